/**
 * What each column of Close must contain: the types of src/rows/, refined by the types of the schema, which tell a date
 * from other text and an integer from other numbers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { columnNameOf } from '../../src/mapping/column-names.ts';
import { FOLDER, rowOf, rowTypes } from './row-types.ts';

/** A column as its row type declares it. */
interface Declared {
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  readonly isList: boolean;
  readonly kind: string;
}

const KIND_OF_SCALAR: Readonly<Record<string, string>> = {
  ...{ ID: 'id', String: 'text', Int: 'integer', Float: 'number', Boolean: 'flag' },
  ...{ Date: 'day', DateTime: 'instant', Cents: 'cents', JSON: 'any', CustomValue: 'any' },
};
const KIND_OF_ROW_TYPE: Readonly<Record<string, string>> = {
  ...{ string: 'text', number: 'number', boolean: 'flag', unknown: 'any' },
  ...{ Cents: 'cents', DayOrInstant: 'moment' },
};

const source = [...rowTypes.keys()].map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('\n');

/** The columns of a row type, with those that it inherits. Null if it is none. */
function columnsOf(row: string): ReadonlyMap<string, Declared> | null {
  const alias = new RegExp(`^export type ${row} = (\\w+);`, 'm').exec(source)?.[1];
  if (alias !== undefined) return columnsOf(alias);
  const found = new RegExp(`^export interface ${row}(?: extends ([^{]+))? \\{\\n(.*?)^\\}`, 'ms').exec(source);
  if (found === null) return null;
  const inherited = (found[1] ?? '').split(',').flatMap((base) => inheritedFrom(base.trim()));
  const own = [...(found[2] ?? '').matchAll(/^ {2}readonly (\w+)(\??): (.+);$/gm)].map(
    ([, name = '', mark, type = '']) => [name, declared(name, type, mark === '?')] as const,
  );
  return new Map([...inherited, ...own]);
}

function inheritedFrom(base: string): readonly (readonly [string, Declared])[] {
  const partial = /^Partial<(\w+)>$/.exec(base)?.[1];
  const columns = [...(columnsOf(partial ?? base) ?? [])];
  return partial === undefined ? columns : columns.map(([name, column]) => [name, { ...column, isOptional: true }]);
}

/** Columns with the id of another object. */
const ID = /_id$|_by$|assigned_to$/;

function declared(name: string, type: string, isOptional: boolean): Declared {
  const parts = type.split(' | ').map((part) => part.replace(/^readonly /, ''));
  const value = parts.find((part) => part !== 'null' && part !== 'undefined') ?? '';
  const isList = value.endsWith('[]');
  const known = KIND_OF_ROW_TYPE[isList ? value.slice(0, -2) : value] ?? 'object';
  const kind = known === 'text' && ID.test(name) ? 'id' : known;
  return { isOptional: isOptional || parts.includes('undefined'), isNullable: parts.includes('null'), isList, kind };
}

/** `text`: a text or null. `[id]!`: a list of ids, never null. `?`: Close may omit the column. */
const written = ({ kind, isList, isNullable, isOptional }: Declared): string =>
  `${isList ? `[${kind}]` : kind}${isNullable ? '' : '!'}${isOptional ? '?' : ''}`;

const kindOf = (type: GraphQLNamedType): string =>
  isScalarType(type) ? (KIND_OF_SCALAR[type.name] ?? 'any') : isEnumType(type) ? 'text' : 'object';

const ofSchema = (type: GraphQLOutputType): Declared => ({
  isOptional: true,
  isNullable: !isNonNullType(type),
  isList: isListType(getNullableType(type)),
  kind: kindOf(getNamedType(type)),
});

/** The row's type of a column, with the schema's kind where both are values: the schema distinguishes more kinds. */
function refined(column: Declared, type: GraphQLOutputType | undefined): Declared {
  const isNullable = column.isNullable || !(column.isList || column.kind === 'object');
  if (type === undefined) return { ...column, isNullable };
  const field = ofSchema(type);
  const isRefined = column.kind !== 'moment' && column.kind !== 'object' && field.kind !== 'object';
  const fits = column.isList === field.isList;
  return {
    ...column,
    kind: isRefined && fits ? field.kind : column.kind,
    isNullable: fits ? column.isNullable || field.isNullable : isNullable,
  };
}

function columnsOfType(type: GraphQLObjectType): readonly (readonly [string, string])[] {
  const types = new Map(
    Object.values(type.getFields()).map((field) => [columnNameOf(type.name, field.name), field.type]),
  );
  const columns = columnsOf(rowOf(type.name));
  const all =
    columns === null
      ? [...types].map(([name, field]) => [name, ofSchema(field)] as const)
      : [...columns].map(([name, column]) => [name, refined(column, types.get(name))] as const);
  return all.map(([name, column]) => [name, written(column)]);
}

/** Types whose values are the gateway's own. */
const OWN = /^_|^(?:Query|Mutation|Subscription|PageInfo|UserError)$|(?:Connection|Edge|Payload)$/;

export const plugin: PluginFunction = (schema) => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !OWN.test(type.name),
  );
  const table = types.flatMap((type) => [
    `  ${type.name}: {`,
    ...columnsOfType(type).map(([name, kind]) => `    ${name}: '${kind}',`),
    '  },',
  ]);
  return [
    '/**',
    ' * What each column must contain, by type. `text` is a text or null, `[id]!` a list of ids that is never null. A column',
    ' * with `?` may be absent.',
    ' */',
    'export const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {',
    ...table,
    '};',
  ].join('\n');
};
