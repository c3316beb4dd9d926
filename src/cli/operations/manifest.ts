/** The command `operations`: a manifest of trusted documents, which `PERSISTED_OPERATIONS` reads. */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  specifiedRules,
  visit,
} from 'graphql';
import { ConfigError } from '../../config/config.ts';
import { CORE_SCHEMA } from '../../graph/schema.ts';
import { command, UsageError } from '../command.ts';
import { documentsIn, type NamedDocument } from './documents.ts';

const FORMATS = {
  /** Apollo's `generate-persisted-query-manifest`. */
  apollo: (entries: readonly Entry[]) => ({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: entries,
  }),
  /** From id to document, as Relay's compiler writes it. */
  plain: (entries: readonly Entry[]) => Object.fromEntries(entries.map(({ id, body }) => [id, body])),
} as const;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

export const operations = command({
  forms: ['operations manifest DIR [options]'],
  about: `Writes a manifest of the operations in the .graphql and .gql files below DIR, for PERSISTED_OPERATIONS.
Each operation is checked against the schema. Its id is the SHA-256 digest of its document, in hexadecimal digits. Fragments
may be in other files.`,
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', help: 'File to write. Default: stdout.' },
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'apollo, or plain: an object from id to document. Default: apollo.',
    },
    typename: { type: 'boolean', help: 'Add __typename to selections, as the caches of Apollo Client and urql do.' },
    schema: {
      type: 'string',
      value: 'FILE',
      help: 'SDL to check against, such as that of a gateway with TYPED_CUSTOM_FIELDS. Default: the schema of this version.',
    },
  },
  run: async ([action, folder, unknown], { out: file, format = 'apollo', typename = false, schema }, { out }) => {
    if (action !== 'manifest') {
      throw new UsageError(action === undefined ? 'An action is missing.' : `Unknown action "${action}".`);
    }
    if (folder === undefined) throw new UsageError('manifest needs a folder.');
    if (unknown !== undefined) throw new UsageError(`Unknown argument "${unknown}".`);
    if (format !== 'apollo' && format !== 'plain') throw new UsageError('--format must be apollo or plain.');
    const documents = documentsIn(folder, schema === undefined ? CORE_SCHEMA : schemaIn(schema), specifiedRules);
    const text = `${JSON.stringify(FORMATS[format](documents.map((each) => entryOf(each, typename))), null, 2)}\n`;
    if (file === undefined) out(text);
    else {
      writeFileSync(file, text);
      out(`${documents.length} ${documents.length === 1 ? 'operation' : 'operations'} in ${file}\n`);
    }
    return 0;
  },
});

function entryOf({ name, type, document }: NamedDocument, typename: boolean): Entry {
  const body = print(typename ? withTypename(document) : document);
  return { id: hash('sha256', body), name, type, body };
}

/** Adds the field to every selection set below the root that lacks it. */
const withTypename = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave(node, _key, parent) {
        const isRoot = parent !== undefined && !Array.isArray(parent) && isOperation(parent);
        const isThere = node.selections.some(
          (each) => each.kind === Kind.FIELD && ['__typename', '__schema', '__type'].includes(each.name.value),
        );
        return isRoot || isThere ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
      },
    },
  });

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

const isOperation = (node: object): node is OperationDefinitionNode =>
  'kind' in node && node.kind === Kind.OPERATION_DEFINITION;

function schemaIn(path: string): GraphQLSchema {
  try {
    return buildSchema(readFileSync(path, 'utf8'), { assumeValidSDL: true });
  } catch (error) {
    throw new ConfigError(`${path} is no SDL. ${error instanceof Error ? error.message : ''}`);
  }
}
