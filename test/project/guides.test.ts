/**
 * Runs the snippets of the guides. A code block with a name in brackets is a file; `[run]` contains commands, which run in
 * the folder of these files; and `[prints]` is what they print.
 */
import { exec } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import { startGateway } from '../support/gateway.ts';
import { NO_RELAY, relayCompiler } from '../support/relay.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const GUIDES = join(ROOT, 'docs', 'guides');

/** Most of the time of a snippet is spent on loading its packages. */
const NODE_COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'guides');

/** The address of the demo, which the snippets use. */
const DEMO = 'http://127.0.0.1:4000/graphql';

/** Users have it next to their other packages. */
const COMPILER = 'npx relay-compiler';

interface Block {
  readonly name: string;
  readonly code: string;
}

const blocksOf = (text: string): readonly Block[] =>
  [...text.matchAll(/^```\w+ \[([^\]\n]+)\]\n(.*?)^```$/gms)].map(([, name = '', code = '']) => ({ name, code }));

const names = (await readdir(GUIDES)).filter((name) => name.endsWith('.md')).sort();
const texts = await Promise.all(names.map((name) => readFile(join(GUIDES, name), 'utf8')));
const guides = texts
  .map((text, index) => ({ guide: names[index] ?? '', text, blocks: blocksOf(text) }))
  .filter(({ blocks }) => blocks.length > 0);

/** Executes the blocks of a guide in order, and returns the names of those that printed something else. */
async function run(blocks: readonly Block[], folder: string, url: string) {
  let printed = '';
  const outputs: { expected: string; printed: string }[] = [];
  for (const { name, code } of blocks) {
    if (name === 'run') {
      printed = (
        await promisify(exec)(`set -e\n${code.replaceAll(COMPILER, relayCompiler ?? '')}`, {
          cwd: folder,
          env: { ...process.env, NODE_COMPILE_CACHE },
        })
      ).stdout;
    } else if (name === 'prints') {
      outputs.push({ expected: code, printed });
    } else {
      await writeFile(join(folder, name), code.replaceAll(DEMO, url));
    }
  }
  return outputs;
}

test('the guides with snippets', () => {
  expect(guides.map(({ guide }) => guide)).toEqual([
    'apollo.md',
    'errors.md',
    'filters-and-orders.md',
    'live-updates.md',
    'pages.md',
    'relay.md',
    'urql.md',
  ]);
});

test('the guide to pages names every list that is paged forwards only', async () => {
  const types = Object.values(createSchema().getTypeMap()).filter(isObjectType);
  const has = (args: readonly { readonly name: string }[], name: string) => args.some((arg) => arg.name === name);
  const forwards = types.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, args }) =>
      has(args, 'first') && has(args, 'after') && !has(args, 'last') ? [`${type.name}.${name}`] : [],
    ),
  );
  const bullet = /^- \w+ lists page forwards only.*?(?=^- )/ms.exec(texts[names.indexOf('pages.md')] ?? '')?.[0] ?? '';
  expect([...bullet.matchAll(/`(\w+\.\w+)`/g)].map(([, field]) => field).sort()).toEqual(forwards.sort());
});

describe.each(guides)('$guide', ({ text, blocks }) => {
  test('is short', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(121);
  });

  test('says what each of its commands prints', () => {
    const kinds = blocks.map(({ name }) => name).filter((name) => name === 'run' || name === 'prints');
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'run' : 'prints')));
    expect(kinds.length % 2).toBe(0);
  });

  test('prints what it says', async ({ skip }) => {
    skip(text.includes(COMPILER) && relayCompiler === null, NO_RELAY);
    const folder = await mkdtemp(join(tmpdir(), 'close-guide-'));
    const gateway = await startGateway();
    try {
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      const outputs = await run(blocks, folder, gateway.url);
      expect(outputs.map(({ printed }) => printed)).toEqual(outputs.map(({ expected }) => expected));
    } finally {
      await gateway.close();
      await rm(folder, { recursive: true });
    }
  });
});
