/**
 * What the resolvers of each type receive: rows as Close sends them, key for key. A row holds only the columns that
 * were asked of Close (`_fields`), and projection sees to it that those are the ones its resolvers read.
 *
 * Shapes: recorded answers of Close, see the README on how sure each fact is.
 */
import type {
  ActivityRow,
  ActivityRows,
  CallRow,
  EmailRow,
  LeadStatusChangeRow,
  NoteRow,
  OpportunityStatusChangeRow,
  SmsRow,
} from './activity.ts';
import type {
  ContactRow,
  CustomActivityTypeRow,
  CustomObjectRow,
  CustomObjectTypeRow,
  GroupRow,
  LeadRow,
  LeadStatusRow,
  MembershipRow,
  OpportunityRow,
  OpportunityStatusRow,
  OrganizationRow,
  PipelineRow,
  RoleRow,
  SmartViewRow,
  TaskRow,
  UserRow,
} from './record.ts';
import type { OpportunityAggregatesRow } from './report.ts';

export type * from './activity.ts';
export type * from './record.ts';
export type * from './report.ts';
export type * from './shared.ts';

/** One page of a list, and where it stands in it. */
export interface Connection<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the row at this place of the page. */
  readonly cursorAt: (index: number) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Over all pages; null where Close does not count. */
  readonly totalCount: number | null;
}

/** A page's place in its list is read off the page itself. */
export type PageInfoRow = Connection<unknown>;

export type LeadConnectionRow = Connection<LeadRow>;

export type ContactConnectionRow = Connection<ContactRow>;

export type TaskConnectionRow = Connection<TaskRow>;

export type UserConnectionRow = Connection<UserRow>;

export type ActivityConnectionRow = Connection<ActivityRow>;

export type OpportunitySearchConnectionRow = Connection<OpportunityRow>;

export type SearchResultConnectionRow = Connection<SearchResultRow>;

export type LeadStatusChangeConnectionRow = Connection<LeadStatusChangeRow>;

export type OpportunityStatusChangeConnectionRow = Connection<OpportunityStatusChangeRow>;

export type MembershipConnectionRow = Connection<MembershipRow>;

export interface OpportunityConnectionRow extends Connection<OpportunityRow> {
  /** Over all pages, made when it is asked for. */
  readonly sums: () => OpportunityAggregatesRow;
}

/** Something about a change that the caller can mend. */
/** The schema's `UserErrorCode`. Not imported from `generated/`, which imports the rows. */
export type UserErrorCode = 'FORBIDDEN' | 'INVALID' | 'IN_USE' | 'NOT_FOUND' | 'PLAN_LIMIT' | 'REQUIRED';

export interface UserErrorRow {
  /** From the arguments down. */
  readonly path: readonly string[];
  readonly message: string;
  readonly code: UserErrorCode;
}

/** What came of a change: the object as far as Close's answer told it, null exactly if there are user errors. */
export interface ChangeRow<Row extends { readonly id: string }> {
  readonly row: (Partial<Row> & Pick<Row, 'id'>) | null;
  readonly userErrors: readonly UserErrorRow[];
}

/** What came of a reorder: the new order as far as Close's answer told it. */
export interface LeadStatusReorder {
  readonly leadStatuses: readonly LeadStatusRow[] | null;
  readonly userErrors: readonly UserErrorRow[];
}

export interface Deletion {
  readonly deletedId: string | null;
  readonly userErrors: readonly UserErrorRow[];
}

export type LeadPayloadRow = ChangeRow<LeadRow>;

export type ContactPayloadRow = ChangeRow<ContactRow>;

export type OpportunityPayloadRow = ChangeRow<OpportunityRow>;

export type OpportunityStatusPayloadRow = ChangeRow<OpportunityStatusRow>;

export type LeadStatusPayloadRow = ChangeRow<LeadStatusRow>;

export type PipelinePayloadRow = ChangeRow<PipelineRow>;

export type NotePayloadRow = ChangeRow<NoteRow>;

export type CallPayloadRow = ChangeRow<CallRow>;

export type EmailPayloadRow = ChangeRow<EmailRow>;

export type SmsPayloadRow = ChangeRow<SmsRow>;

export type TaskPayloadRow = ChangeRow<TaskRow>;

/** What came of a change of many tasks; the count is null unless it was asked, and where Close did not count. */
export interface TaskBulkUpdateRow {
  readonly matchedCount: number | null;
  readonly userErrors: readonly UserErrorRow[];
}

/** The row of each noun: whatever has an id of its own. */
export interface Rows {
  readonly Lead: LeadRow;
  readonly Contact: ContactRow;
  readonly Opportunity: OpportunityRow;
  readonly Task: TaskRow;
  readonly OpportunityStatus: OpportunityStatusRow;
  readonly LeadStatus: LeadStatusRow;
  readonly Pipeline: PipelineRow;
  readonly User: UserRow;
  readonly Organization: OrganizationRow;
  readonly SmartView: SmartViewRow;
  /** Of any of its types. */
  readonly Activity: ActivityRow;
  readonly CustomObject: CustomObjectRow;
  readonly CustomObjectType: CustomObjectTypeRow;
  readonly CustomActivityType: CustomActivityTypeRow;
  readonly Group: GroupRow;
  readonly Role: RoleRow;
  readonly Membership: MembershipRow;
}

export type Noun = keyof Rows;

/** What Close's search finds. */
export type SearchNoun = 'Lead' | 'Contact' | 'Opportunity';

/** The row of each object type that has an id: that of its noun, which is the type itself, but for activities. */
export interface TypeRows extends Omit<Rows, 'Activity'>, ActivityRows {}

export type NodeType = keyof TypeRows;

/** A row reached without knowing its type beforehand, told by its type. */
export type NodeRow = Typed<NodeType>;

/** A row that a search of several types found. */
export type SearchResultRow = Typed<SearchNoun>;

type Typed<Of extends NodeType> = { readonly [T in Of]: TypeRows[T] & { readonly __typename: T } }[Of];
