import type { TypedDocumentString } from './gql/graphql.ts';

/** An error of the gateway, with its documented code. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

interface GraphQLResponse<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Executes a document. The result has the type of its selection. */
export type Execute = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** A gateway by its URL. `headers` contains `authorization` if the gateway requires it. */
export function gatewayAt(url: string, headers: Readonly<Record<string, string>> = {}): Execute {
  return async <Result>(document: { toString(): string }, variables: unknown) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors: [error] = [] } = (await response.json()) as GraphQLResponse<Result>;
    if (error !== undefined) throw new GatewayError(error.message, error.extensions?.code ?? 'UNKNOWN');
    if (data === undefined || data === null)
      throw new GatewayError(`Empty response, status ${response.status}.`, 'UNKNOWN');
    return data;
  };
}
