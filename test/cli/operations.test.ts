import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { formatDocument, stringifyDocument } from '@urql/core';
import { type DocumentNode, parse, print } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readManifest } from '../../src/config/persisted-manifest.ts';
import { startGateway } from '../support/gateway.ts';
import { runCollected } from '../support/run-collected.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'));
  mkdirSync(join(folder, 'src', 'pages'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, 'src', name), text);
const run = (...args: string[]) => runCollected(['operations', 'manifest', join(folder, 'src'), ...args]);

const QUERY = 'query Names($first: Int) {\n  leads(first: $first) {\n    nodes {\n      ...Row\n    }\n  }\n}';
const ROW = 'fragment Row on Lead {\n  id\n  ...Label\n}';
const LABEL = 'fragment Label on Lead {\n  status {\n    label\n  }\n}';

test('a manifest has each operation with the fragments of all files, and the gateway runs it by its id', async () => {
  write('pages/names.graphql', `${QUERY}\n# a comment\nmutation Gone { leadDelete(id: "lead_1") { deletedId } }`);
  write('row.gql', ROW);
  write('label.graphql', `${LABEL}\nfragment Unused on Lead { id }`);
  write('notes.txt', 'no document');
  const file = join(folder, 'manifest.json');
  expect(await run('--out', file)).toEqual({ code: 0, output: `2 operations in ${file}\n`, errors: '' });
  const { operations } = JSON.parse(readFileSync(file, 'utf8'));
  const body = [QUERY, LABEL, ROW].join('\n\n');
  expect(operations).toEqual([
    expect.objectContaining({ name: 'Gone', type: 'mutation' }),
    { id: hash('sha256', body), name: 'Names', type: 'query', body },
  ]);
  const gateway = await startGateway({ environment: { PERSISTED_OPERATIONS: file, PERSISTED_ONLY: 'true' } });
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: `sha256:${hash('sha256', body)}`, variables: { first: 2 } }),
  });
  expect((await response.json()).data.leads.nodes).toHaveLength(2);
  await gateway.close();
});

test('a plain manifest is an object from id to document', async () => {
  write('names.graphql', QUERY.replace('...Row', 'id'));
  const file = join(folder, 'manifest.json');
  await run('--format', 'plain', '-o', file);
  expect([...readManifest(file).values()]).toEqual([QUERY.replace('...Row', 'id')]);
  const { output } = await run('--format', 'plain');
  expect(output).toBe(readFileSync(file, 'utf8'));
});

test('with __typename, documents and ids are those of the caches of Apollo Client and urql', async () => {
  const text = `query Page { leads { nodes { id contacts { nodes { ... on Contact { name } } } } } me { __typename id } }`;
  write('page.graphql', text);
  const { output } = await run('--typename');
  const [{ id, body }] = JSON.parse(output).operations;
  expect(body).toBe(print(new InMemoryCache().transformDocument(parse(text))));
  expect(body).toBe(stringifyDocument(formatDocument(parse(text)) as DocumentNode));
  expect(id).toBe(hash('sha256', body));
});

test('all errors are reported with file and line, and nothing is written', async () => {
  write('a.graphql', 'query A {\n  leads {\n    nodes { nothing }\n  }\n}');
  write('b.graphql', 'query B {\n  leads {');
  write('c.graphql', 'query A { me { id } }\n{ me { id } }\nquery C { me { ...None } }');
  const file = join(folder, 'manifest.json');
  const { code, output, errors } = await run('--out', file);
  expect([code, output]).toEqual([1, '']);
  const at = (name: string) => join(folder, 'src', name);
  expect(errors.trimEnd().split('\n').toSorted()).toEqual([
    expect.stringContaining(`${at('a.graphql')}:3: Cannot query field "nothing" on type "Lead".`),
    expect.stringContaining(`${at('b.graphql')}:2: Syntax Error`),
    `${at('c.graphql')}:1: A is defined twice.`,
    `${at('c.graphql')}:2: The operation has no name.`,
    `${at('c.graphql')}:3: Unknown fragment "None".`,
  ]);
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('documents may be checked against another SDL', async () => {
  write('a.graphql', 'query A { custom }');
  expect((await run()).code).toBe(1);
  writeFileSync(join(folder, 'schema.graphql'), 'type Query { custom: Int }');
  expect((await run('--schema', join(folder, 'schema.graphql'))).code).toBe(0);
});

test.each([
  [[], 'An action is missing.'],
  [['list'], 'Unknown action "list".'],
  [['manifest'], 'manifest needs a folder.'],
  [['manifest', 'a', 'b'], 'Unknown argument "b".'],
  [['manifest', 'a', '--format', 'relay'], '--format must be'],
])('%j is refused with the usage', async (args, message) => {
  const { code, errors } = await runCollected(['operations', ...args]);
  expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
});

test('a folder without operations, or that does not exist, is an error', async () => {
  expect((await run()).errors).toContain('contains no operation');
  expect((await runCollected(['operations', 'manifest', '/none'])).errors).toContain('/none cannot be read');
});
