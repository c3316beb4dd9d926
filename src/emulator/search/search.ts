import type { Call, Reply, Route, Scope, Walk } from '../call.ts';
import { badRequest, fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { rendererOf } from '../noun.ts';
import { contactNoun } from '../nouns/contact.ts';
import { leadNoun } from '../nouns/lead.ts';
import { opportunityNoun } from '../nouns/opportunity.ts';
import { type Body, parseBody, type Sort } from './body.ts';
import { type Found, type Held, type ResolvedField, ROOT_TYPES, type RootType, resolveField } from './fields.ts';
import { compile } from './nodes.ts';

const expired = () => badRequest('Expired cursor');

/** Without a sort the order is arbitrary but stable: by type, then by id, which is unlike any date. */
function compare(a: Found, b: Found): number {
  const order = ROOT_TYPES.indexOf(a.type as RootType) - ROOT_TYPES.indexOf(b.type as RootType);
  return order || (rowId(a) < rowId(b) ? -1 : 1);
}

const rowId = ({ row }: Found): string => ('id' in row ? row.id : '');

const SORTABLE: readonly ResolvedField['kind'][] = ['text', 'number', 'moment', 'day'];

/** Documented: an object's own date, number and text fields. Missing values come first, whatever the direction. */
function sorter(sorts: readonly Sort[], scope: Scope): (a: Found, b: Found) => number {
  const keys = sorts.map(({ direction, field }) => {
    const { kind, get } = resolveField(field, scope.tables);
    if (!SORTABLE.includes(kind)) throw fieldErrors({ sort: 'This field cannot be sorted by.' });
    return { get, sign: direction === 'desc' ? -1 : 1 };
  });
  const rank = (held: Held) => (held === null ? '' : held);
  return (a, b) => {
    for (const { get, sign } of keys) {
      const [x, y] = [rank(get(a, scope.tables)), rank(get(b, scope.tables))];
      if (x !== y) return x < y ? -sign : sign;
    }
    return compare(a, b);
  };
}

function candidates({ tables }: Scope): Found[] {
  return [
    ...tables.lead.all().map((row) => ({ type: 'lead', row }) as const),
    ...tables.contact.all().map((row) => ({ type: 'contact', row }) as const),
    ...tables.opportunity.all().map((row) => ({ type: 'opportunity', row }) as const),
  ];
}

interface Result {
  walk: Walk;
  total: number;
}

/** Finds and sorts everything at once; later pages read on in the same result. */
function find(body: Body, scope: Scope, call: Call, question: string): Result {
  const matches = compile(body.query, scope);
  const order = sorter(body.sort ?? [], scope);
  const found = candidates(scope).filter(matches).sort(order);
  const limited = found.slice(0, Math.min(body.results_limit ?? found.length, call.limits.walkMax));
  const ids = limited.map((item) => [item.type, rowId(item)] as const);
  return { walk: { key: call.key, ids, at: 0, expires: 0, question }, total: found.length };
}

/** A cursor is good for one credential and, in the strict mode, for the question that it was given to. */
function resume(cursor: string, call: Call, question: string): Walk {
  const walk = call.walks.get(cursor);
  if (walk === undefined || walk.key !== call.key || call.now >= walk.expires) throw expired();
  if (call.strict && walk.question !== question) throw fieldErrors({ cursor: 'The cursor belongs to another query.' });
  return walk;
}

/** Keeps the rest of a walk for its life; a cursor can be used again, each use gives the same page. */
function keep(walk: Walk, call: Call): string | null {
  for (const [cursor, { expires }] of call.walks) if (expires <= call.now) call.walks.delete(cursor);
  if (walk.at >= walk.ids.length) return null;
  const cursor = Buffer.from(`${call.walks.size}.${walk.at}.${call.now}.${walk.question.length}`).toString('base64url');
  call.walks.set(cursor, { ...walk, expires: call.now + call.limits.cursorLifeMs });
  return cursor;
}

function renderers(
  fields: Body['_fields'],
  { strict }: Call,
): { [type: string]: (id: string, scope: Scope) => Row | undefined } {
  const strange = Object.keys(fields).find((type) => !ROOT_TYPES.some((known) => known === type));
  if (strict && strange !== undefined) throw fieldErrors({ _fields: `Unknown object type ${strange}.` });
  const show = {
    lead: rendererOf(leadNoun, fields.lead ?? ['id'], strict),
    contact: rendererOf(contactNoun, fields.contact ?? ['id'], strict),
    opportunity: rendererOf(opportunityNoun, fields.opportunity ?? ['id'], strict),
  };
  return {
    lead: (id, scope) => rendered(scope.tables.lead.get(id), (row) => show.lead(row, scope)),
    contact: (id, scope) => rendered(scope.tables.contact.get(id), (row) => show.contact(row, scope)),
    opportunity: (id, scope) => rendered(scope.tables.opportunity.get(id), (row) => show.opportunity(row, scope)),
  };
}

const rendered = <T>(row: T | undefined, show: (row: T) => Row) => (row === undefined ? undefined : show(row));

/** `POST /data/search/` (documented as Advanced Filtering): reads, although it is a POST. */
function search(call: Call): Reply {
  const body = parseBody(call.body, call.strict);
  const limit = body._limit ?? call.limits.searchDefault;
  if (limit > call.limits.searchMax) {
    throw badRequest(
      `The limit you set is larger than the maximum limit for this resource (max_limit = ${call.limits.searchMax}).`,
    );
  }
  const scope: Scope = { ...call, tables: call.world.index(call.now) };
  const show = renderers(body._fields, call);
  const question = JSON.stringify([body.query, body.sort ?? null, body.results_limit ?? null]);
  const fresh = body.cursor && !body.include_counts ? undefined : find(body, scope, call, question);
  const walk = body.cursor ? resume(body.cursor, call, question) : fresh?.walk;
  if (walk === undefined) throw expired();
  const page = walk.ids.slice(walk.at, walk.at + limit);
  const data = page.flatMap(([type, id]): Row[] => {
    const row = show[type]?.(id, scope);
    if (row === undefined) return [];
    return [{ __object_type: type, ...(call.switches.searchRowId === 'always' ? { id } : {}), ...row }];
  });
  const cursor = keep({ ...walk, at: walk.at + page.length }, call);
  if (!body.include_counts || fresh === undefined) return { body: { data, cursor } };
  const limited = Math.min(fresh.total, body.results_limit ?? fresh.total);
  return { body: { data, cursor, count: { limited, total: fresh.total } } };
}

export const searchRoutes: Route[] = [{ path: '/data/search/', POST: { params: [], handle: search } }];
