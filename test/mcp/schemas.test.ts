/** The schemas of tools: hosts take them, and what they accept the graph accepts. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { getVariableValues, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { isRecord } from '../../src/domain/records.ts';
import { readExampleOperations } from '../../src/graph/example-operations.ts';
import { CORE_SCHEMA } from '../../src/graph/schema.ts';
import { inputSchemaOf, operationIn, outputSchemaOf } from '../../src/mcp/json-schema.ts';
import { toolsOf } from '../../src/mcp/tools.ts';

const OPTIONS = {
  hasWrites: true,
  hasOutputSchemas: true,
  hasExploring: true,
  maxPage: (isBelow: boolean) => (isBelow ? 100 : 500),
};
const tools = toolsOf(readExampleOperations(), null, { schema: CORE_SCHEMA, ...OPTIONS });
const variables: Readonly<Record<string, unknown>> = demoVariables(demoSeed());
/** Formats are hints to hosts. Their own check is not under test. */
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false });

/** All operations of the folder, of which tools are a part. */
const EVERY = readExampleOperations().filter(({ type }) => type !== 'subscription');
const schemaOf = (document: string) =>
  inputSchemaOf(CORE_SCHEMA, parse(document), { maxPage: OPTIONS.maxPage, descriptions: new Map() });

/** What makes hosts drop a schema, and with it all tools of a server. */
function assertPlain(schema: unknown): void {
  expect(schema).toMatchObject({ type: 'object' });
  expect(JSON.stringify(schema)).not.toMatch(/"(?:\$ref|anyOf|oneOf|allOf|\$defs|definitions)":/);
}

describe.each(EVERY.map(({ name, text }) => [name, text] as const))('%s', (name, document) => {
  test('its schemas are plain and valid', () => {
    const schema = schemaOf(document);
    assertPlain(schema);
    expect(schema).toMatchObject({ additionalProperties: false });
    expect(() => ajv.compile(schema)).not.toThrow();
    const output = outputSchemaOf(CORE_SCHEMA, parse(document));
    assertPlain(output);
    expect(() => ajv.compile(output)).not.toThrow();
  });

  test('accepts its documented variables', () => {
    const isValid = ajv.compile(schemaOf(document));
    const given = variables[name];
    if (given === undefined) return;
    expect(isValid(JSON.parse(JSON.stringify(given))), ajv.errorsText(isValid.errors)).toBe(true);
  });

  test('what it accepts is accepted by GraphQL', () => {
    const schema = schemaOf(document);
    const isValid = ajv.compile(schema);
    const { variableDefinitions = [] } = operationIn(parse(document));
    fc.assert(
      fc.property(arbitraryOf(schema), (given) => {
        if (!isValid(given)) throw new Error(ajv.errorsText(isValid.errors));
        const { errors = [] } = getVariableValues(CORE_SCHEMA, variableDefinitions, isRecord(given) ? given : {});
        expect(errors.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

interface Node {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

/** Values of a schema. */
function arbitraryOf(schema: Node): fc.Arbitrary<unknown> {
  const { type, minimum = -1000, maximum = 1000, properties = {}, required = [], items = {}, format } = schema;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum });
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(arbitraryOf(items), { maxLength: 3 });
  if (type === 'object') {
    const inner = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, arbitraryOf(value)]));
    return fc.record(inner, { requiredKeys: [...required] });
  }
  if (type === undefined) return fc.string();
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  if (format === 'date-time') return instant.map((date) => date.toISOString());
  return format === 'date' ? instant.map((date) => date.toISOString().slice(0, 10)) : fc.string();
}

test('names are unique, and short and plain enough for every host', () => {
  const names = tools.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z][a-z\d_]{1,63}$/);
});

test('every tool and every argument is described', () => {
  for (const { name, description, inputSchema } of tools) {
    expect(description, name).toMatch(/^[A-Z].{20,}\.$/s);
    for (const [key, property] of Object.entries((inputSchema as Node).properties ?? {})) {
      expect(property, `${name}.${key}`).toHaveProperty('description', expect.stringMatching(/\w.*\.$/));
    }
  }
});

test('the maximum of a page is that of its list, and the configured one', () => {
  const maximumOf = (name: string, argument = 'first') => {
    const { inputSchema } = tools.find((tool) => tool.name === name) ?? {};
    return (inputSchema as Node | undefined)?.properties?.[argument]?.maximum;
  };
  expect(maximumOf('find_leads')).toBe(500);
  expect(maximumOf('lead_overview')).toBe(100);
  expect(maximumOf('pipeline_board', 'perStatus')).toBe(100);
  expect(maximumOf('search')).toBe(50);
  expect(maximumOf('search_activities')).toBe(50);
  const small = { ...OPTIONS, maxPage: () => 40 };
  const [first] = toolsOf(readExampleOperations(), null, { schema: CORE_SCHEMA, ...small });
  expect((first?.inputSchema as Node | undefined)?.properties?.first?.maximum).toBe(40);
});

test('a schema that contains itself ends', () => {
  const filter = schemaOf('query A($filter: LeadFilter) { leads(filter: $filter) { totalCount } }');
  assertPlain(filter);
  expect(JSON.stringify(filter).length).toBeLessThan(16_000);
  expect(() => ajv.compile(filter)).not.toThrow();
});

test('the list stays small without the schemas of results', () => {
  const list = tools.map(({ name, title, description, inputSchema, annotations }) => ({
    name,
    title,
    description,
    inputSchema,
    annotations,
  }));
  expect(JSON.stringify(list).length).toBeLessThan(20_000);
});
