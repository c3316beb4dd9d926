/** The columns of a table, derived from the selection of its rows. */
import {
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isRecord } from '../../domain/records.ts';
import { guarded } from '../files/csv.ts';
import { isSeveral } from './selection.ts';

/** The keys of the response that lead to a value. */
export type Column = readonly string[];

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The columns of a row, in the order of the selection. */
export function columnsOf(
  schema: GraphQLSchema,
  row: GraphQLNamedType,
  selection: SelectionSetNode,
  fragments: Fragments,
): readonly Column[] {
  const columns = new Map<string, Column>();
  const visit = (type: GraphQLNamedType | undefined, set: SelectionSetNode, above: Column): void => {
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value;
        visit(condition === undefined ? type : schema.getType(condition), node.selectionSet, above);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined)
          visit(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet, above);
      } else {
        const field = fields[node.name.value];
        const column = [...above, node.alias?.value ?? node.name.value];
        const named = getNamedType(field?.type);
        const isWhole = field === undefined || isSeveral(field.type) || isLeafType(named);
        if (isWhole || node.selectionSet === undefined) columns.set(column.join('.'), column);
        else visit(named, node.selectionSet, column);
      }
    }
  };
  visit(row, selection, []);
  return [...columns.values()];
}

export const headerOf = (columns: readonly Column[]): readonly string[] => columns.map((column) => column.join('.'));

/** The texts of a row's cells. `keepsFormulas`: texts that a spreadsheet would run stay as they are. */
export const cellsOf = (row: unknown, columns: readonly Column[], keepsFormulas: boolean): readonly string[] =>
  columns.map((column) => {
    let value: unknown = row;
    for (const key of column) value = isRecord(value) ? value[key] : null;
    return textOf(value, keepsFormulas);
  });

function textOf(value: unknown, keepsFormulas: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return keepsFormulas ? value : guarded(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A row whose connections are lists of their nodes. `onCut` is called with the path of each that has further pages. */
export function plainRow(value: unknown, onCut: (path: string) => void, path = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => plainRow(each, onCut, path));
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  if (isRecord(value.pageInfo) && value.pageInfo.hasNextPage === true) onCut(path);
  if (Array.isArray(value.nodes) && keys.every((key) => key === 'nodes' || key === 'pageInfo')) {
    return plainRow(value.nodes, onCut, path);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, plainRow(each, onCut, path === '' ? key : `${path}.${key}`)]),
  );
}
