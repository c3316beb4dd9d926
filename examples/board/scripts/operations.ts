import { type DocumentNode, Kind } from 'graphql';
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
