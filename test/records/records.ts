/** Rows of Close, given as files: recorded ones, or the examples of Close's document. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { activityType } from '../../src/domain/activities.ts';

export type Row = Readonly<Record<string, unknown>>;

/** A row and the graph's type of it. */
export interface Recorded {
  readonly type: string;
  readonly row: Row;
}

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

const TYPES: Readonly<Record<string, string>> = {
  ...{ lead_: 'Lead', cont_: 'Contact', oppo_: 'Opportunity', task_: 'Task', noti_: 'Task', user_: 'User' },
  ...{ pipe_: 'Pipeline', save_: 'SmartView', group_: 'Group', memb_: 'Membership', custobj_: 'CustomObject' },
  ...{ actitype_: 'CustomActivityType', cotype_: 'CustomObjectType', orga_: 'Organization', role_: 'Role' },
  ...{ cf_: 'CustomFieldDefinition', lcf_: 'CustomFieldDefinition' },
};

/** The graph's type of a row. Null if the graph has none. The file's name decides where the id does not. */
function typeOf(file: string, row: Row): string | null {
  const id = typeof row.id === 'string' ? row.id : '';
  const prefix = /^[a-z]+_/.exec(id)?.[0] ?? '';
  if (prefix === 'acti_') return activityType(row as never);
  if (prefix === 'stat_') return 'type' in row ? 'OpportunityStatus' : 'LeadStatus';
  if ('user_id' in row && ('availability' in row || 'active_calls' in row)) return 'UserAvailability';
  if (id !== '' && /^role/i.test(file)) return 'Role';
  return TYPES[prefix] ?? null;
}

/** Rows that are part of others, by the column that contains them. */
const PARTS = ['contacts', 'opportunities', 'tasks', 'pipelines', 'lead_statuses', 'statuses', 'memberships'];

function* withParts(file: string, row: Row): Generator<Recorded | string> {
  const type = typeOf(file, row);
  if (type === null) {
    yield file;
    return;
  }
  yield { type, row };
  for (const part of PARTS) for (const inner of rowsOf(row[part])) yield* withParts(part, inner);
  if (type === 'User') for (const inner of rowsOf(row.organizations)) yield* withParts('organization', inner);
}

/**
 * Reads `<name>.json` in a folder, each an array of rows, named by `_type` or noun. Rows are distinct by their id: a row
 * counts once, as its own file has it.
 */
export function readRecords(folder: string): {
  readonly rows: readonly Recorded[];
  readonly skipped: readonly string[];
} {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const read = files.flatMap((name) => {
    const rows: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!Array.isArray(rows)) throw new TypeError(`${name} must be an array of rows.`);
    return rowsOf(rows).flatMap((row) => [...withParts(basename(name, '.json'), row)]);
  });
  const skipped = new Set(read.filter((each) => typeof each === 'string'));
  return { rows: read.filter((each) => typeof each !== 'string'), skipped: [...skipped].toSorted() };
}
