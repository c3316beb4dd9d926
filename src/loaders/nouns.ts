/** The loaders of one operation, noun by noun. */
import type { Query } from '../close/query.ts';
import type { Rows } from '../parents.ts';
import { ACTIVITY } from './activity.ts';
import { heldBy } from './catalogues.ts';
import type { Chosen } from './columns.ts';
import { CONTACT } from './contact.ts';
import {
  type CustomFieldKind,
  type CustomFieldOwner,
  customFieldDefinitions,
  customFieldsOf,
  readCustomFields,
  unknownCustomFields,
} from './custom-field.ts';
import { CUSTOM_OBJECT, readCustomObjectsOf } from './custom-object.ts';
import { readCustomActivityTypes, readCustomObjectTypes } from './custom-type.ts';
import { readGroup, readGroups } from './group.ts';
import type { Loaders } from './index.ts';
import { LEAD } from './lead.ts';
import { readMemberships } from './membership.ts';
import { OPPORTUNITY } from './opportunity.ts';
import { type GroupNeeds, readOpportunityGroups } from './opportunity-group.ts';
import { readMe } from './organization.ts';
import { readPipelines } from './pipeline.ts';
import { reportsOf } from './report.ts';
import { readRoles } from './role.ts';
import { type Columns, type Operation, RowLoader } from './rows.ts';
import { readSavedSearch, readSavedSearches } from './saved-search.ts';
import { HistoryLoader, LEAD_HISTORY, OPPORTUNITY_HISTORY } from './status-change.ts';
import { TASK } from './task.ts';
import { TimelineLoader } from './timeline.ts';
import { readAvailability, readUser, readUsers } from './user.ts';

/** How the catalogues are read that tell how many objects there are of a noun. */
const CATALOGUES: Readonly<Record<string, (operation: Operation) => Promise<unknown>>> = {
  me: (operation) => readMe(operation),
  users: readUsers,
  groups: (operation) => readGroups(operation, new Set()),
  savedSearches: readSavedSearches,
  customObjectTypes: readCustomObjectTypes,
  customActivityTypes: readCustomActivityTypes,
};

/** Each noun's loader is made when it is asked for: an operation reads few of them. */
export class NounLoaders implements Loaders {
  readonly #operation: Operation;
  #lead: RowLoader<Rows['Lead']> | undefined;
  #contact: RowLoader<Rows['Contact']> | undefined;
  #opportunity: RowLoader<Rows['Opportunity']> | undefined;
  #activity: RowLoader<Rows['Activity']> | undefined;
  #task: RowLoader<Rows['Task']> | undefined;
  #customObject: RowLoader<Rows['CustomObject']> | undefined;
  #timeline: TimelineLoader | undefined;
  #history: Loaders['history'] | undefined;
  #availability: ReturnType<typeof readAvailability> | undefined;

  constructor(operation: Operation) {
    this.#operation = operation;
  }

  get Lead() {
    this.#lead ??= new RowLoader<Rows['Lead']>(this.#operation, LEAD);
    return this.#lead;
  }

  get Contact() {
    this.#contact ??= new RowLoader<Rows['Contact']>(this.#operation, CONTACT);
    return this.#contact;
  }

  get Opportunity() {
    this.#opportunity ??= new RowLoader<Rows['Opportunity']>(this.#operation, OPPORTUNITY);
    return this.#opportunity;
  }

  get Activity() {
    this.#activity ??= new RowLoader<Rows['Activity']>(this.#operation, ACTIVITY);
    return this.#activity;
  }

  get Task() {
    this.#task ??= new RowLoader<Rows['Task']>(this.#operation, TASK);
    return this.#task;
  }

  get CustomObject() {
    this.#customObject ??= new RowLoader<Rows['CustomObject']>(this.#operation, CUSTOM_OBJECT);
    return this.#customObject;
  }

  get timeline() {
    this.#timeline ??= new TimelineLoader(this.#operation, this.Activity);
    return this.#timeline;
  }

  get history() {
    this.#history ??= {
      Lead: new HistoryLoader(this.#operation, LEAD_HISTORY),
      Opportunity: new HistoryLoader(this.#operation, OPPORTUNITY_HISTORY),
    };
    return this.#history;
  }

  opportunityGroups(query: Query, needs: GroupNeeds) {
    return readOpportunityGroups(this.#operation, this.Opportunity, query, needs);
  }

  get OpportunityStatus(): Loaders['OpportunityStatus'] {
    return { load: async (id) => (await this.me()).opportunityStatuses.get(id) ?? null };
  }

  get LeadStatus(): Loaders['LeadStatus'] {
    return { load: async (id) => (await this.me()).leadStatuses.get(id) ?? null };
  }

  get Organization(): Loaders['Organization'] {
    return {
      load: async (id) => {
        const { organization } = await this.me();
        return organization.id === id ? organization : null;
      },
    };
  }

  get Pipeline(): Loaders['Pipeline'] {
    return {
      load: async (id, columns) => (await readPipelines(this.#operation, columns)).get(id) ?? null,
      all: async (columns) => [...(await readPipelines(this.#operation, columns)).values()],
    };
  }

  get User(): Loaders['User'] {
    return {
      load: (id) => readUser(this.#operation, id),
      all: async () => [...(await readUsers(this.#operation)).listed.values()],
      availability: async (id) => {
        this.#availability ??= readAvailability(this.#operation);
        return (await this.#availability).get(id) ?? null;
      },
    };
  }

  get Group(): Loaders['Group'] {
    return {
      load: (id, columns) => readGroup(this.#operation, id, columns),
      all: async (columns) => [...(await readGroups(this.#operation, columns)).values()],
    };
  }

  get Role(): Loaders['Role'] {
    return {
      load: async (id) => (await readRoles(this.#operation)).get(id) ?? null,
      all: async () => [...(await readRoles(this.#operation)).values()],
    };
  }

  get Membership(): Loaders['Membership'] {
    return {
      load: async (id) => (await readMemberships(this.#operation)).byId.get(id) ?? null,
      all: async () => [...(await readMemberships(this.#operation)).byId.values()],
      ofUser: async (id) => (await readMemberships(this.#operation)).byUser.get(id) ?? null,
    };
  }

  get SavedSearch(): Loaders['SavedSearch'] {
    return {
      load: (id) => readSavedSearch(this.#operation, id),
      all: async () => [...(await readSavedSearches(this.#operation)).values()],
    };
  }

  get CustomObjectType(): Loaders['CustomObjectType'] {
    return {
      load: async (id) => (await readCustomObjectTypes(this.#operation)).byId.get(id) ?? null,
      all: async () => [...(await readCustomObjectTypes(this.#operation)).byId.values()],
    };
  }

  get CustomActivityType(): Loaders['CustomActivityType'] {
    return {
      load: async (id) => (await readCustomActivityTypes(this.#operation)).byId.get(id) ?? null,
      all: async () => [...(await readCustomActivityTypes(this.#operation)).byId.values()],
    };
  }

  get reports() {
    return reportsOf(this.#operation);
  }

  customObjectsOf(leadId: string, typeId: string | null, columns: Columns) {
    return readCustomObjectsOf(this.#operation, this.CustomObject, leadId, typeId, columns);
  }

  async catalogue(name: string) {
    return CATALOGUES[name]?.(this.#operation);
  }

  held() {
    return heldBy(this.#operation);
  }

  me(options?: { readonly fresh?: boolean }) {
    return readMe(this.#operation, options);
  }

  customFields(kind: CustomFieldKind, options?: { readonly fresh?: boolean }) {
    return readCustomFields(this.#operation, kind, options);
  }

  customFieldsOf(kind: CustomFieldOwner, row: object, chosen?: Chosen) {
    return customFieldsOf(this.#operation, kind, row, chosen);
  }

  unknownCustomFields(kind: CustomFieldOwner, names: readonly string[]) {
    return unknownCustomFields(this.#operation, kind, names);
  }

  customFieldDefinitions(kind: CustomFieldOwner, ids: readonly string[]) {
    return customFieldDefinitions(this.#operation, kind, ids);
  }
}
