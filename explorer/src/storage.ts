/** What GraphiQL remembers between visits, without headers: they may contain credentials, and its history would keep them. */
const isHeaders = (key: string): boolean => /:headers$/.test(key);

function withoutHeaders(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === 'headers' ? undefined : value)));
  } catch {
    return text;
  }
}

export const storage = {
  getItem: (key: string) => localStorage.getItem(key),
  setItem: (key: string, value: string) => {
    if (!isHeaders(key)) localStorage.setItem(key, withoutHeaders(value));
  },
  removeItem: (key: string) => localStorage.removeItem(key),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};
