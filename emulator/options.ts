/**
 * What is unknown about Close, with one switch per question. The defaults are the best guess. Run a test that depends on a
 * switch with each of its values.
 */
export interface Switches {
  /** The `lead_name` of an opportunity whose lead has no name: the `name` (`""`), or "Untitled". */
  leadNameOfUnnamed: 'name' | 'display_name';
  /** The open tasks inside a lead: those of type `lead`, as in `/task/`, or all. */
  embeddedTasks: 'lead' | 'all';
  /** The response to `PUT /task/`: `{"ok": true}` (documented), an empty object, or the list of the changed tasks. */
  bulkTaskAnswer: 'ok' | 'empty' | 'list';
  /** Where `_order_by` sorts rows without a value: below every value, so first in ascending order, or always last. */
  nullsSort: 'low' | 'last';
  /** The order of `opportunities` inside a lead, by `date_created`. */
  embedOpportunitiesOrder: 'newest' | 'oldest';
  /** The meaning of a plain date in `__gt` or `__lte` of a date-time: the whole local day, or its first instant. */
  plainDateBounds: 'day' | 'midnight';
  /** Opportunities without `date_won` in `_group_by=date_won__…`: a last group with the key null, or omitted. */
  groupWithoutDate: 'bucket' | 'omit';
  /** Count and sums of a group that continues on another page: of the whole group, or of this page's opportunities. */
  cutGroupSums: 'whole' | 'shown';
  /** The `id` in rows of `/data/search/`: only if `_fields` lists it, or always. */
  searchRowId: 'named' | 'always';
  /** The text between day and time in rows of `/data/search/`: `T` as elsewhere, or a space, as was seen in one client. */
  searchInstants: 'T' | 'space';
  /** A negated condition on a field without a value: matches as the opposite, or does not, as was seen for numbers. */
  negatedEmpty: 'match' | 'drop';
  /** The `which_day_end` of an offset: ignored with hours, minutes or seconds, or always applied. */
  whichDayEnd: 'days' | 'always';
  /** DELETE of a status in use: a 400, or it is deleted and its leads or opportunities keep its id. */
  deleteStatusInUse: 'refuse' | 'allow';
  /** Whether a win sets the confidence to 100, unless the request contains a confidence. */
  winSetsConfidence: boolean;
  /** The `date_lost` of an opportunity that leaves a lost status: set to null, or unchanged. */
  reopenedDateLost: 'clear' | 'keep';
  /** PUT of a contact or opportunity with the `lead_id` of another lead: a 400, or ignored. */
  leadIdOnUpdate: 'refuse' | 'ignore';
  /** Several leads in the `lead_id` of an activity list: activities of all of them, a 400, or activities of any lead. */
  severalLeads: 'joined' | 'refused' | 'ignored';
  /** The label of a renamed status in earlier status changes: its current label, or the label at that time. */
  historyLabels: 'current' | 'then';
  /**
   * The milliseconds within which changes of one object by one user are consolidated: status changes to one activity
   * (A→B→C to A→C, and A→B→A to none), updates to one event. 0 means never. Consolidation is documented, its duration is
   * not.
   */
  consolidationMs: number;
  /**
   * The milliseconds after which webhooks receive updates and deletions. That they wait for consolidation is documented.
   * The default is the only one that was recorded.
   */
  deliveryDelayMs: number;
  /** Up to how many milliseconds deliveries are delayed by chance, so that they arrive in another order. 0 means never. */
  deliveryJitterMs: number;
  /**
   * Up to how many milliseconds events turn up late in the log: one of three does. 0 means never. Up to five minutes are
   * documented.
   */
  lateEventsMs: number;
  /** `data` and `previous_data` of events that are older than an hour, for users who are no admins: no such keys, or null. */
  oldEventData: 'absent' | 'null';
  /** The timestamp that a repeated delivery is signed with: a new one, or that of the first attempt. */
  retryTimestamp: 'new' | 'first';
  /** Where a webhook subscription shows its `signature_key`: in the answer that creates it, or wherever it is alone. */
  signatureKey: 'created' | 'single';
  /** The `health_status` of a webhook subscription: null, as recorded, or `healthy`, as in Close's examples. */
  webhookHealth: 'null' | 'healthy';
  /** Where recordings and attachments are: behind a redirect to a storage of another origin, as was seen, or at Close. */
  fileStorage: 'redirect' | 'close';
}

export const DEFAULT_SWITCHES: Switches = {
  leadNameOfUnnamed: 'name',
  embeddedTasks: 'lead',
  bulkTaskAnswer: 'ok',
  nullsSort: 'low',
  embedOpportunitiesOrder: 'newest',
  plainDateBounds: 'day',
  groupWithoutDate: 'bucket',
  cutGroupSums: 'whole',
  searchRowId: 'named',
  searchInstants: 'T',
  negatedEmpty: 'match',
  whichDayEnd: 'days',
  deleteStatusInUse: 'refuse',
  winSetsConfidence: false,
  reopenedDateLost: 'clear',
  leadIdOnUpdate: 'refuse',
  severalLeads: 'joined',
  historyLabels: 'current',
  consolidationMs: 60_000,
  deliveryDelayMs: 300_000,
  deliveryJitterMs: 0,
  lateEventsMs: 0,
  oldEventData: 'absent',
  retryTimestamp: 'new',
  signatureKey: 'created',
  webhookHealth: 'null',
  fileStorage: 'redirect',
};

export interface Limits {
  /** The largest `_limit` of a list, by the first segment of its path. `other` applies to the rest. */
  pageMax: Record<string, number>;
  /** The largest `_skip` of a list, by the first segment of its path. `other` applies to the rest. */
  skipMax: Record<string, number>;
  /** The `_limit` of a list without one. */
  pageDefault: number;
  /** The largest `_limit` of `POST /data/search/`. */
  searchMax: number;
  /** The `_limit` of `POST /data/search/` without one. */
  searchDefault: number;
  /** The number of rows that a search returns over all its pages. */
  searchRowsMax: number;
  /** How long a search cursor is valid, in milliseconds. */
  cursorLifeMs: number;
  /** The number of events in the log. Close stores events for 30 days. A long-running server also needs a number. */
  eventsMax: number;
  /** The number of webhook subscriptions. */
  webhooksMax: number;
  /** The number of events that may wait for a webhook. With more, Close pauses it and discards them. */
  webhookQueueMax: number;
  /** The milliseconds that the receiver of a webhook has to answer. Real time, not that of the clock. */
  webhookTimeoutMs: number;
}

/**
 * Seen to work (lists), documented (searchRowsMax, cursorLifeMs, webhooksMax, webhookQueueMax) or assumed (searchDefault,
 * webhookTimeoutMs, `other`).
 */
export const DEFAULT_LIMITS: Limits = {
  pageMax: {
    lead: 200,
    contact: 200,
    opportunity: 250,
    task: 1000,
    user: 1000,
    custom_field: 1000,
    event: 50,
    webhook: 200,
    other: 100,
  },
  skipMax: { other: 250_000 },
  pageDefault: 100,
  searchMax: 200,
  searchDefault: 100,
  searchRowsMax: 10_000,
  cursorLifeMs: 30_000,
  eventsMax: 20_000,
  webhooksMax: 40,
  webhookQueueMax: 100_000,
  webhookTimeoutMs: 10_000,
};

export interface RateLimit {
  /** Requests per API key, endpoint group and window. */
  limit: number;
  windowSeconds: number;
  /** Requests per organization, endpoint group and window. Default: three times `limit`. */
  organizationLimit?: number;
  /** The separator in the header. Commas are documented, semicolons have been seen. */
  separator?: ',' | ';';
}

/** High enough that no request is throttled, so that responses can always have the header. */
export const DEFAULT_RATE_LIMIT: RateLimit = { limit: 1_000_000, windowSeconds: 8 };

export function limitsOf(given: Partial<Limits> = {}): Limits {
  return {
    ...DEFAULT_LIMITS,
    ...given,
    pageMax: { ...DEFAULT_LIMITS.pageMax, ...given.pageMax },
    skipMax: { ...DEFAULT_LIMITS.skipMax, ...given.skipMax },
  };
}
