/** Helpers for tests of mutations. */
import { expect } from 'vitest';
import type { RecordedRequest } from '../../emulator/index.ts';
import type { TestGateway } from './gateway.ts';
import { requestLine } from './request-lines.ts';

/** All requests in order: reads as lines, writes as a line with their body. */
export const traced = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }) =>
  upstream.map((request) => (isWrite(request) ? written(request) : requestLine(request)));

/** Only the writes. */
export const sent = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }) =>
  upstream.filter(isWrite).map(written);

const isWrite = ({ method, path }: RecordedRequest) => method !== 'GET' && path !== '/data/search/';
const written = ({ method, path, body }: RecordedRequest): readonly unknown[] =>
  body === undefined ? [`${method} ${path}`] : [`${method} ${path}`, body];

export const ERRORS = 'userErrors { path message code }';

type Wrong = readonly { readonly code: string; readonly path: readonly string[] }[];

/** User errors as short texts: `INVALID input.name`. */
export const wrong = (userErrors: Wrong): string[] =>
  userErrors.map(({ code, path }) => [code, ...(path.length === 0 ? [] : [path.join('.')])].join(' '));

/** A well-formed id that does not exist. */
export const missingId = (prefix: string): string => `${prefix}_${'x'.repeat(43)}`;

/** Executes mutations of one noun. The fragment `F` selects the fields that are compared, `query` reads an object. */
export function changesOf(gateway: () => TestGateway, field: string, fragment: string, query = field) {
  const read = async (id: string) => {
    const { data } = await gateway().execute(`query ($id: ID!) { it: ${query}(id: $id) { ...F } } ${fragment}`, { id });
    return data.it;
  };
  return {
    /** The operation for a call such as `leadCreate(input: $input)` and the variables it declares. */
    mutation: (variables: string, call: string) =>
      `mutation (${variables}) { ${call} { ${field} { ...F } ${ERRORS} } } ${fragment}`,
    read,
    /** Executes a mutation, and checks that a read afterwards returns the same object. */
    async change(mutation: string, variables: object, headers?: Record<string, string>) {
      const { data, errors } = await gateway().execute(mutation, variables, headers);
      expect(errors).toBeUndefined();
      const [requests, writes] = [traced(gateway()), sent(gateway())];
      const [payload] = Object.values<Record<string, unknown>>(data);
      const row = (payload?.[field] ?? null) as (Record<string, unknown> & { readonly id: string }) | null;
      const problems = wrong((payload?.userErrors ?? []) as Wrong);
      expect(row === null, 'the object is null exactly if there are user errors').toBe(problems.length > 0);
      if (row !== null) expect(await read(row.id)).toEqual(row);
      return { row, problems, requests, writes };
    },
    /** Executes a mutation that is rejected before any request, and returns its user errors. */
    async refused(mutation: string, variables: object): Promise<readonly string[]> {
      const { data, errors } = await gateway().execute(mutation, variables);
      expect(errors).toBeUndefined();
      expect(gateway().lines).toEqual([]);
      const [payload] = Object.values<Record<string, unknown>>(data);
      expect(payload?.[field] ?? payload?.deletedId ?? null).toBeNull();
      return wrong((payload?.userErrors ?? []) as Wrong);
    },
  };
}
