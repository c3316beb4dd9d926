/** Writes the merged SDL. With `--check`, fails if the committed file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergedSdl } from '../src/graph/sdl.ts';

const FILE = join(import.meta.dirname, '..', 'schema.generated.graphql');
const sdl = `# Made by \`npm run codegen\` from schema/*.graphql. Not edited by hand.\n\n${mergedSdl()}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, sdl);
} else if (readFileSync(FILE, 'utf8') !== sdl) {
  console.error('schema.generated.graphql is stale: run `npm run codegen` and review its diff.');
  process.exit(1);
}
