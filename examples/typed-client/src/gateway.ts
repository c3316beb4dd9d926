import type { TypedDocumentString } from './gql/graphql.ts';

/** What went wrong, by the codes that the gateway documents. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Runs documents: what comes back has the type of what was asked. */
export type Execute = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** A gateway by its address. `headers` hold `authorization`, where it wants one. */
export function gatewayAt(url: string, headers: Readonly<Record<string, string>> = {}): Execute {
  return async <Result>(document: { toString(): string }, variables: unknown) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors: [error] = [] } = (await response.json()) as Answer<Result>;
    if (error !== undefined) throw new GatewayError(error.message, error.extensions?.code ?? 'UNKNOWN');
    if (data === undefined || data === null) throw new GatewayError(`An empty answer, ${response.status}.`, 'UNKNOWN');
    return data;
  };
}
