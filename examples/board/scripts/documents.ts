/** Lists the operations as trusted documents: their text by its hash. A gateway takes the file as `PERSISTED_OPERATIONS`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, operations, textOf } from './operations.ts';

const manifest = Object.fromEntries(operations().map((document) => [hashOf(document), textOf(document)]));
writeFileSync(join(import.meta.dirname, '..', 'trusted-documents.json'), `${JSON.stringify(manifest, null, 2)}\n`);
