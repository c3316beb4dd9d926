/** The headers of requests from a router to a subgraph. */

/** Headers of the caller, by subgraph. Only this gateway receives the Close credential. */
const FORWARDED: Readonly<Record<string, readonly string[]>> = {
  close: ['authorization', 'x-tz-offset', 'x-request-id'],
  invoices: ['x-request-id'],
};

/** Reads a header of the caller. */
type Reader = (name: string) => string | null | undefined;

/** In production, this gateway knows the router by `ROUTER_SECRET`, which clients cannot set. */
export function subgraphHeaders(subgraph: string, read: Reader): Record<string, string> {
  const secret = subgraph === 'close' ? process.env.ROUTER_SECRET : undefined;
  const forwarded = (FORWARDED[subgraph] ?? []).flatMap((name) => {
    const value = read(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(forwarded), ...(secret === undefined ? {} : { 'x-router-secret': secret }) };
}
