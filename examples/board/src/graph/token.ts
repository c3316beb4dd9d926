/** The token of the gateway, if it asks for one. It is never stored: a reload asks again. */
let token: string | null = null;

export function setToken(next: string): void {
  token = next;
}

export const headers = (): Record<string, string> => (token === null ? {} : { authorization: `Bearer ${token}` });
