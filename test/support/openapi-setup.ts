/**
 * Vitest's global setup: converts Close's OpenAPI document to JSON once for all test files, because parsing YAML of this
 * size is slow. The document belongs to Close and is not part of this repository: `CLOSE_OPENAPI` is the path of a copy.
 * Without a copy the checks that need it are reported as skipped.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { parse } from 'yaml';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of Close's OpenAPI document as JSON. Null without `CLOSE_OPENAPI`. */
    openapi: string | null;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const source = process.env.CLOSE_OPENAPI ?? '';
  if (!existsSync(source)) {
    // A misspelt path must not turn the checks off.
    if (source !== '') throw new Error(`CLOSE_OPENAPI: ${source} does not exist.`);
    project.provide('openapi', null);
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'close-openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(parse(await readFile(source, 'utf8'))));
  project.provide('openapi', file);
  return () => rm(folder, { recursive: true });
}
