import { parse } from 'graphql';
import { z } from 'zod';
import { readJsonFile, unusableFile } from './json-file.ts';

/** Trusted documents by id. */
export type Manifest = ReadonlyMap<string, string>;

const APOLLO_FORMAT = 'apollo-persisted-query-manifest';

const APOLLO = z.object({
  format: z.literal(APOLLO_FORMAT),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});
const PLAIN = z.record(z.string().min(1), z.string());

/** Reads Apollo's manifest or an object from id to document. Throws `ConfigError`, with the id of an invalid document. */
export function readManifest(path: string): Manifest {
  const documents = entriesOf(path);
  for (const [id, document] of documents) {
    try {
      parse(document, { noLocation: true });
    } catch (error) {
      throw unusable(path, `Document ${id} has a syntax error: ${error instanceof Error ? error.message : ''}`);
    }
  }
  const manifest = new Map(documents);
  if (manifest.size < documents.length) throw unusable(path, 'It has the same id twice.');
  return manifest;
}

function entriesOf(path: string): (readonly [id: string, document: string])[] {
  const json = readJsonFile('PERSISTED_OPERATIONS', path);
  const isApollo = typeof json === 'object' && json !== null && 'format' in json && json.format === APOLLO_FORMAT;
  if (isApollo) {
    const manifest = APOLLO.safeParse(json);
    if (!manifest.success) throw unusable(path, z.prettifyError(manifest.error));
    return manifest.data.operations.map(({ id, body }) => [bareId(id), body]);
  }
  const manifest = PLAIN.safeParse(json);
  if (!manifest.success)
    throw unusable(path, 'It is neither an Apollo manifest of version 1 nor an object from id to document.');
  return Object.entries(manifest.data).map(([id, document]) => [bareId(id), document]);
}

/** The id without the name of its digest, which `documentId` has in GraphQL over HTTP. */
export function bareId(id: string): string {
  return id.replace(/^sha256:/, '');
}

const unusable = (path: string, reason: string) => unusableFile('PERSISTED_OPERATIONS', path, reason);
