import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { CloseError } from '../close/wire/errors.ts';
import { isDay, isInstant, withZone } from '../domain/dates.ts';
import { badInput } from './errors.ts';

/** A scalar whose input is a string of a given form. The string is passed on unchanged. */
function stringScalar(
  name: string,
  form: string,
  accepts: (text: string) => boolean,
  /** The string for a value of Close. */
  serialize: (text: string) => string | null,
) {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw badInput(`${name} must be ${form}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => {
      const text = typeof value === 'string' ? serialize(value) : null;
      if (text !== null) return text;
      throw new CloseError('malformed', { request: 'no request' });
    },
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateScalar = stringScalar('Date', 'a day that exists, as YYYY-MM-DD', isDay, (text) =>
  isDay(text) ? text : null,
);

export const DateTimeScalar = stringScalar(
  'DateTime',
  'an instant with an offset, such as 2026-06-19T12:05:28Z',
  (text) => isInstant(text) && withZone(text) === text,
  (text) => (isInstant(text) ? withZone(text) : null),
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
