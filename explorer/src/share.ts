/** Links to an operation. It is in the fragment, which browsers send to no server, and has no headers. */

export interface SharedOperation {
  readonly query: string;
  readonly variables: string;
}

export function linkTo({ query, variables }: SharedOperation): string {
  const parameters = new URLSearchParams({ query, ...(variables === '' ? {} : { variables }) });
  return `${location.origin}${location.pathname}#${parameters}`;
}

/** The operation in the address. Null if there is none. */
export function sharedOperation(): SharedOperation | null {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const query = parameters.get('query');
  return query === null ? null : { query, variables: parameters.get('variables') ?? '' };
}
