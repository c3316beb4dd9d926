/** Lists the operations as trusted documents: their text as urql sends it, by its SHA-256. A gateway takes the file as `PERSISTED_OPERATIONS`. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDocument, stringifyDocument } from '@urql/core';
import { operations } from './operations.ts';

const manifest = Object.fromEntries(
  operations().map((document) => {
    const text = stringifyDocument(formatDocument(document));
    return [createHash('sha256').update(text).digest('hex'), text];
  }),
);
writeFileSync(join(import.meta.dirname, '..', 'trusted-documents.json'), `${JSON.stringify(manifest, null, 2)}\n`);
