import { createHash } from 'node:crypto';
import { stringifyDocument } from '@urql/core';
import { type DocumentNode, Kind, print } from 'graphql';
import * as generated from '../src/gql/graphql.ts';

const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;

/** The documents of all operations and fragments. */
export const documents = (): readonly DocumentNode[] => Object.values<unknown>(generated).filter(isDocument);

/** The documents of all operations that the application sends. */
export const operations = (): readonly DocumentNode[] =>
  documents().filter(({ definitions }) => definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION));

export function nameOf({ definitions }: DocumentNode): string {
  for (const node of definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION && node.name !== undefined) return node.name.value;
  }
  throw new Error('An operation has no name.');
}

/** The text that urql sends. Codegen has added every `__typename`. */
export const textOf = (document: DocumentNode): string => stringifyDocument(print(document));

/** The hash that urql's persisted exchange sends instead. */
export const hashOf = (document: DocumentNode): string => createHash('sha256').update(textOf(document)).digest('hex');
