/**
 * Questions of sales people. Each is answered by one call of a tool or two; a second call knows only what the question says
 * and what the first call returned. The facts come from the seed.
 */
import { demoSeed, type Opportunity } from '../../emulator/index.ts';
import { sums } from '../support/naive.ts';

// biome-ignore lint/suspicious/noExplicitAny: each tool has its own data
type Data = any;
interface Call {
  readonly tool: string;
  readonly given?: Readonly<Record<string, unknown>>;
}

export interface Question {
  readonly ask: string;
  readonly calls: readonly [first: Call, second?: (first: Data) => Call];
  /** What the last result says. */
  readonly answer: (last: Data) => unknown;
  /** What the seed says. */
  readonly facts: unknown;
  /** The requests to Close of a gateway that has just started, in any order, with `…` for ids. */
  readonly requests: readonly string[];
}

export const TODAY = '2026-12-01';
const seed = demoSeed();
const statuses = seed.pipelines.flatMap((pipeline) => pipeline.statuses.map((status) => ({ ...status, pipeline })));
const statusOf = new Map(statuses.map((status) => [status.id, status]));
const opportunities = (holds: (opportunity: Opportunity, status: (typeof statuses)[number]) => boolean) =>
  seed.opportunities.filter((opportunity) => {
    const status = statusOf.get(opportunity.status_id);
    return status !== undefined && holds(opportunity, status);
  });
const named = <T extends { readonly name: string }>(rows: readonly T[], name: string): T => {
  const found = rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`The seed has no ${name}.`);
  return found;
};
const users = seed.users.map((user) => ({ ...user, name: `${user.first_name} ${user.last_name}` }));
const leadId = (name: string) => named(seed.leads, name).id;
const userId = (name: string) => named(users, name).id;
const newest = <T extends { readonly date_created: string }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => Date.parse(b.date_created) - Date.parse(a.date_created));
const year = (opportunity: Opportunity) => opportunity.date_won?.startsWith('2026') === true;
const worth = (rows: readonly Opportunity[]) => sums(rows).totalValue.annualized.cents;

/** What is needed for ids of users, pipelines and statuses. */
const START: Call = { tool: 'users_pipelines_and_statuses' };
const ME = ['GET /me/', 'GET /user/'];
const SEARCH = 'POST /data/search/';
const OPPORTUNITIES = 'GET /opportunity/';
const ACTIVITIES = 'GET /activity/';
const idOf = (nodes: readonly Data[], name: string): string =>
  nodes.find((node) => (node.name ?? node.label ?? `${node.firstName} ${node.lastName}`) === name)?.id;
const found = (name: string): Call => ({ tool: 'find_leads', given: { text: name } });
const leadIn = (data: Data, name: string): string =>
  data.leads.nodes.find((node: Data) => node.displayName === name)?.id;

const ofLead = <T extends { readonly lead_id: string | null }>(rows: readonly T[], id: string) =>
  rows.filter(({ lead_id }) => lead_id === id);
/** A lead with a unique name and a bit of everything. */
const LEAD =
  seed.leads.find(({ id, name }) => {
    const contacts = ofLead(seed.contacts, id);
    return (
      /^[A-Z]\w+ \w+ \w+$/.test(name) &&
      seed.leads.filter((lead) => lead.name === name).length === 1 &&
      contacts.length === 3 &&
      contacts.every(({ phones }) => phones.length > 0) &&
      ofLead(seed.tasks, id).some(({ is_complete, type }) => !is_complete && type === 'lead') &&
      ofLead(seed.activities, id).some(({ type, details }) => type === 'Note' && details.note !== '')
    );
  })?.name ?? '';
const OF_LEAD = seed.activities.filter(({ lead_id }) => lead_id === leadId(LEAD));
const moved = seed.opportunities.find(
  ({ id, lead_id, status_id }) =>
    seed.leads.some((lead) => lead.id === lead_id && lead.name !== '') &&
    seed.opportunities.filter((other) => other.lead_id === lead_id).length === 1 &&
    statusOf.get(status_id)?.type === 'won' &&
    seed.activities.filter(({ details }) => details.opportunity_id === id).length > 2,
);
const movedLead = seed.leads.find(({ id }) => id === moved?.lead_id)?.name ?? '';
const person = seed.contacts.find(({ emails }) => emails.length > 0);

export const QUESTIONS: readonly Question[] = [
  {
    ask: 'How many leads do we have in each status?',
    calls: [{ tool: 'counts_by_status' }],
    answer: ({ leadStatuses }) => leadStatuses.map(({ label, leadCount }: Data) => [label, leadCount]),
    facts: seed.organization.lead_statuses.map(({ id, label }) => [
      label,
      seed.leads.filter(({ status_id }) => status_id === id).length,
    ]),
    requests: ['GET /me/', ...Array(9).fill(OPPORTUNITIES), ...Array(5).fill(SEARCH)],
  },
  {
    ask: 'What are our five largest open opportunities?',
    calls: [{ tool: 'find_opportunities', given: { types: ['ACTIVE'], first: 5 } }],
    answer: ({ opportunities: { nodes } }) => nodes.map(({ value }: Data) => value.cents),
    facts: opportunities((_, { type }) => type === 'active')
      .map(({ value }) => value ?? 0)
      .toSorted((a, b) => b - a)
      .slice(0, 5),
    requests: [OPPORTUNITIES],
  },
  {
    ask: 'What are the open opportunities in Renewals worth per year?',
    calls: [
      START,
      ({ pipelines }) => ({
        tool: 'find_opportunities',
        given: { pipelineIds: [idOf(pipelines, 'Renewals')], types: ['ACTIVE'], first: 1 },
      }),
    ],
    answer: ({ opportunities: { totalCount, aggregates } }) => [totalCount, aggregates.totalValue.annualized.cents],
    facts: (() => {
      const rows = opportunities((_, { type, pipeline }) => type === 'active' && pipeline.name === 'Renewals');
      return [rows.length, worth(rows)];
    })(),
    requests: [...ME, OPPORTUNITIES],
  },
  {
    ask: 'How many opportunities did we win in each month of 2026?',
    calls: [{ tool: 'won_by_month', given: { from: '2026-01-01', to: '2027-01-01' } }],
    answer: ({ opportunityGroups: { nodes } }) =>
      Object.fromEntries(nodes.map(({ month, opportunityCount }: Data) => [month, opportunityCount])),
    facts: (() => {
      const won = opportunities((row, { type }) => type === 'won' && year(row));
      const months = Map.groupBy(won, ({ date_won }) => Number(date_won?.slice(5, 7)));
      return Object.fromEntries([...months].map(([month, rows]) => [month, rows.length]));
    })(),
    requests: [OPPORTUNITIES],
  },
  {
    ask: 'Who won how much in 2026?',
    calls: [{ tool: 'won_by_user', given: { from: '2026-01-01', to: '2027-01-01' } }],
    answer: ({ opportunityGroups: { nodes } }) =>
      Object.fromEntries(
        nodes.map(({ user, aggregates }: Data) => [user?.id ?? null, aggregates.totalValue.annualized.cents]),
      ),
    facts: (() => {
      const won = opportunities((row, { type }) => type === 'won' && year(row));
      return Object.fromEntries([...Map.groupBy(won, (row) => row.user_id)].map(([id, rows]) => [id, worth(rows)]));
    })(),
    requests: [OPPORTUNITIES],
  },
  {
    ask: 'How many open opportunities does Tomás Rua have, and what are they worth per year?',
    calls: [
      START,
      ({ users: { nodes } }) => ({
        tool: 'find_opportunities',
        given: { userIds: [idOf(nodes, 'Tomás Rua')], types: ['ACTIVE'], first: 1 },
      }),
    ],
    answer: ({ opportunities: { totalCount, aggregates } }) => [totalCount, aggregates.totalValue.annualized.cents],
    facts: (() => {
      const rows = opportunities((row, { type }) => type === 'active' && row.user_id === userId('Tomás Rua'));
      return [rows.length, worth(rows)];
    })(),
    requests: [...ME, OPPORTUNITIES],
  },
  {
    ask: 'Which open opportunities are expected to close this month?',
    calls: [
      {
        tool: 'find_opportunities',
        given: { types: ['ACTIVE'], closeFrom: '2026-12-01', closeTo: '2027-01-01', first: 100 },
      },
    ],
    answer: ({ opportunities: { nodes } }) => nodes.map(({ id }: Data) => id).sort(),
    facts: opportunities((row, { type }) => type === 'active' && row.date_won?.startsWith('2026-12') === true)
      .map(({ id }) => id)
      .sort(),
    requests: [OPPORTUNITIES],
  },
  {
    ask: 'What do Tomás Rua and Sofia Rossi bring in the fourth quarter, won and expected?',
    calls: [
      START,
      ({ users: { nodes } }) => ({
        tool: 'forecast',
        given: {
          users: ['Tomás Rua', 'Sofia Rossi'].map((name) => idOf(nodes, name)),
          from: '2026-10-01',
          to: '2027-01-01',
          first: 1,
        },
      }),
    ],
    answer: ({ opportunities: { totalCount, aggregates } }) => [totalCount, aggregates.totalValue.annualized.cents],
    facts: (() => {
      const ours = [userId('Tomás Rua'), userId('Sofia Rossi')];
      const rows = opportunities(
        ({ user_id, date_won }, { type }) =>
          type !== 'lost' &&
          ours.includes(user_id ?? '') &&
          date_won !== null &&
          date_won >= '2026-10-01' &&
          date_won < '2027-01-01',
      );
      return [rows.length, worth(rows)];
    })(),
    requests: [...ME, OPPORTUNITIES],
  },
  {
    ask: `Whom do we know at ${LEAD}?`,
    calls: [found(LEAD)],
    answer: ({ leads: { nodes } }) =>
      nodes
        .find(({ displayName }: Data) => displayName === LEAD)
        .contacts.nodes.map(({ displayName }: Data) => displayName)
        .sort(),
    facts: seed.contacts
      .filter(({ lead_id }) => lead_id === leadId(LEAD))
      .map(({ name }) => name)
      .slice(0, 3)
      .sort(),
    requests: [SEARCH],
  },
  {
    ask: `What are the phone numbers at ${LEAD}?`,
    calls: [found(LEAD), (data) => ({ tool: 'lead_overview', given: { id: leadIn(data, LEAD), first: 1 } })],
    answer: ({ lead: { contacts } }) =>
      contacts.nodes.flatMap(({ phones }: Data) => phones.map(({ phone }: Data) => phone)).sort(),
    facts: seed.contacts
      .filter(({ lead_id }) => lead_id === leadId(LEAD))
      .flatMap(({ phones }) => phones.map(({ phone }) => phone))
      .sort(),
    requests: [ACTIVITIES, 'GET /custom_field_schema/lead/', 'GET /lead/…/', 'GET /user/', 'GET /user/…/', SEARCH],
  },
  {
    ask: `What did we note last about ${LEAD}?`,
    calls: [found(LEAD), (data) => ({ tool: 'lead_timeline', given: { id: leadIn(data, LEAD) } })],
    answer: ({ activities: { nodes } }) => nodes.find(({ __typename }: Data) => __typename === 'Note').note,
    facts: newest(OF_LEAD.filter(({ type }) => type === 'Note'))[0]?.details.note,
    requests: [ACTIVITIES, SEARCH],
  },
  {
    ask: `Which tasks are open for ${LEAD}?`,
    calls: [found(LEAD), (data) => ({ tool: 'lead_overview', given: { id: leadIn(data, LEAD), first: 1 } })],
    answer: ({ lead: { tasks } }) => tasks.nodes.map(({ id }: Data) => id).sort(),
    facts: seed.tasks
      .filter(({ lead_id, is_complete, type }) => lead_id === leadId(LEAD) && !is_complete && type === 'lead')
      .map(({ id }) => id)
      .sort(),
    requests: [ACTIVITIES, 'GET /custom_field_schema/lead/', 'GET /lead/…/', 'GET /user/', 'GET /user/…/', SEARCH],
  },
  {
    ask: 'What do I have to do today?',
    calls: [{ tool: 'my_tasks' }],
    answer: ({ me: { tasks } }) => tasks.nodes.map(({ id }: Data) => id).sort(),
    facts: seed.tasks
      .filter((task) => task.assigned_to === seed.me && !task.is_complete && task.date.slice(0, 10) <= TODAY)
      .map(({ id }) => id)
      .sort(),
    requests: ['GET /me/', 'GET /task/'],
  },
  {
    ask: `Who is ${person?.emails[0]?.email}?`,
    calls: [{ tool: 'find_leads_by_email_address', given: { email: person?.emails[0]?.email } }],
    answer: ({ leads: { nodes } }) =>
      nodes.map(({ id, contacts }: Data) => [id, contacts.nodes.some(({ id: of }: Data) => of === person?.id)]),
    facts: [[person?.lead_id, true]],
    requests: [SEARCH],
  },
  {
    ask: 'How many opportunities are in Negotiation in Sales, and what are they worth per year?',
    calls: [
      START,
      ({ pipelines }) => ({ tool: 'pipeline_board', given: { id: idOf(pipelines, 'Sales'), perStatus: 1 } }),
    ],
    answer: ({ pipeline }) => {
      const { opportunities: page } = pipeline.statuses.find(({ label }: Data) => label === 'Negotiation');
      return [page.totalCount, page.aggregates.totalValue.annualized.cents];
    },
    facts: (() => {
      const rows = opportunities((_, { label, pipeline }) => label === 'Negotiation' && pipeline.name === 'Sales');
      return [rows.length, worth(rows)];
    })(),
    requests: [...ME, OPPORTUNITIES],
  },
  {
    ask: 'Where do the opportunities of Renewals stand?',
    calls: [
      START,
      ({ pipelines }) => ({ tool: 'funnel', given: { id: idOf(pipelines, 'Renewals'), from: '2026-11-01T00:00:00Z' } }),
    ],
    answer: ({ pipeline }) =>
      pipeline.funnel.statuses.map(({ status, current }: Data) => [status.label, current.opportunityCount]),
    facts: named(seed.pipelines, 'Renewals').statuses.map(({ id, label }) => [
      label,
      opportunities(({ status_id }) => status_id === id).length,
    ]),
    requests: [
      ...ME,
      'GET /activity/status_change/opportunity/',
      'GET /activity/status_change/opportunity/',
      ...Array(7).fill(OPPORTUNITIES),
    ],
  },
  {
    ask: `How did we win ${movedLead}?`,
    calls: [
      { tool: 'find_opportunities', given: { text: movedLead, types: ['WON'] } },
      ({ opportunities: { nodes } }) => ({ tool: 'opportunity_history', given: { id: nodes[0]?.id } }),
    ],
    answer: ({ opportunity }) => opportunity.statusChanges.nodes.map(({ newStatus }: Data) => newStatus.label),
    facts: newest(
      seed.activities.filter(
        ({ type, details }) => type === 'OpportunityStatusChange' && details.opportunity_id === moved?.id,
      ),
    ).map(({ details }) => details.new_status_label),
    requests: ['GET /activity/status_change/opportunity/', 'GET /me/', 'GET /opportunity/…/', SEARCH],
  },
  {
    ask: 'In how many notes is SSO a subject?',
    calls: [{ tool: 'search_activities', given: { query: 'SSO', types: ['NOTE'] } }],
    answer: ({ searchActivities: { totalCount } }) => totalCount,
    facts: seed.activities.filter(({ type, details }) => type === 'Note' && /\bsso\b/i.test(String(details.note)))
      .length,
    requests: [ACTIVITIES, SEARCH],
  },
  {
    ask: 'Which calls and emails had Emily Carter in November?',
    calls: [
      START,
      ({ users: { nodes } }) => ({
        tool: 'what_the_team_did',
        given: { since: '2026-11-01T00:00:00Z', users: [idOf(nodes, 'Emily Carter')], first: 200 },
      }),
    ],
    answer: ({ activities: { nodes } }) => nodes.map(({ id }: Data) => id).sort(),
    facts: seed.activities
      .filter(
        ({ type, user_id, date_created }) =>
          ['Call', 'Email'].includes(type) && user_id === userId('Emily Carter') && date_created >= '2026-11-01',
      )
      .map(({ id }) => id)
      .sort(),
    requests: [...ME, 'GET /activity/call/', 'GET /activity/email/'],
  },
  {
    ask: 'How many leads came in October 2026?',
    calls: [
      {
        tool: 'find_leads',
        given: { createdFrom: '2026-10-01T00:00:00Z', createdTo: '2026-11-01T00:00:00Z', first: 1 },
      },
    ],
    answer: ({ leads: { totalCount } }) => totalCount,
    facts: seed.leads.filter(({ date_created }) => date_created >= '2026-10-01' && date_created < '2026-11-01').length,
    requests: [SEARCH],
  },
  {
    ask: 'Which opportunities above $20,000 were lost in Sales?',
    calls: [
      START,
      ({ pipelines }) => ({
        tool: 'find_opportunities',
        given: { pipelineIds: [idOf(pipelines, 'Sales')], types: ['LOST'], minCents: 2_000_000, first: 100 },
      }),
    ],
    answer: ({ opportunities: { nodes } }) => nodes.map(({ id }: Data) => id).sort(),
    facts: opportunities(
      ({ value }, { type, pipeline }) => type === 'lost' && pipeline.name === 'Sales' && (value ?? 0) >= 2_000_000,
    )
      .map(({ id }) => id)
      .sort(),
    requests: [...ME, SEARCH],
  },
  {
    ask: 'How many leads are Qualified?',
    calls: [
      START,
      ({ leadStatuses }) => ({ tool: 'find_leads', given: { statusIds: [idOf(leadStatuses, 'Qualified')], first: 1 } }),
    ],
    answer: ({ leads: { totalCount } }) => totalCount,
    facts: (() => {
      const status = seed.organization.lead_statuses.find(({ label }) => label === 'Qualified');
      return seed.leads.filter(({ status_id }) => status_id === status?.id).length;
    })(),
    requests: [...ME, SEARCH],
  },
];
