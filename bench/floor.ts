/**
 * The floor: what an operation costs without GraphQL. Each operation is hand-written with the fewest requests and columns,
 * and responds with the same JSON. Catalogues are in memory.
 */
import { createServer } from 'node:http';
import { formatMoney } from '../src/domain/money.ts';
import type {
  AggregatesRow,
  ContactRow,
  LeadRow,
  LeadStatusRow,
  OpportunityRow,
  PipelineRow,
  UserRow,
} from '../src/rows/index.ts';
import { type Request, requestAs } from './close.ts';
import { FLOOR_COLUMNS } from './floor-columns.ts';

interface List<Row> {
  readonly data: readonly Row[];
  readonly has_more: boolean;
  readonly total_results?: number;
}
interface Me extends Omit<UserRow, 'organizations'> {
  readonly organizations: readonly {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly pipelines: readonly PipelineRow[];
    readonly lead_statuses: readonly LeadStatusRow[];
  }[];
  readonly memberships?: readonly {
    readonly organization_id: string;
    readonly permissions_granted: readonly string[];
  }[];
}
/** The variables of all operations. */
interface Variables {
  readonly first?: number;
  readonly after?: string;
  readonly id?: string;
  readonly users?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly perStatus?: number;
}

const skip = (after: string | undefined) => (after === undefined ? '' : `&_skip=${after}`);

const own = requestAs();
const me = await own<Me>('/me/');
const { data: users } = await own<List<UserRow>>('/user/?_limit=1000');
const [organization] = me.organizations as readonly [Me['organizations'][number]];
const { pipelines, lead_statuses } = organization;
const usersById = new Map(users.map((user) => [user.id, user]));

const newestFirst = (a: OpportunityRow, b: OpportunityRow): number => {
  if (a.date_created !== b.date_created) return a.date_created < b.date_created ? 1 : -1;
  return a.id < b.id ? -1 : 1;
};
const cents = (amount: number | null) => (amount === null ? null : { cents: amount });
const personOf = (id: string | null) => {
  const user = usersById.get(id ?? '');
  return user === undefined ? null : { firstName: user.first_name, lastName: user.last_name, email: user.email };
};
const columnsOf = (operation: keyof typeof FLOOR_COLUMNS, hasIds: boolean) =>
  FLOOR_COLUMNS[operation][hasIds ? 'withIds' : 'withoutIds'];
const upper = (text: string | null) => text?.toUpperCase() ?? null;
const statusOf = (row: OpportunityRow) => ({
  label: row.status_label,
  type: upper(row.status_type ?? null),
  pipeline: { name: row.pipeline_name },
});
const byIds = <Row>(request: Request, type: string, ids: readonly string[], fields: readonly string[]) =>
  request<List<Row>>('/data/search/', {
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
const pageOf = (list: List<unknown>, size: number) => ({
  totalCount: list.total_results,
  pageInfo: { hasNextPage: list.has_more, endCursor: `${size}` },
});

/** `hasIds` is false for an operation without ids in its response, which are left out of it afterwards. */
type Operation = (variables: Variables, request: Request, hasIds: boolean) => Promise<object> | object;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  async LeadsPage({ first = 100, after }, request) {
    const fields = 'id,contacts,name,opportunities,status_label';
    const list = await request<List<LeadRow>>(`/lead/?_fields=${fields}&_limit=${first}${skip(after)}`);
    const { totalCount, pageInfo } = pageOf(list, first);
    const nodes = list.data.map((lead) => ({
      id: lead.id,
      name: lead.name,
      status: { label: lead.status_label },
      contacts: {
        nodes: lead.contacts
          .slice(0, 25)
          .map(({ name, emails }) => ({ name, emails: (emails ?? []).map(({ email }) => ({ email })) })),
      },
      opportunities: {
        nodes: lead.opportunities
          .toSorted(newestFirst)
          .slice(0, 25)
          .map((opportunity) => ({ value: cents(opportunity.value), status: statusOf(opportunity) })),
      },
    }));
    return { leads: { totalCount, nodes, pageInfo } };
  },

  async OpenDeals({ first = 100, after }, request, hasIds) {
    const fields = columnsOf('OpenDeals', hasIds);
    const list = await request<List<OpportunityRow>>(
      `/opportunity/?status_type=active&_order_by=-value&_fields=${fields}&_limit=${first}${skip(after)}`,
    );
    const { totalCount, pageInfo } = pageOf(list, first);
    const nodes = list.data.map((opportunity) => ({
      id: opportunity.id,
      value:
        opportunity.value === null
          ? null
          : {
              cents: opportunity.value,
              currency: opportunity.value_currency,
              formatted: formatMoney(opportunity.value, opportunity.value_currency ?? ''),
            },
      confidence: opportunity.confidence,
      lead: { id: opportunity.lead_id, name: opportunity.lead_name },
      contact: opportunity.contact_id === null ? null : { id: opportunity.contact_id, name: opportunity.contact_name },
      user: opportunity.user_name === null ? null : { id: opportunity.user_id, name: opportunity.user_name },
      status: {
        id: opportunity.status_id,
        label: opportunity.status_label,
        type: upper(opportunity.status_type ?? null),
        pipeline: { id: opportunity.pipeline_id, name: opportunity.pipeline_name },
      },
    }));
    return { opportunities: { totalCount, nodes, pageInfo } };
  },

  async Forecast({ users = [], from, to, first = 50 }, request, hasIds) {
    const fields = columnsOf('Forecast', hasIds);
    const filter = `user_id__in=${users}&status_type__in=active,won&date_won__gte=${from}&date_won__lt=${to}`;
    const list = await request<List<OpportunityRow> & AggregatesRow>(
      `/opportunity/?${filter}&_order_by=-value&_fields=${fields}&_limit=${first}`,
    );
    const currency = list.data[0]?.value_currency ?? organization.currency;
    const amount = (value = 0) => ({ cents: value, formatted: formatMoney(value, currency) });
    const { one_time: oneTime = 0, monthly = 0, annual = 0 } = list.count_by_value_period;
    const aggregates = {
      countByValuePeriod: { oneTime, monthly, annual },
      totalValue: { oneTime: { cents: list.total_value_one_time }, annualized: amount(list.total_value_annualized) },
      expectedValue: { annualized: amount(list.expected_value_annualized) },
    };
    const nodes = list.data.map((opportunity) => ({
      id: opportunity.id,
      value: cents(opportunity.value),
      valuePeriod: upper(opportunity.value_period),
      confidence: opportunity.confidence,
      dateWon: opportunity.date_won,
      status: { label: opportunity.status_label, type: upper(opportunity.status_type ?? null) },
    }));
    return { opportunities: { totalCount: list.total_results, aggregates, nodes } };
  },

  async LeadDetail({ id }, request) {
    const fields = 'id,contacts,description,name,opportunities,status_label,url';
    const lead = await request<LeadRow>(`/lead/${id}/?_fields=${fields}`);
    const contacts = lead.contacts.slice(0, 25).map(({ name, title, emails, phones }) => ({
      name,
      title,
      emails: (emails ?? []).map(({ email, type }) => ({ email, type })),
      phones: (phones ?? []).map(({ phone }) => ({ phone })),
    }));
    const opportunities = lead.opportunities
      .toSorted(newestFirst)
      .slice(0, 25)
      .map((opportunity) => ({
        id: opportunity.id,
        value: cents(opportunity.value),
        confidence: opportunity.confidence,
        note: opportunity.note,
        dateWon: opportunity.date_won,
        status: statusOf(opportunity),
        user: personOf(opportunity.user_id),
        contact: opportunity.contact_id === null ? null : { name: opportunity.contact_name },
      }));
    const { name, description, url } = lead;
    const status = { label: lead.status_label };
    return {
      lead: {
        id,
        name,
        description,
        url,
        status,
        contacts: { nodes: contacts },
        opportunities: { nodes: opportunities },
      },
    };
  },

  async Board({ perStatus = 20 }, request, hasIds) {
    const fields = columnsOf('Board', hasIds);
    const statuses = await Promise.all(
      pipelines.flatMap(({ statuses }) =>
        statuses.map(async ({ id, label, type }) => {
          const list = await request<List<OpportunityRow> & AggregatesRow>(
            `/opportunity/?status_id=${id}&_order_by=-value&_fields=${fields}&_limit=${perStatus}`,
          );
          const opportunities = {
            totalCount: list.total_results,
            aggregates: { totalValue: { annualized: { cents: list.total_value_annualized } } },
            nodes: list.data.map((opportunity) => ({
              id: opportunity.id,
              value: cents(opportunity.value),
              lead: { id: opportunity.lead_id, name: opportunity.lead_name },
              user: opportunity.user_name === null ? null : { id: opportunity.user_id, name: opportunity.user_name },
            })),
          };
          return [id, { id, label, type: upper(type), opportunities }] as const;
        }),
      ),
    );
    const byId = new Map<unknown, object>(statuses);
    return {
      pipelines: pipelines.map(({ id, name, statuses }) => ({
        id,
        name,
        statuses: statuses.map((status) => byId.get(status.id)),
      })),
    };
  },

  AppStart() {
    const { id, first_name: firstName, last_name: lastName, email } = me;
    return {
      me: {
        id,
        firstName,
        lastName,
        email,
        permissions:
          me.memberships?.find((own) => own.organization_id === organization.id)?.permissions_granted ?? null,
        organization: { id: organization.id, name: organization.name, currency: organization.currency },
      },
      pipelines: pipelines.map((pipeline) => ({
        id: pipeline.id,
        name: pipeline.name,
        statuses: pipeline.statuses.map((status) => ({ id: status.id, label: status.label, type: upper(status.type) })),
      })),
      leadStatuses: lead_statuses.map((status) => ({ id: status.id, label: status.label })),
      users: { nodes: users.slice(0, 100).map((user) => ({ id: user.id, ...personOf(user.id) })) },
    };
  },

  async DealsWithLeadDetail({ first = 100, after }, request, hasIds) {
    const fields = columnsOf('DealsWithLeadDetail', hasIds);
    const { data: opportunities } = await request<List<OpportunityRow>>(
      `/opportunity/?_fields=${fields}&_limit=${first}${skip(after)}`,
    );
    const ids = (column: 'lead_id' | 'contact_id') =>
      [...new Set(opportunities.map((opportunity) => opportunity[column]))].filter((id) => id !== null);
    const [leads, contacts] = await Promise.all([
      byIds<LeadRow>(request, 'lead', ids('lead_id'), ['id', 'name', 'status_label', 'url']),
      byIds<ContactRow>(request, 'contact', ids('contact_id'), ['id', 'emails', 'name', 'title']),
    ]);
    const leadsById = new Map(leads.data.map((lead) => [lead.id, lead]));
    const contactsById = new Map(contacts.data.map((contact) => [contact.id, contact]));
    const nodes = opportunities.map((opportunity) => {
      const lead = leadsById.get(opportunity.lead_id);
      const contact = contactsById.get(opportunity.contact_id ?? '');
      return {
        id: opportunity.id,
        value: cents(opportunity.value),
        lead: lead && { name: lead.name, url: lead.url, status: { label: lead.status_label } },
        contact: contact
          ? { name: contact.name, title: contact.title, emails: (contact.emails ?? []).map(({ email }) => ({ email })) }
          : null,
        user: personOf(opportunity.user_id),
        status: { label: opportunity.status_label, pipeline: { name: opportunity.pipeline_name } },
      };
    });
    return { opportunities: { nodes } };
  },

  TypeName: () => ({ __typename: 'Query' }),
};

const server = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', async () => {
    const { operationName, variables = {} } = JSON.parse(Buffer.concat(chunks).toString()) as {
      operationName: string;
      variables?: Variables;
    };
    const hasIds = !operationName.endsWith('WithoutIds');
    const operation = OPERATIONS[operationName.replace('WithoutIds', '')];
    const data = await operation?.(variables, requestAs(incoming.headers.authorization), hasIds);
    const body = JSON.stringify({ data }, hasIds ? undefined : (name, value) => (name === 'id' ? undefined : value));
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
