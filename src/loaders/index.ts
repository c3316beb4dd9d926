import type { Session } from '../close/session.ts';
import type { Query } from '../close/wire/query.ts';
import type {
  ActivityRows,
  CustomFieldValueRow,
  Noun,
  Rows,
  TypeRows,
  UserAvailabilityRow,
  UserRow,
} from '../rows/index.ts';
import type { CatalogueLife } from './catalogues/catalogue.ts';
import type { Held } from './catalogues/catalogues.ts';
import type { PageSizes } from './lists/list.ts';
import type { TimelineLoader } from './lists/timeline.ts';
import { NounLoaders } from './noun-loaders.ts';
import { NounWriters } from './noun-writers.ts';
import type { CustomFieldKind, CustomFieldOwner, Definitions } from './nouns/custom-field.ts';
import type { GroupNeeds, OpportunityGroups } from './nouns/opportunity-group.ts';
import type { Me } from './nouns/organization.ts';
import type { Reports } from './nouns/report.ts';
import type { HistoryLoader } from './nouns/status-change.ts';
import { BatchWindow } from './rows/batch-window.ts';
import type { Chosen } from './rows/columns.ts';
import type { Columns, Operation, RowLoader } from './rows/rows.ts';
import { isDeleted } from './writes/recent-writes.ts';
import type { Writer } from './writes/writes.ts';

/** Reads one object, or has it at once; null if Close has none of this id. */
export interface Loader<Row> {
  load(id: string, columns: Columns): Row | null | Promise<Row | null>;
}

/** All that an operation can read, noun by noun. */
export interface Loaders extends Readonly<{ [N in Noun]: Loader<Rows[N]> }> {
  readonly Lead: RowLoader<Rows['Lead']>;
  readonly Contact: RowLoader<Rows['Contact']>;
  readonly Opportunity: RowLoader<Rows['Opportunity']>;
  readonly Activity: RowLoader<Rows['Activity']>;
  /** Opportunities in groups. */
  opportunityGroups(query: Query, needs: GroupNeeds): Promise<OpportunityGroups>;
  /** The newest activities of leads. */
  readonly timeline: Pick<TimelineLoader, 'load'>;
  readonly Task: RowLoader<Rows['Task']>;
  readonly Pipeline: Loader<Rows['Pipeline']> & { all(columns: Columns): Promise<readonly Rows['Pipeline'][]> };
  readonly SmartView: Loader<Rows['SmartView']> & { all(): Promise<readonly Rows['SmartView'][]> };
  /** The changes of status of leads, and of opportunities. */
  readonly history: {
    readonly [N in 'Lead' | 'Opportunity']: HistoryLoader<TypeRows[`${N}StatusChange`]>;
  };
  readonly CustomObject: RowLoader<Rows['CustomObject']>;
  /** The custom objects of a lead, of one type or of all. */
  customObjectsOf(leadId: string, typeId: string | null, columns: Columns): Promise<readonly Rows['CustomObject'][]>;
  readonly CustomObjectType: Loader<Rows['CustomObjectType']> & { all(): Promise<readonly Rows['CustomObjectType'][]> };
  readonly CustomActivityType: Loader<Rows['CustomActivityType']> & {
    all(): Promise<readonly Rows['CustomActivityType'][]>;
  };
  readonly User: Loader<UserRow> & {
    all(): Promise<readonly UserRow[]>;
    /** What this user is doing now; null if Close does not tell. One request for all users of the operation. */
    availability(id: string): Promise<UserAvailabilityRow | null>;
  };
  readonly Group: Loader<Rows['Group']> & { all(columns: Columns): Promise<readonly Rows['Group'][]> };
  readonly Role: Loader<Rows['Role']> & { all(): Promise<readonly Rows['Role'][]> };
  readonly Membership: Loader<Rows['Membership']> & {
    all(): Promise<readonly Rows['Membership'][]>;
    /** That of a user, the active one if there are several; null if the user never belonged to the organization. */
    ofUser(id: string): Promise<Rows['Membership'] | null>;
  };
  /** Reads a catalogue by its name, for who must know how much it holds. */
  catalogue(name: string): Promise<unknown>;
  /** What catalogues hold at the moment. Reads nothing. */
  held(): Held;
  /** The user, the organization and its short lists, in one; `fresh` reads them anew. */
  me(options?: { readonly fresh?: boolean }): Promise<Me>;
  /** The definitions of one kind, in Close's order; `fresh` reads them anew. */
  customFields(kind: CustomFieldKind, options?: { readonly fresh?: boolean }): Promise<Definitions>;
  /** The custom fields that are set on a row, of those chosen. */
  customFieldsOf(kind: CustomFieldOwner, row: object, chosen?: Chosen): Promise<readonly CustomFieldValueRow[]>;
  /** Those of the names that no custom field of this kind has. */
  unknownCustomFields(kind: CustomFieldOwner, names: readonly string[]): Promise<readonly string[]>;
  readonly reports: Reports;
  /** The definitions that an object of this kind can have; read anew if one of these ids is not among them. */
  customFieldDefinitions(kind: CustomFieldOwner, ids: readonly string[]): Promise<Definitions>;
}

/** All that an operation can change, noun by noun. */
export interface Writers {
  readonly Lead: Writer<Rows['Lead']> & { merge(sourceId: string, destinationId: string): Promise<void> };
  readonly Contact: Writer<Rows['Contact']>;
  readonly Opportunity: Writer<Rows['Opportunity']>;
  readonly Task: Writer<Rows['Task']> & {
    /** Changes all that the list with these parameters would hold. */
    updateAll(query: Query, body: object): Promise<void>;
  };
  readonly LeadStatus: Writer<Rows['LeadStatus']>;
  readonly OpportunityStatus: Writer<WrittenStatus>;
  readonly Pipeline: Writer<Rows['Pipeline']>;
  readonly Note: Writer<ActivityRows['Note']>;
  readonly Call: Writer<ActivityRows['Call']>;
  readonly Email: Writer<ActivityRows['Email']>;
  readonly SMS: Writer<ActivityRows['SMS']>;
  /** Puts the statuses of leads in this order. All of them, as far as Close answers with them. */
  reorderLeadStatuses(organizationId: string, ids: readonly string[]): Promise<readonly Rows['LeadStatus'][] | null>;
}

/** A status as the answer to a write tells it: without its pipeline's name. */
export type WrittenStatus = Omit<Rows['OpportunityStatus'], 'pipeline_name'>;

/** What the loaders of all operations share. */
export interface LoaderSettings {
  readonly sizes: PageSizes;
  /** How many ids one search may name. */
  readonly searchBatch: number;
  readonly life: CatalogueLife;
}

/** Rows that search did not find and that are read one by one, at most, in one operation. */
const FALLBACKS = 10;

/** What one operation can read and change. */
export interface OperationLoaders {
  readonly load: Loaders;
  readonly write: Writers;
  /** Whether this was deleted so lately that rows which embed it may still show it. */
  hasDeleted(id: string): boolean;
}

/** The loaders and writers of one operation. Nothing is read before something is asked. */
export function createLoaders(session: Session, settings: LoaderSettings): OperationLoaders {
  const operation: Operation = {
    session,
    ...settings,
    window: new BatchWindow(),
    fallbacks: { left: FALLBACKS },
    onWrite: [],
  };
  const load = new NounLoaders(operation);
  return { load, write: new NounWriters(operation, load), hasDeleted: (id) => isDeleted(operation, id) };
}
