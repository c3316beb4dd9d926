import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnTest, type Match, matchOf } from '../../src/domain/change-match.ts';
import type { EventRow } from '../../src/rows/index.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

const COLUMNS = ['status_id', 'user_id', 'lead_id'] as const;
type Column = (typeof COLUMNS)[number];
type State = Readonly<Record<Column, string>>;

const value = fc.constantFrom('a', 'b', 'c');
const state: fc.Arbitrary<State> = fc.record({ status_id: value, user_id: value, lead_id: value });
const wanted = fc.subarray(['a', 'b', 'c'], { minLength: 1 });
const filter = fc.record({ status_id: wanted, user_id: wanted, lead_id: wanted }, { requiredKeys: [] });

const EARLY = '2026-06-12T10:22:41.000000';
const LATE = '2026-06-12T10:22:55.000000';

const event = (parts: Partial<EventRow>): EventRow => ({
  id: 'ev_1',
  object_type: 'opportunity',
  object_id: 'oppo_1',
  user_id: null,
  date_created: EARLY,
  date_updated: EARLY,
  action: 'updated',
  lead_id: null,
  ...parts,
});

/** An event with the states before and after it; null for an object that does not exist. `isMerged`: of several changes. */
function eventOf(before: State | null, after: State | null, isMerged = false): EventRow {
  const changed = COLUMNS.filter((column) => before?.[column] !== after?.[column]);
  const lead_id = (after ?? before)?.lead_id ?? null;
  const date_updated = isMerged ? LATE : EARLY;
  if (before === null) return event({ action: 'created', data: after, previous_data: {}, lead_id });
  if (after === null) return event({ action: 'deleted', data: null, previous_data: before, lead_id });
  const previous_data = Object.fromEntries(changed.map((column) => [column, before[column]]));
  return event({ data: after, previous_data, changed_fields: changed, lead_id, date_updated });
}

type Filter = Partial<Readonly<Record<Column, readonly string[]>>>;
const testOf = (of: Filter) =>
  columnTest(Object.fromEntries(Object.entries(of).map(([column, values]) => [column, new Set(values)])));

/** Whether a state is one that the filter shows. */
const shows = (of: Filter, row: State | null): boolean =>
  row !== null && COLUMNS.every((column) => of[column] === undefined || of[column].includes(row[column]));

/** What a list with the filter shows before and after a change. */
function naive(of: Filter, before: State | null, after: State | null): Match | null {
  const [was, is] = [shows(of, before), shows(of, after)];
  return is ? (was ? 'STAYED' : 'ENTERED') : was ? 'LEFT' : null;
}

describe('a change', () => {
  test('of a creation, an update or a deletion matches as a list before and after it', () => {
    promise('matched-changes');
    fc.assert(
      fc.property(fc.option(state), fc.option(state), filter, (before, after, of) => {
        fc.pre(before !== null || after !== null);
        expect(matchOf(eventOf(before, after), testOf(of))).toBe(naive(of, before, after));
      }),
      { numRuns: randomRuns(2000), seed: 1 },
    );
  });

  test('that Close has merged from several leaves every list that may have shown a state in between', () => {
    promise('matched-changes');
    fc.assert(
      fc.property(fc.array(state, { minLength: 3, maxLength: 5 }), filter, (states, of) => {
        const [first, last] = [states[0] as State, states.at(-1) as State];
        const match = matchOf(eventOf(first, last, true), testOf(of));
        const expected = naive(of, first, last);
        if (expected !== null) expect(match).toBe(expected);
        // Close names the columns that differ at the end. A column that changed back is not among them.
        const unchanged = COLUMNS.filter((column) => first[column] === last[column]);
        const isPossible = states.some(
          (row) => shows(of, row) && unchanged.every((column) => row[column] === last[column]),
        );
        if (isPossible) expect(match).not.toBeNull();
      }),
      { numRuns: randomRuns(2000), seed: 1 },
    );
  });

  test('that becomes known after a later one has the later state', () => {
    promise('matched-changes');
    fc.assert(
      fc.property(state, state, fc.option(state), filter, (before, between, after, of) => {
        const match = matchOf(eventOf(before, between), testOf(of), eventOf(between, after));
        if (shows(of, after)) expect(['STAYED', 'ENTERED']).toContain(match);
        else if (shows(of, before) || shows(of, between)) expect(match).toBe('LEFT');
        else expect(match).toBeNull();
      }),
      { numRuns: randomRuns(2000), seed: 1 },
    );
  });

  test('is delivered where Close does not show its row', () => {
    const of = testOf({ status_id: ['a'], lead_id: ['a'] });
    for (const action of ['created', 'updated', 'deleted'] as const) {
      const known = event({ action, lead_id: 'a', data: null, previous_data: null });
      expect(matchOf(known, of)).toBe(action === 'deleted' ? 'LEFT' : 'UNKNOWN');
      expect(matchOf({ ...known, lead_id: 'b' }, of)).toBeNull();
    }
    expect(matchOf(event({ action: 'created', lead_id: 'a' }), testOf({ lead_id: ['a'] }))).toBe('ENTERED');
  });
});
