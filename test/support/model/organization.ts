/** A plain model of an organization, with the response of the graph it implies. Independent of gateway and emulator. */
import type { Seed } from '../../../emulator/index.ts';

type Custom = Readonly<Record<string, unknown>>;
export interface ModelLead {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusId: string;
  readonly custom: Custom;
}
export interface ModelContact {
  readonly id: string;
  readonly leadId: string;
  readonly name: string;
  readonly title: string | null;
  readonly emails: readonly { readonly email: string; readonly type: string }[];
  readonly custom: Custom;
}
export interface ModelOpportunity {
  readonly id: string;
  readonly leadId: string;
  readonly contactId: string | null;
  readonly statusId: string;
  readonly value: number | null;
  readonly confidence: number;
  readonly dateWon: string | null;
  readonly isLost: boolean;
  readonly note: string;
  readonly custom: Custom;
}
export interface ModelStatus {
  readonly id: string;
  readonly label: string;
}
export interface ModelOpportunityStatus extends ModelStatus {
  readonly type: 'ACTIVE' | 'WON' | 'LOST';
}
export interface ModelPipeline {
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly ModelOpportunityStatus[];
}

/** Rows of one kind by id. A change replaces the row. */
export class ModelRows<Row extends { readonly id: string }> extends Map<string, Row> {
  constructor(rows: readonly Row[]) {
    super(rows.map((row) => [row.id, row]));
  }
  all(): Row[] {
    return [...this.values()];
  }
  of(id: string): Row {
    const row = this.get(id);
    if (row === undefined) throw new Error(`The model has no ${id}.`);
    return row;
  }
  put(row: Row): void {
    this.set(row.id, row);
  }
  change(id: string, change: Partial<Row>): void {
    this.set(id, { ...this.of(id), ...change });
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export class OrganizationModel {
  readonly leads: ModelRows<ModelLead>;
  readonly contacts: ModelRows<ModelContact>;
  readonly opportunities: ModelRows<ModelOpportunity>;
  leadStatuses: readonly ModelStatus[];
  pipelines: readonly ModelPipeline[];

  constructor(seed: Seed) {
    this.leads = new ModelRows(seed.leads.map((lead) => ({ ...lead, statusId: lead.status_id })));
    this.contacts = new ModelRows(
      seed.contacts.map(({ emails, ...contact }) => ({
        ...contact,
        leadId: contact.lead_id,
        emails: emails.map(({ email, type }) => ({ email, type })),
      })),
    );
    this.opportunities = new ModelRows(
      seed.opportunities.map((opportunity) => ({
        ...opportunity,
        leadId: opportunity.lead_id,
        contactId: opportunity.contact_id,
        statusId: opportunity.status_id,
        dateWon: opportunity.date_won,
        isLost: opportunity.date_lost !== null,
      })),
    );
    this.leadStatuses = seed.organization.lead_statuses;
    this.pipelines = seed.pipelines.map(({ id, name, statuses }) => ({
      id,
      name,
      statuses: statuses.map((status) => ({
        ...status,
        type: status.type.toUpperCase() as ModelOpportunityStatus['type'],
      })),
    }));
  }

  get statuses(): (ModelOpportunityStatus & { readonly pipeline: ModelPipeline })[] {
    return this.pipelines.flatMap((pipeline) => pipeline.statuses.map((status) => ({ ...status, pipeline })));
  }

  status(id: string) {
    const status = this.statuses.find((candidate) => candidate.id === id);
    if (status === undefined) throw new Error(`The model has no status ${id}.`);
    return status;
  }

  opportunitiesOf = (leadId: string): ModelOpportunity[] =>
    this.opportunities.all().filter((opportunity) => opportunity.leadId === leadId);
  contactsOf = (leadId: string): ModelContact[] => this.contacts.all().filter((contact) => contact.leadId === leadId);

  lead = (id: string) => {
    const { name, description, statusId, custom } = this.leads.of(id);
    return {
      id,
      name,
      description,
      status: this.leadStatuses.find((status) => status.id === statusId),
      contacts: {
        nodes: this.contactsOf(id)
          .map((contact) => this.contact(contact.id))
          .sort(byId),
      },
      opportunities: {
        nodes: this.opportunitiesOf(id)
          .map((opportunity) => this.opportunity(opportunity.id))
          .sort(byId),
      },
      customFields: valuesOf(custom),
    };
  };

  contact = (id: string) => {
    const { leadId, name, title, emails, custom } = this.contacts.of(id);
    return { id, name, title, emails, lead: { id: leadId }, customFields: valuesOf(custom) };
  };

  opportunity = (id: string) => {
    const { leadId, contactId, statusId, value, confidence, dateWon, isLost, note, custom } = this.opportunities.of(id);
    const { pipeline, ...status } = this.status(statusId);
    return {
      id,
      lead: { id: leadId },
      contact: contactId === null ? null : { id: contactId },
      status,
      pipeline: { id: pipeline.id, name: pipeline.name },
      value: value === null ? null : { cents: value },
      confidence,
      dateWon,
      isLost,
      note,
      customFields: valuesOf(custom),
    };
  };

  /** The object of an id. Null if there is none. */
  node(id: string): object | null {
    if (this.leads.has(id)) return this.lead(id);
    if (this.contacts.has(id)) return this.contact(id);
    return this.opportunities.has(id) ? this.opportunity(id) : null;
  }

  /** All objects, as the graph should return them after `normalized`. */
  all() {
    return {
      leadStatuses: this.leadStatuses,
      pipelines: this.pipelines,
      leads: { totalCount: this.leads.size, nodes: [...this.leads.keys()].map(this.lead).sort(byId) },
      contacts: { nodes: [...this.contacts.keys()].map(this.contact).sort(byId) },
      opportunities: {
        totalCount: this.opportunities.size,
        nodes: [...this.opportunities.keys()].map(this.opportunity).sort(byId),
      },
    };
  }
}

const valuesOf = (custom: Custom) =>
  Object.entries(custom)
    .map(([id, value]) => ({ definition: { id }, value }))
    .sort((a, b) => byId(a.definition, b.definition));

const CONTACT = `fragment C on Contact {
  id name title emails { email type } lead { id } customFields { definition { id } value }
}`;
const OPPORTUNITY = `fragment O on Opportunity {
  id lead { id } contact { id } status { id label type } pipeline { id name } value { cents }
  confidence dateWon dateLost note customFields { definition { id } value }
}`;
const LEAD = `fragment L on Lead {
  id name description status { id label } customFields { definition { id } value }
  contacts(first: 40) { nodes { ...C } } opportunities(first: 40) { nodes { ...O } }
}`;

/** The name and the text of a fragment for each kind of object. */
export const FRAGMENTS = {
  leadStatus: ['S', 'fragment S on LeadStatus { id label }'],
  opportunityStatus: ['T', 'fragment T on OpportunityStatus { id label type }'],
  pipeline: ['P', 'fragment P on Pipeline { id name statuses { id label type } }'],
  lead: ['L', [LEAD, CONTACT, OPPORTUNITY].join(' ')],
  contact: ['C', CONTACT],
  opportunity: ['O', OPPORTUNITY],
} as const;

/** A response of the graph in the form of the model: nodes and custom values sorted by id, `dateLost` as `isLost`. */
export function normalized(shown: unknown): unknown {
  if (Array.isArray(shown)) return shown.map(normalized);
  if (typeof shown !== 'object' || shown === null) return shown;
  const { dateLost, ...rest } = shown as Record<string, unknown>;
  const values = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, normalized(value)]));
  if (dateLost !== undefined) values.isLost = dateLost !== null;
  if (Array.isArray(values.nodes)) values.nodes = values.nodes.toSorted(byId);
  if (Array.isArray(values.customFields)) {
    values.customFields = values.customFields.toSorted((a, b) => byId(a.definition, b.definition));
  }
  return values;
}
