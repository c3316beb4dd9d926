/** How a change relates to a filter: evaluated on the row before the change and on the row after it. */
import type { EventRow } from '../rows/index.ts';

/** `UNKNOWN`: Close does not show the values that the filter needs, so that the change may match. */
export type Match = 'ENTERED' | 'STAYED' | 'LEFT' | 'UNKNOWN';

type Values = Readonly<Record<string, unknown>>;

/** Whether a row matches. Null if the row lacks a value to decide it. */
export type RowTest = (row: Values) => boolean | null;

/** A test of columns: all of them must have one of their values. An absent column leaves the test open. */
export function columnTest(wanted: Readonly<Record<string, ReadonlySet<unknown>>>): RowTest {
  const columns = Object.entries(wanted);
  return (row) => {
    let result: boolean | null = true;
    for (const [column, values] of columns) {
      const value = row[column];
      if (value === undefined) result = null;
      else if (!values.has(value)) return false;
    }
    return result;
  };
}

/** Null if the change does not concern the rows of the filter, neither before nor after it. */
export function matchOf(event: EventRow, test: RowTest): Match | null {
  const { action } = event;
  const [data, previous] = [valuesOf(event.data), valuesOf(event.previous_data)];
  if (action === 'created') return data === null ? openMatch(event, test, 'ENTERED') : entered(test(data));
  if (action === 'deleted') return previous === null ? openMatch(event, test, 'LEFT') : left(test(previous));
  if (data === null) return openMatch(event, test, 'UNKNOWN');
  const isAfter = test(data);
  const wasBefore = test({ ...data, ...previous });
  if (isAfter === null || wasBefore === null) return isAfter === false ? 'LEFT' : 'UNKNOWN';
  if (isAfter) return wasBefore ? 'STAYED' : 'ENTERED';
  return wasBefore || mayHaveMatched(event, data, test) ? 'LEFT' : null;
}

const valuesOf = (values: unknown): Values | null =>
  typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : null;

const entered = (isAfter: boolean | null): Match | null => (isAfter === null ? 'UNKNOWN' : isAfter ? 'ENTERED' : null);
const left = (wasBefore: boolean | null): Match | null => (wasBefore === false ? null : 'LEFT');

/** Without the row, only the lead is known. */
function openMatch({ lead_id }: EventRow, test: RowTest, match: Match): Match | null {
  const known = test({ lead_id });
  return known === false ? null : known ? match : match === 'LEFT' ? 'LEFT' : 'UNKNOWN';
}

/**
 * Close merges quick changes of an object into one event, without the values in between. Who has seen such a value must
 * learn that it is gone.
 */
function mayHaveMatched(event: EventRow, data: Values, test: RowTest): boolean {
  if (event.date_created === event.date_updated) return false;
  const changed = new Set(event.changed_fields);
  return test(Object.fromEntries(Object.entries(data).filter(([column]) => !changed.has(column)))) !== false;
}
