/** The contract with clients: the SDL of the last release, and a removal date for each deprecation. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Inspector from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { createSchema } from '../../src/graph/schema.ts';

// `require` gives it the same copy of graphql-js as this test.
const { diff, CriticalityLevel } = createRequire(import.meta.url)('@graphql-inspector/core') as typeof Inspector;

const RELEASED = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'released', 'schema.graphql'), 'utf8');
const RELEASED_VERSION = /^# The SDL of close-graphql (\d+\.\d+\.\d+),/.exec(RELEASED)?.[1] ?? '';

/** Versions with the same line are compatible: the major version, or below 1.0 the minor version. */
function line(version: string): string {
  const [major, minor] = version.split('.');
  return major === '0' ? `0.${minor}` : `${major}`;
}

async function breaking(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '' }) => path);
}

interface Deprecable {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

/** Everything that can be deprecated, with its path. */
function deprecables(schema: GraphQLSchema): Deprecable[] {
  const below = (path: string, parts: readonly Deprecable[]) =>
    parts.map(({ name, deprecationReason }) => ({ name: `${path}.${name}`, deprecationReason }));
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type)) return below(type.name, type.getValues());
    if (isInputObjectType(type)) return below(type.name, Object.values(type.getFields()));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fields = Object.values(type.getFields());
    return [...below(type.name, fields), ...fields.flatMap(({ name, args }) => below(`${type.name}.${name}`, args))];
  });
}

function undated(schema: GraphQLSchema): string[] {
  const isDated = (reason: string) => {
    const date = /\. Removal on (\d{4}-\d{2}-\d{2})\.$/.exec(reason)?.[1];
    return date !== undefined && new Date(date).toJSON()?.slice(0, 10) === date;
  };
  return deprecables(schema)
    .filter(({ deprecationReason: reason }) => typeof reason === 'string' && !isDated(reason))
    .map(({ name }) => name);
}

describe('the last released schema', () => {
  const released = buildSchema(RELEASED);

  test('is not broken within a version line', async () => {
    expect(RELEASED_VERSION).not.toBe('');
    const isRaised = line(packageJson.version) !== line(RELEASED_VERSION);
    expect(isRaised ? [] : await breaking(released, createSchema())).toEqual([]);
  });

  test.each([
    ['a renamed field', ' annualizedValue: Money', ' yearlyValue: Money', 'Opportunity.annualizedValue'],
    ['a field that becomes nullable', 'displayName: String!', 'displayName: String', 'Contact.displayName'],
    ['a new required argument', 'user(id: ID!)', 'user(id: ID!, at: Date!)', 'Query.user.at'],
    ['a renamed enum value', ' USER_NAME', ' OWNER_NAME', 'OpportunityOrderField.USER_NAME'],
    ['an input field with another type', 'dateWon: DateFilter', 'dateWon: DateTimeFilter', 'OpportunityFilter.dateWon'],
  ])('would be broken by %s', async (_name, part, replacement, path) => {
    const sdl = printSchema(released);
    const broken = sdl.replace(part, replacement);
    expect(broken).not.toBe(sdl);
    expect(await breaking(released, buildSchema(broken))).toEqual([path]);
  });

  test('can be extended', async () => {
    const sdl = printSchema(released).replace('interface Node {', 'type New { id: ID! }\ninterface Node {');
    const grown = sdl.replace('user(id: ID!)', 'user(id: ID!, at: Date)');
    expect(await diff(released, buildSchema(grown))).not.toEqual([]);
    expect(await breaking(released, buildSchema(grown))).toEqual([]);
  });

  test.each([
    ['0.1.0', '0.1.9', true],
    ['0.1.9', '0.2.0', false],
    ['0.9.0', '1.0.0', false],
    ['1.2.0', '1.3.0', true],
    ['1.3.0', '2.0.0', false],
  ])('%s and %s are of one line: %s', (one, other, same) => {
    expect(line(one) === line(other)).toBe(same);
  });
});

describe('deprecations', () => {
  test('have a removal date', () => {
    expect(undated(createSchema())).toEqual([]);
  });

  test('are found in all places, and their dates are valid', () => {
    const schema = buildSchema(`
      type Query {
        dated: Int @deprecated(reason: "Use \`other\`. Removal on 2027-06-30.")
        bare: Int @deprecated
        never: Int @deprecated(reason: "Use \`other\`. Removal on 2027-02-30.")
        other(old: Int @deprecated(reason: "Ignored.")): Choice
        search(filter: Filter): Int
      }
      enum Choice { NEW OLD @deprecated(reason: "Removal on some day.") }
      input Filter { old: Int @deprecated(reason: "Removal on 2027-06-30") }
    `);
    expect(undated(schema)).toEqual(['Query.bare', 'Query.never', 'Query.other.old', 'Choice.OLD', 'Filter.old']);
  });
});
