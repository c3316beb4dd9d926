import { naiveDate } from '../dates.ts';
import { badRequest, fieldErrors, notFound, requestError } from '../errors.ts';
import { type LoggedEvent, visibleAt } from '../event-log.ts';
import { type Filters, instantFilters, type Predicate, predicatesOf } from '../filters.ts';
import { organizationId } from '../lookups.ts';
import { createRenderer, type Noun, requestedRenderer } from '../noun.ts';
import { firstValueOf, PAGING_PARAMS, pageOf } from '../params.ts';
import { isAdmin } from '../permissions.ts';
import type { ReadContext, Reply, RequestContext, Route } from '../request-context.ts';

const eventNoun: Noun<LoggedEvent> = {
  className: 'Event',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    action: ({ action }) => action,
    object_type: (event) => event.object_type,
    object_id: (event) => event.object_id,
    lead_id: (event) => event.lead_id,
    user_id: (event) => event.user_id,
    api_key_id: (event) => event.api_key_id,
    request_id: (event) => event.request_id,
    changed_fields: (event) => event.changed_fields,
    data: ({ data }) => data,
    previous_data: (event) => event.previous_data,
    meta: ({ meta }) => meta,
    date_created: (event) => naiveDate(event.date_created),
    date_updated: (event) => naiveDate(event.date_updated),
  },
};

/** An event with all its fields, as admins and webhooks see it. */
export const renderEvent = createRenderer(eventNoun, null);

const PRIVATE_AFTER_MS = 3_600_000;

/** Whether the caller may no longer see the object in an event: after one hour only admins do (documented). */
const isPrivate = (event: LoggedEvent, context: ReadContext): boolean =>
  context.now - Date.parse(event.date_created) > PRIVATE_AFTER_MS && !isAdmin(context);

/** Events as the caller may see them. */
const shownNoun: Noun<LoggedEvent> = {
  ...eventNoun,
  fields: {
    ...eventNoun.fields,
    data: (event, context) => (isPrivate(event, context) ? null : event.data),
    previous_data: (event, context) => (isPrivate(event, context) ? null : event.previous_data),
  },
  has: (event, name, context) =>
    (name !== 'data' && name !== 'previous_data') ||
    context.switches.oldEventData === 'null' ||
    !isPrivate(event, context),
};

const equals =
  (fieldOf: (event: LoggedEvent) => string | null): Filters<LoggedEvent>[string] =>
  (value) => {
    const wanted = firstValueOf(value);
    return (event) => fieldOf(event) === wanted;
  };

const EQUALS: Filters<LoggedEvent> = {
  lead_id: equals((event) => event.lead_id),
  object_type: equals((event) => event.object_type),
  object_id: equals((event) => event.object_id),
  action: equals(({ action }) => action),
  user_id: equals((event) => event.user_id),
  request_id: equals((event) => event.request_id),
};
const { date_updated: _, ...RANGES } = instantFilters<LoggedEvent>('date_updated', (event) => event.date_updated);
const FILTERS: Filters<LoggedEvent> = { ...EQUALS, ...RANGES };

/** The combinations of filters that Close allows (documented). Each allows ranges of `date_updated` too, and so does none. */
const COMBINATIONS: readonly string[] = [
  'object_type object_id',
  'object_type action',
  'object_id action',
  'lead_id object_type',
  'lead_id object_type action',
  'lead_id user_id object_type',
  'lead_id user_id object_type action',
  'lead_id user_id',
  'user_id object_id',
  'user_id object_id action',
  'user_id object_type',
  'user_id object_type action',
  'lead_id',
  'user_id',
  'request_id',
];
const sorted = (names: string) => names.split(' ').sort().join(' ');
const ALLOWED: ReadonlySet<string> = new Set(['', ...COMBINATIONS.map(sorted)]);

/** Close names what it allows (seen). The words are INVENTED. */
function requireAllowedFilters({ query }: RequestContext): void {
  const given = Object.keys(EQUALS).filter((name) => query[name] !== undefined && query[name] !== '');
  if (ALLOWED.has(sorted(given.join(' ')))) return;
  const allowed = COMBINATIONS.map((names) => names.replaceAll(' ', ' + ')).join(', ');
  throw requestError(
    `The filters ${given.join(', ')} cannot be combined. Supported combinations, each with date_updated: ${allowed}.`,
  );
}

const RETENTION_MS = 30 * 24 * 3_600_000;

/** A cursor contains the position of the last event of a page and the direction of the next page. */
const cursorOf = (direction: 'older' | 'newer', { n }: LoggedEvent): string =>
  Buffer.from(`${direction} ${n}`).toString('base64url');

function parseCursor(cursor: string): { newer: boolean; n: number } {
  const [, direction, n] = /^(older|newer) (-?\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (direction === undefined) throw badRequest('Invalid cursor.');
  return { newer: direction === 'newer', n: Number(n) };
}

const latestFirst = (a: LoggedEvent, b: LoggedEvent): number => b.n - a.n;

/** The events that the log shows now, latest first. */
function shownEvents({ tables: { event: events }, switches, now }: RequestContext): readonly LoggedEvent[] {
  const latest = events.derived('latest', () => events.all().toSorted(latestFirst));
  if (switches.lateEventsMs === 0) return latest;
  return latest.flatMap((event) => visibleAt(event, now) ?? []).sort(latestFirst);
}

/** Whether an event is recent enough for the log. */
function isKept({ now }: RequestContext): Predicate<LoggedEvent> {
  const first = new Date(now - RETENTION_MS).toISOString();
  return (event) => event.date_updated >= first;
}

/** The events that match the filters, latest first. */
function matchingEvents(context: RequestContext): readonly LoggedEvent[] {
  requireAllowedFilters(context);
  const tests: Predicate<LoggedEvent>[] = [...predicatesOf(FILTERS, context), isKept(context)];
  return shownEvents(context).filter((event) => tests.every((test) => test(event)));
}

/** An event by its id, as long as the log shows it. */
function getEvent(context: RequestContext): Reply {
  const logged = context.tables.event.get(context.ids[0] ?? null);
  const event = logged && visibleAt(logged, context.now);
  if (!event || !isKept(context)(event)) throw notFound(eventNoun.className);
  return { body: requestedRenderer(shownNoun, context)(event, context) };
}

/** A page of events (documented). `cursor_next` leads to older events, `cursor_previous` to newer ones. */
function list(context: RequestContext): Reply {
  const maxLimit = context.limits.pageMax.event ?? 50;
  const limits = { ...context.limits, pageDefault: Math.min(context.limits.pageDefault, maxLimit) };
  const { limit, skip } = pageOf({ ...context, limits });
  // Documented: events are paged by cursor and do not support `_skip`. The message is INVENTED.
  if (skip > 0) throw fieldErrors({ _skip: 'Events are paged by _cursor.' });
  const render = requestedRenderer(shownNoun, context);
  const events = matchingEvents(context);
  const cursor = context.query._cursor;
  const { newer, n } =
    cursor === undefined || cursor === ''
      ? { newer: false, n: Number.POSITIVE_INFINITY }
      : parseCursor(firstValueOf(cursor));
  const remaining = events.filter((event) => (newer ? event.n > n : event.n < n));
  const page = newer ? remaining.slice(Math.max(0, remaining.length - limit)) : remaining.slice(0, limit);
  const [first, last] = [page[0], page.at(-1)];
  return {
    body: {
      data: page.map((event) => render(event, context)),
      cursor_next: last === undefined || last === events.at(-1) ? null : cursorOf('older', last),
      cursor_previous: first === undefined || first === events[0] ? null : cursorOf('newer', first),
    },
  };
}

export const eventRoutes: Route[] = [
  { path: '/event/', GET: { params: [...PAGING_PARAMS, '_cursor', '_fields', ...Object.keys(FILTERS)], handle: list } },
  { path: '/event/{id}/', GET: { params: ['_fields'], handle: getEvent } },
];
