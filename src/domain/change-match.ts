/** How a change relates to a filter: evaluated on the row before the change and on the row after it. */
import type { EventRow } from '../rows/index.ts';
import { isRecord } from './records.ts';

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

/**
 * Null if the change does not concern the rows of the filter, neither before nor after it. `later` is a later change of the
 * same object, if that became known first: then its row is the one after the change.
 */
export function matchOf(event: EventRow, test: RowTest, later: EventRow = event): Match | null {
  const wasBefore = event.action === 'created' ? false : test(rowBefore(event));
  const isAfter = later.action === 'deleted' ? false : test(rowAfter(later));
  if (isAfter === false) return wasBefore !== false || mayHaveMatched(event, later, test) ? 'LEFT' : null;
  if (isAfter === null || wasBefore === null) return 'UNKNOWN';
  return wasBefore ? 'STAYED' : 'ENTERED';
}

const valuesOf = (values: unknown): Values | null => (isRecord(values) ? values : null);

/** Where Close does not show the row, only the lead is known. */
const rowAfter = ({ data, lead_id }: EventRow): Values => valuesOf(data) ?? { lead_id };

function rowBefore({ action, data, previous_data, lead_id }: EventRow): Values {
  const [row, previous] = [valuesOf(data), valuesOf(previous_data)];
  if (action === 'deleted') return previous ?? { lead_id };
  return row === null ? { lead_id } : { ...row, ...previous };
}

/**
 * Who has seen a value must learn that it is gone. That is the value of a change which became known after a later one. It
 * may also be any value between quick changes: Close merges these into one event, with the first value and the last.
 */
function mayHaveMatched(event: EventRow, later: EventRow, test: RowTest): boolean {
  if (event.action === 'deleted') return false;
  const row = rowAfter(event);
  if (later !== event && test(row) !== false) return true;
  if (event.date_created === event.date_updated) return false;
  const changed = new Set(event.changed_fields);
  return test(Object.fromEntries(Object.entries(row).filter(([column]) => !changed.has(column)))) !== false;
}
