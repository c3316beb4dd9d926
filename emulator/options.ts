import type { Seed } from './seed/schema.ts';

/**
 * What is not known about Close, one switch each. The defaults are our best guess; a test that depends on one of them
 * should be run with both values.
 */
export interface Switches {
  /** What `lead_name` of an opportunity holds for a lead without a name: its `name` (`""`), or "Untitled". */
  leadNameOfUnnamed: 'name' | 'display_name';
  /** Which of a lead's open tasks stand inside it: those of type `lead`, which `/task/` lists too, or all. */
  embeddedTasks: 'lead' | 'all';
  /** What `PUT /task/` answers: nothing, or the list of what it changed. */
  bulkTaskAnswer: 'empty' | 'list';
  /** Where `_order_by` puts rows without a value: below every value (so first when ascending), or always last. */
  nullsSort: 'low' | 'last';
  /** The order of `opportunities` inside a lead, by `date_created`. */
  embedOpportunitiesOrder: 'newest' | 'oldest';
  /** A plain date given to `__gt` or `__lte` of a date-time: means the whole local day, or its first instant. */
  plainDateBounds: 'day' | 'midnight';
  /** `_group_by=date_won__…`: opportunities without a date form a last group with the key null, or are left out. */
  groupWithoutDate: 'bucket' | 'omit';
  /** Count and sums of a group of `_group_by` that a page cuts: of the whole group, or of the opportunities shown. */
  cutGroupSums: 'whole' | 'shown';
  /** Rows of `/data/search/` always hold `id`, or only if `_fields` names it. */
  searchRowId: 'named' | 'always';
  /** A negated condition on a field without a value matches (a negation is the opposite), or does not, as was seen of numbers. */
  negatedEmpty: 'match' | 'drop';
  /** `which_day_end` of an offset: counts for days and longer units alone, or also beside hours, minutes or seconds. */
  whichDayEnd: 'days' | 'always';
  /** DELETE of a status that leads or opportunities still have: a 400, or it is gone and they keep its id. */
  deleteStatusInUse: 'refuse' | 'allow';
  /** Whether winning an opportunity sets its confidence to 100, unless the write sends one. */
  winSetsConfidence: boolean;
  /** `date_lost` of an opportunity that leaves a lost status: becomes null, or stays. */
  reopenedDateLost: 'clear' | 'keep';
  /** PUT of a contact or an opportunity with the `lead_id` of another lead: a 400, or ignored. */
  leadIdOnUpdate: 'refuse' | 'ignore';
  /** Several leads in `lead_id` of a list of activities, of all types or one: rows of all of them, a 400, or rows of any lead. */
  severalLeads: 'joined' | 'refused' | 'ignored';
  /** The labels in status changes of a status that was renamed since: as it is called now, or as it was then. */
  historyLabels: 'current' | 'then';
  /**
   * Within so many milliseconds, changes of one object by one user become one: status changes one activity (A→C, or
   * none for a way back), updates one event. Close does consolidate (documented); how long is not. 0: never.
   */
  consolidationMs: number;
}

export const DEFAULT_SWITCHES: Switches = {
  leadNameOfUnnamed: 'name',
  embeddedTasks: 'lead',
  bulkTaskAnswer: 'empty',
  nullsSort: 'low',
  embedOpportunitiesOrder: 'newest',
  plainDateBounds: 'day',
  groupWithoutDate: 'bucket',
  cutGroupSums: 'whole',
  searchRowId: 'named',
  negatedEmpty: 'match',
  whichDayEnd: 'days',
  deleteStatusInUse: 'refuse',
  winSetsConfidence: false,
  reopenedDateLost: 'clear',
  leadIdOnUpdate: 'refuse',
  severalLeads: 'joined',
  historyLabels: 'current',
  consolidationMs: 60_000,
};

export interface Limits {
  /** The largest `_limit` of a list, by the first segment of its path; `other` for the rest. */
  pageMax: Record<string, number>;
  /** The largest `_skip` of a list, by the first segment of its path; `other` for the rest. */
  skipMax: Record<string, number>;
  /** `_limit` of a list when none is given. */
  pageDefault: number;
  /** The largest `_limit` of `POST /data/search/`, and the one that holds when none is given. */
  searchMax: number;
  searchDefault: number;
  /** Rows that one walk of search cursors may give, and how long a cursor lives. */
  searchRowsMax: number;
  cursorLifeMs: number;
  /** How many events are kept. Close keeps those of 30 days; a server that runs long needs a number. */
  eventsMax: number;
}

/** Seen to work (lists), documented (walk, cursor) or assumed (searchDefault, `other`). */
export const DEFAULT_LIMITS: Limits = {
  pageMax: {
    lead: 200,
    contact: 200,
    opportunity: 250,
    task: 1000,
    user: 1000,
    custom_field: 1000,
    event: 50,
    other: 100,
  },
  skipMax: { other: 250_000 },
  pageDefault: 100,
  searchMax: 200,
  searchDefault: 100,
  searchRowsMax: 10_000,
  cursorLifeMs: 30_000,
  eventsMax: 20_000,
};

export interface RateLimit {
  /** Requests that one key may make to one endpoint group in a window; its organisation may make three times as many. */
  limit: number;
  windowSeconds: number;
  /** The docs show commas; semicolons have been seen. */
  separator?: ',' | ';';
}

/** High enough to throttle nobody, so that the header can always be there. */
export const DEFAULT_RATE_LIMIT: RateLimit = { limit: 1_000_000, windowSeconds: 8 };

export interface EmulatorOptions {
  port?: number;
  host?: string;
  /** The organisation of the default key. Default: `demoSeed()`. */
  seed?: Seed;
  /** One organisation for each API key. Without `seed`, the first of these keys becomes the emulator's `apiKey`. */
  tenants?: Record<string, Seed>;
  /** The time in milliseconds; it drives rate limits, cursors and relative dates. Default: the system's. */
  clock?: () => number;
  /** Refuse parameters, body keys, field names and choices that Close would silently ignore. */
  strict?: boolean;
  /** Every answer comes this much later. */
  latencyMs?: number;
  /** Writes reach `/data/search/` this much later. */
  searchLagMs?: number;
  /** How many of the latest requests `requests` keeps. Default: 20,000; 0 for a server that runs long. */
  recordLimit?: number;
  limits?: Partial<Limits>;
  /** null: no limit and no header. */
  rateLimit?: RateLimit | null;
  switches?: Partial<Switches>;
}

export function limitsOf(given: Partial<Limits> = {}): Limits {
  return {
    ...DEFAULT_LIMITS,
    ...given,
    pageMax: { ...DEFAULT_LIMITS.pageMax, ...given.pageMax },
    skipMax: { ...DEFAULT_LIMITS.skipMax, ...given.skipMax },
  };
}
