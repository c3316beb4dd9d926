import { naiveDate } from '../dates.ts';
import { badRequest, fieldErrors } from '../errors.ts';
import type { LoggedEvent } from '../event-log.ts';
import { type Filters, instantFilters, type Predicate, predicatesOf } from '../filters.ts';
import { organizationId } from '../lookups.ts';
import { createRenderer, getOne, type Noun, requestedRenderer } from '../noun.ts';
import { firstValueOf, PAGING_PARAMS, pageOf } from '../params.ts';
import type { Reply, RequestContext, Route } from '../request-context.ts';

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

/** An event with all its fields. */
export const renderEvent = createRenderer(eventNoun, null);

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

/** The combinations of filters that Close allows (documented). Each allows ranges of `date_updated` too. */
const ALLOWED_COMBINATIONS: readonly string[] = [
  '',
  'lead_id',
  'user_id',
  'request_id',
  'object_id object_type',
  'action object_type',
  'action object_id',
  'lead_id object_type',
  'action lead_id object_type',
  'lead_id user_id',
  'lead_id object_type user_id',
  'action lead_id object_type user_id',
  'object_id user_id',
  'action object_id user_id',
  'object_type user_id',
  'action object_type user_id',
];

const RETENTION_MS = 30 * 24 * 3_600_000;

/** A cursor contains the position of the last event of a page and the direction of the next page. */
const cursorOf = (direction: 'older' | 'newer', { n }: LoggedEvent): string =>
  Buffer.from(`${direction} ${n}`).toString('base64url');

function parseCursor(cursor: string): { newer: boolean; n: number } {
  const [, direction, n] = /^(older|newer) (-?\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (direction === undefined) throw badRequest('Invalid cursor.');
  return { newer: direction === 'newer', n: Number(n) };
}

/** The events that match the filters, latest first. */
function matchingEvents(context: RequestContext): readonly LoggedEvent[] {
  const given = Object.keys(EQUALS).filter((name) => context.query[name] !== undefined && context.query[name] !== '');
  if (!ALLOWED_COMBINATIONS.includes(given.sort().join(' '))) {
    throw fieldErrors(Object.fromEntries(given.map((name) => [name, 'These filters cannot be combined.'])));
  }
  const first = new Date(context.now - RETENTION_MS).toISOString();
  const tests: Predicate<LoggedEvent>[] = [...predicatesOf(FILTERS, context), (event) => event.date_updated >= first];
  const { event: events } = context.tables;
  return events
    .derived('latest', () => events.all().toSorted((a, b) => b.n - a.n))
    .filter((event) => tests.every((test) => test(event)));
}

/** A page of events (documented). `cursor_next` leads to older events, `cursor_previous` to newer ones. */
function list(context: RequestContext): Reply {
  const maxLimit = context.limits.pageMax.event ?? 50;
  const limits = { ...context.limits, pageDefault: Math.min(context.limits.pageDefault, maxLimit) };
  const { limit, skip } = pageOf({ ...context, limits });
  // Documented: events are paged by cursor and do not support `_skip`. The message is INVENTED.
  if (skip > 0) throw fieldErrors({ _skip: 'Events are paged by _cursor.' });
  const render = requestedRenderer(eventNoun, context);
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
  { path: '/event/{id}/', GET: getOne(eventNoun, ({ tables }) => tables.event) },
];
