import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { badInput } from './errors.ts';

/** A scalar whose input is a string of a given form. The string is passed on unchanged. */
function stringScalar(
  name: string,
  form: string,
  accepts: (text: string) => boolean,
  serialize = (text: string) => text,
) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw badInput(`${name} must be ${form}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => serialize(String(value)),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the day exists. `Date` turns 31 February into 3 March, so the day of the month is compared. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** Whether the text is an instant. Close writes UTC without an offset in some resources. */
export const isInstant = (text: string): boolean => INSTANT.test(withZone(text)) && isDay(text.slice(0, 10));

/** Adds the offset that Close's newer resources omit: they send UTC. */
const withZone = (text: string) => (/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}+00:00`);

export const DateScalar = stringScalar('Date', 'a day that exists, as YYYY-MM-DD', isDay);

export const DateTimeScalar = stringScalar(
  'DateTime',
  'an instant with an offset, such as 2026-06-19T12:05:28Z',
  (text) => INSTANT.test(text) && isDay(text.slice(0, 10)),
  withZone,
);

/** Integers beyond the 32 bits of `Int`: 2³¹ cents are 21 million. */
export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  serialize: (value) => {
    if (Number.isSafeInteger(value)) return value as number;
    throw new GraphQLError('Cents must be a whole number up to 2^53 - 1.');
  },
  parseValue: (value) => {
    if (Number.isSafeInteger(value)) return value as number;
    throw badInput('Cents must be a whole number up to 2^53 - 1.');
  },
  parseLiteral: (node) => {
    const value = node.kind === Kind.INT ? Number(node.value) : Number.NaN;
    if (Number.isSafeInteger(value)) return value;
    throw badInput('Cents must be a whole number up to 2^53 - 1.');
  },
});

/** Values that a custom field accepts. */
function customValue(value: unknown): unknown {
  const isOne = (item: unknown) => typeof item === 'string' || (typeof item === 'number' && Number.isFinite(item));
  if (isOne(value) || (Array.isArray(value) && value.every(isOne))) return value;
  throw badInput('CustomValue must be a string, a number, or a list of them.');
}

export const CustomValueScalar = new GraphQLScalarType({
  name: 'CustomValue',
  serialize: (value) => value,
  parseValue: customValue,
  parseLiteral: (node, variables) => customValue(valueFromASTUntyped(node, variables)),
});

/** Close's JSON, unchanged. Output only. */
export const JsonScalar = new GraphQLScalarType({ name: 'JSON' });
