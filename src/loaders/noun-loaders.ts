/** The loaders of one operation, noun by noun. */
import type { Query } from '../close/wire/query.ts';
import type { Noun, Rows } from '../rows/index.ts';
import { heldBy } from './catalogues/catalogues.ts';
import type { Loaders } from './index.ts';
import { TimelineLoader } from './lists/timeline.ts';
import { ACTIVITY } from './nouns/activity.ts';
import { CONTACT } from './nouns/contact.ts';
import {
  type CustomFieldKind,
  type CustomFieldOwner,
  customFieldDefinitions,
  customFieldsOf,
  readCustomFields,
  unknownCustomFields,
} from './nouns/custom-field.ts';
import { CUSTOM_OBJECT, readCustomObjectsOf } from './nouns/custom-object.ts';
import { readCustomActivityTypes, readCustomObjectTypes } from './nouns/custom-type.ts';
import { readGroup, readGroups } from './nouns/group.ts';
import { LEAD } from './nouns/lead.ts';
import { readMemberships } from './nouns/membership.ts';
import { OPPORTUNITY } from './nouns/opportunity.ts';
import { type GroupNeeds, readOpportunityGroups } from './nouns/opportunity-group.ts';
import { readMe } from './nouns/organization.ts';
import { readPipelines } from './nouns/pipeline.ts';
import { reportsOf } from './nouns/report.ts';
import { readRoles } from './nouns/role.ts';
import { readSmartView, readSmartViews } from './nouns/smart-view.ts';
import { HistoryLoader, LEAD_HISTORY, OPPORTUNITY_HISTORY } from './nouns/status-change.ts';
import { TASK } from './nouns/task.ts';
import { readAvailability, readUser, readUsers } from './nouns/user.ts';
import type { Chosen } from './rows/columns.ts';
import { type Columns, type Operation, RowLoader, type RowSource } from './rows/rows.ts';

/** How the catalogues are read that tell how many objects there are of a noun. */
const CATALOGUES: Readonly<Record<string, (operation: Operation) => unknown>> = {
  me: (operation) => readMe(operation),
  users: readUsers,
  groups: (operation) => readGroups(operation, NO_COLUMNS),
  smartViews: readSmartViews,
  customObjectTypes: readCustomObjectTypes,
  customActivityTypes: readCustomActivityTypes,
};

/** The objects of a noun that a catalogue holds, which may be read for some columns only. */
const listed = <Row>(read: (columns: Columns) => Promise<ReadonlyMap<string, Row>>) => ({
  load: async (id: string, columns: Columns) => (await read(columns)).get(id) ?? null,
  all: async (columns: Columns = NO_COLUMNS) => [...(await read(columns)).values()],
});
const NO_COLUMNS: Columns = new Set();

/** Each noun's loader is made when it is asked for: an operation reads few of them. */
export class NounLoaders implements Loaders {
  readonly #operation: Operation;
  readonly #rowLoaders = new Map<RowSource, unknown>();
  #timeline: TimelineLoader | undefined;
  #history: Loaders['history'] | undefined;
  #availability: ReturnType<typeof readAvailability> | undefined;

  constructor(operation: Operation) {
    this.#operation = operation;
  }

  get Lead() {
    return this.#rowLoader<'Lead'>(LEAD);
  }

  get Contact() {
    return this.#rowLoader<'Contact'>(CONTACT);
  }

  get Opportunity() {
    return this.#rowLoader<'Opportunity'>(OPPORTUNITY);
  }

  get Activity() {
    return this.#rowLoader<'Activity'>(ACTIVITY);
  }

  get Task() {
    return this.#rowLoader<'Task'>(TASK);
  }

  get CustomObject() {
    return this.#rowLoader<'CustomObject'>(CUSTOM_OBJECT);
  }

  #rowLoader<N extends Noun>(source: RowSource): RowLoader<Rows[N]> {
    const loader = this.#rowLoaders.get(source) ?? new RowLoader<Rows[N]>(this.#operation, source);
    this.#rowLoaders.set(source, loader);
    return loader as RowLoader<Rows[N]>;
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

  get OpportunityStatus() {
    return listed(async () => (await this.me()).opportunityStatuses);
  }

  get LeadStatus() {
    return listed(async () => (await this.me()).leadStatuses);
  }

  get Organization(): Loaders['Organization'] {
    return {
      load: async (id) => {
        const { organization } = await this.me();
        return organization.id === id ? organization : null;
      },
    };
  }

  get Pipeline() {
    return listed((columns) => readPipelines(this.#operation, columns));
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

  get Group() {
    const { all } = listed((columns) => readGroups(this.#operation, columns));
    return { load: (id: string, columns: Columns) => readGroup(this.#operation, id, columns), all };
  }

  get Role() {
    return listed(() => readRoles(this.#operation));
  }

  get Membership() {
    return {
      ...listed(async () => (await readMemberships(this.#operation)).byId),
      ofUser: async (id: string) => (await readMemberships(this.#operation)).byUser.get(id) ?? null,
    };
  }

  get SmartView() {
    const { all } = listed(() => readSmartViews(this.#operation));
    return { load: (id: string) => readSmartView(this.#operation, id), all };
  }

  get CustomObjectType() {
    return listed(async () => (await readCustomObjectTypes(this.#operation)).byId);
  }

  get CustomActivityType() {
    return listed(async () => (await readCustomActivityTypes(this.#operation)).byId);
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
