import { isDay } from './dates.ts';
import type { Activity, LoggedEvent } from './event-log.ts';
import { BUILT_IN_ROLES } from './seed/roles.ts';
import type {
  Contact,
  CustomActivityType,
  CustomField,
  CustomObject,
  CustomObjectType,
  Group,
  Lead,
  Opportunity,
  Organization,
  Pipeline,
  Role,
  Seed,
  SmartView,
  StatusType,
  Task,
  User,
} from './seed/schema.ts';

interface Order<T> {
  readonly rows: readonly T[];
  readonly compare: (a: T, b: T) => number;
}

/** Where a row stands, or would stand, among sorted ones. */
function insertionIndex<T>(row: T, rows: readonly T[], compare: (a: T, b: T) => number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rows of one kind by id. Rows are never changed in place: a write puts a new one. What is computed from all rows
 * (an order, a grouping) is kept until the next write.
 */
export class Table<T extends { readonly id: string }> {
  readonly #rows: Map<string, T>;
  readonly #derived = new Map<string, unknown>();
  readonly #orders = new Map<string, Order<T>>();
  #watch: ((id: string, row: T | undefined) => void) | undefined;

  constructor(rows: Iterable<T>) {
    this.#rows = new Map(Array.from(rows, (row) => [row.id, row]));
  }

  get(id: string | null): T | undefined {
    return id === null ? undefined : this.#rows.get(id);
  }

  all(): readonly T[] {
    return this.derived('all', () => [...this.#rows.values()]);
  }

  put(row: T): void {
    this.#reorder(this.#rows.get(row.id), row);
    this.#rows.set(row.id, row);
    this.#derived.clear();
    this.#watch?.(row.id, row);
  }

  delete(id: string): void {
    this.#reorder(this.#rows.get(id), undefined);
    this.#rows.delete(id);
    this.#derived.clear();
    this.#watch?.(id, undefined);
  }

  /** Drops the oldest entries beyond a number. */
  trim(most: number): void {
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= most) return;
      this.delete(id);
    }
  }

  /** Tells of every row that is put, and of every id that is deleted. */
  onChange(listener: (id: string, row: T | undefined) => void): void {
    this.#watch = listener;
  }

  /** A value computed from this table alone, by name. */
  derived<V>(name: string, build: () => V): V {
    if (!this.#derived.has(name)) this.#derived.set(name, build());
    return this.#derived.get(name) as V;
  }

  /** All rows in an order that is computed from this table alone and has no ties, by name. Writes keep it. */
  sorted(name: string, compare: (a: T, b: T) => number): readonly T[] {
    const order = this.#orders.get(name) ?? { rows: this.all().toSorted(compare), compare };
    this.#orders.set(name, order);
    return order.rows;
  }

  /** Puts a row into its place in each order, and takes the one before it out of its own. */
  #reorder(before: T | undefined, after: T | undefined): void {
    for (const [name, { rows, compare }] of this.#orders) {
      const without = before === undefined ? rows : rows.toSpliced(insertionIndex(before, rows, compare), 1);
      const placed =
        after === undefined ? without : without.toSpliced(insertionIndex(after, without, compare), 0, after);
      this.#orders.set(name, { rows: placed, compare });
    }
  }

  copy(): Table<T> {
    return new Table(this.#rows.values());
  }
}

export interface RowsByTable {
  organization: Organization;
  user: User;
  role: Role;
  group: Group;
  pipeline: Pipeline;
  custom_field: CustomField;
  custom_object_type: CustomObjectType;
  custom_activity_type: CustomActivityType;
  custom_object: CustomObject;
  saved_search: SmartView;
  lead: Lead;
  contact: Contact;
  opportunity: Opportunity;
  task: Task;
  activity: Activity;
  event: LoggedEvent;
}

export type Tables = { readonly [kind in keyof RowsByTable]: Table<RowsByTable[kind]> };

export interface PipelineStatus {
  id: string;
  label: string;
  type: StatusType;
  pipeline: Pipeline;
}

const toUtc = (iso: string) => (/\.\d{3}Z$/.test(iso) ? iso : new Date(iso).toISOString());

/** A day as it is, an instant as instants are kept. */
const toDayOrUtc = <T extends string | null>(date: T) => (date === null || isDay(date) ? date : toUtc(date)) as T;

/** Instants are kept as `YYYY-MM-DDTHH:MM:SS.mmmZ`, so that text order is time order. */
function withUtcDates<T extends { date_created: string; date_updated: string }>(row: T): T {
  return { ...row, date_created: toUtc(row.date_created), date_updated: toUtc(row.date_updated) };
}

export function tablesOf(seed: Seed): Tables {
  return {
    organization: new Table([withUtcDates(seed.organization)]),
    user: new Table(seed.users.map(withUtcDates)),
    role: new Table([...BUILT_IN_ROLES, ...seed.roles]),
    group: new Table(seed.groups),
    // Pipelines keep their microseconds: they belong to the newer resources.
    pipeline: new Table(seed.pipelines),
    custom_field: new Table(seed.custom_fields.map(withUtcDates)),
    custom_object_type: new Table(seed.custom_object_types),
    custom_activity_type: new Table(seed.custom_activity_types),
    custom_object: new Table(seed.custom_objects.map(withUtcDates)),
    saved_search: new Table(seed.saved_searches.map(withUtcDates)),
    lead: new Table(seed.leads.map(withUtcDates)),
    contact: new Table(seed.contacts.map(withUtcDates)),
    opportunity: new Table(
      seed.opportunities.map((opportunity) => ({
        ...withUtcDates(opportunity),
        date_lost: opportunity.date_lost === null ? null : toUtc(opportunity.date_lost),
      })),
    ),
    task: new Table(
      seed.tasks.map((task) => ({
        ...withUtcDates(task),
        date: toDayOrUtc(task.date),
        due_date: toDayOrUtc(task.due_date),
      })),
    ),
    activity: new Table<Activity>(
      seed.activities.map((activity) => ({
        ...withUtcDates(activity),
        activity_at: activity.activity_at === null ? null : toUtc(activity.activity_at),
      })),
    ),
    event: new Table<LoggedEvent>([]),
  };
}

/** The ordered statuses of leads. */
export const leadStatusesOf = (tables: Tables): Organization['lead_statuses'] =>
  tables.organization.all()[0]?.lead_statuses ?? [];

/** The opportunity statuses of all pipelines by id, each with the pipeline that holds it. */
export function opportunityStatusesOf(tables: Tables): ReadonlyMap<string, PipelineStatus> {
  return tables.pipeline.derived(
    'statuses',
    () =>
      new Map(
        tables.pipeline
          .all()
          .flatMap((pipeline) =>
            pipeline.statuses.map((status): [string, PipelineStatus] => [status.id, { ...status, pipeline }]),
          ),
      ),
  );
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
type Dated = { id: string; date_created: string; date_updated: string };

/** Oldest first; ties by id. */
export const compareOldestFirst = (a: Dated, b: Dated): number =>
  byText(a.date_created, b.date_created) || byText(a.id, b.id);

/** Newest first by one of the dates; ties by id, ascending here too. */
export const compareNewestFirst =
  (field: 'date_created' | 'date_updated') =>
  (a: Dated, b: Dated): number =>
    byText(b[field], a[field]) || byText(a.id, b.id);

/** All rows of a table, newest first by one of the dates. */
export const newestFirst = <T extends Dated>(table: Table<T>, field: 'date_created' | 'date_updated'): readonly T[] =>
  table.sorted(`by ${field}`, compareNewestFirst(field));

/** The rows of a table that belong to each lead, oldest first. */
export function rowsOfLead<T extends Dated & { lead_id: string }>(table: Table<T>, lead: string): readonly T[] {
  const groups = table.derived('ofLead', () => Map.groupBy(table.all(), (row) => row.lead_id));
  return table.derived(`of ${lead}`, () => groups.get(lead)?.toSorted(compareOldestFirst) ?? []);
}
