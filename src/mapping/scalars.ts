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
  const message = `${name} must be ${form}.`;
  const isRight = (value: unknown): value is string => typeof value === 'string' && accepts(value);
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => {
      const text = typeof value === 'string' ? serialize(value) : null;
      if (text !== null) return text;
      throw new CloseError('malformed', { request: 'no request' });
    },
    parseValue: (value) => {
      if (isRight(value)) return value;
      throw badInput(message);
    },
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING && isRight(node.value)) return node.value;
      throw badLiteral(message, node);
    },
  });
}

/** An error in a document. graphql-js reports it as it is, so it has the location. */
const badLiteral = (message: string, node: ValueNode): GraphQLError => new GraphQLError(message, { nodes: node });

export const DateScalar = stringScalar('Date', 'a day that exists, as YYYY-MM-DD', isDay, (text) =>
  isDay(text) ? text : null,
);

export const DateTimeScalar = stringScalar(
  'DateTime',
  'an instant with an offset, such as 2026-06-19T12:05:28Z',
  (text) => isInstant(text) && withZone(text) === text,
  (text) => (isInstant(text) ? withZone(text) : null),
);

const CENTS = 'Cents must be a whole number up to 2^53 - 1.';

/** Integers beyond the 32 bits of `Int`: 2³¹ cents are 21 million. */
export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  serialize: (value) => {
    if (Number.isSafeInteger(value)) return value as number;
    throw new GraphQLError(CENTS);
  },
  parseValue: (value) => {
    if (Number.isSafeInteger(value)) return value as number;
    throw badInput(CENTS);
  },
  parseLiteral: (node) => {
    const value = node.kind === Kind.INT ? Number(node.value) : Number.NaN;
    if (Number.isSafeInteger(value)) return value;
    throw badLiteral(CENTS, node);
  },
});

const CUSTOM_VALUE = 'CustomValue must be a string, a number, or a list of them.';

/** Whether a custom field accepts the value. */
function isCustomValue(value: unknown): boolean {
  const isOne = (item: unknown) => typeof item === 'string' || (typeof item === 'number' && Number.isFinite(item));
  return isOne(value) || (Array.isArray(value) && value.every(isOne));
}

export const CustomValueScalar = new GraphQLScalarType({
  name: 'CustomValue',
  serialize: (value) => value,
  parseValue: (value) => {
    if (isCustomValue(value)) return value;
    throw badInput(CUSTOM_VALUE);
  },
  parseLiteral: (node, variables) => {
    const value = valueFromASTUntyped(node, variables);
    if (isCustomValue(value)) return value;
    throw badLiteral(CUSTOM_VALUE, node);
  },
});

/** Close's JSON, unchanged. Output only. */
export const JsonScalar = new GraphQLScalarType({ name: 'JSON' });
