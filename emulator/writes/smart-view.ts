/** Smart Views and what members have pinned. Documented; the messages are INVENTED. */

import { fieldErrors, notFound } from '../errors.ts';
import { isObject, type Json, type Row } from '../json.ts';
import { membershipIdOf } from '../nouns/account.ts';
import { singleSmartViewNoun } from '../nouns/smart-view.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { compileQuery } from '../search/compile-query.ts';
import { parseNode } from '../search/request-body.ts';
import type { SmartView } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import {
  arrayOf,
  boolean,
  choice,
  existingId,
  jsonObject,
  nullableText,
  required,
  text,
  type Validator,
} from './validators.ts';
import type { Write } from './write.ts';

/** The types of the document that this emulator searches. Close's prose creates those of leads and contacts. */
const TYPES = ['lead', 'contact', 'opportunity'] as const;

/** Whether a query is limited to a type by an `object_type` clause, which Close demands (documented). */
function names(query: Json | undefined, type: string): boolean {
  if (!isObject(query)) return false;
  if (query.type === 'object_type') return query.object_type === type && query.negate !== true;
  return query.type === 'and' && Array.isArray(query.queries) && query.queries.some((each: Json) => names(each, type));
}

const savedQuery: Validator<SmartView['s_query']> = required((value, context) => {
  const { query = null, sort, results_limit } = jsonObject(value, context);
  compileQuery(parseNode(query), context);
  return { query, sort: sort ?? [], results_limit: results_limit ?? null } as SmartView['s_query'];
});

const FIELDS = {
  name: required(text),
  description: nullableText,
  is_shared: boolean,
  s_query: savedQuery,
  type: choice(TYPES),
};
const CREATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['name', 's_query'] };
const UPDATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS };

function requireType({ s_query, type }: Pick<SmartView, 's_query' | 'type'>): void {
  if (names(s_query.query as Json, type)) return;
  throw fieldErrors({ s_query: `The query must have an object_type clause for ${type}.` });
}

function create(write: Write): SmartView {
  const { type = 'lead', name = '', description = '', is_shared = false, s_query } = parseBody(CREATE, write.context);
  const row: SmartView = {
    id: write.newId('save'),
    ...{ name, description, type, is_shared, user_id: write.context.me.id },
    s_query: s_query ?? { query: {}, results_limit: null, sort: [] },
    date_created: write.at,
    date_updated: write.at,
  };
  requireType(row);
  write.put('saved_search', row);
  write.created('saved_search', row);
  return row;
}

function update(write: Write, old: SmartView): SmartView {
  const { type: _, ...sent } = parseBody(UPDATE, write.context);
  const row: SmartView = { ...old, ...sent, date_updated: write.at };
  if (sent.s_query !== undefined) requireType(row);
  write.update('saved_search', old, row);
  return row;
}

const findView = ({ tables }: RequestContext, id: string) => tables.saved_search.get(id);

/** The user of the membership in the path. */
function memberOf({ tables, ids }: RequestContext) {
  const user = tables.user.all().find((each) => membershipIdOf(each) === ids[0]);
  if (user === undefined) throw notFound('Membership');
  return user;
}

/** Deleted Smart Views are no longer pinned. */
const pinned = (context: RequestContext): Row => {
  const { pinned_view_ids = [] } = context.tables.pinned_views.get(memberOf(context).id) ?? {};
  return { saved_view_ids: pinned_view_ids.filter((id) => context.tables.saved_search.get(id) !== undefined) };
};

const PINS = { saved_view_ids: arrayOf(existingId('saved_search')) };
const PIN: BodySchema<Values<typeof PINS>> = { fields: PINS, required: ['saved_view_ids'], closed: true };

export const smartViewWrites: Route[] = [
  { path: '/saved_search/', POST: createEndpoint(singleSmartViewNoun, create) },
  {
    path: '/saved_search/{id}/',
    PUT: updateEndpoint(singleSmartViewNoun, findView, update),
    DELETE: deleteEndpoint(singleSmartViewNoun, findView, (write, row) => write.remove('saved_search', row)),
  },
  {
    path: '/membership/{id}/pinned_views/',
    GET: { params: [], handle: (context) => ({ body: pinned(context) }) },
    PUT: {
      params: [],
      handle: (context) => {
        const { id } = memberOf(context);
        const { saved_view_ids = [] } = parseBody(PIN, context);
        context.store.write(context.now, (tables) => tables.pinned_views.put({ id, pinned_view_ids: saved_view_ids }));
        return { body: pinned(context) };
      },
    },
  },
];
