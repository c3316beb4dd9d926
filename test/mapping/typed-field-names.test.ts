import fc from 'fast-check';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { fieldName, nameFields } from '../../src/mapping/custom-fields/field-names.ts';
import { typedSdl } from '../../src/mapping/custom-fields/sdl.ts';
import { trackFields } from '../../src/mapping/custom-fields/typed-fields.ts';
import type { CustomFieldDefinitionRow } from '../../src/rows/index.ts';
import { randomRuns } from '../support/random-runs.ts';

describe('the name of a custom field', () => {
  test.each([
    ['Renewal date', 'renewalDate'],
    ['  VAT number ', 'vatNumber'],
    ['Discount %', 'discount'],
    ['firstName', 'firstName'],
    ['Größe (m²)', 'grosseM2'],
    ['Résumé / Übersicht', 'resumeUbersicht'],
    ["Customer's ID", 'customersId'],
    ['2nd contact', 'field2ndContact'],
    ['ID', 'fieldId'],
    ['__typename', 'typename'],
    ['🎯', 'field'],
    ['Регион', 'field'],
    ['', 'field'],
    ['constructor', 'fieldConstructor'],
    ['To string', 'fieldToString'],
    ['Value of', 'fieldValueOf'],
  ])('%j is %s', (name, expected) => {
    expect(fieldName(name)).toBe(expected);
  });

  // graphql-js reads `input[name]`, and every object inherits these.
  test.each(Object.getOwnPropertyNames(Object.prototype))('is never %s', (name) => {
    const label = name.replace(/([A-Z])/g, ' $1');
    expect({}).not.toHaveProperty(fieldName(label));
    expect({}).not.toHaveProperty(fieldName(name));
  });
});

const field = (id: string, name: string, day = '2026-01-01') => ({ id, name, date_created: `${day}T00:00:00+00:00` });
const named = (...fields: ReturnType<typeof field>[]) => Object.fromEntries(nameFields(fields));

describe('fields with the same name', () => {
  test('are distinguished by their ids, and the oldest keeps the name', () => {
    const [old, young] = [field('cf_zzzzzz9', 'Seats', '2025-01-01'), field('cf_aaaaaa1', 'seats!', '2026-01-01')];
    const expected = { cf_zzzzzz9: 'seats', cf_aaaaaa1: 'seats_aaaaaa' };
    expect(named(old, young)).toEqual(expected);
    expect(named(young, old)).toEqual(expected);
  });

  test('are distinguished by their full ids if the beginnings are equal', () => {
    const fields = ['cf_aaaaaa1', 'cf_aaaaaa2', 'cf_bbbbbb3'].map((id) => field(id, '🎯'));
    expect(named(...fields)).toEqual({
      cf_aaaaaa1: 'field',
      cf_aaaaaa2: 'field_aaaaaa2',
      cf_bbbbbb3: 'field_bbbbbb',
    });
  });

  test('yield to a field that the operator gave this name', () => {
    const pinned = new Map([['cf_young1', 'industry']]);
    const fields = [field('cf_old111', 'Industry', '2020-01-01'), field('cf_young1', 'Sector')];
    expect(Object.fromEntries(nameFields(fields, { taken: new Map(), pinned }))).toEqual({
      cf_young1: 'industry',
      cf_old111: 'industry_old111',
    });
  });
});

/** Ordinary and hostile names. */
const anyName = fc.oneof(
  fc.constantFrom(
    'Industry',
    'industry',
    'INDUSTRY',
    'id',
    'ID',
    '__proto__',
    'constructor',
    'toString',
    '🎯',
    '',
    '7',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyFields = fc
  .uniqueArray(
    fc.record({
      id: fc
        .tuple(fc.constantFrom('aaaaaa', 'aaaaab', ''), fc.stringMatching(/^[A-Za-z0-9]{1,4}$/))
        .map((parts) => `cf_${parts.join('')}`),
      name: anyName,
      date_created: fc.constantFrom('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .chain((fields) => fc.tuple(fc.constant(fields), fc.shuffledSubarray(fields, { minLength: fields.length })));

const definition = (given: { id: string; name: string; date_created: string }): CustomFieldDefinitionRow => ({
  ...given,
  type: 'text',
  description: given.name,
  accepts_multiple_values: false,
  choices: [given.name],
  created_by: null,
  updated_by: null,
  date_updated: given.date_created,
});

describe('for any names', () => {
  test('each field has a unique name, in any order', () => {
    fc.assert(
      fc.property(anyFields, ([fields, shuffled]) => {
        const names = nameFields(fields);
        expect([...names.keys()].toSorted()).toEqual(fields.map(({ id }) => id).toSorted());
        expect(new Set(names.values()).size).toBe(fields.length);
        for (const name of names.values()) expect(name).toMatch(/^[a-z][A-Za-z\d]*(_[A-Za-z\d]+)?$/);
        expect([...names.values()]).not.toContain('id');
        expect(new Map(nameFields(shuffled))).toEqual(new Map(names));
      }),
      { numRuns: randomRuns(200) },
    );
  });

  test('a new field changes no existing name', () => {
    fc.assert(
      fc.property(anyFields, anyName, ([fields], name) => {
        const before = nameFields(fields);
        const after = nameFields([...fields, { id: 'cf_zzzzzzz', name, date_created: '2027-01-01T00:00:00Z' }]);
        // Only ids with equal beginnings can change a suffix.
        for (const [id, given] of before) if (!given.includes('_')) expect(after.get(id)).toBe(given);
      }),
      { numRuns: randomRuns(200) },
    );
  });

  test('the schema is valid and contains the name of each field in Close', () => {
    fc.assert(
      fc.property(anyFields, ([fields]) => {
        const typed = trackFields(new Map())({ lead: fields.map(definition), contact: [], opportunity: [] });
        const schema = buildSchema(
          `type Query { lead: Lead } type Lead { id: ID! } input LeadCreateInput { a: Int } input LeadUpdateInput { a: Int }
           scalar Date scalar DateTime scalar CustomValue ${typedSdl(typed)}`,
        );
        const type = schema.getType('LeadCustom');
        const shown = isObjectType(type) ? Object.values(type.getFields()) : [];
        expect(shown).toHaveLength(fields.length);
        for (const { id, name } of fields) {
          expect(shown.some(({ description }) => description?.startsWith(`“${name.toWellFormed()}” (${id}).`))).toBe(
            true,
          );
        }
      }),
      { numRuns: randomRuns(100) },
    );
  });

  test('no name changes its field while a process runs', () => {
    const states = fc.array(anyFields, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(states, (history) => {
        const next = trackFields(new Map());
        const meaning = new Map<string, string>();
        for (const [fields] of history) {
          const { lead } = next({ lead: fields.map(definition), contact: [], opportunity: [] });
          const names = new Map(lead.map((each) => [each.name, each]));
          expect(names.size).toBe(lead.length);
          for (const name of meaning.keys()) expect(names.has(name)).toBe(true);
          for (const { name, definition, deprecated, isDefined } of lead) {
            expect(meaning.get(name) ?? definition.id).toBe(definition.id);
            meaning.set(name, definition.id);
            expect(isDefined).toBe(fields.some(({ id }) => id === definition.id));
            if (!isDefined) expect(deprecated).not.toBeNull();
          }
          const current = lead.filter(({ deprecated }) => deprecated === null).map(({ definition }) => definition.id);
          expect(current.toSorted()).toEqual(fields.map(({ id }) => id).toSorted());
        }
      }),
      { numRuns: randomRuns(100) },
    );
  });
});
