/**
 * The graph of the baseline and of peers: one DataLoader per noun and request; leads and contacts are batched by search, users
 * and pipelines by list; keep-alive connections. It ignores the names of neighbours in rows, and caches nothing between
 * requests. It does not change, so that ratios stay comparable.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, print } from 'graphql';
import { formatMoney } from '../src/domain/money.ts';
import { type Request, requestAs } from './close.ts';

interface Row {
  readonly [column: string]: unknown;
}
interface Identified extends Row {
  readonly id: string;
}
interface Opportunity extends Identified {
  readonly lead_id: string;
  readonly contact_id: string | null;
  readonly user_id: string | null;
  readonly value: number | null;
  readonly value_currency: string;
  readonly date_created: string;
}
interface List<R> extends Row {
  readonly data: readonly R[];
  readonly has_more: boolean;
}
interface Page {
  readonly first?: number;
  readonly after?: string;
}
interface OpportunitiesArgs extends Page {
  readonly filter?: {
    readonly userId?: { readonly in?: readonly string[] };
    readonly statusType?: { readonly eq?: string; readonly in?: readonly string[] };
    readonly dateWon?: { readonly gte?: string; readonly lt?: string };
  };
  readonly orderBy?: { readonly field: string; readonly direction: string };
}

/** Batches by id in one search. */
const searched = (request: Request, type: string, fields = FIELDS[type]) =>
  new DataLoader<string, Identified | null>(async (ids) => {
    const { data } = await request<List<Identified>>('/data/search/', {
      query: {
        type: 'and',
        queries: [
          { type: 'object_type', object_type: type },
          { type: 'or', queries: ids.map((value) => ({ type: 'id', value })) },
        ],
      },
      _fields: { [type]: fields },
      _limit: ids.length,
    });
    const found = new Map(data.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
/** Search returns only named columns: these are all that the types in the graph show. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  lead: ['id', 'name', 'description', 'url', 'status_id', 'status_label', 'contacts', 'opportunities'],
  contact: ['id', 'name', 'title', 'emails', 'phones'],
  opportunity: [
    ...['id', 'value', 'value_currency', 'value_period', 'confidence', 'note', 'date_won', 'date_created', 'lead_id'],
    ...['contact_id', 'user_id', 'status_id', 'status_label', 'status_type', 'pipeline_id', 'pipeline_name'],
  ],
};

/** Whether lists are read with the columns of `FIELDS` only, as a careful peer does. The baseline reads whole rows. */
const isNarrow = process.env.BENCH_COLUMNS === 'narrow';
const columnsOf = (type: string) => (isNarrow ? `&_fields=${FIELDS[type]?.join(',')}` : '');

/** Finds ids in a list that is read whole. */
const listed = (request: Request, path: string) =>
  new DataLoader<string, Identified | null>(async (ids) => {
    const { data } = await request<List<Identified>>(path);
    const found = new Map(data.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

/** `authorization`: the caller's. Undefined if it sent none. */
export function context(authorization: string | undefined) {
  const request = requestAs(authorization);
  let me: Promise<Me> | undefined;
  return {
    request,
    leads: searched(request, 'lead'),
    leadsAlone: searched(
      request,
      'lead',
      FIELDS.lead?.filter((column) => column !== 'contacts' && column !== 'opportunities'),
    ),
    contacts: searched(request, 'contact'),
    users: listed(request, '/user/?_limit=1000'),
    me: () => {
      me ??= request<Me>('/me/');
      return me;
    },
  };
}
export type Context = ReturnType<typeof context>;

const upper = (text: unknown) => (typeof text === 'string' ? text.toUpperCase() : null);
const money = (cents: unknown, currency: unknown) =>
  cents === null || cents === undefined ? null : { cents, currency };

async function opportunities(
  { filter = {}, orderBy, first = 25, after }: OpportunitiesArgs,
  { request }: Context,
  status?: string,
) {
  const { userId, statusType, dateWon } = filter;
  const query = new URLSearchParams({ _limit: String(first) });
  if (after) query.set('_skip', after);
  if (status) query.set('status_id', status);
  if (userId?.in) query.set('user_id__in', userId.in.join(','));
  if (statusType?.eq) query.set('status_type', statusType.eq.toLowerCase());
  if (statusType?.in) query.set('status_type__in', statusType.in.join(',').toLowerCase());
  if (dateWon?.gte) query.set('date_won__gte', dateWon.gte);
  if (dateWon?.lt) query.set('date_won__lt', dateWon.lt);
  if (orderBy) query.set('_order_by', `${orderBy.direction === 'DESC' ? '-' : ''}${orderBy.field.toLowerCase()}`);
  const list = await request<List<Opportunity>>(`/opportunity/?${query}${columnsOf('opportunity')}`);
  return { ...list, end: Number(after ?? 0) + list.data.length, total: list.total_results };
}

const newestFirst = (a: Opportunity, b: Opportunity) =>
  a.date_created < b.date_created ? 1 : a.date_created !== b.date_created ? -1 : a.id < b.id ? -1 : 1;
const nodes = ({ data }: List<Row>) => data;
const connection = {
  nodes,
  totalCount: (list: Row) => list.total,
  pageInfo: (list: List<Row>) => ({ hasNextPage: list.has_more, endCursor: String(list.end) }),
};
const sum = (kind: string) => (list: List<Opportunity>) => {
  const currency = list.data[0]?.value_currency;
  return {
    oneTime: money(list[`${kind}_one_time`], currency),
    annualized: money(list[`${kind}_annualized`], currency),
  };
};

interface Me extends Identified {
  readonly organizations: readonly Row[];
  readonly memberships?: readonly {
    readonly organization_id: string;
    readonly permissions_granted: readonly string[];
  }[];
}

const known = new WeakMap<object, boolean>();

/** Whether a selection of a lead has its contacts or opportunities, which are most of its bytes. */
function selectsLists({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const found =
    known.get(fieldNodes) ?? [...fieldNodes, ...Object.values(fragments)].some((node) => LISTS.test(print(node)));
  known.set(fieldNodes, found);
  return found;
}
const LISTS = /\b(?:contacts|opportunities)\b[^{]*\{/;

export const resolvers = {
  Query: {
    me: (_: unknown, _args: object, { me }: Context) => me(),
    organization: async (_: unknown, _args: object, { me }: Context) => (await me()).organizations[0],
    pipelines: async (_: unknown, _args: object, { request }: Context) => (await request<List<Row>>('/pipeline/')).data,
    // `/status/lead/` is not sorted.
    leadStatuses: async (_: unknown, _args: object, { me }: Context) => (await me()).organizations[0]?.lead_statuses,
    users: async (_: unknown, { first = 25 }: Page, { request }: Context) =>
      request<List<Row>>(`/user/?_limit=${first}`),
    lead: (_: unknown, { id }: Identified, { request }: Context) => request<Row>(`/lead/${id}/?${columnsOf('lead')}`),
    leads: async (_: unknown, { first = 25, after }: Page, { request }: Context) => {
      const list = await request<List<Row>>(
        `/lead/?_limit=${first}${after ? `&_skip=${after}` : ''}${columnsOf('lead')}`,
      );
      return { ...list, end: Number(after ?? 0) + list.data.length, total: list.total_results };
    },
    opportunities: (_: unknown, args: OpportunitiesArgs, own: Context) => opportunities(args, own),
  },
  Money: {
    formatted: ({ cents, currency }: { cents: number; currency: string }) => formatMoney(cents, currency),
  },
  User: {
    firstName: (user: Row) => user.first_name,
    lastName: (user: Row) => user.last_name,
    name: (user: Row) => `${user.first_name} ${user.last_name}`,
    permissions: ({ memberships, organizations: [own] }: Me) =>
      memberships?.find((membership) => membership.organization_id === own?.id)?.permissions_granted,
    organization: (user: Me) => user.organizations[0],
  },
  UserConnection: { nodes },
  Lead: {
    status: (lead: Row) => ({ id: lead.status_id, label: lead.status_label }),
    contacts: (lead: { contacts: Row[] }, { first = 25 }: Page) => ({ data: lead.contacts.slice(0, first) }),
    opportunities: (lead: { opportunities: Opportunity[] }, { first = 25 }: Page) => ({
      data: lead.opportunities.toSorted(newestFirst).slice(0, first),
    }),
  },
  LeadConnection: connection,
  ContactConnection: { nodes },
  OpportunityConnection: { ...connection, aggregates: (list: Row) => list },
  Aggregates: {
    countByValuePeriod: (list: Row) => list.count_by_value_period,
    totalValue: sum('total_value'),
    expectedValue: sum('expected_value'),
  },
  Counts: {
    oneTime: (counts: Row) => counts.one_time ?? 0,
    monthly: (counts: Row) => counts.monthly ?? 0,
    annual: (counts: Row) => counts.annual ?? 0,
  },
  Opportunity: {
    value: (opportunity: Opportunity) => money(opportunity.value, opportunity.value_currency),
    valuePeriod: (opportunity: Row) => upper(opportunity.value_period),
    dateWon: (opportunity: Row) => opportunity.date_won,
    lead: (opportunity: Opportunity, _: unknown, { leads, leadsAlone }: Context, info: GraphQLResolveInfo) =>
      (isNarrow && !selectsLists(info) ? leadsAlone : leads).load(opportunity.lead_id),
    contact: (opportunity: Opportunity, _: unknown, { contacts }: Context) =>
      opportunity.contact_id && contacts.load(opportunity.contact_id),
    user: (opportunity: Opportunity, _: unknown, { users }: Context) =>
      opportunity.user_id && users.load(opportunity.user_id),
    status: (opportunity: Row) => ({
      id: opportunity.status_id,
      label: opportunity.status_label,
      type: opportunity.status_type,
      pipeline: { id: opportunity.pipeline_id, name: opportunity.pipeline_name },
    }),
  },
  OpportunityStatus: {
    type: (status: Row) => upper(status.type),
    opportunities: (status: Identified, args: OpportunitiesArgs, own: Context) => opportunities(args, own, status.id),
  },
};

export const typeDefs = readFileSync(join(import.meta.dirname, 'baseline.graphql'), 'utf8');
