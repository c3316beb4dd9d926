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
import { compile } from './compile-query.ts';
import type { Walk } from './cursors.ts';
import { type Found, type ResolvedField, ROOT_TYPES, type RootType, resolveField } from './fields.ts';
import { type Body, parseBody, type Sort } from './request-body.ts';
import type { Held } from './types/fields.ts';

const rowId = ({ row }: Found): string => ('id' in row ? row.id : '');

/** Without a sort the order is arbitrary but stable: by type, then by id, which is unlike any date. */
function compare(a: Found, b: Found): number {
  const order = ROOT_TYPES.indexOf(a.type as RootType) - ROOT_TYPES.indexOf(b.type as RootType);
  return order || (rowId(a) < rowId(b) ? -1 : 1);
}

const SORTABLE: readonly ResolvedField['kind'][] = ['text', 'number', 'moment', 'day'];

/** Documented: an object can be sorted by its own date, number and text fields. Ties by id. */
function sorter(sorts: readonly Sort[], scope: Scope): (a: Found, b: Found) => number {
  const keys = sorts.map(({ direction, field }) => {
    const { kind, get } = resolveField(field, scope.tables);
    if (!SORTABLE.includes(kind)) throw fieldErrors({ sort: 'This field cannot be sorted by.' });
    return { get: (found: Found) => keyOf(get(found, scope.tables)), down: direction === 'desc' };
  });
  return (a, b) => {
    for (const { get, down } of keys) {
      const order = compareKeys(get(a), get(b), down, scope.switches.nullsSort);
      if (order !== 0) return order;
    }
    return compare(a, b);
  };
}

const keyOf = (held: Held) => (typeof held === 'string' || typeof held === 'number' ? held : null);

/** Finds and sorts everything at once; later pages read on in the same result. */
function find(body: Body, scope: Scope, call: Call, question: string): Walk {
  const matches = compile(body.query, scope);
  const order = sorter(body.sort ?? [], scope);
  const found = candidates(body.query, scope).filter(matches).sort(order);
  const limited = found.slice(0, Math.min(body.results_limit ?? found.length, call.limits.walkMax));
  return { key: call.key, found: limited, total: found.length, at: 0, question };
}

/** A cursor is good for one credential and, in strict mode, for the question that it was given to. */
function resume(cursor: string, call: Call, question: string): Walk {
  const walk = call.walks.get(cursor, call.now);
  if (walk === undefined || walk.key !== call.key) throw badRequest('Expired cursor');
  if (call.strict && walk.question !== question) throw fieldErrors({ cursor: 'The cursor belongs to another query.' });
  return walk;
}

type Show = (id: string, scope: Scope) => Row | undefined;

function showing<T extends { id: string }>(
  noun: Noun<T>,
  names: readonly string[] | undefined,
  strict: boolean,
  tableOf: (scope: Scope) => Table<T>,
): Show {
  const show = rendererOf(noun, names ?? ['id'], strict);
  return (id, scope) => {
    const row = tableOf(scope).get(id);
    return row === undefined ? undefined : show(row, scope);
  };
}

/** How each type is shown: by its `_fields`, or without them by its id alone (documented). */
function renderers({ _fields }: Body, { strict }: Call): ReadonlyMap<string, Show> {
  const strange = Object.keys(_fields).find((type) => !ROOT_TYPES.some((known) => known === type));
  if (strict && strange !== undefined) throw fieldErrors({ _fields: `Unknown object type ${strange}.` });
  return new Map([
    ['lead', showing(leadNoun, _fields.lead, strict, ({ tables }) => tables.lead)],
    ['contact', showing(contactNoun, _fields.contact, strict, ({ tables }) => tables.contact)],
    ['custom_object', showing(customObjectNoun, _fields.custom_object, strict, ({ tables }) => tables.custom_object)],
    ['opportunity', showing(opportunityNoun, _fields.opportunity, strict, ({ tables }) => tables.opportunity)],
  ]);
}

/** `POST /data/search/` (documented as Advanced Filtering): reads, although it is a POST. */
function search(call: Call): Reply {
  const { limits, switches, walks, now } = call;
  const body = parseBody(call.body, call.strict);
  const limit = body._limit ?? limits.searchDefault;
  if (limit > limits.searchMax) throw pageTooLarge(limits.searchMax);
  const scope: Scope = { ...call, tables: call.world.index(now) };
  const show = renderers(body, call);
  const question = JSON.stringify([body.query, body.sort ?? null, body.results_limit ?? null]);
  const walk = body.cursor ? resume(body.cursor, call, question) : find(body, scope, call, question);
  const page = walk.found.slice(walk.at, walk.at + limit);
  const data = page.flatMap((found): Row[] => {
    const { type } = found;
    const id = rowId(found);
    const row = show.get(type)?.(id, scope);
    return row === undefined
      ? []
      : [{ __object_type: type, ...(switches.searchRowId === 'always' ? { id } : {}), ...row }];
  });
  const cursor = walks.keep({ ...walk, at: walk.at + page.length }, now, limits.cursorLifeMs);
  const limited = Math.min(walk.total, body.results_limit ?? walk.total);
  return { body: { data, cursor, ...(body.include_counts ? { count: { limited, total: walk.total } } : {}) } };
}

export const searchRoutes: Route[] = [{ path: '/data/search/', POST: { params: [], handle: search } }];
