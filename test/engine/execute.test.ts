import { makeExecutableSchema } from '@graphql-tools/schema';
import fc from 'fast-check';
import { execute, GraphQLError, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executePlanned } from '../../src/engine/execute.ts';
import { operationOf } from '../../src/engine/operation.ts';
import { randomRuns } from '../support/random-runs.ts';
import { comparable, expectSameResult } from '../support/same-result.ts';

/**
 * A schema with every kind of type and every way to be null. What a field resolves to depends on its path alone, so it is
 * the same for both executors: a value, null, or an error that is thrown or returned, at once or later.
 */
const SDL = `
  enum Color { RED GREEN }
  interface Animal { name: String weight(at: Int, by: Int): Int }
  type Dog implements Animal { name: String weight(at: Int = 5, by: Int = 1): Int size(unit: Int = 2): Int! owner: Person friends: [Animal!] }
  type Cat implements Animal { name: String weight(at: Int = 9, by: Int): Int lives: Int owner: Person! color: Color }
  union Being = Dog | Cat | Person
  input Place { at: Int = 5 by: Int! = 4 colors: [Color] within: Place }
  type Person { name: String! age(at: Int, by: [Int!]): Int near(place: Place! = { at: 1 }, places: [Place!]): Int pets: [Animal]! best: Animal! beings: [[Being]!] twin: Person }
  type Query { person: Person animal: Animal! people: [Person!]! being(id: ID!): Being }
  type Mutation { first: Person! second: Person third: Int! }
`;

/** What happens to a field: mostly a value. */
type Fate = 'value' | 'null' | 'throw' | 'return';
const FATES: readonly Fate[] = ['null', 'throw', 'return'];

/** When fields are resolved: all at once, all later, or both. */
type Timing = 'now' | 'later' | 'mixed';

function hash(text: string): number {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16777619) >>> 0;
  return value;
}

/**
 * Settles promises one at a time, in an order that depends on their names alone, and only once nothing else is running.
 * Two executors that wait for the same promises therefore see the same order.
 */
class Timeline {
  #pending: { readonly rank: number; readonly settle: () => void }[] = [];
  later<T>(name: string, settle: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = () => {
        try {
          resolve(settle());
        } catch (error) {
          reject(error);
        }
      };
      this.#pending.push({ rank: hash(`when ${name}`), settle: run });
    });
  }
  async run<T>(execute: () => T | Promise<T>): Promise<T> {
    let isOver = false;
    const result = Promise.resolve(execute()).finally(() => {
      isOver = true;
    });
    result.catch(() => undefined);
    while (!isOver) {
      await new Promise((resolve) => setImmediate(resolve));
      this.#pending.sort((a, b) => a.rank - b.rank);
      this.#pending.shift()?.settle();
    }
    return result;
  }
}

const timeline = new Timeline();

function schemaOf(seed: number, share: number, timing: Timing, typeDefs = SDL) {
  const schema = makeExecutableSchema({ typeDefs });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !('getFields' in type) || !('isTypeOf' in type)) continue;
    if (type.name === 'Person') {
      type.isTypeOf = (value) => {
        const isRight = hash(`is ${JSON.stringify(value)}`) % 50 > 0;
        return timing === 'now' ? isRight : timeline.later(JSON.stringify(value), () => isRight);
      };
    }
    for (const field of Object.values(type.getFields())) {
      field.resolve = (_source, args, _context, info) => {
        const place: string[] = [];
        for (let at: typeof info.path | undefined = info.path; at !== undefined; at = at.prev)
          place.push(String(at.key));
        const where = `${seed} ${place.join('.')} ${JSON.stringify(args)} ${info.parentType.name}.${info.fieldName}`;
        const isLate = timing === 'later' || (timing === 'mixed' && hash(`late ${where}`) % 2 === 0);
        const roll = hash(`fate ${where}`) % 1000;
        const fate: Fate = roll < share ? (FATES[roll % FATES.length] ?? 'value') : 'value';
        const settle = () => {
          const error = new GraphQLError(`No ${place.join('.')}.`, { extensions: { code: 'GIVEN' } });
          if (fate === 'throw') throw error;
          if (fate === 'return') return error;
          return fate === 'null' ? null : valueFor(String(info.returnType), where, timing !== 'now');
        };
        return isLate ? timeline.later(where, settle) : settle();
      };
    }
  }
  return schema;
}

/**
 * Items of lists come either all at once or all later: where one throws at once while others are pending, graphql-js
 * leaves unhandled rejections.
 */
function valueFor(type: string, where: string, hasLateItems: boolean): unknown {
  const name = type.replace(/[[\]!]/g, '');
  if (type.startsWith('[')) {
    const inner = type.replace(/!$/, '').slice(1, -1);
    const count = hash(`count ${where}`) % 4;
    return Array.from({ length: count }, (_, n) => {
      const roll = hash(`item ${where} ${n}`) % 8;
      const item = () => {
        if (roll === 1) return new Error(`No item ${n}.`);
        return roll === 0 ? null : valueFor(inner, `${where} ${n}`, hasLateItems);
      };
      return hasLateItems ? timeline.later(`${where} ${n}`, item) : item();
    });
  }
  if (name === 'Int') return hash(where) % 9 === 0 ? 'nonsense' : hash(where) % 100;
  if (name === 'String') return `text ${hash(where) % 100}`;
  if (name === 'Color') return ['RED', 'GREEN', 'BLUE'][hash(where) % 3];
  const types = name === 'Animal' ? ['Dog', 'Cat'] : name === 'Being' ? ['Dog', 'Cat', 'Person'] : [name];
  return { __typename: types[hash(`type ${where}`) % types.length], where };
}

const INTEGER = fc.option(fc.integer({ min: -5, max: 5 }), { nil: null });
const COLOR = fc.constantFrom('RED', 'GREEN', null);
const PLACE = fc.constantFrom(
  null,
  {},
  { at: null, by: 3 },
  { colors: ['GREEN', null], within: { at: 2, colors: 'RED' } },
);

/** A random selection on a type, up to a depth. */
const FIELDS: Readonly<Record<string, readonly (readonly [field: string, type: string | null])[]>> = {
  Query: [
    ['person', 'Person'],
    ['animal', 'Animal'],
    ['people', 'Person'],
    ['being(id: "a")', 'Being'],
  ],
  Mutation: [
    ['first', 'Person'],
    ['second', 'Person'],
    ['third', null],
  ],
  Person: [
    ['name', null],
    ['age(at: $at)', null],
    ['age(by: [1, $at])', null],
    ['near(place: { at: $far, by: $at, colors: [RED, $color] })', null],
    ['near(place: { by: 2, within: $place }, places: [{ colors: [$color], within: { at: $at } }])', null],
    ['near(place: $place, places: { at: $at, within: { at: null, colors: [$color] } })', null],
    ['pets', 'Animal'],
    ['best', 'Animal'],
    ['beings', 'Being'],
    ['twin', 'Person'],
  ],
  Animal: [
    ['name', null],
    ['weight', null],
    ['weight(at: $at)', null],
    ['weight(at: $far, by: 2)', null],
  ],
  Dog: [
    ['name', null],
    ['size', null],
    ['size(unit: $at)', null],
    ['owner', 'Person'],
    ['friends', 'Animal'],
  ],
  Cat: [
    ['name', null],
    ['lives', null],
    ['owner', 'Person'],
    ['color', null],
  ],
};
const POSSIBLE: Readonly<Record<string, readonly string[]>> = {
  Animal: ['Dog', 'Cat'],
  Being: ['Dog', 'Cat', 'Person'],
};

function selection(type: string, depth: number, draw: () => number): string {
  const parts: string[] = draw() % 4 === 0 ? ['__typename'] : [];
  for (const [field, target] of FIELDS[type] ?? []) {
    if (draw() % 3 === 0 || (target !== null && depth === 0)) continue;
    const directive = [' @include(if: $yes)', ' @skip(if: $yes)', '', '', '', ''][draw() % 6];
    const alias = `${['a', 'b', 'c'][draw() % 3]}${draw() % 300}: `;
    parts.push(`${alias}${field}${directive}${target === null ? '' : ` ${selection(target, depth - 1, draw)}`}`);
  }
  for (const possible of POSSIBLE[type] ?? []) {
    if (draw() % 3 !== 0) parts.push(`... on ${possible} ${selection(possible, depth, draw)}`);
  }
  return `{ ${parts.length === 0 ? '__typename' : parts.join(' ')} }`;
}

describe('an operation that is executed by its plan', () => {
  test('has the result of graphql-js: values, nulls, errors and their paths', async () => {
    const numRuns = randomRuns(150);
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.nat(),
          share: fc.constantFrom(0, 30, 150, 400),
          mutates: fc.boolean(),
          yes: fc.boolean(),
          timing: fc.constantFrom<Timing>('now', 'later', 'mixed'),
        }),
        fc.infiniteStream(fc.nat(1000)),
        fc.record({ at: INTEGER, far: INTEGER, color: COLOR, place: PLACE }, { requiredKeys: [] }),
        async ({ seed, share, mutates, yes, timing }, stream, given) => {
          const schema = schemaOf(seed, share, timing);
          const draw = () => stream.next().value ?? 0;
          const root = mutates ? 'Mutation' : 'Query';
          const document = parse(
            `${root.toLowerCase()} Q($at: Int = 1, $far: Int, $color: Color, $place: Place, $yes: Boolean!) { ...All } fragment All on ${root} ${selection(root, 3, draw)}`,
          );
          if (validate(schema, document).some(({ message }) => !message.includes('is never used'))) return;
          const args = { schema, document, variableValues: { yes, ...given } };
          const operation = operationOf(args);
          if (operation === null) throw new Error('The operation is missing or its variables are invalid.');
          const expectSame = async (own: NonNullable<typeof operation>, theirs: Parameters<typeof execute>[0]) => {
            const expected = await timeline.run(() => execute(theirs));
            const result = await timeline.run(() => executePlanned(own, undefined, {}));
            // Only then can a field throw while others of its object are pending.
            if (timing === 'mixed') expectSameResult(result, expected);
            else expect(comparable(result)).toEqual(comparable(expected));
          };
          // The second run uses the cached plan.
          for (let n = 0; n < 2; n += 1) await expectSame(operation, args);
          const otherwise = { ...args, variableValues: { yes: !yes, at: 3, color: 'GREEN', place: { within: null } } };
          const others = operationOf(otherwise);
          if (others === null) throw new Error('The operation is missing or its variables are invalid.');
          await expectSame(others, otherwise);
          // The same document with a later schema that has other defaults.
          const later = {
            ...args,
            schema: schemaOf(seed + 1, share, timing, SDL.replace('= 2', '= 3').replace('= 4', '= 6')),
          };
          const again = operationOf(later);
          if (again === null) throw new Error('The operation is missing or its variables are invalid.');
          await expectSame(again, later);
          compared += 1;
        },
      ),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(0.4 * numRuns);
  });

  test('responds to introspection as graphql-js does', async () => {
    const schema = schemaOf(1, 0, 'now');
    const document = parse(
      '{ __typename __type(name: "Dog") { name fields { name args { name defaultValue } } interfaces { name } } __schema { types { name kind } } }',
    );
    const operation = operationOf({ schema, document });
    if (operation === null) throw new Error('The operation is missing or its variables are invalid.');
    expect(await executePlanned(operation, undefined, {})).toEqual(await execute({ schema, document }));
  });

  test('returns fields in the order of the selection, not of their arrival', async () => {
    const schema = makeExecutableSchema({
      typeDefs: 'type Query { late: Int now: Int }',
      resolvers: { Query: { late: async () => 1, now: () => 2 } },
    });
    const operation = operationOf({ schema, document: parse('{ late now }') });
    if (operation === null) throw new Error('The operation is missing or its variables are invalid.');
    expect(JSON.stringify(await executePlanned(operation, undefined, {}))).toBe('{"data":{"late":1,"now":2}}');
  });
});
