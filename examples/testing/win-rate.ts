/** The code under test: a program that reads opportunities from Close. */
export interface Close {
  /** `https://api.close.com/api/v1`, or the address of an emulator. */
  readonly url: string;
  readonly apiKey: string;
}

interface Page {
  readonly data: readonly { readonly status_type: string }[];
  readonly has_more: boolean;
}

async function get(close: Close, path: string): Promise<Page> {
  const authorization = `Basic ${btoa(`${close.apiKey}:`)}`;
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${close.url}${path}`, { headers: { authorization } });
    if (response.ok) return (await response.json()) as Page;
    if (response.status < 500 || attempt === 3) throw new Error(`Close responds with ${response.status}`);
  }
}

/** The share of the closed opportunities that were won. Null if none is closed. */
export async function winRate(close: Close): Promise<number | null> {
  const counts = { won: 0, lost: 0 };
  for (let skip = 0; ; skip += 100) {
    const query = `_fields=status_type&_limit=100&_skip=${skip}`;
    const { data, has_more } = await get(close, `/opportunity/?${query}`);
    for (const { status_type } of data) {
      if (status_type === 'won' || status_type === 'lost') counts[status_type] += 1;
    }
    if (!has_more) return counts.won + counts.lost === 0 ? null : counts.won / (counts.won + counts.lost);
  }
}
