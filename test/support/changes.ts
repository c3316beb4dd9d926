/** What tests of mutations have in common. */
import { expect } from 'vitest';
import type { RecordedRequest } from '../../emulator/index.ts';
import { line } from './asked.ts';
import type { TestGateway } from './gateway.ts';

/** Reads as lines, in their order; writes with what they sent. */
export const traced = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }) =>
  upstream.map((request) => (isWrite(request) ? written(request) : line(request)));

/** The writes alone. */
export const sent = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }) =>
  upstream.filter(isWrite).map(written);

const isWrite = ({ method, path }: RecordedRequest) => method !== 'GET' && path !== '/data/search/';
const written = ({ method, path, body }: RecordedRequest): readonly unknown[] =>
  body === undefined ? [`${method} ${path}`] : [`${method} ${path}`, body];

export const ERRORS = 'userErrors { path message code }';

type Wrong = readonly { readonly code: string; readonly path: readonly string[] }[];

/** What is wrong, each as `INVALID input.name`. */
export const wrong = (userErrors: Wrong): string[] =>
  userErrors.map(({ code, path }) => [code, ...(path.length === 0 ? [] : [path.join('.')])].join(' '));

/** An id that nothing has. */
export const nobody = (prefix: string): string => `${prefix}_${'x'.repeat(43)}`;

/** Runs mutations of one noun, of which a fragment `F` tells what is compared. */
export function changesOf(gateway: () => TestGateway, field: string, fragment: string) {
  const read = async (id: string) => {
    const { data } = await gateway().execute(`query ($id: ID!) { ${field}(id: $id) { ...F } } ${fragment}`, { id });
    return data[field];
  };
  return {
    /** `leadCreate(input: $input)` with the variables it declares, as an operation. */
    mutation: (variables: string, call: string) =>
      `mutation (${variables}) { ${call} { ${field} { ...F } ${ERRORS} } } ${fragment}`,
    read,
    /** What a mutation answers with is what a read answers with afterwards. */
    async change(mutation: string, variables: object, headers?: Record<string, string>) {
      const { data, errors } = await gateway().execute(mutation, variables, headers);
      expect(errors).toBeUndefined();
      const [requests, writes] = [traced(gateway()), sent(gateway())];
      const [payload] = Object.values<Record<string, unknown>>(data);
      const row = (payload?.[field] ?? null) as (Record<string, unknown> & { readonly id: string }) | null;
      const problems = wrong((payload?.userErrors ?? []) as Wrong);
      expect(row === null, 'the object is null exactly if something is wrong').toBe(problems.length > 0);
      if (row !== null) expect(await read(row.id)).toEqual(row);
      return { row, problems, requests, writes };
    },
    /** A mutation that is refused before anything is asked of Close: what is wrong. */
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
