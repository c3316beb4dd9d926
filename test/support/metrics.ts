/** Reads the metrics of a gateway. */

/** The value of each series: `close_graphql_events_total` or `close_graphql_webhooks_total{outcome="accepted"}`. */
export type Series = ReadonlyMap<string, number>;

export async function readMetrics(url: string | null): Promise<string> {
  // On a busy machine the listener may close an idle connection just when it is used again.
  return (await fetch(url ?? '', { headers: { connection: 'close' } })).text();
}

/** Without comments. */
export function seriesOf(text: string): Series {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

/** The series of the gateway whose values differ. Spans are sent at any time. */
export function changed(before: Series, after: Series): readonly string[] {
  const own = [...after.keys()].filter(
    (name) => name.startsWith('close_graphql_') && !name.startsWith('close_graphql_spans_'),
  );
  return own.filter((name) => (before.get(name) ?? 0) !== after.get(name));
}

/** Repeats until the value is neither null nor undefined. */
export async function eventually<T>(find: () => Promise<T | null | undefined> | T | null | undefined): Promise<T> {
  for (;;) {
    const found = await find();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
