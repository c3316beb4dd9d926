/**
 * What the resolvers of each type receive: rows as Close sends them, key for key. A row holds only the columns that
 * were asked of Close (`_fields`), and projection sees to it that those are the ones its resolvers read.
 *
 * Shapes: recorded answers of Close, see the README on how sure each fact is.
 */
import type { UserErrorCode } from './generated/graphql.ts';
/** A column set per organization: `custom.cf_…`; an unset field has no key. */
export type CustomColumns = { readonly [column: `custom.${string}`]: unknown };

interface Stamped {
  readonly created_by: string | null;
  readonly updated_by: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface LeadRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly name: string | null;
  readonly display_name: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly html_url: string;
  readonly status_id: string | null;
  readonly status_label: string | null;
  readonly addresses: readonly AddressRow[];
  readonly contacts: readonly ContactRow[];
  readonly opportunities: readonly OpportunityRow[];
  /** Those that are not complete. */
  readonly tasks: readonly TaskRow[];
  readonly integration_links: readonly IntegrationLinkRow[];
  readonly created_by_name: string | null;
  readonly updated_by_name: string | null;
}

export interface AddressRow {
  readonly label: string | null;
  readonly address_1: string | null;
  readonly address_2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zipcode: string | null;
  readonly country: string | null;
}

export interface IntegrationLinkRow {
  readonly name: string;
  readonly url: string;
}

export interface ContactRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly lead_id: string | null;
  readonly name: string | null;
  readonly display_name: string;
  readonly title: string | null;
  readonly emails: readonly ContactEmailRow[];
  readonly phones: readonly ContactPhoneRow[];
  readonly urls: readonly ContactUrlRow[];
  readonly timezone: string | null;
  readonly integration_links: readonly IntegrationLinkRow[];
}

export interface ContactEmailRow {
  readonly email: string;
  readonly type: string | null;
  readonly is_unsubscribed?: boolean;
}

export interface ContactPhoneRow {
  readonly phone: string;
  readonly phone_formatted?: string;
  readonly type: string | null;
  readonly country: string | null;
}

export interface ContactUrlRow {
  readonly url: string;
  readonly type: string | null;
}

export interface OpportunityRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly lead_id: string;
  readonly lead_name: string | null;
  readonly contact_id: string | null;
  readonly contact_name: string | null;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly status_id: string;
  readonly status_label: string | null;
  readonly status_type: string | null;
  readonly pipeline_id: string | null;
  readonly pipeline_name: string | null;
  /** In cents, as are all the amounts below. */
  readonly value: number | null;
  readonly expected_value: number | null;
  readonly annualized_value: number | null;
  readonly annualized_expected_value: number | null;
  readonly value_currency: string | null;
  readonly value_period: string;
  /** In percent. */
  readonly confidence: number;
  readonly note: string | null;
  readonly note_html: string | null;
  /** A calendar day. */
  readonly date_won: string | null;
  readonly date_lost: string | null;
  /** Sent only when named in `_fields`. */
  readonly is_stalled?: boolean;
  readonly attachments: readonly AttachmentRow[];
  readonly integration_links: readonly IntegrationLinkRow[];
  readonly created_by_name: string | null;
  readonly updated_by_name: string | null;
}

export interface AttachmentRow {
  readonly url: string;
  readonly filename: string | null;
  readonly content_type: string | null;
  readonly size: number | null;
  readonly thumbnail_url: string | null;
}

export interface TaskRow extends Stamped {
  readonly id: string;
  readonly _type: string;
  readonly lead_id: string | null;
  readonly lead_name: string | null;
  readonly contact_id: string | null;
  readonly contact_name: string | null;
  readonly assigned_to: string | null;
  readonly assigned_to_name: string | null;
  readonly text: string | null;
  /** A calendar day or an instant, as `due_date` is. */
  readonly date: string | null;
  readonly due_date: string | null;
  readonly is_dateless: boolean;
  readonly is_complete: boolean;
  readonly view: string | null;
  readonly priority: string | null;
  readonly resolution: string | null;
  readonly object_type: string | null;
  readonly object_id: string | null;
  readonly created_by_name: string | null;
  readonly updated_by_name: string | null;
}

/** A stage as the catalogue of pipelines holds it, with what Close tells of its pipeline. */
export interface OpportunityStatusRow {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly pipeline_id: string;
  readonly pipeline_name: string;
}

export interface LeadStatusRow {
  readonly id: string;
  readonly label: string;
}

/** A pipeline as `/me/` sends it; the stamps come from `/pipeline/` alone. */
export interface PipelineRow extends Partial<Stamped> {
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly OpportunityStatusRow[];
}

/** A user, and `name`: first and last name, as other rows write it (`user_name`). */
export interface UserRow {
  readonly id: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly image: string | null;
  /** Ids. Empty for a deactivated user. */
  readonly organizations: readonly string[];
}

/** A group of users. Its list does not tell who is in it. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly members?: readonly { readonly user_id: string }[] | null;
}

export interface RoleRow {
  /** A word for those that come with Close. */
  readonly id: string;
  readonly name: string;
  readonly editable: boolean;
  readonly permissions: readonly string[];
}

/** That a user belongs to the organization, with what is told of the user. */
export interface MembershipRow {
  readonly id: string;
  readonly organization_id: string;
  readonly role_id: string | null;
  readonly permissions_granted: readonly string[] | null;
  readonly user_id: string;
  readonly user_first_name: string | null;
  readonly user_last_name: string | null;
  readonly user_full_name: string | null;
  readonly user_email: string | null;
  /** Told by which of the organization's two lists it stands in. */
  readonly is_active: boolean;
}

/** What a user is doing at the moment. */
export interface UserAvailabilityRow {
  readonly active_calls: readonly unknown[];
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string | null;
  readonly lead_statuses: readonly LeadStatusRow[];
  readonly pipelines: readonly PipelineRow[];
}

/** A Smart View, whole: Close has no `_fields` for it. */
export interface SavedSearchRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: string;
  readonly is_shared: boolean;
  readonly is_user_dependent: boolean | null;
  readonly user_id: string | null;
  readonly s_query: unknown;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface CustomFieldDefinitionRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly accepts_multiple_values: boolean;
  readonly choices: readonly string[] | null;
  readonly is_shared?: boolean;
  /** Ids of roles, or the names of built-in ones. */
  readonly editable_with_roles?: readonly string[];
  /** Of fields that name custom objects, their type. */
  readonly referenced_custom_type_id?: string | null;
  /** Only of fields of activities and of custom objects. */
  readonly required?: boolean | null;
  readonly converting_to_type?: string | null;
  /** Only where shared fields are listed as such. */
  readonly associations?: readonly CustomFieldAssociationRow[];
}

/** Belongs to a lead and is of a type of the organization's own. */
export interface CustomObjectRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly custom_object_type_id: string;
  readonly lead_id: string | null;
  readonly name: string | null;
}

/** A type that the organization made of its own objects or activities. */
export interface CustomTypeRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly fields?: readonly CustomFieldDefinitionRow[];
  readonly editable_with_roles?: readonly string[];
  readonly api_create_only?: boolean;
}

export interface CustomObjectTypeRow extends CustomTypeRow {
  readonly name_plural: string | null;
}

export interface CustomActivityTypeRow extends CustomTypeRow {
  readonly is_archived?: boolean;
}

export interface CustomFieldAssociationRow {
  readonly object_type: string;
  readonly editable_with_roles?: readonly string[];
  readonly required?: boolean | null;
}

export interface CustomFieldValueRow {
  readonly definition: CustomFieldDefinitionRow | null;
  readonly value: unknown;
}

/** What every activity of a lead has, whatever its type. */
export interface ActivityRow extends Stamped {
  readonly id: string;
  /** Close's name of its type: `OpportunityStatusChange`. */
  readonly _type: string;
  readonly lead_id: string | null;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly created_by_name: string | null;
  readonly updated_by_name: string | null;
  readonly activity_at: string | null;
}

/** The statuses of leads are told as they are now, deleted ones as they were. */
export interface LeadStatusChangeRow extends ActivityRow {
  readonly lead_id: string;
  /** Null for the first status. */
  readonly old_status_id: string | null;
  readonly old_status_label: string | null;
  readonly new_status_id: string | null;
  readonly new_status_label: string | null;
}

/** What the deal was worth is told as it was then. */
export interface OpportunityStatusChangeRow extends LeadStatusChangeRow {
  readonly opportunity_id: string;
  readonly old_status_type: string | null;
  readonly old_pipeline_id: string | null;
  readonly old_pipeline_name: string | null;
  readonly new_status_type: string | null;
  readonly new_pipeline_id: string | null;
  readonly new_pipeline_name: string | null;
  /** In cents. */
  readonly opportunity_value: number | null;
  readonly opportunity_value_currency: string | null;
  readonly opportunity_value_period: string | null;
  /** In percent. */
  readonly opportunity_confidence: number | null;
  /** A calendar day, as an instant at midnight. */
  readonly opportunity_date_won: string | null;
}

/** A stage as a change or a deal tells it, be it deleted. */
export type StageRow = Pick<OpportunityStatusRow, 'id'> & {
  readonly [C in Exclude<keyof OpportunityStatusRow, 'id'>]: OpportunityStatusRow[C] | null;
};

/** A deal's time in one stage, computed from its history. */
export interface StageDurationRow {
  readonly stage: StageRow;
  readonly visits: readonly StageVisitRow[];
}
export interface StageVisitRow {
  readonly entered_at: string;
  readonly left_at: string | null;
  readonly seconds: number;
}

/** A pipeline's funnel, computed from the history of deals. */
export interface PipelineFunnelRow {
  readonly stages: readonly FunnelStageRow[];
  readonly entered: FunnelDealsRow;
  readonly won: FunnelDealsRow;
  readonly lost: FunnelDealsRow;
  readonly win_rate: number | null;
}
export interface FunnelStageRow {
  readonly status: OpportunityStatusRow;
  readonly entered: FunnelDealsRow;
  readonly advanced: FunnelDealsRow;
  readonly won: FunnelDealsRow;
  readonly lost: FunnelDealsRow;
  readonly conversion_rate: number | null;
  readonly average_seconds: number | null;
  /** Asked for meanwhile; absent if nobody wants it. */
  readonly current?: Promise<FunnelDealsRow> | undefined;
}
export interface FunnelDealsRow {
  readonly count: number;
  readonly value: MoneyRow;
}

/** What activities have that were with one person. */
interface WithContact {
  readonly contact_id: string | null;
}
interface Phones {
  readonly direction: string | null;
  readonly local_phone: string | null;
  readonly local_phone_formatted: string | null;
  readonly remote_phone: string | null;
  readonly remote_phone_formatted: string | null;
}

export interface NoteRow extends ActivityRow, WithContact {
  readonly title: string | null;
  readonly note: string | null;
  readonly note_html: string | null;
  readonly pinned: boolean | null;
  readonly pinned_at: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
}

export interface CallRow extends ActivityRow, WithContact, Phones {
  readonly status: string | null;
  readonly disposition: string | null;
  /** In seconds. */
  readonly duration: number | null;
  /** In cents, as a text. */
  readonly cost: string | null;
  readonly date_answered: string | null;
  readonly phone: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly note_html: string | null;
  readonly has_recording: boolean | null;
  readonly recording_url: string | null;
  readonly recording_expires_at: string | null;
  readonly voicemail_url: string | null;
  /** In seconds. */
  readonly voicemail_duration: number | null;
}

export interface EmailRow extends ActivityRow, WithContact {
  readonly direction: string | null;
  readonly status: string | null;
  readonly subject: string | null;
  readonly sender: string | null;
  readonly to: readonly string[] | null;
  readonly cc: readonly string[] | null;
  readonly bcc: readonly string[] | null;
  readonly body_text: string | null;
  readonly body_html: string | null;
  readonly body_preview: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  readonly date_sent: string | null;
  readonly date_scheduled: string | null;
  readonly opens: readonly EmailOpenRow[] | null;
  readonly opens_summary: string | null;
  readonly has_reply: boolean | null;
  readonly thread_id: string | null;
  readonly template_name: string | null;
  readonly sequence_name: string | null;
}

export interface EmailOpenRow {
  readonly opened_at?: string | null;
}

export interface EmailThreadRow extends ActivityRow, WithContact {
  readonly latest_normalized_subject: string | null;
  readonly summary: string | null;
  readonly n_emails: number | null;
  readonly participants: readonly EmailParticipantRow[] | null;
  /** Cut short: of each only its id is sure. */
  readonly latest_emails: readonly { readonly id: string }[] | null;
}

export interface EmailParticipantRow {
  readonly email: string | null;
  readonly name: string | null;
}

export interface SmsRow extends ActivityRow, WithContact, Phones {
  readonly status: string | null;
  readonly text: string | null;
  readonly source: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  /** In cents, as a text. */
  readonly cost: string | null;
  readonly date_sent: string | null;
  readonly date_scheduled: string | null;
  readonly error_message: string | null;
  readonly sequence_name: string | null;
}

export interface WhatsAppMessageRow extends ActivityRow, WithContact, Phones {
  readonly text: string | null;
  readonly message_markdown: string | null;
  readonly message_html: string | null;
  readonly attachments: readonly AttachmentRow[] | null;
  readonly integration_name: string | null;
  readonly integration_link: string | null;
}

export interface MeetingRow extends ActivityRow, WithContact {
  readonly title: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
  /** In seconds. */
  readonly duration: number | null;
  readonly location: string | null;
  readonly status: string | null;
  readonly attendees: readonly MeetingAttendeeRow[] | null;
  readonly note: string | null;
  readonly user_note_html: string | null;
  readonly is_recurring: boolean | null;
  readonly calendar_event_link: string | null;
}

export interface MeetingAttendeeRow {
  readonly email: string | null;
  readonly name: string | null;
  readonly status: string | null;
  readonly is_organizer: boolean | null;
  readonly contact_id: string | null;
  readonly user_id: string | null;
}

export interface CustomActivityRow extends ActivityRow, WithContact, CustomColumns {
  readonly custom_activity_type_id: string | null;
  readonly status: string | null;
  readonly pinned: boolean | null;
}

export interface FormSubmissionRow extends ActivityRow, WithContact {
  readonly form_name: string | null;
  readonly source_url: string | null;
  readonly origin: string | null;
  readonly values_by_name: Readonly<Record<string, unknown>> | null;
}

export interface LeadMergeRow extends ActivityRow {
  readonly status: string | null;
  readonly source_id: string | null;
  readonly destination_id: string | null;
}

export interface TaskCompletedRow extends ActivityRow {
  readonly task_id: string | null;
  readonly task_text: string | null;
  readonly task_assigned_to: string | null;
  readonly task_assigned_to_name: string | null;
}

export interface CreatedRow extends ActivityRow {
  readonly source: string | null;
}

/** The row of each type of activity. */
export interface ActivityRows {
  readonly LeadStatusChange: LeadStatusChangeRow;
  readonly OpportunityStatusChange: OpportunityStatusChangeRow;
  readonly Note: NoteRow;
  readonly Call: CallRow;
  readonly Email: EmailRow;
  readonly EmailThread: EmailThreadRow;
  readonly SMS: SmsRow;
  readonly WhatsAppMessage: WhatsAppMessageRow;
  readonly Meeting: MeetingRow;
  readonly CustomActivity: CustomActivityRow;
  readonly FormSubmission: FormSubmissionRow;
  readonly LeadMerge: LeadMergeRow;
  readonly TaskCompleted: TaskCompletedRow;
  readonly Created: CreatedRow;
  /** Of a type that this gateway does not know. */
  readonly OtherActivity: ActivityRow;
}
export type ActivityType = keyof ActivityRows;
/** How leads or deals moved between statuses. What does not apply to a report about all time is left out. */
export interface StatusReportRow {
  readonly status_overview: readonly StatusOverviewRow[];
  readonly status_transitions?: readonly StatusTransitionRow[];
  readonly status_transitions_summary?: readonly StatusTransitionRow[];
}

type StatusNumbers<T> = {
  readonly [N in 'started' | 'ended' | 'gained' | 'lost' | 'entered' | 'left']?: T | null;
};
/** One text for each number. */
export type StatusOverviewTextsRow = StatusNumbers<string>;

export interface StatusOverviewRow extends StatusNumbers<number> {
  readonly status_id: string;
  readonly status_label: string;
  readonly status_is_deleted: boolean;
  readonly change?: number | null;
  readonly change_percent?: number | null;
  readonly _queries?: StatusOverviewTextsRow | null;
  readonly _leads_page_urls?: StatusOverviewTextsRow | null;
  /** In reports about deals alone, as its twin in a transition. */
  readonly _opportunities_page_urls?: StatusOverviewTextsRow | null;
}

export interface StatusTransitionRow {
  /** Null for what was created. */
  readonly from_status_id: string | null;
  readonly from_status_label: string | null;
  readonly from_status_is_deleted: boolean | null;
  readonly to_status_id: string;
  readonly to_status_label: string;
  readonly to_status_is_deleted: boolean;
  readonly count: number;
  readonly _query?: string | null;
  readonly _leads_page_url?: string | null;
  readonly _opportunities_page_url?: string | null;
}

/** One of the statuses that such a row names. */
export interface ReportedStatusRow {
  readonly id: string;
  readonly label: string | null;
  readonly is_deleted: boolean | null;
}

/** Numbers by the names of their metrics, and beside them when they begin, or whose they are. */
export type MetricsRow = Readonly<Record<string, unknown>> & { readonly datetime?: string; readonly user_id?: string };

export interface ActivityReportBody {
  readonly aggregations?: { readonly totals?: MetricsRow | null } | null;
  readonly data: readonly MetricsRow[];
}

export interface MetricValueRow {
  readonly metric: string;
  readonly value: number | null;
}

/** An amount in cents; `currency` where the row told it, else the organization's is meant. */
export interface MoneyRow {
  readonly cents: number;
  readonly currency: string | null | undefined;
}

/** Close's sums and counts over a list of deals; a count that Close leaves out is zero. */
export interface AggregatesRow {
  readonly count_by_value_period: Readonly<Partial<Record<string, number>>>;
  readonly total_value_one_time: number;
  readonly total_value_monthly: number;
  readonly total_value_annual: number;
  readonly total_value_annualized: number;
  readonly expected_value_one_time: number;
  readonly expected_value_monthly: number;
  readonly expected_value_annual: number;
  readonly expected_value_annualized: number;
}

/** Sums, and the currency that a row of the page told. */
export interface OpportunityAggregatesRow {
  readonly aggregates: AggregatesRow;
  readonly currency: string | null | undefined;
}

/** One of the two groups of sums. */
export interface TotalsRow extends OpportunityAggregatesRow {
  readonly kind: 'total_value' | 'expected_value';
}

/** Deals with one owner, or of one period; what does not tell this group from another is null. */
export interface OpportunityGroupRow extends OpportunityAggregatesRow {
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly month: number | null;
  /** The year that the week belongs to. */
  readonly weekyear: number | null;
  readonly week: number | null;
  /** How many deals it has. */
  readonly count: number;
  /** Its deals, if they were asked for. */
  readonly opportunities: readonly OpportunityRow[];
}

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
export interface OpportunityConnectionRow extends Connection<OpportunityRow>, OpportunityAggregatesRow {}

/** Something about a change that the caller can mend. */
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
  readonly SavedSearch: SavedSearchRow;
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
