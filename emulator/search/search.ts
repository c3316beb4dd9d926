import { compareBy } from '../compare.ts';
import { badRequest, fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { createRenderer, type Noun } from '../noun.ts';
import { nounOfActivity } from '../nouns/activity.ts';
import { contactNoun } from '../nouns/contact.ts';
import { customObjectNoun } from '../nouns/custom-object.ts';
import { leadNoun } from '../nouns/lead.ts';
import { opportunityNoun } from '../nouns/opportunity.ts';
import { pageTooLarge } from '../params.ts';
import type { ReadContext, Reply, RequestContext, Route } from '../request-context.ts';
import type { Table } from '../table.ts';
import { candidates } from './candidates.ts';
import { compileQuery } from './compile-query.ts';
import { idOfFound, type SearchResult } from './cursors.ts';
import { parseBody, type SearchBody, type Sort } from './request-body.ts';
import { resolveField } from './resolve-field.ts';
import { SORTABLE_KINDS, sortKeyOf } from './sort-keys.ts';
import { ROOT_TYPES, type RootType } from './types/index.ts';
import { ACTIVITY_NAMES, ACTIVITY_TYPES, type TypedRow } from './types/search-type.ts';

/** The order without `sort`, which Close leaves open: by type, then by id. Ids do not follow any date. */
function compareByTypeAndId(a: TypedRow, b: TypedRow): number {
  const order = ROOT_TYPES.indexOf(a.type as RootType) - ROOT_TYPES.indexOf(b.type as RootType);
  return order || (idOfFound(a) < idOfFound(b) ? -1 : 1);
}

/** Ties are broken by id. */
function comparatorOf(sorts: readonly Sort[], indexContext: ReadContext): (a: TypedRow, b: TypedRow) => number {
  const keys = sorts.map(({ direction, field }) => {
    const { kind, get } = resolveField(field, indexContext.tables);
    if (!SORTABLE_KINDS.includes(kind)) throw fieldErrors({ sort: 'This field cannot be sorted by.' });
    return { get: (found: TypedRow) => sortKeyOf(get(found, indexContext.tables)), isDescending: direction === 'desc' };
  });
  const compare = compareBy(keys, indexContext.switches.nullsSort);
  return (a, b) => compare(a, b) || compareByTypeAndId(a, b);
}

/** Finds and sorts all matches at once. Later pages read from the same result. */
function runSearch(
  body: SearchBody,
  indexContext: ReadContext,
  context: RequestContext,
  fingerprint: string,
): SearchResult {
  const matches = compileQuery(body.query, indexContext);
  const compare = comparatorOf(body.sort ?? [], indexContext);
  const found = candidates(body.query, indexContext).filter(matches).sort(compare);
  const rows = found.slice(0, Math.min(body.results_limit ?? found.length, context.limits.searchRowsMax));
  return { key: context.key, rows, total: found.length, offset: 0, fingerprint };
}

/** The result behind a cursor. A cursor is valid for one API key and, in strict mode, for the search that created it. */
function resumeSearch(cursor: string, context: RequestContext, fingerprint: string): SearchResult {
  const result = context.cursors.get(cursor, context.now);
  if (result === undefined || result.key !== context.key) throw badRequest('Expired cursor');
  if (context.strict && result.fingerprint !== fingerprint)
    throw fieldErrors({ cursor: 'The cursor belongs to another query.' });
  return result;
}

type RenderById = (id: string, indexContext: ReadContext) => Row | undefined;

function renderById<T extends { id: string }>(
  noun: Noun<T>,
  names: readonly string[] | undefined,
  strict: boolean,
  tableOf: (indexContext: ReadContext) => Table<T>,
): RenderById {
  const render = createRenderer(noun, names ?? ['id'], strict);
  return (id, indexContext) => {
    const row = tableOf(indexContext).get(id);
    return row === undefined ? undefined : render(row, indexContext);
  };
}

/** The renderer of each type, with the fields of its `_fields`. Without them a row has its id only (documented). */
function renderersOf({ _fields }: SearchBody, { strict }: RequestContext): ReadonlyMap<string, RenderById> {
  const unknown = Object.keys(_fields).find((type) => !ROOT_TYPES.some((known) => known === type));
  if (strict && unknown !== undefined) throw fieldErrors({ _fields: `Unknown object type ${unknown}.` });
  return new Map<string, RenderById>([
    ['lead', renderById(leadNoun, _fields.lead, strict, ({ tables }) => tables.lead)],
    ['contact', renderById(contactNoun, _fields.contact, strict, ({ tables }) => tables.contact)],
    [
      'custom_object',
      renderById(customObjectNoun, _fields.custom_object, strict, ({ tables }) => tables.custom_object),
    ],
    ...ACTIVITY_NAMES.map(
      (name) =>
        [
          name,
          renderById(nounOfActivity(ACTIVITY_TYPES[name]), _fields[name], strict, ({ tables }) => tables.activity),
        ] as const,
    ),
    ['opportunity', renderById(opportunityNoun, _fields.opportunity, strict, ({ tables }) => tables.opportunity)],
  ]);
}

/** A row whose instants have a space instead of the T. */
const withSpaces = (row: Row): Row =>
  JSON.parse(JSON.stringify(row), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T(?=\d\d:\d\d:)/, '$1 ') : value,
  );

/** `POST /data/search/`, documented as Advanced Filtering. It reads, although it is a POST. */
function search(context: RequestContext): Reply {
  const { limits, switches, cursors, now } = context;
  const body = parseBody(context.body, context.strict);
  const limit = body._limit ?? limits.searchDefault;
  if (limit > limits.searchMax) throw pageTooLarge(limits.searchMax);
  const indexContext: ReadContext = { ...context, tables: context.store.searchIndex(now) };
  const renderers = renderersOf(body, context);
  const fingerprint = JSON.stringify([body.query, body.sort ?? null, body.results_limit ?? null]);
  const result = body.cursor
    ? resumeSearch(body.cursor, context, fingerprint)
    : runSearch(body, indexContext, context, fingerprint);
  const written = switches.searchInstants === 'space' ? withSpaces : (row: Row) => row;
  const page = result.rows.slice(result.offset, result.offset + limit);
  const data = page.flatMap((found): Row[] => {
    const { type } = found;
    const id = idOfFound(found);
    const row = renderers.get(type)?.(id, indexContext);
    return row === undefined
      ? []
      : [{ __object_type: type, ...(switches.searchRowId === 'always' ? { id } : {}), ...written(row) }];
  });
  const cursor = cursors.save({ ...result, offset: result.offset + page.length }, now, limits.cursorLifeMs);
  const limited = Math.min(result.total, body.results_limit ?? result.total);
  return { body: { data, cursor, ...(body.include_counts ? { count: { limited, total: result.total } } : {}) } };
}

export const searchRoutes: Route[] = [{ path: '/data/search/', POST: { params: [], handle: search } }];
