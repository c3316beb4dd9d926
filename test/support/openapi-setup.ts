/**
 * Before all tests: makes JSON of Close's OpenAPI document, once for all test files, since it is large and YAML is slow.
 * The document is Close's and no part of this repository: `CLOSE_OPENAPI` names a copy.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of Close's OpenAPI document as JSON; null where there is none. */
    openapi: string | null;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const source = process.env.CLOSE_OPENAPI ?? '';
  if (!existsSync(source)) {
    const why = source === '' ? 'CLOSE_OPENAPI is not set' : `there is no file ${source}`;
    console.error(`Requests and answers are not checked against Close's OpenAPI document: ${why}.`);
    project.provide('openapi', null);
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'close-openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(parse(await readFile(source, 'utf8'))));
  project.provide('openapi', file);
  return () => rm(folder, { recursive: true });
}
