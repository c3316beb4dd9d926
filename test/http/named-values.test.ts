/** An error about a wrong value names its argument or variable, and has its location. */
import { isInputType, isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORE_SCHEMA } from '../../src/graph/schema.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

interface Case {
  readonly type: string;
  /** The argument down to the value. */
  readonly name: string;
  /** The arguments, with a place for the value. */
  readonly write: (value: string) => string;
  /** Wrong as a literal and as a variable. */
  readonly wrong: string;
  /** Present if the argument belongs to a mutation. */
  readonly mutation?: string;
}

const CASES: readonly Case[] = [
  { type: 'ID', name: 'filter.id.eq', write: (value) => `filter: { id: { eq: ${value} } }`, wrong: '1.5' },
  { type: 'String', name: 'filter.text', write: (value) => `filter: { text: ${value} }`, wrong: '7' },
  { type: 'Int', name: 'first', write: (value) => `first: ${value}`, wrong: '"7"' },
  { type: 'Float', name: 'filter.confidence.gt', write: (v) => `filter: { confidence: { gt: ${v} } }`, wrong: '"7"' },
  { type: 'Boolean', name: 'filter.isStalled', write: (v) => `filter: { isStalled: ${v} }`, wrong: '"yes"' },
  {
    type: 'Date',
    name: 'filter.dateWon.gte',
    write: (v) => `filter: { dateWon: { gte: ${v} } }`,
    wrong: '"2026-02-30"',
  },
  {
    type: 'DateTime',
    name: 'filter.and.0.dateCreated.gte',
    write: (value) => `filter: { and: [{ dateCreated: { gte: ${value} } }] }`,
    wrong: '"2026-02-28"',
  },
  { type: 'Cents', name: 'filter.value.gt', write: (value) => `filter: { value: { gt: ${value} } }`, wrong: '1.5' },
  {
    type: 'CustomValue',
    mutation: 'leadUpdate',
    name: 'input.customFields.0.value',
    write: (value) => `id: "lead_x", input: { customFields: [{ id: "cf_x", value: ${value} }] }`,
    wrong: 'true',
  },
  {
    type: 'OpportunityOrderField',
    name: 'orderBy.0.field',
    write: (value) => `orderBy: [{ field: ${value} }]`,
    wrong: '"NOTHING"',
  },
];

test('each scalar that an argument can have is in the table', () => {
  const scalars = Object.values(CORE_SCHEMA.getTypeMap()).filter((type) => isScalarType(type) && isInputType(type));
  // Neither JSON, which no argument has, nor the scalars of federation.
  const names = scalars.map(({ name }) => name).filter((name) => name !== 'JSON' && !name.includes('_'));
  expect(CASES.map(({ type }) => type)).toEqual(expect.arrayContaining(names));
});

describe.each(CASES)('a wrong $type', ({ type, name, write, wrong, mutation }) => {
  const operation = mutation === undefined ? 'query' : 'mutation';
  const field = (value: string) =>
    mutation === undefined
      ? `opportunities(${write(value)}) { nodes { id } }`
      : `${mutation}(${write(value)}) { userErrors { code } }`;

  test('in a document', async () => {
    promise('named-values');
    const before = `${operation} { ${field('|')}`.indexOf('|');
    const { errors, data } = await gateway.execute(`${operation} { ${field(wrong)} }`);
    expect({ errors, data }).toMatchObject({
      errors: [
        {
          message: expect.stringContaining(`Argument "${name}": `),
          locations: [{ line: 1, column: before + 1 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
    expect([errors?.length, data, gateway.lines]).toEqual([1, undefined, []]);
  });

  test('as the default of a variable', async () => {
    const { errors } = await gateway.execute(`${operation} ($v: ${type}! = ${wrong}) { ${field('$v')} }`);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Default of "$v": '),
        locations: [{ line: 1, column: `${operation} ($v: ${type}! = `.length + 1 }],
      },
    ]);
  });

  test('as a variable', async () => {
    promise('named-values');
    const { errors, data } = await gateway.execute(`${operation} ($v: ${type}!) { ${field('$v')} }`, {
      v: JSON.parse(wrong),
    });
    expect({ errors, data }).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/^Variable "\$v" got invalid value /),
          locations: [{ line: 1, column: operation.length + 3 }],
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
    expect([errors?.length, data, gateway.lines]).toEqual([1, undefined, []]);
  });
});
