import { compareKeys } from '../compare.ts';
import { badRequest, fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { type Noun, rendererOf } from '../noun.ts';
import { contactNoun } from '../nouns/contact.ts';
import { customObjectNoun } from '../nouns/custom-object.ts';
import { leadNoun } from '../nouns/lead.ts';
import { opportunityNoun } from '../nouns/opportunity.ts';
import { pageTooLarge } from '../params.ts';
import type { Call, Reply, Route, Scope } from '../request-context.ts';
import type { Table } from '../store.ts';
import { candidates } from './candidates.ts';
import { compileQuery } from './compile-query.ts';
import type { SearchResult } from './cursors.ts';
import { parseBody, type SearchBody, type Sort } from './request-body.ts';
import { type ResolvedField, resolveField } from './resolve-field.ts';
import type { FieldValue } from './types/fields.ts';
import { ROOT_TYPES, type RootType } from './types/index.ts';
import type { TypedRow } from './types/search-type.ts';

const idOf = ({ row }: TypedRow): string => ('id' in row ? row.id : '');

/** The order without `sort`, which Close leaves open: by type, then by id. Ids do not follow any date. */
function compareByTypeAndId(a: TypedRow, b: TypedRow): number {
  const order = ROOT_TYPES.indexOf(a.type as RootType) - ROOT_TYPES.indexOf(b.type as RootType);
  return order || (idOf(a) < idOf(b) ? -1 : 1);
}

const SORTABLE_KINDS: readonly ResolvedField['kind'][] = ['text', 'number', 'moment', 'day'];

/** Sorts by an object's own date, number and text fields (documented). Ties are broken by id. */
function comparatorOf(sorts: readonly Sort[], scope: Scope): (a: TypedRow, b: TypedRow) => number {
  const keys = sorts.map(({ direction, field }) => {
    const { kind, get } = resolveField(field, scope.tables);
    if (!SORTABLE_KINDS.includes(kind)) throw fieldErrors({ sort: 'This field cannot be sorted by.' });
    return { get: (found: TypedRow) => sortKeyOf(get(found, scope.tables)), descending: direction === 'desc' };
  });
  return (a, b) => {
    for (const { get, descending } of keys) {
      const order = compareKeys(get(a), get(b), descending, scope.switches.nullsSort);
      if (order !== 0) return order;
    }
    return compareByTypeAndId(a, b);
  };
}

const sortKeyOf = (value: FieldValue) => (typeof value === 'string' || typeof value === 'number' ? value : null);

/** Finds and sorts all matches at once. Later pages read from the same result. */
function runSearch(body: SearchBody, scope: Scope, call: Call, fingerprint: string): SearchResult {
  const matches = compileQuery(body.query, scope);
  const compare = comparatorOf(body.sort ?? [], scope);
  const found = candidates(body.query, scope).filter(matches).sort(compare);
  const rows = found.slice(0, Math.min(body.results_limit ?? found.length, call.limits.walkMax));
  return { key: call.key, rows, total: found.length, offset: 0, fingerprint };
}

/** The result behind a cursor. A cursor is valid for one API key and, in strict mode, for the search that created it. */
function resumeSearch(cursor: string, call: Call, fingerprint: string): SearchResult {
  const result = call.cursors.get(cursor, call.now);
  if (result === undefined || result.key !== call.key) throw badRequest('Expired cursor');
  if (call.strict && result.fingerprint !== fingerprint)
    throw fieldErrors({ cursor: 'The cursor belongs to another query.' });
  return result;
}

type RenderById = (id: string, scope: Scope) => Row | undefined;

function renderById<T extends { id: string }>(
  noun: Noun<T>,
  names: readonly string[] | undefined,
  strict: boolean,
  tableOf: (scope: Scope) => Table<T>,
): RenderById {
  const render = rendererOf(noun, names ?? ['id'], strict);
  return (id, scope) => {
    const row = tableOf(scope).get(id);
    return row === undefined ? undefined : render(row, scope);
  };
}

/** The renderer of each type, with the fields of its `_fields`. Without them a row has its id only (documented). */
function renderersOf({ _fields }: SearchBody, { strict }: Call): ReadonlyMap<string, RenderById> {
  const unknown = Object.keys(_fields).find((type) => !ROOT_TYPES.some((known) => known === type));
  if (strict && unknown !== undefined) throw fieldErrors({ _fields: `Unknown object type ${unknown}.` });
  return new Map([
    ['lead', renderById(leadNoun, _fields.lead, strict, ({ tables }) => tables.lead)],
    ['contact', renderById(contactNoun, _fields.contact, strict, ({ tables }) => tables.contact)],
    [
      'custom_object',
      renderById(customObjectNoun, _fields.custom_object, strict, ({ tables }) => tables.custom_object),
    ],
    ['opportunity', renderById(opportunityNoun, _fields.opportunity, strict, ({ tables }) => tables.opportunity)],
  ]);
}

/** `POST /data/search/`, documented as Advanced Filtering. It reads, although it is a POST. */
function search(call: Call): Reply {
  const { limits, switches, cursors, now } = call;
  const body = parseBody(call.body, call.strict);
  const limit = body._limit ?? limits.searchDefault;
  if (limit > limits.searchMax) throw pageTooLarge(limits.searchMax);
  const scope: Scope = { ...call, tables: call.world.index(now) };
  const renderers = renderersOf(body, call);
  const fingerprint = JSON.stringify([body.query, body.sort ?? null, body.results_limit ?? null]);
  const result = body.cursor ? resumeSearch(body.cursor, call, fingerprint) : runSearch(body, scope, call, fingerprint);
  const page = result.rows.slice(result.offset, result.offset + limit);
  const data = page.flatMap((found): Row[] => {
    const { type } = found;
    const id = idOf(found);
    const row = renderers.get(type)?.(id, scope);
    return row === undefined
      ? []
      : [{ __object_type: type, ...(switches.searchRowId === 'always' ? { id } : {}), ...row }];
  });
  const cursor = cursors.save({ ...result, offset: result.offset + page.length }, now, limits.cursorLifeMs);
  const limited = Math.min(result.total, body.results_limit ?? result.total);
  return { body: { data, cursor, ...(body.include_counts ? { count: { limited, total: result.total } } : {}) } };
}

export const searchRoutes: Route[] = [{ path: '/data/search/', POST: { params: [], handle: search } }];
