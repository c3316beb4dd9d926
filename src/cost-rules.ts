/** What each field costs in requests to Close, by the same tables that decide what is asked. */
import { nounOf } from './activities.ts';
import { REPORT_COSTS, REPORT_FIELDS } from './cost-rules-reports.ts';
import { type Costs, ONE, type Rows, type Rule, SOURCES, type Walk } from './cost-walk.ts';
import { formOf, NAMING } from './custom-values.ts';
import { EDGES, type Edge, type Target } from './edges.ts';
import { activityWalk, readsJointly } from './filters/activity.ts';
import { LEAD_FILTER } from './filters/lead.ts';
import { listConditions } from './filters/list.ts';
import { opportunityWalk, readsEmbedded } from './filters/opportunity.ts';
import { searchNodes } from './filters/search.ts';
import { searchNouns } from './filters/search-types.ts';
import { STATUS_CHANGE_FILTERS, statusChangeWalk } from './filters/status-change.ts';
import { readsEmbeddedTasks, taskWalk } from './filters/task.ts';
import type { OpportunityOrder, SearchType, TaskOrder } from './generated/graphql.ts';
import { isIdOf, PREFIX, prefixesOf } from './ids.ts';
import { CONTACT_CREATE, CONTACT_UPDATE } from './inputs/contact.ts';
import { LEAD_CREATE, LEAD_UPDATE } from './inputs/lead.ts';
import { OPPORTUNITY_CREATE, OPPORTUNITY_UPDATE } from './inputs/opportunity.ts';
import { customFieldsIn, type InputTable } from './inputs/rules.ts';
import { byIds } from './inputs/typed-field.ts';
import { ACTIVITY } from './loaders/activity.ts';
import { type Chosen, covers, isAll } from './loaders/columns.ts';
import { CONTACT } from './loaders/contact.ts';
import type { CustomFieldOwner } from './loaders/custom-field.ts';
import { isInGroupList } from './loaders/group.ts';
import { OPPORTUNITY } from './loaders/opportunity.ts';
import type { RowSource } from './loaders/rows.ts';
import { SEARCH_PAGE_SIZE } from './loaders/search.ts';
import { LEADS_A_HISTORY, OPPORTUNITY_HISTORY } from './loaders/status-change.ts';
import { TASK } from './loaders/task.ts';
import { jointPages, jointSize } from './loaders/timeline.ts';
import { type Field, fieldsOf, outputOf } from './lookahead.ts';
import type { Noun, SearchNoun } from './parents.ts';
import { columnsOf, connectionNeedsOf, type Projected } from './projection.ts';
import { typedFieldsAt } from './typed-fields/in-schema.ts';
import { customTypeOf } from './typed-fields/sdl.ts';

/** An edge is free if the row covers it. */
const edge =
  ({ noun, columns }: Edge): Rule =>
  (walk, field, rows) => {
    const needed = columnsOf(noun, field.nodes, walk.info);
    if (![...needed].every((column) => column in columns)) walk.load(nounOf(noun), needed, rows);
    walk.select(noun, field.nodes, walk.distinct(nounOf(noun), rows));
  };

const edges = (noun: keyof typeof EDGES): Record<string, Rule> =>
  Object.fromEntries(Object.entries<Edge>(EDGES[noun]).map(([name, target]) => [name, edge(target)]));

const byId =
  (noun: Noun): Rule =>
  (walk, field, rows) => {
    walk.load(noun, columnsOf(noun, field.nodes, walk.info), rows);
    walk.select(noun, field.nodes, rows);
  };

/** A list out of a catalogue, all of it. */
const all =
  (noun: Noun): Rule =>
  (walk, field) => {
    walk.load(noun, columnsOf(noun, field.nodes, walk.info), ONE);
    walk.select(noun, field.nodes, walk.all(noun));
  };

/** All groups, and who is in each: those of all users are the same. */
const groupsWith =
  (...columns: string[]): Rule =>
  (walk, field) => {
    walk.catalogue('groups');
    const needed = columnsOf('Group', field.nodes, walk.info).union(new Set(columns));
    if (!isInGroupList(needed)) walk.catalogue('groupMembers', walk.all('Group'));
    walk.select('Group', field.nodes, walk.all('Group'));
  };

/** A page of what a catalogue holds. */
const held =
  (noun: Noun): Rule =>
  (walk, field, rows, type) => {
    walk.load(noun, new Set(), ONE);
    const most = firstOf(walk, type, field);
    below(walk, noun, field, { ...rows, count: Math.min(most, walk.held.size(noun) ?? most) });
  };

/** An object that a row holds. */
const select =
  (type: string): Rule =>
  (walk, field, rows) =>
    walk.select(type, field.nodes, rows);

/** The rows of a connection, and what hangs on those of this noun. */
function below(walk: Walk, noun: Projected, field: Field, rows: Rows, connection: string = `${noun}Connection`): void {
  for (const { name, nodes } of fieldsOf(connection, field.nodes, walk.info)) {
    if (name === 'nodes') walk.select(noun, nodes, rows);
    if (name !== 'edges') continue;
    for (const inner of fieldsOf(outputOf(connection, 'edges', walk.info), nodes, walk.info)) {
      if (inner.name === 'node') walk.select(noun, inner.nodes, rows);
    }
  }
}

/** How many rows of one parent a connection brings. */
const firstOf = (walk: Walk, type: string, field: Field): number => Number(walk.arguments(type, field).first ?? 25);

/** A list of Close, page by page, once for each parent; `isSearched` if Close's search alone can give it, whatever the filter. */
const list =
  (noun: SearchNoun | 'Task', isSearched = false): Rule =>
  (walk, field, rows, type) => {
    const args = walk.arguments(type, field);
    const first = Number(args.first ?? 25);
    const isLater = (args.after ?? null) !== null;
    const connection = outputOf(type, field.name, walk.info);
    const needs = connectionNeedsOf(noun, field.nodes, walk.info, connection);
    const by = isSearched ? 'search' : PAGED_BY[noun](args);
    const size = by === 'search' ? SEARCH_PAGE_SIZE : walk.settings.pageSize(`/${noun.toLowerCase()}/`);
    const pages = by === 'keyset' ? walkedPages(first, size, isLater) : Math.ceil(first / size);
    // After a keyset only what is left is counted along.
    const recount = by !== 'offset' && needs.rows && isLater && (needs.totalCount || needs.aggregates) ? 1 : 0;
    walk.ask(rows, (needs.rows ? Math.max(1, pages) : 1) + recount);
    if (needs.currency && !needs.rows) walk.catalogue('me');
    below(walk, noun, field, { ...rows, count: rows.count * first }, connection);
  };

/** Groups of deals: as many pages as may be read, and no more groups than deals. */
const groups: Rule = (walk, field, rows, type) => {
  const deals = { ...rows, count: Number(walk.arguments(type, field).maxDeals ?? 0) };
  walk.ask(rows, Math.ceil(deals.count / walk.settings.pageSize(OPPORTUNITY.path)));
  walk.select('OpportunityGroup', field.nodes, deals);
};

type Args = Readonly<Record<string, unknown>>;

/** How each list goes on after its first page. */
const PAGED_BY: Readonly<
  Record<'Lead' | 'Contact' | 'Opportunity' | 'Task', (args: Args) => 'offset' | 'keyset' | 'search'>
> = {
  Lead: ({ filter, orderBy }) =>
    (searchNodes(LEAD_FILTER, filter as object)?.length ?? 0) > 0 || (orderBy ?? null) !== null ? 'search' : 'offset',
  Contact: () => 'search',
  Opportunity: ({ orderBy }) => (opportunityWalk(orderBy as OpportunityOrder) === null ? 'offset' : 'keyset'),
  Task: ({ orderBy }) => (taskWalk(orderBy as TaskOrder) === null ? 'offset' : 'keyset'),
};

/** Pages of a walk: on each but the first a few rows come again, those created when the last one before it was. */
function walkedPages(first: number, size: number, isLater: boolean): number {
  const pages = Math.ceil(first / size);
  return isLater || pages > 1 ? Math.ceil((first + 2 * pages) / size) : pages;
}

/** A list that a lead holds; columns that Close does not embed are read in batches. */
const embedded =
  (
    noun: 'Contact' | 'Opportunity' | 'Task',
    source: RowSource,
    isEmbedded: (args: Readonly<Record<string, unknown>>) => boolean = () => true,
  ): Rule =>
  (walk, field, rows, type) => {
    if (!isEmbedded(walk.arguments(type, field))) return list(noun)(walk, field, rows, type);
    const shown = { ...rows, count: rows.count * firstOf(walk, type, field) };
    const { columns } = connectionNeedsOf(noun, field.nodes, walk.info);
    if (!covers(source.defaults, columns)) walk.load(noun, columns, shown);
    below(walk, noun, field, shown);
  };

/** How many things a list that is neither counted nor cut is taken to hold. */
const SEVERAL = 10;

/** The latest e-mails of a conversation, read by their ids. */
const latestEmails: Rule = (walk, field, rows) => {
  const emails = { ...rows, count: rows.count * SEVERAL };
  walk.load('Activity', columnsOf('Email', field.nodes, walk.info), emails);
  walk.select('Email', field.nodes, emails);
};

/** Activities: of all leads here together where Close can, else once for each parent. */
const activities: Rule = (walk, field, rows, type) => {
  const args = walk.arguments(type, field);
  const { rows: needsRows, hasNextPage: more } = connectionNeedsOf('Activity', field.nodes, walk.info);
  if (!needsRows) return;
  const first = firstOf(walk, type, field);
  const isLater = (args.after ?? null) !== null;
  const isJoint = type === 'Lead' && !isLater && readsJointly(args);
  const size = isJoint ? jointSize({ first, more }) : 1;
  if (size > 1) {
    const [groups, left] = [Math.floor(rows.count / size), rows.count % size];
    walk.ask({ ...rows, count: groups * jointPages(size) + (left > 0 ? jointPages(left) : 0) }, 1);
  } else {
    const pageSize = walk.settings.pageSize(ACTIVITY.path);
    const pages = activityWalk(args) === null ? Math.ceil(first / pageSize) : walkedPages(first, pageSize, isLater);
    walk.ask(rows, Math.max(1, pages));
  }
  below(walk, 'Activity', field, { ...rows, count: rows.count * first });
};

/** How many fields of a kind are taken to be set on one object while nothing tells. */
const FIELDS_SET = 10;

/** The changes of all leads or deals, page by page. */
const changes =
  (kind: keyof typeof STATUS_CHANGE_FILTERS): Rule =>
  (walk, field, rows, type) => {
    if (!connectionNeedsOf(kind, field.nodes, walk.info).rows) return;
    const { filter, after } = walk.arguments(type, field);
    const [first, size] = [firstOf(walk, type, field), walk.settings.pageSize(ACTIVITY.path)];
    const isWalked = statusChangeWalk(listConditions(STATUS_CHANGE_FILTERS[kind], filter as object) ?? []) !== null;
    const pages = isWalked ? walkedPages(first, size, (after ?? null) !== null) : Math.ceil(first / size);
    walk.ask(rows, Math.max(1, pages));
    below(walk, kind, field, { ...rows, count: rows.count * first });
  };

/** Histories that are read whole, those of several leads together; a deal's lead may be another than that of any other. */
const histories = (walk: Walk, rows: Rows): void =>
  walk.ask({ ...rows, count: Math.ceil(rows.count / LEADS_A_HISTORY) }, 1);
const history =
  (noun: 'LeadStatusChange' | 'OpportunityStatusChange'): Rule =>
  (walk, field, rows, type) => {
    histories(walk, rows);
    below(walk, noun, field, { ...rows, count: rows.count * firstOf(walk, type, field) });
  };

/** The stages of so many pipelines. */
function stagesOf(walk: Walk, rows: Rows): Rows {
  const [total, most] = [walk.held.size('OpportunityStatus'), walk.held.mostStages()];
  const count = total === null || most === null ? rows.count : Math.min(total, rows.count * most);
  return { count, bound: total === null ? 'open' : rows.bound };
}

/** What all pipelines' funnels are computed from is read once, and as much as is allowed. */
const funnel: Rule = (walk, field, rows, type) => {
  const most = Number(walk.arguments(type, field).maxChanges ?? 0);
  const pages = [OPPORTUNITY_HISTORY.path, OPPORTUNITY.path].map((path) =>
    Math.ceil(most / walk.settings.pageSize(path)),
  );
  for (const each of pages) walk.ask(ONE, each);
  walk.catalogue('me');
  for (const { name, nodes } of fieldsOf('PipelineFunnel', field.nodes, walk.info)) {
    if (name === 'stages') walk.select('FunnelStage', nodes, stagesOf(walk, rows));
  }
};

/** An object of which only the id is told beforehand. */
const referred = (noun: Noun) => edge({ noun, columns: { id: 'id' } });
const several =
  (noun: Noun): Rule =>
  (walk, field, rows, type) =>
    referred(noun)(walk, field, { ...rows, count: rows.count * SEVERAL }, type);

/** The definitions, and what the values refer to: by how many fields of that type there are, once that is known. */
const customFields =
  (owner: CustomFieldOwner): Rule =>
  (walk, field, rows, type) => {
    definitionsOf(walk, owner);
    const { names = null, ids = null } = walk.arguments(type, field) as Chosen;
    const chosen = isAll({ names, ids }) ? null : (names ?? []).length + (ids ?? []).length;
    const held = walk.held.customFields(owner);
    for (const inner of fieldsOf('CustomFieldValue', field.nodes, walk.info)) {
      if (inner.name === 'definition') walk.select('CustomFieldDefinition', inner.nodes, rows);
      const named = NAMING.get(inner.name);
      if (named === undefined) continue;
      const fields = [...(held?.values() ?? [])].filter((definition) => definition.type === named.type).length;
      const set = held === null ? (chosen ?? FIELDS_SET) : Math.min(chosen ?? fields, fields);
      (named.isList ? several : referred)(named.noun)(walk, inner, { ...rows, count: rows.count * set }, type);
    }
  };

/** What custom fields that are fields of the schema refer to. */
const typedFields =
  (noun: Noun): Rule =>
  (walk, field, rows) => {
    for (const { field: inner, definition } of typedFieldsAt(noun, field.nodes, walk.info)) {
      const target = formOf(definition.type)?.noun ?? null;
      if (target === null) continue;
      (definition.accepts_multiple_values ? several : referred)(target)(walk, inner, rows, customTypeOf(noun));
    }
  };

/** The definitions that a change of these fields is held against. */
const definitionsOf = (walk: Walk, owner: CustomFieldOwner): void =>
  walk.catalogue(owner === 'custom_object' ? 'customObjectTypes' : `customFields.${owner}`);

/** Objects by their ids, whose prefixes tell their types; both kinds of status share one. */
const anyOf =
  (idsOf: (args: Readonly<Record<string, unknown>>) => readonly unknown[]): Rule =>
  (walk, field, rows, type) => {
    const ids = idsOf(walk.arguments(type, field)).filter((id) => typeof id === 'string');
    for (const noun of Object.keys(PREFIX) as Noun[]) {
      const count = ids.filter((id) => prefixesOf(noun).some((prefix) => isIdOf(id, prefix))).length;
      if (count === 0) continue;
      walk.load(noun, columnsOf(noun, field.nodes, walk.info), { ...rows, count });
      walk.select(noun, field.nodes, { ...rows, count });
    }
  };

/** What a change asks beside the write: reads, catalogues, and, by the table of its input, definitions of custom fields. */
interface Beside {
  readonly reads?: number;
  readonly catalogues?: readonly string[];
  readonly table?: InputTable<object>;
  /** Whether the answer to the write holds whatever can be asked of the object. */
  readonly answersWhole?: boolean;
}

/** A change: the write, what it must read before, and what its payload needs beyond the answer. */
const change =
  (
    noun: Target,
    payload: string,
    { reads = 0, catalogues = [], table = {}, answersWhole = false }: Beside = {},
  ): Rule =>
  (walk, field, rows, type) => {
    walk.ask(rows, 1 + reads);
    for (const name of catalogues) walk.catalogue(name);
    const { input } = walk.arguments(type, field);
    const { schema } = walk.info;
    const written = byIds((input ?? {}) as object, schema.getMutationType()?.getFields()[field.name], schema);
    for (const { owner } of customFieldsIn(table, written)) definitionsOf(walk, owner);
    for (const { name, nodes } of fieldsOf(payload, field.nodes, walk.info)) {
      if (name === 'userErrors') continue;
      const columns = columnsOf(noun, nodes, walk.info);
      const source = SOURCES[nounOf(noun)];
      const isHeld = answersWhole || (source !== undefined && covers(source.defaults, columns));
      if (!isHeld) walk.load(nounOf(noun), columns, ONE);
      walk.select(noun, nodes, ONE);
    }
  };
const deletion: Rule = (walk, _field, rows) => walk.ask(rows, 1);

/** What each field costs; a field without an entry is free. */
export const COSTS: Costs = {
  Query: {
    node: anyOf(({ id }) => [id]),
    nodes: anyOf(({ ids }) => ids as string[]),
    _entities: anyOf(({ representations }) => (representations as { id?: unknown }[]).map((entity) => entity?.id)),
    me: (walk, field, rows) => {
      walk.catalogue('me');
      walk.select('User', field.nodes, rows);
    },
    organization: byId('Organization'),
    activity: byId('Activity'),
    customFieldDefinitions: (walk, field, rows, type) => {
      const { objectType } = walk.arguments(type, field);
      walk.catalogue(`customFields.${String(objectType).toLowerCase()}`);
      walk.select('CustomFieldDefinition', field.nodes, rows);
    },
    activities,
    customObject: byId('CustomObject'),
    customObjectType: byId('CustomObjectType'),
    customObjectTypes: (walk, field) => {
      walk.catalogue('customObjectTypes');
      walk.select('CustomObjectType', field.nodes, { ...ONE, count: walk.held.size('CustomObjectType') ?? SEVERAL });
    },
    lead: byId('Lead'),
    leads: list('Lead'),
    contact: byId('Contact'),
    contacts: list('Contact'),
    opportunity: byId('Opportunity'),
    opportunities: list('Opportunity'),
    opportunityGroups: groups,
    opportunitySearch: list('Opportunity', true),
    search: (walk, field, rows, type) => {
      const { types } = walk.arguments(type, field);
      for (const noun of searchNouns(types as SearchType[] | null)) list(noun, true)(walk, field, rows, type);
    },
    savedSearch: byId('SavedSearch'),
    savedSearches: all('SavedSearch'),
    task: byId('Task'),
    tasks: list('Task'),
    pipeline: byId('Pipeline'),
    pipelines: all('Pipeline'),
    opportunityStatus: byId('OpportunityStatus'),
    opportunityStatuses: all('OpportunityStatus'),
    leadStatus: byId('LeadStatus'),
    leadStatuses: all('LeadStatus'),
    user: byId('User'),
    leadStatusChanges: changes('LeadStatusChange'),
    opportunityStatusChanges: changes('OpportunityStatusChange'),
    users: held('User'),
    group: byId('Group'),
    groups: groupsWith(),
    role: byId('Role'),
    roles: all('Role'),
    membership: byId('Membership'),
    ...REPORT_FIELDS,
  },
  ...REPORT_COSTS,
  ActivityReportRow: edges('ActivityReportRow'),
  Lead: {
    ...edges('Lead'),
    contacts: embedded('Contact', CONTACT),
    opportunities: embedded('Opportunity', OPPORTUNITY, readsEmbedded),
    tasks: embedded('Task', TASK, readsEmbeddedTasks),
    customFields: customFields('lead'),
    custom: typedFields('Lead'),
    customObjects: (walk, field, rows) => {
      walk.ask(rows, 1);
      walk.select('CustomObject', field.nodes, { ...rows, count: rows.count * SEVERAL });
    },
    activities,
    statusChanges: history('LeadStatusChange'),
  },
  Contact: { ...edges('Contact'), customFields: customFields('contact'), custom: typedFields('Contact'), activities },
  CustomObject: { ...edges('CustomObject'), customFields: customFields('custom_object') },
  CustomObjectType: {
    ...edges('CustomObjectType'),
    fields: (walk, field, rows) => walk.select('CustomFieldDefinition', field.nodes, rows),
  },
  OpportunityGroup: {
    user: edge(EDGES.Opportunity.user),
    opportunities: (walk, field, deals) => walk.select('Opportunity', field.nodes, deals),
  },
  Opportunity: {
    ...edges('Opportunity'),
    customFields: customFields('opportunity'),
    custom: typedFields('Opportunity'),
    statusChanges: history('OpportunityStatusChange'),
    stageDurations: (walk, field, rows) => {
      histories(walk, rows);
      // Of a deal's stages, how many is not known; there are only so many different ones.
      const stages = walk.distinct('OpportunityStatus', { ...rows, count: rows.count * SEVERAL });
      walk.select('StageDuration', field.nodes, stages);
    },
  },
  Task: {
    ...edges('Task'),
    // Activities, and deals whose day has come.
    object: (walk, field, rows) => {
      for (const noun of ['Activity', 'Opportunity'] as const) byId(noun)(walk, field, rows, 'Task');
    },
  },
  StageDuration: { status: select('OpportunityStatus') },
  FunnelStage: { status: select('OpportunityStatus'), current: (walk, _field, rows) => walk.ask(rows, 1) },
  OpportunityStatus: {
    ...edges('OpportunityStatus'),
    isDeleted: (walk) => walk.catalogue('me'),
    opportunities: list('Opportunity'),
  },
  LeadStatus: { isDeleted: (walk) => walk.catalogue('me'), leads: list('Lead', true) },
  Pipeline: {
    ...edges('Pipeline'),
    statuses: (walk, field, rows) => walk.select('OpportunityStatus', field.nodes, stagesOf(walk, rows)),
    opportunities: list('Opportunity'),
    funnel,
  },
  LeadStatusChange: edges('LeadStatusChange'),
  OpportunityStatusChange: edges('OpportunityStatusChange'),
  Note: edges('Note'),
  Call: edges('Call'),
  Email: edges('Email'),
  EmailThread: { ...edges('EmailThread'), latestEmails },
  SMS: edges('SMS'),
  WhatsAppMessage: edges('WhatsAppMessage'),
  Meeting: {
    ...edges('Meeting'),
    attendees: (walk, field, rows) =>
      walk.select('MeetingAttendee', field.nodes, { ...rows, count: rows.count * SEVERAL }),
  },
  MeetingAttendee: edges('MeetingAttendee'),
  CustomActivity: edges('CustomActivity'),
  FormSubmission: edges('FormSubmission'),
  LeadMerge: edges('LeadMerge'),
  TaskCompleted: edges('TaskCompleted'),
  Created: edges('Created'),
  OtherActivity: edges('OtherActivity'),
  SavedSearch: { ...edges('SavedSearch'), leads: list('Lead', true), contacts: list('Contact', true) },
  User: {
    organization: byId('Organization'),
    availability: (walk) => walk.catalogue('availability'),
    groups: groupsWith('members'),
    membership: byId('Membership'),
    opportunities: list('Opportunity'),
    tasks: list('Task'),
  },
  Organization: {
    pipelines: all('Pipeline'),
    leadStatuses: all('LeadStatus'),
    memberships: held('Membership'),
    groups: groupsWith(),
    roles: all('Role'),
  },
  Group: {
    // Their ids stand in the group; nobody is in more groups than there are users.
    members: (walk, field) => {
      const needed = columnsOf('User', field.nodes, walk.info);
      if (needed.size > 1) walk.load('User', needed, ONE);
      walk.select('User', field.nodes, walk.all('User'));
    },
  },
  Membership: edges('Membership'),
  CustomFieldDefinition: {
    referencedCustomType: edge({ noun: 'CustomObjectType', columns: { id: 'referenced_custom_type_id' } }),
    createdBy: edge({ noun: 'User', columns: { id: 'created_by' } }),
    updatedBy: edge({ noun: 'User', columns: { id: 'updated_by' } }),
  },
  Mutation: {
    leadCreate: change('Lead', 'LeadPayload', { table: LEAD_CREATE }),
    leadUpdate: change('Lead', 'LeadPayload', { table: LEAD_UPDATE }),
    leadDelete: deletion,
    leadMerge: change('Lead', 'LeadPayload', { reads: 1 }),
    contactCreate: change('Contact', 'ContactPayload', { table: CONTACT_CREATE }),
    contactUpdate: change('Contact', 'ContactPayload', { table: CONTACT_UPDATE }),
    contactDelete: deletion,
    ...Object.fromEntries(
      ['Email', 'Phone', 'Url'].flatMap((item) =>
        ['Add', 'Remove'].map((act) => [`contact${item}${act}`, change('Contact', 'ContactPayload', { reads: 1 })]),
      ),
    ),
    opportunityCreate: change('Opportunity', 'OpportunityPayload', { catalogues: ['me'], table: OPPORTUNITY_CREATE }),
    opportunityUpdate: change('Opportunity', 'OpportunityPayload', { table: OPPORTUNITY_UPDATE }),
    opportunityMarkWon: change('Opportunity', 'OpportunityPayload', { reads: 1, catalogues: ['me'] }),
    opportunityMarkLost: change('Opportunity', 'OpportunityPayload', { reads: 1, catalogues: ['me'] }),
    opportunityDelete: deletion,
    taskCreate: change('Task', 'TaskPayload'),
    taskUpdate: change('Task', 'TaskPayload'),
    taskComplete: change('Task', 'TaskPayload'),
    taskDelete: deletion,
    taskBulkUpdate: (walk, field, rows) => {
      const counts = fieldsOf('TaskBulkUpdatePayload', field.nodes, walk.info).some(
        ({ name }) => name === 'matchedCount',
      );
      walk.ask(rows, counts ? 2 : 1);
    },
    opportunityStatusCreate: change('OpportunityStatus', 'OpportunityStatusPayload'),
    opportunityStatusUpdate: change('OpportunityStatus', 'OpportunityStatusPayload'),
    opportunityStatusDelete: deletion,
    leadStatusCreate: change('LeadStatus', 'LeadStatusPayload'),
    leadStatusUpdate: change('LeadStatus', 'LeadStatusPayload'),
    leadStatusDelete: deletion,
    leadStatusReorder: change('LeadStatus', 'LeadStatusReorderPayload', { reads: 2 }),
    pipelineCreate: change('Pipeline', 'PipelinePayload'),
    pipelineUpdate: change('Pipeline', 'PipelinePayload', { reads: 1 }),
    pipelineDelete: deletion,
    ...Object.fromEntries(
      (['Note', 'Call', 'Email', 'SMS'] as const).flatMap((type) => {
        const name = type.toLowerCase();
        const written = change(type, `${type}Payload`, { answersWhole: true });
        return [
          [`${name}Create`, written],
          [`${name}Update`, written],
          [`${name}Delete`, deletion],
        ];
      }),
    ),
  },
};
