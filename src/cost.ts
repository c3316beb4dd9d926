/**
 * What an operation will cost, in upstream requests: made from the document, its arguments and what the catalogues
 * hold, by the same tables that decide what is asked. Retries and reads one by one that batches could not do are left
 * out. Where a catalogue that was not read yet decides the number, the estimate says so.
 */
import type { FieldNode, OperationDefinitionNode } from 'graphql';
import { EDGES, type Edge } from './edges.ts';
import { CONTACT_FILTER } from './filters/contact.ts';
import { LEAD_FILTER } from './filters/lead.ts';
import { readsEmbedded } from './filters/opportunity.ts';
import { searchNodes } from './filters/search.ts';
import { PREFIX } from './ids.ts';
import { CONTACT_CREATE, CONTACT_UPDATE } from './inputs/contact.ts';
import { LEAD_CREATE, LEAD_UPDATE } from './inputs/lead.ts';
import { OPPORTUNITY_CREATE, OPPORTUNITY_UPDATE } from './inputs/opportunity.ts';
import { customFieldsIn, type InputTable } from './inputs/rules.ts';
import type { Held } from './loaders/catalogues.ts';
import { CONTACT } from './loaders/contact.ts';
import { LEAD } from './loaders/lead.ts';
import { OPPORTUNITY } from './loaders/opportunity.ts';
import { isInMe } from './loaders/pipeline.ts';
import type { Columns, RowSource } from './loaders/rows.ts';
import { SEARCH_PAGE_SIZE } from './loaders/search.ts';
import { argumentsOf, type Field, fieldsOf, type Info } from './lookahead.ts';
import type { Noun } from './parents.ts';
import { columnsOf, connectionNeedsOf } from './projection.ts';

/**
 * How far a number can be told while a catalogue is not held: `known`; `at-most`, for only the catalogue tells how many
 * of the objects are different ones; `open`, for only the catalogue tells how many there are.
 */
export type Bound = 'known' | 'at-most' | 'open';

export interface Estimate {
  readonly requests: number;
  readonly bound: Bound;
}

/** What the estimate may know of the gateway. */
export interface CostSettings {
  /** How many ids one search may name. */
  readonly searchBatch: number;
  /** The largest page of a list. */
  readonly pageSize: (path: string) => number;
}

/** How many objects a field is resolved on. */
interface Rows {
  readonly count: number;
  readonly bound: Bound;
}

const BOUNDS: readonly Bound[] = ['known', 'at-most', 'open'];
/** Of two bounds the one that tells less. */
const looser = (a: Bound, b: Bound): Bound => (BOUNDS.indexOf(a) > BOUNDS.indexOf(b) ? a : b);

type Rule = (walk: Walk, field: Field, rows: Rows, type: string) => void;

const ONE: Rows = { count: 1, bound: 'known' };
const SOURCES: { readonly [N in Noun]?: RowSource } = { Lead: LEAD, Contact: CONTACT, Opportunity: OPPORTUNITY };

/** One walk down a document. */
class Walk {
  requests = 0;
  bound: Bound = 'known';
  readonly catalogues = new Set<string>();
  readonly info: Info;
  readonly held: Held;
  readonly settings: CostSettings;

  constructor(info: Info, held: Held, settings: CostSettings) {
    this.info = info;
    this.held = held;
    this.settings = settings;
  }

  select(type: string, nodes: readonly FieldNode[], rows: Rows): void {
    for (const field of fieldsOf(type, nodes, this.info)) COSTS[type]?.[field.name]?.(this, field, rows, type);
  }

  /** So many requests for each of these objects. */
  ask(rows: Rows, requests: number): void {
    this.requests += rows.count * requests;
    if (requests > 0) this.bound = looser(this.bound, rows.bound);
  }

  catalogue(name: string): void {
    if (!this.held.has(name)) this.catalogues.add(name);
  }

  /** Loads objects by id, as far as their own type needs it. */
  load(noun: Noun, columns: Columns, rows: Rows): void {
    if (SOURCES[noun] !== undefined) {
      this.ask({ ...rows, count: Math.ceil(rows.count / this.settings.searchBatch) }, 1);
    } else if (noun === 'User') this.catalogue('users');
    else this.catalogue(noun === 'Pipeline' && !isInMe(columns) ? 'pipelines' : 'me');
  }

  /** Of these objects, how many can be different ones: of what is held in catalogues there are only so many. */
  distinct(noun: Noun, rows: Rows): Rows {
    const total = this.held.size(noun);
    if (SOURCES[noun] !== undefined) return rows;
    if (total === null) return { ...rows, bound: looser(rows.bound, 'at-most') };
    return { ...rows, count: Math.min(rows.count, total) };
  }

  arguments(type: string, field: Field): Readonly<Record<string, unknown>> {
    return argumentsOf(type, field, this.info);
  }
}

/** The cost of an operation, with what the catalogues hold now. */
export function estimateCost(
  operation: OperationDefinitionNode,
  info: Info,
  held: Held,
  settings: CostSettings,
): Estimate {
  const walk = new Walk(info, held, settings);
  const root = operation.operation === 'mutation' ? 'Mutation' : 'Query';
  // The operation's own selection stands in a node of no field.
  walk.select(root, [operation as unknown as FieldNode], ONE);
  return { requests: walk.requests + walk.catalogues.size, bound: walk.bound };
}

/** An edge is free if the row covers it. */
const edge =
  ({ noun, columns }: Edge): Rule =>
  (walk, field, rows) => {
    const needed = columnsOf(noun, field.nodes, walk.info);
    if (![...needed].every((column) => column in columns)) walk.load(noun, needed, rows);
    walk.select(noun, field.nodes, walk.distinct(noun, rows));
  };

const edges = (noun: keyof typeof EDGES): Record<string, Rule> =>
  Object.fromEntries(Object.entries<Edge>(EDGES[noun]).map(([name, target]) => [name, edge(target)]));

const byId =
  (noun: Noun): Rule =>
  (walk, field, rows) => {
    walk.load(noun, columnsOf(noun, field.nodes, walk.info), rows);
    walk.select(noun, field.nodes, rows);
  };

/** A list out of the catalogue of `/me/`, all of it. */
const all =
  (noun: Noun): Rule =>
  (walk, field) => {
    walk.load(noun, columnsOf(noun, field.nodes, walk.info), ONE);
    const total = walk.held.size(noun);
    walk.select(noun, field.nodes, { count: total ?? 1, bound: total === null ? 'open' : 'known' });
  };

/** The rows of a connection, and what hangs on them. */
function below(walk: Walk, noun: Noun, field: Field, rows: Rows): void {
  for (const { name, nodes } of fieldsOf(`${noun}Connection`, field.nodes, walk.info)) {
    if (name === 'nodes') walk.select(noun, nodes, rows);
    if (name !== 'edges') continue;
    for (const inner of fieldsOf(`${noun}Edge`, nodes, walk.info)) {
      if (inner.name === 'node') walk.select(noun, inner.nodes, rows);
    }
  }
}

/** How many rows of one parent a connection brings. */
const firstOf = (walk: Walk, type: string, field: Field): number => Number(walk.arguments(type, field).first ?? 25);

/** A list of Close, page by page, once for each parent. */
const list =
  (noun: 'Lead' | 'Contact' | 'Opportunity'): Rule =>
  (walk, field, rows, type) => {
    const { first = 25, after, filter } = walk.arguments(type, field);
    const needs = connectionNeedsOf(noun, field.nodes, walk.info);
    const isSearch = IS_SEARCH[noun](filter) || type === 'LeadStatus';
    const size = isSearch ? SEARCH_PAGE_SIZE : walk.settings.pageSize(`/${noun.toLowerCase()}/`);
    const pages = needs.rows ? Math.max(1, Math.ceil(Number(first) / size)) : 1;
    const recount = isSearch && needs.totalCount && after !== undefined && after !== null ? 1 : 0;
    walk.ask(rows, pages + recount);
    if (needs.currency && !needs.rows) walk.catalogue('me');
    below(walk, noun, field, { ...rows, count: rows.count * Number(first) });
  };

const IS_SEARCH = {
  Lead: (filter: unknown) => (searchNodes(LEAD_FILTER, filter as object)?.length ?? 0) > 0,
  Contact: (filter: unknown) => (searchNodes(CONTACT_FILTER, filter as object)?.length ?? 0) > 0,
  Opportunity: () => false,
};

/** A list that a lead holds; columns that Close does not embed are read in batches. */
const embedded =
  (noun: 'Contact' | 'Opportunity', source: RowSource): Rule =>
  (walk, field, rows, type) => {
    if (noun === 'Opportunity' && !readsEmbedded(walk.arguments(type, field)))
      return list(noun)(walk, field, rows, type);
    const shown = { ...rows, count: rows.count * firstOf(walk, type, field) };
    const { columns } = connectionNeedsOf(noun, field.nodes, walk.info);
    if (!columns.isSubsetOf(source.defaults)) walk.load(noun, columns, shown);
    below(walk, noun, field, shown);
  };

const customFields =
  (owner: string): Rule =>
  (walk) => {
    walk.catalogue(`customFields.${owner}`);
    walk.catalogue('customFields.shared');
  };

/** Objects by their ids, whose prefixes tell their types; both kinds of status share one. */
const anyOf =
  (idsOf: (args: Readonly<Record<string, unknown>>) => readonly unknown[]): Rule =>
  (walk, field, rows, type) => {
    const ids = idsOf(walk.arguments(type, field)).filter((id) => typeof id === 'string');
    for (const [noun, prefix] of Object.entries(PREFIX) as [Noun, string][]) {
      const count = ids.filter((id) => id.startsWith(prefix)).length;
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
}

/** A change: the write, what it must read before, and what its payload needs beyond the answer. */
const change =
  (noun: Noun, payload: string, { reads = 0, catalogues = [], table = {} }: Beside = {}): Rule =>
  (walk, field, rows, type) => {
    walk.ask(rows, 1 + reads);
    for (const name of catalogues) walk.catalogue(name);
    const { input } = walk.arguments(type, field);
    for (const { owner } of customFieldsIn(table, (input ?? {}) as object))
      customFields(owner)(walk, field, rows, type);
    for (const { name, nodes } of fieldsOf(payload, field.nodes, walk.info)) {
      if (name === 'userErrors') continue;
      const columns = columnsOf(noun, nodes, walk.info);
      const source = SOURCES[noun];
      if (source === undefined || !columns.isSubsetOf(source.defaults)) walk.load(noun, columns, ONE);
      walk.select(noun, nodes, ONE);
    }
  };
const deletion: Rule = (walk, _field, rows) => walk.ask(rows, 1);

/** What each field costs; a field without an entry is free. */
const COSTS: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  Query: {
    node: anyOf(({ id }) => [id]),
    nodes: anyOf(({ ids }) => ids as string[]),
    _entities: anyOf(({ representations }) => (representations as { id?: unknown }[]).map((entity) => entity?.id)),
    me: (walk, field, rows) => {
      walk.catalogue('me');
      walk.select('User', field.nodes, rows);
    },
    organization: byId('Organization'),
    lead: byId('Lead'),
    leads: list('Lead'),
    contact: byId('Contact'),
    contacts: list('Contact'),
    opportunity: byId('Opportunity'),
    opportunities: list('Opportunity'),
    pipeline: byId('Pipeline'),
    pipelines: all('Pipeline'),
    opportunityStatus: byId('OpportunityStatus'),
    opportunityStatuses: all('OpportunityStatus'),
    leadStatus: byId('LeadStatus'),
    leadStatuses: all('LeadStatus'),
    user: byId('User'),
    users: (walk, field, rows, type) => {
      walk.catalogue('users');
      const count = Math.min(firstOf(walk, type, field), walk.held.size('User') ?? Number.POSITIVE_INFINITY);
      below(walk, 'User', field, { ...rows, count });
    },
  },
  Lead: {
    ...edges('Lead'),
    contacts: embedded('Contact', CONTACT),
    opportunities: embedded('Opportunity', OPPORTUNITY),
    customFields: customFields('lead'),
  },
  Contact: { ...edges('Contact'), customFields: customFields('contact') },
  Opportunity: { ...edges('Opportunity'), customFields: customFields('opportunity') },
  OpportunityStatus: { ...edges('OpportunityStatus'), opportunities: list('Opportunity') },
  LeadStatus: { leads: list('Lead') },
  Pipeline: {
    ...edges('Pipeline'),
    statuses: (walk, field, rows) => {
      const [total, most] = [walk.held.size('OpportunityStatus'), walk.held.mostStages()];
      const count = total === null || most === null ? rows.count : Math.min(total, rows.count * most);
      walk.select('OpportunityStatus', field.nodes, { count, bound: total === null ? 'open' : rows.bound });
    },
    opportunities: list('Opportunity'),
  },
  User: { organization: byId('Organization'), opportunities: list('Opportunity') },
  Organization: { pipelines: all('Pipeline'), leadStatuses: all('LeadStatus') },
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
  },
};
