/**
 * `npm run coverage:close -- close-openapi.yml [--requests folder] [--write]`: which operations that Close documents the
 * gateway sends, counted from the requests of the test suite, and which the emulator answers. Runs the suite first, unless
 * `--requests` names the folder of an earlier run (its `CLOSE_REQUESTS`). `--write` writes docs/reference/coverage.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { Openapi } from '../support/openapi.ts';
import { answeredByEmulator } from './emulator.ts';
import { coveragePage, type OperationCoverage, totalsOf } from './page.ts';
import { LEFT_OUT, SHOWN_BY_OTHERS } from './reasons.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

const methodOf = ({ name }: OperationCoverage): string => name.split(' ', 1)[0] ?? '';
const print = (line: string) => process.stdout.write(`${line}\n`);
const pathOf = ({ name }: OperationCoverage): string => name.slice(name.indexOf(' ') + 1);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { requests: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const [document] = positionals;
if (document === undefined) {
  console.error('Usage: npm run coverage:close -- <OpenAPI document of Close> [--requests folder] [--write]');
  process.exit(2);
}

/** Runs the test suite. Returns the folder with its requests. */
function runSuite(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'close-requests-'));
  const env = { ...process.env, CLOSE_OPENAPI: path, CLOSE_REQUESTS: folder };
  const { status } = spawnSync('npx', ['vitest', 'run'], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The tests failed, so their requests do not count.');
  return folder;
}

const parsedDocument = join(mkdtempSync(join(tmpdir(), 'close-openapi-')), 'openapi.json');
writeFileSync(parsedDocument, JSON.stringify(parse(readFileSync(document, 'utf8'))));
const openapi = new Openapi(parsedDocument);
const folder = values.requests ?? runSuite(document);
const sent = new Set(
  readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .flatMap((line) => {
      const [method = '', path = ''] = line.split(' ', 2);
      return openapi.operation(method, path)?.name ?? [];
    }),
);
const operations: readonly OperationCoverage[] = METHODS.flatMap((method) => openapi.operations(method))
  .map(({ operation: { name } }) => ({
    name,
    isSent: sent.has(name),
    shownBy: SHOWN_BY_OTHERS[name] ?? null,
    leftOut: LEFT_OUT[name] ?? null,
    isEmulated: answeredByEmulator(name),
  }))
  .sort(
    (one, other) =>
      pathOf(one).localeCompare(pathOf(other)) || METHODS.indexOf(methodOf(one)) - METHODS.indexOf(methodOf(other)),
  );

for (const { name, isSent, shownBy, leftOut, isEmulated } of operations) {
  if (isSent && isEmulated) continue;
  const gateway = isSent ? 'sent' : shownBy !== null ? `same rows from ${shownBy}` : (leftOut ?? 'MISSING');
  print(`${name}: ${gateway}; ${isEmulated ? 'emulated' : 'not emulated'}`);
}
const { documented, reached, reasoned, emulated } = totalsOf(operations);
print(`${reached} of ${documented} reached, ${reached + reasoned} reached or with a reason, ${emulated} emulated.`);
if (values.write) writeFileSync(join(ROOT, 'docs', 'reference', 'coverage.md'), coveragePage(operations));
