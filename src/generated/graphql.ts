// Made by `npm run codegen` from schema/*.graphql. Not edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActiveCallRow, ActivityRow, ActivityConnectionRow, ActivitySearchResultsRow, AddressRow, AttachmentRow, BlockedPhoneNumberRow, BlockedPhoneNumberPayloadRow, BlockedPhoneNumberSettingsRow, BlockedPhoneNumberSettingsPayloadRow, BulkDeleteRow, BulkEditRow, BulkEmailRow, BulkSequenceSubscriptionRow, CallRow, CallPayloadRow, CommentRow, CommentConnectionRow, CommentPayloadRow, CommentThreadRow, ConnectedAccountRow, ConnectedAccountCalendarRow, ConnectedAccountIdentityRow, ContactRow, ContactConnectionRow, ContactEmailRow, ContactPayloadRow, ContactPhoneRow, ContactUrlRow, CreatedRow, CustomActivityRow, CustomActivityPayloadRow, CustomActivityTypeRow, CustomActivityTypePayloadRow, CustomFieldAssociationRow, CustomFieldAssociationPayloadRow, CustomFieldDefinitionRow, CustomFieldEnrichPayloadRow, CustomFieldEnrichmentRow, CustomFieldPayloadRow, CustomFieldReorderPayloadRow, CustomFieldValueRow, CustomObjectRow, CustomObjectPayloadRow, CustomObjectTypeRow, CustomObjectTypePayloadRow, DeletePayloadRow, DialerRow, DialerConnectionRow, DialerUserRow, EmailRow, EmailOpenRow, EmailParticipantRow, EmailPayloadRow, EmailTemplateRow, EmailTemplatePayloadRow, EmailThreadRow, EventRow, EventConnectionRow, EventRequestRow, ExportRow, FileUploadRow, FileUploadCreatePayloadRow, FileUploadFieldRow, FormRow, FormFieldRow, FormFieldChoiceRow, FormSubmissionRow, FunnelOpportunitiesRow, FunnelStatusRow, GroupRow, GroupPayloadRow, ImportUpdateRow, IntegrationLinkRow, IntegrationLinkTemplateRow, IntegrationLinkTemplatePayloadRow, JobRow, JobConnectionRow, JobPayloadRow, LeadRow, LeadConnectionRow, LeadFileRow, LeadFilePayloadRow, LeadMergeRow, LeadPayloadRow, LeadStatusRow, LeadStatusChangeRow, LeadStatusChangeConnectionRow, LeadStatusChangePayloadRow, LeadStatusPayloadRow, LeadStatusReorderPayloadRow, MeetingRow, MeetingAttendeeRow, MeetingPayloadRow, MembershipRow, MembershipBulkUpdatePayloadRow, MembershipConnectionRow, MembershipPayloadRow, MetricValueRow, MoneyRow, NodeRow, NoteRow, NotePayloadRow, OpportunityRow, OpportunityAggregatesRow, OpportunityConnectionRow, OpportunityFunnelReportStatusRow, OpportunityFunnelStagesReportRow, OpportunityFunnelStatusesRow, OpportunityFunnelTotalsRow, OpportunityFunnelTotalsReportRow, OpportunityGroupRow, OpportunityGroupConnectionRow, OpportunityPayloadRow, OpportunityStatusRow, OpportunityStatusChangeRow, OpportunityStatusChangeConnectionRow, OpportunityStatusChangePayloadRow, OpportunityStatusPayloadRow, OrganizationRow, OtherActivityRow, OutcomeRow, OutcomePayloadRow, PageInfoRow, PhoneNumberRow, PhoneNumberPayloadRow, PinnedSmartViewsPayloadRow, PipelineRow, PipelineFunnelRow, PipelinePayloadRow, PlaybookRow, PlaybookPayloadRow, PreviousContactRow, PreviousLeadRow, PreviousOpportunityRow, PreviousTaskRow, PreviousValuesRow, RenderedEmailRow, RoleRow, RolePayloadRow, SMSRow, SMSPayloadRow, SchedulingLinkRow, SchedulingLinkPayloadRow, SearchResultRow, SearchResultsRow, SendAsRow, SendAsBulkUpdatePayloadRow, SendAsDisallowPayloadRow, SendAsPayloadRow, SentEmailsRow, SentEmailsQueriesRow, SentEmailsReportRow, SequenceRow, SequenceConnectionRow, SequenceHoursRow, SequencePayloadRow, SequenceStepRow, SequenceSubscriptionRow, SequenceSubscriptionConnectionRow, SequenceSubscriptionCountsRow, SequenceSubscriptionPayloadRow, SharedSchedulingLinkRow, SharedSchedulingLinkPayloadRow, SmartViewRow, SmartViewPayloadRow, SmsTemplateRow, SmsTemplatePayloadRow, StatusDurationRow, StatusOverviewTextsRow, StatusVisitRow, TaskRow, TaskBulkUpdatePayloadRow, TaskCompletedRow, TaskConnectionRow, TaskPayloadRow, TranscriptRow, UnsubscribedEmailPayloadRow, UserRow, UserAvailabilityRow, UserConnectionRow, UserDeviceRow, UserErrorRow, UtteranceRow, WebhookDeliveryRow, WebhookEventRow, WebhookHealthRow, WebhookSubscriptionRow, WebhookSubscriptionCreatePayloadRow, WebhookSubscriptionPayloadRow, WhatsAppMessageRow, WhatsAppMessagePayloadRow, ChangedRow, StatusReportRow, StatusOverviewRow, StatusTransitionRow, ReportedStatusRow, ActivityReportBody, MetricsRow, AggregatesRow, TotalsRow } from '../rows/index.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An amount in hundredths of the currency's unit. A whole number up to 2⁵³ − 1, which is larger than `Int`. */
  Cents: { input: number; output: number; }
  /**
   * The value of a custom field in the form that its type prescribes: a string, a number, or a list of strings for a field
   * that accepts several values.
   */
  CustomValue: { input: unknown; output: unknown; }
  /** A calendar day without a time zone, as `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** A point in time, in RFC 3339 format with an offset, such as `2026-06-19T12:05:28.327000+00:00`. */
  DateTime: { input: string; output: string; }
  /** Any JSON value, with keys in Close's spelling. */
  JSON: { input: unknown; output: unknown; }
  /** A reference to an entity: an object with `__typename` and `id`. */
  _Any: { input: unknown; output: unknown; }
  /** A selection of fields, such as `id`. */
  federation__FieldSet: { input: string; output: string; }
  /** The name of an imported element, or an object with its name and alias. */
  link__Import: { input: unknown; output: unknown; }
};

/** A call in progress. */
export type ActiveCall = {
  readonly __typename?: 'ActiveCall';
  /** The call. Null if Close does not name it. The id is free; other fields are read in batches. */
  readonly call?: Maybe<Call>;
  /**
   * The lead of the call. Null if Close does not name it. `id` and `displayName` are free; other fields are read in batches
   * of 200.
   */
  readonly lead?: Maybe<Lead>;
  /** How the call was made, as Close names it, such as `regular`. Null if unknown. */
  readonly method?: Maybe<Scalars['String']['output']>;
};

/** An entry in the timeline of a lead: a call, an email, a note, a change of status, and so on. */
export type Activity = {
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** From whom to whom. Null for types without a direction: only calls, emails and messages have one. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /**
   * The state. Null for types without states: only calls, emails, text messages, meetings, custom activities and merges of
   * leads have them.
   */
  readonly status?: Maybe<ActivityStatus>;
  /**
   * What it is about, in one line of plain text with at most 160 characters: the beginning of a note or message, a subject
   * or a title. Each type says what it contains. Computed from the row. Null if there is no such text.
   */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** A change of an activity. */
export type ActivityChangedPayload = {
  readonly __typename?: 'ActivityChangedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** The activity as it is now. Null for `STARTED`, and once the activity is deleted. */
  readonly activity?: Maybe<Activity>;
  /** The id of the activity. Null for `STARTED`. */
  readonly activityId?: Maybe<Scalars['ID']['output']>;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
};

/** One page of activities. */
export type ActivityConnection = {
  readonly __typename?: 'ActivityConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<ActivityEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Activity>;
  readonly pageInfo: PageInfo;
  /** Always null: Close does not count activities. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Directions of calls, emails and messages. */
export type ActivityDirection =
  /** From the other party to the organization. */
  | 'INBOUND'
  /** From the organization to the other party. */
  | 'OUTBOUND';

/** Conditions on the direction of an activity. */
export type ActivityDirectionFilter = {
  /** Equals this direction. */
  readonly eq?: InputMaybe<ActivityDirection>;
  /** Equals one of these directions. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ActivityDirection>>;
};

/** A row of a page of activities. */
export type ActivityEdge = {
  readonly __typename?: 'ActivityEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Activity;
};

/** Conditions on activities. All given conditions must hold. */
export type ActivityFilter = {
  /** When the activity took place. Only within one lead, and only with `orderBy: { field: ACTIVITY_AT }`. */
  readonly activityAt?: InputMaybe<DateTimeFilter>;
  /** The contact the activity is with. Only within one lead, or with types. */
  readonly contactId?: InputMaybe<IdFilter>;
  /** When the activity was created in Close. Only without `orderBy`. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /**
   * The direction. Only with one `type` of `CALL`, `EMAIL`, `SMS` or `WHATSAPP_MESSAGE`, and only without `orderBy`. Close
   * cannot filter by it: the gateway reads up to 1,000 activities per page, with up to ten upstream requests. A page can
   * have fewer rows than `first` although `hasNextPage` is true.
   */
  readonly direction?: InputMaybe<ActivityDirectionFilter>;
  /** The lead. Several leads can be combined with types, or with dates alone. */
  readonly leadId?: InputMaybe<IdFilter>;
  /**
   * The state. Only with one `type` of `CALL`, `EMAIL`, `SMS`, `MEETING` or `CUSTOM_ACTIVITY`, and only without `orderBy`.
   * Close cannot filter by it: see `direction`.
   */
  readonly status?: InputMaybe<ActivityStatusFilter>;
  /**
   * The type of activity. Within one lead, any number of types cost one request, unless `EMAIL_THREAD` is one of them. Across
   * leads, each type costs one.
   */
  readonly type?: InputMaybe<ActivityTypeFilter>;
  /** The user who did it. Only within one lead, or with types. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** Sort order of activities. Always newest first, because Close sorts activities no other way. */
export type ActivityOrder = {
  /** The value to sort by. */
  readonly field: ActivityOrderField;
};

/** Values by which activities can be sorted. */
export type ActivityOrderField =
  /** When the activity took place. Only within one lead. */
  | 'ACTIVITY_AT'
  /** When the activity was created in Close. For a meeting, when it starts. */
  | 'DATE_CREATED';

/** The result of an activity report. Amounts are in cents, durations in seconds. */
export type ActivityReport = {
  readonly __typename?: 'ActivityReport';
  /** Parts of the time range in chronological order, or users. */
  readonly rows: ReadonlyArray<ActivityReportRow>;
  /** Each metric over all rows. Null if Close does not report it. */
  readonly totals?: Maybe<ReadonlyArray<MetricValue>>;
};

/** The metrics, users and time range of an activity report. */
export type ActivityReportInput = {
  /** Names from `activityReportMetrics`, at least one. */
  readonly metrics: ReadonlyArray<Scalars['String']['input']>;
  /** The time range. */
  readonly range: ReportRange;
  /** Only activities of leads in this Smart View. All leads if absent. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** What the rows are. */
  readonly type: ActivityReportType;
  /** Only activities of these users. All users if absent. Must not be empty. */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A part of the time range, or a user, in an activity report. */
export type ActivityReportRow = {
  readonly __typename?: 'ActivityReportRow';
  /** The start of the part. Null in a `COMPARISON`. */
  readonly datetime?: Maybe<Scalars['DateTime']['output']>;
  /** The metrics in the order of the input. */
  readonly metrics: ReadonlyArray<MetricValue>;
  /** The user. Null in an `OVERVIEW`. The id is free; other fields come from the list of users. */
  readonly user?: Maybe<User>;
};

/** What the rows of an activity report are. */
export type ActivityReportType =
  /** Users. */
  | 'COMPARISON'
  /** Parts of the time range, such as days. */
  | 'OVERVIEW';

/** Conditions on activities of one type. All given conditions must hold. Close's search evaluates them. */
export type ActivitySearchFilter = {
  /** When the activity was created in Close. For a meeting, when it starts. */
  readonly dateCreated?: InputMaybe<SearchDateTimeFilter>;
  /** The direction. Only for calls, emails and text messages. */
  readonly direction?: InputMaybe<ActivityDirectionFilter>;
  /** The type of activity. */
  readonly type: ActivitySearchType;
};

/** The newest results of a search for activities. */
export type ActivitySearchResults = {
  readonly __typename?: 'ActivitySearchResults';
  /** The results, newest first. */
  readonly nodes: ReadonlyArray<Activity>;
  /** Number of all matching activities, of which `nodes` has the newest. Null if Close does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Types of activities that Close's search knows. */
export type ActivitySearchType =
  /** A phone call. */
  | 'CALL'
  /** An email. */
  | 'EMAIL'
  /** A meeting. */
  | 'MEETING'
  /** A note. */
  | 'NOTE'
  /** A text message. */
  | 'SMS';

/** States of calls, emails, text messages, meetings, custom activities and merges of leads. Each type has some of them. */
export type ActivityStatus =
  /** A call to a busy line. */
  | 'BUSY'
  /** A canceled call. */
  | 'CANCEL'
  /** A canceled meeting. */
  | 'CANCELED'
  /** A call or meeting that is over, or a merge that is done. */
  | 'COMPLETED'
  /** A call that is being set up. */
  | 'CREATED'
  /** A meeting that the lead declined. */
  | 'DECLINED_BY_LEAD'
  /** A meeting that the organization declined. */
  | 'DECLINED_BY_ORG'
  /** A message that is not sent, or a custom activity that a user is still editing. */
  | 'DRAFT'
  /** A message that could not be sent. */
  | 'ERROR'
  /** A merge that failed. See `errorMessage`. */
  | 'ERRORED'
  /** A call that could not be placed. */
  | 'FAILED'
  /** A received message. */
  | 'INBOX'
  /** A call, meeting or merge that is in progress. */
  | 'IN_PROGRESS'
  /** A call that was not answered. */
  | 'NO_ANSWER'
  /** A message that is being sent. */
  | 'OUTBOX'
  /** A merge that has not started. */
  | 'PENDING'
  /** A custom activity that is complete. */
  | 'PUBLISHED'
  /** A message that will be sent later. */
  | 'SCHEDULED'
  /** A sent message. */
  | 'SENT'
  /** A call that was not answered in time. */
  | 'TIMEOUT'
  /** A meeting that has not begun. */
  | 'UPCOMING';

/** Conditions on the state of an activity. */
export type ActivityStatusFilter = {
  /** Equals this state. */
  readonly eq?: InputMaybe<ActivityStatus>;
  /** Equals one of these states. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ActivityStatus>>;
};

/** Types of activities. */
export type ActivityType =
  /** A phone call. */
  | 'CALL'
  /** The lead was created. */
  | 'CREATED'
  /** An activity of a type that the organization defined. */
  | 'CUSTOM_ACTIVITY'
  /** An email. */
  | 'EMAIL'
  /** An email conversation. Lists without this type leave conversations out. Its emails are of the type `EMAIL`. */
  | 'EMAIL_THREAD'
  /** A submitted web form. */
  | 'FORM_SUBMISSION'
  /** An import changed the lead. */
  | 'IMPORT_UPDATE'
  /** Another lead was merged into this lead. */
  | 'LEAD_MERGE'
  /** The lead's status changed. */
  | 'LEAD_STATUS_CHANGE'
  /** A meeting. */
  | 'MEETING'
  /** A note. */
  | 'NOTE'
  /** The status of an opportunity changed. */
  | 'OPPORTUNITY_STATUS_CHANGE'
  /** A text message. */
  | 'SMS'
  /** A task was completed. */
  | 'TASK_COMPLETED'
  /** A WhatsApp message. */
  | 'WHATSAPP_MESSAGE';

/** Conditions on the type of an activity. */
export type ActivityTypeFilter = {
  /** Equals this type. */
  readonly eq?: InputMaybe<ActivityType>;
  /** Equals one of these types. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ActivityType>>;
};

/** A postal address. Unknown parts are null or empty. */
export type Address = {
  readonly __typename?: 'Address';
  /** Street and number. Null if unknown. */
  readonly address1?: Maybe<Scalars['String']['output']>;
  /** Second address line. Null if there is none. */
  readonly address2?: Maybe<Scalars['String']['output']>;
  /** The city. Null if unknown. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Two-letter country code (ISO 3166). Null if unknown. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** What the address is for: `business`, `mailing`, `office` or `other`. Null if unknown. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The state, region or province. Null if unknown. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The postal code. Null if unknown. */
  readonly zipcode?: Maybe<Scalars['String']['output']>;
};

/** Conditions on one address. All given conditions must hold for the same address. */
export type AddressFilter = {
  /** Street and number. */
  readonly address1?: InputMaybe<TextFilter>;
  /** The city. */
  readonly city?: InputMaybe<TextFilter>;
  /** Two-letter country code (ISO 3166), in capitals. */
  readonly country?: InputMaybe<StringFilter>;
  /** What the address is for: `business`, `mailing`, `office` or `other`. */
  readonly label?: InputMaybe<StringFilter>;
  /** The state, region or province. */
  readonly state?: InputMaybe<TextFilter>;
  /** The postal code. */
  readonly zipcode?: InputMaybe<TextFilter>;
};

/** A postal address. */
export type AddressInput = {
  /** Street and number. */
  readonly address1?: InputMaybe<Scalars['String']['input']>;
  /** Second address line. */
  readonly address2?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Two-letter country code (ISO 3166). */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** What the address is for: `business`, `mailing`, `office` or `other`. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** The state, region or province. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** The postal code. */
  readonly zipcode?: InputMaybe<Scalars['String']['input']>;
};

/** A file attached to an opportunity or activity. */
export type Attachment = {
  readonly __typename?: 'Attachment';
  /** The media type, such as `application/pdf`. Null if unknown. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** The file's name. Null if unknown. */
  readonly filename?: Maybe<Scalars['String']['output']>;
  /** The size in bytes. Null if unknown. */
  readonly size?: Maybe<Scalars['Int']['output']>;
  /** Link to a thumbnail, like `url`. Null if there is none. */
  readonly thumbnailUrl?: Maybe<Scalars['String']['output']>;
  /**
   * Link to the file. Files of Close have a path of this gateway, `/media/…`, which opens without headers and supports ranges. It
   * is valid for at least 15 minutes, unless `MEDIA_SECONDS` says otherwise; query it again for a new one.
   */
  readonly url: Scalars['String']['output'];
};

/** An uploaded file to attach. */
export type AttachmentInput = {
  /** The media type, such as `image/jpeg`. Must not be blank. */
  readonly contentType: Scalars['String']['input'];
  /** The `downloadUrl` of the upload. */
  readonly downloadUrl: Scalars['String']['input'];
  /** The file's name. Must not be blank. */
  readonly filename: Scalars['String']['input'];
};

/** Replies to an invitation. */
export type AttendeeStatus =
  /** Accepted tentatively. */
  | 'MAYBE'
  /** Declined. */
  | 'NO'
  /** No reply yet. */
  | 'NOREPLY'
  /** Accepted. */
  | 'YES';

/** A blocked phone number: the organization's calls to it and from it are rejected. */
export type BlockedPhoneNumber = Node & {
  readonly __typename?: 'BlockedPhoneNumber';
  /** The user who blocked it. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The phone number in E.164 format, such as `+15553334444`. */
  readonly phone: Scalars['String']['output'];
  /** Why it is blocked. */
  readonly reason: Scalars['String']['output'];
  /** The user who last changed the reason. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** A phone number to block. */
export type BlockedPhoneNumberCreateInput = {
  /** The phone number in E.164 format, such as `+15553334444`. One that is blocked already is refused. */
  readonly phone: Scalars['String']['input'];
  /** Why it is blocked, in at most 200 characters. Must not be blank. */
  readonly reason: Scalars['String']['input'];
};

/** Result of blocking a phone number or changing why. */
export type BlockedPhoneNumberPayload = {
  readonly __typename?: 'BlockedPhoneNumberPayload';
  /** The blocked phone number after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly blockedPhoneNumber?: Maybe<BlockedPhoneNumber>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What the organization blocks besides phone numbers. */
export type BlockedPhoneNumberSettings = {
  readonly __typename?: 'BlockedPhoneNumberSettings';
  /** Whether calls of callers who hide their number are rejected. */
  readonly isRejectingAnonymousCalls: Scalars['Boolean']['output'];
};

/** What the organization blocks besides phone numbers. */
export type BlockedPhoneNumberSettingsInput = {
  /** Whether calls of callers who hide their number are rejected. */
  readonly isRejectingAnonymousCalls: Scalars['Boolean']['input'];
};

/** Result of changing the settings. */
export type BlockedPhoneNumberSettingsPayload = {
  readonly __typename?: 'BlockedPhoneNumberSettingsPayload';
  /** The settings after the write. Null if there are `userErrors`. */
  readonly settings?: Maybe<BlockedPhoneNumberSettings>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a blocked phone number. Absent fields stay unchanged. No field accepts null. */
export type BlockedPhoneNumberUpdateInput = {
  /** Why it is blocked, in at most 200 characters. Must not be blank. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which contacts of a lead are written to. */
export type BulkContactPreference =
  /** Each contact. */
  | 'CONTACT'
  /** The first contact. */
  | 'LEAD';

/** Deletes leads or other objects. This cannot be undone. */
export type BulkDelete = Job & Node & {
  readonly __typename?: 'BulkDelete';
  /** The user who started the job. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the job was started. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The last change of the job. Null if Close does not report it. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether Close sends an email when the job is done. */
  readonly isDoneEmailSent: Scalars['Boolean']['output'];
  /** The type of the deleted objects as Close names it, such as `lead`. */
  readonly objectType: Scalars['String']['output'];
  /** Number of objects that are processed so far. */
  readonly processedCount: Scalars['Int']['output'];
  /** Where the job is. Null if Close returns a value that this schema does not define. */
  readonly state?: Maybe<JobState>;
  /** Number of objects that the job processes. Null until Close has counted them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Changes one field of leads or other objects. */
export type BulkEdit = Job & Node & {
  readonly __typename?: 'BulkEdit';
  /** The user who started the job. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** The name of the changed custom field. Null if no custom field is changed, or if Close does not report it. */
  readonly customFieldName?: Maybe<Scalars['String']['output']>;
  /** The new value of the custom field, as text. Null if none is set, or if Close does not report it. */
  readonly customFieldValue?: Maybe<Scalars['String']['output']>;
  /** When the job was started. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The last change of the job. Null if Close does not report it. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether Close sends an email when the job is done. */
  readonly isDoneEmailSent: Scalars['Boolean']['output'];
  /** The new lead status. Null if the status is not changed. */
  readonly leadStatus?: Maybe<LeadStatus>;
  /** Number of objects that are processed so far. */
  readonly processedCount: Scalars['Int']['output'];
  /** Where the job is. Null if Close returns a value that this schema does not define. */
  readonly state?: Maybe<JobState>;
  /** Number of objects that the job processes. Null until Close has counted them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /**
   * The change as Close names it, such as `set_lead_status` or `clear_custom_field`. Also one of those that Close's app
   * starts and `leadBulkEdit` does not have, such as `set_contact_custom_field`.
   */
  readonly type: Scalars['String']['output'];
};

/** Sends an email to contacts of leads. */
export type BulkEmail = Job & Node & {
  readonly __typename?: 'BulkEmail';
  /** Which contacts get it, as Close names it: `lead`, `contact` or `all`. Null if Close does not report it. */
  readonly contactPreference?: Maybe<Scalars['String']['output']>;
  /** The user who started the job. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the job was started. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The last change of the job. Null if Close does not report it. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The connected account that sends. Null if Close does not report it. The id is free. The accounts cost one upstream request
   * per 100 until they are cached.
   */
  readonly emailAccount?: Maybe<ConnectedAccount>;
  readonly id: Scalars['ID']['output'];
  /** Whether Close sends an email when the job is done. */
  readonly isDoneEmailSent: Scalars['Boolean']['output'];
  /** Number of emails that are processed so far. */
  readonly processedCount: Scalars['Int']['output'];
  /** The sender. Null if Close does not report it. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** Where the job is. Null if Close returns a value that this schema does not define. */
  readonly state?: Maybe<JobState>;
  /** The email template. The id is free. Null if Close does not report it, or if the template is deleted. */
  readonly template?: Maybe<EmailTemplate>;
  /** Number of emails that the job processes. Null until Close has counted them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What to do with sequence subscriptions. */
export type BulkSequenceAction =
  /** Pause active subscriptions. */
  | 'PAUSE'
  /** Resume paused subscriptions. */
  | 'RESUME'
  /** Resume finished subscriptions. */
  | 'RESUME_FINISHED'
  /** Subscribe contacts that have never received the sequence. */
  | 'SUBSCRIBE';

/** Subscribes contacts of leads to a sequence, or pauses or resumes their subscriptions. */
export type BulkSequenceSubscription = Job & Node & {
  readonly __typename?: 'BulkSequenceSubscription';
  /** What it does, as Close names it, such as `subscribe` or `pause`. */
  readonly actionType: Scalars['String']['output'];
  /** Which contacts are subscribed, as Close names it: `lead` or `contact`. Null if Close does not report it. */
  readonly contactPreference?: Maybe<Scalars['String']['output']>;
  /** The user who started the job. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the job was started. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The last change of the job. Null if Close does not report it. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether Close sends an email when the job is done. */
  readonly isDoneEmailSent: Scalars['Boolean']['output'];
  /** Number of contacts that are processed so far. */
  readonly processedCount: Scalars['Int']['output'];
  /**
   * The connected account that sends. Null if Close does not report it. The id is free. The accounts cost one upstream request
   * per 100 until they are cached.
   */
  readonly senderAccount?: Maybe<ConnectedAccount>;
  /** The email address of the sender. Null without one. */
  readonly senderEmail?: Maybe<Scalars['String']['output']>;
  /**
   * The sequence. Null for all sequences, or if it was deleted. The sequences cost one upstream request until they are cached,
   * and one that their list lacks costs one more.
   */
  readonly sequence?: Maybe<Sequence>;
  /** Where the job is. Null if Close returns a value that this schema does not define. */
  readonly state?: Maybe<JobState>;
  /** Number of contacts that the job processes. Null until Close has counted them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** What to do with the present values of a custom field. */
export type BulkValueOperation =
  /** Keep them, and add the new ones. */
  | 'ADD'
  /** Remove the given ones. */
  | 'REMOVE'
  /** Replace them. */
  | 'REPLACE';

/** A phone call that was made with Close or logged. */
export type Call = Activity & Node & {
  readonly __typename?: 'Call';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The amount Close charged, in US dollars. Null if Close does not report it. */
  readonly cost?: Maybe<Money>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the call was answered. Null if it was not, or if unknown. */
  readonly dateAnswered?: Maybe<Scalars['DateTime']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Who called. Null if Close returns a value that this schema does not define. */
  readonly direction?: Maybe<ActivityDirection>;
  /** The outcome as Close names it, such as `answered`, `no-answer` or `vm-left`. Null if unknown. */
  readonly disposition?: Maybe<Scalars['String']['output']>;
  /** The duration in seconds. Null if unknown. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** Whether Close has a recording. Null if Close does not report it. */
  readonly hasRecording?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The organization's number. Null for a call that was not made with Close. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /** The organization's number in a readable format. Null for a call that was not made with Close. */
  readonly localPhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** Notes on the call, as plain text. Null or empty if there are none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Notes on the call, as HTML. Null or empty if there are none. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /**
   * The outcome that a user chose. The id is free; other fields are free if the outcomes are cached, otherwise one upstream
   * request for any number of calls. A deleted outcome has only its id: null if more is selected. Null also if none was
   * chosen, or if Close does not report it.
   */
  readonly outcome?: Maybe<Outcome>;
  /** The number that was called, or that called. Null if unknown. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** When Close deletes the recording. Null if it does not, or if there is none. */
  readonly recordingExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What was said in the recording. Close sends transcripts only if they are selected, and they can be long. Null if there
   * is none.
   */
  readonly recordingTranscript?: Maybe<Transcript>;
  /**
   * Link to the recording. Those of Close have a path of this gateway, `/media/…`, which opens without headers, such as in `<audio>`,
   * and supports ranges. It is valid for at least 15 minutes, unless `MEDIA_SECONDS` says otherwise. Null if there is none.
   */
  readonly recordingUrl?: Maybe<Scalars['String']['output']>;
  /** The other party's number. Null if unknown. */
  readonly remotePhone?: Maybe<Scalars['String']['output']>;
  /** The other party's number in a readable format. Null if unknown. */
  readonly remotePhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** Where the call was made. Null if Close returns a value that this schema does not define. */
  readonly source?: Maybe<PhoneSource>;
  /** The state of the call. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<ActivityStatus>;
  /** The beginning of the note on the call. One line of at most 160 characters. Null if there is none. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
  /** The duration of the voicemail in seconds. Null if unknown. */
  readonly voicemailDuration?: Maybe<Scalars['Int']['output']>;
  /** What was said in the voicemail. Sent only if selected. Null if there is none. */
  readonly voicemailTranscript?: Maybe<Transcript>;
  /** Link to the voicemail, like `recordingUrl`. Null if there is none. */
  readonly voicemailUrl?: Maybe<Scalars['String']['output']>;
};

/** Values of a call that was made outside Close. Set `note` or `noteHtml`, not both. */
export type CallCreateInput = {
  /** When it took place. Now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The contact the call was with. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who called. */
  readonly direction?: InputMaybe<ActivityDirection>;
  /** The duration in seconds, at least 0. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /** The lead the call was with. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** Notes on the call, as plain text. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Notes on the call, as HTML. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** The outcome of the call, an id that begins with `outcome_`. */
  readonly outcomeId?: InputMaybe<Scalars['ID']['input']>;
  /** The other party's number with its country code, such as `+46701112233`. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** URL of an MP3 recording. Must begin with `https://`. */
  readonly recordingUrl?: InputMaybe<Scalars['String']['input']>;
  /** The state of the call. `COMPLETED` if absent. */
  readonly status?: InputMaybe<CallStatus>;
  /** The user who called or was called. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of creating or changing a call. */
export type CallPayload = {
  readonly __typename?: 'CallPayload';
  /** The call after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly call?: Maybe<Call>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** States in which a call can be logged. */
export type CallStatus =
  /** The line was busy. */
  | 'BUSY'
  /** The call was canceled. */
  | 'CANCEL'
  /** The call is over. */
  | 'COMPLETED'
  /** The call is being set up. */
  | 'CREATED'
  /** The call could not be placed. */
  | 'FAILED'
  /** The call is in progress. */
  | 'IN_PROGRESS'
  /** The call was not answered. */
  | 'NO_ANSWER'
  /** The call was not answered in time. */
  | 'TIMEOUT';

/** Changes of a call. Absent fields stay unchanged; null clears. Set `note` or `noteHtml`, not both. */
export type CallUpdateInput = {
  /** When it took place. Must not be null. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The contact the call was with. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The duration in seconds, at least 0. Must not be null. Cannot be changed for a call made with Close. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /** Notes on the call, as plain text. Replaces the HTML. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Notes on the call, as HTML. Replaces the plain text. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** The outcome of the call, an id that begins with `outcome_`. */
  readonly outcomeId?: InputMaybe<Scalars['ID']['input']>;
  /** The other party's number with its country code, such as `+46701112233`. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** URL of an MP3 recording. Must begin with `https://`. */
  readonly recordingUrl?: InputMaybe<Scalars['String']['input']>;
  /** The state of the call. Must not be null. Cannot be changed for a call made with Close. */
  readonly status?: InputMaybe<CallStatus>;
  /** The user who called or was called. Must not be null. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on an amount in cents. All given conditions must hold. An object without the amount matches no comparison. */
export type CentsFilter = {
  /** Equals this amount. */
  readonly eq?: InputMaybe<Scalars['Cents']['input']>;
  /** Whether there is an amount. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is more than this amount. */
  readonly gt?: InputMaybe<Scalars['Cents']['input']>;
  /** Is this amount or more. */
  readonly gte?: InputMaybe<Scalars['Cents']['input']>;
  /** Is less than this amount. */
  readonly lt?: InputMaybe<Scalars['Cents']['input']>;
  /** Is this amount or less. */
  readonly lte?: InputMaybe<Scalars['Cents']['input']>;
};

/** What happened to an object. Which actions exist depends on the type of the object. */
export type ChangeAction =
  /** A membership was activated. */
  | 'ACTIVATED'
  /** A call was answered. */
  | 'ANSWERED'
  /** A meeting was canceled. */
  | 'CANCELED'
  /** A task, a call, a meeting, an import, an export or a bulk action was completed. */
  | 'COMPLETED'
  /** The object was created. */
  | 'CREATED'
  /** A membership was deactivated. */
  | 'DEACTIVATED'
  /** The object was deleted. */
  | 'DELETED'
  /** A meeting began: Close's `started`. */
  | 'MEETING_STARTED'
  /** Another lead was merged into this one. */
  | 'MERGED'
  /** An action that this schema does not define: see `rawAction`. */
  | 'OTHER'
  /** A bulk action was paused. */
  | 'PAUSED'
  /** An import was reverted. */
  | 'REVERTED'
  /** The reversal of an import has begun. */
  | 'REVERTING'
  /** A meeting was scheduled. */
  | 'SCHEDULED'
  /** An email or text message was sent. */
  | 'SENT'
  /** No change: a subscription has started, and nothing after this cursor will be missed. Events never have it. */
  | 'STARTED'
  /** Fields of the object were changed. For a status change, Close joined it with an earlier one. */
  | 'UPDATED';

/** How a change relates to the filter of a subscription. */
export type ChangeMatch =
  /** The object matches after the change, and did not match before it. */
  | 'ENTERED'
  /**
   * The object does not match any more. Close merges changes that follow each other quickly into one event, without the
   * values in between: such an event is delivered with `LEFT` if a value in between may have matched.
   */
  | 'LEFT'
  /** The object matches before and after the change. */
  | 'STAYED';

/** A comment of a user on an activity. */
export type Comment = Node & {
  readonly __typename?: 'Comment';
  /** The text, as HTML. Written by a user: sanitize it before you show it. Null or empty once the comment is removed. */
  readonly body?: Maybe<Scalars['String']['output']>;
  /** The author. Null if no user wrote it. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When it was removed. Null if it is not. */
  readonly dateRemoved?: Maybe<Scalars['DateTime']['output']>;
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead of the activity. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The user who removed it. Null if it is not removed. */
  readonly removedBy?: Maybe<User>;
  /** The comments that it belongs to. The id is free; other fields cost one upstream request per 100 threads. */
  readonly thread?: Maybe<CommentThread>;
  /** The user who last changed it. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** One page of comments. */
export type CommentConnection = {
  readonly __typename?: 'CommentConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<CommentEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Comment>;
  readonly pageInfo: PageInfo;
  /** Number of comments on all pages, removed ones included. Never null in this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Values of a new comment. */
export type CommentCreateInput = {
  /** The activity to comment on. */
  readonly activityId: Scalars['ID']['input'];
  /** The text, as HTML. Must not be blank. */
  readonly body: Scalars['String']['input'];
};

/** A row of a page of comments. */
export type CommentEdge = {
  readonly __typename?: 'CommentEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Comment;
};

/** Result of creating or changing a comment. */
export type CommentPayload = {
  readonly __typename?: 'CommentPayload';
  /** The comment after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly comment?: Maybe<Comment>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The comments on one activity. */
export type CommentThread = Node & {
  readonly __typename?: 'CommentThread';
  /**
   * The activity. Null once it is deleted, and if the thread is about an object of another kind. The activities of several
   * threads are read in batches of 100.
   */
  readonly activity?: Maybe<Activity>;
  /**
   * The comments, oldest first. Costs one upstream request per thread, which reads all of them: Close has no pages and no
   * batches for comments.
   */
  readonly comments?: Maybe<CommentConnection>;
  /** Number of comments, as Close counts them. */
  readonly commentsCount: Scalars['Int']['output'];
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the thread, as Close reports it. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead of the activity. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The users who take part. */
  readonly participants: ReadonlyArray<User>;
};


/** The comments on one activity. */
export type CommentThreadCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes of a comment. */
export type CommentUpdateInput = {
  /** The text, as HTML. Must not be null or blank. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
};

/**
 * An account of a mail, calendar or meeting service that a user has connected, for example to send emails. The gateway never
 * requests the hosts, ports and user names of its mail servers.
 */
export type ConnectedAccount = Node & {
  readonly __typename?: 'ConnectedAccount';
  /** The calendars of the account. Null if it has none. */
  readonly availableCalendars?: Maybe<ReadonlyArray<ConnectedAccountCalendar>>;
  /** What the account could be used for, as Close names it. Null if Close does not report it. */
  readonly availableFeatures?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Close's word for whether receiving calendar events works, such as `ok`. Null if the account cannot do it. */
  readonly calendarReceiveStatus?: Maybe<Scalars['String']['output']>;
  /** When the account was connected. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The name and address that emails are sent from if none is chosen. Null if there is none. */
  readonly defaultIdentity?: Maybe<ConnectedAccountIdentity>;
  /** The email address of the account. Null if Close does not report it. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Close's word for whether receiving emails works, such as `ok` or `error`. Null if the account cannot do it. */
  readonly emailReceiveStatus?: Maybe<Scalars['String']['output']>;
  /** What the account is used for, as Close names it, such as `email_sending` or `calendar_syncing`. Null if Close does not report it. */
  readonly enabledFeatures?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly id: Scalars['ID']['output'];
  /** The names and addresses from which the account can send emails. Empty if it cannot. */
  readonly identities?: Maybe<ReadonlyArray<ConnectedAccountIdentity>>;
  /** Close's word for whether receiving works, such as `ok` or `error`. Null if the account cannot receive. */
  readonly receiveStatus?: Maybe<Scalars['String']['output']>;
  /** Close's word for whether sending works, such as `ok` or `error`. Null if the account cannot send. */
  readonly sendStatus?: Maybe<Scalars['String']['output']>;
  /** The kind of service. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<ConnectedAccountType>;
  /** The user who connected the account. Null if unknown. */
  readonly user?: Maybe<User>;
};

/** A calendar of a connected account. */
export type ConnectedAccountCalendar = {
  readonly __typename?: 'ConnectedAccountCalendar';
  /** Whether it is the account's main calendar. Null if unknown. */
  readonly isDefault?: Maybe<Scalars['Boolean']['output']>;
  /** Whether Close reads meetings from it. Null if unknown. */
  readonly isSynced?: Maybe<Scalars['Boolean']['output']>;
  /** The name. Null or empty if unknown. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Close's word for whether syncing works, such as `ok`. Null if unknown. */
  readonly status?: Maybe<Scalars['String']['output']>;
};

/** A name and an address from which a connected account sends emails. */
export type ConnectedAccountIdentity = {
  readonly __typename?: 'ConnectedAccountIdentity';
  /** The email address. Null if unknown. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The name. Null or empty if unknown. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** The kind of service that a connected account belongs to. */
export type ConnectedAccountType =
  /** Calendly: scheduling links. */
  | 'CALENDLY'
  /** Any other mail server. */
  | 'CUSTOM_EMAIL'
  /** Google: mail and calendars. */
  | 'GOOGLE'
  /** Microsoft: mail and calendars. */
  | 'MICROSOFT'
  /** Zoom: meetings. */
  | 'ZOOM';

/** A person at a lead, with email addresses, phone numbers and URLs. */
export type Contact = Node & {
  readonly __typename?: 'Contact';
  /**
   * The activities with this contact, the last created first. Costs one upstream request per contact. Paged forwards only:
   * Close sorts activities in one direction.
   */
  readonly activities?: Maybe<ActivityConnection>;
  /** The user who created the contact. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The values of the contact's custom fields, in the order in which Close shows them. Fields without a value are left
   * out. Only the requested fields are read. Reading the definitions costs one upstream request until they are cached.
   * Null if that fails.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The name, or the text Close shows for a contact without one. */
  readonly displayName: Scalars['String']['output'];
  readonly emails: ReadonlyArray<ContactEmail>;
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, built from the organization's templates. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /** The contact's lead. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The contact's name. Null or empty if it has none; `displayName` always has a text to show. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * The contact's opportunities, which are those of its lead that name it. Close returns them with the lead, and the gateway
   * filters and sorts them: free below a lead, otherwise one upstream request per 200 leads. A filter by `text`, `customFields`, `lead`, `smartViewId`, a group of users, `and`, `or` or `not` costs one upstream
   * request per contact.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  readonly phones: ReadonlyArray<ContactPhone>;
  /**
   * The sequences that the contact is or was in, in Close's order. Close reads them for one contact at a time: costs one
   * upstream request per contact.
   */
  readonly sequenceSubscriptions?: Maybe<SequenceSubscriptionConnection>;
  /**
   * The open tasks of type `LEAD` that name the contact. Close returns them with the contact's lead: free below a lead,
   * otherwise one upstream request per 200 leads. `Lead.tasks` has all other tasks.
   */
  readonly tasks?: Maybe<TaskConnection>;
  /** IANA name of the contact's time zone. Null if unknown. */
  readonly timezone?: Maybe<Scalars['String']['output']>;
  /** The contact's job title. Null if unknown. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The user who last changed the contact. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  readonly urls: ReadonlyArray<ContactUrl>;
};


/** A person at a lead, with email addresses, phone numbers and URLs. */
export type ContactActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


/** A person at a lead, with email addresses, phone numbers and URLs. */
export type ContactCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A person at a lead, with email addresses, phone numbers and URLs. */
export type ContactOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunitySearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};


/** A person at a lead, with email addresses, phone numbers and URLs. */
export type ContactSequenceSubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person at a lead, with email addresses, phone numbers and URLs. */
export type ContactTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
};

/** A change of a contact. */
export type ContactChangedPayload = {
  readonly __typename?: 'ContactChangedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** The contact as it is now. Null for `STARTED`, and once the contact is deleted. */
  readonly contact?: Maybe<Contact>;
  /** The id of the contact. Null for `STARTED`. */
  readonly contactId?: Maybe<Scalars['ID']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
};

/** One page of contacts. */
export type ContactConnection = {
  readonly __typename?: 'ContactConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<ContactEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Contact>;
  readonly pageInfo: PageInfo;
  /**
   * Number of matching contacts on all pages. Costs one more upstream request on pages after the first, and on any page of the
   * list without a filter, newest first: it is counted by Close's search, whose index can lag behind writes by a few seconds.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Values of a new contact. */
export type ContactCreateInput = {
  /** Values of custom fields. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** Email addresses. */
  readonly emails?: InputMaybe<ReadonlyArray<ContactEmailInput>>;
  /** The contact's lead. If absent, a new lead is created with the contact's name. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** The contact's name. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Phone numbers. */
  readonly phones?: InputMaybe<ReadonlyArray<ContactPhoneInput>>;
  /** The contact's job title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** URLs. */
  readonly urls?: InputMaybe<ReadonlyArray<ContactUrlInput>>;
};

/** A row of a page of contacts. */
export type ContactEdge = {
  readonly __typename?: 'ContactEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Contact;
};

/** An email address of a contact. */
export type ContactEmail = {
  readonly __typename?: 'ContactEmail';
  readonly email: Scalars['String']['output'];
  /** Whether the address is unsubscribed from bulk email. Null if Close does not report it. */
  readonly isUnsubscribed?: Maybe<Scalars['Boolean']['output']>;
  /** The type of address, such as `office`, `home`, `direct`, `mobile` or `other`. Null if it has none. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** An email address to write. */
export type ContactEmailInput = {
  /** The email address. */
  readonly email: Scalars['String']['input'];
  /** The type of address, such as `office`, `home`, `direct`, `mobile` or `other`. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Conditions on contacts. All given conditions must hold. Close's search evaluates them; its index can lag behind writes
 * by a few seconds. Filters can be nested, up to 500 clauses in total.
 */
export type ContactFilter = {
  /** All of these filters match. An empty list has no effect. */
  readonly and?: InputMaybe<ReadonlyArray<ContactFilter>>;
  /** Conditions on custom fields of contacts. All must hold. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  /** When the contact was created. */
  readonly dateCreated?: InputMaybe<SearchDateTimeFilter>;
  /** When the contact was last changed. */
  readonly dateUpdated?: InputMaybe<SearchDateTimeFilter>;
  /** Any of the contact's email addresses. */
  readonly email?: InputMaybe<TextFilter>;
  /** Number of email addresses. */
  readonly emailsCount?: InputMaybe<NumberFilter>;
  /** The contact's id. */
  readonly id?: InputMaybe<IdFilter>;
  /** Conditions on the contact's lead. */
  readonly lead?: InputMaybe<LeadFilter>;
  /** The contact's lead. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The contact's name. */
  readonly name?: InputMaybe<TextFilter>;
  /** This filter does not match. Contacts without a value for the field are included. */
  readonly not?: InputMaybe<ContactFilter>;
  /** At least one of these filters matches. An empty list matches no contact. */
  readonly or?: InputMaybe<ReadonlyArray<ContactFilter>>;
  /** Any of the contact's phone numbers. */
  readonly phone?: InputMaybe<TextFilter>;
  /** Number of phone numbers. */
  readonly phonesCount?: InputMaybe<NumberFilter>;
  /** The contact is in this Smart View of contacts. A Smart View of another type matches no contact. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** Words that begin like these occur, in any order, in a text of the contact. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The contact's job title. */
  readonly title?: InputMaybe<TextFilter>;
  /** Number of URLs. */
  readonly urlsCount?: InputMaybe<NumberFilter>;
};

/**
 * A value by which Close's search sorts contacts: a field or a custom field. Dates and numbers are paged without a limit:
 * contacts that are added or removed between two requests cause neither gaps nor duplicates, and equal values are sorted
 * by creation. Texts are paged up to 10,000 contacts: each page after the first costs one upstream request per 200
 * contacts from the start of the list, and another one per 200 contacts of the page. Close does not document whether
 * contacts without a value come first or last.
 */
export type ContactOrder = {
  /** A custom field of contacts. */
  readonly customField?: InputMaybe<CustomFieldOrder>;
  /** Ascending or descending. */
  readonly direction?: OrderDirection;
  /** A field of contacts. Either this or `customField` must be given. */
  readonly field?: InputMaybe<ContactOrderField>;
};

/** Values by which contacts can be sorted. */
export type ContactOrderField =
  /** When the contact was created. */
  | 'DATE_CREATED'
  /** When the contact was last changed. */
  | 'DATE_UPDATED'
  /** Number of email addresses. */
  | 'EMAILS_COUNT'
  /** The contact's name. A text: paged up to 10,000 contacts. */
  | 'NAME'
  /** Number of phone numbers. */
  | 'PHONES_COUNT'
  /** The contact's job title. A text: paged up to 10,000 contacts. */
  | 'TITLE'
  /** Number of URLs. */
  | 'URLS_COUNT';

/** Result of creating or changing a contact. */
export type ContactPayload = {
  readonly __typename?: 'ContactPayload';
  /** The contact after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly contact?: Maybe<Contact>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A phone number of a contact. */
export type ContactPhone = {
  readonly __typename?: 'ContactPhone';
  /** Two-letter code of the number's country (ISO 3166). Null if unknown. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** The number in E.164 format, such as `+46701112233`. */
  readonly phone: Scalars['String']['output'];
  /** The number in a readable format. Null if Close does not report it. */
  readonly phoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The type of number, such as `office`, `mobile`, `direct`, `home`, `fax` or `other`. Null if it has none. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** A phone number to write. */
export type ContactPhoneInput = {
  /** The number, preferably in E.164 format, such as `+46701112233`. */
  readonly phone: Scalars['String']['input'];
  /** The type of number, such as `office`, `mobile`, `direct`, `home`, `fax` or `other`. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a contact. Absent fields stay unchanged; null clears. */
export type ContactUpdateInput = {
  /** Changes these custom fields only. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** Replaces all email addresses. To change one, use `contactEmailAdd` and `contactEmailRemove`. */
  readonly emails?: InputMaybe<ReadonlyArray<ContactEmailInput>>;
  /** The contact's name. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all phone numbers. To change one, use `contactPhoneAdd` and `contactPhoneRemove`. */
  readonly phones?: InputMaybe<ReadonlyArray<ContactPhoneInput>>;
  /** The contact's job title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all URLs. To change one, use `contactUrlAdd` and `contactUrlRemove`. */
  readonly urls?: InputMaybe<ReadonlyArray<ContactUrlInput>>;
};

/** A URL of a contact. */
export type ContactUrl = {
  readonly __typename?: 'ContactUrl';
  /** The type of URL. Null if it has none. */
  readonly type?: Maybe<Scalars['String']['output']>;
  readonly url: Scalars['String']['output'];
};

/** A URL to write. */
export type ContactUrlInput = {
  /** The type of URL, such as `url`. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  /** The URL. */
  readonly url: Scalars['String']['input'];
};

/** Types of tasks that users can create. */
export type CreatableTaskType =
  /** A to-do. */
  | 'LEAD'
  /** A call to make. */
  | 'OUTGOING_CALL';

/** The creation of a lead. */
export type Created = Activity & Node & {
  readonly __typename?: 'Created';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** How the lead was created, as Close names it: `ui`, `api`, `import`. Null if unknown. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** Always null: `source` says how the lead was created. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** An activity of a type that the organization defined. */
export type CustomActivity = Activity & Node & {
  readonly __typename?: 'CustomActivity';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** The type of this activity. Free if the types are cached. Null if Close does not report it. */
  readonly customActivityType?: Maybe<CustomActivityType>;
  /**
   * The values of the activity's custom fields, in the order of their definitions. Fields without a value are left out.
   * Reading the definitions costs one upstream request until they are cached, and one more if there are shared fields.
   * Null if that fails.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** Whether the activity is pinned to the top of the lead. Null if Close does not report it. */
  readonly isPinned?: Maybe<Scalars['Boolean']['output']>;
  /** When the activity was last published. Null if it never was. */
  readonly lastPublishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** When the activity was pinned. Null if it is not pinned. */
  readonly pinnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the activity is a draft or published. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<ActivityStatus>;
  /** Always null: the texts of a custom activity are custom fields. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};


/** An activity of a type that the organization defined. */
export type CustomActivityCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Values of a new custom activity. */
export type CustomActivityCreateInput = {
  /** When it took place. Now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The contact the activity is with. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The type of the activity. Cannot be changed later. */
  readonly customActivityTypeId: Scalars['ID']['input'];
  /** Values of the type's custom fields. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether to pin the activity to the top of the lead. False if absent. */
  readonly isPinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** The lead the activity is about. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** Whether the activity is finished. `PUBLISHED` if absent. */
  readonly status?: InputMaybe<CustomActivityStatus>;
  /** The user who did it. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of creating or changing a custom activity. */
export type CustomActivityPayload = {
  readonly __typename?: 'CustomActivityPayload';
  /** The activity after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly customActivity?: Maybe<CustomActivity>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether a custom activity is finished. */
export type CustomActivityStatus =
  /** Can lack values of required fields. */
  | 'DRAFT'
  /** Has a value for each required field of its type. */
  | 'PUBLISHED';

/** A type of activity that the organization defined, such as a site visit, with its custom fields. */
export type CustomActivityType = Node & {
  readonly __typename?: 'CustomActivityType';
  /** The user who created the type. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The organization's description of the type. Null or empty if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * The roles whose users can change activities of this type: ids, or names of built-in roles. Null or empty if all roles
   * can.
   */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The custom fields of this type, in the order in which Close shows them. Null if Close does not report them. */
  readonly fields?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  readonly id: Scalars['ID']['output'];
  /** Whether activities of this type can be created by API only. Null if Close does not report it. */
  readonly isApiCreateOnly?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the type is archived, so that it has no new activities. Null if Close does not report it. */
  readonly isArchived?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  /** The user who last changed the type. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** Values of a new type of custom activities. */
export type CustomActivityTypeCreateInput = {
  /** A text that explains the type. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The roles whose users can change activities of this type: ids, or names of built-in roles. Empty for all. */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether activities of this type can be created by API only. */
  readonly isApiCreateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that Close shows. Must not be empty. */
  readonly name: Scalars['String']['input'];
};

/** Result of creating or changing a type of custom activities. */
export type CustomActivityTypePayload = {
  readonly __typename?: 'CustomActivityTypePayload';
  /** The type after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly customActivityType?: Maybe<CustomActivityType>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a type of custom activities. Absent fields stay unchanged. Only `description` accepts null. */
export type CustomActivityTypeUpdateInput = {
  /** A text that explains the type. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The roles whose users can change activities of this type: ids, or names of built-in roles. Empty for all. */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether activities of this type can be created by API only. */
  readonly isApiCreateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the type is archived, so that it has no new activities. */
  readonly isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that Close shows. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a custom activity. Absent fields stay unchanged; null clears. */
export type CustomActivityUpdateInput = {
  /** When it took place. Must not be null. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The contact the activity is with. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Changes these custom fields only. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** Whether to pin the activity to the top of the lead. Must not be null. */
  readonly isPinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** `PUBLISHED` publishes the activity, `DRAFT` takes it back. Must not be null. */
  readonly status?: InputMaybe<CustomActivityStatus>;
};

/** A type of object that has a shared custom field. */
export type CustomFieldAssociation = {
  readonly __typename?: 'CustomFieldAssociation';
  /** The type of custom activities that has the field. Free if the types are cached. Null for other objects. */
  readonly customActivityType?: Maybe<CustomActivityType>;
  /** The type of custom objects that has the field. Free if the types are cached. Null for other objects. */
  readonly customObjectType?: Maybe<CustomObjectType>;
  /** The roles whose users can change values: ids, or names of built-in roles. Null or empty if all roles can. */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether an object must have a value. Null if Close does not report it. */
  readonly isRequired?: Maybe<Scalars['Boolean']['output']>;
  /** The type of object. Null if this schema does not define it. */
  readonly objectType?: Maybe<CustomFieldObjectType>;
};

/** The rules for a shared custom field on one type of object. Absent fields stay unchanged. No field accepts null. */
export type CustomFieldAssociationInput = {
  /** The roles whose users can change values: ids, or names of built-in roles. Empty for all. */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether an object must have a value. Only for `ACTIVITY` and `CUSTOM_OBJECT`. */
  readonly isRequired?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of giving a type of object a shared custom field, of changing its rules there, or of taking it away. */
export type CustomFieldAssociationPayload = {
  readonly __typename?: 'CustomFieldAssociationPayload';
  /** The association after the write. Null if it was deleted, and if there are `userErrors`. */
  readonly association?: Maybe<CustomFieldAssociation>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Values of a new custom field. */
export type CustomFieldCreateInput = {
  /** Whether the field can have several values. Only for `CHOICES`, `USER`, `CONTACT` and `CUSTOM_OBJECT`. */
  readonly acceptsMultipleValues?: InputMaybe<Scalars['Boolean']['input']>;
  /** The choices. Required for `CHOICES`. */
  readonly choices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A text that explains the field. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The roles whose users can change values: ids, or names of built-in roles. All if absent. Not for `SHARED`, whose
   * associations have roles.
   */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether an object must have a value. Only for `ACTIVITY` and `CUSTOM_OBJECT`. */
  readonly isRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that Close shows. Must not be empty. */
  readonly name: Scalars['String']['input'];
  /** The type of object that gets the field. `SHARED` for a field that several types can have. Cannot be changed later. */
  readonly objectType: CustomFieldObjectType;
  /** The type of custom objects that values refer to. Required for `CUSTOM_OBJECT` as `type`; must be absent for others. */
  readonly referencedCustomTypeId?: InputMaybe<Scalars['ID']['input']>;
  /** The type of the value. */
  readonly type: CustomFieldType;
  /**
   * The type of custom activities or custom objects that gets the field. Required for `ACTIVITY` and `CUSTOM_OBJECT`; must
   * be absent for others. Cannot be changed later.
   */
  readonly typeId?: InputMaybe<Scalars['ID']['input']>;
};

/** A field that the organization added to leads, contacts, opportunities, custom activities or custom objects. */
export type CustomFieldDefinition = {
  readonly __typename?: 'CustomFieldDefinition';
  /** Whether the field can have several values. */
  readonly acceptsMultipleValues: Scalars['Boolean']['output'];
  /**
   * The types of objects that have a shared field. Null for other fields, and where Close lists shared fields among
   * others.
   */
  readonly associations?: Maybe<ReadonlyArray<CustomFieldAssociation>>;
  /** The choices of a field of type `choices`. Null for other types. */
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The type that Close is converting the values to. Null if it is not converting them. */
  readonly convertingToType?: Maybe<Scalars['String']['output']>;
  /** The user who created the definition. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the definition was created. Null if Close does not report it, as for fields read through their custom activity or object type. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** When the definition was last changed. Null if Close does not report it, as for fields read through their custom activity or object type. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  /** The organization's description of the field. Null or empty if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The roles whose users can change values: ids, or names of built-in roles. Null or empty if all roles can. */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly id: Scalars['ID']['output'];
  /** Whether a custom activity or custom object must have a value. Null for fields of other objects. */
  readonly isRequired?: Maybe<Scalars['Boolean']['output']>;
  /** Whether several types of objects can have the field. Null if Close does not report it. */
  readonly isShared?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  /** The type of custom object that a field of type `custom_object` refers to. Null for other types. */
  readonly referencedCustomType?: Maybe<CustomObjectType>;
  /**
   * The type of the value: `text`, `textarea`, `number`, `date`, `datetime`, `choices`, `user`, `contact`, `custom_object`
   * or `hidden`. Close may add types.
   */
  readonly type: Scalars['String']['output'];
  /** The user who last changed the definition. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** A custom field of a lead or contact to find a value for. */
export type CustomFieldEnrichInput = {
  /** The custom field: one of text, choices, numbers or dates. Its guidance in Close's settings is what the AI is asked. */
  readonly customFieldId: Scalars['ID']['input'];
  /** Whether to replace a value that the field has already. Such a value stays by default. */
  readonly isOverwriting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to store the value. False only returns it. */
  readonly isStored?: InputMaybe<Scalars['Boolean']['input']>;
  /** The lead or contact: an id that begins with `lead_` or `cont_`. */
  readonly objectId: Scalars['ID']['input'];
};

/** Result of finding a value for a custom field. */
export type CustomFieldEnrichPayload = {
  readonly __typename?: 'CustomFieldEnrichPayload';
  /** What was found. Null if there are `userErrors`. */
  readonly enrichment?: Maybe<CustomFieldEnrichment>;
  /** Problems with the input. Empty if Close looked for a value. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What Close found for a custom field. */
export type CustomFieldEnrichment = {
  readonly __typename?: 'CustomFieldEnrichment';
  /** How certain the value is, as Close names it, such as `high`. Null if Close does not report it. */
  readonly confidence?: Maybe<Scalars['String']['output']>;
  /** The contact. The id is free; other fields cost one upstream request. Null for a lead. */
  readonly contact?: Maybe<Contact>;
  /**
   * The value that was found, with the definition of the field. Null if none was found. Costs one upstream request unless the
   * definitions are cached.
   */
  readonly field?: Maybe<CustomFieldValue>;
  /** The lead. The id is free; other fields cost one upstream request. Null for a contact. */
  readonly lead?: Maybe<Lead>;
  /** Why it is this value, as a text for people. Null if Close does not report it. */
  readonly reasoning?: Maybe<Scalars['String']['output']>;
};

/**
 * Conditions on one custom field. All given conditions must hold. Use the condition for the field's type; Close refuses
 * others. An object without a value matches no comparison.
 */
export type CustomFieldFilter = {
  /** For fields of type `choices`. A field with several values matches if one of them does. */
  readonly choice?: InputMaybe<StringFilter>;
  /** For fields of type `date`. */
  readonly date?: InputMaybe<SearchDateFilter>;
  /** For fields of type `datetime`. */
  readonly dateTime?: InputMaybe<SearchDateTimeFilter>;
  /** Whether the field has a value. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the field's definition, which begins with `cf_` or `lcf_`. */
  readonly id: Scalars['ID']['input'];
  /** For fields of type `number`. */
  readonly number?: InputMaybe<NumberFilter>;
  /** For fields of type `user`, with ids of users or groups, or of type `contact`, with ids of contacts. */
  readonly reference?: InputMaybe<ReferenceFilter>;
  /** For fields of type `text`, `textarea` or `hidden`. */
  readonly text?: InputMaybe<TextFilter>;
};

/**
 * A change of one custom field. Set exactly one of `value`, `add` and `remove`. An input can name each field once; other
 * custom fields stay unchanged.
 */
export type CustomFieldInput = {
  /** A value to add to a field that accepts several values. Only in updates. */
  readonly add?: InputMaybe<Scalars['CustomValue']['input']>;
  /** The id of the field's definition. */
  readonly id: Scalars['ID']['input'];
  /** A value to remove from a field that accepts several values. Only in updates. */
  readonly remove?: InputMaybe<Scalars['CustomValue']['input']>;
  /** The new value; a list if the field accepts several values. Null clears the field. */
  readonly value?: InputMaybe<Scalars['CustomValue']['input']>;
};

/** Types of objects that can have custom fields. */
export type CustomFieldObjectType =
  /** Custom activities of all types, without shared fields. */
  | 'ACTIVITY'
  /** Contacts, including shared fields of contacts. */
  | 'CONTACT'
  /** Custom objects of all types. */
  | 'CUSTOM_OBJECT'
  /** Leads, including shared fields of leads. */
  | 'LEAD'
  /** Opportunities, including shared fields of opportunities. */
  | 'OPPORTUNITY'
  /** Shared fields, which several types of objects can have. */
  | 'SHARED';

/** A custom field to sort by. */
export type CustomFieldOrder = {
  /** The id of the field's definition, which begins with `cf_` or `lcf_`. */
  readonly id: Scalars['ID']['input'];
  /** What the field contains. Close refuses a field that it cannot sort by. */
  readonly type: CustomFieldOrderType;
};

/** Types of custom fields that Close's search can sort by. */
export type CustomFieldOrderType =
  /** For fields of type `date`. */
  | 'DATE'
  /** For fields of type `datetime`. */
  | 'DATE_TIME'
  /** For fields of type `number`. */
  | 'NUMBER'
  /** For fields of type `text`, `textarea` or `hidden`. Paged up to 10,000 rows. */
  | 'TEXT';

/** Result of creating or changing a custom field. */
export type CustomFieldPayload = {
  readonly __typename?: 'CustomFieldPayload';
  /** The definition after the write. Null if there are `userErrors`. */
  readonly customField?: Maybe<CustomFieldDefinition>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of reordering custom fields. */
export type CustomFieldReorderPayload = {
  readonly __typename?: 'CustomFieldReorderPayload';
  /** All fields of the type of object in the new order. Null if there are `userErrors`. */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A type of object that can have custom fields. */
export type CustomFieldTargetInput = {
  /** The type of object. */
  readonly objectType: CustomFieldObjectType;
  /** The type of custom activities or custom objects. Required for `ACTIVITY` and `CUSTOM_OBJECT`; absent for others. */
  readonly typeId?: InputMaybe<Scalars['ID']['input']>;
};

/** Types of values of custom fields. */
export type CustomFieldType =
  /** One of the texts in `choices`. */
  | 'CHOICES'
  /** A contact. */
  | 'CONTACT'
  /** A custom object of the type `referencedCustomTypeId`. */
  | 'CUSTOM_OBJECT'
  /** A calendar day. */
  | 'DATE'
  /** An instant. */
  | 'DATETIME'
  /** A text that Close's app does not show. */
  | 'HIDDEN'
  /** An integer or decimal number. */
  | 'NUMBER'
  /** A line of text. */
  | 'TEXT'
  /** A text of several lines. Only for custom activities. */
  | 'TEXTAREA'
  /** A user of the organization. */
  | 'USER';

/** Changes of a custom field. Absent fields stay unchanged. Only `description` accepts null. */
export type CustomFieldUpdateInput = {
  /** Whether the field can have several values. */
  readonly acceptsMultipleValues?: InputMaybe<Scalars['Boolean']['input']>;
  /** The choices of a field of type `choices`. Replaces all. Close no longer returns values that are not among them. */
  readonly choices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A text that explains the field. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The roles whose users can change values: ids, or names of built-in roles. Empty for all. Not for `SHARED`, whose
   * associations have roles.
   */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether an object must have a value. Only for `ACTIVITY` and `CUSTOM_OBJECT`. */
  readonly isRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that Close shows. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * The type of the value, for fields of leads, contacts and opportunities. Close converts the values, and
   * `convertingToType` shows that it does.
   */
  readonly type?: InputMaybe<CustomFieldType>;
};

/**
 * The value of a custom field on one object. The field for its type, such as `text` or `number`, has the value; all others
 * are null. If the stored value does not fit the definition any more, all of them are null and only `value` shows it.
 */
export type CustomFieldValue = {
  readonly __typename?: 'CustomFieldValue';
  /** The value of a field of type `choices` with one value. It may no longer be one of the choices. Null for other fields. */
  readonly choice?: Maybe<Scalars['String']['output']>;
  /** The values of a field of type `choices` with several values. Null for other fields. */
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The contact in a field of type `contact` with one value. The id is free; other fields cost one upstream request per
   * 200. Null for other fields.
   */
  readonly contact?: Maybe<Contact>;
  /** The contacts in a field of type `contact` with several values; null for a deleted contact. Null for other fields. */
  readonly contacts?: Maybe<ReadonlyArray<Maybe<Contact>>>;
  /**
   * The object in a field of type `custom_object` with one value. The id is free; other fields cost one upstream request
   * per 200. Null for other fields.
   */
  readonly customObject?: Maybe<CustomObject>;
  /** The objects in a field of type `custom_object` with several values; null for a deleted object. Null for other fields. */
  readonly customObjects?: Maybe<ReadonlyArray<Maybe<CustomObject>>>;
  /** The value of a field of type `date`. Null for other types. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The value of a field of type `datetime`. Null for other types. */
  readonly dateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The definition of the field. Null if it was deleted. */
  readonly definition?: Maybe<CustomFieldDefinition>;
  /** The value of a field of type `number`. Null for other types. */
  readonly number?: Maybe<Scalars['Float']['output']>;
  /** The value of a field of type `text`, `textarea` or `hidden`. Null for other types. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The user in a field of type `user` with one value. The id is free. Null for other fields. */
  readonly user?: Maybe<User>;
  /** The users in a field of type `user` with several values; null for a deleted user. Null for other fields. */
  readonly users?: Maybe<ReadonlyArray<Maybe<User>>>;
  /** The value in the form that the definition's type prescribes. */
  readonly value: Scalars['CustomValue']['output'];
};

/** An object of a type that the organization defined, such as a site or a contract. It belongs to a lead. */
export type CustomObject = Node & {
  readonly __typename?: 'CustomObject';
  /** The user who created the object. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The values of the object's custom fields, in the order of the type. Fields without a value are left out. The
   * definitions come with the types, which cost one upstream request until they are cached. Null if that fails.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The object's lead. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The object's name. Null or empty if it has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The type of this object. Free if the types are cached. */
  readonly type?: Maybe<CustomObjectType>;
  /** The user who last changed the object. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};


/** An object of a type that the organization defined, such as a site or a contract. It belongs to a lead. */
export type CustomObjectCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Values of a new custom object. */
export type CustomObjectCreateInput = {
  /** Values of the type's custom fields. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The type of the object. Cannot be changed later. */
  readonly customObjectTypeId: Scalars['ID']['input'];
  /** The lead the object belongs to. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** The object's name. Must not be empty. */
  readonly name: Scalars['String']['input'];
};

/** Result of creating or changing a custom object. */
export type CustomObjectPayload = {
  readonly __typename?: 'CustomObjectPayload';
  /** The object after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly customObject?: Maybe<CustomObject>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A type of custom objects, with its custom fields. */
export type CustomObjectType = Node & {
  readonly __typename?: 'CustomObjectType';
  /** The user who created the type. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The organization's description of the type. Null or empty if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * The roles whose users can change objects of this type: ids, or names of built-in roles. Null or empty if all roles
   * can.
   */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The custom fields of this type, in the order in which Close shows them. Null if Close does not report them. */
  readonly fields?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  readonly id: Scalars['ID']['output'];
  /** Whether objects of this type can be created by API only. Null if Close does not report it. */
  readonly isApiCreateOnly?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  /** The plural of the name. Null if there is none. */
  readonly namePlural?: Maybe<Scalars['String']['output']>;
  /** The user who last changed the type. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** Values of a new type of custom objects. */
export type CustomObjectTypeCreateInput = {
  /** A text that explains the type. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The roles whose users can change objects of this type: ids, or names of built-in roles. Empty for all. */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether objects of this type can be created by API only. */
  readonly isApiCreateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that Close shows. Must not be empty. */
  readonly name: Scalars['String']['input'];
  /** The plural of the name. Must not be empty. */
  readonly namePlural: Scalars['String']['input'];
};

/** Result of creating or changing a type of custom objects. */
export type CustomObjectTypePayload = {
  readonly __typename?: 'CustomObjectTypePayload';
  /** The type after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly customObjectType?: Maybe<CustomObjectType>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a type of custom objects. Absent fields stay unchanged. Only `description` accepts null. */
export type CustomObjectTypeUpdateInput = {
  /** A text that explains the type. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The roles whose users can change objects of this type: ids, or names of built-in roles. Empty for all. */
  readonly editableWithRoles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether objects of this type can be created by API only. */
  readonly isApiCreateOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that Close shows. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The plural of the name. Must not be empty. */
  readonly namePlural?: InputMaybe<Scalars['String']['input']>;
};

/** Changes of a custom object. Absent fields stay unchanged. */
export type CustomObjectUpdateInput = {
  /** Changes these custom fields only. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The object's name. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** The axes of a custom report. Fields have the names that `customReportFields` lists, such as `opportunity.date_created`. */
export type CustomReportInput = {
  /** The end of `x`: a day, or a whole number. If absent, dates end now. */
  readonly end?: InputMaybe<Scalars['String']['input']>;
  /** A field with a series for each of its values, such as `opportunity.user_id`. One series if absent. */
  readonly groupBy?: InputMaybe<Scalars['String']['input']>;
  /**
   * The step of `x`: `hour`, `day`, `week`, `month`, `quarter` or `year` for a date, or a whole number for a number. Close
   * chooses it if absent.
   */
  readonly interval?: InputMaybe<Scalars['String']['input']>;
  /** A text query in Close's syntax that restricts what is reported. Everything if absent. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** The start of `x`: a day, or a whole number. If absent, dates start when the organization was created. */
  readonly start?: InputMaybe<Scalars['String']['input']>;
  /** How to combine the values of `y`. Their sum if absent. No effect on counts. */
  readonly transformY?: InputMaybe<CustomReportTransform>;
  /** The field of the horizontal axis: a date or a number. */
  readonly x: Scalars['String']['input'];
  /** What to count or sum. A numeric field, such as `opportunity.value` in cents, or `lead.count`, which is the default. */
  readonly y?: InputMaybe<Scalars['String']['input']>;
};

/** How a custom report combines the values of `y` at one point of `x`. */
export type CustomReportTransform =
  /** Average. */
  | 'AVG'
  /** Maximum. */
  | 'MAX'
  /** Minimum. */
  | 'MIN'
  /** Sum. */
  | 'SUM';

/** Conditions on a day. All given conditions must hold. An object without the day matches no comparison. */
export type DateFilter = {
  /** Is this day. */
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  /** Is after this day. */
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or later. */
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  /** Is before this day. */
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or earlier. */
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
};

/**
 * Conditions on a point in time, to the millisecond. All given conditions must hold. An object without the time matches no
 * comparison.
 */
export type DateTimeFilter = {
  /** Is this time. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is after this time. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this time or later. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is before this time. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this time or earlier. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Result of deleting an object. */
export type DeletePayload = {
  readonly __typename?: 'DeletePayload';
  /** The id of the deleted object. Null if there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Problems with the input. Empty if the object was deleted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A session in which Close calls the leads or contacts of a list one after the other, and connects users with those that
 * answer. Close's API cannot start or change sessions.
 */
export type Dialer = Node & {
  readonly __typename?: 'Dialer';
  /** The phone number that is shown to those who are called. Null or empty if each user's own is. */
  readonly callerPhone?: Maybe<Scalars['String']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Whether the Smart View returns other rows to other users. Null if Close does not report it. */
  readonly isUserDependent?: Maybe<Scalars['Boolean']['output']>;
  /** What users hear while they wait, as Close names it. Null if Close does not report it. */
  readonly musicPreference?: Maybe<Scalars['String']['output']>;
  /** How long Close lets it ring, as Close names it, such as `more-voicemails`. Null if Close does not report it. */
  readonly ringMode?: Maybe<Scalars['String']['output']>;
  /**
   * The Smart View that is called. The id is free. The Smart Views cost one upstream request until they are cached. Null for
   * another kind of list, and if it is deleted.
   */
  readonly smartView?: Maybe<SmartView>;
  /** What kind of list is called. Null if Close returns a value that this schema does not define. */
  readonly sourceType?: Maybe<DialerSourceType>;
  /** The list that is called: the id of a Smart View, or what identifies a shared entry. Null if Close reports none. */
  readonly sourceValue?: Maybe<Scalars['String']['output']>;
  /** The state of the session as Close names it, such as `inactive`. Close documents no list of values. */
  readonly status: Scalars['String']['output'];
  /** How many are called at a time. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<DialerType>;
  /** The user who began the session. The id is free. Null if Close reports none. */
  readonly user?: Maybe<User>;
  /** The users in the session. Null if Close does not report them. */
  readonly users?: Maybe<ReadonlyArray<DialerUser>>;
};

/** One page of dialer sessions. */
export type DialerConnection = {
  readonly __typename?: 'DialerConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<DialerEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Dialer>;
  readonly pageInfo: PageInfo;
  /** Always null: Close does not count dialer sessions. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of dialer sessions. */
export type DialerEdge = {
  readonly __typename?: 'DialerEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Dialer;
};

/** Conditions on dialer sessions. All given conditions must hold. */
export type DialerFilter = {
  /** What kind of list is called. */
  readonly sourceType?: InputMaybe<DialerSourceType>;
  /** The list that is called, such as the id of a Smart View. */
  readonly sourceValue?: InputMaybe<Scalars['String']['input']>;
  /** The state of the session as Close names it, such as `inactive`. */
  readonly status?: InputMaybe<StringFilter>;
  /** The user who began the session. */
  readonly userId?: InputMaybe<IdEqualsFilter>;
};

/** What kind of list a dialer session calls. */
export type DialerSourceType =
  /** A list that a user selected: Close's `shared-entry`. */
  | 'SHARED_ENTRY'
  /** A Smart View: Close's `saved-search`. */
  | 'SMART_VIEW';

/** How many leads or contacts a dialer session calls at a time. */
export type DialerType =
  /** One at a time. */
  | 'POWER'
  /** Several at a time. A user is connected with the first that answers. */
  | 'PREDICTIVE';

/** A user in a dialer session. */
export type DialerUser = {
  readonly __typename?: 'DialerUser';
  /** Whether the user takes calls in this session now. */
  readonly isActive: Scalars['Boolean']['output'];
  /** The state as Close names it, such as `inactive`. Null if Close does not report it. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** The user. The id is free. Null if unknown. */
  readonly user?: Maybe<User>;
};

/** States that a draft can be changed to. */
export type DraftStatus =
  /** Keep as a draft, or turn an unsent message back into one. */
  | 'DRAFT'
  /** Send now. */
  | 'OUTBOX'
  /** Send at the scheduled time. */
  | 'SCHEDULED';

/**
 * A duration: the sum of its parts. Parts must not be negative; the limit is 100 years. A duration without parts has no
 * effect.
 */
export type DurationInput = {
  /** Days of 24 hours. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** Hours. Not for days. */
  readonly hours?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes. Not for days. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Calendar months. */
  readonly months?: InputMaybe<Scalars['Int']['input']>;
  /** Seconds. Not for days. */
  readonly seconds?: InputMaybe<Scalars['Int']['input']>;
  /** Weeks of 7 days. */
  readonly weeks?: InputMaybe<Scalars['Int']['input']>;
  /** Calendar years. */
  readonly years?: InputMaybe<Scalars['Int']['input']>;
};

/** An email: received, sent, scheduled or a draft. */
export type Email = Activity & Node & {
  readonly __typename?: 'Email';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  readonly bcc: ReadonlyArray<Scalars['String']['output']>;
  /** The body, as HTML. Null if there is none. */
  readonly bodyHtml?: Maybe<Scalars['String']['output']>;
  /** The beginning of the body. Null if Close does not report it. */
  readonly bodyPreview?: Maybe<Scalars['String']['output']>;
  /** The body, as plain text. Null if there is none. */
  readonly bodyText?: Maybe<Scalars['String']['output']>;
  readonly cc: ReadonlyArray<Scalars['String']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When the email will be sent. Null if it is not scheduled. */
  readonly dateScheduled?: Maybe<Scalars['DateTime']['output']>;
  /** When the email was sent. Null if it was not, or if unknown. */
  readonly dateSent?: Maybe<Scalars['DateTime']['output']>;
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Whether the email was received or sent. Null if Close returns a value that this schema does not define. */
  readonly direction?: Maybe<ActivityDirection>;
  /**
   * The connected account that sent or received the email. Null if there is none. The id is free. The accounts cost one upstream
   * request per 100 until they are cached.
   */
  readonly emailAccount?: Maybe<ConnectedAccount>;
  /** Whether the email has a reply. Null if Close does not report it. */
  readonly hasReply?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The times the email was opened, as far as Close tracked them. */
  readonly opens: ReadonlyArray<EmailOpen>;
  /** Number of times the email was opened, as far as Close tracked them. */
  readonly opensCount: Scalars['Int']['output'];
  /** A readable summary of the opens. Null if the email was not opened. */
  readonly opensSummary?: Maybe<Scalars['String']['output']>;
  /** The sender, with a name if known: `Mara Lindqvist <mara@kettle.example>`. Null for a draft without a sender. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** The name of the sequence that sent the email. Null if there is none. */
  readonly sequenceName?: Maybe<Scalars['String']['output']>;
  /** The state of the email. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<ActivityStatus>;
  /** The subject. Null or empty if there is none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The subject, or the beginning of the body of an email without one. One line of at most 160 characters. Null if both are empty. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The name of the template that the email was made from. Null if there is none. */
  readonly templateName?: Maybe<Scalars['String']['output']>;
  /** The conversation this email belongs to. Null if there is none. Read in batches of 100. */
  readonly thread?: Maybe<EmailThread>;
  readonly to: ReadonlyArray<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** An uploaded file to attach to an email. */
export type EmailAttachmentInput = {
  /** The media type, such as `image/jpeg`. Must not be blank. */
  readonly contentType: Scalars['String']['input'];
  /** The `downloadUrl` of the upload. */
  readonly downloadUrl: Scalars['String']['input'];
  /** The file's name. Must not be blank. */
  readonly filename: Scalars['String']['input'];
  /** The size in bytes. */
  readonly size: Scalars['Int']['input'];
};

/** Values of a new email. */
export type EmailCreateInput = {
  /** When it took place. Now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uploaded files to attach. */
  readonly attachments?: InputMaybe<ReadonlyArray<EmailAttachmentInput>>;
  /** Recipients of a blind copy, optionally with names. */
  readonly bcc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The body, as HTML. */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** The body, as plain text. */
  readonly bodyText?: InputMaybe<Scalars['String']['input']>;
  /** Recipients of a copy, optionally with names. */
  readonly cc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The contact the email is to or from. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** When to send the email. For the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** When Close creates a follow-up task if there is no reply. */
  readonly followupDate?: InputMaybe<Scalars['DateTime']['input']>;
  /** The email that this email replies to. */
  readonly inReplyToId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead the email is to or from. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** Delay in seconds, less than 60, in which an email with the status `OUTBOX` can be turned back into a draft. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The sender, optionally with a name: `Mara Lindqvist <mara@kettle.example>`. Required unless the email is a draft or
   * was sent elsewhere.
   */
  readonly sender?: InputMaybe<Scalars['String']['input']>;
  /** Whether to log the email, save it as a draft, or send it. */
  readonly status: NewMessageStatus;
  /** The subject. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** An email template that Close renders as the body if `bodyText` and `bodyHtml` are absent. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Recipients, optionally with names. */
  readonly to?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The user the email belongs to. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** An occasion on which an email was opened. */
export type EmailOpen = {
  readonly __typename?: 'EmailOpen';
  /** When the email was opened. Null if unknown. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A participant of an email conversation. */
export type EmailParticipant = {
  readonly __typename?: 'EmailParticipant';
  /** The email address. Null if unknown. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The name. Null or empty if unknown. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** Result of creating or changing an email. */
export type EmailPayload = {
  readonly __typename?: 'EmailPayload';
  /** The email after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly email?: Maybe<Email>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A text for emails, with placeholders such as `{{ contact.first_name }}`. */
export type EmailTemplate = Node & {
  readonly __typename?: 'EmailTemplate';
  readonly attachments: ReadonlyArray<Attachment>;
  /** The body as HTML, with placeholders. Users write it: sanitize it before you show it. Null or empty if there is none. */
  readonly bodyHtml?: Maybe<Scalars['String']['output']>;
  /** The user who created the template. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Whether the template is hidden from lists. */
  readonly isArchived: Scalars['Boolean']['output'];
  /** Whether other users can see the template. */
  readonly isShared: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  /**
   * The template with its placeholders filled in, as the credential's user would send it to this contact. Costs one upstream
   * request per template. Null if Close has nothing to render for them.
   */
  readonly render?: Maybe<RenderedEmail>;
  /** The subject, with placeholders. Null or empty if there is none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The user who last changed the template. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The sequences whose steps use the template. Costs one upstream request per template, and the sequences until they are cached. */
  readonly usedBySequences?: Maybe<ReadonlyArray<Sequence>>;
};


/** A text for emails, with placeholders such as `{{ contact.first_name }}`. */
export type EmailTemplateRenderArgs = {
  contactId: Scalars['ID']['input'];
  leadId: Scalars['ID']['input'];
};

/** Values of a new email template. */
export type EmailTemplateCreateInput = {
  /** The files that are sent along. */
  readonly attachments?: InputMaybe<ReadonlyArray<TemplateAttachmentInput>>;
  /** The body as HTML, with placeholders. */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether other users can see the template. Close decides if absent. */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** The subject, with placeholders. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/** Result of creating or changing an email template. */
export type EmailTemplatePayload = {
  readonly __typename?: 'EmailTemplatePayload';
  /** The template after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly emailTemplate?: Maybe<EmailTemplate>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of an email template. Absent fields stay unchanged. */
export type EmailTemplateUpdateInput = {
  /** The files that are sent along. Replaces all; null removes them. */
  readonly attachments?: InputMaybe<ReadonlyArray<TemplateAttachmentInput>>;
  /** The body as HTML, with placeholders. Null clears it. */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether the template is hidden from lists. Must not be null. */
  readonly isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether other users can see the template. Must not be null. */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name. Must not be null or blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The subject, with placeholders. Null clears it. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
};

/**
 * An email conversation. Timelines show its emails instead of it. It is reached by its id, from an email, or in a list of
 * the type `EMAIL_THREAD`.
 */
export type EmailThread = Activity & Node & {
  readonly __typename?: 'EmailThread';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Close's summary of the conversation. Null if there is none. */
  readonly closeSummary?: Maybe<Scalars['String']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  /** Number of emails. Null if Close does not report it. */
  readonly emailsCount?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The latest emails, newest first. Read in batches of 100. Null if reading them failed. */
  readonly latestEmails?: Maybe<ReadonlyArray<Email>>;
  /** The subject of the latest email, without prefixes such as `Re:`. Null if there is none. */
  readonly latestNormalizedSubject?: Maybe<Scalars['String']['output']>;
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  readonly participants: ReadonlyArray<EmailParticipant>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** The subject of the latest email, without prefixes such as `Re:`. One line of at most 160 characters. Null if there is none. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** Changes of a draft. Absent fields stay unchanged; null clears. */
export type EmailUpdateInput = {
  /** Uploaded files to attach. Replaces all attachments; null or an empty list removes them. */
  readonly attachments?: InputMaybe<ReadonlyArray<EmailAttachmentInput>>;
  /** Replaces all recipients of a blind copy. Names are optional; null empties the list. */
  readonly bcc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The body, as HTML. */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** The body, as plain text. */
  readonly bodyText?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all recipients of a copy. Names are optional; null empties the list. */
  readonly cc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The contact the email is to. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When to send the email. For the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** When Close creates a follow-up task if there is no reply. */
  readonly followupDate?: InputMaybe<Scalars['DateTime']['input']>;
  /** Delay in seconds, less than 60, in which an email with the status `OUTBOX` can be turned back into a draft. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The sender, optionally with a name: `Mara Lindqvist <mara@kettle.example>`. To send the email, it must be set here or
   * earlier.
   */
  readonly sender?: InputMaybe<Scalars['String']['input']>;
  /** Whether to send the email or turn it back into a draft. Must not be null. */
  readonly status?: InputMaybe<DraftStatus>;
  /** The subject. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** An email template that Close renders as the body if `bodyText` and `bodyHtml` are absent. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Replaces all recipients. Names are optional; null empties the list. */
  readonly to?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/**
 * A change of an object in Close. Close logs no changes of pipelines and organizations, and of a lead only those of its
 * fields, not of its contacts, tasks or opportunities.
 */
export type Event = Node & {
  readonly __typename?: 'Event';
  /** What happened. `OTHER` if this schema does not define it: see `rawAction`. */
  readonly action: ChangeAction;
  /**
   * The changed fields by their names in this schema: `status`, `customFields.cf_…`, or `custom.renewalDate` for a custom
   * field that is a schema field. Columns that no field of this schema shows are left out. For a type that this schema does
   * not define, Close's names in camelCase. Empty unless the object was updated.
   */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /**
   * The object after the change, in Close's form. Null for a deletion. Close shows it to users who are no administrators for
   * one hour only, then it is null.
   */
  readonly data?: Maybe<Scalars['JSON']['output']>;
  /** When the change happened. Of joined changes, the first. */
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When the change happened. Of joined changes, the last. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead that the object belongs to. Null if there is none, or once it is deleted. Read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /**
   * The object as it is now. Read in batches, but jobs, comments and subscriptions to sequences one by one: a page of
   * events of all types can cost one upstream request for each, and a filter by `objectType` says which it is. That of a
   * deletion costs nothing. Null once the object is deleted, and if this schema does not define its type.
   */
  readonly object?: Maybe<Node>;
  /** The id of the object. */
  readonly objectId: Scalars['ID']['output'];
  /** Close's name for the type of the object, such as `opportunity`, `task.lead` or `activity.note`. Close may add types. */
  readonly objectType: Scalars['String']['output'];
  /**
   * `previousData` as fields of this schema. Null if `previousData` is null, and for objects that are no lead, contact,
   * opportunity or task.
   */
  readonly previous?: Maybe<PreviousValues>;
  /**
   * The values of the changed fields before the change, in Close's form; after a deletion, those of all fields. Null if
   * Close reports none. Close shows them to users who are no administrators for one hour only, then it is null.
   */
  readonly previousData?: Maybe<Scalars['JSON']['output']>;
  /** Close's name of the action, such as `updated`. */
  readonly rawAction: Scalars['String']['output'];
  /** The request to Close that made the change. */
  readonly request: EventRequest;
  /** The user who made the change. Null if no user did. The id is free. */
  readonly user?: Maybe<User>;
};

/** One page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Event>;
  readonly pageInfo: PageInfo;
  /** Always null: Close does not count events. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of events. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Pass it as `after` to start a page after this row. It is no cursor of a subscription. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Event;
};

/**
 * Conditions on events. Close accepts only these combinations, each with or without `dateUpdated`, and any other is an error
 * (`BAD_USER_INPUT`): `leadId`, also with `objectType`, and with that also with `action`; `userId`, also with `leadId`,
 * `objectType`, both, or `objectId`, and with each of the last three also with `action`; `objectType` or `action` with
 * `objectId`; `objectType` with `action`; `requestId`.
 */
export type EventFilter = {
  /** What happened. Not `OTHER` or `STARTED`. */
  readonly action?: InputMaybe<ChangeAction>;
  /** When the change happened. Of joined changes, the last. */
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The lead, and all objects that belong to it. */
  readonly leadId?: InputMaybe<IdEqualsFilter>;
  /** The changed object itself, without its related objects. */
  readonly objectId?: InputMaybe<IdEqualsFilter>;
  /** Close's name for the type of the object, such as `opportunity`, `task.lead` or `activity.note`. */
  readonly objectType?: InputMaybe<Scalars['String']['input']>;
  /** The request to Close that made the change. See `EventRequest.id`. */
  readonly requestId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who made the change. */
  readonly userId?: InputMaybe<IdEqualsFilter>;
};

/** An event of Close's log. */
export type EventReceivedPayload = {
  readonly __typename?: 'EventReceivedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event itself. Null for `STARTED`. */
  readonly event?: Maybe<Event>;
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The id of the changed object. Null for `STARTED`. */
  readonly objectId?: Maybe<Scalars['ID']['output']>;
  /** The type of the changed object, as Close names it. Null for `STARTED`. */
  readonly objectType?: Maybe<Scalars['String']['output']>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
};

/** The request to Close that made a change. */
export type EventRequest = {
  readonly __typename?: 'EventRequest';
  /** The id of the API key. Null if the change was not made with one. */
  readonly apiKeyId?: Maybe<Scalars['ID']['output']>;
  /** The bulk action that made the change. Null if none did. */
  readonly bulkActionId?: Maybe<Scalars['ID']['output']>;
  /** Close's id of the request. Events of one request have the same. Null if Close reports none. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** The lead that another was merged into. Null if the change is no part of a merge. The id is free. */
  readonly mergeDestination?: Maybe<Lead>;
  /** The lead that was merged into another. Null if the change is no part of a merge. It no longer exists. */
  readonly mergeSourceId?: Maybe<Scalars['ID']['output']>;
  /** The HTTP method. Null if Close reports none. */
  readonly method?: Maybe<Scalars['String']['output']>;
  /** The path of the request, such as `/api/v1/lead/lead_…/`. Null if Close reports none. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** The import whose reversal made the change. Null if none did. */
  readonly revertedImportId?: Maybe<Scalars['ID']['output']>;
};

/** Writes leads, contacts or opportunities to a file. */
export type Export = Job & Node & {
  readonly __typename?: 'Export';
  /** The user who started the job. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the job was started. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The last change of the job. Null if Close does not report it. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Where to download the file, compressed with GZIP. Anybody who has the URL can, for about a minute: query it when the user
   * asks for the file. Null until the export is done.
   */
  readonly downloadUrl?: Maybe<Scalars['String']['output']>;
  /** The format of the file: `csv` or `json`. */
  readonly format: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Whether Close sends an email when the job is done. */
  readonly isDoneEmailSent: Scalars['Boolean']['output'];
  /** Number of rows that are processed so far. */
  readonly processedCount: Scalars['Int']['output'];
  /** Where the job is. Null if Close returns a value that this schema does not define. */
  readonly state?: Maybe<JobState>;
  /** Number of rows that the job processes. Null until Close has counted them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** What the file contains, as Close names it: `leads`, `contacts`, `lead_opps` or `opps`. */
  readonly type: Scalars['String']['output'];
};

/** The format of dates in a CSV file. */
export type ExportDateFormat =
  /** As Excel reads them: in UTC, with AM or PM. */
  | 'EXCEL'
  /** ISO 8601 without microseconds. */
  | 'ISO'
  /** With microseconds and offset. */
  | 'ORIGINAL';

/** The format of an exported file. */
export type ExportFormat =
  /** Comma-separated values. */
  | 'CSV'
  /** JSON. */
  | 'JSON';

/** Where to upload a file, once. */
export type FileUpload = {
  readonly __typename?: 'FileUpload';
  /** The address of the file once it is uploaded. Pass it as `AttachmentInput.downloadUrl`. */
  readonly downloadUrl: Scalars['String']['output'];
  /** The fields of the form. They are secret: they allow one upload in your name. */
  readonly fields: ReadonlyArray<FileUploadField>;
  /** The URL of the storage. */
  readonly url: Scalars['String']['output'];
};

/** A file to upload. */
export type FileUploadCreateInput = {
  /** The media type, such as `image/jpeg`. Must not be blank. */
  readonly contentType: Scalars['String']['input'];
  /** The file's name. Must not be blank. */
  readonly filename: Scalars['String']['input'];
};

/** Result of preparing an upload. */
export type FileUploadCreatePayload = {
  readonly __typename?: 'FileUploadCreatePayload';
  /** Where to upload the file. Null if there are `userErrors`. */
  readonly upload?: Maybe<FileUpload>;
  /** Problems with the input. Empty if the upload is prepared. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A field of the form with which a file is uploaded. */
export type FileUploadField = {
  readonly __typename?: 'FileUploadField';
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

/** A web form of the organization, with the fields that are published. */
export type Form = Node & {
  readonly __typename?: 'Form';
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The published fields, in Close's order. Null if Close does not report them. */
  readonly fields?: Maybe<ReadonlyArray<FormField>>;
  readonly id: Scalars['ID']['output'];
  /** Whether the form is archived. Null if Close does not report it. */
  readonly isArchived?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
};

/** A field of a form. Submissions contain its value. */
export type FormField = {
  readonly __typename?: 'FormField';
  /** The values to choose from. Null if the field has none. */
  readonly choices?: Maybe<ReadonlyArray<FormFieldChoice>>;
  readonly id: Scalars['ID']['output'];
  /** The field's name, as in `FormValue.name`. */
  readonly name: Scalars['String']['output'];
  /** The type, as Close names it: `text`, `email`, `select`. */
  readonly type: Scalars['String']['output'];
};

/** A value to choose in a form. */
export type FormFieldChoice = {
  readonly __typename?: 'FormFieldChoice';
  /** The text that the form shows. Null or empty if there is none. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The value that is submitted. */
  readonly value: Scalars['String']['output'];
};

/** A submitted web form. */
export type FormSubmission = Activity & Node & {
  readonly __typename?: 'FormSubmission';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  /**
   * The form. `id` and `name` are free; other fields are read with all forms, which are cached. Null if Close does not
   * name it.
   */
  readonly form?: Maybe<Form>;
  /** The name of the form. Null if unknown. */
  readonly formName?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The website with the form. Null if unknown. */
  readonly origin?: Maybe<Scalars['String']['output']>;
  /** URL of the page with the form. Null if unknown. */
  readonly sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** The name of the form. One line of at most 160 characters. Null if unknown. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
  /** The submitted values, by field name. By field id if Close does not name the fields. */
  readonly values: ReadonlyArray<FormValue>;
};

/** The submitted value of one form field. */
export type FormValue = {
  readonly __typename?: 'FormValue';
  readonly name: Scalars['String']['output'];
  /** The value. Null if the field was empty. */
  readonly value?: Maybe<Scalars['CustomValue']['output']>;
};

/** Conditions on the activities that a search finds. All given conditions must hold. Close's search evaluates them. */
export type FoundActivityFilter = {
  /** When the activity was created in Close. For a meeting, when it starts. */
  readonly dateCreated?: InputMaybe<SearchDateTimeFilter>;
  /** The direction. Only calls, emails and text messages have one. */
  readonly direction?: InputMaybe<ActivityDirectionFilter>;
  /** The activity's lead. */
  readonly leadId?: InputMaybe<IdFilter>;
};

/** The time range and opportunities of a funnel. */
export type FunnelFilter = {
  /** Start of the range, inclusive. Earlier changes are ignored. */
  readonly from: Scalars['DateTime']['input'];
  /** End of the range, exclusive. Now if absent. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** The current owners of the opportunities: ids of users or groups. All opportunities if absent. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** Number and value of opportunities in a funnel. */
export type FunnelOpportunities = {
  readonly __typename?: 'FunnelOpportunities';
  readonly opportunityCount: Scalars['Int']['output'];
  /**
   * Value per year: one-time plus annual plus twelve times monthly. An opportunity counts with its value when it entered
   * the status, or with its current value if it was created there.
   */
  readonly value: Money;
};

/** One status of a funnel. */
export type FunnelStatus = {
  readonly __typename?: 'FunnelStatus';
  /**
   * Of the entered opportunities, those that later in the range were in a later open status or a won status of this
   * pipeline. Always 0 for won and lost statuses.
   */
  readonly advanced: FunnelOpportunities;
  /**
   * Average duration of a visit to this status, in seconds, over all visits that began and ended within the range. Short
   * ranges therefore exclude long visits. Null if there are no such visits.
   */
  readonly averageSeconds?: Maybe<Scalars['Float']['output']>;
  /** Advanced divided by entered, from 0 to 1. Null if none entered, and for won and lost statuses. */
  readonly conversionRate?: Maybe<Scalars['Float']['output']>;
  /**
   * The opportunities in this status now, with their current value. Costs one upstream request per status. Null if that
   * fails.
   */
  readonly current?: Maybe<FunnelOpportunities>;
  /**
   * Opportunities that entered this status within the range: created in it, or moved to it in any direction or from
   * another pipeline. Each counts once. Opportunities that skip the status do not count.
   */
  readonly entered: FunnelOpportunities;
  /** Of the entered opportunities, those in a lost status of this pipeline at the end of the range. */
  readonly lost: FunnelOpportunities;
  readonly status: OpportunityStatus;
  /** Of the entered opportunities, those in a won status of this pipeline at the end of the range. */
  readonly won: FunnelOpportunities;
};

/** Users who work together. Filters by owner accept the id of a group, which matches the objects of all its members. */
export type Group = Node & {
  readonly __typename?: 'Group';
  readonly id: Scalars['ID']['output'];
  /** The users in the group. Their ids come with the group, other fields from the list of users. Null if reading it failed. */
  readonly members?: Maybe<ReadonlyArray<User>>;
  readonly name: Scalars['String']['output'];
};

/** Values of a group. */
export type GroupInput = {
  /** The name, which no other group has. */
  readonly name: Scalars['String']['input'];
};

/** Result of changing a group. */
export type GroupPayload = {
  readonly __typename?: 'GroupPayload';
  /** The group after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly group?: Maybe<Group>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A condition on an id that Close can compare with one id only. */
export type IdEqualsFilter = {
  /** Equals this id. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on an id. All given conditions must hold. */
export type IdFilter = {
  /** Equals this id. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equals one of these ids. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A change of a lead by an import. */
export type ImportUpdate = Activity & Node & {
  readonly __typename?: 'ImportUpdate';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The id of the import. Null if unknown. */
  readonly importId?: Maybe<Scalars['ID']['output']>;
  /** Whether the import was reverted. Null if Close does not report it. */
  readonly isReverted?: Maybe<Scalars['Boolean']['output']>;
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** Always null: Close does not say what the import changed. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** A link to another system, made from an `IntegrationLinkTemplate`. */
export type IntegrationLink = {
  readonly __typename?: 'IntegrationLink';
  readonly name: Scalars['String']['output'];
  /**
   * The address. It can contain what others have entered, such as the name of a lead: check that it begins with `http` before
   * a page opens it.
   */
  readonly url: Scalars['String']['output'];
};

/**
 * An integration link as admins define it: a URL with placeholders. `Lead.integrationLinks`, `Contact.integrationLinks` and
 * `Opportunity.integrationLinks` are what Close makes of them.
 */
export type IntegrationLinkTemplate = Node & {
  readonly __typename?: 'IntegrationLinkTemplate';
  /** The user who created the link. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The text of the link. */
  readonly name: Scalars['String']['output'];
  /** The objects that have the link. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<IntegrationLinkType>;
  /** The user who last changed the link. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /**
   * The URL with placeholders, such as `https://shop.example/?q={{ lead.display_name }}`. Close fills them in for each object. A
   * client that does so itself must encode the values.
   */
  readonly url: Scalars['String']['output'];
};

/** Values of a new integration link. */
export type IntegrationLinkTemplateCreateInput = {
  /** The text of the link. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** The objects that have the link. */
  readonly type: IntegrationLinkType;
  /**
   * The URL, with placeholders such as `{{ lead.display_name }}` anywhere but in its beginning, which must be `http://` or
   * `https://`.
   */
  readonly url: Scalars['String']['input'];
};

/** Result of creating or changing an integration link. */
export type IntegrationLinkTemplatePayload = {
  readonly __typename?: 'IntegrationLinkTemplatePayload';
  /** The integration link after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly integrationLinkTemplate?: Maybe<IntegrationLinkTemplate>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of an integration link. Absent fields stay unchanged. No field accepts null. */
export type IntegrationLinkTemplateUpdateInput = {
  /** The text of the link. Must not be blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The objects that have the link. */
  readonly type?: InputMaybe<IntegrationLinkType>;
  /**
   * The URL, with placeholders such as `{{ lead.display_name }}` anywhere but in its beginning, which must be `http://` or
   * `https://`.
   */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** The objects that can have integration links. */
export type IntegrationLinkType =
  /** Contacts. */
  | 'CONTACT'
  /** Leads. */
  | 'LEAD'
  /** Opportunities. */
  | 'OPPORTUNITY';

/** Work that Close does in the background. Poll `job`, or subscribe to `jobChanged`, until `state` is `DONE` or `FAILED`. */
export type Job = {
  /** The user who started the job. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /** When the job was started. Null if Close does not report it. */
  readonly dateCreated?: Maybe<Scalars['DateTime']['output']>;
  /** The last change of the job. Null if Close does not report it. */
  readonly dateUpdated?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether Close sends an email when the job is done. */
  readonly isDoneEmailSent: Scalars['Boolean']['output'];
  /** Number of objects that are processed so far. */
  readonly processedCount: Scalars['Int']['output'];
  /** Where the job is. Null if Close returns a value that this schema does not define. */
  readonly state?: Maybe<JobState>;
  /** Number of objects that the job processes. Null until Close has counted them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A change of a job. */
export type JobChangedPayload = {
  readonly __typename?: 'JobChangedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The job as it is now. Null for `STARTED`. */
  readonly job?: Maybe<Job>;
  /** The id of the job. Null for `STARTED`. */
  readonly jobId?: Maybe<Scalars['ID']['output']>;
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
};

/** One page of jobs. */
export type JobConnection = {
  readonly __typename?: 'JobConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Job>;
  readonly pageInfo: PageInfo;
  /** Always null: Close does not count jobs. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of jobs. */
export type JobEdge = {
  readonly __typename?: 'JobEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Job;
};

/** Result of starting a job. */
export type JobPayload = {
  readonly __typename?: 'JobPayload';
  /** The job. Null if there are `userErrors`. */
  readonly job?: Maybe<Job>;
  /** Problems with the input. Empty if the job was started. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a job is. */
export type JobState =
  /** Not begun. */
  | 'CREATED'
  /** Complete. */
  | 'DONE'
  /** Ended by an error. Some objects may be processed. */
  | 'FAILED'
  /** Close collects the objects. */
  | 'LOADING'
  /** Stopped by Close or a user. It may continue. */
  | 'PAUSED'
  /** About to continue after a pause. */
  | 'RESUMING'
  /** Close processes the objects. */
  | 'RUNNING';

/** Types of jobs. */
export type JobType =
  /** Deletions. */
  | 'BULK_DELETE'
  /** Changes of one field. */
  | 'BULK_EDIT'
  /** Emails. */
  | 'BULK_EMAIL'
  /** Changes of sequence subscriptions. */
  | 'BULK_SEQUENCE_SUBSCRIPTION'
  /** Files with leads, contacts or opportunities. */
  | 'EXPORT';

/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type Lead = Node & {
  readonly __typename?: 'Lead';
  /**
   * The lead's timeline: emails, calls, notes and all other activities, the last created first. Costs one upstream request
   * per lead at most. Below a list, leads share requests if the filter has no conditions but dates. Below `lead(id:)`, it is
   * requested at the same time as the lead. Paged forwards only: Close sorts activities in one direction.
   */
  readonly activities?: Maybe<ActivityConnection>;
  readonly addresses: ReadonlyArray<Address>;
  /** Number of the lead's contacts. Free: Close returns them with the lead. */
  readonly contactCount: Scalars['Int']['output'];
  /** The lead's contacts, in Close's order. Free: Close returns them with the lead. */
  readonly contacts?: Maybe<ContactConnection>;
  /** The user who created the lead. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The values of the lead's custom fields, in the order in which Close shows them. Fields without a value are left out.
   * Only the requested fields are read. Reading the definitions costs one upstream request until they are cached. Null if
   * that fails.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  /** The lead's custom objects, oldest first. Costs one upstream request per lead. */
  readonly customObjects?: Maybe<ReadonlyArray<CustomObject>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the lead itself. Changes of opportunities and activities do not count. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** A description of the lead. Null if it has none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The name, or the text Close shows for a lead without one. */
  readonly displayName: Scalars['String']['output'];
  /** Number of emails exchanged with the lead. One of Close's Smart Fields. Null or 0 if there are none. */
  readonly emailsCount?: Maybe<Scalars['Int']['output']>;
  /** The lead's page in Close's app. */
  readonly htmlUrl: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, built from the organization's templates. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /** Duration of the last call, in seconds. One of Close's Smart Fields. Null if there was no call. */
  readonly lastCallDuration?: Maybe<Scalars['Int']['output']>;
  /**
   * Time of the last email, call, message or meeting, in either direction. One of Close's Smart Fields, which Close computes
   * only where they are selected. Null if there was none.
   */
  readonly lastCommunicationDate?: Maybe<Scalars['DateTime']['output']>;
  /** Time of the last change of the lead's status. One of Close's Smart Fields. Null if it never changed. */
  readonly lastLeadStatusChangeDate?: Maybe<Scalars['DateTime']['output']>;
  /** The lead's name. Null or empty if it has none; `displayName` always has a text to show. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * The lead's opportunities. Free: Close returns them with the lead, and the gateway filters and sorts them. A filter by
   * `query`, `leadSmartViewId`, `isStalled` or a group of users costs one upstream request per lead.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /**
   * The sequences that contacts of the lead are or were in, in Close's order. Close reads them for one lead at a time: costs
   * one upstream request per lead.
   */
  readonly sequenceSubscriptions?: Maybe<SequenceSubscriptionConnection>;
  /** The lead's status. The label is free. */
  readonly status?: Maybe<LeadStatus>;
  /**
   * The lead's status changes, newest first. All are read, together with those of other leads: costs one upstream request
   * per ten leads, plus one per further 100 changes.
   */
  readonly statusChanges?: Maybe<LeadStatusChangeConnection>;
  /**
   * The lead's tasks, by default the open ones of type `LEAD`. These are free: Close returns them with the lead, and the
   * gateway filters and sorts them. Other tasks cost one upstream request per lead.
   */
  readonly tasks?: Maybe<TaskConnection>;
  /** Number of future meetings. One of Close's Smart Fields. Null or 0 if there are none. */
  readonly upcomingMeetingsCount?: Maybe<Scalars['Int']['output']>;
  /** The user who last changed the lead. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The lead's website. Null if it has none. */
  readonly url?: Maybe<Scalars['String']['output']>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadCustomObjectsArgs = {
  typeId?: InputMaybe<Scalars['ID']['input']>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadSequenceSubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A company or person that may buy, with its contacts, opportunities, tasks and activities. */
export type LeadTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
  status?: InputMaybe<TaskStatus>;
};

/** A value of a custom field of leads. Set exactly one of `value` and `values`. */
export type LeadBulkCustomFieldInput = {
  /** The custom field. */
  readonly id: Scalars['ID']['input'];
  /** What to do with the present values of a field that has several. */
  readonly operation?: InputMaybe<BulkValueOperation>;
  /** The new value, as text. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
  /** The values, for a field that has several. */
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A change of one field of leads. Set exactly one field. */
export type LeadBulkEditInput = {
  /** The id of the custom field whose value is removed. */
  readonly clearCustomFieldId?: InputMaybe<Scalars['ID']['input']>;
  /** The new lead status. */
  readonly leadStatusId?: InputMaybe<Scalars['ID']['input']>;
  /** The custom field to set. */
  readonly setCustomField?: InputMaybe<LeadBulkCustomFieldInput>;
};

/** An email to contacts of leads. */
export type LeadBulkEmailInput = {
  /** Which contacts get it. */
  readonly contactPreference: BulkContactPreference;
  /** The email template. */
  readonly templateId: Scalars['ID']['input'];
};

/** What to do with the sequence subscriptions of contacts. */
export type LeadBulkSequenceInput = {
  /** What to do. */
  readonly action: BulkSequenceAction;
  /** Which contacts are subscribed. Required to subscribe. */
  readonly contactPreference?: InputMaybe<BulkContactPreference>;
  /** The email account of the sender. Required to subscribe. */
  readonly senderAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** The email address of the sender. Required to subscribe. */
  readonly senderEmail?: InputMaybe<Scalars['String']['input']>;
  /** The name of the sender. Required to subscribe. */
  readonly senderName?: InputMaybe<Scalars['String']['input']>;
  /** The sequence. Required to subscribe. All sequences if absent. */
  readonly sequenceId?: InputMaybe<Scalars['ID']['input']>;
};

/** A change of a lead. */
export type LeadChangedPayload = {
  readonly __typename?: 'LeadChangedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The lead as it is now. Null for `STARTED`, and once the lead is deleted. */
  readonly lead?: Maybe<Lead>;
  /** The id of the lead. Null for `STARTED`. */
  readonly leadId?: Maybe<Scalars['ID']['output']>;
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The status before the change. Null if the status did not change, or if Close no longer shows it. */
  readonly previousStatus?: Maybe<LeadStatus>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
};

/** One page of leads. */
export type LeadConnection = {
  readonly __typename?: 'LeadConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<LeadEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Lead>;
  readonly pageInfo: PageInfo;
  /**
   * Number of matching leads on all pages. On pages after the first of a list with a filter or an order, it costs one more
   * upstream request. Null if Close does not count them.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contact to create with a lead. */
export type LeadContactInput = {
  /** Values of custom fields. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** Email addresses. */
  readonly emails?: InputMaybe<ReadonlyArray<ContactEmailInput>>;
  /** The contact's name. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Phone numbers. */
  readonly phones?: InputMaybe<ReadonlyArray<ContactPhoneInput>>;
  /** The contact's job title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** URLs. */
  readonly urls?: InputMaybe<ReadonlyArray<ContactUrlInput>>;
};

/** Values of a new lead. */
export type LeadCreateInput = {
  /** The lead's addresses. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Contacts to create with the lead. */
  readonly contacts?: InputMaybe<ReadonlyArray<LeadContactInput>>;
  /** The user who created the lead, for imports. The credential's user if absent. */
  readonly createdById?: InputMaybe<Scalars['ID']['input']>;
  /** Values of custom fields. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** A description of the lead. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The lead's name. Must not be empty. A lead without a name is shown as "Untitled". */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The lead's status. The organization's first status if absent. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead's website. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A row of a page of leads. */
export type LeadEdge = {
  readonly __typename?: 'LeadEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Lead;
};

/** A file of leads. */
export type LeadExportInput = {
  /** The format of dates in a CSV file. `ORIGINAL` if absent. */
  readonly dateFormat?: InputMaybe<ExportDateFormat>;
  /** The fields as Close names them, such as `name` or `contacts`. All if absent. */
  readonly fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The format. */
  readonly format: ExportFormat;
  /** Whether to add all activities. For JSON files of `LEADS` only. */
  readonly hasActivities?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether to add Smart Fields, such as the number of emails. For JSON files of `LEADS`, and for CSV files. */
  readonly hasSmartFields?: InputMaybe<Scalars['Boolean']['input']>;
  /** What each row is. */
  readonly type: LeadExportType;
};

/** What each row of a file of leads is. A JSON file of `LEADS` contains the others. */
export type LeadExportType =
  /** A contact. */
  | 'CONTACTS'
  /** A lead. */
  | 'LEADS'
  /** An opportunity with its lead. */
  | 'OPPORTUNITIES';

/** A file that belongs to a lead. */
export type LeadFile = {
  readonly __typename?: 'LeadFile';
  /** The media type, such as `image/jpeg`. */
  readonly contentType: Scalars['String']['output'];
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Whether the file is pinned to the top of the lead. */
  readonly isPinned: Scalars['Boolean']['output'];
  /** The file's name. */
  readonly name: Scalars['String']['output'];
  /** The size in bytes. */
  readonly size: Scalars['Int']['output'];
  /** Link to a small picture of the file. Null if there is none. */
  readonly thumbnailUrl?: Maybe<Scalars['String']['output']>;
  /** Link to the file, as `Attachment.url`. */
  readonly url: Scalars['String']['output'];
};

/** Result of attaching a file to a lead. */
export type LeadFilePayload = {
  readonly __typename?: 'LeadFilePayload';
  /** The file. Null if there are `userErrors`. */
  readonly file?: Maybe<LeadFile>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Conditions on leads. All given conditions must hold. Close's search evaluates them; its index can lag behind writes by a
 * few seconds. Filters can be nested, up to 500 clauses in total.
 */
export type LeadFilter = {
  /** Conditions on the lead's activities. */
  readonly activities?: InputMaybe<RelatedActivitiesFilter>;
  /** Conditions on the lead's addresses, such as their country. */
  readonly addresses?: InputMaybe<RelatedAddressesFilter>;
  /** Number of the lead's addresses. */
  readonly addressesCount?: InputMaybe<NumberFilter>;
  /** Number of URLs of the lead and its contacts. */
  readonly allUrlsCount?: InputMaybe<NumberFilter>;
  /** All of these filters match. An empty list has no effect. */
  readonly and?: InputMaybe<ReadonlyArray<LeadFilter>>;
  /** Conditions on the lead's contacts. */
  readonly contacts?: InputMaybe<RelatedContactsFilter>;
  /** The user who created the lead. */
  readonly createdById?: InputMaybe<IdFilter>;
  /** Conditions on custom fields of leads. All must hold. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  /** When the lead was created. */
  readonly dateCreated?: InputMaybe<SearchDateTimeFilter>;
  /** When the lead was last changed. */
  readonly dateUpdated?: InputMaybe<SearchDateTimeFilter>;
  /** The lead's description. */
  readonly description?: InputMaybe<TextFilter>;
  /** The name, or the text Close shows for a lead without one. */
  readonly displayName?: InputMaybe<TextFilter>;
  /** An email address of any of the lead's contacts. */
  readonly email?: InputMaybe<TextFilter>;
  /** Number of emails exchanged with the lead. A lead without emails may match no comparison, not even with 0. */
  readonly emailsCount?: InputMaybe<NumberFilter>;
  /** The lead's id. */
  readonly id?: InputMaybe<IdFilter>;
  /** Duration of the last call, in seconds. */
  readonly lastCallDuration?: InputMaybe<NumberFilter>;
  /** Time of the last email, call, message or meeting, in either direction. */
  readonly lastCommunicationDate?: InputMaybe<SearchDateTimeFilter>;
  /** Time of the last change of the lead's status. */
  readonly lastLeadStatusChangeDate?: InputMaybe<SearchDateTimeFilter>;
  /** The lead's name. */
  readonly name?: InputMaybe<TextFilter>;
  /** This filter does not match. Leads without a value for the field are included. */
  readonly not?: InputMaybe<LeadFilter>;
  /** Conditions on the lead's opportunities. */
  readonly opportunities?: InputMaybe<RelatedOpportunitiesFilter>;
  /** At least one of these filters matches. An empty list matches no lead. */
  readonly or?: InputMaybe<ReadonlyArray<LeadFilter>>;
  /** A phone number of any of the lead's contacts. */
  readonly phone?: InputMaybe<TextFilter>;
  /** The lead is in this Smart View of leads. A Smart View of another type matches no lead. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead's status. */
  readonly statusId?: InputMaybe<IdFilter>;
  /** Words that begin like these occur, in any order, in a text of the lead or of its contacts. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Number of future meetings. A lead without any may match no comparison, not even with 0. */
  readonly upcomingMeetingsCount?: InputMaybe<NumberFilter>;
  /** The user who last changed the lead. */
  readonly updatedById?: InputMaybe<IdFilter>;
  /** The lead's website. */
  readonly url?: InputMaybe<TextFilter>;
};

/** A merge of another lead into this lead. */
export type LeadMerge = Activity & Node & {
  readonly __typename?: 'LeadMerge';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The lead that remained. `id` and `displayName` are free; other fields are read in batches of 200. */
  readonly destination?: Maybe<Lead>;
  /** The display name of the lead that remained, as the merge recorded it. Null if unknown. */
  readonly destinationDisplayName?: Maybe<Scalars['String']['output']>;
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  /** Why the merge failed. Null if it did not. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /**
   * The lead that was merged. A completed merge deletes it: `id` and `displayName` stay readable and are free, and
   * requesting more returns null.
   */
  readonly source?: Maybe<Lead>;
  /** The display name of the lead that was merged. Null if unknown. */
  readonly sourceDisplayName?: Maybe<Scalars['String']['output']>;
  /** The state of the merge. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<ActivityStatus>;
  /** The display name of the lead that was merged. One line of at most 160 characters. Null if unknown. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/**
 * A value by which Close's search sorts leads: a field or a custom field. Dates and numbers are paged without a limit:
 * leads that are added or removed between two requests cause neither gaps nor duplicates, and equal values are sorted by
 * creation. Texts are paged up to 10,000 leads: each page after the first costs one upstream request per 200 leads from
 * the start of the list, and another one per 200 leads of the page. Close does not document whether leads without a value
 * come first or last.
 */
export type LeadOrder = {
  /** A custom field of leads. */
  readonly customField?: InputMaybe<CustomFieldOrder>;
  /** Ascending or descending. */
  readonly direction?: OrderDirection;
  /** A field of leads. Either this or `customField` must be given. */
  readonly field?: InputMaybe<LeadOrderField>;
};

/** Values by which leads can be sorted. */
export type LeadOrderField =
  /** Number of the lead's addresses. */
  | 'ADDRESSES_COUNT'
  /** Number of URLs of the lead and its contacts. */
  | 'ALL_URLS_COUNT'
  /** When the lead was created. */
  | 'DATE_CREATED'
  /** When the lead was last changed. */
  | 'DATE_UPDATED'
  /** The lead's description. A text: paged up to 10,000 leads. */
  | 'DESCRIPTION'
  /** The name, or the text Close shows for a lead without one. A text: paged up to 10,000 leads. */
  | 'DISPLAY_NAME'
  /** Number of emails exchanged with the lead. A lead without emails may have no value. */
  | 'EMAILS_COUNT'
  /** Duration of the last call. */
  | 'LAST_CALL_DURATION'
  /** Time of the last email, call, message or meeting, in either direction. */
  | 'LAST_COMMUNICATION_DATE'
  /** Time of the last change of the lead's status. */
  | 'LAST_LEAD_STATUS_CHANGE_DATE'
  /** The lead's name. A text: paged up to 10,000 leads. */
  | 'NAME'
  /** Number of future meetings. A lead without any may have no value. */
  | 'UPCOMING_MEETINGS_COUNT'
  /** The lead's website. A text: paged up to 10,000 leads. */
  | 'URL';

/** Result of creating, changing or merging a lead. */
export type LeadPayload = {
  readonly __typename?: 'LeadPayload';
  /** The lead after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly lead?: Maybe<Lead>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A status that leads can have, such as "Contacted" or "Customer". The organization defines its statuses. */
export type LeadStatus = Node & {
  readonly __typename?: 'LeadStatus';
  readonly id: Scalars['ID']['output'];
  /**
   * Whether the status was deleted. The history of leads still shows deleted statuses; `node` and `leadStatus` do not.
   * Free if the statuses are cached, otherwise one upstream request. Null if that fails.
   */
  readonly isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** The text Close shows. */
  readonly label: Scalars['String']['output'];
  /**
   * Number of leads with this status. Costs one upstream request to Close's search, whose index can lag behind writes by a few
   * seconds.
   */
  readonly leadCount?: Maybe<Scalars['Int']['output']>;
  /**
   * The leads with this status, newest first by default. Costs one upstream request to Close's search, whose index can lag
   * behind writes by a few seconds.
   */
  readonly leads?: Maybe<LeadConnection>;
};


/** A status that leads can have, such as "Contacted" or "Customer". The organization defines its statuses. */
export type LeadStatusLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};

/** A change of a lead's status. It is a log entry: creating or deleting it in Close does not change the lead. */
export type LeadStatusChange = Activity & Node & {
  readonly __typename?: 'LeadStatusChange';
  /** When the change happened. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The lead of this activity. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The status after, even if it was deleted. Null if Close no longer knows it. */
  readonly newStatus?: Maybe<LeadStatus>;
  /** The status before, even if it was deleted. Null if there was none, or if Close no longer knows it. */
  readonly oldStatus?: Maybe<LeadStatus>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** Both statuses: `Potential → Qualified`. One line of at most 160 characters. Null if unknown. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who changed the status. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** One page of status changes of leads. */
export type LeadStatusChangeConnection = {
  readonly __typename?: 'LeadStatusChangeConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<LeadStatusChangeEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<LeadStatusChange>;
  readonly pageInfo: PageInfo;
  /** Number of matching changes on all pages. Null in the root field, because Close does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A status change of a lead that happened elsewhere. */
export type LeadStatusChangeCreateInput = {
  /** When it happened. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** The lead that changed. */
  readonly leadId: Scalars['ID']['input'];
  /** The status after. */
  readonly newStatusId: Scalars['ID']['input'];
  /** The status before. None if absent. */
  readonly oldStatusId?: InputMaybe<Scalars['ID']['input']>;
};

/** A row of a page of status changes of leads. */
export type LeadStatusChangeEdge = {
  readonly __typename?: 'LeadStatusChangeEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: LeadStatusChange;
};

/** Conditions on status changes of leads. All given conditions must hold. */
export type LeadStatusChangeFilter = {
  /**
   * When the change happened. It differs from `dateCreated` for imported changes. In the root field, pages of a list with
   * this condition end at Close's offset limit.
   */
  readonly activityAt?: InputMaybe<DateTimeFilter>;
  /** When Close logged the change. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** The lead. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The user who changed the status. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** Result of adding a status change of a lead. */
export type LeadStatusChangePayload = {
  readonly __typename?: 'LeadStatusChangePayload';
  /** The new entry. Null if there are `userErrors`, or if reading it back failed. */
  readonly leadStatusChange?: Maybe<LeadStatusChange>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Values of a lead status. */
export type LeadStatusInput = {
  /** The text to show. Must not be empty. */
  readonly label: Scalars['String']['input'];
};

/** Numbers of leads for one status. Numbers that do not apply to all time are null. */
export type LeadStatusOverview = {
  readonly __typename?: 'LeadStatusOverview';
  /** `ended` minus `started`. Null for all time. */
  readonly change?: Maybe<Scalars['Int']['output']>;
  /** `change` in percent of `started`. Null if `started` is 0, and for all time. */
  readonly changePercent?: Maybe<Scalars['Float']['output']>;
  /** Leads with this status at the end. Null if Close does not report it. */
  readonly ended?: Maybe<Scalars['Int']['output']>;
  /** Leads that entered this status at any time in the range. Null if Close does not report it. */
  readonly entered?: Maybe<Scalars['Int']['output']>;
  /** Leads with this status at the end, but not at the start. Null for all time. */
  readonly gained?: Maybe<Scalars['Int']['output']>;
  /** For each number, the path of the page in Close's app with these leads. Null if Close does not report them. */
  readonly leadsPageUrls?: Maybe<StatusOverviewTexts>;
  /** Leads that left this status at any time in the range. Null if Close does not report it. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** Leads with this status at the start, but not at the end. Null for all time. */
  readonly lost?: Maybe<Scalars['Int']['output']>;
  /** For each number, the text query in Close's syntax that finds these leads. Null if Close does not report them. */
  readonly queries?: Maybe<StatusOverviewTexts>;
  /** Leads with this status at the start. Null for all time. */
  readonly started?: Maybe<Scalars['Int']['output']>;
  readonly status: ReportedLeadStatus;
};

/** Result of creating or renaming a lead status. */
export type LeadStatusPayload = {
  readonly __typename?: 'LeadStatusPayload';
  /** The status after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly leadStatus?: Maybe<LeadStatus>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of reordering the lead statuses. */
export type LeadStatusReorderPayload = {
  readonly __typename?: 'LeadStatusReorderPayload';
  /** All lead statuses in the new order. Null if there are `userErrors`, or if reading them back failed. */
  readonly leadStatuses?: Maybe<ReadonlyArray<LeadStatus>>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Numbers of leads per status, and their moves between statuses. */
export type LeadStatusReport = {
  readonly __typename?: 'LeadStatusReport';
  /** The numbers per status. */
  readonly statusOverview: ReadonlyArray<LeadStatusOverview>;
  /** All moves, by source and target. Null if Close does not report them. */
  readonly statusTransitions?: Maybe<ReadonlyArray<LeadStatusTransition>>;
  /** One move per lead: A to B to C counts as A to C. Null if Close does not report them. */
  readonly statusTransitionsSummary?: Maybe<ReadonlyArray<LeadStatusTransition>>;
};

/** The leads and days of a status report. */
export type LeadStatusReportInput = {
  /** The days. All time if absent; many numbers are then null. */
  readonly dateRange?: InputMaybe<ReportDateRange>;
  /** Only leads that match this text query in Close's syntax. Cannot be combined with `smartViewId`. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Only leads in this Smart View. Cannot be combined with `query`. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
};

/** Leads that moved from one status to another. */
export type LeadStatusTransition = {
  readonly __typename?: 'LeadStatusTransition';
  /** The status before. Null for leads that were created. */
  readonly from?: Maybe<ReportedLeadStatus>;
  /** Number of leads. */
  readonly leadCount: Scalars['Int']['output'];
  /** The path of the page in Close's app with these leads. Null if Close does not report it. */
  readonly leadsPageUrl?: Maybe<Scalars['String']['output']>;
  /** The text query in Close's syntax that finds these leads. Null if Close does not report it. */
  readonly query?: Maybe<Scalars['String']['output']>;
  readonly to: ReportedLeadStatus;
};

/** Changes of a lead. Absent fields stay unchanged; null clears. */
export type LeadUpdateInput = {
  /** Replaces all addresses. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Changes these custom fields only. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** A description of the lead. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The lead's name. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The lead's status. Must not be null. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead's website. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A calendar meeting. `dateCreated` of a future meeting is the time it starts. */
export type Meeting = Activity & Node & {
  readonly __typename?: 'Meeting';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attendees: ReadonlyArray<MeetingAttendee>;
  /** URL of the event in the calendar. Null if unknown. */
  readonly calendarEventLink?: Maybe<Scalars['String']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /**
   * The connected account whose calendar has the event. Null if there is none. The id is free. The accounts cost one upstream
   * request per 100 until they are cached.
   */
  readonly connectedAccount?: Maybe<ConnectedAccount>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  /** The duration in seconds. Null if unknown. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** When the meeting ends. Null if unknown. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether the meeting is part of a series. Null if Close does not report it. */
  readonly isRecurring?: Maybe<Scalars['Boolean']['output']>;
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** A place or a link. Null or empty if unknown. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** The text of the invitation. Null or empty if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /**
   * The outcome that a user chose. The id is free; other fields are free if the outcomes are cached, otherwise one upstream
   * request for any number of meetings. A deleted outcome has only its id: null if more is selected. Null also if none was
   * chosen, or if Close does not report it.
   */
  readonly outcome?: Maybe<Outcome>;
  /**
   * The playbook of the meeting. The id is free; other fields are free if the playbooks are cached, otherwise one upstream
   * request per 100 playbooks, for any number of meetings. Null if there is none, or if Close does not report it.
   */
  readonly playbook?: Maybe<Playbook>;
  /** When the meeting starts. Null if unknown. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The state of the meeting. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<ActivityStatus>;
  /** The title. One line of at most 160 characters. Null if there is none. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The title. Null or empty if there is none. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
  /** Notes that a user took, as HTML. Null or empty if there are none. */
  readonly userNoteHtml?: Maybe<Scalars['String']['output']>;
};

/** A person invited to a meeting. */
export type MeetingAttendee = {
  readonly __typename?: 'MeetingAttendee';
  /** The contact. Null if this person is not a contact. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The email address. Null if unknown. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Whether this person organizes the meeting. Null if Close does not report it. */
  readonly isOrganizer?: Maybe<Scalars['Boolean']['output']>;
  /** The name. Null if unknown. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The reply to the invitation. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<AttendeeStatus>;
  /** The user. Null if this person is not a user. */
  readonly user?: Maybe<User>;
};

/** Result of changing a meeting. */
export type MeetingPayload = {
  readonly __typename?: 'MeetingPayload';
  /** The meeting after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly meeting?: Maybe<Meeting>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a meeting. Absent fields stay unchanged; null clears. */
export type MeetingUpdateInput = {
  /** The outcome of the meeting, an id that begins with `outcome_`. */
  readonly outcomeId?: InputMaybe<Scalars['ID']['input']>;
  /** Notes that a user took, as HTML. */
  readonly userNoteHtml?: InputMaybe<Scalars['String']['input']>;
};

/** Connects a user to the organization, with a role. */
export type Membership = Node & {
  readonly __typename?: 'Membership';
  /** Whether the member's calls are recorded. Null if Close does not report it, or with a value that this schema does not define. */
  readonly autoRecordCalls?: Maybe<MembershipCallRecording>;
  /**
   * The phone number with which the member calls by default. Null if there is none, or if the credential cannot see it. The id
   * is free. The phone numbers cost one upstream request per 100 until they are cached.
   */
  readonly defaultCaller?: Maybe<PhoneNumber>;
  readonly id: Scalars['ID']['output'];
  /** False for a deactivated user. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Whether Workflows may send emails in the member's name. Null if Close does not report it. */
  readonly isImpersonableByWorkflows?: Maybe<Scalars['Boolean']['output']>;
  /** Whether Close tracks who opens the member's emails. Null if Close does not report it. */
  readonly isTrackingEmailOpens?: Maybe<Scalars['Boolean']['output']>;
  /** The organization. */
  readonly organization?: Maybe<Organization>;
  /** The role's permissions as Close names them, such as `view_all_leads`. Null if Close does not report them. */
  readonly permissionsGranted?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The Smart Views that the member has pinned, in order, without those that the credential cannot see. Costs one upstream
   * request per membership, and the Smart Views until they are cached.
   */
  readonly pinnedSmartViews?: Maybe<ReadonlyArray<SmartView>>;
  /** The user's role. The roles cost one upstream request until they are cached. */
  readonly role?: Maybe<Role>;
  /** The user. Names and email address are free. */
  readonly user?: Maybe<User>;
};

/** Result of changing many memberships. */
export type MembershipBulkUpdatePayload = {
  readonly __typename?: 'MembershipBulkUpdatePayload';
  /** How many memberships were changed. Null if there are `userErrors`, or if Close does not report it. */
  readonly updatedCount?: Maybe<Scalars['Int']['output']>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether the calls of a member are recorded. */
export type MembershipCallRecording =
  /** They are not. */
  | 'DISABLED'
  /** They are. */
  | 'ENABLED'
  /** The member has not decided. */
  | 'UNSET';

/** One page of memberships. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Membership>;
  readonly pageInfo: PageInfo;
  /** Number of memberships on all pages. Never null in this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Values of a new membership. */
export type MembershipCreateInput = {
  /** The user's email address. */
  readonly email: Scalars['String']['input'];
  /** The role: an id that begins with `role_`, or one of `superuser`, `user` and `restricteduser`. */
  readonly roleId: Scalars['ID']['input'];
};

/** A row of a page of memberships. */
export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Membership;
};

/** Result of changing a membership. */
export type MembershipPayload = {
  readonly __typename?: 'MembershipPayload';
  /** The membership after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly membership?: Maybe<Membership>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of memberships. Absent fields stay unchanged. Null clears `defaultCallerId`, other fields do not accept it. */
export type MembershipUpdateInput = {
  /** Whether calls are recorded. */
  readonly autoRecordCalls?: InputMaybe<MembershipCallRecording>;
  /** The phone number with which the member calls by default. An id that begins with `phon_`. */
  readonly defaultCallerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether Workflows may send emails in the member's name. */
  readonly isImpersonableByWorkflows?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether Close tracks who opens the member's emails. */
  readonly isTrackingEmailOpens?: InputMaybe<Scalars['Boolean']['input']>;
  /** The role: an id that begins with `role_`, or one of `admin`, `superuser`, `user` and `restricteduser`. */
  readonly roleId?: InputMaybe<Scalars['ID']['input']>;
};

/** One number of an activity report. Amounts are in cents, durations in seconds. */
export type MetricValue = {
  readonly __typename?: 'MetricValue';
  /** The metric, one of `activityReportMetrics`. */
  readonly metric: Scalars['String']['output'];
  /** The number. Null if there is none, such as an average over nothing. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in hundredths of the currency's unit. */
  readonly cents: Scalars['Cents']['output'];
  /** ISO 4217 code of the currency. All opportunities of an organization have the same. Null if Close does not report it. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /**
   * The amount as Close formats it, such as `$1,250`; decimals are left out if they are zero. Null if the currency is
   * unknown.
   */
  readonly formatted?: Maybe<Scalars['String']['output']>;
};

/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Blocks a phone number for the whole organization: calls to it and from it are rejected. Text messages still arrive. */
  readonly blockedPhoneNumberCreate?: Maybe<BlockedPhoneNumberPayload>;
  /** Unblocks a phone number: calls to and from it work again. */
  readonly blockedPhoneNumberDelete?: Maybe<DeletePayload>;
  /** Changes what else the organization blocks. Applies to all users at once. */
  readonly blockedPhoneNumberSettingsUpdate?: Maybe<BlockedPhoneNumberSettingsPayload>;
  /** Changes why a phone number is blocked. To correct the number, delete it and block another. */
  readonly blockedPhoneNumberUpdate?: Maybe<BlockedPhoneNumberPayload>;
  /** Logs a call that was made outside Close. It does not place a call. */
  readonly callCreate?: Maybe<CallPayload>;
  /** Deletes a call. This cannot be undone. */
  readonly callDelete?: Maybe<DeletePayload>;
  /** Changes a call. Status and duration of a call made with Close cannot be changed. */
  readonly callUpdate?: Maybe<CallPayload>;
  /** Comments on an activity. The first comment creates the thread. */
  readonly commentCreate?: Maybe<CommentPayload>;
  /**
   * Removes a comment. This cannot be undone. Its body is emptied; the comment itself stays until all comments of the thread
   * are removed, and then the thread is deleted.
   */
  readonly commentDelete?: Maybe<DeletePayload>;
  /** Changes a comment. Users can change their own comments only. */
  readonly commentUpdate?: Maybe<CommentPayload>;
  /** Creates a contact on a lead, or together with a new lead that has the contact's name. */
  readonly contactCreate?: Maybe<ContactPayload>;
  /** Deletes a contact. This cannot be undone. */
  readonly contactDelete?: Maybe<DeletePayload>;
  /**
   * Adds an email address, or changes the type of an existing one. Reads the contact, then writes it: a change that
   * another client makes in between is lost.
   */
  readonly contactEmailAdd?: Maybe<ContactPayload>;
  /** Removes an email address. Reads the contact, then writes it: a change that another client makes in between is lost. */
  readonly contactEmailRemove?: Maybe<ContactPayload>;
  /**
   * Adds a phone number, or changes the type of an existing one. Reads the contact, then writes it: a change that another
   * client makes in between is lost.
   */
  readonly contactPhoneAdd?: Maybe<ContactPayload>;
  /** Removes a phone number. Reads the contact, then writes it: a change that another client makes in between is lost. */
  readonly contactPhoneRemove?: Maybe<ContactPayload>;
  /** Changes a contact. Lists are replaced as a whole. */
  readonly contactUpdate?: Maybe<ContactPayload>;
  /**
   * Adds a URL, or changes the type of an existing one. Reads the contact, then writes it: a change that another client
   * makes in between is lost.
   */
  readonly contactUrlAdd?: Maybe<ContactPayload>;
  /** Removes a URL. Reads the contact, then writes it: a change that another client makes in between is lost. */
  readonly contactUrlRemove?: Maybe<ContactPayload>;
  /**
   * Creates an activity of a type that the organization defined. A published activity needs a value for each required
   * field of its type: that is checked first, with the types, which cost one upstream request until they are cached.
   */
  readonly customActivityCreate?: Maybe<CustomActivityPayload>;
  /** Deletes a custom activity. This cannot be undone. */
  readonly customActivityDelete?: Maybe<DeletePayload>;
  /**
   * Defines a type of custom activities. It has no fields yet: `customFieldCreate` adds them. The types and definitions that this
   * gateway has cached for the credential are read again.
   */
  readonly customActivityTypeCreate?: Maybe<CustomActivityTypePayload>;
  /**
   * Deletes a type of custom activities with its custom fields. This cannot be undone. Close does not document what happens to
   * its activities: expect them to be deleted too.
   */
  readonly customActivityTypeDelete?: Maybe<DeletePayload>;
  /** Changes a type of custom activities. `customFieldReorder` orders its fields. */
  readonly customActivityTypeUpdate?: Maybe<CustomActivityTypePayload>;
  /**
   * Changes a custom activity. To publish it, set `status`: the required fields of its type are then checked first, which
   * costs one upstream request for the activity, and one for the types until they are cached.
   */
  readonly customActivityUpdate?: Maybe<CustomActivityPayload>;
  /** Gives a type of object a shared field. */
  readonly customFieldAssociationCreate?: Maybe<CustomFieldAssociationPayload>;
  /**
   * Takes a shared field from a type of object, and deletes its values there. This cannot be undone. The field and its
   * values on other types of objects stay.
   */
  readonly customFieldAssociationDelete?: Maybe<CustomFieldAssociationPayload>;
  /** Changes the rules for a shared field on one type of object. */
  readonly customFieldAssociationUpdate?: Maybe<CustomFieldAssociationPayload>;
  /**
   * Defines a custom field. The definitions that this gateway has cached for the credential are read again, and the schema
   * with custom fields as fields follows within moments; other credentials see the field when their cached definitions
   * expire.
   */
  readonly customFieldCreate?: Maybe<CustomFieldPayload>;
  /**
   * Deletes a custom field with its values on all objects. This cannot be undone. Caches and the schema follow as after
   * `customFieldCreate`.
   */
  readonly customFieldDelete?: Maybe<DeletePayload>;
  /**
   * Costs credits of the organization each time, also if nothing is found or stored: Close asks an AI for the value of one
   * custom field of a lead or contact, and stores it. Close answers only when it is done, which takes several seconds and can
   * exceed `REQUEST_SECONDS`: the error `UNKNOWN_OUTCOME` then says that the value may have been stored. The gateway never
   * repeats it. Costs one upstream request, and up to two for the organization and the definitions until these are cached.
   */
  readonly customFieldEnrich?: Maybe<CustomFieldEnrichPayload>;
  /**
   * Puts the custom fields of one type of object into an order, shared fields included. Close appends fields that are not
   * named.
   */
  readonly customFieldReorder?: Maybe<CustomFieldReorderPayload>;
  /** Changes the definition of a custom field. Caches and the schema follow as after `customFieldCreate`. */
  readonly customFieldUpdate?: Maybe<CustomFieldPayload>;
  /** Creates a custom object on a lead. */
  readonly customObjectCreate?: Maybe<CustomObjectPayload>;
  /** Deletes a custom object. This cannot be undone. */
  readonly customObjectDelete?: Maybe<DeletePayload>;
  /**
   * Defines a type of custom objects. It has no fields yet: `customFieldCreate` adds them. The types and definitions that this
   * gateway has cached for the credential are read again.
   */
  readonly customObjectTypeCreate?: Maybe<CustomObjectTypePayload>;
  /**
   * Deletes a type of custom objects with its custom fields. This cannot be undone. Close does not document what happens to
   * its objects: expect them to be deleted too.
   */
  readonly customObjectTypeDelete?: Maybe<DeletePayload>;
  /** Changes a type of custom objects. `customFieldReorder` orders its fields. */
  readonly customObjectTypeUpdate?: Maybe<CustomObjectTypePayload>;
  /** Changes a custom object. */
  readonly customObjectUpdate?: Maybe<CustomObjectPayload>;
  /**
   * Creates an email, as a draft, as a log entry, or to send it. With the status `OUTBOX` or `SCHEDULED`, Close sends it
   * to its recipients. The gateway never sends it twice; after `UNKNOWN_OUTCOME`, read before you write again.
   */
  readonly emailCreate?: Maybe<EmailPayload>;
  /** Deletes an email from Close. This cannot be undone. Recipients keep an email that was sent. */
  readonly emailDelete?: Maybe<DeletePayload>;
  /** Creates an email template. */
  readonly emailTemplateCreate?: Maybe<EmailTemplatePayload>;
  /** Deletes an email template, for everyone it is shared with. This cannot be undone; `isArchived` hides a template instead. */
  readonly emailTemplateDelete?: Maybe<DeletePayload>;
  /** Changes an email template. Sequences that use it send the changed text. */
  readonly emailTemplateUpdate?: Maybe<EmailTemplatePayload>;
  /**
   * Deletes a conversation with all of its emails from Close. This cannot be undone. Recipients keep the emails that were
   * sent.
   */
  readonly emailThreadDelete?: Maybe<DeletePayload>;
  /**
   * Changes a draft, sends it (`OUTBOX`, `SCHEDULED`), or turns an email that is not sent yet back into a draft (`DRAFT`).
   * Close does not change other emails.
   */
  readonly emailUpdate?: Maybe<EmailPayload>;
  /**
   * Prepares the upload of a file. The file itself does not pass through the gateway: POST it to `url` as a form with all
   * `fields`, in their order, and then the field `file`, within 60 seconds. The storage answers with 201. Use `downloadUrl` in
   * an attachment within 24 hours.
   */
  readonly fileUploadCreate?: Maybe<FileUploadCreatePayload>;
  /** Deletes the submission of a form from the timeline of its lead. This cannot be undone. The lead stays as it is. */
  readonly formSubmissionDelete?: Maybe<DeletePayload>;
  /** Creates a group without members. */
  readonly groupCreate?: Maybe<GroupPayload>;
  /**
   * Deletes a group. This cannot be undone. Its members stay in the organization. Refused with `IN_USE` while saved reports or
   * Smart Views use it.
   */
  readonly groupDelete?: Maybe<DeletePayload>;
  /** Adds a user to a group. Changes nothing if the user is in it. */
  readonly groupMemberAdd?: Maybe<GroupPayload>;
  /** Removes a user from a group. Changes nothing if the user is not in it. */
  readonly groupMemberRemove?: Maybe<GroupPayload>;
  /** Renames a group. */
  readonly groupUpdate?: Maybe<GroupPayload>;
  /** Deletes the entry of an import from the timeline. This cannot be undone. What the import changed stays as it is. */
  readonly importUpdateDelete?: Maybe<DeletePayload>;
  /** Creates an integration link, which all users then see on every object of its type. Only admins may. */
  readonly integrationLinkTemplateCreate?: Maybe<IntegrationLinkTemplatePayload>;
  /** Deletes an integration link, on every object of its type. This cannot be undone. Only admins may. */
  readonly integrationLinkTemplateDelete?: Maybe<DeletePayload>;
  /** Changes an integration link, on every object of its type. Only admins may. */
  readonly integrationLinkTemplateUpdate?: Maybe<IntegrationLinkTemplatePayload>;
  /**
   * Deletes leads with everything that belongs to them. This cannot be undone. Starts a job at Close, which takes the leads that
   * match then.
   */
  readonly leadBulkDelete?: Maybe<JobPayload>;
  /**
   * Changes one field of leads: the status, or a custom field. Starts a job at Close, which takes the leads that match then.
   * Close's app also edits custom fields of their contacts, opportunities, activities and custom objects, and shared fields;
   * Close does not document how, and a wrong guess would change many objects.
   */
  readonly leadBulkEdit?: Maybe<JobPayload>;
  /**
   * Sends an email to contacts of leads. Sent emails cannot be taken back. Starts a job at Close, which takes the leads that
   * match then.
   */
  readonly leadBulkEmail?: Maybe<JobPayload>;
  /**
   * Subscribes contacts of leads to a sequence, which may send emails at once, or pauses or resumes their subscriptions. Starts a
   * job at Close, which takes the leads that match then.
   */
  readonly leadBulkSequenceSubscribe?: Maybe<JobPayload>;
  /** Creates a lead, optionally with contacts and addresses. */
  readonly leadCreate?: Maybe<LeadPayload>;
  /** Deletes a lead with its contacts, opportunities, tasks and activities. This cannot be undone. */
  readonly leadDelete?: Maybe<DeletePayload>;
  /** Writes leads to a file. Starts a job at Close. Query `Export.downloadUrl` once it is done. */
  readonly leadExport?: Maybe<JobPayload>;
  /** Attaches an uploaded file to a lead. */
  readonly leadFileAttach?: Maybe<LeadFilePayload>;
  /**
   * Moves everything from the source lead to the destination lead and deletes the source. Returns the destination, which
   * costs one more upstream request.
   */
  readonly leadMerge?: Maybe<LeadPayload>;
  /**
   * Adds a status change to the history of a lead, to import it from another system. The lead keeps its status: to change
   * that, use `leadUpdate`.
   */
  readonly leadStatusChangeCreate?: Maybe<LeadStatusChangePayload>;
  /**
   * Deletes a status change from the history of a lead. This cannot be undone. The lead keeps its status, and reports
   * and funnels no longer count the change.
   */
  readonly leadStatusChangeDelete?: Maybe<DeletePayload>;
  /** Creates a lead status. */
  readonly leadStatusCreate?: Maybe<LeadStatusPayload>;
  /** Deletes a lead status that no lead has. This cannot be undone. The history of leads still shows the status. */
  readonly leadStatusDelete?: Maybe<DeletePayload>;
  /** Reorders the lead statuses. Reads the organization first. */
  readonly leadStatusReorder?: Maybe<LeadStatusReorderPayload>;
  /** Renames a lead status. */
  readonly leadStatusUpdate?: Maybe<LeadStatusPayload>;
  /** Changes a lead. Separate mutations change its contacts. */
  readonly leadUpdate?: Maybe<LeadPayload>;
  /**
   * Deletes a meeting from Close. This cannot be undone. Close does not document what becomes of the event in the
   * calendar, nor whether the next synchronization restores the meeting.
   */
  readonly meetingDelete?: Maybe<DeletePayload>;
  /** Changes what users noted of a meeting. Everything else comes from the calendar. */
  readonly meetingUpdate?: Maybe<MeetingPayload>;
  /** Changes many memberships in one request: all get the same values. */
  readonly membershipBulkUpdate?: Maybe<MembershipBulkUpdatePayload>;
  /**
   * Adds the user of an email address to the organization. Close creates the user if there is none, and may charge for it.
   * Close allows it only if new users are restricted to verified domains, for an address of such a domain, and for a role that
   * cannot manage the organization.
   */
  readonly membershipCreate?: Maybe<MembershipPayload>;
  /**
   * Removes a user from the organization: deactivates the membership. The user's objects keep their user. To come back, the
   * user needs a new membership.
   */
  readonly membershipDelete?: Maybe<DeletePayload>;
  /** Changes a membership, for example its role. */
  readonly membershipUpdate?: Maybe<MembershipPayload>;
  /** Creates a note on a lead. */
  readonly noteCreate?: Maybe<NotePayload>;
  /** Deletes a note. This cannot be undone. */
  readonly noteDelete?: Maybe<DeletePayload>;
  /** Changes a note. */
  readonly noteUpdate?: Maybe<NotePayload>;
  /** Creates an opportunity. */
  readonly opportunityCreate?: Maybe<OpportunityPayload>;
  /** Deletes an opportunity. This cannot be undone. */
  readonly opportunityDelete?: Maybe<DeletePayload>;
  /** Writes opportunities to a file. Starts a job at Close. Query `Export.downloadUrl` once it is done. */
  readonly opportunityExport?: Maybe<JobPayload>;
  /** Moves an opportunity to the first lost status of its pipeline. Reads the opportunity's pipeline first. */
  readonly opportunityMarkLost?: Maybe<OpportunityPayload>;
  /**
   * Moves an opportunity to the first won status of its pipeline and sets `dateWon`. Reads the opportunity's pipeline
   * first.
   */
  readonly opportunityMarkWon?: Maybe<OpportunityPayload>;
  /**
   * Adds a status change to the history of an opportunity, to import it from another system. The opportunity keeps its
   * status: to change that, use `opportunityUpdate`.
   */
  readonly opportunityStatusChangeCreate?: Maybe<OpportunityStatusChangePayload>;
  /**
   * Deletes a status change from the history of an opportunity. This cannot be undone. The opportunity keeps its status,
   * and reports and funnels no longer count the change.
   */
  readonly opportunityStatusChangeDelete?: Maybe<DeletePayload>;
  /** Creates a status at the end of a pipeline. */
  readonly opportunityStatusCreate?: Maybe<OpportunityStatusPayload>;
  /** Deletes a status that no opportunity has. This cannot be undone. The history of opportunities still shows the status. */
  readonly opportunityStatusDelete?: Maybe<DeletePayload>;
  /** Renames a status. Its type cannot be changed. `pipelineUpdate` changes its position. */
  readonly opportunityStatusUpdate?: Maybe<OpportunityStatusPayload>;
  /**
   * Changes an opportunity. Moving it to a won status sets `dateWon` to today, unless the opportunity already has a date,
   * even if that is an estimate. `opportunityMarkWon` replaces it.
   */
  readonly opportunityUpdate?: Maybe<OpportunityPayload>;
  /** Creates an outcome, which users can then choose. */
  readonly outcomeCreate?: Maybe<OutcomePayload>;
  /**
   * Deletes an outcome. This cannot be undone. Calls and meetings that have it keep its id, but its name is lost, and it can
   * be chosen no more.
   */
  readonly outcomeDelete?: Maybe<DeletePayload>;
  /** Changes an outcome, also for the calls and meetings that have it. */
  readonly outcomeUpdate?: Maybe<OutcomePayload>;
  /**
   * Gives up a phone number. This cannot be undone: the number can be lost for good, and callers no longer reach the
   * organization. A group number needs the permission "Manage Team Phone Numbers"; a personal one can be deleted by its user
   * only.
   */
  readonly phoneNumberDelete?: Maybe<DeletePayload>;
  /**
   * Changes a phone number. A group number needs the permission "Manage Team Phone Numbers"; a personal one can be changed by
   * its user only.
   */
  readonly phoneNumberUpdate?: Maybe<PhoneNumberPayload>;
  /**
   * Pins Smart Views to the top of a member's sidebar, in this order. Replaces all that were pinned: those that `ids` lacks
   * are no longer pinned.
   */
  readonly pinnedSmartViewsSet?: Maybe<PinnedSmartViewsPayload>;
  /** Creates a pipeline with its statuses. */
  readonly pipelineCreate?: Maybe<PipelinePayload>;
  /** Deletes a pipeline that has no statuses. This cannot be undone. */
  readonly pipelineDelete?: Maybe<DeletePayload>;
  /** Renames a pipeline, reorders its statuses, or moves statuses of other pipelines into it. */
  readonly pipelineUpdate?: Maybe<PipelinePayload>;
  /** Hides a playbook, which loses its position. Its history stays, and `playbookUnarchive` restores it. */
  readonly playbookArchive?: Maybe<PlaybookPayload>;
  /** Creates a playbook. Close decides its position. */
  readonly playbookCreate?: Maybe<PlaybookPayload>;
  /** Deletes a playbook. This cannot be undone; `playbookArchive` hides a playbook instead. */
  readonly playbookDelete?: Maybe<DeletePayload>;
  /** Restores an archived playbook. Close decides its position. */
  readonly playbookUnarchive?: Maybe<PlaybookPayload>;
  /** Changes a playbook. */
  readonly playbookUpdate?: Maybe<PlaybookPayload>;
  /** Creates a role. */
  readonly roleCreate?: Maybe<RolePayload>;
  /** Deletes a role. This cannot be undone. Refused with `IN_USE` while users have it. Built-in roles cannot be deleted. */
  readonly roleDelete?: Maybe<DeletePayload>;
  /** Changes a role. All users who have it get the new permissions at once. Built-in roles cannot be changed. */
  readonly roleUpdate?: Maybe<RolePayload>;
  /** Creates a link to the calendar of the credential's user. */
  readonly schedulingLinkCreate?: Maybe<SchedulingLinkPayload>;
  /** Deletes a link to a calendar. This cannot be undone. */
  readonly schedulingLinkDelete?: Maybe<DeletePayload>;
  /** Changes a link to a calendar. */
  readonly schedulingLinkUpdate?: Maybe<SchedulingLinkPayload>;
  /**
   * Allows other users to send emails as the credential's user, and ends such permissions, all in one request. Users that are not
   * named keep what they have.
   */
  readonly sendAsBulkUpdate?: Maybe<SendAsBulkUpdatePayload>;
  /** Allows another user to send emails as the credential's user. */
  readonly sendAsCreate?: Maybe<SendAsPayload>;
  /** Ends a permission that the credential's user has given. */
  readonly sendAsDelete?: Maybe<DeletePayload>;
  /**
   * Ends the permission of a user to send emails as the credential's user. For callers that know the user, but not the id of the
   * permission.
   */
  readonly sendAsDisallow?: Maybe<SendAsDisallowPayload>;
  /** Creates a sequence without contacts. `sequenceSubscriptionCreate` adds them. */
  readonly sequenceCreate?: Maybe<SequencePayload>;
  /** Deletes a sequence. This cannot be undone. `status: ARCHIVED` of `sequenceUpdate` hides a sequence instead. */
  readonly sequenceDelete?: Maybe<DeletePayload>;
  /**
   * Sends real emails and text messages to a contact: adds the contact to a sequence, whose steps Close then executes, the
   * first perhaps at once. The gateway never repeats it; after `UNKNOWN_OUTCOME`, read the contact's `sequenceSubscriptions`
   * first.
   */
  readonly sequenceSubscriptionCreate?: Maybe<SequenceSubscriptionPayload>;
  /** Removes a contact from a sequence. This cannot be undone; `sequenceSubscriptionPause` can. */
  readonly sequenceSubscriptionDelete?: Maybe<DeletePayload>;
  /** Pauses a sequence for one contact: no steps are executed until it is resumed. */
  readonly sequenceSubscriptionPause?: Maybe<SequenceSubscriptionPayload>;
  /** Sends real emails and text messages to a contact: resumes a paused sequence for one contact. */
  readonly sequenceSubscriptionResume?: Maybe<SequenceSubscriptionPayload>;
  /** Changes a sequence, also for the contacts that are in it. Steps that `input.steps` leaves out are removed. */
  readonly sequenceUpdate?: Maybe<SequencePayload>;
  /** Creates a shared scheduling link, which leads nowhere until it is mapped for a user. */
  readonly sharedSchedulingLinkCreate?: Maybe<SharedSchedulingLinkPayload>;
  /** Deletes a shared scheduling link, for all users. This cannot be undone. Templates with its tag keep the tag. */
  readonly sharedSchedulingLinkDelete?: Maybe<DeletePayload>;
  /**
   * Says where a shared scheduling link leads for a user: to one of the user's links, or to a URL. Replaces what it led to before.
   * Close does not show where shared links lead.
   */
  readonly sharedSchedulingLinkMap?: Maybe<SharedSchedulingLinkPayload>;
  /** Says that a shared scheduling link leads nowhere for a user. */
  readonly sharedSchedulingLinkUnmap?: Maybe<SharedSchedulingLinkPayload>;
  /** Changes a shared scheduling link. */
  readonly sharedSchedulingLinkUpdate?: Maybe<SharedSchedulingLinkPayload>;
  /** Saves a search as a Smart View. */
  readonly smartViewCreate?: Maybe<SmartViewPayload>;
  /** Deletes a Smart View, for everyone it is shared with. This cannot be undone. The objects that it lists are kept. */
  readonly smartViewDelete?: Maybe<DeletePayload>;
  /** Changes a Smart View. It keeps listing the same type of objects. */
  readonly smartViewUpdate?: Maybe<SmartViewPayload>;
  /**
   * Creates a text message, as a draft, as a log entry, or to send it. With the status `OUTBOX` or `SCHEDULED`, Close
   * sends it to its recipient and charges for it. The gateway never sends it twice; after `UNKNOWN_OUTCOME`, read before
   * you write again.
   */
  readonly smsCreate?: Maybe<SmsPayload>;
  /** Deletes a text message from Close. This cannot be undone. The recipient keeps a message that was sent. */
  readonly smsDelete?: Maybe<DeletePayload>;
  /** Creates a template of text messages. */
  readonly smsTemplateCreate?: Maybe<SmsTemplatePayload>;
  /**
   * Deletes a template of text messages, for everyone it is shared with. This cannot be undone; `isArchived` hides a template
   * instead.
   */
  readonly smsTemplateDelete?: Maybe<DeletePayload>;
  /** Changes a template of text messages. Sequences that use it send the changed text. */
  readonly smsTemplateUpdate?: Maybe<SmsTemplatePayload>;
  /**
   * Changes a draft, sends it (`OUTBOX`, `SCHEDULED`), or turns a text message that is not sent yet back into a draft
   * (`DRAFT`). Close does not change other text messages.
   */
  readonly smsUpdate?: Maybe<SmsPayload>;
  /**
   * Changes all matching tasks in one request, which Close applies to all of them or to none. Leads that come from Close's
   * search can show the old tasks for a few seconds.
   */
  readonly taskBulkUpdate?: Maybe<TaskBulkUpdatePayload>;
  /** Marks a task as completed. Close adds a `TaskCompleted` activity to the lead, which becomes the task's `object`. */
  readonly taskComplete?: Maybe<TaskPayload>;
  /** Deletes the entry of a completed task from the timeline. This cannot be undone. The task stays as it is. */
  readonly taskCompletedDelete?: Maybe<DeletePayload>;
  /** Creates a task on a lead. */
  readonly taskCreate?: Maybe<TaskPayload>;
  /** Deletes a task. This cannot be undone. */
  readonly taskDelete?: Maybe<DeletePayload>;
  /** Changes a task. */
  readonly taskUpdate?: Maybe<TaskPayload>;
  /** Unsubscribes an email address. */
  readonly unsubscribedEmailCreate?: Maybe<UnsubscribedEmailPayload>;
  /** Subscribes an email address again. Make sure that its owner wants it. */
  readonly unsubscribedEmailDelete?: Maybe<UnsubscribedEmailPayload>;
  /**
   * Subscribes a URL to events: Close sends each of them there. Store the `signingKey` of the result, which is not shown
   * again. One subscription can name many events: an organization has at most 40 subscriptions.
   */
  readonly webhookSubscriptionCreate?: Maybe<WebhookSubscriptionCreatePayload>;
  /** Deletes a webhook subscription. This cannot be undone. */
  readonly webhookSubscriptionDelete?: Maybe<DeletePayload>;
  /** Stops deliveries. What happens until the subscription is resumed is not delivered later: read it from `events`. */
  readonly webhookSubscriptionPause?: Maybe<WebhookSubscriptionPayload>;
  /**
   * Resumes deliveries, also of a subscription that Close has paused because everything failed for three days or too many
   * events were waiting. What was waiting then is lost: read it from `events`.
   */
  readonly webhookSubscriptionResume?: Maybe<WebhookSubscriptionPayload>;
  /** Changes a webhook subscription. */
  readonly webhookSubscriptionUpdate?: Maybe<WebhookSubscriptionPayload>;
  /** Adds a WhatsApp message to the timeline of a lead. Close does not send it: it was sent or received in WhatsApp. */
  readonly whatsAppMessageCreate?: Maybe<WhatsAppMessagePayload>;
  /** Deletes a WhatsApp message from Close. This cannot be undone. The message in WhatsApp stays as it is. */
  readonly whatsAppMessageDelete?: Maybe<DeletePayload>;
  /** Changes a WhatsApp message in Close. The message in WhatsApp stays as it is. */
  readonly whatsAppMessageUpdate?: Maybe<WhatsAppMessagePayload>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationBlockedPhoneNumberCreateArgs = {
  input: BlockedPhoneNumberCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationBlockedPhoneNumberDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationBlockedPhoneNumberSettingsUpdateArgs = {
  input: BlockedPhoneNumberSettingsInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationBlockedPhoneNumberUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: BlockedPhoneNumberUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCallCreateArgs = {
  input: CallCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCallDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCallUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: CallUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCommentCreateArgs = {
  input: CommentCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCommentDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCommentUpdateArgs = {
  id: Scalars['ID']['input'];
  input: CommentUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactCreateArgs = {
  input: ContactCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactEmailAddArgs = {
  email: ContactEmailInput;
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactEmailRemoveArgs = {
  email: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactPhoneAddArgs = {
  id: Scalars['ID']['input'];
  phone: ContactPhoneInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactPhoneRemoveArgs = {
  id: Scalars['ID']['input'];
  phone: Scalars['String']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: ContactUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactUrlAddArgs = {
  id: Scalars['ID']['input'];
  url: ContactUrlInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationContactUrlRemoveArgs = {
  id: Scalars['ID']['input'];
  url: Scalars['String']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomActivityCreateArgs = {
  input: CustomActivityCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomActivityDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomActivityTypeCreateArgs = {
  input: CustomActivityTypeCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomActivityTypeDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomActivityTypeUpdateArgs = {
  id: Scalars['ID']['input'];
  input: CustomActivityTypeUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomActivityUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: CustomActivityUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldAssociationCreateArgs = {
  customFieldId: Scalars['ID']['input'];
  input?: InputMaybe<CustomFieldAssociationInput>;
  target: CustomFieldTargetInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldAssociationDeleteArgs = {
  customFieldId: Scalars['ID']['input'];
  target: CustomFieldTargetInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldAssociationUpdateArgs = {
  customFieldId: Scalars['ID']['input'];
  input: CustomFieldAssociationInput;
  target: CustomFieldTargetInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldCreateArgs = {
  input: CustomFieldCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldDeleteArgs = {
  id: Scalars['ID']['input'];
  objectType: CustomFieldObjectType;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldEnrichArgs = {
  input: CustomFieldEnrichInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldReorderArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  target: CustomFieldTargetInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomFieldUpdateArgs = {
  id: Scalars['ID']['input'];
  input: CustomFieldUpdateInput;
  objectType: CustomFieldObjectType;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomObjectCreateArgs = {
  input: CustomObjectCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomObjectDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomObjectTypeCreateArgs = {
  input: CustomObjectTypeCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomObjectTypeDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomObjectTypeUpdateArgs = {
  id: Scalars['ID']['input'];
  input: CustomObjectTypeUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationCustomObjectUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: CustomObjectUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailCreateArgs = {
  input: EmailCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailTemplateCreateArgs = {
  input: EmailTemplateCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailTemplateDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailTemplateUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: EmailTemplateUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailThreadDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationEmailUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: EmailUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationFileUploadCreateArgs = {
  input: FileUploadCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationFormSubmissionDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationGroupCreateArgs = {
  input: GroupInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationGroupDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationGroupMemberAddArgs = {
  id: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationGroupMemberRemoveArgs = {
  id: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationGroupUpdateArgs = {
  id: Scalars['ID']['input'];
  input: GroupInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationImportUpdateDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationIntegrationLinkTemplateCreateArgs = {
  input: IntegrationLinkTemplateCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationIntegrationLinkTemplateDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationIntegrationLinkTemplateUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: IntegrationLinkTemplateUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadBulkDeleteArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<LeadFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sendDoneEmail?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadBulkEditArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<LeadFilter>;
  input: LeadBulkEditInput;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sendDoneEmail?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadBulkEmailArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<LeadFilter>;
  input: LeadBulkEmailInput;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sendDoneEmail?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadBulkSequenceSubscribeArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<LeadFilter>;
  input: LeadBulkSequenceInput;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sendDoneEmail?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadCreateArgs = {
  input: LeadCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadExportArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<LeadFilter>;
  input: LeadExportInput;
  limit?: InputMaybe<Scalars['Int']['input']>;
  sendDoneEmail?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadFileAttachArgs = {
  input: AttachmentInput;
  leadId: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadMergeArgs = {
  destinationId: Scalars['ID']['input'];
  sourceId: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadStatusChangeCreateArgs = {
  input: LeadStatusChangeCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadStatusChangeDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadStatusCreateArgs = {
  input: LeadStatusInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadStatusDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadStatusReorderArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadStatusUpdateArgs = {
  id: Scalars['ID']['input'];
  input: LeadStatusInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationLeadUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: LeadUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationMeetingDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationMeetingUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: MeetingUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationMembershipBulkUpdateArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  input: MembershipUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationMembershipCreateArgs = {
  input: MembershipCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationMembershipDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationMembershipUpdateArgs = {
  id: Scalars['ID']['input'];
  input: MembershipUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationNoteCreateArgs = {
  input: NoteCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationNoteDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationNoteUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: NoteUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityCreateArgs = {
  input: OpportunityCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityExportArgs = {
  all?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  input: OpportunityExportInput;
  sendDoneEmail?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityMarkLostArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityMarkWonArgs = {
  dateWon?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityStatusChangeCreateArgs = {
  input: OpportunityStatusChangeCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityStatusChangeDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityStatusCreateArgs = {
  input: OpportunityStatusCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityStatusDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityStatusUpdateArgs = {
  id: Scalars['ID']['input'];
  input: OpportunityStatusUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOpportunityUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: OpportunityUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOutcomeCreateArgs = {
  input: OutcomeCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOutcomeDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationOutcomeUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: OutcomeUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPhoneNumberDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPhoneNumberUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: PhoneNumberUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPinnedSmartViewsSetArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  membershipId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPipelineCreateArgs = {
  input: PipelineCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPipelineDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPipelineUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: PipelineUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPlaybookArchiveArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPlaybookCreateArgs = {
  input: PlaybookCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPlaybookDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPlaybookUnarchiveArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationPlaybookUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: PlaybookUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationRoleCreateArgs = {
  input: RoleCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationRoleDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationRoleUpdateArgs = {
  id: Scalars['ID']['input'];
  input: RoleUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSchedulingLinkCreateArgs = {
  input: SchedulingLinkCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSchedulingLinkDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSchedulingLinkUpdateArgs = {
  id: Scalars['ID']['input'];
  input: SchedulingLinkUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSendAsBulkUpdateArgs = {
  input: SendAsBulkUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSendAsCreateArgs = {
  input: SendAsCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSendAsDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSendAsDisallowArgs = {
  allowedUserId: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceCreateArgs = {
  input: SequenceCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceSubscriptionCreateArgs = {
  input: SequenceSubscriptionCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceSubscriptionDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceSubscriptionPauseArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceSubscriptionResumeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSequenceUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: SequenceUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSharedSchedulingLinkCreateArgs = {
  input: SharedSchedulingLinkCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSharedSchedulingLinkDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSharedSchedulingLinkMapArgs = {
  id: Scalars['ID']['input'];
  input: SharedSchedulingLinkMapInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSharedSchedulingLinkUnmapArgs = {
  id: Scalars['ID']['input'];
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSharedSchedulingLinkUpdateArgs = {
  id: Scalars['ID']['input'];
  input: SharedSchedulingLinkUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmartViewCreateArgs = {
  input: SmartViewCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmartViewDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmartViewUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: SmartViewUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmsCreateArgs = {
  input: SmsCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmsDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmsTemplateCreateArgs = {
  input: SmsTemplateCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmsTemplateDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmsTemplateUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: SmsTemplateUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationSmsUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: SmsUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationTaskBulkUpdateArgs = {
  filter: TaskFilter;
  input: TaskBulkUpdateInput;
  status?: InputMaybe<TaskStatus>;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationTaskCompleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationTaskCompletedDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationTaskCreateArgs = {
  input: TaskCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationTaskDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationTaskUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: TaskUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationUnsubscribedEmailCreateArgs = {
  email: Scalars['String']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationUnsubscribedEmailDeleteArgs = {
  email: Scalars['String']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWebhookSubscriptionCreateArgs = {
  input: WebhookSubscriptionCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWebhookSubscriptionDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWebhookSubscriptionPauseArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWebhookSubscriptionResumeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWebhookSubscriptionUpdateArgs = {
  id: Scalars['ID']['input'];
  input: WebhookSubscriptionUpdateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWhatsAppMessageCreateArgs = {
  input: WhatsAppMessageCreateInput;
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWhatsAppMessageDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Writes. The mutations of one operation run one after another and are no transaction: if one fails, the others still run
 * and are not rolled back. A mutation has one of four results:
 *
 * - The object: the write succeeded.
 * - `userErrors` and no object: the input is wrong, and nothing was written.
 * - Neither, and an error with the code `WRITTEN_NOT_READ`: the write succeeded, but reading the object back failed. Do
 *   not write again.
 * - Null, and an error that says why. After `UNKNOWN_OUTCOME` the write may have succeeded: read before you write again.
 */
export type MutationWhatsAppMessageUpdateArgs = {
  id: Scalars['ID']['input'];
  ifUnmodifiedSince?: InputMaybe<Scalars['DateTime']['input']>;
  input: WhatsAppMessageUpdateInput;
};

/** States in which an email or text message can be created. */
export type NewMessageStatus =
  /** Save a draft. */
  | 'DRAFT'
  /** Log a received message. */
  | 'INBOX'
  /** Send now. */
  | 'OUTBOX'
  /** Send at the scheduled time. */
  | 'SCHEDULED'
  /** Log a message that was sent elsewhere. */
  | 'SENT';

/** An object with an id. Ids are Close's own and unique across all types. */
export type Node = {
  /** The id that Close gave the object. Treat it as opaque. */
  readonly id: Scalars['ID']['output'];
};

/** A text that a user wrote about a lead. */
export type Note = Activity & Node & {
  readonly __typename?: 'Note';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** Whether the note is pinned to the top of the lead. Null if Close does not report it. */
  readonly isPinned?: Maybe<Scalars['Boolean']['output']>;
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The text, as plain text. Null or empty if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The text, as HTML. Null or empty if there is none. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /** When the note was pinned. Null if it is not pinned. */
  readonly pinnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** The beginning of the note. One line of at most 160 characters. Null if it is empty. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The note's title. Null if it has none. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** Values of a new note. Set `note` or `noteHtml`, not both. */
export type NoteCreateInput = {
  /** When it took place. Now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uploaded files to attach. */
  readonly attachments?: InputMaybe<ReadonlyArray<AttachmentInput>>;
  /** The contact the note is about. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether to pin the note to the top of the lead. False if absent. */
  readonly isPinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** The lead the note is about. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** The text, as plain text. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The text, as HTML. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** The note's title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The author. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of creating or changing a note. */
export type NotePayload = {
  readonly __typename?: 'NotePayload';
  /** The note after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly note?: Maybe<Note>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a note. Absent fields stay unchanged; null clears. Set `note` or `noteHtml`, not both. */
export type NoteUpdateInput = {
  /** When it took place. Must not be null. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uploaded files to attach. Replaces all attachments; null or an empty list removes them. */
  readonly attachments?: InputMaybe<ReadonlyArray<AttachmentInput>>;
  /** The contact the note is about. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether to pin the note to the top of the lead. Must not be null. */
  readonly isPinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** The text, as plain text. Replaces the HTML. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The text, as HTML. Replaces the plain text. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** The note's title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on a number. All given conditions must hold. An object without the number matches no comparison. */
export type NumberFilter = {
  /** Equals this number. */
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  /** Whether there is a number. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is greater than this number. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this number or greater. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Is less than this number. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this number or less. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
};

/** A possible sale to a lead, with its value, its status in a pipeline and the day it is expected to close. */
export type Opportunity = Node & {
  readonly __typename?: 'Opportunity';
  /** The expected value per year; a monthly value counts twelve times. Null if the opportunity has no value. */
  readonly annualizedExpectedValue?: Maybe<Money>;
  /** The value per year; a monthly value counts twelve times. Null if the opportunity has no value. */
  readonly annualizedValue?: Maybe<Money>;
  readonly attachments: ReadonlyArray<Attachment>;
  /** The chance of winning, in percent, 0 to 100. */
  readonly confidence: Scalars['Int']['output'];
  /** The contact for this opportunity. Null if there is none. The name is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created the opportunity. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The values of the opportunity's custom fields, in the order in which Close shows them. Fields without a value are left
   * out. Only the requested fields are read. Reading the definitions costs one upstream request until they are cached.
   * Null if that fails.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When the opportunity was lost. Null if it is not lost. */
  readonly dateLost?: Maybe<Scalars['DateTime']['output']>;
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The day a won opportunity was won; the expected close day of any other. Null if it is not set. */
  readonly dateWon?: Maybe<Scalars['Date']['output']>;
  /** The value times the confidence, per `valuePeriod`. Null if the opportunity has no value. */
  readonly expectedValue?: Maybe<Money>;
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, built from the organization's templates. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /**
   * Whether Close considers the opportunity stalled. Null if Close does not report it. Free in lists that are read from
   * Close. Opportunities in a lead's row and in Close's response to a write lack it: there it costs one upstream request,
   * per 200 opportunities.
   */
  readonly isStalled?: Maybe<Scalars['Boolean']['output']>;
  /** The opportunity's lead. The name is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The note, as plain text. Null or empty if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The note, as HTML. Null if there is none. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /** The pipeline of that status. The name is free. */
  readonly pipeline?: Maybe<Pipeline>;
  /** The opportunity's status. Label, type, and the pipeline's name are free. */
  readonly status?: Maybe<OpportunityStatus>;
  /**
   * The opportunity's status changes, newest first. All are read: costs one upstream request for a single opportunity, or
   * one per ten leads whose opportunities are read, plus one per further 100 changes. Below `opportunity(id:)`, it is
   * requested at the same time as the opportunity.
   */
  readonly statusChanges?: Maybe<OpportunityStatusChangeConnection>;
  /**
   * The time the opportunity spent in each status, in the order in which it first entered them. The gateway computes it
   * from `statusChanges`; both fields share one read. Close logs no change for a new opportunity, so its first status
   * counts from `dateCreated`. The current status counts until now. Close merges changes that follow within seconds: A to
   * B to C is A to C. If a change was deleted from the history, its time counts for the status before. Null if reading the
   * changes failed.
   */
  readonly statusDurations?: Maybe<ReadonlyArray<StatusDuration>>;
  /** The user who last changed the opportunity. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The opportunity's owner. Null if it has none. The name is free. */
  readonly user?: Maybe<User>;
  /** The value per `valuePeriod`. Null if the opportunity has no value. */
  readonly value?: Maybe<Money>;
  /** How often the value is paid. Null if Close returns a value that this schema does not define. */
  readonly valuePeriod?: Maybe<ValuePeriod>;
};


/** A possible sale to a lead, with its value, its status in a pipeline and the day it is expected to close. */
export type OpportunityCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A possible sale to a lead, with its value, its status in a pipeline and the day it is expected to close. */
export type OpportunityStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Counts and sums over all matching opportunities. */
export type OpportunityAggregates = {
  readonly __typename?: 'OpportunityAggregates';
  /** Number of opportunities per value period. */
  readonly countByValuePeriod: OpportunityCountByValuePeriod;
  /** Sums of the values, each multiplied by its confidence. */
  readonly expectedValue: OpportunityValueTotals;
  /** Sums of the values. */
  readonly totalValue: OpportunityValueTotals;
};

/** A change of an opportunity. */
export type OpportunityChangedPayload = {
  readonly __typename?: 'OpportunityChangedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The opportunity as it is now. Null for `STARTED`, and once the opportunity is deleted. */
  readonly opportunity?: Maybe<Opportunity>;
  /** The id of the opportunity. Null for `STARTED`. */
  readonly opportunityId?: Maybe<Scalars['ID']['output']>;
  /** The status before the change. Null if the status did not change, or if Close no longer shows it. */
  readonly previousStatus?: Maybe<OpportunityStatus>;
  /** The value before the change. Null if the value did not change, or if Close no longer shows it. */
  readonly previousValue?: Maybe<Money>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
};

/** One page of opportunities, with counts and sums over all pages. */
export type OpportunityConnection = {
  readonly __typename?: 'OpportunityConnection';
  /**
   * Counts and sums over all pages. Free where Close's list evaluates the filter. Close's search has no sums: if it
   * evaluates the filter, the gateway reads the values of all matching opportunities, unless the page contains them all.
   * Null if more than 2,000 match: narrow the filter.
   */
  readonly aggregates?: Maybe<OpportunityAggregates>;
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<OpportunityEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Opportunity>;
  readonly pageInfo: PageInfo;
  /** Number of matching opportunities on all pages. Null only if Close's search evaluates the filter and does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Number of opportunities per value period. */
export type OpportunityCountByValuePeriod = {
  readonly __typename?: 'OpportunityCountByValuePeriod';
  readonly annual: Scalars['Int']['output'];
  readonly monthly: Scalars['Int']['output'];
  readonly oneTime: Scalars['Int']['output'];
};

/** Values of a new opportunity. */
export type OpportunityCreateInput = {
  /** The chance of winning, in percent, 0 to 100. */
  readonly confidence?: InputMaybe<Scalars['Int']['input']>;
  /** The contact for this opportunity. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who created the opportunity, for imports. The credential's user if absent. */
  readonly createdById?: InputMaybe<Scalars['ID']['input']>;
  /** Values of custom fields. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day the opportunity was won or is expected to close. */
  readonly dateWon?: InputMaybe<Scalars['Date']['input']>;
  /** The opportunity's lead. Cannot be changed later. If absent, Close creates a lead without a name. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** The note, as plain text. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Selects the first status of this pipeline. If `statusId` is given, it must belong to this pipeline. */
  readonly pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** The status. If absent, the first status of `pipelineId`, or of the organization. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** The owner. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** The value per `valuePeriod`, in cents of the organization's currency. */
  readonly value?: InputMaybe<Scalars['Cents']['input']>;
  /** How often the value is paid. `ONE_TIME` if absent. */
  readonly valuePeriod?: InputMaybe<ValuePeriod>;
};

/** A row of a page of opportunities. */
export type OpportunityEdge = {
  readonly __typename?: 'OpportunityEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Opportunity;
};

/** A file of opportunities. */
export type OpportunityExportInput = {
  /** The format of dates in a CSV file. `ORIGINAL` if absent. */
  readonly dateFormat?: InputMaybe<ExportDateFormat>;
  /** The fields as Close names them, such as `value` or `lead_name`. All if absent. */
  readonly fields?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The format. */
  readonly format: ExportFormat;
};

/**
 * Conditions on opportunities. All given conditions must hold. If Close's list of opportunities can evaluate all of them,
 * it does: its rows are current. Otherwise Close's search does: its index can lag behind writes by a few seconds. Besides
 * the fields that say so, `relative` and `exists` need the search. Neither evaluates `isStalled` or `query` together with
 * what needs the search: that is an error (`BAD_USER_INPUT`) that says what to drop. In a lead's own opportunities, what a
 * row shows is compared without the search.
 */
export type OpportunityFilter = {
  /** All of these filters match. An empty list has no effect. Needs the search. */
  readonly and?: InputMaybe<ReadonlyArray<OpportunitySearchFilter>>;
  /** The chance of winning, in percent, 0 to 100. Needs the search. */
  readonly confidence?: InputMaybe<NumberFilter>;
  /** The contact for the opportunity. Needs the search. */
  readonly contactId?: InputMaybe<ReferenceFilter>;
  /** The user who created the opportunity. Needs the search. */
  readonly createdById?: InputMaybe<ReferenceFilter>;
  /** Conditions on custom fields of opportunities. All must hold. Needs the search. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  /** When the opportunity was created. */
  readonly dateCreated?: InputMaybe<SearchDateTimeFilter>;
  /** When the opportunity was last changed. */
  readonly dateUpdated?: InputMaybe<SearchDateTimeFilter>;
  /** The day the opportunity was won or is expected to close. */
  readonly dateWon?: InputMaybe<SearchDateFilter>;
  /** The opportunity's id. Needs the search. */
  readonly id?: InputMaybe<IdFilter>;
  /** Whether Close considers the opportunity stalled. Only Close's list evaluates it. */
  readonly isStalled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Conditions on the opportunity's lead. Needs the search. */
  readonly lead?: InputMaybe<LeadFilter>;
  /** The opportunity's lead. Several leads need the search. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The opportunity's lead is in this Smart View of leads. */
  readonly leadSmartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** This filter does not match. Opportunities without a value for the field are included. Needs the search. */
  readonly not?: InputMaybe<OpportunitySearchFilter>;
  /** At least one of these filters matches. An empty list matches no opportunity. Needs the search. */
  readonly or?: InputMaybe<ReadonlyArray<OpportunitySearchFilter>>;
  /** The pipeline of the opportunity's status. Close filters by status: the statuses of the pipeline are read first. */
  readonly pipelineId?: InputMaybe<IdFilter>;
  /**
   * A text query in Close's syntax on the opportunity's own properties, such as `note:important`. Only Close's list
   * evaluates it.
   */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /**
   * The opportunity is in this Smart View of opportunities. A Smart View of another type matches no opportunity. Needs the
   * search.
   */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** The opportunity's status. */
  readonly statusId?: InputMaybe<IdFilter>;
  /**
   * The label of the status. Pipelines can have statuses with the same label. The search has no field for labels: there, the
   * ids of the statuses with the label replace it, which costs one upstream request if they are not cached. A label that no
   * status has matches nothing.
   */
  readonly statusLabel?: InputMaybe<StringFilter>;
  /** The type of the status: active, won or lost. */
  readonly statusType?: InputMaybe<OpportunityStatusTypeFilter>;
  /** Words that begin like these occur, in any order, in a text of the opportunity. Needs the search. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The opportunity's owner: ids of users or groups. A group matches opportunities of all its members. */
  readonly userId?: InputMaybe<ReferenceFilter>;
  /** The value per `valuePeriod`, in cents. Needs the search. */
  readonly value?: InputMaybe<CentsFilter>;
  /** How often the value is paid. */
  readonly valuePeriod?: InputMaybe<ValuePeriodFilter>;
};

/**
 * The time range to compare a report with. Set exactly one field. It replaces `cohortRange` for `CREATED_COHORT`, and
 * `reportRange` for other types.
 */
export type OpportunityFunnelComparedRange = {
  /** A range between two points in time. Can replace any range. */
  readonly custom?: InputMaybe<ReportDateTimeRange>;
  /** The same days, earlier. Can replace a range between two points in time only. */
  readonly datetime?: InputMaybe<ReportSameDays>;
  /** A range relative to today. Can replace a relative range only. */
  readonly relative?: InputMaybe<ReportRelativeRange>;
};

/** The opportunities and time range of a funnel report. */
export type OpportunityFunnelReportInput = {
  /**
   * When the opportunities were created. Required for `CREATED_COHORT`; refused for other types, because Close would
   * ignore it.
   */
  readonly cohortRange?: InputMaybe<ReportRange>;
  /** Reports on this time range instead, to compare it with the report without it. */
  readonly comparedRange?: InputMaybe<OpportunityFunnelComparedRange>;
  /** The pipeline. */
  readonly pipelineId: Scalars['ID']['input'];
  /** The time range of the report. If absent, Close chooses it. */
  readonly reportRange?: InputMaybe<ReportRange>;
  /** Only opportunities in this Smart View. All if absent. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** How opportunities are selected for the report. */
  readonly type: OpportunityFunnelReportType;
  /** Only opportunities of these users or groups. All users if absent. Must not be empty. */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Numbers of one status in a funnel report. A number is null if there is none, such as a ratio to nothing. */
export type OpportunityFunnelReportStatus = {
  readonly __typename?: 'OpportunityFunnelReportStatus';
  /** Average time until an opportunity advanced, in seconds. */
  readonly averageTimeToAdvance?: Maybe<Scalars['Float']['output']>;
  /** Of these, the part that advanced to a later status, from 0 to 1. */
  readonly countConversionRate?: Maybe<Scalars['Float']['output']>;
  /** Of the opportunities that entered this status, the part that was lost in it, from 0 to 1. */
  readonly countLostRatio?: Maybe<Scalars['Float']['output']>;
  /** Number of opportunities that were lost in this status. */
  readonly lostCount?: Maybe<Scalars['Int']['output']>;
  /** Number of opportunities that entered this status. */
  readonly opportunityCount?: Maybe<Scalars['Int']['output']>;
  /** The status. Its id, label and type are free. */
  readonly status?: Maybe<OpportunityStatus>;
  /** Value of the opportunities that entered this status. */
  readonly value?: Maybe<Money>;
  /** Of this value, the part that advanced, from 0 to 1. */
  readonly valueConversionRate?: Maybe<Scalars['Float']['output']>;
  /** Value that was lost in this status. */
  readonly valueLost?: Maybe<Money>;
  /** Of the value that entered this status, the part that was lost in it, from 0 to 1. */
  readonly valueLostRatio?: Maybe<Scalars['Float']['output']>;
  /** Value of the opportunities that entered this status, weighted by their confidence. */
  readonly weightedValue?: Maybe<Money>;
  /** Of this weighted value, the part that advanced, from 0 to 1. */
  readonly weightedValueConversionRate?: Maybe<Scalars['Float']['output']>;
};

/** How opportunities are selected for a funnel report. */
export type OpportunityFunnelReportType =
  /** Opportunities that were in an active status. */
  | 'ACTIVE_STAGE_COHORT'
  /** Opportunities that were created in `cohortRange`. */
  | 'CREATED_COHORT';

/** Close's funnel report per status. */
export type OpportunityFunnelStagesReport = {
  readonly __typename?: 'OpportunityFunnelStagesReport';
  /** The numbers of each user. */
  readonly rows: ReadonlyArray<OpportunityFunnelStatuses>;
  /** The numbers of all users, in the order of the statuses. Null if Close does not report them. */
  readonly totals?: Maybe<ReadonlyArray<OpportunityFunnelReportStatus>>;
};

/** The numbers of one user in a funnel report per status. */
export type OpportunityFunnelStatuses = {
  readonly __typename?: 'OpportunityFunnelStatuses';
  /** The numbers, in the order of the statuses. */
  readonly statuses: ReadonlyArray<OpportunityFunnelReportStatus>;
  /** The user. The id is free; other fields come from the list of users. */
  readonly user?: Maybe<User>;
};

/** Numbers of a funnel report, of all users or of one. A number is null if there is none, such as an average over nothing. */
export type OpportunityFunnelTotals = {
  readonly __typename?: 'OpportunityFunnelTotals';
  /** Average time until an opportunity was won, in seconds. */
  readonly averageTimeToWin?: Maybe<Scalars['Float']['output']>;
  /** Average value per year of a won opportunity. */
  readonly averageValueAnnualizedPerWonOpportunity?: Maybe<Money>;
  /** Won divided by won and lost opportunities, from 0 to 1. */
  readonly countWinRate?: Maybe<Scalars['Float']['output']>;
  /** Number of opportunities. */
  readonly opportunityCount?: Maybe<Scalars['Int']['output']>;
  /** Close's measure of how fast opportunities turn into value. */
  readonly salesVelocity?: Maybe<Money>;
  /** Number of opportunities that were won or lost. */
  readonly totalCompleteCount?: Maybe<Scalars['Int']['output']>;
  /** Number of won opportunities. */
  readonly totalWonCount?: Maybe<Scalars['Int']['output']>;
  /** The user. Null in the numbers of all users. The id is free; other fields come from the list of users. */
  readonly user?: Maybe<User>;
  /** Value of the won and lost opportunities. */
  readonly valueTotalComplete?: Maybe<Money>;
  /** Value of the won opportunities. */
  readonly valueTotalWon?: Maybe<Money>;
  /** Value of the won opportunities divided by that of the won and lost ones, from 0 to 1. */
  readonly valueWinRate?: Maybe<Scalars['Float']['output']>;
};

/** Close's funnel report in total. */
export type OpportunityFunnelTotalsReport = {
  readonly __typename?: 'OpportunityFunnelTotalsReport';
  /** The numbers of each user. */
  readonly rows: ReadonlyArray<OpportunityFunnelTotals>;
  /** The numbers of all users. Null if Close does not report them. */
  readonly totals?: Maybe<OpportunityFunnelTotals>;
};

/**
 * Opportunities with the same owner or from the same period. Opportunities without an owner form a group whose `user` is
 * null. Opportunities without a date form a group without a period, if Close returns them.
 */
export type OpportunityGroup = {
  readonly __typename?: 'OpportunityGroup';
  /** Counts and sums over the group's opportunities. */
  readonly aggregates: OpportunityAggregates;
  /** The month, 1 to 12, in groups by month. Null for opportunities without a date, and in other groups. */
  readonly month?: Maybe<Scalars['Int']['output']>;
  /** All opportunities of the group. */
  readonly opportunities: ReadonlyArray<Opportunity>;
  /** Number of opportunities in the group. */
  readonly opportunityCount: Scalars['Int']['output'];
  /** The quarter, 1 to 4, in groups by quarter. Null for opportunities without a date, and in other groups. */
  readonly quarter?: Maybe<Scalars['Int']['output']>;
  /** The owner. Null for opportunities without an owner, and in groups by period. The name is free. */
  readonly user?: Maybe<User>;
  /** The week, 1 to 53, in groups by week. Null for opportunities without a date, and in other groups. */
  readonly week?: Maybe<Scalars['Int']['output']>;
  /** The year the week belongs to, in groups by week. Null for opportunities without a date, and in other groups. */
  readonly weekyear?: Maybe<Scalars['Int']['output']>;
  /** The year, in groups by month, quarter or year. Null for opportunities without a date, and in other groups. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};


/**
 * Opportunities with the same owner or from the same period. Opportunities without an owner form a group whose `user` is
 * null. Opportunities without a date form a group without a period, if Close returns them.
 */
export type OpportunityGroupOpportunitiesArgs = {
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};

/** One page of groups of opportunities. */
export type OpportunityGroupConnection = {
  readonly __typename?: 'OpportunityGroupConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<OpportunityGroupEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<OpportunityGroup>;
  readonly pageInfo: PageInfo;
  /** Number of groups. Null unless the page has all of them, because Close does not count groups. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row of a page of groups. */
export type OpportunityGroupEdge = {
  readonly __typename?: 'OpportunityGroupEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: OpportunityGroup;
};

/** Conditions on the opportunities of groups. All given conditions must hold. Close's list of opportunities evaluates them. */
export type OpportunityGroupFilter = {
  /** When the opportunity was created. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** When the opportunity was last changed. */
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The day the opportunity was won or is expected to close. Days are in the time zone of `x-tz-offset`. */
  readonly dateWon?: InputMaybe<DateFilter>;
  /** Whether Close considers the opportunity stalled. */
  readonly isStalled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The opportunity's lead. */
  readonly leadId?: InputMaybe<IdEqualsFilter>;
  /** The opportunity's lead is in this Smart View of leads. */
  readonly leadSmartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** The pipeline of the opportunity's status. Close filters by status: the statuses of the pipeline are read first. */
  readonly pipelineId?: InputMaybe<IdFilter>;
  /** A text query in Close's syntax on the opportunity's own properties, such as `note:important`. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** The opportunity's status. */
  readonly statusId?: InputMaybe<IdFilter>;
  /** The label of the status. Pipelines can have statuses with the same label. */
  readonly statusLabel?: InputMaybe<StringFilter>;
  /** The type of the status: active, won or lost. */
  readonly statusType?: InputMaybe<OpportunityStatusTypeFilter>;
  /** The opportunity's owner: ids of users or groups. A group matches opportunities of all its members. */
  readonly userId?: InputMaybe<IdFilter>;
  /** How often the value is paid. */
  readonly valuePeriod?: InputMaybe<ValuePeriodFilter>;
};

/** Sort order of groups of opportunities: by the full name of the owner, or by the period. */
export type OpportunityGroupOrder = {
  /** Ascending or descending. */
  readonly direction?: OrderDirection;
};

/** What the opportunities of a group have in common. */
export type OpportunityGrouping =
  /** The month in which the opportunity was won or is expected to close. */
  | 'DATE_WON_MONTH'
  /** The quarter in which the opportunity was won or is expected to close. */
  | 'DATE_WON_QUARTER'
  /** The week in which the opportunity was won or is expected to close. Weeks start on Monday. */
  | 'DATE_WON_WEEK'
  /** The year in which the opportunity was won or is expected to close. */
  | 'DATE_WON_YEAR'
  /** The owner. */
  | 'USER';

/**
 * A value by which opportunities are sorted: a field or a custom field. How far a list is paged depends on who sorts it:
 *
 * - Close's list sorts by one field, if the filter does not need the search. `DATE_CREATED` is paged without a limit, by
 *   keyset. Other fields are paged by offset, up to Close's offset limit.
 * - Close's search sorts by several values, by custom fields, and wherever the filter needs it. Dates and numbers are paged
 *   without a limit, by keyset: opportunities that are added or removed between two requests cause neither gaps nor
 *   duplicates, and equal values are sorted by creation. Texts are paged up to 10,000 opportunities: each page after the
 *   first costs one upstream request per 200 opportunities from the start of the list, and another one per 200 opportunities
 *   of the page. Close does not document whether opportunities without a value come first or last.
 * - The gateway sorts the opportunities in a lead's row, and those of a group. Equal ones are sorted by id, and ones without
 *   a value come before all others.
 */
export type OpportunityOrder = {
  /** A custom field of opportunities. */
  readonly customField?: InputMaybe<CustomFieldOrder>;
  /** Ascending or descending. */
  readonly direction?: OrderDirection;
  /** A field of opportunities. Either this or `customField` must be given. */
  readonly field?: InputMaybe<OpportunityOrderField>;
};

/** Values by which opportunities can be sorted. */
export type OpportunityOrderField =
  /** The expected value per year. Only Close's list sorts by it, and only by it alone. */
  | 'ANNUALIZED_EXPECTED_VALUE'
  /** The value per year. */
  | 'ANNUALIZED_VALUE'
  /** The chance of winning. */
  | 'CONFIDENCE'
  /** When the opportunity was created. */
  | 'DATE_CREATED'
  /** When the opportunity was lost. Needs the search. */
  | 'DATE_LOST'
  /** When the opportunity was last changed. */
  | 'DATE_UPDATED'
  /** The day the opportunity was won or is expected to close. */
  | 'DATE_WON'
  /** The note. A text: paged up to 10,000 opportunities. Needs the search. */
  | 'NOTE'
  /** The owner's full name. Only Close's list sorts by it, and only by it alone. */
  | 'USER_NAME'
  /** The value per `valuePeriod`. */
  | 'VALUE';

/** Result of creating or changing an opportunity. */
export type OpportunityPayload = {
  readonly __typename?: 'OpportunityPayload';
  /** The status after the write. Label, type, and the pipeline's name are free. Null if there are `userErrors`. */
  readonly newStatus?: Maybe<OpportunityStatus>;
  /**
   * The status before the write; its `opportunityCount` and `opportunityAggregates` are those after it. Costs one upstream
   * request before the write in `opportunityUpdate`, and none in `opportunityMarkWon` and `opportunityMarkLost`. Null for a
   * new opportunity, and if there are `userErrors`.
   */
  readonly oldStatus?: Maybe<OpportunityStatus>;
  /** The opportunity after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly opportunity?: Maybe<Opportunity>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Conditions on opportunities, inside of other conditions. All given conditions must hold. Close's search evaluates them;
 * its index can lag behind writes by a few seconds. Filters can be nested, up to 500 clauses in total.
 */
export type OpportunitySearchFilter = {
  /** All of these filters match. An empty list has no effect. */
  readonly and?: InputMaybe<ReadonlyArray<OpportunitySearchFilter>>;
  /** The chance of winning, in percent, 0 to 100. */
  readonly confidence?: InputMaybe<NumberFilter>;
  /** The contact for the opportunity. */
  readonly contactId?: InputMaybe<ReferenceFilter>;
  /** The user who created the opportunity. */
  readonly createdById?: InputMaybe<ReferenceFilter>;
  /** Conditions on custom fields of opportunities. All must hold. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  /** When the opportunity was created. */
  readonly dateCreated?: InputMaybe<SearchDateTimeFilter>;
  /** When the opportunity was last changed. */
  readonly dateUpdated?: InputMaybe<SearchDateTimeFilter>;
  /** The day the opportunity was won or is expected to close. */
  readonly dateWon?: InputMaybe<SearchDateFilter>;
  /** The opportunity's id. */
  readonly id?: InputMaybe<IdFilter>;
  /** Conditions on the opportunity's lead. */
  readonly lead?: InputMaybe<LeadFilter>;
  /** The opportunity's lead. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** This filter does not match. Opportunities without a value for the field are included. */
  readonly not?: InputMaybe<OpportunitySearchFilter>;
  /** At least one of these filters matches. An empty list matches no opportunity. */
  readonly or?: InputMaybe<ReadonlyArray<OpportunitySearchFilter>>;
  /** The pipeline of the opportunity's status. Close filters by status: the statuses of the pipeline are read first. */
  readonly pipelineId?: InputMaybe<IdFilter>;
  /** The opportunity is in this Smart View of opportunities. A Smart View of another type matches no opportunity. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** The opportunity's status. */
  readonly statusId?: InputMaybe<IdFilter>;
  /**
   * The label of the status. Close filters by status: the statuses with the label are read first. A label that no status has
   * matches nothing.
   */
  readonly statusLabel?: InputMaybe<StringFilter>;
  /** The type of the status: active, won or lost. */
  readonly statusType?: InputMaybe<OpportunityStatusTypeFilter>;
  /** Words that begin like these occur, in any order, in a text of the opportunity. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The opportunity's owner: ids of users or groups. A group matches opportunities of all its members. */
  readonly userId?: InputMaybe<ReferenceFilter>;
  /** The value per `valuePeriod`, in cents. */
  readonly value?: InputMaybe<CentsFilter>;
  /** How often the value is paid. */
  readonly valuePeriod?: InputMaybe<ValuePeriodFilter>;
};

/** A status in a pipeline, such as "Negotiation" or "Won". The organization defines its statuses. */
export type OpportunityStatus = Node & {
  readonly __typename?: 'OpportunityStatus';
  readonly id: Scalars['ID']['output'];
  /**
   * Whether the status was deleted. The history of opportunities still shows deleted statuses; `node` and
   * `opportunityStatus` do not. Free if the pipelines are cached, otherwise one upstream request. Null if that fails.
   */
  readonly isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** The text Close shows. Pipelines can have statuses with the same label. */
  readonly label: Scalars['String']['output'];
  /**
   * The opportunities with this status. Costs one upstream request. The first pages of a pipeline's open statuses share one
   * request if these have at most 250 matching opportunities in total, and Close's list evaluates the filter and the order.
   * Otherwise each costs one request, in addition to that first one if it was tried. The cost estimate assumes this.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** Counts and sums of the opportunities with this status. Costs nothing more if `opportunityCount` is selected, too. */
  readonly opportunityAggregates?: Maybe<OpportunityAggregates>;
  /**
   * Number of opportunities with this status. Costs one upstream request, which open statuses of a pipeline share if these
   * have at most 250 opportunities in total; see `opportunities`.
   */
  readonly opportunityCount?: Maybe<Scalars['Int']['output']>;
  /** The pipeline this status belongs to. */
  readonly pipeline?: Maybe<Pipeline>;
  /**
   * Whether opportunities with this status are open, won or lost. Null if Close returns a value that this schema does not
   * define.
   */
  readonly type?: Maybe<OpportunityStatusType>;
};


/** A status in a pipeline, such as "Negotiation" or "Won". The organization defines its statuses. */
export type OpportunityStatusOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};

/**
 * A change of an opportunity's status, with the opportunity's value at that time. It is a log entry: creating or deleting
 * it in Close does not change the opportunity.
 */
export type OpportunityStatusChange = Activity & Node & {
  readonly __typename?: 'OpportunityStatusChange';
  /** When the change happened. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The lead of this activity. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The status after, even if it was deleted. Null if Close no longer knows it. */
  readonly newStatus?: Maybe<OpportunityStatus>;
  /** The status before, even if it was deleted. Null if there was none, or if Close no longer knows it. */
  readonly oldStatus?: Maybe<OpportunityStatus>;
  /** The opportunity. Null if it was deleted. Read in batches of 200. */
  readonly opportunity?: Maybe<Opportunity>;
  /** The chance of winning at that time, in percent. Null if unknown. */
  readonly opportunityConfidence?: Maybe<Scalars['Int']['output']>;
  /** The day the opportunity was won or expected to close, as known at that time. Null if it was not set. */
  readonly opportunityDateWon?: Maybe<Scalars['Date']['output']>;
  /** The opportunity's value at that time, per `opportunityValuePeriod`. Null if it had none. */
  readonly opportunityValue?: Maybe<Money>;
  /** How often that value was paid. Null if Close returns a value that this schema does not define. */
  readonly opportunityValuePeriod?: Maybe<ValuePeriod>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** Both statuses: `Proposal → Won`. One line of at most 160 characters. Null if unknown. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who changed the status. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** One page of status changes of opportunities. */
export type OpportunityStatusChangeConnection = {
  readonly __typename?: 'OpportunityStatusChangeConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<OpportunityStatusChangeEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<OpportunityStatusChange>;
  readonly pageInfo: PageInfo;
  /** Number of matching changes on all pages. Null in the root field, because Close does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A status change of an opportunity that happened elsewhere. */
export type OpportunityStatusChangeCreateInput = {
  /** When it happened. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** The lead of the opportunity. */
  readonly leadId: Scalars['ID']['input'];
  /** The status after. */
  readonly newStatusId: Scalars['ID']['input'];
  /** The status before. None if absent. */
  readonly oldStatusId?: InputMaybe<Scalars['ID']['input']>;
  /** The opportunity that changed. */
  readonly opportunityId: Scalars['ID']['input'];
};

/** A row of a page of status changes of opportunities. */
export type OpportunityStatusChangeEdge = {
  readonly __typename?: 'OpportunityStatusChangeEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: OpportunityStatusChange;
};

/** Conditions on status changes of opportunities. All given conditions must hold. */
export type OpportunityStatusChangeFilter = {
  /**
   * When the change happened. It differs from `dateCreated` for imported changes. In the root field, pages of a list with
   * this condition end at Close's offset limit.
   */
  readonly activityAt?: InputMaybe<DateTimeFilter>;
  /** When Close logged the change. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** The opportunity's lead. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The opportunity. */
  readonly opportunityId?: InputMaybe<IdEqualsFilter>;
  /** The user who changed the status. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** Result of adding a status change of an opportunity. */
export type OpportunityStatusChangePayload = {
  readonly __typename?: 'OpportunityStatusChangePayload';
  /** The new entry. Null if there are `userErrors`, or if reading it back failed. */
  readonly opportunityStatusChange?: Maybe<OpportunityStatusChange>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Values of a new opportunity status. */
export type OpportunityStatusCreateInput = {
  /** The text to show. Must not be empty. */
  readonly label: Scalars['String']['input'];
  /** The pipeline to add the status to. The organization's default pipeline if absent. */
  readonly pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether opportunities with this status are open, won or lost. Cannot be changed later. */
  readonly type: OpportunityStatusType;
};

/** Numbers of opportunities for one status. Numbers that do not apply to all time are null. */
export type OpportunityStatusOverview = {
  readonly __typename?: 'OpportunityStatusOverview';
  /** `ended` minus `started`. Null for all time. */
  readonly change?: Maybe<Scalars['Int']['output']>;
  /** `change` in percent of `started`. Null if `started` is 0, and for all time. */
  readonly changePercent?: Maybe<Scalars['Float']['output']>;
  /** Opportunities with this status at the end. Null if Close does not report it. */
  readonly ended?: Maybe<Scalars['Int']['output']>;
  /** Opportunities that entered this status at any time in the range. Null if Close does not report it. */
  readonly entered?: Maybe<Scalars['Int']['output']>;
  /** Opportunities with this status at the end, but not at the start. Null for all time. */
  readonly gained?: Maybe<Scalars['Int']['output']>;
  /**
   * For each number, the path of the page in Close's app with the leads of these opportunities. Null if Close does not
   * report them.
   */
  readonly leadsPageUrls?: Maybe<StatusOverviewTexts>;
  /** Opportunities that left this status at any time in the range. Null if Close does not report it. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** Opportunities with this status at the start, but not at the end. Null for all time. */
  readonly lost?: Maybe<Scalars['Int']['output']>;
  /** For each number, the path of the page in Close's app with these opportunities. Null if Close does not report them. */
  readonly opportunitiesPageUrls?: Maybe<StatusOverviewTexts>;
  /**
   * For each number, the text query that finds these opportunities, for `OpportunityFilter.query`. Null if Close does not
   * report them.
   */
  readonly queries?: Maybe<StatusOverviewTexts>;
  /** Opportunities with this status at the start. Null for all time. */
  readonly started?: Maybe<Scalars['Int']['output']>;
  readonly status: ReportedOpportunityStatus;
};

/** Result of creating or renaming an opportunity status. */
export type OpportunityStatusPayload = {
  readonly __typename?: 'OpportunityStatusPayload';
  /** The status after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly opportunityStatus?: Maybe<OpportunityStatus>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Numbers of opportunities per status, and their moves between statuses. */
export type OpportunityStatusReport = {
  readonly __typename?: 'OpportunityStatusReport';
  /** The numbers per status, for all pipelines. */
  readonly statusOverview: ReadonlyArray<OpportunityStatusOverview>;
  /** All moves, by source and target. Null if Close does not report them. */
  readonly statusTransitions?: Maybe<ReadonlyArray<OpportunityStatusTransition>>;
  /** One move per opportunity: A to B to C counts as A to C. Null if Close does not report them. */
  readonly statusTransitionsSummary?: Maybe<ReadonlyArray<OpportunityStatusTransition>>;
};

/** The opportunities and days of a status report. */
export type OpportunityStatusReportInput = {
  /** The days. All time if absent; many numbers are then null. */
  readonly dateRange?: InputMaybe<ReportDateRange>;
  /** Only opportunities that match this text query in Close's syntax. Cannot be combined with `smartViewId`. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Only opportunities in this Smart View. Cannot be combined with `query`. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** Only opportunities of this owner. All owners if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Opportunities that moved from one status to another. */
export type OpportunityStatusTransition = {
  readonly __typename?: 'OpportunityStatusTransition';
  /** The status before. Null for opportunities that were created. */
  readonly from?: Maybe<ReportedOpportunityStatus>;
  /** The path of the page in Close's app with their leads. Null if Close does not report it. */
  readonly leadsPageUrl?: Maybe<Scalars['String']['output']>;
  /** The path of the page in Close's app with these opportunities. Null if Close does not report it. */
  readonly opportunitiesPageUrl?: Maybe<Scalars['String']['output']>;
  /** Number of opportunities. */
  readonly opportunityCount: Scalars['Int']['output'];
  /** The text query that finds these opportunities, for `OpportunityFilter.query`. Null if Close does not report it. */
  readonly query?: Maybe<Scalars['String']['output']>;
  readonly to: ReportedOpportunityStatus;
};

/** Whether opportunities with a status are open, won or lost. */
export type OpportunityStatusType =
  /** Open. */
  | 'ACTIVE'
  /** Closed as lost. */
  | 'LOST'
  /** Closed as won. */
  | 'WON';

/** Conditions on the type of an opportunity status. */
export type OpportunityStatusTypeFilter = {
  /** Equals this type. */
  readonly eq?: InputMaybe<OpportunityStatusType>;
  /** Equals one of these types. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<OpportunityStatusType>>;
};

/** Changes of an opportunity status. */
export type OpportunityStatusUpdateInput = {
  /** The text to show. Must not be empty. */
  readonly label: Scalars['String']['input'];
};

/** Changes of an opportunity. Absent fields stay unchanged; null clears. */
export type OpportunityUpdateInput = {
  /** The chance of winning, in percent, 0 to 100. Must not be null. */
  readonly confidence?: InputMaybe<Scalars['Int']['input']>;
  /** The contact for this opportunity. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Changes these custom fields only. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The day the opportunity was won or is expected to close. */
  readonly dateWon?: InputMaybe<Scalars['Date']['input']>;
  /** The note, as plain text. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The status. It can belong to another pipeline. Must not be null. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** The owner. Must not be null. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** The value per `valuePeriod`, in cents of the organization's currency. */
  readonly value?: InputMaybe<Scalars['Cents']['input']>;
  /** How often the value is paid. Must not be null. */
  readonly valuePeriod?: InputMaybe<ValuePeriod>;
};

/** Sums of opportunities per value period. Opportunities without a value count as 0. */
export type OpportunityValueTotals = {
  readonly __typename?: 'OpportunityValueTotals';
  /** Sum of annual values, per year. */
  readonly annual: Money;
  /** Sum of all values per year: one-time plus annual plus twelve times monthly. */
  readonly annualized: Money;
  /** Sum of monthly values, per month. */
  readonly monthly: Money;
  /** Sum of one-time values. */
  readonly oneTime: Money;
};

/** Sort directions. */
export type OrderDirection =
  /**
   * Smallest, oldest, or alphabetically first value first. Empty values come before all others, except in orders that
   * Close's search evaluates.
   */
  | 'ASC'
  /**
   * Largest, newest, or alphabetically last value first. Empty values come after all others, except in orders that Close's
   * search evaluates.
   */
  | 'DESC';

/** A company's account at Close. A credential belongs to one organization and sees only its data. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** ISO 4217 code of the currency of all opportunities. Null if Close does not report it. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** All groups. Same as the root field `groups`. */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  readonly id: Scalars['ID']['output'];
  /** All lead statuses, in the organization's order. */
  readonly leadStatuses: ReadonlyArray<LeadStatus>;
  /** The memberships of users in the organization. Free if cached, otherwise one upstream request. */
  readonly memberships?: Maybe<MembershipConnection>;
  readonly name: Scalars['String']['output'];
  /** All pipelines, in the organization's order. */
  readonly pipelines: ReadonlyArray<Pipeline>;
  /** All roles. Same as the root field `roles`. */
  readonly roles?: Maybe<ReadonlyArray<Role>>;
};


/** A company's account at Close. A credential belongs to one organization and sees only its data. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An activity of a type that this schema does not define. */
export type OtherActivity = Activity & Node & {
  readonly __typename?: 'OtherActivity';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** Always null: the columns of the type are unknown. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Close's name of the type. */
  readonly type: Scalars['String']['output'];
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** What a call or a meeting led to, such as "Demo booked". The organization defines its outcomes. */
export type Outcome = Node & {
  readonly __typename?: 'Outcome';
  /** What can have the outcome. Kinds that this schema does not define are left out. */
  readonly appliesTo: ReadonlyArray<OutcomeTarget>;
  /** The user who created the outcome. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** What the outcome means, and when to choose it. Null or empty if there is no description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The text that users choose. */
  readonly name: Scalars['String']['output'];
  /** Who chooses the outcome. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<OutcomeType>;
  /** The user who last changed the outcome. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** Values of a new outcome. What it applies to follows from its type. */
export type OutcomeCreateInput = {
  /** What the outcome means, and when to choose it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The text that users choose. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** Who chooses the outcome. `CUSTOM` if absent. */
  readonly type?: InputMaybe<OutcomeType>;
};

/** Result of creating or changing an outcome. */
export type OutcomePayload = {
  readonly __typename?: 'OutcomePayload';
  /** The outcome after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly outcome?: Maybe<Outcome>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What can have an outcome. */
export type OutcomeTarget =
  /** Calls. */
  | 'CALLS'
  /** Meetings. */
  | 'MEETINGS';

/** Who chooses an outcome. */
export type OutcomeType =
  /** Users choose it, for calls and meetings. */
  | 'CUSTOM'
  /** Close sets it on calls in which a user dropped a voicemail. Users can choose it for calls, too. */
  | 'VM_DROPPED';

/** Changes of an outcome. Absent fields stay unchanged. No field accepts null. */
export type OutcomeUpdateInput = {
  /** What the outcome means, and when to choose it. An empty text removes the description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The text that users choose. Must not be blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Who chooses the outcome. */
  readonly type?: InputMaybe<OutcomeType>;
};

/**
 * The position of a page in its list. Lists with the arguments `last` and `before` can be paged in both directions. Lists
 * without them are paged forwards only, because Close sorts them in one direction.
 */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row. Pass it as `after` to get the next page. Null if the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list has rows after this page. True before a cursor. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has rows before this page. True after a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /**
   * The cursor of the first row. Pass it as `before`, with `last`, to get the previous page. Null if the page is empty. Of no
   * use in lists without these arguments.
   */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A phone number with which users call and are called. */
export type PhoneNumber = Node & {
  readonly __typename?: 'PhoneNumber';
  /** The company behind the number, as Close names it, such as `twilio`. Null if Close does not provide the number. */
  readonly carrier?: Maybe<Scalars['String']['output']>;
  /** The kind of number. Null if unknown, or if Close returns a value that this schema does not define. */
  readonly carrierType?: Maybe<PhoneNumberCarrierType>;
  /** Two-letter country code (ISO 3166). Null if unknown. */
  readonly country?: Maybe<Scalars['String']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The number to which calls are forwarded if `isForwarding`, in E.164 format. Null if there is none. */
  readonly forwardTo?: Maybe<Scalars['String']['output']>;
  /** The same number as Close shows it. Null if there is none. */
  readonly forwardToFormatted?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** How long the number rings before the call goes to voicemail, in seconds. Null for Close's default of 30. */
  readonly inboundRingDuration?: Maybe<Scalars['Int']['output']>;
  /** Whether calls are forwarded to `forwardTo`. Null if Close does not report it. */
  readonly isForwarding?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Whether the number belongs to a group. Close will remove the difference between personal numbers and those of groups. Null
   * once Close no longer reports it.
   */
  readonly isGroupNumber?: Maybe<Scalars['Boolean']['output']>;
  /** Whether text messages can have files. Null if Close does not report it. */
  readonly isMmsEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the number came from another provider. Null if Close does not report it. */
  readonly isPorted?: Maybe<Scalars['Boolean']['output']>;
  /** Whether Close charges more for it. Null if Close does not report it. */
  readonly isPremium?: Maybe<Scalars['Boolean']['output']>;
  /** Whether one must press 1 to take a forwarded call. Null if Close does not report it. */
  readonly isPress1Required?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the number sends and receives text messages. Null if Close does not report it. */
  readonly isSmsEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is verified that the number belongs to the user. Null if Close does not report it. */
  readonly isVerified?: Maybe<Scalars['Boolean']['output']>;
  /** What users call it. Null or empty if it has no label. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** What Close last charged for the number, in US dollars. Null if Close has charged nothing. */
  readonly lastBilledPrice?: Maybe<Money>;
  /** When Close charges for the number next. Null if it does not. */
  readonly nextBillingOn?: Maybe<Scalars['Date']['output']>;
  /** The number in E.164 format, such as `+16503334444`. */
  readonly number: Scalars['String']['output'];
  /** The number as Close shows it, such as `+1 650-333-4444`. Null if Close does not report it. */
  readonly numberFormatted?: Maybe<Scalars['String']['output']>;
  /**
   * The users of a group number. Close reports none for a personal number. Ids are free; other fields come from the list of
   * users.
   */
  readonly participants?: Maybe<ReadonlyArray<User>>;
  /** Numbers outside Close that ring together with a group number, in E.164 format. Empty if there are none. */
  readonly phoneNumbers: ReadonlyArray<Scalars['String']['output']>;
  /** The same numbers as Close shows them. Empty if there are none. */
  readonly phoneNumbersFormatted: ReadonlyArray<Scalars['String']['output']>;
  /** The countries to which it sends text messages with files, as two-letter codes. */
  readonly supportsMmsToCountries: ReadonlyArray<Scalars['String']['output']>;
  /** The countries to which it sends text messages, as two-letter codes. */
  readonly supportsSmsToCountries: ReadonlyArray<Scalars['String']['output']>;
  /** Who provides the number. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<PhoneNumberType>;
  /**
   * The one user of the number. Null for a group number. Close will remove the difference between both: `participants` stays. The
   * id is free; other fields come from the list of users.
   */
  readonly user?: Maybe<User>;
  /** The address of the greeting that callers hear before they leave a message, an mp3 file. Null if there is none. */
  readonly voicemailGreetingUrl?: Maybe<Scalars['String']['output']>;
};

/** Kinds of phone numbers. */
export type PhoneNumberCarrierType =
  /** Of a city or an area. */
  | 'LOCAL'
  /** Of a cell phone. */
  | 'MOBILE'
  /** Of a country. */
  | 'NATIONAL'
  /** A short number for text messages. */
  | 'SHORTCODE'
  /** Free for those who call it. */
  | 'TOLLFREE';

/** Result of changing a phone number. */
export type PhoneNumberPayload = {
  readonly __typename?: 'PhoneNumberPayload';
  /** The phone number after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly phoneNumber?: Maybe<PhoneNumber>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who provides a phone number. */
export type PhoneNumberType =
  /** Another provider. Users call with it through Close. */
  | 'EXTERNAL'
  /** Close. */
  | 'INTERNAL'
  /** Close, without a line. */
  | 'VIRTUAL';

/**
 * Changes of a phone number. Absent fields stay unchanged. Null clears `voicemailGreetingUrl` and empties lists; other fields do
 * not accept it.
 */
export type PhoneNumberUpdateInput = {
  /** The number to which calls are forwarded if `isForwarding`, in E.164 format. */
  readonly forwardTo?: InputMaybe<Scalars['String']['input']>;
  /** How long the number rings before the call goes to voicemail: 15 to 90 seconds. */
  readonly inboundRingDuration?: InputMaybe<Scalars['Int']['input']>;
  /** Whether calls are forwarded. */
  readonly isForwarding?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether one must press 1 to take a forwarded call. */
  readonly isPress1Required?: InputMaybe<Scalars['Boolean']['input']>;
  /** What users call it. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** The users of a group number. Replaces all. */
  readonly participantIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Numbers outside Close that ring together with a group number, in E.164 format, such as `+16503334444`. Replaces all. */
  readonly phoneNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The address of an mp3 file that callers hear before they leave a message. Must begin with `https://`. */
  readonly voicemailGreetingUrl?: InputMaybe<Scalars['String']['input']>;
};

/** Where a call or text message was made. */
export type PhoneSource =
  /** With Close. */
  | 'CLOSE_IO'
  /** Outside Close, and logged. */
  | 'EXTERNAL';

/** Result of pinning Smart Views. */
export type PinnedSmartViewsPayload = {
  readonly __typename?: 'PinnedSmartViewsPayload';
  /** The pinned Smart Views after the write, in order. Null if there are `userErrors`, or if reading them failed. */
  readonly smartViews?: Maybe<ReadonlyArray<SmartView>>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A sales process: the statuses an opportunity passes through. */
export type Pipeline = Node & {
  readonly __typename?: 'Pipeline';
  /** The user who created the pipeline. Null if Close created it. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /**
   * How far opportunities came in a time range, status by status. The gateway computes it from the status changes and new
   * opportunities of all pipelines between the start of the range and now, because Close filters neither by pipeline. All
   * pipelines of an operation share these requests: one per 100 changes, one after another, and one per 250 opportunities.
   * The counts can differ from `opportunityFunnelStagesReport`, which is Close's own funnel report.
   */
  readonly funnel?: Maybe<PipelineFunnel>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The opportunities with any status of this pipeline. Costs one upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The statuses, in the order in which an opportunity passes through them. */
  readonly statuses: ReadonlyArray<OpportunityStatus>;
  /** The user who last changed the pipeline. Null if Close did. */
  readonly updatedBy?: Maybe<User>;
};


/** A sales process: the statuses an opportunity passes through. */
export type PipelineFunnelArgs = {
  filter: FunnelFilter;
  maxChanges?: Scalars['Int']['input'];
};


/** A sales process: the statuses an opportunity passes through. */
export type PipelineOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};


/** A sales process: the statuses an opportunity passes through. */
export type PipelineStatusesArgs = {
  type?: InputMaybe<OpportunityStatusTypeFilter>;
};

/** Values of a new pipeline. */
export type PipelineCreateInput = {
  /** The pipeline's name. Must not be empty. */
  readonly name: Scalars['String']['input'];
  /** The statuses, in their order. */
  readonly statuses?: InputMaybe<ReadonlyArray<PipelineStatusInput>>;
};

/**
 * How far opportunities came through a pipeline in a time range. An opportunity that entered a status before the range and
 * stayed there does not count as entered.
 */
export type PipelineFunnel = {
  readonly __typename?: 'PipelineFunnel';
  /** Opportunities that entered the pipeline within the range: created in it, or moved in from another pipeline. */
  readonly entered: FunnelOpportunities;
  /** Opportunities that moved to a lost status of this pipeline within the range and had it at the end. */
  readonly lost: FunnelOpportunities;
  /** The pipeline's current statuses, in their order. */
  readonly statuses: ReadonlyArray<FunnelStatus>;
  /** Won divided by won plus lost, from 0 to 1. Null if both are 0. */
  readonly winRate?: Maybe<Scalars['Float']['output']>;
  /** Opportunities that moved to a won status of this pipeline within the range and had it at the end. */
  readonly won: FunnelOpportunities;
};

/** Result of creating or changing a pipeline. */
export type PipelinePayload = {
  readonly __typename?: 'PipelinePayload';
  /** The pipeline after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly pipeline?: Maybe<Pipeline>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A status to create with a pipeline. */
export type PipelineStatusInput = {
  /** The text to show. Must not be empty. */
  readonly label: Scalars['String']['input'];
  /** Whether opportunities with this status are open, won or lost. Cannot be changed later. */
  readonly type: OpportunityStatusType;
};

/** Changes of a pipeline. Absent fields stay unchanged. */
export type PipelineUpdateInput = {
  /** The pipeline's name. Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * The ids of all statuses, in the new order. A status of another pipeline moves to this pipeline with its opportunities.
   * The gateway reads the pipeline first and refuses a list that leaves out one of its statuses.
   */
  readonly statusIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A kind of conversation, such as "Discovery call": what it should find out, and what it can lead to. */
export type Playbook = Node & {
  readonly __typename?: 'Playbook';
  /** The user who archived the playbook. Null if it is not archived, or if no user did. */
  readonly archivedBy?: Maybe<User>;
  /** The user who created the playbook. Null if unknown. */
  readonly createdBy?: Maybe<User>;
  /**
   * The definitions of the shared custom fields that belong to the playbook. Free if they are cached, otherwise one upstream
   * request for any number of playbooks. Deleted fields are left out.
   */
  readonly customFieldDefinitions?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  /** When the playbook was archived. Null if it is not archived. */
  readonly dateArchived?: Maybe<Scalars['DateTime']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** What the playbook is for. Null or empty if there is no description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether the playbook is archived. */
  readonly isArchived: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  /**
   * The outcomes that belong to the playbook. The ids are free; other fields are free if the outcomes are cached, otherwise
   * one upstream request for any number of playbooks. Deleted outcomes are left out if more than the id is selected.
   */
  readonly outcomes?: Maybe<ReadonlyArray<Outcome>>;
  /** The place among the playbooks, from 0. Null if the playbook is archived. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** What summaries of calls and meetings should contain, as specified for Close's AI. Null or empty if there is no guidance. */
  readonly summaryGuidance?: Maybe<Scalars['String']['output']>;
  /** The user who last changed the playbook. Null if unknown. */
  readonly updatedBy?: Maybe<User>;
};

/** Values of a new playbook. */
export type PlaybookCreateInput = {
  /** The shared custom fields that belong to the playbook, ids that begin with `cf_` or `lcf_`. */
  readonly customFieldIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What the playbook is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** The outcomes that belong to the playbook, ids that begin with `outcome_`. */
  readonly outcomeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What summaries of calls and meetings should contain, for Close's AI. */
  readonly summaryGuidance?: InputMaybe<Scalars['String']['input']>;
};

/** Result of creating or changing a playbook. */
export type PlaybookPayload = {
  readonly __typename?: 'PlaybookPayload';
  /** The playbook after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly playbook?: Maybe<Playbook>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a playbook. Absent fields stay unchanged; null clears. */
export type PlaybookUpdateInput = {
  /** The shared custom fields that belong to the playbook, ids that begin with `cf_` or `lcf_`. Replaces all of them. */
  readonly customFieldIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What the playbook is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name. Must not be blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The outcomes that belong to the playbook, ids that begin with `outcome_`. Replaces all of them. */
  readonly outcomeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What summaries of calls and meetings should contain, for Close's AI. */
  readonly summaryGuidance?: InputMaybe<Scalars['String']['input']>;
};

/** Values of a contact before a change. A field that did not change is null: see `changedFields`. */
export type PreviousContact = {
  readonly __typename?: 'PreviousContact';
  /** The custom fields that changed and had a value. Null if the definitions cannot be read. */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  /** The email addresses. Null if they did not change. */
  readonly emails?: Maybe<ReadonlyArray<ContactEmail>>;
  /** The lead. Null if it did not change, or no longer exists. */
  readonly lead?: Maybe<Lead>;
  /** The name. Null if it did not change, or was empty. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The phone numbers. Null if they did not change. */
  readonly phones?: Maybe<ReadonlyArray<ContactPhone>>;
  /** The job title. Null if it did not change, or was empty. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The URLs. Null if they did not change. */
  readonly urls?: Maybe<ReadonlyArray<ContactUrl>>;
};


/** Values of a contact before a change. A field that did not change is null: see `changedFields`. */
export type PreviousContactCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Values of a lead before a change. A field that did not change is null: see `changedFields`. */
export type PreviousLead = {
  readonly __typename?: 'PreviousLead';
  /** The addresses. Null if they did not change. */
  readonly addresses?: Maybe<ReadonlyArray<Address>>;
  /** The custom fields that changed and had a value. Null if the definitions cannot be read. */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  /** The description. Null if it did not change, or was empty. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The name. Null if it did not change, or was empty. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The status. Null if it did not change, or no longer exists. */
  readonly status?: Maybe<LeadStatus>;
  /** The website. Null if it did not change, or was empty. */
  readonly url?: Maybe<Scalars['String']['output']>;
};


/** Values of a lead before a change. A field that did not change is null: see `changedFields`. */
export type PreviousLeadCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Values of an opportunity before a change. A field that did not change is null: see `changedFields`. */
export type PreviousOpportunity = {
  readonly __typename?: 'PreviousOpportunity';
  /** The expected value per year. Null if it did not change, or there was none. */
  readonly annualizedExpectedValue?: Maybe<Money>;
  /** The value per year. Null if it did not change, or there was none. */
  readonly annualizedValue?: Maybe<Money>;
  /** The chance of winning, in percent. Null if it did not change. */
  readonly confidence?: Maybe<Scalars['Int']['output']>;
  /** The contact. Null if it did not change, or there was none. */
  readonly contact?: Maybe<Contact>;
  /** The custom fields that changed and had a value. Null if the definitions cannot be read. */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  /** When it was lost. Null if it did not change, or was not set. */
  readonly dateLost?: Maybe<Scalars['DateTime']['output']>;
  /** The day it was won, or was expected to close. Null if it did not change, or was not set. */
  readonly dateWon?: Maybe<Scalars['Date']['output']>;
  /** The value times the confidence. Null if it did not change, or there was none. */
  readonly expectedValue?: Maybe<Money>;
  /** The lead. Null if it did not change, or no longer exists. */
  readonly lead?: Maybe<Lead>;
  /** The note, as plain text. Null if it did not change, or was empty. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The pipeline of that status. Null if it did not change, or no longer exists. */
  readonly pipeline?: Maybe<Pipeline>;
  /** The status. The label is free if Close reports it. Null if it did not change, or no longer exists. */
  readonly status?: Maybe<OpportunityStatus>;
  /** The owner. Null if it did not change, or there was none. */
  readonly user?: Maybe<User>;
  /** The value per `valuePeriod`. Null if it did not change, or there was none. */
  readonly value?: Maybe<Money>;
  /** How often the value was paid. Null if it did not change. */
  readonly valuePeriod?: Maybe<ValuePeriod>;
};


/** Values of an opportunity before a change. A field that did not change is null: see `changedFields`. */
export type PreviousOpportunityCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Values of a task before a change. A field that did not change is null: see `changedFields`. */
export type PreviousTask = {
  readonly __typename?: 'PreviousTask';
  /** The user who had to do the task. Null if it did not change, or there was none. */
  readonly assignedTo?: Maybe<User>;
  /** The contact. Null if it did not change, or there was none. */
  readonly contact?: Maybe<Contact>;
  /** The day of the task. Null if it did not change, or was not set. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The time of the task. Null if it did not change, or there was none. */
  readonly dateTime?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the task was completed. Null if that did not change. */
  readonly isComplete?: Maybe<Scalars['Boolean']['output']>;
  /** The priority. Null if it did not change, or Close returns a value that this schema does not define. */
  readonly priority?: Maybe<TaskPriority>;
  /** Why the task was closed without being done. Null if it did not change, or was not. */
  readonly resolution?: Maybe<TaskResolution>;
  /** The text. Null if it did not change, or was empty. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** Values before a change, as fields of the changed type. */
export type PreviousValues = PreviousContact | PreviousLead | PreviousOpportunity | PreviousTask;

/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type Query = {
  readonly __typename?: 'Query';
  /** Entities by their representations, in the same order; null for an entity that does not exist. For routers. */
  readonly _entities: ReadonlyArray<Maybe<_Entity>>;
  /** The SDL of this subgraph. For composition. */
  readonly _service: _Service;
  /**
   * Activities of the organization, the last created first. Close lists all types within one lead, and each type across all
   * leads. Several types across leads, such as the calls and emails of a user, are merged from the lists of these types. A
   * filter that fits neither is refused with `BAD_USER_INPUT`. Costs one upstream request per 100 rows, and across leads per
   * type, in parallel. Paged forwards only: Close sorts activities in one direction.
   */
  readonly activities?: Maybe<ActivityConnection>;
  /** One activity of any type. Null if it does not exist. Costs one upstream request. */
  readonly activity?: Maybe<Activity>;
  /** Numbers of calls, emails and other activities, per part of a time range or per user. Costs one upstream request. */
  readonly activityReport?: Maybe<ActivityReport>;
  /**
   * The metrics that `activityReport` accepts, such as `calls.outbound.all.count`. Free if cached, otherwise one upstream
   * request.
   */
  readonly activityReportMetrics?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * One blocked phone number. Null if it does not exist. Free if the blocked numbers are cached; one that is new costs one
   * upstream request more.
   */
  readonly blockedPhoneNumber?: Maybe<BlockedPhoneNumber>;
  /** What else the organization blocks. Never cached. Costs one upstream request. */
  readonly blockedPhoneNumberSettings?: Maybe<BlockedPhoneNumberSettings>;
  /**
   * All phone numbers that the organization has blocked, in Close's order. Free if cached, otherwise one upstream request per
   * 100. Close logs no events of them, so that a change in Close's app appears when the cache expires.
   */
  readonly blockedPhoneNumbers?: Maybe<ReadonlyArray<BlockedPhoneNumber>>;
  /** A bulk deletion. Null if it does not exist. Never cached: costs one upstream request each time. */
  readonly bulkDelete?: Maybe<BulkDelete>;
  /** A bulk edit. Null if it does not exist. Never cached: costs one upstream request each time. */
  readonly bulkEdit?: Maybe<BulkEdit>;
  /** A bulk email. Null if it does not exist. Never cached: costs one upstream request each time. */
  readonly bulkEmail?: Maybe<BulkEmail>;
  /** A bulk change of sequence subscriptions. Null if it does not exist. Never cached: costs one upstream request each time. */
  readonly bulkSequenceSubscription?: Maybe<BulkSequenceSubscription>;
  /** One comment. Null if it does not exist, or if the credential cannot see its lead. Costs one upstream request. */
  readonly comment?: Maybe<Comment>;
  /**
   * The comments on one activity. Null if the thread does not exist, or if the credential cannot see its lead. Costs one
   * upstream request per 100 threads.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /**
   * One connected account. Null if it does not exist, or if the credential cannot see it. Free if the accounts are cached; one
   * that is new costs one upstream request more.
   */
  readonly connectedAccount?: Maybe<ConnectedAccount>;
  /**
   * The accounts of mail, calendar and meeting services that users have connected, as far as the credential can see them, in
   * Close's order. Free if cached, otherwise one upstream request per 100.
   */
  readonly connectedAccounts?: Maybe<ReadonlyArray<ConnectedAccount>>;
  /** One contact. Null if it does not exist. Costs one upstream request. */
  readonly contact?: Maybe<Contact>;
  /**
   * Contacts of the organization, sorted by creation date, newest first, or by `orderBy`. The newest contacts come from
   * Close's list. Later pages, filters and other orders use Close's search index, which can lag behind writes by a few
   * seconds. Costs one upstream request per 200 rows; later pages of an order by a text cost more.
   */
  readonly contacts?: Maybe<ContactConnection>;
  /** One type of custom activities. Null if it does not exist. Free if cached, otherwise one upstream request. */
  readonly customActivityType?: Maybe<CustomActivityType>;
  /** All types of custom activities. Free if cached, otherwise one upstream request. */
  readonly customActivityTypes?: Maybe<ReadonlyArray<CustomActivityType>>;
  /**
   * The custom fields that the organization defined for one type of object, in the order in which Close shows them. Those
   * of leads, contacts and opportunities include shared fields. Free if cached, otherwise one upstream request.
   */
  readonly customFieldDefinitions?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  /** One custom object. Null if it does not exist. Costs one upstream request. */
  readonly customObject?: Maybe<CustomObject>;
  /** One type of custom objects. Null if it does not exist. Free if cached, otherwise one upstream request. */
  readonly customObjectType?: Maybe<CustomObjectType>;
  /** All types of custom objects. Free if cached, otherwise one upstream request. */
  readonly customObjectTypes?: Maybe<ReadonlyArray<CustomObjectType>>;
  /**
   * A report by Close's Explorer, such as leads by day of creation or the value of opportunities by owner. Close does not
   * document its keys, so the response is passed on unchanged: amounts are in cents, durations in seconds. Costs one
   * upstream request, plus one for the organization unless it is cached.
   */
  readonly customReport?: Maybe<Scalars['JSON']['output']>;
  /**
   * The fields that `customReport` accepts, as Close lists them; Close does not document its keys. Only fields of type
   * `number` can be `y`. Costs one upstream request.
   */
  readonly customReportFields?: Maybe<Scalars['JSON']['output']>;
  /** One dialer session. Null if it does not exist. Never cached. Costs one upstream request. */
  readonly dialer?: Maybe<Dialer>;
  /**
   * The dialer sessions of the organization, in Close's order. Never cached, because users join and leave them. Costs one
   * upstream request per 100. Paged forwards only.
   */
  readonly dialers?: Maybe<DialerConnection>;
  /**
   * One email template. Null if it does not exist, or if the credential cannot see it. Free if the templates are cached; one
   * that is archived or new, or that belongs to a sequence only, costs one upstream request more.
   */
  readonly emailTemplate?: Maybe<EmailTemplate>;
  /**
   * The email templates that the credential can see: its own and shared ones, in Close's order. Free if cached, otherwise one
   * upstream request per 100.
   */
  readonly emailTemplates?: Maybe<ReadonlyArray<EmailTemplate>>;
  /** One event. Null if it does not exist, or is older than 30 days. Costs one upstream request. */
  readonly event?: Maybe<Event>;
  /**
   * The current end of the event log. A page that selects it next to its data, and passes it as `after` to a
   * subscription, misses no change in between. Free.
   */
  readonly eventCursor: Scalars['String']['output'];
  /**
   * The changes of the last 30 days in the organization, the last changed first. Costs one upstream request per 50 events.
   * Close joins quick changes of one object into one event, which then moves to the top of the list, and an event can appear
   * up to five minutes late.
   */
  readonly events?: Maybe<EventConnection>;
  /** An export. Null if it does not exist. Never cached: costs one upstream request each time. */
  readonly export?: Maybe<Export>;
  /** One form. Null if it does not exist. Free if cached, otherwise one upstream request. */
  readonly form?: Maybe<Form>;
  /** All forms. Free if cached, otherwise one upstream request per 100 forms. */
  readonly forms?: Maybe<ReadonlyArray<Form>>;
  /**
   * One group. Null if it does not exist. Costs one upstream request with its members, unless the members of all groups
   * are cached.
   */
  readonly group?: Maybe<Group>;
  /**
   * All groups, in Close's order. Free if cached, otherwise one upstream request, plus one per group if members are
   * selected.
   */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  /** One integration link as it is defined. Null if it does not exist. Free if cached, otherwise one upstream request. */
  readonly integrationLinkTemplate?: Maybe<IntegrationLinkTemplate>;
  /** The integration links of the organization as they are defined, in Close's order. Free if cached, otherwise one upstream request. */
  readonly integrationLinkTemplates?: Maybe<ReadonlyArray<IntegrationLinkTemplate>>;
  /** One job. Null if it does not exist. Never cached: costs one upstream request each time. */
  readonly job?: Maybe<Job>;
  /** The jobs of one type, in Close's order. Never cached. Costs one upstream request per 100. Paged forwards only. */
  readonly jobs?: Maybe<JobConnection>;
  /** One lead. Null if it does not exist. Costs one upstream request, contacts and opportunities included. */
  readonly lead?: Maybe<Lead>;
  /** One lead status. Null if it does not exist or was deleted. Free if cached, otherwise one upstream request. */
  readonly leadStatus?: Maybe<LeadStatus>;
  /**
   * Status changes of all leads, newest first, without a depth limit. A new lead has none. Deleting a change in Close
   * removes it from this list. Costs one upstream request per 100 rows. Paged forwards only: Close sorts them in one direction.
   */
  readonly leadStatusChanges?: Maybe<LeadStatusChangeConnection>;
  /**
   * Number of leads per status, and moves between statuses, in a range of days or over all time. Costs one upstream
   * request, plus one for the organization unless it is cached.
   */
  readonly leadStatusReport?: Maybe<LeadStatusReport>;
  /** All lead statuses, in the organization's order. Free if cached, otherwise one upstream request. */
  readonly leadStatuses?: Maybe<ReadonlyArray<LeadStatus>>;
  /**
   * Leads of the organization. Without `filter` and `orderBy`, the last changed lead comes first, and pages end at Close's
   * offset limit. With either, leads come from Close's search index, which can lag behind writes by a few seconds: sorted
   * by `dateCreated`, newest first, or by `orderBy`. Costs one upstream request per 200 rows; later pages of an order by a
   * text cost more, and so does the last page (`last`) without `filter` and `orderBy`: one request, for the number of leads.
   */
  readonly leads?: Maybe<LeadConnection>;
  /**
   * The user the credential belongs to. Free if cached, otherwise one upstream request, which is shared with
   * `organization`, `pipelines` and the statuses.
   */
  readonly me?: Maybe<User>;
  /**
   * One membership, including those of deactivated users. Null if it does not exist. Free if cached, otherwise one
   * upstream request, plus one for the organization unless it is cached.
   */
  readonly membership?: Maybe<Membership>;
  /** Any object by its id. The prefix of the id determines its type. Null if the object does not exist. */
  readonly node?: Maybe<Node>;
  /**
   * Several objects by their ids, in the order of the ids; null for an object that does not exist. Leads, contacts and
   * opportunities cost one upstream request per 200 of a type.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * Opportunities of the organization, with counts and sums over all that match. Sorted by creation date, newest first, by
   * default. Close's list of opportunities is read where it can evaluate the filter and the order: it is current, counts and
   * sums are free, and it costs one upstream request per 250 rows. The order `DATE_CREATED` has no depth limit there; other
   * orders end at Close's offset limit. Any other filter or order is evaluated by Close's search, whose index can lag behind
   * writes by a few seconds: one upstream request per 200 rows, and up to 10 more for sums. See `OpportunityOrder`.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** One opportunity. Null if it does not exist. Costs one upstream request. */
  readonly opportunity?: Maybe<Opportunity>;
  /**
   * Close's own funnel report, per status: number of opportunities that entered and advanced, in total and per user. Costs
   * one upstream request. `Pipeline.funnel` is computed by the gateway, and its counts can differ.
   */
  readonly opportunityFunnelStagesReport?: Maybe<OpportunityFunnelStagesReport>;
  /**
   * Close's own funnel report over the opportunities of a pipeline: number won, value and duration, in total and per user.
   * Costs one upstream request.
   */
  readonly opportunityFunnelTotalsReport?: Maybe<OpportunityFunnelTotalsReport>;
  /**
   * Opportunities in groups, by owner or by the week, month, quarter or year in which they were won or are expected to
   * close. Each group has a count and sums. A page reads at most 25 opportunities per requested group on average, but at
   * least 500: it can have fewer groups than requested although `hasNextPage`, or with `last` `hasPreviousPage`, is true. A
   * single group that exceeds this is an error if `opportunities` is selected. Costs one upstream request per 250
   * opportunities; without `opportunities`, the rest of a large group is skipped.
   */
  readonly opportunityGroups?: Maybe<OpportunityGroupConnection>;
  /** One opportunity status. Null if it does not exist or was deleted. Free if cached, otherwise one upstream request. */
  readonly opportunityStatus?: Maybe<OpportunityStatus>;
  /**
   * Status changes of all opportunities, newest first, without a depth limit. A new opportunity has none. Changes of
   * deleted opportunities remain. Costs one upstream request per 100 rows. Paged forwards only: Close sorts them in one direction.
   */
  readonly opportunityStatusChanges?: Maybe<OpportunityStatusChangeConnection>;
  /**
   * Number of opportunities per status of all pipelines, and moves between statuses, in a range of days or over all time.
   * Costs one upstream request, plus one for the organization unless it is cached.
   */
  readonly opportunityStatusReport?: Maybe<OpportunityStatusReport>;
  /**
   * The statuses of all pipelines, pipeline by pipeline in the pipeline's order. Free if cached, otherwise one upstream
   * request.
   */
  readonly opportunityStatuses?: Maybe<ReadonlyArray<OpportunityStatus>>;
  /** The organization the credential belongs to. Free if cached, otherwise one upstream request. */
  readonly organization?: Maybe<Organization>;
  /**
   * One outcome. Null if it does not exist or was deleted. Free if the outcomes are cached; one that is new or deleted costs
   * one upstream request more.
   */
  readonly outcome?: Maybe<Outcome>;
  /** All outcomes, in Close's order. Free if cached, otherwise one upstream request per 100. */
  readonly outcomes?: Maybe<ReadonlyArray<Outcome>>;
  /**
   * One phone number of the organization. Null if it does not exist, or if the credential cannot see it. Free if the phone
   * numbers are cached, otherwise one upstream request per 100.
   */
  readonly phoneNumber?: Maybe<PhoneNumber>;
  /**
   * The phone numbers of the organization that the credential can see, in Close's order. Free if cached, otherwise one
   * upstream request per 100. The arguments cost nothing.
   */
  readonly phoneNumbers?: Maybe<ReadonlyArray<PhoneNumber>>;
  /** One pipeline. Null if it does not exist. Free if cached, otherwise one upstream request. */
  readonly pipeline?: Maybe<Pipeline>;
  /** All pipelines, in the organization's order. Free if cached, otherwise one upstream request. */
  readonly pipelines?: Maybe<ReadonlyArray<Pipeline>>;
  /** One playbook. Null if it does not exist. Free if the playbooks are cached; a new one costs one upstream request more. */
  readonly playbook?: Maybe<Playbook>;
  /** The playbooks, by position. Free if cached, otherwise one upstream request per 100, which also reads the archived ones. */
  readonly playbooks?: Maybe<ReadonlyArray<Playbook>>;
  /** One role. Null if it does not exist. Free if cached, otherwise one upstream request. */
  readonly role?: Maybe<Role>;
  /** All roles, in Close's order. Free if cached, otherwise one upstream request. */
  readonly roles?: Maybe<ReadonlyArray<Role>>;
  /**
   * One link to the calendar of a user. Null if it does not exist, or if the credential cannot see it. Free if the links of the
   * credential's user are cached and it is one of them; any other costs one upstream request more.
   */
  readonly schedulingLink?: Maybe<SchedulingLink>;
  /**
   * The links to the calendar of the credential's user, in Close's order. Free if cached, otherwise one upstream request: Close has
   * no pages of them.
   */
  readonly schedulingLinks?: Maybe<ReadonlyArray<SchedulingLink>>;
  /**
   * The best results for words, as a search box shows them while the user types: leads, contacts and opportunities that
   * contain words beginning with those of `query`, in any order. Results whose name is `query` come first, then those whose
   * name begins with it, then all others; each group newest first. The name of an opportunity is its note. Each type has an
   * equal share of the results as far as it has matches, so that many opportunities do not hide a lead. There are no further
   * pages: use the filters of `leads`, `contacts` and `opportunities` to read all matches. Reads Close's search index,
   * which can lag behind writes by a few seconds. Costs one upstream request per type, in parallel. Of each type, the 50
   * newest matches are compared: an older one is found by a longer query.
   */
  readonly search?: Maybe<SearchResults>;
  /**
   * The newest notes, calls, emails, text messages and meetings that contain words beginning with those of `query`, in any
   * order. There are no further pages: a longer query or a filter finds older ones. Reads Close's search index, which can
   * lag behind writes by a few seconds. Costs one upstream request per type, in parallel, and then one per 100 matches of
   * all types together.
   */
  readonly searchActivities?: Maybe<ActivitySearchResults>;
  /**
   * One permission to send emails as somebody else. Null if it does not exist, or if it does not concern the credential's user.
   * Never cached. Costs one upstream request.
   */
  readonly sendAs?: Maybe<SendAs>;
  /**
   * The permissions to send emails as somebody else that concern the credential's user, in Close's order. Never cached. Costs one
   * upstream request; those of the side `ALLOWED` cost one more until the credential's user is cached.
   */
  readonly sendAsAssociations?: Maybe<ReadonlyArray<SendAs>>;
  /**
   * Results of sent emails, of all together and per email template. Costs one upstream request, plus one for the
   * organization unless it is cached.
   */
  readonly sentEmailsReport?: Maybe<SentEmailsReport>;
  /** One sequence. Null if it does not exist. Free if the sequences are cached; a new one costs one upstream request more. */
  readonly sequence?: Maybe<Sequence>;
  /** One subscription to a sequence. Null if it does not exist. Never cached. Costs one upstream request. */
  readonly sequenceSubscription?: Maybe<SequenceSubscription>;
  /** The sequences that the credential can see, in Close's order. Free if cached, otherwise one upstream request per 100. */
  readonly sequences?: Maybe<SequenceConnection>;
  /**
   * One shared scheduling link. Null if it does not exist. Free if the shared links are cached; one that is new costs one upstream
   * request more.
   */
  readonly sharedSchedulingLink?: Maybe<SharedSchedulingLink>;
  /**
   * The shared scheduling links of the organization, in Close's order. Free if cached, otherwise one upstream request: Close has no
   * pages of them.
   */
  readonly sharedSchedulingLinks?: Maybe<ReadonlyArray<SharedSchedulingLink>>;
  /** One Smart View. Null if it does not exist. Free if the Smart Views are cached. */
  readonly smartView?: Maybe<SmartView>;
  /**
   * The Smart Views of leads and of contacts that the credential can see, in Close's order. Free if cached, otherwise one
   * upstream request per 100.
   */
  readonly smartViews?: Maybe<ReadonlyArray<SmartView>>;
  /**
   * One template of text messages. Null if it does not exist, or if the credential cannot see it. Free if the templates are
   * cached; one that is new, or that belongs to a sequence only, costs one upstream request more.
   */
  readonly smsTemplate?: Maybe<SmsTemplate>;
  /**
   * The templates of text messages that the credential can see: its own and shared ones, in Close's order. Free if cached,
   * otherwise one upstream request per 100.
   */
  readonly smsTemplates?: Maybe<ReadonlyArray<SmsTemplate>>;
  /** One task. Null if it does not exist. Costs one upstream request. */
  readonly task?: Maybe<Task>;
  /**
   * Tasks of the organization, by default those of type `LEAD`. The list is current: Close does not read it from its
   * search index. Costs one upstream request per 1,000 rows.
   */
  readonly tasks?: Maybe<TaskConnection>;
  /**
   * The email addresses whose owners have unsubscribed from emails that Close sends. Never
   * cached. Costs one upstream request: Close has no pages of them.
   */
  readonly unsubscribedEmails?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** One user, including deactivated users. Null if it does not exist. */
  readonly user?: Maybe<User>;
  /** The active users of the organization, in Close's order. Free if cached, otherwise one upstream request. */
  readonly users?: Maybe<UserConnection>;
  /** One webhook subscription. Null if it does not exist. Never cached. Costs one upstream request. */
  readonly webhookSubscription?: Maybe<WebhookSubscription>;
  /**
   * The webhook subscriptions of the organization, at most 40. Users who are no administrators see their own only. Never
   * cached. Costs one upstream request.
   */
  readonly webhookSubscriptions?: Maybe<ReadonlyArray<WebhookSubscription>>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type Query_EntitiesArgs = {
  representations: ReadonlyArray<Scalars['_Any']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryActivityReportArgs = {
  input: ActivityReportInput;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryBlockedPhoneNumberArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryBulkDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryBulkEditArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryBulkEmailArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryBulkSequenceSubscriptionArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCommentArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCommentThreadArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryConnectedAccountArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryConnectedAccountsArgs = {
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<ContactOrder>>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCustomActivityTypeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCustomFieldDefinitionsArgs = {
  objectType: CustomFieldObjectType;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCustomObjectArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCustomObjectTypeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryCustomReportArgs = {
  input: CustomReportInput;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryDialerArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryDialersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DialerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryEmailTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryEmailTemplatesArgs = {
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  isShared?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryExportArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryFormArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryFormsArgs = {
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryIntegrationLinkTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryIntegrationLinkTemplatesArgs = {
  type?: InputMaybe<IntegrationLinkType>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  type: JobType;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryLeadArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryLeadStatusArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryLeadStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryLeadStatusReportArgs = {
  input?: InputMaybe<LeadStatusReportInput>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryMembershipArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityFunnelStagesReportArgs = {
  input: OpportunityFunnelReportInput;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityFunnelTotalsReportArgs = {
  input: OpportunityFunnelReportInput;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupBy: OpportunityGrouping;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityGroupOrder>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityStatusArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOpportunityStatusReportArgs = {
  input?: InputMaybe<OpportunityStatusReportInput>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryOutcomeArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryPhoneNumberArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryPhoneNumbersArgs = {
  number?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<PhoneNumberType>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryPlaybookArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryPlaybooksArgs = {
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySchedulingLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySearchArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySearchActivitiesArgs = {
  filter?: InputMaybe<FoundActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<ActivitySearchType>>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySendAsArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySendAsAssociationsArgs = {
  side?: InputMaybe<SendAsSide>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySentEmailsReportArgs = {
  input?: InputMaybe<SentEmailsReportInput>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySequenceArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySequenceSubscriptionArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySequencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySharedSchedulingLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySmartViewArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySmartViewsArgs = {
  type?: InputMaybe<SmartViewType>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySmsTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QuerySmsTemplatesArgs = {
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  isShared?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
  status?: InputMaybe<TaskStatus>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Reads. Root fields run in parallel and share upstream requests where possible. */
export type QueryWebhookSubscriptionArgs = {
  id: Scalars['ID']['input'];
};

/** Conditions on a reference to another object. All given conditions must hold. */
export type ReferenceFilter = {
  /** Refers to this id. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Whether there is a reference. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refers to one of these ids. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Conditions on the activities of a lead. All given conditions must hold. */
export type RelatedActivitiesFilter = {
  /** No activity matches. `none: { type: CALL }` matches leads without calls. */
  readonly none?: InputMaybe<ActivitySearchFilter>;
  /** At least one activity matches. */
  readonly some?: InputMaybe<ActivitySearchFilter>;
};

/** Conditions on the addresses of a lead. All given conditions must hold. */
export type RelatedAddressesFilter = {
  /** No address matches. An empty filter matches leads without addresses. */
  readonly none?: InputMaybe<AddressFilter>;
  /** At least one address matches. An empty filter matches leads that have addresses. */
  readonly some?: InputMaybe<AddressFilter>;
};

/** Conditions on the contacts of a lead. All given conditions must hold. */
export type RelatedContactsFilter = {
  /** No contact matches. An empty filter matches leads without contacts. */
  readonly none?: InputMaybe<ContactFilter>;
  /** At least one contact matches. An empty filter matches leads that have contacts. */
  readonly some?: InputMaybe<ContactFilter>;
};

/** Conditions on the opportunities of a lead. All given conditions must hold. */
export type RelatedOpportunitiesFilter = {
  /** No opportunity matches. An empty filter matches leads without opportunities. */
  readonly none?: InputMaybe<OpportunitySearchFilter>;
  /** At least one opportunity matches. An empty filter matches leads that have opportunities. */
  readonly some?: InputMaybe<OpportunitySearchFilter>;
};

/**
 * Conditions on the distance from now. All given conditions must hold. Durations of whole days or longer count calendar
 * days in the time zone of `x-tz-offset`. Durations with hours, minutes or seconds are exact and not allowed for days.
 */
export type RelativeDateFilter = {
  /** Is in the past, at most this long ago. `{ days: 30 }` starts with the day 30 days ago. */
  readonly last?: InputMaybe<DurationInput>;
  /** Is further ahead than this. */
  readonly laterThan?: InputMaybe<DurationInput>;
  /** Is in the future, at most this far ahead. `{ days: 7 }` ends with the day in 7 days. */
  readonly next?: InputMaybe<DurationInput>;
  /** Is longer ago than this. */
  readonly olderThan?: InputMaybe<DurationInput>;
  /** Is in this calendar period. */
  readonly period?: InputMaybe<RelativePeriod>;
};

/** Calendar periods around today, in the time zone of `x-tz-offset`. */
export type RelativePeriod =
  /** The previous month. */
  | 'LAST_MONTH'
  /** The previous quarter. */
  | 'LAST_QUARTER'
  /** The previous week. */
  | 'LAST_WEEK'
  /** The previous year. */
  | 'LAST_YEAR'
  /** This calendar month. */
  | 'THIS_MONTH'
  /** This quarter. */
  | 'THIS_QUARTER'
  /** This week. */
  | 'THIS_WEEK'
  /** This calendar year. */
  | 'THIS_YEAR'
  /** Today. */
  | 'TODAY'
  /** Yesterday. */
  | 'YESTERDAY';

/** An email template with the values of a lead and a contact. */
export type RenderedEmail = {
  readonly __typename?: 'RenderedEmail';
  /** The body as HTML. It contains values of the lead and the contact: sanitize it before you show it. Null if there is none. */
  readonly bodyHtml?: Maybe<Scalars['String']['output']>;
  /** The contact. Id and display name are free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The address of the recipient. Null if the contact has none. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The lead. Id and display name are free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The subject. Null if there is none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
};

/** A range of days in the time zone of `x-tz-offset`, both included. */
export type ReportDateRange = {
  /** The last day. Must not be before `start`. */
  readonly end: Scalars['Date']['input'];
  /** The first day. */
  readonly start: Scalars['Date']['input'];
};

/** A range of time. */
export type ReportDateTimeRange = {
  /** The end. Must be after `start`. */
  readonly end: Scalars['DateTime']['input'];
  /** The start. */
  readonly start: Scalars['DateTime']['input'];
};

/** The time range of a report. Set exactly one field. */
export type ReportRange = {
  /** A range between two points in time. */
  readonly datetime?: InputMaybe<ReportDateTimeRange>;
  /** A range relative to today, in the time zone of `x-tz-offset`. */
  readonly relative?: InputMaybe<ReportRelativeRange>;
};

/** Time ranges relative to today. */
export type ReportRelativeRange =
  /** All time. */
  | 'ALL_TIME'
  /** The previous month. */
  | 'LAST_MONTH'
  /** The previous quarter. */
  | 'LAST_QUARTER'
  /** The previous week. */
  | 'LAST_WEEK'
  /** The previous year. */
  | 'LAST_YEAR'
  /** This month so far. */
  | 'THIS_MONTH'
  /** This quarter so far. */
  | 'THIS_QUARTER'
  /** This week so far. */
  | 'THIS_WEEK'
  /** This year so far. */
  | 'THIS_YEAR'
  /** Today. */
  | 'TODAY'
  /** Yesterday. */
  | 'YESTERDAY';

/** The same days as another range, earlier. */
export type ReportSameDays =
  /** One month earlier. */
  | 'SAME_DAYS_LAST_MONTH'
  /** One quarter earlier. */
  | 'SAME_DAYS_LAST_QUARTER'
  /** One week earlier. */
  | 'SAME_DAYS_LAST_WEEK'
  /** One year earlier. */
  | 'SAME_DAYS_LAST_YEAR';

/** A lead status in a report, which can include deleted statuses. */
export type ReportedLeadStatus = {
  readonly __typename?: 'ReportedLeadStatus';
  /** The status itself. Null if it was deleted. Free, because the report reads the organization. */
  readonly current?: Maybe<LeadStatus>;
  /** The id of a deleted status, to tell rows apart. Null if the status was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly isDeleted: Scalars['Boolean']['output'];
  readonly label: Scalars['String']['output'];
};

/** An opportunity status in a report, which can include deleted statuses. */
export type ReportedOpportunityStatus = {
  readonly __typename?: 'ReportedOpportunityStatus';
  /**
   * The status itself, with its type and pipeline. Null if it was deleted. Free, because the report reads the
   * organization.
   */
  readonly current?: Maybe<OpportunityStatus>;
  /** The id of a deleted status, to tell rows apart. Null if the status was not deleted. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly isDeleted: Scalars['Boolean']['output'];
  readonly label: Scalars['String']['output'];
};

/** A set of permissions. Each user has one role. */
export type Role = Node & {
  readonly __typename?: 'Role';
  readonly id: Scalars['ID']['output'];
  /** Whether the role can be changed. Built-in roles cannot. */
  readonly isEditable: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  /** The permissions as Close names them, such as `view_all_leads`. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** Whether leads that name no user are visible. Null if the role does not limit which leads its users see. */
  readonly visibilityBehavior?: Maybe<RoleVisibilityBehavior>;
  /**
   * The custom fields of a lead that name the users who may see it. Their ids begin with `cf_`. Null if the role does not
   * limit which leads its users see.
   */
  readonly visibilityCustomFieldIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
};

/** Values of a new role. */
export type RoleCreateInput = {
  /** The name. */
  readonly name: Scalars['String']['input'];
  /** The permissions as Close names them, such as `bulk_edit`. */
  readonly permissions: ReadonlyArray<Scalars['String']['input']>;
  /** Whether leads that name no user are visible. Not for a role with the permission `view_all_leads`. */
  readonly visibilityBehavior?: InputMaybe<RoleVisibilityBehavior>;
  /** The custom fields of a lead that name the users who may see it. Not for a role with the permission `view_all_leads`. */
  readonly visibilityCustomFieldIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Result of changing a role. */
export type RolePayload = {
  readonly __typename?: 'RolePayload';
  /** The role after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly role?: Maybe<Role>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a role. Absent fields stay unchanged. Null clears `visibilityCustomFieldIds` and `visibilityBehavior`, other fields do not accept it. */
export type RoleUpdateInput = {
  /** The name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The permissions as Close names them, such as `bulk_edit`. Replaces all. */
  readonly permissions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether leads that name no user are visible. Not for a role with the permission `view_all_leads`. */
  readonly visibilityBehavior?: InputMaybe<RoleVisibilityBehavior>;
  /** The custom fields of a lead that name the users who may see it. Not for a role with the permission `view_all_leads`. */
  readonly visibilityCustomFieldIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Who sees leads that name no user. */
export type RoleVisibilityBehavior =
  /** Every user with the role. */
  | 'ALLOW_UNASSIGNED'
  /** No user with the role. */
  | 'REQUIRE_ASSIGNMENT';

/** A text message: received, sent, scheduled or a draft. */
export type Sms = Activity & Node & {
  readonly __typename?: 'SMS';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The amount Close charged, in US dollars. Null if Close does not report it. */
  readonly cost?: Maybe<Money>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When the message will be sent. Null if it is not scheduled. */
  readonly dateScheduled?: Maybe<Scalars['DateTime']['output']>;
  /** When the message was sent. Null if it was not, or if unknown. */
  readonly dateSent?: Maybe<Scalars['DateTime']['output']>;
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Whether the message was received or sent. Null if Close returns a value that this schema does not define. */
  readonly direction?: Maybe<ActivityDirection>;
  /** Why the message could not be sent. Null if it was sent, or if unknown. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The organization's number. Null if unknown. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /** The organization's number in a readable format. Null if unknown. */
  readonly localPhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The other party's number. Null if unknown. */
  readonly remotePhone?: Maybe<Scalars['String']['output']>;
  /** The other party's number in a readable format. Null if unknown. */
  readonly remotePhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The name of the sequence that sent the message. Null if there is none. */
  readonly sequenceName?: Maybe<Scalars['String']['output']>;
  /** Where the message was written. Null if Close returns a value that this schema does not define. */
  readonly source?: Maybe<PhoneSource>;
  /** The state of the message. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<ActivityStatus>;
  /** The beginning of the text. One line of at most 160 characters. Null if it is empty. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The text. Null or empty if there is none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** Values of a new text message. */
export type SmsCreateInput = {
  /** When it took place. Now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The contact the message is to or from. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The creation time in Close, for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** When to send the message. For the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who wrote the message. If absent, `INBOUND` for the status `INBOX` and `OUTBOUND` for any other. */
  readonly direction?: InputMaybe<ActivityDirection>;
  /** The lead the message is to or from. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** One of the organization's numbers at Close. */
  readonly localPhone: Scalars['String']['input'];
  /** The other party's number with its country code, such as `+46701112233`. */
  readonly remotePhone?: InputMaybe<Scalars['String']['input']>;
  /** Delay in seconds, less than 60, in which a message with the status `OUTBOX` can be turned back into a draft. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /** Whether to log the message, save it as a draft, or send it. */
  readonly status: NewMessageStatus;
  /** A template that Close renders as the text if `text` is absent. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** The text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The user the message belongs to. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of creating or changing a text message. */
export type SmsPayload = {
  readonly __typename?: 'SMSPayload';
  /** The text message after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly sms?: Maybe<Sms>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a draft. Absent fields stay unchanged; null clears. */
export type SmsUpdateInput = {
  /** The contact the message is to. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When to send the message. For the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of the organization's numbers at Close. Must not be null. */
  readonly localPhone?: InputMaybe<Scalars['String']['input']>;
  /** The other party's number with its country code, such as `+46701112233`. */
  readonly remotePhone?: InputMaybe<Scalars['String']['input']>;
  /** Delay in seconds, less than 60, in which a message with the status `OUTBOX` can be turned back into a draft. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /** Whether to send the message or turn it back into a draft. Must not be null. */
  readonly status?: InputMaybe<DraftStatus>;
  /** A template that Close renders as the text if `text` is absent. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** The text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A link to the calendar of a user, at which others can choose a time for a meeting. */
export type SchedulingLink = Node & {
  readonly __typename?: 'SchedulingLink';
  /** What the link is for. Null or empty if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** How long the meetings are, in minutes. Null if unknown. */
  readonly durationInMinutes?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** Where the link comes from. Null if Close returns a value that this schema does not define. */
  readonly source?: Maybe<SchedulingLinkSource>;
  /** The id that the service of the source has for the link. Null if it was created in Close. */
  readonly sourceId?: Maybe<Scalars['String']['output']>;
  /** The kind of link, as the service of the source names it, such as `Solo`. Null if it was created in Close. */
  readonly sourceType?: Maybe<Scalars['String']['output']>;
  /** The URL to pass on. Null if there is none. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** The user whose calendar it leads to. Null if unknown. */
  readonly user?: Maybe<User>;
};

/** Values of a new link to a calendar. */
export type SchedulingLinkCreateInput = {
  /** What the link is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** The URL. Must not be blank. Close adds `https://` to one without a scheme. */
  readonly url: Scalars['String']['input'];
};

/** Result of creating or changing a link to a calendar. */
export type SchedulingLinkPayload = {
  readonly __typename?: 'SchedulingLinkPayload';
  /** The link after the write. Null if there are `userErrors`. */
  readonly schedulingLink?: Maybe<SchedulingLink>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where a link to a calendar comes from. */
export type SchedulingLinkSource =
  /** Calendly. */
  | 'CALENDLY'
  /** A user created it in Close. */
  | 'MANUAL'
  /** Another application created it. */
  | 'THIRD_PARTY';

/** Changes of a link to a calendar. Absent fields stay unchanged. */
export type SchedulingLinkUpdateInput = {
  /** What the link is for. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name. Must not be blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The URL. Must not be blank. Close adds `https://` to one without a scheme. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Conditions on a day, in filters that Close's search evaluates. All given conditions must hold. An object without the day
 * matches no comparison.
 */
export type SearchDateFilter = {
  /** Is this day. */
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  /** Whether there is a day. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is after this day. */
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or later. */
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  /** Is before this day. */
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or earlier. */
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  /** The distance from today. */
  readonly relative?: InputMaybe<RelativeDateFilter>;
};

/**
 * Conditions on a point in time, to the millisecond, in filters that Close's search evaluates. All given conditions must
 * hold. An object without the time matches no comparison.
 */
export type SearchDateTimeFilter = {
  /** Is this time. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether there is a time. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is after this time. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this time or later. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is before this time. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this time or earlier. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The distance from now. */
  readonly relative?: InputMaybe<RelativeDateFilter>;
};

/** A result of a search. */
export type SearchResult = Contact | Lead | Opportunity;

/** The best results of a search. */
export type SearchResults = {
  readonly __typename?: 'SearchResults';
  /** The results, the best first. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** Number of all matching objects, of which `nodes` has the best. Null if Close does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Types that a search can find. */
export type SearchType =
  /** Contacts, by name, job title, email addresses and phone numbers. */
  | 'CONTACT'
  /** Leads, by name, description and website, and by the texts of their contacts. */
  | 'LEAD'
  /** Opportunities, by their note, and by the names of their lead, contact and status as far as Close searches these. */
  | 'OPPORTUNITY';

/** The permission of a user to send emails as another one. */
export type SendAs = Node & {
  readonly __typename?: 'SendAs';
  /** The user who may send them. The id is free. */
  readonly allowedUser?: Maybe<User>;
  /** The user in whose name emails can be sent. The id is free. */
  readonly allowingUser?: Maybe<User>;
  readonly id: Scalars['ID']['output'];
};

/** Users who may send emails as the credential's user from now on, and users who no longer may. */
export type SendAsBulkUpdateInput = {
  /** Users who may. */
  readonly allowedUserIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Users who no longer may. */
  readonly disallowedUserIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Result of changing who may send emails as the credential's user. */
export type SendAsBulkUpdatePayload = {
  readonly __typename?: 'SendAsBulkUpdatePayload';
  /** All permissions that the credential's user has given. Null if there are `userErrors`. */
  readonly sendAsAssociations?: Maybe<ReadonlyArray<SendAs>>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Values of a new permission to send emails as the credential's user. */
export type SendAsCreateInput = {
  /** The user who may send them. */
  readonly allowedUserId: Scalars['ID']['input'];
};

/** Result of ending the permission of a user. */
export type SendAsDisallowPayload = {
  readonly __typename?: 'SendAsDisallowPayload';
  /** The user who may no longer send emails. The id is free. Null if there are `userErrors`. */
  readonly allowedUser?: Maybe<User>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Result of allowing a user to send emails as the credential's user. */
export type SendAsPayload = {
  readonly __typename?: 'SendAsPayload';
  /** The permission after the write. Null if there are `userErrors`. */
  readonly sendAs?: Maybe<SendAs>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A side of a permission to send emails as somebody else. */
export type SendAsSide =
  /** Others allow the credential's user. */
  | 'ALLOWED'
  /** The credential's user allows others. */
  | 'ALLOWING';

/** Results of the sent emails of one template, or of all. A number is null if Close does not report it. */
export type SentEmails = {
  readonly __typename?: 'SentEmails';
  /** Whether the template is shared with the organization. Null if unknown. */
  readonly isShared?: Maybe<Scalars['Boolean']['output']>;
  /** The name of the template, or Close's title for all emails. Null if unknown. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Number of opened emails. */
  readonly opened?: Maybe<Scalars['Int']['output']>;
  /** Opened emails in percent of the sent ones. */
  readonly percentageOpened?: Maybe<Scalars['Float']['output']>;
  /** Emails with a reply in percent of the sent ones. */
  readonly percentageResponded?: Maybe<Scalars['Float']['output']>;
  /** For each number, the text query in Close's syntax that finds these leads. Null if Close does not report them. */
  readonly queries?: Maybe<SentEmailsQueries>;
  /** Number of emails with a reply. */
  readonly responded?: Maybe<Scalars['Int']['output']>;
  /** The path of the template in Close's app. Null for all emails. */
  readonly templateUrl?: Maybe<Scalars['String']['output']>;
  /** Number of sent emails. */
  readonly total?: Maybe<Scalars['Int']['output']>;
};

/** A text query in Close's syntax for each number of sent emails. */
export type SentEmailsQueries = {
  readonly __typename?: 'SentEmailsQueries';
  /** For the opened emails. Null if Close does not report it. */
  readonly opened?: Maybe<Scalars['String']['output']>;
  /** For the emails with a reply. Null if Close does not report it. */
  readonly responded?: Maybe<Scalars['String']['output']>;
  /** For the sent emails. Null if Close does not report it. */
  readonly total?: Maybe<Scalars['String']['output']>;
};

/** Results of sent emails. */
export type SentEmailsReport = {
  readonly __typename?: 'SentEmailsReport';
  /** All emails, then those of each template. */
  readonly rows: ReadonlyArray<SentEmails>;
};

/** The emails of a report. */
export type SentEmailsReportInput = {
  /** The days on which the emails were sent. All time if absent. */
  readonly dateRange?: InputMaybe<ReportDateRange>;
  /** The sender. All users if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A series of emails, text messages and calls that contacts go through. Close shows it as a workflow. */
export type Sequence = Node & {
  readonly __typename?: 'Sequence';
  /** The user who created the sequence. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** When steps are executed. Null if the sequence sets no hours. */
  readonly hours?: Maybe<ReadonlyArray<SequenceHours>>;
  readonly id: Scalars['ID']['output'];
  /** Whether users can add contacts by hand. Null if Close does not report it. */
  readonly isManualEnrollmentAllowed?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  /** The user whose sequence it is. Null if unknown. */
  readonly owner?: Maybe<User>;
  /** Whether the steps are executed. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<SequenceStatus>;
  /** The steps, in order. */
  readonly steps: ReadonlyArray<SequenceStep>;
  /**
   * How many contacts are in the sequence, by status. Costs one upstream request per sequence. Null if Close does not report
   * it.
   */
  readonly subscriptionCounts?: Maybe<SequenceSubscriptionCounts>;
  /** The contacts that are or were in the sequence, in Close's order. Costs one upstream request per 100, for each sequence. */
  readonly subscriptions?: Maybe<SequenceSubscriptionConnection>;
  /** The time zone of `hours`, such as `America/Los_Angeles`. Null if there is none. */
  readonly timezone?: Maybe<Scalars['String']['output']>;
  /** The query that adds contacts, in Close's form. Null if none does. */
  readonly triggerQuery?: Maybe<Scalars['JSON']['output']>;
  /** The user who last changed the sequence. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};


/** A series of emails, text messages and calls that contacts go through. Close shows it as a workflow. */
export type SequenceSubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of sequences. */
export type SequenceConnection = {
  readonly __typename?: 'SequenceConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<SequenceEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Sequence>;
  readonly pageInfo: PageInfo;
  /** Number of sequences on all pages. Never null in this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Values of a new sequence. */
export type SequenceCreateInput = {
  /** When steps are executed. At any time if absent. */
  readonly hours?: InputMaybe<ReadonlyArray<SequenceHoursInput>>;
  /** Its name. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** The steps, in order. */
  readonly steps?: InputMaybe<ReadonlyArray<SequenceStepCreateInput>>;
  /** The time zone of `hours`, such as `America/Los_Angeles`. Close decides if absent. */
  readonly timezone?: InputMaybe<Scalars['String']['input']>;
};

/** A row of a page of sequences. */
export type SequenceEdge = {
  readonly __typename?: 'SequenceEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Sequence;
};

/** Hours of a day of the week in which steps of a sequence are executed. */
export type SequenceHours = {
  readonly __typename?: 'SequenceHours';
  /** The end, such as `16:59`. */
  readonly end: Scalars['String']['output'];
  /** The beginning, such as `09:00`. */
  readonly start: Scalars['String']['output'];
  /** The day of the week, from 1 for Monday to 7 for Sunday. */
  readonly weekday: Scalars['Int']['output'];
};

/** Hours of a day of the week in which steps are executed. */
export type SequenceHoursInput = {
  /** The end, from `00:00` to `23:59`. */
  readonly end: Scalars['String']['input'];
  /** The beginning, from `00:00` to `23:59`. */
  readonly start: Scalars['String']['input'];
  /** The day of the week, from 1 for Monday to 7 for Sunday. */
  readonly weekday: Scalars['Int']['input'];
};

/** Result of creating or changing a sequence. */
export type SequencePayload = {
  readonly __typename?: 'SequencePayload';
  /** The sequence after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly sequence?: Maybe<Sequence>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether the steps of a sequence are executed. */
export type SequenceStatus =
  /** Steps are executed. */
  | 'ACTIVE'
  /** The sequence is hidden, and no steps are executed. */
  | 'ARCHIVED'
  /** No steps are executed, for any contact. */
  | 'PAUSED';

/** A step of a sequence. */
export type SequenceStep = {
  readonly __typename?: 'SequenceStep';
  /** The wait before the step, in seconds: after the step before it, or after the contact was added. */
  readonly delaySeconds: Scalars['Int']['output'];
  /**
   * The template of an email. The templates cost one upstream request until they are cached, and one that belongs to the
   * sequence only costs one more. Null for other steps.
   */
  readonly emailTemplate?: Maybe<EmailTemplate>;
  /** An id that begins with `seqstep_`. It names the step in `sequenceUpdate`. */
  readonly id: Scalars['ID']['output'];
  /** Whether the sequence waits until the step is done. */
  readonly isRequired: Scalars['Boolean']['output'];
  /**
   * The template of a text message. The templates cost one upstream request until they are cached, and one that belongs to
   * the sequence only costs one more. Null for other steps.
   */
  readonly smsTemplate?: Maybe<SmsTemplate>;
  /** Close's word for the conversation of an email, such as `old_thread`. Null for other steps. */
  readonly threading?: Maybe<Scalars['String']['output']>;
  /** What the step does. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<SequenceStepType>;
};

/** A new step of a sequence. */
export type SequenceStepCreateInput = {
  /** The wait before the step, in seconds. At least 0. */
  readonly delaySeconds: Scalars['Int']['input'];
  /** The template of an email. */
  readonly emailTemplateId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the sequence waits until the step is done. Close decides if absent. */
  readonly isRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /** The template of a text message. */
  readonly smsTemplateId?: InputMaybe<Scalars['ID']['input']>;
  /** Close's word for the conversation of an email, such as `old_thread`. */
  readonly threading?: InputMaybe<Scalars['String']['input']>;
  /** What the step does. */
  readonly type: SequenceStepType;
};

/** What a step of a sequence does. */
export type SequenceStepType =
  /** Gives a user the task to call. */
  | 'CALL'
  /** Sends an email. */
  | 'EMAIL'
  /** Sends a text message. */
  | 'SMS';

/** A step of a changed sequence: an existing one with its `id`, which can be all, or a new one with `type` and `delaySeconds`. */
export type SequenceStepUpdateInput = {
  /** The wait before the step, in seconds. At least 0, and not null. */
  readonly delaySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The template of an email. Null clears it. */
  readonly emailTemplateId?: InputMaybe<Scalars['ID']['input']>;
  /** The existing step. A new one if absent. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the sequence waits until the step is done. Must not be null. */
  readonly isRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /** The template of a text message. Null clears it. */
  readonly smsTemplateId?: InputMaybe<Scalars['ID']['input']>;
  /** Close's word for the conversation of an email, such as `old_thread`. Null clears it. */
  readonly threading?: InputMaybe<Scalars['String']['input']>;
  /** What the step does. Must not be null. */
  readonly type?: InputMaybe<SequenceStepType>;
};

/** A contact in a sequence. */
export type SequenceSubscription = Node & {
  readonly __typename?: 'SequenceSubscription';
  /** The users who get the tasks to call. Ids are free. Those that the credential cannot see are left out. */
  readonly callsAssignedTo?: Maybe<ReadonlyArray<User>>;
  /** The contact. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The address to which emails are sent. Null if there is none. */
  readonly contactEmail?: Maybe<Scalars['String']['output']>;
  /** The user who added the contact. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The contact's lead. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /**
   * The connected account that sends. Null if there is none. The id is free. The accounts cost one upstream request per 100
   * until they are cached.
   */
  readonly senderAccount?: Maybe<ConnectedAccount>;
  /** The address of the sender. Null if there is none. */
  readonly senderEmail?: Maybe<Scalars['String']['output']>;
  /** The name of the sender. Null if there is none. */
  readonly senderName?: Maybe<Scalars['String']['output']>;
  /** The sequence. The id is free. The sequences cost one upstream request until they are cached. */
  readonly sequence?: Maybe<Sequence>;
  /** When the sequence starts for the contact, as Close writes it. Null if Close does not report it. */
  readonly startDate?: Maybe<Scalars['String']['output']>;
  /** Whether steps are executed. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<SequenceSubscriptionStatus>;
  /** Close's word for the reason of the status, such as `manual`. Null if there is none. */
  readonly statusReason?: Maybe<Scalars['String']['output']>;
  /** The user who last changed the subscription. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** One page of subscriptions to sequences. */
export type SequenceSubscriptionConnection = {
  readonly __typename?: 'SequenceSubscriptionConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<SequenceSubscriptionEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<SequenceSubscription>;
  readonly pageInfo: PageInfo;
  /** Always null, because Close does not count them here. `Sequence.subscriptionCounts` has the numbers of a sequence. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** How many contacts are in a sequence, by status. */
export type SequenceSubscriptionCounts = {
  readonly __typename?: 'SequenceSubscriptionCounts';
  /** Contacts for which steps are executed. */
  readonly active: Scalars['Int']['output'];
  /** Contacts for which a step failed. */
  readonly error: Scalars['Int']['output'];
  /** Contacts that have gone through all steps. */
  readonly finished: Scalars['Int']['output'];
  /** Contacts that reached the goal before the end, such as a reply. */
  readonly goal: Scalars['Int']['output'];
  /** Contacts for which the sequence is paused. */
  readonly paused: Scalars['Int']['output'];
};

/** Values of a new subscription to a sequence. */
export type SequenceSubscriptionCreateInput = {
  /** The users who get the tasks to call. */
  readonly callsAssignedToIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The address of the contact to which emails are sent. */
  readonly contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** The contact to add. */
  readonly contactId: Scalars['ID']['input'];
  /** The connected account that sends emails, which begins with `emailacct_`. */
  readonly senderAccountId?: InputMaybe<Scalars['ID']['input']>;
  /** The address of the sender. */
  readonly senderEmail?: InputMaybe<Scalars['String']['input']>;
  /** The name of the sender. */
  readonly senderName?: InputMaybe<Scalars['String']['input']>;
  /** The sequence. */
  readonly sequenceId: Scalars['ID']['input'];
};

/** A row of a page of subscriptions to sequences. */
export type SequenceSubscriptionEdge = {
  readonly __typename?: 'SequenceSubscriptionEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: SequenceSubscription;
};

/** Result of adding a contact to a sequence, or of pausing or resuming it. */
export type SequenceSubscriptionPayload = {
  readonly __typename?: 'SequenceSubscriptionPayload';
  /** The subscription after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly sequenceSubscription?: Maybe<SequenceSubscription>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whether steps of a sequence are executed for a contact. */
export type SequenceSubscriptionStatus =
  /** Steps are executed. */
  | 'ACTIVE'
  /** A step failed. */
  | 'ERROR'
  /** The contact has gone through all steps. */
  | 'FINISHED'
  /** The contact reached the goal before the end, such as a reply. */
  | 'GOAL'
  /** No steps are executed. */
  | 'PAUSED';

/** Changes of a sequence. Absent fields stay unchanged. */
export type SequenceUpdateInput = {
  /** When steps are executed. Replaces all; null removes them. */
  readonly hours?: InputMaybe<ReadonlyArray<SequenceHoursInput>>;
  /** Its name. Must not be null or blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether the steps are executed. Must not be null. */
  readonly status?: InputMaybe<SequenceStatus>;
  /**
   * All steps, in order. Close removes the steps that the list leaves out, also for the contacts that are in the sequence. Must
   * not be null.
   */
  readonly steps?: InputMaybe<ReadonlyArray<SequenceStepUpdateInput>>;
  /** The time zone of `hours`. Must not be null. */
  readonly timezone?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A scheduling link of the whole organization, for templates: it leads to another link or URL for each user who sends an email with
 * its tag.
 */
export type SharedSchedulingLink = Node & {
  readonly __typename?: 'SharedSchedulingLink';
  /** What the link is for. Null or empty if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The name by which templates refer to the link. Null if Close does not report it. */
  readonly templateTag?: Maybe<Scalars['String']['output']>;
};

/** Values of a new shared scheduling link. */
export type SharedSchedulingLinkCreateInput = {
  /** What the link is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name, from which Close derives the tag. Must not be blank. */
  readonly name: Scalars['String']['input'];
};

/** Where a shared scheduling link leads for a user: to a link or to a URL. */
export type SharedSchedulingLinkMapInput = {
  /** A link to the calendar of the user. Not together with `url`. */
  readonly schedulingLinkId?: InputMaybe<Scalars['ID']['input']>;
  /** A URL. Close adds `https://` to one without a scheme. Not together with `schedulingLinkId`. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** The user. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of creating, changing or mapping a shared scheduling link. */
export type SharedSchedulingLinkPayload = {
  readonly __typename?: 'SharedSchedulingLinkPayload';
  /** The shared link after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly sharedSchedulingLink?: Maybe<SharedSchedulingLink>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a shared scheduling link. Absent fields stay unchanged. */
export type SharedSchedulingLinkUpdateInput = {
  /** What the link is for. Null removes it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its name. Must not be blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A saved search, as Close shows it in its sidebar. */
export type SmartView = Node & {
  readonly __typename?: 'SmartView';
  /**
   * The contacts in the Smart View, newest first by default; the order saved in Close is ignored. Costs one upstream
   * request per 200 rows. Null if the Smart View does not list contacts.
   */
  readonly contacts?: Maybe<ContactConnection>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the Smart View itself. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The description. Null if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether other users can see the Smart View. */
  readonly isShared: Scalars['Boolean']['output'];
  /** Whether the results depend on the user. Null if Close does not report it. */
  readonly isUserDependent?: Maybe<Scalars['Boolean']['output']>;
  /**
   * The leads in the Smart View, newest first by default; the order saved in Close is ignored. Costs one upstream request
   * per 200 rows. Null if the Smart View does not list leads.
   */
  readonly leads?: Maybe<LeadConnection>;
  readonly name: Scalars['String']['output'];
  /** The saved query, order and limit, as `POST /data/search/` accepts them. Null for a query in Close's legacy syntax. */
  readonly sQuery?: Maybe<Scalars['JSON']['output']>;
  /** What the Smart View lists. Null if it lists neither leads nor contacts. */
  readonly type?: Maybe<SmartViewType>;
  /** The user who created the Smart View. Null if no user did. */
  readonly user?: Maybe<User>;
};


/** A saved search, as Close shows it in its sidebar. */
export type SmartViewContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<ContactOrder>>;
};


/** A saved search, as Close shows it in its sidebar. */
export type SmartViewLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};

/** Values of a new Smart View. */
export type SmartViewCreateInput = {
  /** The description. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether other users can see the Smart View. Close decides if absent. */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** What the Smart View lists. */
  readonly query: SmartViewQueryInput;
};

/** Result of creating or changing a Smart View. */
export type SmartViewPayload = {
  readonly __typename?: 'SmartViewPayload';
  /** The Smart View after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly smartView?: Maybe<SmartView>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a Smart View lists. Set exactly one field. An empty filter lists everything; one that nothing can match is refused. */
export type SmartViewQueryInput = {
  /** Contacts that match this filter, as in the list `contacts`. */
  readonly contacts?: InputMaybe<ContactFilter>;
  /** Leads that match this filter, as in the list `leads`. */
  readonly leads?: InputMaybe<LeadFilter>;
  /** Opportunities that match this filter, as in the list `opportunities`. Not the conditions that only Close's list has. */
  readonly opportunities?: InputMaybe<OpportunityFilter>;
  /**
   * A query in Close's form, `{ query: …, sort: …, results_limit: … }`, as `SmartView.sQuery` shows it. Its `query` is, or is
   * an `and` that contains, a clause `{ type: "object_type", object_type: … }` for `lead`, `contact` or `opportunity`.
   */
  readonly sQuery?: InputMaybe<Scalars['JSON']['input']>;
};

/** What a Smart View lists. */
export type SmartViewType =
  /** Contacts. */
  | 'CONTACT'
  /** Leads. */
  | 'LEAD';

/** Changes of a Smart View. Absent fields stay unchanged. */
export type SmartViewUpdateInput = {
  /** The description. Null clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether other users can see the Smart View. Must not be null. */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name. Must not be null or blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the Smart View lists. Replaces the conditions, the order and the limit. Must not be null. */
  readonly query?: InputMaybe<SmartViewQueryInput>;
};

/** A text for text messages, with placeholders such as `{{ contact.first_name }}`. */
export type SmsTemplate = Node & {
  readonly __typename?: 'SmsTemplate';
  /** The user who created the template. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Whether the template is archived. */
  readonly isArchived: Scalars['Boolean']['output'];
  /** Whether other users can see the template. */
  readonly isShared: Scalars['Boolean']['output'];
  readonly name: Scalars['String']['output'];
  /** The user whose template it is. Null if unknown. */
  readonly owner?: Maybe<User>;
  /** The text, with placeholders. Null or empty if there is none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The user who last changed the template. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
};

/** Values of a new template of text messages. */
export type SmsTemplateCreateInput = {
  /** Whether other users can see the template. Close decides if absent. */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name. Must not be blank. */
  readonly name: Scalars['String']['input'];
  /** The text, with placeholders. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Result of creating or changing a template of text messages. */
export type SmsTemplatePayload = {
  readonly __typename?: 'SmsTemplatePayload';
  /** The template after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly smsTemplate?: Maybe<SmsTemplate>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Changes of a template of text messages. Absent fields stay unchanged. No field accepts null. */
export type SmsTemplateUpdateInput = {
  /** Whether the template is archived. */
  readonly isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether other users can see the template. */
  readonly isShared?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name. Must not be blank. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The text, with placeholders. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The time an opportunity spent in one status, over all its visits. */
export type StatusDuration = {
  readonly __typename?: 'StatusDuration';
  /** Whether the opportunity has this status now. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** Duration of all visits in whole seconds. The current visit counts until now. */
  readonly seconds: Scalars['Int']['output'];
  /** The status, even if it was deleted. Null if Close no longer knows it. */
  readonly status?: Maybe<OpportunityStatus>;
  /** The visits, in chronological order. */
  readonly visits: ReadonlyArray<StatusVisit>;
};

/** A query or path for each number of a status in a report. */
export type StatusOverviewTexts = {
  readonly __typename?: 'StatusOverviewTexts';
  /** For objects with the status at the end. Null if Close does not report it. */
  readonly ended?: Maybe<Scalars['String']['output']>;
  /** For objects that entered the status at any time in the range. Null if Close does not report it. */
  readonly entered?: Maybe<Scalars['String']['output']>;
  /** For objects with the status at the end, but not at the start. Null if Close does not report it. */
  readonly gained?: Maybe<Scalars['String']['output']>;
  /** For objects that left the status at any time in the range. Null if Close does not report it. */
  readonly left?: Maybe<Scalars['String']['output']>;
  /** For objects with the status at the start, but not at the end. Null if Close does not report it. */
  readonly lost?: Maybe<Scalars['String']['output']>;
  /** For objects with the status at the start. Null if Close does not report it. */
  readonly started?: Maybe<Scalars['String']['output']>;
};

/** A continuous stay of an opportunity in one status. */
export type StatusVisit = {
  readonly __typename?: 'StatusVisit';
  /** When the opportunity entered the status, or was created in it. */
  readonly enteredAt: Scalars['DateTime']['output'];
  /** When the opportunity left the status. Null if it has not left. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Duration in whole seconds. The current visit counts until now. */
  readonly seconds: Scalars['Int']['output'];
};

/** Conditions on a text. All given conditions must hold. */
export type StringFilter = {
  /** Equals this text. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Equals one of these texts. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Changes of activities. A payload costs the requests for what it selects of the activity, once for all subscribers
   * that select the same.
   */
  readonly activityChanged: ActivityChangedPayload;
  /**
   * Changes of contacts. A payload costs the requests for what it selects of the contact, once for all subscribers that
   * select the same.
   */
  readonly contactChanged: ContactChangedPayload;
  /** All events of Close's log, those included that the other subscriptions deliver. */
  readonly eventReceived: EventReceivedPayload;
  /** Progress of jobs, as Close's event log reports it. A payload costs one upstream request if it selects the job. */
  readonly jobChanged: JobChangedPayload;
  /**
   * Changes of leads. A payload costs the requests for what it selects of the lead, once for all subscribers that select
   * the same.
   */
  readonly leadChanged: LeadChangedPayload;
  /**
   * Changes of opportunities. A payload costs the requests for what it selects of the opportunity, once for all
   * subscribers that select the same.
   */
  readonly opportunityChanged: OpportunityChangedPayload;
  /**
   * Changes of tasks. A payload costs the requests for what it selects of the task, once for all subscribers that select
   * the same.
   */
  readonly taskChanged: TaskChangedPayload;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionActivityChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  leadId?: InputMaybe<Scalars['ID']['input']>;
  types?: InputMaybe<ReadonlyArray<ActivityType>>;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionContactChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  leadId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionEventReceivedArgs = {
  actions?: InputMaybe<ReadonlyArray<ChangeAction>>;
  after?: InputMaybe<Scalars['String']['input']>;
  objectTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionJobChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionLeadChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  statusIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionOpportunityChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  leadId?: InputMaybe<Scalars['ID']['input']>;
  pipelineId?: InputMaybe<Scalars['ID']['input']>;
  statusIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/**
 * Streams of changes, over GraphQL over Server-Sent Events or WebSockets. The first payload has only a cursor; from then
 * on no change is missed. Delivery is at least once: after a reconnect with `after`, payloads can repeat.
 */
export type SubscriptionTaskChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  assignedToIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  leadId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Something that one user has to do about a lead. Users create to-dos; Close creates tasks for emails, missed calls and
 * the like.
 */
export type Task = Node & {
  readonly __typename?: 'Task';
  /** The user who has to do the task. Null if there is none. The name is free. */
  readonly assignedTo?: Maybe<User>;
  /** The beginning of the email, for tasks about emails. Null for others, or if Close does not report it. */
  readonly bodyPreview?: Maybe<Scalars['String']['output']>;
  /** The task's contact. Null if there is none. The name is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created the task. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The day of the task. For a task with a time, the day of that time in the time zone of `x-tz-offset`. For a task
   * without a date, the day it was created: see `isDateless`. Null if Close reports none.
   */
  readonly date?: Maybe<Scalars['Date']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The time of the task. Null if the task is for a whole day. */
  readonly dateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The day the task is due. Null for a task without a date. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /** The time the task is due. Null if it is due on a whole day, or has no date. */
  readonly dueDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether the task is completed. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Whether the task was created without a date. Null if Close does not report it: only tasks that users create have it. */
  readonly isDateless?: Maybe<Scalars['Boolean']['output']>;
  /** The task's lead. The name is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The organization's number, for tasks about missed calls, voicemails and text messages. Null for others. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /**
   * The object the task is about, such as an email. For a completed to-do, the `TaskCompleted` activity. Read in batches.
   * Null if there is none, or if this schema does not define its type.
   */
  readonly object?: Maybe<Node>;
  /** Close's name for the type of `object`, such as `email`; `taskcompleted` for a completed task. Null if there is none. */
  readonly objectType?: Maybe<Scalars['String']['output']>;
  /** The other party's number, for tasks about calls, voicemails and text messages. Null for others, or if unknown. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Where the other party's number is from, such as `California`. Null if Close does not report it. */
  readonly phoneDescription?: Maybe<Scalars['String']['output']>;
  /** The other party's number in a readable format. Null if Close does not report it. */
  readonly phoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The priority. Null if Close returns a value that this schema does not define. */
  readonly priority?: Maybe<TaskPriority>;
  /**
   * Link to the recording, for tasks about calls that were answered outside Close, like `Call.recordingUrl`. Null for others,
   * or if there is none.
   */
  readonly recordingUrl?: Maybe<Scalars['String']['output']>;
  /** Why the task was closed without being done. Null if it was not. */
  readonly resolution?: Maybe<TaskResolution>;
  /** The subject of the email, for tasks about emails. Null for others, or if there is none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The text of the to-do. Null or empty if there is none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The type of task. Null if Close returns a value that this schema does not define. */
  readonly type?: Maybe<TaskType>;
  /** The user who last changed the task. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** Where Close shows the task, on the caller's day. Null if Close returns a value that this schema does not define. */
  readonly view?: Maybe<TaskView>;
  /** The duration of the voicemail in seconds, for tasks about voicemails. Null for others. */
  readonly voicemailDuration?: Maybe<Scalars['Int']['output']>;
  /** Link to the voicemail, for tasks about voicemails, like `Call.recordingUrl`. Null for others. */
  readonly voicemailUrl?: Maybe<Scalars['String']['output']>;
};

/** Changes of several tasks. Absent fields stay unchanged. No field accepts null. */
export type TaskBulkUpdateInput = {
  /** The user who has to do the tasks. */
  readonly assignedToId?: InputMaybe<Scalars['ID']['input']>;
  /** The day of the tasks. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** The time of the tasks, instead of `date`. */
  readonly dateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** True completes the tasks, false reopens them. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of changing several tasks. */
export type TaskBulkUpdatePayload = {
  readonly __typename?: 'TaskBulkUpdatePayload';
  /**
   * Number of tasks that matched just before the change, because Close does not report the number of changed tasks. Costs
   * one more upstream request. Null if there are `userErrors`.
   */
  readonly matchedCount?: Maybe<Scalars['Int']['output']>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A change of a task. */
export type TaskChangedPayload = {
  readonly __typename?: 'TaskChangedPayload';
  /** What happened. `STARTED` for the first payload of a stream, which has only a cursor. */
  readonly action: ChangeAction;
  /** When it happened, or when the stream began. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it. Free if users are cached, otherwise one upstream request. Null if Close does not report it. */
  readonly by?: Maybe<User>;
  /** The changed fields by their names in this schema, as in `Event.changedFields`. Empty unless the object was updated. */
  readonly changedFields: ReadonlyArray<Scalars['String']['output']>;
  /** Pass it as `after` to resume after this event. */
  readonly cursor: Scalars['String']['output'];
  /** How the change relates to the filter. Null for `STARTED`, and if Close does not show the values before or after it. */
  readonly match?: Maybe<ChangeMatch>;
  /** The action as Close names it. Null for `STARTED`. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
  /** The task as it is now. Null for `STARTED`, and once the task is deleted. */
  readonly task?: Maybe<Task>;
  /** The id of the task. Null for `STARTED`. */
  readonly taskId?: Maybe<Scalars['ID']['output']>;
};

/** A completed task. */
export type TaskCompleted = Activity & Node & {
  readonly __typename?: 'TaskCompleted';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Always null: activities of this type have no direction. */
  readonly direction?: Maybe<ActivityDirection>;
  readonly id: Scalars['ID']['output'];
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Always null: activities of this type have no state. */
  readonly status?: Maybe<ActivityStatus>;
  /** The beginning of the text of the task. One line of at most 160 characters. Null if unknown. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The task as it is now. Null if it was deleted. Read in batches. */
  readonly task?: Maybe<Task>;
  /** The user the task was assigned to. Null if unknown. The name is free. */
  readonly taskAssignedTo?: Maybe<User>;
  /** The text of the task. Null if unknown. */
  readonly taskText?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** One page of tasks. */
export type TaskConnection = {
  readonly __typename?: 'TaskConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<TaskEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<Task>;
  readonly pageInfo: PageInfo;
  /** Number of matching tasks on all pages. Never null in this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Values of a new task. */
export type TaskCreateInput = {
  /** The user who has to do the task. The credential's user if absent. */
  readonly assignedToId?: InputMaybe<Scalars['ID']['input']>;
  /** The task's contact. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The day of the task. Without `date` and `dateTime`, the task has no date. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** The time of the task, instead of `date`. */
  readonly dateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the task is completed already. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The task's lead. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** The priority. `MEDIUM` if absent. */
  readonly priority?: InputMaybe<TaskPriority>;
  /** The text of the to-do. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The type of task. */
  readonly type?: CreatableTaskType;
};

/** A row of a page of tasks. */
export type TaskEdge = {
  readonly __typename?: 'TaskEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Task;
};

/** Conditions on tasks. All given conditions must hold. */
export type TaskFilter = {
  /** The user who has to do the task. */
  readonly assignedToId?: InputMaybe<IdEqualsFilter>;
  /** The day of the task. Days are in the time zone of `x-tz-offset`. */
  readonly date?: InputMaybe<DateFilter>;
  /** When the task was created. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** When the task was last changed. */
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The day the task is due. Days are in the time zone of `x-tz-offset`. */
  readonly dueDate?: InputMaybe<DateFilter>;
  /** The task's id. */
  readonly id?: InputMaybe<IdFilter>;
  /** The task's lead. */
  readonly leadId?: InputMaybe<IdEqualsFilter>;
  /** The type of task. `LEAD` if absent, as in Close. Null matches all types. */
  readonly type?: InputMaybe<TaskTypeFilter>;
  /**
   * Where Close shows the task. `INBOX` and `FUTURE` contain open tasks, `ARCHIVE` completed ones; the other `status` is an
   * error. `INBOX` and `FUTURE` cannot be combined with `gte` or `lt` of `date`, which Close would ignore.
   */
  readonly view?: InputMaybe<TaskView>;
};

/** Sort order of tasks. Equal rows are sorted by id in lists the gateway sorts, and in Close's order in others. */
export type TaskOrder = {
  /** Ascending or descending. */
  readonly direction?: OrderDirection;
  /** The value to sort by. */
  readonly field: TaskOrderField;
};

/** Values by which tasks can be sorted. */
export type TaskOrderField =
  /** The day or time of the task. */
  | 'DATE'
  /** When the task was created. */
  | 'DATE_CREATED';

/** Result of creating or changing a task. */
export type TaskPayload = {
  readonly __typename?: 'TaskPayload';
  /** The task after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly task?: Maybe<Task>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Priorities of a task. */
export type TaskPriority =
  /** High priority. */
  | 'HIGH'
  /** The default priority. */
  | 'MEDIUM';

/** Why a task was closed without being done. */
export type TaskResolution =
  /** The task was abandoned. */
  | 'ABANDONED'
  /** The task was skipped. */
  | 'SKIPPED';

/** Whether a task is done. */
export type TaskStatus =
  /** Done, abandoned or skipped. */
  | 'COMPLETED'
  /** To be done. */
  | 'OPEN';

/** Types of tasks. */
export type TaskType =
  /** A call that was answered outside Close. */
  | 'ANSWERED_DETACHED_CALL'
  /** A sent email without a reply in time. */
  | 'EMAIL_FOLLOWUP'
  /** A received email. */
  | 'INCOMING_EMAIL'
  /** A received text message. */
  | 'INCOMING_SMS'
  /** A to-do that a user created on a lead. */
  | 'LEAD'
  /** A missed call. */
  | 'MISSED_CALL'
  /** An opportunity whose expected close day has come. */
  | 'OPPORTUNITY_DUE'
  /** A call to make. */
  | 'OUTGOING_CALL'
  /** A voicemail. */
  | 'VOICEMAIL';

/** Conditions on the type of a task. */
export type TaskTypeFilter = {
  /** Equals this type. */
  readonly eq?: InputMaybe<TaskType>;
  /** Equals one of these types. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<TaskType>>;
};

/** Changes of a task. Absent fields stay unchanged. */
export type TaskUpdateInput = {
  /** The user who has to do the task. Must not be null. */
  readonly assignedToId?: InputMaybe<Scalars['ID']['input']>;
  /** The task's contact. Null clears it. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The day of the task. Must not be null: Close cannot remove a date. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** The time of the task, instead of `date`. Must not be null. */
  readonly dateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** True completes the task, false reopens it. Must not be null. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The priority. Must not be null. */
  readonly priority?: InputMaybe<TaskPriority>;
  /** Why the task is closed without being done. Null clears it. */
  readonly resolution?: InputMaybe<TaskResolution>;
  /** The text of the to-do. Only for tasks of type `LEAD`. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Where Close shows a task. */
export type TaskView =
  /** Completed. */
  | 'ARCHIVE'
  /** To be done after the caller's day. */
  | 'FUTURE'
  /** To be done by the end of the caller's day. */
  | 'INBOX';

/** A file of an email template. */
export type TemplateAttachmentInput = {
  /** The media type, such as `application/pdf`. */
  readonly contentType: Scalars['String']['input'];
  /** The file's name. */
  readonly filename: Scalars['String']['input'];
  /** The size in bytes. */
  readonly size: Scalars['Int']['input'];
  /** Close's link to the file, on `https://app.close.com/go/file/`. Close accepts no other addresses. */
  readonly url: Scalars['String']['input'];
};

/** Compares a text, or searches its words. Case is ignored in words, but not in `eq`. All given conditions must hold. */
export type TextFilter = {
  /** Contains words that begin like these, in any order. For search boxes. */
  readonly beginningOfWords?: InputMaybe<Scalars['String']['input']>;
  /** Equals this text, with the same case and spaces. For an exact email address, phone number or URL. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Whether there is a text. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Contains all of these words, in any order. */
  readonly fullWords?: InputMaybe<Scalars['String']['input']>;
  /** Contains these words next to each other, in this order. */
  readonly phrase?: InputMaybe<Scalars['String']['input']>;
};

/** The words of a recording or voicemail. */
export type Transcript = {
  readonly __typename?: 'Transcript';
  /** A summary, as HTML. Null if there is none. */
  readonly summaryHtml?: Maybe<Scalars['String']['output']>;
  /** A summary, as plain text. Null if there is none. */
  readonly summaryText?: Maybe<Scalars['String']['output']>;
  /** What was said, in order. Empty if Close has only a summary. */
  readonly utterances: ReadonlyArray<Utterance>;
};

/** Result of unsubscribing an email address, or of subscribing it again. */
export type UnsubscribedEmailPayload = {
  readonly __typename?: 'UnsubscribedEmailPayload';
  /** The email address. Null if there are `userErrors`. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A person with a login to Close. */
export type User = Node & {
  readonly __typename?: 'User';
  /**
   * What the user is doing now. Costs one upstream request for all users of the operation, and is never cached. Null if
   * Close does not report it.
   */
  readonly availability?: Maybe<UserAvailability>;
  /**
   * The accounts of mail, calendar and meeting services that the user has connected. All accounts cost one upstream request per
   * 100, until they are cached.
   */
  readonly connectedAccounts?: Maybe<ReadonlyArray<ConnectedAccount>>;
  /** The email address. Null if Close does not report it. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** The first name. Null if there is none. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /**
   * The user's groups. Free if the members of all groups are cached, otherwise one upstream request plus one per group.
   * Null if that fails.
   */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  readonly id: Scalars['ID']['output'];
  /** URL of a picture. Null if there is none. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** The last name. Null if there is none. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /**
   * The leads that the user created, newest first or by `orderBy`. Leads have no owner in Close: filter `leads` by the
   * custom field that names it, or read the user's `opportunities`. Close's search index evaluates this; it can lag behind
   * writes by a few seconds. Costs one upstream request per 200 rows; later pages of an order by a text cost more.
   */
  readonly leads?: Maybe<LeadConnection>;
  /**
   * The user's membership in the organization. Free if cached, otherwise one upstream request for all users. Null if Close
   * does not report it.
   */
  readonly membership?: Maybe<Membership>;
  /** First and last name. Free in objects that Close returns with the name of their user. */
  readonly name: Scalars['String']['output'];
  /** The opportunities the user owns. Costs one upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The user's organization. Null for a deactivated user. */
  readonly organization?: Maybe<Organization>;
  /**
   * What the credential may do, as Close names it, such as `delete_leads`, so that an application can hide actions that
   * Close would refuse. Free below `me`, because it comes with the user; otherwise one upstream request unless it is cached.
   * Changes show once the cached user expires. Null for other users, whose permissions are in `membership`, and if Close
   * does not report it.
   */
  readonly permissions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The phone numbers with which the user calls and is called: own ones, and those of groups. The phone numbers cost one
   * upstream request per 100 until they are cached.
   */
  readonly phoneNumbers?: Maybe<ReadonlyArray<PhoneNumber>>;
  /**
   * The tasks assigned to the user, by default the open ones of type `LEAD`. `{ view: INBOX, type: null }` is the user's
   * inbox with all types. Costs one upstream request.
   */
  readonly tasks?: Maybe<TaskConnection>;
};


/** A person with a login to Close. */
export type UserLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<LeadOrder>>;
};


/** A person with a login to Close. */
export type UserOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReadonlyArray<OpportunityOrder>>;
};


/** A person with a login to Close. */
export type UserTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
  status?: InputMaybe<TaskStatus>;
};

/** What a user is doing now. */
export type UserAvailability = {
  readonly __typename?: 'UserAvailability';
  /** The calls the user is on, on all devices. */
  readonly activeCalls: ReadonlyArray<ActiveCall>;
  /** The devices on which the user can take calls. Empty if Close does not report them. */
  readonly devices: ReadonlyArray<UserDevice>;
  /** Whether the user is on a call in Close. */
  readonly isOnCall: Scalars['Boolean']['output'];
};

/** One page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** Rows without cursors. */
  readonly nodes: ReadonlyArray<User>;
  readonly pageInfo: PageInfo;
  /** Number of users on all pages. Never null in this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A device on which a user can take calls. */
export type UserDevice = {
  readonly __typename?: 'UserDevice';
  /** The calls the user is on, on this device. */
  readonly activeCalls: ReadonlyArray<ActiveCall>;
  /** The state of the device as Close names it, such as `online` or `offline`. Null if unknown. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** The kind of device as Close names it: `mobile`, `native` or `web`. Null if unknown. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** A row of a page of users. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Pass it as `after` to start a page after this row. */
  readonly cursor: Scalars['String']['output'];
  readonly node: User;
};

/** A problem with the input of a mutation. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** A text to show to the user. */
  readonly message: Scalars['String']['output'];
  /**
   * Path to the value, starting at the arguments: `["input", "contacts", "0", "name"]`. Empty if the problem concerns the
   * whole mutation.
   */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** Types of problems with the input of a mutation. */
export type UserErrorCode =
  /** The object was changed after `ifUnmodifiedSince`. Nothing was written: read the object and decide again. */
  | 'CONFLICT'
  /** The credential's user does not have the permission. */
  | 'FORBIDDEN'
  /** The value is not valid. */
  | 'INVALID'
  /** Other objects still use the object. */
  | 'IN_USE'
  /** The object to change, or an object the input refers to, does not exist. */
  | 'NOT_FOUND'
  /** The organization's plan at Close does not include this. */
  | 'PLAN_LIMIT'
  /** A required value is absent or null. */
  | 'REQUIRED';

/** What one speaker said without interruption. */
export type Utterance = {
  readonly __typename?: 'Utterance';
  /** When it ended, in seconds from the start. Null if unknown. */
  readonly end?: Maybe<Scalars['Float']['output']>;
  /** Who spoke, as a name. Null if unknown. */
  readonly speakerLabel?: Maybe<Scalars['String']['output']>;
  /** Which side the speaker is on: `close-user` or `contact`. Null if unknown. */
  readonly speakerSide?: Maybe<Scalars['String']['output']>;
  /** When it began, in seconds from the start. Null if unknown. */
  readonly start?: Maybe<Scalars['Float']['output']>;
  /** What was said. Null if Close does not report it. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** How often the value of an opportunity is paid. */
export type ValuePeriod =
  /** Every year. */
  | 'ANNUAL'
  /** Every month. */
  | 'MONTHLY'
  /** Once. */
  | 'ONE_TIME';

/** Conditions on how often the value of an opportunity is paid. */
export type ValuePeriodFilter = {
  /** Equals this period. */
  readonly eq?: InputMaybe<ValuePeriod>;
  /** Equals one of these periods. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ValuePeriod>>;
};

/** An attempt to deliver an event. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** When the attempt was made. */
  readonly at: Scalars['DateTime']['output'];
  /** 1 for the first attempt, 2 for the first repetition. */
  readonly attempt: Scalars['Int']['output'];
  /** Close's name of the error. Null for a success. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /** The event. The id is free; other fields cost one upstream request per event. Null once it is older than 30 days. */
  readonly event?: Maybe<Event>;
  /** Whether the URL answered with a status of 200 to 299. */
  readonly isSuccess: Scalars['Boolean']['output'];
  /** The status of the response. Null without a response. */
  readonly responseStatus?: Maybe<Scalars['Int']['output']>;
};

/** Events that a webhook subscription delivers. */
export type WebhookEvent = {
  readonly __typename?: 'WebhookEvent';
  /** What happened. `OTHER` if this schema does not define it: see `rawAction`. */
  readonly action: ChangeAction;
  /** A condition on the event, in Close's form. Null if there is none. */
  readonly extraFilter?: Maybe<Scalars['JSON']['output']>;
  /** Close's name for the type of the object, such as `opportunity`, `task.lead` or `activity.note`. */
  readonly objectType: Scalars['String']['output'];
  /** Close's name of the action, such as `updated`. */
  readonly rawAction: Scalars['String']['output'];
};

/** Events to deliver. */
export type WebhookEventInput = {
  /** What happened. Not `OTHER` or `STARTED`. */
  readonly action: ChangeAction;
  /**
   * A condition on the event, in Close's form: `{ type: "field_accessor", field: "data", filter: … }`. The types are
   * `equals`, `not_equals` and `contains` (with `value`), `is_null`, `non_null`, `and` and `or` (with `filters`), `not` and
   * `any_array_value` (with `filter`), and `field_accessor`. Every event matches if absent.
   */
  readonly extraFilter?: InputMaybe<Scalars['JSON']['input']>;
  /** Close's name for the type of the object, such as `opportunity`, `task.lead` or `activity.note`. */
  readonly objectType: Scalars['String']['input'];
};

/** How well the deliveries of a webhook subscription work. */
export type WebhookHealth = {
  readonly __typename?: 'WebhookHealth';
  /** Number of recent periods in a row without a successful delivery. Close does not document their length. Null if unknown. */
  readonly failingPeriods?: Maybe<Scalars['Int']['output']>;
  /** Number of deliveries whose first attempt failed. */
  readonly firstFailureCount: Scalars['Int']['output'];
  /** Number of deliveries that succeeded at once. */
  readonly firstSuccessCount: Scalars['Int']['output'];
  /** The last error of a delivery. It stays after later successes. Null if there was none. */
  readonly latestError?: Maybe<Scalars['String']['output']>;
  /** Why the subscription is paused: `api` if a client paused it. Null if it is not. */
  readonly pauseReason?: Maybe<Scalars['String']['output']>;
  /** Number of repeated deliveries that failed. */
  readonly retryFailureCount: Scalars['Int']['output'];
  /** Number of repeated deliveries that succeeded. */
  readonly retrySuccessCount: Scalars['Int']['output'];
  /** Close's word for it, such as `healthy`. Null if Close reports none. */
  readonly status?: Maybe<Scalars['String']['output']>;
};

/**
 * Close's deliveries of events to a URL. Each is a POST with the event, signed with the subscription's key. A failed delivery
 * is repeated for up to 72 hours.
 */
export type WebhookSubscription = Node & {
  readonly __typename?: 'WebhookSubscription';
  /** The user who created the subscription. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The latest attempts to deliver events, newest first. */
  readonly deliveries: ReadonlyArray<WebhookDelivery>;
  /** The events that are delivered. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** How well deliveries work. */
  readonly health: WebhookHealth;
  readonly id: Scalars['ID']['output'];
  /** Whether Close verifies the certificate of the URL. */
  readonly isSslVerified: Scalars['Boolean']['output'];
  /** Whether events are delivered. Null if Close returns a value that this schema does not define. */
  readonly status?: Maybe<WebhookSubscriptionStatus>;
  /** The user who last changed the subscription. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The URL that receives the events. */
  readonly url: Scalars['String']['output'];
};


/**
 * Close's deliveries of events to a URL. Each is a POST with the event, signed with the subscription's key. A failed delivery
 * is repeated for up to 72 hours.
 */
export type WebhookSubscriptionDeliveriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Values of a new webhook subscription. */
export type WebhookSubscriptionCreateInput = {
  /** The events to deliver, at least one. */
  readonly events: ReadonlyArray<WebhookEventInput>;
  /** Whether Close verifies the certificate of the URL. */
  readonly isSslVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** The URL that receives the events. */
  readonly url: Scalars['String']['input'];
};

/** Result of creating a webhook subscription. */
export type WebhookSubscriptionCreatePayload = {
  readonly __typename?: 'WebhookSubscriptionCreatePayload';
  /**
   * The key with which Close signs deliveries: 64 hexadecimal digits. A secret, which is shown only here. Null if there are
   * `userErrors`.
   */
  readonly signingKey?: Maybe<Scalars['String']['output']>;
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The subscription after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly webhookSubscription?: Maybe<WebhookSubscription>;
};

/** Result of changing a webhook subscription. */
export type WebhookSubscriptionPayload = {
  readonly __typename?: 'WebhookSubscriptionPayload';
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The subscription after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly webhookSubscription?: Maybe<WebhookSubscription>;
};

/** Whether a webhook subscription delivers events. */
export type WebhookSubscriptionStatus =
  /** Events are delivered. */
  | 'ACTIVE'
  /** No events are delivered. `WebhookHealth.pauseReason` says why. */
  | 'PAUSED';

/** Changes of a webhook subscription. Absent fields stay unchanged. No field accepts null. */
export type WebhookSubscriptionUpdateInput = {
  /** The events to deliver, at least one. Replaces all. */
  readonly events?: InputMaybe<ReadonlyArray<WebhookEventInput>>;
  /** Whether Close verifies the certificate of the URL. */
  readonly isSslVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** The URL that receives the events. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A WhatsApp message that an integration added to Close. */
export type WhatsAppMessage = Activity & Node & {
  readonly __typename?: 'WhatsAppMessage';
  /** When it took place. Timelines can be sorted by it. Null if Close does not report it. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  /**
   * The comments of users on it. Null if there are none. Costs one upstream request per 100 activities, and one per thread
   * for the comments.
   */
  readonly commentThread?: Maybe<CommentThread>;
  /** The contact this activity is with. Null if Close names none. The id is free; other fields are read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** The user who created this entry. Null if no user did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Whether the message was received or sent. Null if Close returns a value that this schema does not define. */
  readonly direction?: Maybe<ActivityDirection>;
  /** The id of the message in WhatsApp. Null or empty if unknown. */
  readonly externalMessageId?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** URL of the message in that integration. Null if unknown. */
  readonly integrationLink?: Maybe<Scalars['String']['output']>;
  /** The integration that added the message. Null if unknown. */
  readonly integrationName?: Maybe<Scalars['String']['output']>;
  /** The lead this activity belongs to. The id is free; other fields are read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The organization's number. Null if unknown. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /** The organization's number in a readable format. Null if unknown. */
  readonly localPhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The message, as HTML. Null if there is none. */
  readonly messageHtml?: Maybe<Scalars['String']['output']>;
  /** The message, in WhatsApp's markdown. Null if there is none. */
  readonly messageMarkdown?: Maybe<Scalars['String']['output']>;
  /** The other party's number. Null if unknown. */
  readonly remotePhone?: Maybe<Scalars['String']['output']>;
  /** The other party's number in a readable format. Null if unknown. */
  readonly remotePhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The message that this one answers. Null if it answers none. The id is free; other fields are read in batches. */
  readonly responseTo?: Maybe<WhatsAppMessage>;
  /** Always null: Close does not report one for WhatsApp messages. */
  readonly status?: Maybe<ActivityStatus>;
  /** The beginning of the text. One line of at most 160 characters. Null if it is empty. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** The message, as plain text. Null if there is none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The user who last changed this entry. Null if no user did. */
  readonly updatedBy?: Maybe<User>;
  /** The user who did it. Null if no user did. The name is free. */
  readonly user?: Maybe<User>;
};

/** A WhatsApp message that was sent or received. */
export type WhatsAppMessageCreateInput = {
  /** When it was sent or received. */
  readonly activityAt: Scalars['DateTime']['input'];
  /** Uploaded files of the message, of at most 25 MB in total. */
  readonly attachments?: InputMaybe<ReadonlyArray<AttachmentInput>>;
  /** The contact who sent or received it. */
  readonly contactId: Scalars['ID']['input'];
  /** Whether it was received or sent. */
  readonly direction: ActivityDirection;
  /** The id of the message in WhatsApp. Cannot be changed later. */
  readonly externalMessageId: Scalars['String']['input'];
  /** URL of the message in the integration that adds it. At most 2,083 characters. */
  readonly integrationLink?: InputMaybe<Scalars['String']['input']>;
  /** The lead the message belongs to. Cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** The organization's number. */
  readonly localPhone: Scalars['String']['input'];
  /** The message, in WhatsApp's markdown. */
  readonly messageMarkdown: Scalars['String']['input'];
  /** The other party's number. */
  readonly remotePhone: Scalars['String']['input'];
  /** The message that this one answers: an id in Close. */
  readonly responseToId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who sent or received it. The credential's user if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of adding or changing a WhatsApp message. */
export type WhatsAppMessagePayload = {
  readonly __typename?: 'WhatsAppMessagePayload';
  /** Problems with the input. Empty if the write succeeded. */
  readonly userErrors: ReadonlyArray<UserError>;
  /** The message after the write. Null if there are `userErrors`, or if reading it back failed. */
  readonly whatsAppMessage?: Maybe<WhatsAppMessage>;
};

/** Changes of a WhatsApp message. Absent fields stay unchanged. */
export type WhatsAppMessageUpdateInput = {
  /** When it was sent or received. Must not be null. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uploaded files of the message, of at most 25 MB in total. Replaces all attachments; null or an empty list removes them. */
  readonly attachments?: InputMaybe<ReadonlyArray<AttachmentInput>>;
  /** The contact who sent or received it. Must not be null. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it was received or sent. Must not be null. */
  readonly direction?: InputMaybe<ActivityDirection>;
  /** URL of the message in the integration that added it. At most 2,083 characters. Null clears it. */
  readonly integrationLink?: InputMaybe<Scalars['String']['input']>;
  /** The organization's number. Must not be empty. */
  readonly localPhone?: InputMaybe<Scalars['String']['input']>;
  /** The message, in WhatsApp's markdown. Must not be null. */
  readonly messageMarkdown?: InputMaybe<Scalars['String']['input']>;
  /** The other party's number. Must not be empty. */
  readonly remotePhone?: InputMaybe<Scalars['String']['input']>;
  /** The message that this one answers: an id in Close. Null clears it. */
  readonly responseToId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who sent or received it. Must not be null. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** All types that other subgraphs can reference and extend. */
export type _Entity = BlockedPhoneNumber | BulkDelete | BulkEdit | BulkEmail | BulkSequenceSubscription | Call | Comment | CommentThread | ConnectedAccount | Contact | Created | CustomActivity | CustomActivityType | CustomObject | CustomObjectType | Dialer | Email | EmailTemplate | EmailThread | Event | Export | Form | FormSubmission | Group | ImportUpdate | IntegrationLinkTemplate | Lead | LeadMerge | LeadStatus | LeadStatusChange | Meeting | Membership | Note | Opportunity | OpportunityStatus | OpportunityStatusChange | Organization | OtherActivity | Outcome | PhoneNumber | Pipeline | Playbook | Role | Sms | SchedulingLink | SendAs | Sequence | SequenceSubscription | SharedSchedulingLink | SmartView | SmsTemplate | Task | TaskCompleted | User | WebhookSubscription | WhatsAppMessage;

/** The description of this subgraph for composition. */
export type _Service = {
  readonly __typename?: '_Service';
  /** The SDL of this subgraph. */
  readonly sdl?: Maybe<Scalars['String']['output']>;
};

/** Purposes of a linked specification. */
export type Link__Purpose =
  /** A router must support the specification to execute operations. */
  | 'EXECUTION'
  /** A router must support the specification to keep data safe. */
  | 'SECURITY';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActiveCall: ResolverTypeWrapper<ActiveCallRow>;
  Activity: ResolverTypeWrapper<ActivityRow>;
  ActivityChangedPayload: ResolverTypeWrapper<ChangedRow>;
  ActivityConnection: ResolverTypeWrapper<ActivityConnectionRow>;
  ActivityDirection: ActivityDirection;
  ActivityDirectionFilter: ActivityDirectionFilter;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  ActivityFilter: ActivityFilter;
  ActivityOrder: ActivityOrder;
  ActivityOrderField: ActivityOrderField;
  ActivityReport: ResolverTypeWrapper<ActivityReportBody>;
  ActivityReportInput: ActivityReportInput;
  ActivityReportRow: ResolverTypeWrapper<MetricsRow>;
  ActivityReportType: ActivityReportType;
  ActivitySearchFilter: ActivitySearchFilter;
  ActivitySearchResults: ResolverTypeWrapper<ActivitySearchResultsRow>;
  ActivitySearchType: ActivitySearchType;
  ActivityStatus: ActivityStatus;
  ActivityStatusFilter: ActivityStatusFilter;
  ActivityType: ActivityType;
  ActivityTypeFilter: ActivityTypeFilter;
  Address: ResolverTypeWrapper<AddressRow>;
  AddressFilter: AddressFilter;
  AddressInput: AddressInput;
  Attachment: ResolverTypeWrapper<AttachmentRow>;
  AttachmentInput: AttachmentInput;
  AttendeeStatus: AttendeeStatus;
  BlockedPhoneNumber: ResolverTypeWrapper<BlockedPhoneNumberRow>;
  BlockedPhoneNumberCreateInput: BlockedPhoneNumberCreateInput;
  BlockedPhoneNumberPayload: ResolverTypeWrapper<BlockedPhoneNumberPayloadRow>;
  BlockedPhoneNumberSettings: ResolverTypeWrapper<BlockedPhoneNumberSettingsRow>;
  BlockedPhoneNumberSettingsInput: BlockedPhoneNumberSettingsInput;
  BlockedPhoneNumberSettingsPayload: ResolverTypeWrapper<BlockedPhoneNumberSettingsPayloadRow>;
  BlockedPhoneNumberUpdateInput: BlockedPhoneNumberUpdateInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BulkContactPreference: BulkContactPreference;
  BulkDelete: ResolverTypeWrapper<BulkDeleteRow>;
  BulkEdit: ResolverTypeWrapper<BulkEditRow>;
  BulkEmail: ResolverTypeWrapper<BulkEmailRow>;
  BulkSequenceAction: BulkSequenceAction;
  BulkSequenceSubscription: ResolverTypeWrapper<BulkSequenceSubscriptionRow>;
  BulkValueOperation: BulkValueOperation;
  Call: ResolverTypeWrapper<CallRow>;
  CallCreateInput: CallCreateInput;
  CallPayload: ResolverTypeWrapper<CallPayloadRow>;
  CallStatus: CallStatus;
  CallUpdateInput: CallUpdateInput;
  Cents: ResolverTypeWrapper<Scalars['Cents']['output']>;
  CentsFilter: CentsFilter;
  ChangeAction: ChangeAction;
  ChangeMatch: ChangeMatch;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentConnection: ResolverTypeWrapper<CommentConnectionRow>;
  CommentCreateInput: CommentCreateInput;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CommentPayload: ResolverTypeWrapper<CommentPayloadRow>;
  CommentThread: ResolverTypeWrapper<CommentThreadRow>;
  CommentUpdateInput: CommentUpdateInput;
  ConnectedAccount: ResolverTypeWrapper<ConnectedAccountRow>;
  ConnectedAccountCalendar: ResolverTypeWrapper<ConnectedAccountCalendarRow>;
  ConnectedAccountIdentity: ResolverTypeWrapper<ConnectedAccountIdentityRow>;
  ConnectedAccountType: ConnectedAccountType;
  Contact: ResolverTypeWrapper<ContactRow>;
  ContactChangedPayload: ResolverTypeWrapper<ChangedRow>;
  ContactConnection: ResolverTypeWrapper<ContactConnectionRow>;
  ContactCreateInput: ContactCreateInput;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactEmail: ResolverTypeWrapper<ContactEmailRow>;
  ContactEmailInput: ContactEmailInput;
  ContactFilter: ContactFilter;
  ContactOrder: ContactOrder;
  ContactOrderField: ContactOrderField;
  ContactPayload: ResolverTypeWrapper<ContactPayloadRow>;
  ContactPhone: ResolverTypeWrapper<ContactPhoneRow>;
  ContactPhoneInput: ContactPhoneInput;
  ContactUpdateInput: ContactUpdateInput;
  ContactUrl: ResolverTypeWrapper<ContactUrlRow>;
  ContactUrlInput: ContactUrlInput;
  CreatableTaskType: CreatableTaskType;
  Created: ResolverTypeWrapper<CreatedRow>;
  CustomActivity: ResolverTypeWrapper<CustomActivityRow>;
  CustomActivityCreateInput: CustomActivityCreateInput;
  CustomActivityPayload: ResolverTypeWrapper<CustomActivityPayloadRow>;
  CustomActivityStatus: CustomActivityStatus;
  CustomActivityType: ResolverTypeWrapper<CustomActivityTypeRow>;
  CustomActivityTypeCreateInput: CustomActivityTypeCreateInput;
  CustomActivityTypePayload: ResolverTypeWrapper<CustomActivityTypePayloadRow>;
  CustomActivityTypeUpdateInput: CustomActivityTypeUpdateInput;
  CustomActivityUpdateInput: CustomActivityUpdateInput;
  CustomFieldAssociation: ResolverTypeWrapper<CustomFieldAssociationRow>;
  CustomFieldAssociationInput: CustomFieldAssociationInput;
  CustomFieldAssociationPayload: ResolverTypeWrapper<CustomFieldAssociationPayloadRow>;
  CustomFieldCreateInput: CustomFieldCreateInput;
  CustomFieldDefinition: ResolverTypeWrapper<CustomFieldDefinitionRow>;
  CustomFieldEnrichInput: CustomFieldEnrichInput;
  CustomFieldEnrichPayload: ResolverTypeWrapper<CustomFieldEnrichPayloadRow>;
  CustomFieldEnrichment: ResolverTypeWrapper<CustomFieldEnrichmentRow>;
  CustomFieldFilter: CustomFieldFilter;
  CustomFieldInput: CustomFieldInput;
  CustomFieldObjectType: CustomFieldObjectType;
  CustomFieldOrder: CustomFieldOrder;
  CustomFieldOrderType: CustomFieldOrderType;
  CustomFieldPayload: ResolverTypeWrapper<CustomFieldPayloadRow>;
  CustomFieldReorderPayload: ResolverTypeWrapper<CustomFieldReorderPayloadRow>;
  CustomFieldTargetInput: CustomFieldTargetInput;
  CustomFieldType: CustomFieldType;
  CustomFieldUpdateInput: CustomFieldUpdateInput;
  CustomFieldValue: ResolverTypeWrapper<CustomFieldValueRow>;
  CustomObject: ResolverTypeWrapper<CustomObjectRow>;
  CustomObjectCreateInput: CustomObjectCreateInput;
  CustomObjectPayload: ResolverTypeWrapper<CustomObjectPayloadRow>;
  CustomObjectType: ResolverTypeWrapper<CustomObjectTypeRow>;
  CustomObjectTypeCreateInput: CustomObjectTypeCreateInput;
  CustomObjectTypePayload: ResolverTypeWrapper<CustomObjectTypePayloadRow>;
  CustomObjectTypeUpdateInput: CustomObjectTypeUpdateInput;
  CustomObjectUpdateInput: CustomObjectUpdateInput;
  CustomReportInput: CustomReportInput;
  CustomReportTransform: CustomReportTransform;
  CustomValue: ResolverTypeWrapper<Scalars['CustomValue']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  DeletePayload: ResolverTypeWrapper<DeletePayloadRow>;
  Dialer: ResolverTypeWrapper<DialerRow>;
  DialerConnection: ResolverTypeWrapper<DialerConnectionRow>;
  DialerEdge: ResolverTypeWrapper<Omit<DialerEdge, 'node'> & { node: ResolversTypes['Dialer'] }>;
  DialerFilter: DialerFilter;
  DialerSourceType: DialerSourceType;
  DialerType: DialerType;
  DialerUser: ResolverTypeWrapper<DialerUserRow>;
  DraftStatus: DraftStatus;
  DurationInput: DurationInput;
  Email: ResolverTypeWrapper<EmailRow>;
  EmailAttachmentInput: EmailAttachmentInput;
  EmailCreateInput: EmailCreateInput;
  EmailOpen: ResolverTypeWrapper<EmailOpenRow>;
  EmailParticipant: ResolverTypeWrapper<EmailParticipantRow>;
  EmailPayload: ResolverTypeWrapper<EmailPayloadRow>;
  EmailTemplate: ResolverTypeWrapper<EmailTemplateRow>;
  EmailTemplateCreateInput: EmailTemplateCreateInput;
  EmailTemplatePayload: ResolverTypeWrapper<EmailTemplatePayloadRow>;
  EmailTemplateUpdateInput: EmailTemplateUpdateInput;
  EmailThread: ResolverTypeWrapper<EmailThreadRow>;
  EmailUpdateInput: EmailUpdateInput;
  Event: ResolverTypeWrapper<EventRow>;
  EventConnection: ResolverTypeWrapper<EventConnectionRow>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  EventReceivedPayload: ResolverTypeWrapper<ChangedRow>;
  EventRequest: ResolverTypeWrapper<EventRequestRow>;
  Export: ResolverTypeWrapper<ExportRow>;
  ExportDateFormat: ExportDateFormat;
  ExportFormat: ExportFormat;
  FileUpload: ResolverTypeWrapper<FileUploadRow>;
  FileUploadCreateInput: FileUploadCreateInput;
  FileUploadCreatePayload: ResolverTypeWrapper<FileUploadCreatePayloadRow>;
  FileUploadField: ResolverTypeWrapper<FileUploadFieldRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Form: ResolverTypeWrapper<FormRow>;
  FormField: ResolverTypeWrapper<FormFieldRow>;
  FormFieldChoice: ResolverTypeWrapper<FormFieldChoiceRow>;
  FormSubmission: ResolverTypeWrapper<FormSubmissionRow>;
  FormValue: ResolverTypeWrapper<FormValue>;
  FoundActivityFilter: FoundActivityFilter;
  FunnelFilter: FunnelFilter;
  FunnelOpportunities: ResolverTypeWrapper<FunnelOpportunitiesRow>;
  FunnelStatus: ResolverTypeWrapper<FunnelStatusRow>;
  Group: ResolverTypeWrapper<GroupRow>;
  GroupInput: GroupInput;
  GroupPayload: ResolverTypeWrapper<GroupPayloadRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdEqualsFilter: IdEqualsFilter;
  IdFilter: IdFilter;
  ImportUpdate: ResolverTypeWrapper<ImportUpdateRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntegrationLink: ResolverTypeWrapper<IntegrationLinkRow>;
  IntegrationLinkTemplate: ResolverTypeWrapper<IntegrationLinkTemplateRow>;
  IntegrationLinkTemplateCreateInput: IntegrationLinkTemplateCreateInput;
  IntegrationLinkTemplatePayload: ResolverTypeWrapper<IntegrationLinkTemplatePayloadRow>;
  IntegrationLinkTemplateUpdateInput: IntegrationLinkTemplateUpdateInput;
  IntegrationLinkType: IntegrationLinkType;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobRow>;
  JobChangedPayload: ResolverTypeWrapper<ChangedRow>;
  JobConnection: ResolverTypeWrapper<JobConnectionRow>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobPayload: ResolverTypeWrapper<JobPayloadRow>;
  JobState: JobState;
  JobType: JobType;
  Lead: ResolverTypeWrapper<LeadRow>;
  LeadBulkCustomFieldInput: LeadBulkCustomFieldInput;
  LeadBulkEditInput: LeadBulkEditInput;
  LeadBulkEmailInput: LeadBulkEmailInput;
  LeadBulkSequenceInput: LeadBulkSequenceInput;
  LeadChangedPayload: ResolverTypeWrapper<ChangedRow>;
  LeadConnection: ResolverTypeWrapper<LeadConnectionRow>;
  LeadContactInput: LeadContactInput;
  LeadCreateInput: LeadCreateInput;
  LeadEdge: ResolverTypeWrapper<Omit<LeadEdge, 'node'> & { node: ResolversTypes['Lead'] }>;
  LeadExportInput: LeadExportInput;
  LeadExportType: LeadExportType;
  LeadFile: ResolverTypeWrapper<LeadFileRow>;
  LeadFilePayload: ResolverTypeWrapper<LeadFilePayloadRow>;
  LeadFilter: LeadFilter;
  LeadMerge: ResolverTypeWrapper<LeadMergeRow>;
  LeadOrder: LeadOrder;
  LeadOrderField: LeadOrderField;
  LeadPayload: ResolverTypeWrapper<LeadPayloadRow>;
  LeadStatus: ResolverTypeWrapper<LeadStatusRow>;
  LeadStatusChange: ResolverTypeWrapper<LeadStatusChangeRow>;
  LeadStatusChangeConnection: ResolverTypeWrapper<LeadStatusChangeConnectionRow>;
  LeadStatusChangeCreateInput: LeadStatusChangeCreateInput;
  LeadStatusChangeEdge: ResolverTypeWrapper<Omit<LeadStatusChangeEdge, 'node'> & { node: ResolversTypes['LeadStatusChange'] }>;
  LeadStatusChangeFilter: LeadStatusChangeFilter;
  LeadStatusChangePayload: ResolverTypeWrapper<LeadStatusChangePayloadRow>;
  LeadStatusInput: LeadStatusInput;
  LeadStatusOverview: ResolverTypeWrapper<StatusOverviewRow>;
  LeadStatusPayload: ResolverTypeWrapper<LeadStatusPayloadRow>;
  LeadStatusReorderPayload: ResolverTypeWrapper<LeadStatusReorderPayloadRow>;
  LeadStatusReport: ResolverTypeWrapper<StatusReportRow>;
  LeadStatusReportInput: LeadStatusReportInput;
  LeadStatusTransition: ResolverTypeWrapper<StatusTransitionRow>;
  LeadUpdateInput: LeadUpdateInput;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  MeetingAttendee: ResolverTypeWrapper<MeetingAttendeeRow>;
  MeetingPayload: ResolverTypeWrapper<MeetingPayloadRow>;
  MeetingUpdateInput: MeetingUpdateInput;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MembershipBulkUpdatePayload: ResolverTypeWrapper<MembershipBulkUpdatePayloadRow>;
  MembershipCallRecording: MembershipCallRecording;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionRow>;
  MembershipCreateInput: MembershipCreateInput;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MembershipPayload: ResolverTypeWrapper<MembershipPayloadRow>;
  MembershipUpdateInput: MembershipUpdateInput;
  MetricValue: ResolverTypeWrapper<MetricValueRow>;
  Money: ResolverTypeWrapper<MoneyRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NewMessageStatus: NewMessageStatus;
  Node: ResolverTypeWrapper<NodeRow>;
  Note: ResolverTypeWrapper<NoteRow>;
  NoteCreateInput: NoteCreateInput;
  NotePayload: ResolverTypeWrapper<NotePayloadRow>;
  NoteUpdateInput: NoteUpdateInput;
  NumberFilter: NumberFilter;
  Opportunity: ResolverTypeWrapper<OpportunityRow>;
  OpportunityAggregates: ResolverTypeWrapper<OpportunityAggregatesRow>;
  OpportunityChangedPayload: ResolverTypeWrapper<ChangedRow>;
  OpportunityConnection: ResolverTypeWrapper<OpportunityConnectionRow>;
  OpportunityCountByValuePeriod: ResolverTypeWrapper<AggregatesRow>;
  OpportunityCreateInput: OpportunityCreateInput;
  OpportunityEdge: ResolverTypeWrapper<Omit<OpportunityEdge, 'node'> & { node: ResolversTypes['Opportunity'] }>;
  OpportunityExportInput: OpportunityExportInput;
  OpportunityFilter: OpportunityFilter;
  OpportunityFunnelComparedRange: OpportunityFunnelComparedRange;
  OpportunityFunnelReportInput: OpportunityFunnelReportInput;
  OpportunityFunnelReportStatus: ResolverTypeWrapper<OpportunityFunnelReportStatusRow>;
  OpportunityFunnelReportType: OpportunityFunnelReportType;
  OpportunityFunnelStagesReport: ResolverTypeWrapper<OpportunityFunnelStagesReportRow>;
  OpportunityFunnelStatuses: ResolverTypeWrapper<OpportunityFunnelStatusesRow>;
  OpportunityFunnelTotals: ResolverTypeWrapper<OpportunityFunnelTotalsRow>;
  OpportunityFunnelTotalsReport: ResolverTypeWrapper<OpportunityFunnelTotalsReportRow>;
  OpportunityGroup: ResolverTypeWrapper<OpportunityGroupRow>;
  OpportunityGroupConnection: ResolverTypeWrapper<OpportunityGroupConnectionRow>;
  OpportunityGroupEdge: ResolverTypeWrapper<Omit<OpportunityGroupEdge, 'node'> & { node: ResolversTypes['OpportunityGroup'] }>;
  OpportunityGroupFilter: OpportunityGroupFilter;
  OpportunityGroupOrder: OpportunityGroupOrder;
  OpportunityGrouping: OpportunityGrouping;
  OpportunityOrder: OpportunityOrder;
  OpportunityOrderField: OpportunityOrderField;
  OpportunityPayload: ResolverTypeWrapper<OpportunityPayloadRow>;
  OpportunitySearchFilter: OpportunitySearchFilter;
  OpportunityStatus: ResolverTypeWrapper<OpportunityStatusRow>;
  OpportunityStatusChange: ResolverTypeWrapper<OpportunityStatusChangeRow>;
  OpportunityStatusChangeConnection: ResolverTypeWrapper<OpportunityStatusChangeConnectionRow>;
  OpportunityStatusChangeCreateInput: OpportunityStatusChangeCreateInput;
  OpportunityStatusChangeEdge: ResolverTypeWrapper<Omit<OpportunityStatusChangeEdge, 'node'> & { node: ResolversTypes['OpportunityStatusChange'] }>;
  OpportunityStatusChangeFilter: OpportunityStatusChangeFilter;
  OpportunityStatusChangePayload: ResolverTypeWrapper<OpportunityStatusChangePayloadRow>;
  OpportunityStatusCreateInput: OpportunityStatusCreateInput;
  OpportunityStatusOverview: ResolverTypeWrapper<StatusOverviewRow>;
  OpportunityStatusPayload: ResolverTypeWrapper<OpportunityStatusPayloadRow>;
  OpportunityStatusReport: ResolverTypeWrapper<StatusReportRow>;
  OpportunityStatusReportInput: OpportunityStatusReportInput;
  OpportunityStatusTransition: ResolverTypeWrapper<StatusTransitionRow>;
  OpportunityStatusType: OpportunityStatusType;
  OpportunityStatusTypeFilter: OpportunityStatusTypeFilter;
  OpportunityStatusUpdateInput: OpportunityStatusUpdateInput;
  OpportunityUpdateInput: OpportunityUpdateInput;
  OpportunityValueTotals: ResolverTypeWrapper<TotalsRow>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  OtherActivity: ResolverTypeWrapper<OtherActivityRow>;
  Outcome: ResolverTypeWrapper<OutcomeRow>;
  OutcomeCreateInput: OutcomeCreateInput;
  OutcomePayload: ResolverTypeWrapper<OutcomePayloadRow>;
  OutcomeTarget: OutcomeTarget;
  OutcomeType: OutcomeType;
  OutcomeUpdateInput: OutcomeUpdateInput;
  PageInfo: ResolverTypeWrapper<PageInfoRow>;
  PhoneNumber: ResolverTypeWrapper<PhoneNumberRow>;
  PhoneNumberCarrierType: PhoneNumberCarrierType;
  PhoneNumberPayload: ResolverTypeWrapper<PhoneNumberPayloadRow>;
  PhoneNumberType: PhoneNumberType;
  PhoneNumberUpdateInput: PhoneNumberUpdateInput;
  PhoneSource: PhoneSource;
  PinnedSmartViewsPayload: ResolverTypeWrapper<PinnedSmartViewsPayloadRow>;
  Pipeline: ResolverTypeWrapper<PipelineRow>;
  PipelineCreateInput: PipelineCreateInput;
  PipelineFunnel: ResolverTypeWrapper<PipelineFunnelRow>;
  PipelinePayload: ResolverTypeWrapper<PipelinePayloadRow>;
  PipelineStatusInput: PipelineStatusInput;
  PipelineUpdateInput: PipelineUpdateInput;
  Playbook: ResolverTypeWrapper<PlaybookRow>;
  PlaybookCreateInput: PlaybookCreateInput;
  PlaybookPayload: ResolverTypeWrapper<PlaybookPayloadRow>;
  PlaybookUpdateInput: PlaybookUpdateInput;
  PreviousContact: ResolverTypeWrapper<PreviousContactRow>;
  PreviousLead: ResolverTypeWrapper<PreviousLeadRow>;
  PreviousOpportunity: ResolverTypeWrapper<PreviousOpportunityRow>;
  PreviousTask: ResolverTypeWrapper<PreviousTaskRow>;
  PreviousValues: ResolverTypeWrapper<PreviousValuesRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceFilter: ReferenceFilter;
  RelatedActivitiesFilter: RelatedActivitiesFilter;
  RelatedAddressesFilter: RelatedAddressesFilter;
  RelatedContactsFilter: RelatedContactsFilter;
  RelatedOpportunitiesFilter: RelatedOpportunitiesFilter;
  RelativeDateFilter: RelativeDateFilter;
  RelativePeriod: RelativePeriod;
  RenderedEmail: ResolverTypeWrapper<RenderedEmailRow>;
  ReportDateRange: ReportDateRange;
  ReportDateTimeRange: ReportDateTimeRange;
  ReportRange: ReportRange;
  ReportRelativeRange: ReportRelativeRange;
  ReportSameDays: ReportSameDays;
  ReportedLeadStatus: ResolverTypeWrapper<ReportedStatusRow>;
  ReportedOpportunityStatus: ResolverTypeWrapper<ReportedStatusRow>;
  Role: ResolverTypeWrapper<RoleRow>;
  RoleCreateInput: RoleCreateInput;
  RolePayload: ResolverTypeWrapper<RolePayloadRow>;
  RoleUpdateInput: RoleUpdateInput;
  RoleVisibilityBehavior: RoleVisibilityBehavior;
  SMS: ResolverTypeWrapper<SMSRow>;
  SMSCreateInput: SmsCreateInput;
  SMSPayload: ResolverTypeWrapper<SMSPayloadRow>;
  SMSUpdateInput: SmsUpdateInput;
  SchedulingLink: ResolverTypeWrapper<SchedulingLinkRow>;
  SchedulingLinkCreateInput: SchedulingLinkCreateInput;
  SchedulingLinkPayload: ResolverTypeWrapper<SchedulingLinkPayloadRow>;
  SchedulingLinkSource: SchedulingLinkSource;
  SchedulingLinkUpdateInput: SchedulingLinkUpdateInput;
  SearchDateFilter: SearchDateFilter;
  SearchDateTimeFilter: SearchDateTimeFilter;
  SearchResult: ResolverTypeWrapper<SearchResultRow>;
  SearchResults: ResolverTypeWrapper<SearchResultsRow>;
  SearchType: SearchType;
  SendAs: ResolverTypeWrapper<SendAsRow>;
  SendAsBulkUpdateInput: SendAsBulkUpdateInput;
  SendAsBulkUpdatePayload: ResolverTypeWrapper<SendAsBulkUpdatePayloadRow>;
  SendAsCreateInput: SendAsCreateInput;
  SendAsDisallowPayload: ResolverTypeWrapper<SendAsDisallowPayloadRow>;
  SendAsPayload: ResolverTypeWrapper<SendAsPayloadRow>;
  SendAsSide: SendAsSide;
  SentEmails: ResolverTypeWrapper<SentEmailsRow>;
  SentEmailsQueries: ResolverTypeWrapper<SentEmailsQueriesRow>;
  SentEmailsReport: ResolverTypeWrapper<SentEmailsReportRow>;
  SentEmailsReportInput: SentEmailsReportInput;
  Sequence: ResolverTypeWrapper<SequenceRow>;
  SequenceConnection: ResolverTypeWrapper<SequenceConnectionRow>;
  SequenceCreateInput: SequenceCreateInput;
  SequenceEdge: ResolverTypeWrapper<Omit<SequenceEdge, 'node'> & { node: ResolversTypes['Sequence'] }>;
  SequenceHours: ResolverTypeWrapper<SequenceHoursRow>;
  SequenceHoursInput: SequenceHoursInput;
  SequencePayload: ResolverTypeWrapper<SequencePayloadRow>;
  SequenceStatus: SequenceStatus;
  SequenceStep: ResolverTypeWrapper<SequenceStepRow>;
  SequenceStepCreateInput: SequenceStepCreateInput;
  SequenceStepType: SequenceStepType;
  SequenceStepUpdateInput: SequenceStepUpdateInput;
  SequenceSubscription: ResolverTypeWrapper<SequenceSubscriptionRow>;
  SequenceSubscriptionConnection: ResolverTypeWrapper<SequenceSubscriptionConnectionRow>;
  SequenceSubscriptionCounts: ResolverTypeWrapper<SequenceSubscriptionCountsRow>;
  SequenceSubscriptionCreateInput: SequenceSubscriptionCreateInput;
  SequenceSubscriptionEdge: ResolverTypeWrapper<Omit<SequenceSubscriptionEdge, 'node'> & { node: ResolversTypes['SequenceSubscription'] }>;
  SequenceSubscriptionPayload: ResolverTypeWrapper<SequenceSubscriptionPayloadRow>;
  SequenceSubscriptionStatus: SequenceSubscriptionStatus;
  SequenceUpdateInput: SequenceUpdateInput;
  SharedSchedulingLink: ResolverTypeWrapper<SharedSchedulingLinkRow>;
  SharedSchedulingLinkCreateInput: SharedSchedulingLinkCreateInput;
  SharedSchedulingLinkMapInput: SharedSchedulingLinkMapInput;
  SharedSchedulingLinkPayload: ResolverTypeWrapper<SharedSchedulingLinkPayloadRow>;
  SharedSchedulingLinkUpdateInput: SharedSchedulingLinkUpdateInput;
  SmartView: ResolverTypeWrapper<SmartViewRow>;
  SmartViewCreateInput: SmartViewCreateInput;
  SmartViewPayload: ResolverTypeWrapper<SmartViewPayloadRow>;
  SmartViewQueryInput: SmartViewQueryInput;
  SmartViewType: SmartViewType;
  SmartViewUpdateInput: SmartViewUpdateInput;
  SmsTemplate: ResolverTypeWrapper<SmsTemplateRow>;
  SmsTemplateCreateInput: SmsTemplateCreateInput;
  SmsTemplatePayload: ResolverTypeWrapper<SmsTemplatePayloadRow>;
  SmsTemplateUpdateInput: SmsTemplateUpdateInput;
  StatusDuration: ResolverTypeWrapper<StatusDurationRow>;
  StatusOverviewTexts: ResolverTypeWrapper<StatusOverviewTextsRow>;
  StatusVisit: ResolverTypeWrapper<StatusVisitRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringFilter: StringFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<TaskRow>;
  TaskBulkUpdateInput: TaskBulkUpdateInput;
  TaskBulkUpdatePayload: ResolverTypeWrapper<TaskBulkUpdatePayloadRow>;
  TaskChangedPayload: ResolverTypeWrapper<ChangedRow>;
  TaskCompleted: ResolverTypeWrapper<TaskCompletedRow>;
  TaskConnection: ResolverTypeWrapper<TaskConnectionRow>;
  TaskCreateInput: TaskCreateInput;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskOrderField: TaskOrderField;
  TaskPayload: ResolverTypeWrapper<TaskPayloadRow>;
  TaskPriority: TaskPriority;
  TaskResolution: TaskResolution;
  TaskStatus: TaskStatus;
  TaskType: TaskType;
  TaskTypeFilter: TaskTypeFilter;
  TaskUpdateInput: TaskUpdateInput;
  TaskView: TaskView;
  TemplateAttachmentInput: TemplateAttachmentInput;
  TextFilter: TextFilter;
  Transcript: ResolverTypeWrapper<TranscriptRow>;
  UnsubscribedEmailPayload: ResolverTypeWrapper<UnsubscribedEmailPayloadRow>;
  User: ResolverTypeWrapper<UserRow>;
  UserAvailability: ResolverTypeWrapper<UserAvailabilityRow>;
  UserConnection: ResolverTypeWrapper<UserConnectionRow>;
  UserDevice: ResolverTypeWrapper<UserDeviceRow>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserErrorRow>;
  UserErrorCode: UserErrorCode;
  Utterance: ResolverTypeWrapper<UtteranceRow>;
  ValuePeriod: ValuePeriod;
  ValuePeriodFilter: ValuePeriodFilter;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryRow>;
  WebhookEvent: ResolverTypeWrapper<WebhookEventRow>;
  WebhookEventInput: WebhookEventInput;
  WebhookHealth: ResolverTypeWrapper<WebhookHealthRow>;
  WebhookSubscription: ResolverTypeWrapper<WebhookSubscriptionRow>;
  WebhookSubscriptionCreateInput: WebhookSubscriptionCreateInput;
  WebhookSubscriptionCreatePayload: ResolverTypeWrapper<WebhookSubscriptionCreatePayloadRow>;
  WebhookSubscriptionPayload: ResolverTypeWrapper<WebhookSubscriptionPayloadRow>;
  WebhookSubscriptionStatus: WebhookSubscriptionStatus;
  WebhookSubscriptionUpdateInput: WebhookSubscriptionUpdateInput;
  WhatsAppMessage: ResolverTypeWrapper<WhatsAppMessageRow>;
  WhatsAppMessageCreateInput: WhatsAppMessageCreateInput;
  WhatsAppMessagePayload: ResolverTypeWrapper<WhatsAppMessagePayloadRow>;
  WhatsAppMessageUpdateInput: WhatsAppMessageUpdateInput;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<NodeRow>;
  _Service: ResolverTypeWrapper<_Service>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  link__Purpose: Link__Purpose;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActiveCall: ActiveCallRow;
  Activity: ActivityRow;
  ActivityChangedPayload: ChangedRow;
  ActivityConnection: ActivityConnectionRow;
  ActivityDirectionFilter: ActivityDirectionFilter;
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ActivityFilter: ActivityFilter;
  ActivityOrder: ActivityOrder;
  ActivityReport: ActivityReportBody;
  ActivityReportInput: ActivityReportInput;
  ActivityReportRow: MetricsRow;
  ActivitySearchFilter: ActivitySearchFilter;
  ActivitySearchResults: ActivitySearchResultsRow;
  ActivityStatusFilter: ActivityStatusFilter;
  ActivityTypeFilter: ActivityTypeFilter;
  Address: AddressRow;
  AddressFilter: AddressFilter;
  AddressInput: AddressInput;
  Attachment: AttachmentRow;
  AttachmentInput: AttachmentInput;
  BlockedPhoneNumber: BlockedPhoneNumberRow;
  BlockedPhoneNumberCreateInput: BlockedPhoneNumberCreateInput;
  BlockedPhoneNumberPayload: BlockedPhoneNumberPayloadRow;
  BlockedPhoneNumberSettings: BlockedPhoneNumberSettingsRow;
  BlockedPhoneNumberSettingsInput: BlockedPhoneNumberSettingsInput;
  BlockedPhoneNumberSettingsPayload: BlockedPhoneNumberSettingsPayloadRow;
  BlockedPhoneNumberUpdateInput: BlockedPhoneNumberUpdateInput;
  Boolean: Scalars['Boolean']['output'];
  BulkDelete: BulkDeleteRow;
  BulkEdit: BulkEditRow;
  BulkEmail: BulkEmailRow;
  BulkSequenceSubscription: BulkSequenceSubscriptionRow;
  Call: CallRow;
  CallCreateInput: CallCreateInput;
  CallPayload: CallPayloadRow;
  CallUpdateInput: CallUpdateInput;
  Cents: Scalars['Cents']['output'];
  CentsFilter: CentsFilter;
  Comment: CommentRow;
  CommentConnection: CommentConnectionRow;
  CommentCreateInput: CommentCreateInput;
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CommentPayload: CommentPayloadRow;
  CommentThread: CommentThreadRow;
  CommentUpdateInput: CommentUpdateInput;
  ConnectedAccount: ConnectedAccountRow;
  ConnectedAccountCalendar: ConnectedAccountCalendarRow;
  ConnectedAccountIdentity: ConnectedAccountIdentityRow;
  Contact: ContactRow;
  ContactChangedPayload: ChangedRow;
  ContactConnection: ContactConnectionRow;
  ContactCreateInput: ContactCreateInput;
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactEmail: ContactEmailRow;
  ContactEmailInput: ContactEmailInput;
  ContactFilter: ContactFilter;
  ContactOrder: ContactOrder;
  ContactPayload: ContactPayloadRow;
  ContactPhone: ContactPhoneRow;
  ContactPhoneInput: ContactPhoneInput;
  ContactUpdateInput: ContactUpdateInput;
  ContactUrl: ContactUrlRow;
  ContactUrlInput: ContactUrlInput;
  Created: CreatedRow;
  CustomActivity: CustomActivityRow;
  CustomActivityCreateInput: CustomActivityCreateInput;
  CustomActivityPayload: CustomActivityPayloadRow;
  CustomActivityType: CustomActivityTypeRow;
  CustomActivityTypeCreateInput: CustomActivityTypeCreateInput;
  CustomActivityTypePayload: CustomActivityTypePayloadRow;
  CustomActivityTypeUpdateInput: CustomActivityTypeUpdateInput;
  CustomActivityUpdateInput: CustomActivityUpdateInput;
  CustomFieldAssociation: CustomFieldAssociationRow;
  CustomFieldAssociationInput: CustomFieldAssociationInput;
  CustomFieldAssociationPayload: CustomFieldAssociationPayloadRow;
  CustomFieldCreateInput: CustomFieldCreateInput;
  CustomFieldDefinition: CustomFieldDefinitionRow;
  CustomFieldEnrichInput: CustomFieldEnrichInput;
  CustomFieldEnrichPayload: CustomFieldEnrichPayloadRow;
  CustomFieldEnrichment: CustomFieldEnrichmentRow;
  CustomFieldFilter: CustomFieldFilter;
  CustomFieldInput: CustomFieldInput;
  CustomFieldOrder: CustomFieldOrder;
  CustomFieldPayload: CustomFieldPayloadRow;
  CustomFieldReorderPayload: CustomFieldReorderPayloadRow;
  CustomFieldTargetInput: CustomFieldTargetInput;
  CustomFieldUpdateInput: CustomFieldUpdateInput;
  CustomFieldValue: CustomFieldValueRow;
  CustomObject: CustomObjectRow;
  CustomObjectCreateInput: CustomObjectCreateInput;
  CustomObjectPayload: CustomObjectPayloadRow;
  CustomObjectType: CustomObjectTypeRow;
  CustomObjectTypeCreateInput: CustomObjectTypeCreateInput;
  CustomObjectTypePayload: CustomObjectTypePayloadRow;
  CustomObjectTypeUpdateInput: CustomObjectTypeUpdateInput;
  CustomObjectUpdateInput: CustomObjectUpdateInput;
  CustomReportInput: CustomReportInput;
  CustomValue: Scalars['CustomValue']['output'];
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DeletePayload: DeletePayloadRow;
  Dialer: DialerRow;
  DialerConnection: DialerConnectionRow;
  DialerEdge: Omit<DialerEdge, 'node'> & { node: ResolversParentTypes['Dialer'] };
  DialerFilter: DialerFilter;
  DialerUser: DialerUserRow;
  DurationInput: DurationInput;
  Email: EmailRow;
  EmailAttachmentInput: EmailAttachmentInput;
  EmailCreateInput: EmailCreateInput;
  EmailOpen: EmailOpenRow;
  EmailParticipant: EmailParticipantRow;
  EmailPayload: EmailPayloadRow;
  EmailTemplate: EmailTemplateRow;
  EmailTemplateCreateInput: EmailTemplateCreateInput;
  EmailTemplatePayload: EmailTemplatePayloadRow;
  EmailTemplateUpdateInput: EmailTemplateUpdateInput;
  EmailThread: EmailThreadRow;
  EmailUpdateInput: EmailUpdateInput;
  Event: EventRow;
  EventConnection: EventConnectionRow;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  EventReceivedPayload: ChangedRow;
  EventRequest: EventRequestRow;
  Export: ExportRow;
  FileUpload: FileUploadRow;
  FileUploadCreateInput: FileUploadCreateInput;
  FileUploadCreatePayload: FileUploadCreatePayloadRow;
  FileUploadField: FileUploadFieldRow;
  Float: Scalars['Float']['output'];
  Form: FormRow;
  FormField: FormFieldRow;
  FormFieldChoice: FormFieldChoiceRow;
  FormSubmission: FormSubmissionRow;
  FormValue: FormValue;
  FoundActivityFilter: FoundActivityFilter;
  FunnelFilter: FunnelFilter;
  FunnelOpportunities: FunnelOpportunitiesRow;
  FunnelStatus: FunnelStatusRow;
  Group: GroupRow;
  GroupInput: GroupInput;
  GroupPayload: GroupPayloadRow;
  ID: Scalars['ID']['output'];
  IdEqualsFilter: IdEqualsFilter;
  IdFilter: IdFilter;
  ImportUpdate: ImportUpdateRow;
  Int: Scalars['Int']['output'];
  IntegrationLink: IntegrationLinkRow;
  IntegrationLinkTemplate: IntegrationLinkTemplateRow;
  IntegrationLinkTemplateCreateInput: IntegrationLinkTemplateCreateInput;
  IntegrationLinkTemplatePayload: IntegrationLinkTemplatePayloadRow;
  IntegrationLinkTemplateUpdateInput: IntegrationLinkTemplateUpdateInput;
  JSON: Scalars['JSON']['output'];
  Job: JobRow;
  JobChangedPayload: ChangedRow;
  JobConnection: JobConnectionRow;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobPayload: JobPayloadRow;
  Lead: LeadRow;
  LeadBulkCustomFieldInput: LeadBulkCustomFieldInput;
  LeadBulkEditInput: LeadBulkEditInput;
  LeadBulkEmailInput: LeadBulkEmailInput;
  LeadBulkSequenceInput: LeadBulkSequenceInput;
  LeadChangedPayload: ChangedRow;
  LeadConnection: LeadConnectionRow;
  LeadContactInput: LeadContactInput;
  LeadCreateInput: LeadCreateInput;
  LeadEdge: Omit<LeadEdge, 'node'> & { node: ResolversParentTypes['Lead'] };
  LeadExportInput: LeadExportInput;
  LeadFile: LeadFileRow;
  LeadFilePayload: LeadFilePayloadRow;
  LeadFilter: LeadFilter;
  LeadMerge: LeadMergeRow;
  LeadOrder: LeadOrder;
  LeadPayload: LeadPayloadRow;
  LeadStatus: LeadStatusRow;
  LeadStatusChange: LeadStatusChangeRow;
  LeadStatusChangeConnection: LeadStatusChangeConnectionRow;
  LeadStatusChangeCreateInput: LeadStatusChangeCreateInput;
  LeadStatusChangeEdge: Omit<LeadStatusChangeEdge, 'node'> & { node: ResolversParentTypes['LeadStatusChange'] };
  LeadStatusChangeFilter: LeadStatusChangeFilter;
  LeadStatusChangePayload: LeadStatusChangePayloadRow;
  LeadStatusInput: LeadStatusInput;
  LeadStatusOverview: StatusOverviewRow;
  LeadStatusPayload: LeadStatusPayloadRow;
  LeadStatusReorderPayload: LeadStatusReorderPayloadRow;
  LeadStatusReport: StatusReportRow;
  LeadStatusReportInput: LeadStatusReportInput;
  LeadStatusTransition: StatusTransitionRow;
  LeadUpdateInput: LeadUpdateInput;
  Meeting: MeetingRow;
  MeetingAttendee: MeetingAttendeeRow;
  MeetingPayload: MeetingPayloadRow;
  MeetingUpdateInput: MeetingUpdateInput;
  Membership: MembershipRow;
  MembershipBulkUpdatePayload: MembershipBulkUpdatePayloadRow;
  MembershipConnection: MembershipConnectionRow;
  MembershipCreateInput: MembershipCreateInput;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MembershipPayload: MembershipPayloadRow;
  MembershipUpdateInput: MembershipUpdateInput;
  MetricValue: MetricValueRow;
  Money: MoneyRow;
  Mutation: Record<PropertyKey, never>;
  Node: NodeRow;
  Note: NoteRow;
  NoteCreateInput: NoteCreateInput;
  NotePayload: NotePayloadRow;
  NoteUpdateInput: NoteUpdateInput;
  NumberFilter: NumberFilter;
  Opportunity: OpportunityRow;
  OpportunityAggregates: OpportunityAggregatesRow;
  OpportunityChangedPayload: ChangedRow;
  OpportunityConnection: OpportunityConnectionRow;
  OpportunityCountByValuePeriod: AggregatesRow;
  OpportunityCreateInput: OpportunityCreateInput;
  OpportunityEdge: Omit<OpportunityEdge, 'node'> & { node: ResolversParentTypes['Opportunity'] };
  OpportunityExportInput: OpportunityExportInput;
  OpportunityFilter: OpportunityFilter;
  OpportunityFunnelComparedRange: OpportunityFunnelComparedRange;
  OpportunityFunnelReportInput: OpportunityFunnelReportInput;
  OpportunityFunnelReportStatus: OpportunityFunnelReportStatusRow;
  OpportunityFunnelStagesReport: OpportunityFunnelStagesReportRow;
  OpportunityFunnelStatuses: OpportunityFunnelStatusesRow;
  OpportunityFunnelTotals: OpportunityFunnelTotalsRow;
  OpportunityFunnelTotalsReport: OpportunityFunnelTotalsReportRow;
  OpportunityGroup: OpportunityGroupRow;
  OpportunityGroupConnection: OpportunityGroupConnectionRow;
  OpportunityGroupEdge: Omit<OpportunityGroupEdge, 'node'> & { node: ResolversParentTypes['OpportunityGroup'] };
  OpportunityGroupFilter: OpportunityGroupFilter;
  OpportunityGroupOrder: OpportunityGroupOrder;
  OpportunityOrder: OpportunityOrder;
  OpportunityPayload: OpportunityPayloadRow;
  OpportunitySearchFilter: OpportunitySearchFilter;
  OpportunityStatus: OpportunityStatusRow;
  OpportunityStatusChange: OpportunityStatusChangeRow;
  OpportunityStatusChangeConnection: OpportunityStatusChangeConnectionRow;
  OpportunityStatusChangeCreateInput: OpportunityStatusChangeCreateInput;
  OpportunityStatusChangeEdge: Omit<OpportunityStatusChangeEdge, 'node'> & { node: ResolversParentTypes['OpportunityStatusChange'] };
  OpportunityStatusChangeFilter: OpportunityStatusChangeFilter;
  OpportunityStatusChangePayload: OpportunityStatusChangePayloadRow;
  OpportunityStatusCreateInput: OpportunityStatusCreateInput;
  OpportunityStatusOverview: StatusOverviewRow;
  OpportunityStatusPayload: OpportunityStatusPayloadRow;
  OpportunityStatusReport: StatusReportRow;
  OpportunityStatusReportInput: OpportunityStatusReportInput;
  OpportunityStatusTransition: StatusTransitionRow;
  OpportunityStatusTypeFilter: OpportunityStatusTypeFilter;
  OpportunityStatusUpdateInput: OpportunityStatusUpdateInput;
  OpportunityUpdateInput: OpportunityUpdateInput;
  OpportunityValueTotals: TotalsRow;
  Organization: OrganizationRow;
  OtherActivity: OtherActivityRow;
  Outcome: OutcomeRow;
  OutcomeCreateInput: OutcomeCreateInput;
  OutcomePayload: OutcomePayloadRow;
  OutcomeUpdateInput: OutcomeUpdateInput;
  PageInfo: PageInfoRow;
  PhoneNumber: PhoneNumberRow;
  PhoneNumberPayload: PhoneNumberPayloadRow;
  PhoneNumberUpdateInput: PhoneNumberUpdateInput;
  PinnedSmartViewsPayload: PinnedSmartViewsPayloadRow;
  Pipeline: PipelineRow;
  PipelineCreateInput: PipelineCreateInput;
  PipelineFunnel: PipelineFunnelRow;
  PipelinePayload: PipelinePayloadRow;
  PipelineStatusInput: PipelineStatusInput;
  PipelineUpdateInput: PipelineUpdateInput;
  Playbook: PlaybookRow;
  PlaybookCreateInput: PlaybookCreateInput;
  PlaybookPayload: PlaybookPayloadRow;
  PlaybookUpdateInput: PlaybookUpdateInput;
  PreviousContact: PreviousContactRow;
  PreviousLead: PreviousLeadRow;
  PreviousOpportunity: PreviousOpportunityRow;
  PreviousTask: PreviousTaskRow;
  PreviousValues: PreviousValuesRow;
  Query: Record<PropertyKey, never>;
  ReferenceFilter: ReferenceFilter;
  RelatedActivitiesFilter: RelatedActivitiesFilter;
  RelatedAddressesFilter: RelatedAddressesFilter;
  RelatedContactsFilter: RelatedContactsFilter;
  RelatedOpportunitiesFilter: RelatedOpportunitiesFilter;
  RelativeDateFilter: RelativeDateFilter;
  RenderedEmail: RenderedEmailRow;
  ReportDateRange: ReportDateRange;
  ReportDateTimeRange: ReportDateTimeRange;
  ReportRange: ReportRange;
  ReportedLeadStatus: ReportedStatusRow;
  ReportedOpportunityStatus: ReportedStatusRow;
  Role: RoleRow;
  RoleCreateInput: RoleCreateInput;
  RolePayload: RolePayloadRow;
  RoleUpdateInput: RoleUpdateInput;
  SMS: SMSRow;
  SMSCreateInput: SmsCreateInput;
  SMSPayload: SMSPayloadRow;
  SMSUpdateInput: SmsUpdateInput;
  SchedulingLink: SchedulingLinkRow;
  SchedulingLinkCreateInput: SchedulingLinkCreateInput;
  SchedulingLinkPayload: SchedulingLinkPayloadRow;
  SchedulingLinkUpdateInput: SchedulingLinkUpdateInput;
  SearchDateFilter: SearchDateFilter;
  SearchDateTimeFilter: SearchDateTimeFilter;
  SearchResult: SearchResultRow;
  SearchResults: SearchResultsRow;
  SendAs: SendAsRow;
  SendAsBulkUpdateInput: SendAsBulkUpdateInput;
  SendAsBulkUpdatePayload: SendAsBulkUpdatePayloadRow;
  SendAsCreateInput: SendAsCreateInput;
  SendAsDisallowPayload: SendAsDisallowPayloadRow;
  SendAsPayload: SendAsPayloadRow;
  SentEmails: SentEmailsRow;
  SentEmailsQueries: SentEmailsQueriesRow;
  SentEmailsReport: SentEmailsReportRow;
  SentEmailsReportInput: SentEmailsReportInput;
  Sequence: SequenceRow;
  SequenceConnection: SequenceConnectionRow;
  SequenceCreateInput: SequenceCreateInput;
  SequenceEdge: Omit<SequenceEdge, 'node'> & { node: ResolversParentTypes['Sequence'] };
  SequenceHours: SequenceHoursRow;
  SequenceHoursInput: SequenceHoursInput;
  SequencePayload: SequencePayloadRow;
  SequenceStep: SequenceStepRow;
  SequenceStepCreateInput: SequenceStepCreateInput;
  SequenceStepUpdateInput: SequenceStepUpdateInput;
  SequenceSubscription: SequenceSubscriptionRow;
  SequenceSubscriptionConnection: SequenceSubscriptionConnectionRow;
  SequenceSubscriptionCounts: SequenceSubscriptionCountsRow;
  SequenceSubscriptionCreateInput: SequenceSubscriptionCreateInput;
  SequenceSubscriptionEdge: Omit<SequenceSubscriptionEdge, 'node'> & { node: ResolversParentTypes['SequenceSubscription'] };
  SequenceSubscriptionPayload: SequenceSubscriptionPayloadRow;
  SequenceUpdateInput: SequenceUpdateInput;
  SharedSchedulingLink: SharedSchedulingLinkRow;
  SharedSchedulingLinkCreateInput: SharedSchedulingLinkCreateInput;
  SharedSchedulingLinkMapInput: SharedSchedulingLinkMapInput;
  SharedSchedulingLinkPayload: SharedSchedulingLinkPayloadRow;
  SharedSchedulingLinkUpdateInput: SharedSchedulingLinkUpdateInput;
  SmartView: SmartViewRow;
  SmartViewCreateInput: SmartViewCreateInput;
  SmartViewPayload: SmartViewPayloadRow;
  SmartViewQueryInput: SmartViewQueryInput;
  SmartViewUpdateInput: SmartViewUpdateInput;
  SmsTemplate: SmsTemplateRow;
  SmsTemplateCreateInput: SmsTemplateCreateInput;
  SmsTemplatePayload: SmsTemplatePayloadRow;
  SmsTemplateUpdateInput: SmsTemplateUpdateInput;
  StatusDuration: StatusDurationRow;
  StatusOverviewTexts: StatusOverviewTextsRow;
  StatusVisit: StatusVisitRow;
  String: Scalars['String']['output'];
  StringFilter: StringFilter;
  Subscription: Record<PropertyKey, never>;
  Task: TaskRow;
  TaskBulkUpdateInput: TaskBulkUpdateInput;
  TaskBulkUpdatePayload: TaskBulkUpdatePayloadRow;
  TaskChangedPayload: ChangedRow;
  TaskCompleted: TaskCompletedRow;
  TaskConnection: TaskConnectionRow;
  TaskCreateInput: TaskCreateInput;
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskPayload: TaskPayloadRow;
  TaskTypeFilter: TaskTypeFilter;
  TaskUpdateInput: TaskUpdateInput;
  TemplateAttachmentInput: TemplateAttachmentInput;
  TextFilter: TextFilter;
  Transcript: TranscriptRow;
  UnsubscribedEmailPayload: UnsubscribedEmailPayloadRow;
  User: UserRow;
  UserAvailability: UserAvailabilityRow;
  UserConnection: UserConnectionRow;
  UserDevice: UserDeviceRow;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserErrorRow;
  Utterance: UtteranceRow;
  ValuePeriodFilter: ValuePeriodFilter;
  WebhookDelivery: WebhookDeliveryRow;
  WebhookEvent: WebhookEventRow;
  WebhookEventInput: WebhookEventInput;
  WebhookHealth: WebhookHealthRow;
  WebhookSubscription: WebhookSubscriptionRow;
  WebhookSubscriptionCreateInput: WebhookSubscriptionCreateInput;
  WebhookSubscriptionCreatePayload: WebhookSubscriptionCreatePayloadRow;
  WebhookSubscriptionPayload: WebhookSubscriptionPayloadRow;
  WebhookSubscriptionUpdateInput: WebhookSubscriptionUpdateInput;
  WhatsAppMessage: WhatsAppMessageRow;
  WhatsAppMessageCreateInput: WhatsAppMessageCreateInput;
  WhatsAppMessagePayload: WhatsAppMessagePayloadRow;
  WhatsAppMessageUpdateInput: WhatsAppMessageUpdateInput;
  _Any: Scalars['_Any']['output'];
  _Entity: NodeRow;
  _Service: _Service;
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  link__Import: Scalars['link__Import']['output'];
};

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = unknown, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = unknown, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<ReadonlyArray<Maybe<Scalars['link__Import']['input']>>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = unknown, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = unknown, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActiveCallResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActiveCall'] = ResolversParentTypes['ActiveCall']> = {
  call?: Resolver<Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  __resolveType: TypeResolveFn<'Call' | 'Created' | 'CustomActivity' | 'Email' | 'EmailThread' | 'FormSubmission' | 'ImportUpdate' | 'LeadMerge' | 'LeadStatusChange' | 'Meeting' | 'Note' | 'OpportunityStatusChange' | 'OtherActivity' | 'SMS' | 'TaskCompleted' | 'WhatsAppMessage', ParentType, ContextType>;
};

export type ActivityChangedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActivityChangedPayload'] = ResolversParentTypes['ActivityChangedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  activityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type ActivityReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActivityReport'] = ResolversParentTypes['ActivityReport']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['ActivityReportRow']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MetricValue']>>, ParentType, ContextType>;
};

export type ActivityReportRowResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActivityReportRow'] = ResolversParentTypes['ActivityReportRow']> = {
  datetime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  metrics?: Resolver<ReadonlyArray<ResolversTypes['MetricValue']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ActivitySearchResultsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ActivitySearchResults'] = ResolversParentTypes['ActivitySearchResults']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Activity']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  address1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zipcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filename?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BlockedPhoneNumberResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BlockedPhoneNumber'] = ResolversParentTypes['BlockedPhoneNumber']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BlockedPhoneNumberPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BlockedPhoneNumberPayload'] = ResolversParentTypes['BlockedPhoneNumberPayload']> = {
  blockedPhoneNumber?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumber']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BlockedPhoneNumberSettingsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BlockedPhoneNumberSettings'] = ResolversParentTypes['BlockedPhoneNumberSettings']> = {
  isRejectingAnonymousCalls?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BlockedPhoneNumberSettingsPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BlockedPhoneNumberSettingsPayload'] = ResolversParentTypes['BlockedPhoneNumberSettingsPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumberSettings']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BulkDeleteResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BulkDelete'] = ResolversParentTypes['BulkDelete']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDoneEmailSent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  objectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['JobState']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkEditResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BulkEdit'] = ResolversParentTypes['BulkEdit']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFieldName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customFieldValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDoneEmailSent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leadStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  processedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['JobState']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkEmailResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BulkEmail'] = ResolversParentTypes['BulkEmail']> = {
  contactPreference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  emailAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDoneEmailSent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['JobState']>, ParentType, ContextType>;
  template?: Resolver<Maybe<ResolversTypes['EmailTemplate']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BulkSequenceSubscriptionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['BulkSequenceSubscription'] = ResolversParentTypes['BulkSequenceSubscription']> = {
  actionType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contactPreference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDoneEmailSent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  senderAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  senderEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Sequence']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['JobState']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateAnswered?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  disposition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasRecording?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  localPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localPhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordingExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordingTranscript?: Resolver<Maybe<ResolversTypes['Transcript']>, ParentType, ContextType>;
  recordingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PhoneSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  voicemailDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  voicemailTranscript?: Resolver<Maybe<ResolversTypes['Transcript']>, ParentType, ContextType>;
  voicemailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CallPayload'] = ResolversParentTypes['CallPayload']> = {
  call?: Resolver<Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CentsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cents'], any> {
  name: 'Cents';
}

export type CommentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateRemoved?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  removedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CommentPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CommentPayload'] = ResolversParentTypes['CommentPayload']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommentThreadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CommentThread'] = ResolversParentTypes['CommentThread']> = {
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, RequireFields<CommentThreadCommentsArgs, 'first'>>;
  commentsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectedAccountResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConnectedAccount'] = ResolversParentTypes['ConnectedAccount']> = {
  availableCalendars?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConnectedAccountCalendar']>>, ParentType, ContextType>;
  availableFeatures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  calendarReceiveStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  defaultIdentity?: Resolver<Maybe<ResolversTypes['ConnectedAccountIdentity']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailReceiveStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabledFeatures?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConnectedAccountIdentity']>>, ParentType, ContextType>;
  receiveStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sendStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['ConnectedAccountType']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectedAccountCalendarResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConnectedAccountCalendar'] = ResolversParentTypes['ConnectedAccountCalendar']> = {
  isDefault?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSynced?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConnectedAccountIdentityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ConnectedAccountIdentity'] = ResolversParentTypes['ConnectedAccountIdentity']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<ContactActivitiesArgs, 'first'>>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<ContactCustomFieldsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emails?: Resolver<ReadonlyArray<ResolversTypes['ContactEmail']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationLinks?: Resolver<ReadonlyArray<ResolversTypes['IntegrationLink']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<ContactOpportunitiesArgs, 'first'>>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['ContactPhone']>, ParentType, ContextType>;
  sequenceSubscriptions?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionConnection']>, ParentType, ContextType, RequireFields<ContactSequenceSubscriptionsArgs, 'first'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<ContactTasksArgs, 'first'>>;
  timezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  urls?: Resolver<ReadonlyArray<ResolversTypes['ContactUrl']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactChangedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactChangedPayload'] = ResolversParentTypes['ContactChangedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactEmailResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactEmail'] = ResolversParentTypes['ContactEmail']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isUnsubscribed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactPayload'] = ResolversParentTypes['ContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContactPhoneResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactPhone'] = ResolversParentTypes['ContactPhone']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactUrlResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ContactUrl'] = ResolversParentTypes['ContactUrl']> = {
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreatedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Created'] = ResolversParentTypes['Created']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomActivityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomActivity'] = ResolversParentTypes['CustomActivity']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customActivityType?: Resolver<Maybe<ResolversTypes['CustomActivityType']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<CustomActivityCustomFieldsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPinned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastPublishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  pinnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomActivityPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomActivityPayload'] = ResolversParentTypes['CustomActivityPayload']> = {
  customActivity?: Resolver<Maybe<ResolversTypes['CustomActivity']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomActivityTypeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomActivityType'] = ResolversParentTypes['CustomActivityType']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApiCreateOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomActivityTypePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomActivityTypePayload'] = ResolversParentTypes['CustomActivityTypePayload']> = {
  customActivityType?: Resolver<Maybe<ResolversTypes['CustomActivityType']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomFieldAssociationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldAssociation'] = ResolversParentTypes['CustomFieldAssociation']> = {
  customActivityType?: Resolver<Maybe<ResolversTypes['CustomActivityType']>, ParentType, ContextType>;
  customObjectType?: Resolver<Maybe<ResolversTypes['CustomObjectType']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  isRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  objectType?: Resolver<Maybe<ResolversTypes['CustomFieldObjectType']>, ParentType, ContextType>;
};

export type CustomFieldAssociationPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldAssociationPayload'] = ResolversParentTypes['CustomFieldAssociationPayload']> = {
  association?: Resolver<Maybe<ResolversTypes['CustomFieldAssociation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomFieldDefinitionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldDefinition'] = ResolversParentTypes['CustomFieldDefinition']> = {
  acceptsMultipleValues?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  associations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldAssociation']>>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  convertingToType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isShared?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referencedCustomType?: Resolver<Maybe<ResolversTypes['CustomObjectType']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CustomFieldEnrichPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldEnrichPayload'] = ResolversParentTypes['CustomFieldEnrichPayload']> = {
  enrichment?: Resolver<Maybe<ResolversTypes['CustomFieldEnrichment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomFieldEnrichmentResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldEnrichment'] = ResolversParentTypes['CustomFieldEnrichment']> = {
  confidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['CustomFieldValue']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  reasoning?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomFieldPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldPayload'] = ResolversParentTypes['CustomFieldPayload']> = {
  customField?: Resolver<Maybe<ResolversTypes['CustomFieldDefinition']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomFieldReorderPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldReorderPayload'] = ResolversParentTypes['CustomFieldReorderPayload']> = {
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomFieldValueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldValue'] = ResolversParentTypes['CustomFieldValue']> = {
  choice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Contact']>>>, ParentType, ContextType>;
  customObject?: Resolver<Maybe<ResolversTypes['CustomObject']>, ParentType, ContextType>;
  customObjects?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['CustomObject']>>>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  definition?: Resolver<Maybe<ResolversTypes['CustomFieldDefinition']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['User']>>>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['CustomValue'], ParentType, ContextType>;
};

export type CustomObjectResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomObject'] = ResolversParentTypes['CustomObject']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<CustomObjectCustomFieldsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['CustomObjectType']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomObjectPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomObjectPayload'] = ResolversParentTypes['CustomObjectPayload']> = {
  customObject?: Resolver<Maybe<ResolversTypes['CustomObject']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomObjectTypeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomObjectType'] = ResolversParentTypes['CustomObjectType']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApiCreateOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namePlural?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomObjectTypePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomObjectTypePayload'] = ResolversParentTypes['CustomObjectTypePayload']> = {
  customObjectType?: Resolver<Maybe<ResolversTypes['CustomObjectType']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface CustomValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CustomValue'], any> {
  name: 'CustomValue';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DialerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Dialer'] = ResolversParentTypes['Dialer']> = {
  callerPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isUserDependent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  musicPreference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ringMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  smartView?: Resolver<Maybe<ResolversTypes['SmartView']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['DialerSourceType']>, ParentType, ContextType>;
  sourceValue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['DialerType']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  users?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DialerUser']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DialerConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DialerConnection'] = ResolversParentTypes['DialerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DialerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dialer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DialerEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DialerEdge'] = ResolversParentTypes['DialerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dialer'], ParentType, ContextType>;
};

export type DialerUserResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['DialerUser'] = ResolversParentTypes['DialerUser']> = {
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type EmailResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Email'] = ResolversParentTypes['Email']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  bcc?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyPreview?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateScheduled?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateSent?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  emailAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  hasReply?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['EmailOpen']>, ParentType, ContextType>;
  opensCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensSummary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  templateName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['EmailThread']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailOpenResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailOpen'] = ResolversParentTypes['EmailOpen']> = {
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EmailParticipantResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailParticipant'] = ResolversParentTypes['EmailParticipant']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmailPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailPayload'] = ResolversParentTypes['EmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmailTemplateResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailTemplate'] = ResolversParentTypes['EmailTemplate']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isShared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  render?: Resolver<Maybe<ResolversTypes['RenderedEmail']>, ParentType, ContextType, RequireFields<EmailTemplateRenderArgs, 'contactId' | 'leadId'>>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  usedBySequences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Sequence']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTemplatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailTemplatePayload'] = ResolversParentTypes['EmailTemplatePayload']> = {
  emailTemplate?: Resolver<Maybe<ResolversTypes['EmailTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EmailThreadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailThread'] = ResolversParentTypes['EmailThread']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closeSummary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  emailsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latestEmails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Email']>>, ParentType, ContextType>;
  latestNormalizedSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['EmailParticipant']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  objectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['PreviousValues']>, ParentType, ContextType>;
  previousData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  rawAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['EventRequest'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventReceivedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EventReceivedPayload'] = ResolversParentTypes['EventReceivedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  objectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  objectType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventRequestResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EventRequest'] = ResolversParentTypes['EventRequest']> = {
  apiKeyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  bulkActionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mergeDestination?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  mergeSourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revertedImportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ExportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDoneEmailSent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['JobState']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileUploadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FileUpload'] = ResolversParentTypes['FileUpload']> = {
  downloadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FileUploadField']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileUploadCreatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FileUploadCreatePayload'] = ResolversParentTypes['FileUploadCreatePayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['FileUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FileUploadFieldResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FileUploadField'] = ResolversParentTypes['FileUploadField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Form'] = ResolversParentTypes['Form']> = {
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormField']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FormFieldChoice']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormFieldChoiceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FormFieldChoice'] = ResolversParentTypes['FormFieldChoice']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FormSubmissionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FormSubmission'] = ResolversParentTypes['FormSubmission']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType>;
  formName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FormValue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormValueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FormValue'] = ResolversParentTypes['FormValue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['CustomValue']>, ParentType, ContextType>;
};

export type FunnelOpportunitiesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunnelOpportunities'] = ResolversParentTypes['FunnelOpportunities']> = {
  opportunityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type FunnelStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FunnelStatus'] = ResolversParentTypes['FunnelStatus']> = {
  advanced?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
  averageSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conversionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['FunnelOpportunities']>, ParentType, ContextType>;
  entered?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OpportunityStatus'], ParentType, ContextType>;
  won?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
};

export type GroupResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['GroupPayload'] = ResolversParentTypes['GroupPayload']> = {
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportUpdateResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ImportUpdate'] = ResolversParentTypes['ImportUpdate']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isReverted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntegrationLinkResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IntegrationLink'] = ResolversParentTypes['IntegrationLink']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IntegrationLinkTemplateResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IntegrationLinkTemplate'] = ResolversParentTypes['IntegrationLinkTemplate']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['IntegrationLinkType']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntegrationLinkTemplatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IntegrationLinkTemplatePayload'] = ResolversParentTypes['IntegrationLinkTemplatePayload']> = {
  integrationLinkTemplate?: Resolver<Maybe<ResolversTypes['IntegrationLinkTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  __resolveType: TypeResolveFn<'BulkDelete' | 'BulkEdit' | 'BulkEmail' | 'BulkSequenceSubscription' | 'Export', ParentType, ContextType>;
};

export type JobChangedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['JobChangedPayload'] = ResolversParentTypes['JobChangedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  jobId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['JobPayload'] = ResolversParentTypes['JobPayload']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<LeadActivitiesArgs, 'first'>>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  contactCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<LeadContactsArgs, 'first'>>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<LeadCustomFieldsArgs>>;
  customObjects?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomObject']>>, ParentType, ContextType, Partial<LeadCustomObjectsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  htmlUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationLinks?: Resolver<ReadonlyArray<ResolversTypes['IntegrationLink']>, ParentType, ContextType>;
  lastCallDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastCommunicationDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastLeadStatusChangeDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<LeadOpportunitiesArgs, 'first'>>;
  sequenceSubscriptions?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionConnection']>, ParentType, ContextType, RequireFields<LeadSequenceSubscriptionsArgs, 'first'>>;
  status?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  statusChanges?: Resolver<Maybe<ResolversTypes['LeadStatusChangeConnection']>, ParentType, ContextType, RequireFields<LeadStatusChangesArgs, 'first'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<LeadTasksArgs, 'filter' | 'first' | 'status'>>;
  upcomingMeetingsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadChangedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadChangedPayload'] = ResolversParentTypes['LeadChangedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  leadId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeadConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadConnection'] = ResolversParentTypes['LeadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeadEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadEdge'] = ResolversParentTypes['LeadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lead'], ParentType, ContextType>;
};

export type LeadFileResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadFile'] = ResolversParentTypes['LeadFile']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeadFilePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadFilePayload'] = ResolversParentTypes['LeadFilePayload']> = {
  file?: Resolver<Maybe<ResolversTypes['LeadFile']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeadMergeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadMerge'] = ResolversParentTypes['LeadMerge']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  destination?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  destinationDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  sourceDisplayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadPayload'] = ResolversParentTypes['LeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeadStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatus'] = ResolversParentTypes['LeadStatus']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<LeadStatusLeadsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadStatusChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusChange'] = ResolversParentTypes['LeadStatusChange']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  newStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  oldStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadStatusChangeConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusChangeConnection'] = ResolversParentTypes['LeadStatusChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeadStatusChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LeadStatusChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeadStatusChangeEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusChangeEdge'] = ResolversParentTypes['LeadStatusChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LeadStatusChange'], ParentType, ContextType>;
};

export type LeadStatusChangePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusChangePayload'] = ResolversParentTypes['LeadStatusChangePayload']> = {
  leadStatusChange?: Resolver<Maybe<ResolversTypes['LeadStatusChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeadStatusOverviewResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusOverview'] = ResolversParentTypes['LeadStatusOverview']> = {
  change?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gained?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leadsPageUrls?: Resolver<Maybe<ResolversTypes['StatusOverviewTexts']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  queries?: Resolver<Maybe<ResolversTypes['StatusOverviewTexts']>, ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportedLeadStatus'], ParentType, ContextType>;
};

export type LeadStatusPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusPayload'] = ResolversParentTypes['LeadStatusPayload']> = {
  leadStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeadStatusReorderPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusReorderPayload'] = ResolversParentTypes['LeadStatusReorderPayload']> = {
  leadStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LeadStatus']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeadStatusReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusReport'] = ResolversParentTypes['LeadStatusReport']> = {
  statusOverview?: Resolver<ReadonlyArray<ResolversTypes['LeadStatusOverview']>, ParentType, ContextType>;
  statusTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LeadStatusTransition']>>, ParentType, ContextType>;
  statusTransitionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LeadStatusTransition']>>, ParentType, ContextType>;
};

export type LeadStatusTransitionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusTransition'] = ResolversParentTypes['LeadStatusTransition']> = {
  from?: Resolver<Maybe<ResolversTypes['ReportedLeadStatus']>, ParentType, ContextType>;
  leadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leadsPageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ReportedLeadStatus'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attendees?: Resolver<ReadonlyArray<ResolversTypes['MeetingAttendee']>, ParentType, ContextType>;
  calendarEventLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  connectedAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRecurring?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  playbook?: Resolver<Maybe<ResolversTypes['Playbook']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userNoteHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingAttendeeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MeetingAttendee'] = ResolversParentTypes['MeetingAttendee']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isOrganizer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['AttendeeStatus']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MeetingPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MeetingPayload'] = ResolversParentTypes['MeetingPayload']> = {
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  autoRecordCalls?: Resolver<Maybe<ResolversTypes['MembershipCallRecording']>, ParentType, ContextType>;
  defaultCaller?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isImpersonableByWorkflows?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTrackingEmailOpens?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  permissionsGranted?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  pinnedSmartViews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SmartView']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipBulkUpdatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MembershipBulkUpdatePayload'] = ResolversParentTypes['MembershipBulkUpdatePayload']> = {
  updatedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MembershipPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MembershipPayload'] = ResolversParentTypes['MembershipPayload']> = {
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MetricValueResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['MetricValue'] = ResolversParentTypes['MetricValue']> = {
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  cents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  blockedPhoneNumberCreate?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumberPayload']>, ParentType, ContextType, RequireFields<MutationBlockedPhoneNumberCreateArgs, 'input'>>;
  blockedPhoneNumberDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationBlockedPhoneNumberDeleteArgs, 'id'>>;
  blockedPhoneNumberSettingsUpdate?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumberSettingsPayload']>, ParentType, ContextType, RequireFields<MutationBlockedPhoneNumberSettingsUpdateArgs, 'input'>>;
  blockedPhoneNumberUpdate?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumberPayload']>, ParentType, ContextType, RequireFields<MutationBlockedPhoneNumberUpdateArgs, 'id' | 'input'>>;
  callCreate?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationCallCreateArgs, 'input'>>;
  callDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCallDeleteArgs, 'id'>>;
  callUpdate?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationCallUpdateArgs, 'id' | 'input'>>;
  commentCreate?: Resolver<Maybe<ResolversTypes['CommentPayload']>, ParentType, ContextType, RequireFields<MutationCommentCreateArgs, 'input'>>;
  commentDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCommentDeleteArgs, 'id'>>;
  commentUpdate?: Resolver<Maybe<ResolversTypes['CommentPayload']>, ParentType, ContextType, RequireFields<MutationCommentUpdateArgs, 'id' | 'input'>>;
  contactCreate?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactCreateArgs, 'input'>>;
  contactDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationContactDeleteArgs, 'id'>>;
  contactEmailAdd?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactEmailAddArgs, 'email' | 'id'>>;
  contactEmailRemove?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactEmailRemoveArgs, 'email' | 'id'>>;
  contactPhoneAdd?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactPhoneAddArgs, 'id' | 'phone'>>;
  contactPhoneRemove?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactPhoneRemoveArgs, 'id' | 'phone'>>;
  contactUpdate?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactUpdateArgs, 'id' | 'input'>>;
  contactUrlAdd?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactUrlAddArgs, 'id' | 'url'>>;
  contactUrlRemove?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactUrlRemoveArgs, 'id' | 'url'>>;
  customActivityCreate?: Resolver<Maybe<ResolversTypes['CustomActivityPayload']>, ParentType, ContextType, RequireFields<MutationCustomActivityCreateArgs, 'input'>>;
  customActivityDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCustomActivityDeleteArgs, 'id'>>;
  customActivityTypeCreate?: Resolver<Maybe<ResolversTypes['CustomActivityTypePayload']>, ParentType, ContextType, RequireFields<MutationCustomActivityTypeCreateArgs, 'input'>>;
  customActivityTypeDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCustomActivityTypeDeleteArgs, 'id'>>;
  customActivityTypeUpdate?: Resolver<Maybe<ResolversTypes['CustomActivityTypePayload']>, ParentType, ContextType, RequireFields<MutationCustomActivityTypeUpdateArgs, 'id' | 'input'>>;
  customActivityUpdate?: Resolver<Maybe<ResolversTypes['CustomActivityPayload']>, ParentType, ContextType, RequireFields<MutationCustomActivityUpdateArgs, 'id' | 'input'>>;
  customFieldAssociationCreate?: Resolver<Maybe<ResolversTypes['CustomFieldAssociationPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldAssociationCreateArgs, 'customFieldId' | 'input' | 'target'>>;
  customFieldAssociationDelete?: Resolver<Maybe<ResolversTypes['CustomFieldAssociationPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldAssociationDeleteArgs, 'customFieldId' | 'target'>>;
  customFieldAssociationUpdate?: Resolver<Maybe<ResolversTypes['CustomFieldAssociationPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldAssociationUpdateArgs, 'customFieldId' | 'input' | 'target'>>;
  customFieldCreate?: Resolver<Maybe<ResolversTypes['CustomFieldPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldCreateArgs, 'input'>>;
  customFieldDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldDeleteArgs, 'id' | 'objectType'>>;
  customFieldEnrich?: Resolver<Maybe<ResolversTypes['CustomFieldEnrichPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldEnrichArgs, 'input'>>;
  customFieldReorder?: Resolver<Maybe<ResolversTypes['CustomFieldReorderPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldReorderArgs, 'ids' | 'target'>>;
  customFieldUpdate?: Resolver<Maybe<ResolversTypes['CustomFieldPayload']>, ParentType, ContextType, RequireFields<MutationCustomFieldUpdateArgs, 'id' | 'input' | 'objectType'>>;
  customObjectCreate?: Resolver<Maybe<ResolversTypes['CustomObjectPayload']>, ParentType, ContextType, RequireFields<MutationCustomObjectCreateArgs, 'input'>>;
  customObjectDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCustomObjectDeleteArgs, 'id'>>;
  customObjectTypeCreate?: Resolver<Maybe<ResolversTypes['CustomObjectTypePayload']>, ParentType, ContextType, RequireFields<MutationCustomObjectTypeCreateArgs, 'input'>>;
  customObjectTypeDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCustomObjectTypeDeleteArgs, 'id'>>;
  customObjectTypeUpdate?: Resolver<Maybe<ResolversTypes['CustomObjectTypePayload']>, ParentType, ContextType, RequireFields<MutationCustomObjectTypeUpdateArgs, 'id' | 'input'>>;
  customObjectUpdate?: Resolver<Maybe<ResolversTypes['CustomObjectPayload']>, ParentType, ContextType, RequireFields<MutationCustomObjectUpdateArgs, 'id' | 'input'>>;
  emailCreate?: Resolver<Maybe<ResolversTypes['EmailPayload']>, ParentType, ContextType, RequireFields<MutationEmailCreateArgs, 'input'>>;
  emailDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationEmailDeleteArgs, 'id'>>;
  emailTemplateCreate?: Resolver<Maybe<ResolversTypes['EmailTemplatePayload']>, ParentType, ContextType, RequireFields<MutationEmailTemplateCreateArgs, 'input'>>;
  emailTemplateDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationEmailTemplateDeleteArgs, 'id'>>;
  emailTemplateUpdate?: Resolver<Maybe<ResolversTypes['EmailTemplatePayload']>, ParentType, ContextType, RequireFields<MutationEmailTemplateUpdateArgs, 'id' | 'input'>>;
  emailThreadDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationEmailThreadDeleteArgs, 'id'>>;
  emailUpdate?: Resolver<Maybe<ResolversTypes['EmailPayload']>, ParentType, ContextType, RequireFields<MutationEmailUpdateArgs, 'id' | 'input'>>;
  fileUploadCreate?: Resolver<Maybe<ResolversTypes['FileUploadCreatePayload']>, ParentType, ContextType, RequireFields<MutationFileUploadCreateArgs, 'input'>>;
  formSubmissionDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationFormSubmissionDeleteArgs, 'id'>>;
  groupCreate?: Resolver<Maybe<ResolversTypes['GroupPayload']>, ParentType, ContextType, RequireFields<MutationGroupCreateArgs, 'input'>>;
  groupDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationGroupDeleteArgs, 'id'>>;
  groupMemberAdd?: Resolver<Maybe<ResolversTypes['GroupPayload']>, ParentType, ContextType, RequireFields<MutationGroupMemberAddArgs, 'id' | 'userId'>>;
  groupMemberRemove?: Resolver<Maybe<ResolversTypes['GroupPayload']>, ParentType, ContextType, RequireFields<MutationGroupMemberRemoveArgs, 'id' | 'userId'>>;
  groupUpdate?: Resolver<Maybe<ResolversTypes['GroupPayload']>, ParentType, ContextType, RequireFields<MutationGroupUpdateArgs, 'id' | 'input'>>;
  importUpdateDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationImportUpdateDeleteArgs, 'id'>>;
  integrationLinkTemplateCreate?: Resolver<Maybe<ResolversTypes['IntegrationLinkTemplatePayload']>, ParentType, ContextType, RequireFields<MutationIntegrationLinkTemplateCreateArgs, 'input'>>;
  integrationLinkTemplateDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationIntegrationLinkTemplateDeleteArgs, 'id'>>;
  integrationLinkTemplateUpdate?: Resolver<Maybe<ResolversTypes['IntegrationLinkTemplatePayload']>, ParentType, ContextType, RequireFields<MutationIntegrationLinkTemplateUpdateArgs, 'id' | 'input'>>;
  leadBulkDelete?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationLeadBulkDeleteArgs, 'all' | 'sendDoneEmail'>>;
  leadBulkEdit?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationLeadBulkEditArgs, 'all' | 'input' | 'sendDoneEmail'>>;
  leadBulkEmail?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationLeadBulkEmailArgs, 'all' | 'input' | 'sendDoneEmail'>>;
  leadBulkSequenceSubscribe?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationLeadBulkSequenceSubscribeArgs, 'all' | 'input' | 'sendDoneEmail'>>;
  leadCreate?: Resolver<Maybe<ResolversTypes['LeadPayload']>, ParentType, ContextType, RequireFields<MutationLeadCreateArgs, 'input'>>;
  leadDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationLeadDeleteArgs, 'id'>>;
  leadExport?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationLeadExportArgs, 'all' | 'input' | 'sendDoneEmail'>>;
  leadFileAttach?: Resolver<Maybe<ResolversTypes['LeadFilePayload']>, ParentType, ContextType, RequireFields<MutationLeadFileAttachArgs, 'input' | 'leadId'>>;
  leadMerge?: Resolver<Maybe<ResolversTypes['LeadPayload']>, ParentType, ContextType, RequireFields<MutationLeadMergeArgs, 'destinationId' | 'sourceId'>>;
  leadStatusChangeCreate?: Resolver<Maybe<ResolversTypes['LeadStatusChangePayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusChangeCreateArgs, 'input'>>;
  leadStatusChangeDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusChangeDeleteArgs, 'id'>>;
  leadStatusCreate?: Resolver<Maybe<ResolversTypes['LeadStatusPayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusCreateArgs, 'input'>>;
  leadStatusDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusDeleteArgs, 'id'>>;
  leadStatusReorder?: Resolver<Maybe<ResolversTypes['LeadStatusReorderPayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusReorderArgs, 'ids'>>;
  leadStatusUpdate?: Resolver<Maybe<ResolversTypes['LeadStatusPayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusUpdateArgs, 'id' | 'input'>>;
  leadUpdate?: Resolver<Maybe<ResolversTypes['LeadPayload']>, ParentType, ContextType, RequireFields<MutationLeadUpdateArgs, 'id' | 'input'>>;
  meetingDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationMeetingDeleteArgs, 'id'>>;
  meetingUpdate?: Resolver<Maybe<ResolversTypes['MeetingPayload']>, ParentType, ContextType, RequireFields<MutationMeetingUpdateArgs, 'id' | 'input'>>;
  membershipBulkUpdate?: Resolver<Maybe<ResolversTypes['MembershipBulkUpdatePayload']>, ParentType, ContextType, RequireFields<MutationMembershipBulkUpdateArgs, 'ids' | 'input'>>;
  membershipCreate?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationMembershipCreateArgs, 'input'>>;
  membershipDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationMembershipDeleteArgs, 'id'>>;
  membershipUpdate?: Resolver<Maybe<ResolversTypes['MembershipPayload']>, ParentType, ContextType, RequireFields<MutationMembershipUpdateArgs, 'id' | 'input'>>;
  noteCreate?: Resolver<Maybe<ResolversTypes['NotePayload']>, ParentType, ContextType, RequireFields<MutationNoteCreateArgs, 'input'>>;
  noteDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationNoteDeleteArgs, 'id'>>;
  noteUpdate?: Resolver<Maybe<ResolversTypes['NotePayload']>, ParentType, ContextType, RequireFields<MutationNoteUpdateArgs, 'id' | 'input'>>;
  opportunityCreate?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityCreateArgs, 'input'>>;
  opportunityDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationOpportunityDeleteArgs, 'id'>>;
  opportunityExport?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityExportArgs, 'all' | 'input' | 'sendDoneEmail'>>;
  opportunityMarkLost?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityMarkLostArgs, 'id'>>;
  opportunityMarkWon?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityMarkWonArgs, 'id'>>;
  opportunityStatusChangeCreate?: Resolver<Maybe<ResolversTypes['OpportunityStatusChangePayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusChangeCreateArgs, 'input'>>;
  opportunityStatusChangeDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusChangeDeleteArgs, 'id'>>;
  opportunityStatusCreate?: Resolver<Maybe<ResolversTypes['OpportunityStatusPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusCreateArgs, 'input'>>;
  opportunityStatusDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusDeleteArgs, 'id'>>;
  opportunityStatusUpdate?: Resolver<Maybe<ResolversTypes['OpportunityStatusPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusUpdateArgs, 'id' | 'input'>>;
  opportunityUpdate?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityUpdateArgs, 'id' | 'input'>>;
  outcomeCreate?: Resolver<Maybe<ResolversTypes['OutcomePayload']>, ParentType, ContextType, RequireFields<MutationOutcomeCreateArgs, 'input'>>;
  outcomeDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationOutcomeDeleteArgs, 'id'>>;
  outcomeUpdate?: Resolver<Maybe<ResolversTypes['OutcomePayload']>, ParentType, ContextType, RequireFields<MutationOutcomeUpdateArgs, 'id' | 'input'>>;
  phoneNumberDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationPhoneNumberDeleteArgs, 'id'>>;
  phoneNumberUpdate?: Resolver<Maybe<ResolversTypes['PhoneNumberPayload']>, ParentType, ContextType, RequireFields<MutationPhoneNumberUpdateArgs, 'id' | 'input'>>;
  pinnedSmartViewsSet?: Resolver<Maybe<ResolversTypes['PinnedSmartViewsPayload']>, ParentType, ContextType, RequireFields<MutationPinnedSmartViewsSetArgs, 'ids'>>;
  pipelineCreate?: Resolver<Maybe<ResolversTypes['PipelinePayload']>, ParentType, ContextType, RequireFields<MutationPipelineCreateArgs, 'input'>>;
  pipelineDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationPipelineDeleteArgs, 'id'>>;
  pipelineUpdate?: Resolver<Maybe<ResolversTypes['PipelinePayload']>, ParentType, ContextType, RequireFields<MutationPipelineUpdateArgs, 'id' | 'input'>>;
  playbookArchive?: Resolver<Maybe<ResolversTypes['PlaybookPayload']>, ParentType, ContextType, RequireFields<MutationPlaybookArchiveArgs, 'id'>>;
  playbookCreate?: Resolver<Maybe<ResolversTypes['PlaybookPayload']>, ParentType, ContextType, RequireFields<MutationPlaybookCreateArgs, 'input'>>;
  playbookDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationPlaybookDeleteArgs, 'id'>>;
  playbookUnarchive?: Resolver<Maybe<ResolversTypes['PlaybookPayload']>, ParentType, ContextType, RequireFields<MutationPlaybookUnarchiveArgs, 'id'>>;
  playbookUpdate?: Resolver<Maybe<ResolversTypes['PlaybookPayload']>, ParentType, ContextType, RequireFields<MutationPlaybookUpdateArgs, 'id' | 'input'>>;
  roleCreate?: Resolver<Maybe<ResolversTypes['RolePayload']>, ParentType, ContextType, RequireFields<MutationRoleCreateArgs, 'input'>>;
  roleDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRoleDeleteArgs, 'id'>>;
  roleUpdate?: Resolver<Maybe<ResolversTypes['RolePayload']>, ParentType, ContextType, RequireFields<MutationRoleUpdateArgs, 'id' | 'input'>>;
  schedulingLinkCreate?: Resolver<Maybe<ResolversTypes['SchedulingLinkPayload']>, ParentType, ContextType, RequireFields<MutationSchedulingLinkCreateArgs, 'input'>>;
  schedulingLinkDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSchedulingLinkDeleteArgs, 'id'>>;
  schedulingLinkUpdate?: Resolver<Maybe<ResolversTypes['SchedulingLinkPayload']>, ParentType, ContextType, RequireFields<MutationSchedulingLinkUpdateArgs, 'id' | 'input'>>;
  sendAsBulkUpdate?: Resolver<Maybe<ResolversTypes['SendAsBulkUpdatePayload']>, ParentType, ContextType, RequireFields<MutationSendAsBulkUpdateArgs, 'input'>>;
  sendAsCreate?: Resolver<Maybe<ResolversTypes['SendAsPayload']>, ParentType, ContextType, RequireFields<MutationSendAsCreateArgs, 'input'>>;
  sendAsDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSendAsDeleteArgs, 'id'>>;
  sendAsDisallow?: Resolver<Maybe<ResolversTypes['SendAsDisallowPayload']>, ParentType, ContextType, RequireFields<MutationSendAsDisallowArgs, 'allowedUserId'>>;
  sequenceCreate?: Resolver<Maybe<ResolversTypes['SequencePayload']>, ParentType, ContextType, RequireFields<MutationSequenceCreateArgs, 'input'>>;
  sequenceDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSequenceDeleteArgs, 'id'>>;
  sequenceSubscriptionCreate?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationSequenceSubscriptionCreateArgs, 'input'>>;
  sequenceSubscriptionDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSequenceSubscriptionDeleteArgs, 'id'>>;
  sequenceSubscriptionPause?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationSequenceSubscriptionPauseArgs, 'id'>>;
  sequenceSubscriptionResume?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationSequenceSubscriptionResumeArgs, 'id'>>;
  sequenceUpdate?: Resolver<Maybe<ResolversTypes['SequencePayload']>, ParentType, ContextType, RequireFields<MutationSequenceUpdateArgs, 'id' | 'input'>>;
  sharedSchedulingLinkCreate?: Resolver<Maybe<ResolversTypes['SharedSchedulingLinkPayload']>, ParentType, ContextType, RequireFields<MutationSharedSchedulingLinkCreateArgs, 'input'>>;
  sharedSchedulingLinkDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSharedSchedulingLinkDeleteArgs, 'id'>>;
  sharedSchedulingLinkMap?: Resolver<Maybe<ResolversTypes['SharedSchedulingLinkPayload']>, ParentType, ContextType, RequireFields<MutationSharedSchedulingLinkMapArgs, 'id' | 'input'>>;
  sharedSchedulingLinkUnmap?: Resolver<Maybe<ResolversTypes['SharedSchedulingLinkPayload']>, ParentType, ContextType, RequireFields<MutationSharedSchedulingLinkUnmapArgs, 'id'>>;
  sharedSchedulingLinkUpdate?: Resolver<Maybe<ResolversTypes['SharedSchedulingLinkPayload']>, ParentType, ContextType, RequireFields<MutationSharedSchedulingLinkUpdateArgs, 'id' | 'input'>>;
  smartViewCreate?: Resolver<Maybe<ResolversTypes['SmartViewPayload']>, ParentType, ContextType, RequireFields<MutationSmartViewCreateArgs, 'input'>>;
  smartViewDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSmartViewDeleteArgs, 'id'>>;
  smartViewUpdate?: Resolver<Maybe<ResolversTypes['SmartViewPayload']>, ParentType, ContextType, RequireFields<MutationSmartViewUpdateArgs, 'id' | 'input'>>;
  smsCreate?: Resolver<Maybe<ResolversTypes['SMSPayload']>, ParentType, ContextType, RequireFields<MutationSmsCreateArgs, 'input'>>;
  smsDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSmsDeleteArgs, 'id'>>;
  smsTemplateCreate?: Resolver<Maybe<ResolversTypes['SmsTemplatePayload']>, ParentType, ContextType, RequireFields<MutationSmsTemplateCreateArgs, 'input'>>;
  smsTemplateDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSmsTemplateDeleteArgs, 'id'>>;
  smsTemplateUpdate?: Resolver<Maybe<ResolversTypes['SmsTemplatePayload']>, ParentType, ContextType, RequireFields<MutationSmsTemplateUpdateArgs, 'id' | 'input'>>;
  smsUpdate?: Resolver<Maybe<ResolversTypes['SMSPayload']>, ParentType, ContextType, RequireFields<MutationSmsUpdateArgs, 'id' | 'input'>>;
  taskBulkUpdate?: Resolver<Maybe<ResolversTypes['TaskBulkUpdatePayload']>, ParentType, ContextType, RequireFields<MutationTaskBulkUpdateArgs, 'filter' | 'input'>>;
  taskComplete?: Resolver<Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<MutationTaskCompleteArgs, 'id'>>;
  taskCompletedDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationTaskCompletedDeleteArgs, 'id'>>;
  taskCreate?: Resolver<Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<MutationTaskCreateArgs, 'input'>>;
  taskDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationTaskDeleteArgs, 'id'>>;
  taskUpdate?: Resolver<Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<MutationTaskUpdateArgs, 'id' | 'input'>>;
  unsubscribedEmailCreate?: Resolver<Maybe<ResolversTypes['UnsubscribedEmailPayload']>, ParentType, ContextType, RequireFields<MutationUnsubscribedEmailCreateArgs, 'email'>>;
  unsubscribedEmailDelete?: Resolver<Maybe<ResolversTypes['UnsubscribedEmailPayload']>, ParentType, ContextType, RequireFields<MutationUnsubscribedEmailDeleteArgs, 'email'>>;
  webhookSubscriptionCreate?: Resolver<Maybe<ResolversTypes['WebhookSubscriptionCreatePayload']>, ParentType, ContextType, RequireFields<MutationWebhookSubscriptionCreateArgs, 'input'>>;
  webhookSubscriptionDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationWebhookSubscriptionDeleteArgs, 'id'>>;
  webhookSubscriptionPause?: Resolver<Maybe<ResolversTypes['WebhookSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationWebhookSubscriptionPauseArgs, 'id'>>;
  webhookSubscriptionResume?: Resolver<Maybe<ResolversTypes['WebhookSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationWebhookSubscriptionResumeArgs, 'id'>>;
  webhookSubscriptionUpdate?: Resolver<Maybe<ResolversTypes['WebhookSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationWebhookSubscriptionUpdateArgs, 'id' | 'input'>>;
  whatsAppMessageCreate?: Resolver<Maybe<ResolversTypes['WhatsAppMessagePayload']>, ParentType, ContextType, RequireFields<MutationWhatsAppMessageCreateArgs, 'input'>>;
  whatsAppMessageDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationWhatsAppMessageDeleteArgs, 'id'>>;
  whatsAppMessageUpdate?: Resolver<Maybe<ResolversTypes['WhatsAppMessagePayload']>, ParentType, ContextType, RequireFields<MutationWhatsAppMessageUpdateArgs, 'id' | 'input'>>;
};

export type NodeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'BlockedPhoneNumber' | 'BulkDelete' | 'BulkEdit' | 'BulkEmail' | 'BulkSequenceSubscription' | 'Call' | 'Comment' | 'CommentThread' | 'ConnectedAccount' | 'Contact' | 'Created' | 'CustomActivity' | 'CustomActivityType' | 'CustomObject' | 'CustomObjectType' | 'Dialer' | 'Email' | 'EmailTemplate' | 'EmailThread' | 'Event' | 'Export' | 'Form' | 'FormSubmission' | 'Group' | 'ImportUpdate' | 'IntegrationLinkTemplate' | 'Lead' | 'LeadMerge' | 'LeadStatus' | 'LeadStatusChange' | 'Meeting' | 'Membership' | 'Note' | 'Opportunity' | 'OpportunityStatus' | 'OpportunityStatusChange' | 'Organization' | 'OtherActivity' | 'Outcome' | 'PhoneNumber' | 'Pipeline' | 'Playbook' | 'Role' | 'SMS' | 'SchedulingLink' | 'SendAs' | 'Sequence' | 'SequenceSubscription' | 'SharedSchedulingLink' | 'SmartView' | 'SmsTemplate' | 'Task' | 'TaskCompleted' | 'User' | 'WebhookSubscription' | 'WhatsAppMessage', ParentType, ContextType>;
};

export type NoteResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPinned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pinnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['NotePayload'] = ResolversParentTypes['NotePayload']> = {
  note?: Resolver<Maybe<ResolversTypes['Note']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity']> = {
  annualizedExpectedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  annualizedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<OpportunityCustomFieldsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateLost?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateWon?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expectedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationLinks?: Resolver<ReadonlyArray<ResolversTypes['IntegrationLink']>, ParentType, ContextType>;
  isStalled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  statusChanges?: Resolver<Maybe<ResolversTypes['OpportunityStatusChangeConnection']>, ParentType, ContextType, RequireFields<OpportunityStatusChangesArgs, 'first'>>;
  statusDurations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StatusDuration']>>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valuePeriod?: Resolver<Maybe<ResolversTypes['ValuePeriod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityAggregatesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityAggregates'] = ResolversParentTypes['OpportunityAggregates']> = {
  countByValuePeriod?: Resolver<ResolversTypes['OpportunityCountByValuePeriod'], ParentType, ContextType>;
  expectedValue?: Resolver<ResolversTypes['OpportunityValueTotals'], ParentType, ContextType>;
  totalValue?: Resolver<ResolversTypes['OpportunityValueTotals'], ParentType, ContextType>;
};

export type OpportunityChangedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityChangedPayload'] = ResolversParentTypes['OpportunityChangedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  opportunityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  previousStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  previousValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OpportunityConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  aggregates?: Resolver<Maybe<ResolversTypes['OpportunityAggregates']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityCountByValuePeriodResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityCountByValuePeriod'] = ResolversParentTypes['OpportunityCountByValuePeriod']> = {
  annual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oneTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpportunityEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityEdge'] = ResolversParentTypes['OpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType>;
};

export type OpportunityFunnelReportStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityFunnelReportStatus'] = ResolversParentTypes['OpportunityFunnelReportStatus']> = {
  averageTimeToAdvance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  countConversionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  countLostRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lostCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunityCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valueConversionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  valueLost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valueLostRatio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weightedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  weightedValueConversionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OpportunityFunnelStagesReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityFunnelStagesReport'] = ResolversParentTypes['OpportunityFunnelStagesReport']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['OpportunityFunnelStatuses']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityFunnelReportStatus']>>, ParentType, ContextType>;
};

export type OpportunityFunnelStatusesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityFunnelStatuses'] = ResolversParentTypes['OpportunityFunnelStatuses']> = {
  statuses?: Resolver<ReadonlyArray<ResolversTypes['OpportunityFunnelReportStatus']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type OpportunityFunnelTotalsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityFunnelTotals'] = ResolversParentTypes['OpportunityFunnelTotals']> = {
  averageTimeToWin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  averageValueAnnualizedPerWonOpportunity?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  countWinRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  opportunityCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salesVelocity?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  totalCompleteCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalWonCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  valueTotalComplete?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valueTotalWon?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valueWinRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type OpportunityFunnelTotalsReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityFunnelTotalsReport'] = ResolversParentTypes['OpportunityFunnelTotalsReport']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['OpportunityFunnelTotals']>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['OpportunityFunnelTotals']>, ParentType, ContextType>;
};

export type OpportunityGroupResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityGroup'] = ResolversParentTypes['OpportunityGroup']> = {
  aggregates?: Resolver<ResolversTypes['OpportunityAggregates'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunities?: Resolver<ReadonlyArray<ResolversTypes['Opportunity']>, ParentType, ContextType, Partial<OpportunityGroupOpportunitiesArgs>>;
  opportunityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  week?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weekyear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityGroupConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityGroupConnection'] = ResolversParentTypes['OpportunityGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpportunityGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OpportunityGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityGroupEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityGroupEdge'] = ResolversParentTypes['OpportunityGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpportunityGroup'], ParentType, ContextType>;
};

export type OpportunityPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityPayload'] = ResolversParentTypes['OpportunityPayload']> = {
  newStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  oldStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpportunityStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatus'] = ResolversParentTypes['OpportunityStatus']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<OpportunityStatusOpportunitiesArgs, 'first'>>;
  opportunityAggregates?: Resolver<Maybe<ResolversTypes['OpportunityAggregates']>, ParentType, ContextType>;
  opportunityCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['OpportunityStatusType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityStatusChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusChange'] = ResolversParentTypes['OpportunityStatusChange']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  newStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  oldStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  opportunityConfidence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunityDateWon?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  opportunityValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  opportunityValuePeriod?: Resolver<Maybe<ResolversTypes['ValuePeriod']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityStatusChangeConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusChangeConnection'] = ResolversParentTypes['OpportunityStatusChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpportunityStatusChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OpportunityStatusChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityStatusChangeEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusChangeEdge'] = ResolversParentTypes['OpportunityStatusChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OpportunityStatusChange'], ParentType, ContextType>;
};

export type OpportunityStatusChangePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusChangePayload'] = ResolversParentTypes['OpportunityStatusChangePayload']> = {
  opportunityStatusChange?: Resolver<Maybe<ResolversTypes['OpportunityStatusChange']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpportunityStatusOverviewResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusOverview'] = ResolversParentTypes['OpportunityStatusOverview']> = {
  change?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gained?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leadsPageUrls?: Resolver<Maybe<ResolversTypes['StatusOverviewTexts']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunitiesPageUrls?: Resolver<Maybe<ResolversTypes['StatusOverviewTexts']>, ParentType, ContextType>;
  queries?: Resolver<Maybe<ResolversTypes['StatusOverviewTexts']>, ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReportedOpportunityStatus'], ParentType, ContextType>;
};

export type OpportunityStatusPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusPayload'] = ResolversParentTypes['OpportunityStatusPayload']> = {
  opportunityStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpportunityStatusReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusReport'] = ResolversParentTypes['OpportunityStatusReport']> = {
  statusOverview?: Resolver<ReadonlyArray<ResolversTypes['OpportunityStatusOverview']>, ParentType, ContextType>;
  statusTransitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityStatusTransition']>>, ParentType, ContextType>;
  statusTransitionsSummary?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityStatusTransition']>>, ParentType, ContextType>;
};

export type OpportunityStatusTransitionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusTransition'] = ResolversParentTypes['OpportunityStatusTransition']> = {
  from?: Resolver<Maybe<ResolversTypes['ReportedOpportunityStatus']>, ParentType, ContextType>;
  leadsPageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunitiesPageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ReportedOpportunityStatus'], ParentType, ContextType>;
};

export type OpportunityValueTotalsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityValueTotals'] = ResolversParentTypes['OpportunityValueTotals']> = {
  annual?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  annualized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  monthly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  oneTime?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadStatuses?: Resolver<ReadonlyArray<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, RequireFields<OrganizationMembershipsArgs, 'first' | 'isActive'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pipelines?: Resolver<ReadonlyArray<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OtherActivityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OtherActivity'] = ResolversParentTypes['OtherActivity']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutcomeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome']> = {
  appliesTo?: Resolver<ReadonlyArray<ResolversTypes['OutcomeTarget']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['OutcomeType']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutcomePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OutcomePayload'] = ResolversParentTypes['OutcomePayload']> = {
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PhoneNumberResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PhoneNumber'] = ResolversParentTypes['PhoneNumber']> = {
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  carrierType?: Resolver<Maybe<ResolversTypes['PhoneNumberCarrierType']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  forwardTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  forwardToFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inboundRingDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isForwarding?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isGroupNumber?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMmsEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPorted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPremium?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPress1Required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSmsEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastBilledPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  nextBillingOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numberFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  phoneNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  phoneNumbersFormatted?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  supportsMmsToCountries?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  supportsSmsToCountries?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['PhoneNumberType']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  voicemailGreetingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PhoneNumberPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PhoneNumberPayload'] = ResolversParentTypes['PhoneNumberPayload']> = {
  phoneNumber?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PinnedSmartViewsPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PinnedSmartViewsPayload'] = ResolversParentTypes['PinnedSmartViewsPayload']> = {
  smartViews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SmartView']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PipelineResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  funnel?: Resolver<Maybe<ResolversTypes['PipelineFunnel']>, ParentType, ContextType, RequireFields<PipelineFunnelArgs, 'filter' | 'maxChanges'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<PipelineOpportunitiesArgs, 'first'>>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['OpportunityStatus']>, ParentType, ContextType, Partial<PipelineStatusesArgs>>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PipelineFunnelResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PipelineFunnel'] = ResolversParentTypes['PipelineFunnel']> = {
  entered?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['FunnelStatus']>, ParentType, ContextType>;
  winRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  won?: Resolver<ResolversTypes['FunnelOpportunities'], ParentType, ContextType>;
};

export type PipelinePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PipelinePayload'] = ResolversParentTypes['PipelinePayload']> = {
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaybookResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Playbook'] = ResolversParentTypes['Playbook']> = {
  archivedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFieldDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType>;
  dateArchived?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Outcome']>>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  summaryGuidance?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaybookPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlaybookPayload'] = ResolversParentTypes['PlaybookPayload']> = {
  playbook?: Resolver<Maybe<ResolversTypes['Playbook']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PreviousContactResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviousContact'] = ResolversParentTypes['PreviousContact']> = {
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<PreviousContactCustomFieldsArgs>>;
  emails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ContactEmail']>>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phones?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ContactPhone']>>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  urls?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ContactUrl']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviousLeadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviousLead'] = ResolversParentTypes['PreviousLead']> = {
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<PreviousLeadCustomFieldsArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviousOpportunityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviousOpportunity'] = ResolversParentTypes['PreviousOpportunity']> = {
  annualizedExpectedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  annualizedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<PreviousOpportunityCustomFieldsArgs>>;
  dateLost?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateWon?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expectedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valuePeriod?: Resolver<Maybe<ResolversTypes['ValuePeriod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviousTaskResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviousTask'] = ResolversParentTypes['PreviousTask']> = {
  assignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isComplete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TaskPriority']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['TaskResolution']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreviousValuesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PreviousValues'] = ResolversParentTypes['PreviousValues']> = {
  __resolveType: TypeResolveFn<'PreviousContact' | 'PreviousLead' | 'PreviousOpportunity' | 'PreviousTask', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'first'>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  activityReport?: Resolver<Maybe<ResolversTypes['ActivityReport']>, ParentType, ContextType, RequireFields<QueryActivityReportArgs, 'input'>>;
  activityReportMetrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  blockedPhoneNumber?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumber']>, ParentType, ContextType, RequireFields<QueryBlockedPhoneNumberArgs, 'id'>>;
  blockedPhoneNumberSettings?: Resolver<Maybe<ResolversTypes['BlockedPhoneNumberSettings']>, ParentType, ContextType>;
  blockedPhoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BlockedPhoneNumber']>>, ParentType, ContextType>;
  bulkDelete?: Resolver<Maybe<ResolversTypes['BulkDelete']>, ParentType, ContextType, RequireFields<QueryBulkDeleteArgs, 'id'>>;
  bulkEdit?: Resolver<Maybe<ResolversTypes['BulkEdit']>, ParentType, ContextType, RequireFields<QueryBulkEditArgs, 'id'>>;
  bulkEmail?: Resolver<Maybe<ResolversTypes['BulkEmail']>, ParentType, ContextType, RequireFields<QueryBulkEmailArgs, 'id'>>;
  bulkSequenceSubscription?: Resolver<Maybe<ResolversTypes['BulkSequenceSubscription']>, ParentType, ContextType, RequireFields<QueryBulkSequenceSubscriptionArgs, 'id'>>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType, RequireFields<QueryCommentArgs, 'id'>>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType, RequireFields<QueryCommentThreadArgs, 'id'>>;
  connectedAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType, RequireFields<QueryConnectedAccountArgs, 'id'>>;
  connectedAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConnectedAccount']>>, ParentType, ContextType, Partial<QueryConnectedAccountsArgs>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<QueryContactsArgs, 'first'>>;
  customActivityType?: Resolver<Maybe<ResolversTypes['CustomActivityType']>, ParentType, ContextType, RequireFields<QueryCustomActivityTypeArgs, 'id'>>;
  customActivityTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomActivityType']>>, ParentType, ContextType>;
  customFieldDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType, RequireFields<QueryCustomFieldDefinitionsArgs, 'objectType'>>;
  customObject?: Resolver<Maybe<ResolversTypes['CustomObject']>, ParentType, ContextType, RequireFields<QueryCustomObjectArgs, 'id'>>;
  customObjectType?: Resolver<Maybe<ResolversTypes['CustomObjectType']>, ParentType, ContextType, RequireFields<QueryCustomObjectTypeArgs, 'id'>>;
  customObjectTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomObjectType']>>, ParentType, ContextType>;
  customReport?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryCustomReportArgs, 'input'>>;
  customReportFields?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  dialer?: Resolver<Maybe<ResolversTypes['Dialer']>, ParentType, ContextType, RequireFields<QueryDialerArgs, 'id'>>;
  dialers?: Resolver<Maybe<ResolversTypes['DialerConnection']>, ParentType, ContextType, RequireFields<QueryDialersArgs, 'first'>>;
  emailTemplate?: Resolver<Maybe<ResolversTypes['EmailTemplate']>, ParentType, ContextType, RequireFields<QueryEmailTemplateArgs, 'id'>>;
  emailTemplates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EmailTemplate']>>, ParentType, ContextType, RequireFields<QueryEmailTemplatesArgs, 'isArchived'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  eventCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  export?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryExportArgs, 'id'>>;
  form?: Resolver<Maybe<ResolversTypes['Form']>, ParentType, ContextType, RequireFields<QueryFormArgs, 'id'>>;
  forms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Form']>>, ParentType, ContextType, Partial<QueryFormsArgs>>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryGroupArgs, 'id'>>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
  integrationLinkTemplate?: Resolver<Maybe<ResolversTypes['IntegrationLinkTemplate']>, ParentType, ContextType, RequireFields<QueryIntegrationLinkTemplateArgs, 'id'>>;
  integrationLinkTemplates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntegrationLinkTemplate']>>, ParentType, ContextType, Partial<QueryIntegrationLinkTemplatesArgs>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, RequireFields<QueryJobsArgs, 'first' | 'type'>>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType, RequireFields<QueryLeadArgs, 'id'>>;
  leadStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType, RequireFields<QueryLeadStatusArgs, 'id'>>;
  leadStatusChanges?: Resolver<Maybe<ResolversTypes['LeadStatusChangeConnection']>, ParentType, ContextType, RequireFields<QueryLeadStatusChangesArgs, 'first'>>;
  leadStatusReport?: Resolver<Maybe<ResolversTypes['LeadStatusReport']>, ParentType, ContextType, Partial<QueryLeadStatusReportArgs>>;
  leadStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LeadStatus']>>, ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<QueryLeadsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType, RequireFields<QueryMembershipArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<QueryOpportunitiesArgs, 'first'>>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType, RequireFields<QueryOpportunityArgs, 'id'>>;
  opportunityFunnelStagesReport?: Resolver<Maybe<ResolversTypes['OpportunityFunnelStagesReport']>, ParentType, ContextType, RequireFields<QueryOpportunityFunnelStagesReportArgs, 'input'>>;
  opportunityFunnelTotalsReport?: Resolver<Maybe<ResolversTypes['OpportunityFunnelTotalsReport']>, ParentType, ContextType, RequireFields<QueryOpportunityFunnelTotalsReportArgs, 'input'>>;
  opportunityGroups?: Resolver<Maybe<ResolversTypes['OpportunityGroupConnection']>, ParentType, ContextType, RequireFields<QueryOpportunityGroupsArgs, 'first' | 'groupBy'>>;
  opportunityStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType, RequireFields<QueryOpportunityStatusArgs, 'id'>>;
  opportunityStatusChanges?: Resolver<Maybe<ResolversTypes['OpportunityStatusChangeConnection']>, ParentType, ContextType, RequireFields<QueryOpportunityStatusChangesArgs, 'first'>>;
  opportunityStatusReport?: Resolver<Maybe<ResolversTypes['OpportunityStatusReport']>, ParentType, ContextType, Partial<QueryOpportunityStatusReportArgs>>;
  opportunityStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityStatus']>>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['Outcome']>, ParentType, ContextType, RequireFields<QueryOutcomeArgs, 'id'>>;
  outcomes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Outcome']>>, ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType, RequireFields<QueryPhoneNumberArgs, 'id'>>;
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PhoneNumber']>>, ParentType, ContextType, Partial<QueryPhoneNumbersArgs>>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType, RequireFields<QueryPipelineArgs, 'id'>>;
  pipelines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Pipeline']>>, ParentType, ContextType>;
  playbook?: Resolver<Maybe<ResolversTypes['Playbook']>, ParentType, ContextType, RequireFields<QueryPlaybookArgs, 'id'>>;
  playbooks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Playbook']>>, ParentType, ContextType, RequireFields<QueryPlaybooksArgs, 'isArchived'>>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  schedulingLink?: Resolver<Maybe<ResolversTypes['SchedulingLink']>, ParentType, ContextType, RequireFields<QuerySchedulingLinkArgs, 'id'>>;
  schedulingLinks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SchedulingLink']>>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['SearchResults']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  searchActivities?: Resolver<Maybe<ResolversTypes['ActivitySearchResults']>, ParentType, ContextType, RequireFields<QuerySearchActivitiesArgs, 'first' | 'query'>>;
  sendAs?: Resolver<Maybe<ResolversTypes['SendAs']>, ParentType, ContextType, RequireFields<QuerySendAsArgs, 'id'>>;
  sendAsAssociations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SendAs']>>, ParentType, ContextType, RequireFields<QuerySendAsAssociationsArgs, 'side'>>;
  sentEmailsReport?: Resolver<Maybe<ResolversTypes['SentEmailsReport']>, ParentType, ContextType, Partial<QuerySentEmailsReportArgs>>;
  sequence?: Resolver<Maybe<ResolversTypes['Sequence']>, ParentType, ContextType, RequireFields<QuerySequenceArgs, 'id'>>;
  sequenceSubscription?: Resolver<Maybe<ResolversTypes['SequenceSubscription']>, ParentType, ContextType, RequireFields<QuerySequenceSubscriptionArgs, 'id'>>;
  sequences?: Resolver<Maybe<ResolversTypes['SequenceConnection']>, ParentType, ContextType, RequireFields<QuerySequencesArgs, 'first'>>;
  sharedSchedulingLink?: Resolver<Maybe<ResolversTypes['SharedSchedulingLink']>, ParentType, ContextType, RequireFields<QuerySharedSchedulingLinkArgs, 'id'>>;
  sharedSchedulingLinks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SharedSchedulingLink']>>, ParentType, ContextType>;
  smartView?: Resolver<Maybe<ResolversTypes['SmartView']>, ParentType, ContextType, RequireFields<QuerySmartViewArgs, 'id'>>;
  smartViews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SmartView']>>, ParentType, ContextType, Partial<QuerySmartViewsArgs>>;
  smsTemplate?: Resolver<Maybe<ResolversTypes['SmsTemplate']>, ParentType, ContextType, RequireFields<QuerySmsTemplateArgs, 'id'>>;
  smsTemplates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SmsTemplate']>>, ParentType, ContextType, RequireFields<QuerySmsTemplatesArgs, 'isArchived'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryTasksArgs, 'filter' | 'first'>>;
  unsubscribedEmails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  webhookSubscription?: Resolver<Maybe<ResolversTypes['WebhookSubscription']>, ParentType, ContextType, RequireFields<QueryWebhookSubscriptionArgs, 'id'>>;
  webhookSubscriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WebhookSubscription']>>, ParentType, ContextType>;
};

export type RenderedEmailResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RenderedEmail'] = ResolversParentTypes['RenderedEmail']> = {
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReportedLeadStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ReportedLeadStatus'] = ResolversParentTypes['ReportedLeadStatus']> = {
  current?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isDeleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReportedOpportunityStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['ReportedOpportunityStatus'] = ResolversParentTypes['ReportedOpportunityStatus']> = {
  current?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isDeleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RoleResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEditable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  visibilityBehavior?: Resolver<Maybe<ResolversTypes['RoleVisibilityBehavior']>, ParentType, ContextType>;
  visibilityCustomFieldIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RolePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RolePayload'] = ResolversParentTypes['RolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SmsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SMS'] = ResolversParentTypes['SMS']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateScheduled?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateSent?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  localPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localPhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PhoneSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmsPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SMSPayload'] = ResolversParentTypes['SMSPayload']> = {
  sms?: Resolver<Maybe<ResolversTypes['SMS']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SchedulingLinkResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SchedulingLink'] = ResolversParentTypes['SchedulingLink']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['SchedulingLinkSource']>, ParentType, ContextType>;
  sourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchedulingLinkPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SchedulingLinkPayload'] = ResolversParentTypes['SchedulingLinkPayload']> = {
  schedulingLink?: Resolver<Maybe<ResolversTypes['SchedulingLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Contact' | 'Lead' | 'Opportunity', ParentType, ContextType>;
};

export type SearchResultsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchResults'] = ResolversParentTypes['SearchResults']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SendAsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SendAs'] = ResolversParentTypes['SendAs']> = {
  allowedUser?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  allowingUser?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendAsBulkUpdatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SendAsBulkUpdatePayload'] = ResolversParentTypes['SendAsBulkUpdatePayload']> = {
  sendAsAssociations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SendAs']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SendAsDisallowPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SendAsDisallowPayload'] = ResolversParentTypes['SendAsDisallowPayload']> = {
  allowedUser?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SendAsPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SendAsPayload'] = ResolversParentTypes['SendAsPayload']> = {
  sendAs?: Resolver<Maybe<ResolversTypes['SendAs']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SentEmailsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SentEmails'] = ResolversParentTypes['SentEmails']> = {
  isShared?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opened?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percentageOpened?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentageResponded?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  queries?: Resolver<Maybe<ResolversTypes['SentEmailsQueries']>, ParentType, ContextType>;
  responded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  templateUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SentEmailsQueriesResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SentEmailsQueries'] = ResolversParentTypes['SentEmailsQueries']> = {
  opened?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responded?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SentEmailsReportResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SentEmailsReport'] = ResolversParentTypes['SentEmailsReport']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['SentEmails']>, ParentType, ContextType>;
};

export type SequenceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Sequence'] = ResolversParentTypes['Sequence']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hours?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SequenceHours']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isManualEnrollmentAllowed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SequenceStatus']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['SequenceStep']>, ParentType, ContextType>;
  subscriptionCounts?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionCounts']>, ParentType, ContextType>;
  subscriptions?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionConnection']>, ParentType, ContextType, RequireFields<SequenceSubscriptionsArgs, 'first'>>;
  timezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  triggerQuery?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SequenceConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceConnection'] = ResolversParentTypes['SequenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SequenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Sequence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SequenceEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceEdge'] = ResolversParentTypes['SequenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sequence'], ParentType, ContextType>;
};

export type SequenceHoursResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceHours'] = ResolversParentTypes['SequenceHours']> = {
  end?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SequencePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequencePayload'] = ResolversParentTypes['SequencePayload']> = {
  sequence?: Resolver<Maybe<ResolversTypes['Sequence']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SequenceStepResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceStep'] = ResolversParentTypes['SequenceStep']> = {
  delaySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  emailTemplate?: Resolver<Maybe<ResolversTypes['EmailTemplate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  smsTemplate?: Resolver<Maybe<ResolversTypes['SmsTemplate']>, ParentType, ContextType>;
  threading?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SequenceStepType']>, ParentType, ContextType>;
};

export type SequenceSubscriptionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceSubscription'] = ResolversParentTypes['SequenceSubscription']> = {
  callsAssignedTo?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  senderAccount?: Resolver<Maybe<ResolversTypes['ConnectedAccount']>, ParentType, ContextType>;
  senderEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  senderName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['Sequence']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SequenceSubscriptionStatus']>, ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SequenceSubscriptionConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceSubscriptionConnection'] = ResolversParentTypes['SequenceSubscriptionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SequenceSubscriptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SequenceSubscription']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SequenceSubscriptionCountsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceSubscriptionCounts'] = ResolversParentTypes['SequenceSubscriptionCounts']> = {
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  finished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  goal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SequenceSubscriptionEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceSubscriptionEdge'] = ResolversParentTypes['SequenceSubscriptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SequenceSubscription'], ParentType, ContextType>;
};

export type SequenceSubscriptionPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SequenceSubscriptionPayload'] = ResolversParentTypes['SequenceSubscriptionPayload']> = {
  sequenceSubscription?: Resolver<Maybe<ResolversTypes['SequenceSubscription']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SharedSchedulingLinkResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SharedSchedulingLink'] = ResolversParentTypes['SharedSchedulingLink']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  templateTag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedSchedulingLinkPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SharedSchedulingLinkPayload'] = ResolversParentTypes['SharedSchedulingLinkPayload']> = {
  sharedSchedulingLink?: Resolver<Maybe<ResolversTypes['SharedSchedulingLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SmartViewResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SmartView'] = ResolversParentTypes['SmartView']> = {
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<SmartViewContactsArgs, 'first'>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isShared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isUserDependent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<SmartViewLeadsArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sQuery?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['SmartViewType']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmartViewPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SmartViewPayload'] = ResolversParentTypes['SmartViewPayload']> = {
  smartView?: Resolver<Maybe<ResolversTypes['SmartView']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SmsTemplateResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SmsTemplate'] = ResolversParentTypes['SmsTemplate']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isShared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmsTemplatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SmsTemplatePayload'] = ResolversParentTypes['SmsTemplatePayload']> = {
  smsTemplate?: Resolver<Maybe<ResolversTypes['SmsTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StatusDurationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StatusDuration'] = ResolversParentTypes['StatusDuration']> = {
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  visits?: Resolver<ReadonlyArray<ResolversTypes['StatusVisit']>, ParentType, ContextType>;
};

export type StatusOverviewTextsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StatusOverviewTexts'] = ResolversParentTypes['StatusOverviewTexts']> = {
  ended?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entered?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gained?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lost?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  started?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StatusVisitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['StatusVisit'] = ResolversParentTypes['StatusVisit']> = {
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  activityChanged?: SubscriptionResolver<ResolversTypes['ActivityChangedPayload'], "activityChanged", ParentType, ContextType, Partial<SubscriptionActivityChangedArgs>>;
  contactChanged?: SubscriptionResolver<ResolversTypes['ContactChangedPayload'], "contactChanged", ParentType, ContextType, Partial<SubscriptionContactChangedArgs>>;
  eventReceived?: SubscriptionResolver<ResolversTypes['EventReceivedPayload'], "eventReceived", ParentType, ContextType, Partial<SubscriptionEventReceivedArgs>>;
  jobChanged?: SubscriptionResolver<ResolversTypes['JobChangedPayload'], "jobChanged", ParentType, ContextType, Partial<SubscriptionJobChangedArgs>>;
  leadChanged?: SubscriptionResolver<ResolversTypes['LeadChangedPayload'], "leadChanged", ParentType, ContextType, Partial<SubscriptionLeadChangedArgs>>;
  opportunityChanged?: SubscriptionResolver<ResolversTypes['OpportunityChangedPayload'], "opportunityChanged", ParentType, ContextType, Partial<SubscriptionOpportunityChangedArgs>>;
  taskChanged?: SubscriptionResolver<ResolversTypes['TaskChangedPayload'], "taskChanged", ParentType, ContextType, Partial<SubscriptionTaskChangedArgs>>;
};

export type TaskResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  assignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  bodyPreview?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueDateTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDateless?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  localPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  objectType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TaskPriority']>, ParentType, ContextType>;
  recordingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['TaskResolution']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['TaskType']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['TaskView']>, ParentType, ContextType>;
  voicemailDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  voicemailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskBulkUpdatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskBulkUpdatePayload'] = ResolversParentTypes['TaskBulkUpdatePayload']> = {
  matchedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TaskChangedPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskChangedPayload'] = ResolversParentTypes['TaskChangedPayload']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  changedFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ChangeMatch']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TaskCompletedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskCompleted'] = ResolversParentTypes['TaskCompleted']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  taskAssignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  taskText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskPayload'] = ResolversParentTypes['TaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TranscriptResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Transcript'] = ResolversParentTypes['Transcript']> = {
  summaryHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summaryText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  utterances?: Resolver<ReadonlyArray<ResolversTypes['Utterance']>, ParentType, ContextType>;
};

export type UnsubscribedEmailPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UnsubscribedEmailPayload'] = ResolversParentTypes['UnsubscribedEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  availability?: Resolver<Maybe<ResolversTypes['UserAvailability']>, ParentType, ContextType>;
  connectedAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConnectedAccount']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<UserLeadsArgs, 'first'>>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<UserOpportunitiesArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  phoneNumbers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PhoneNumber']>>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<UserTasksArgs, 'filter' | 'first' | 'status'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserAvailabilityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserAvailability'] = ResolversParentTypes['UserAvailability']> = {
  activeCalls?: Resolver<ReadonlyArray<ResolversTypes['ActiveCall']>, ParentType, ContextType>;
  devices?: Resolver<ReadonlyArray<ResolversTypes['UserDevice']>, ParentType, ContextType>;
  isOnCall?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserDeviceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserDevice'] = ResolversParentTypes['UserDevice']> = {
  activeCalls?: Resolver<ReadonlyArray<ResolversTypes['ActiveCall']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UtteranceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Utterance'] = ResolversParentTypes['Utterance']> = {
  end?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  speakerLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speakerSide?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  isSuccess?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  responseStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookEventResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WebhookEvent'] = ResolversParentTypes['WebhookEvent']> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  extraFilter?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  objectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookHealthResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WebhookHealth'] = ResolversParentTypes['WebhookHealth']> = {
  failingPeriods?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  firstFailureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSuccessCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latestError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pauseReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryFailureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  retrySuccessCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookSubscriptionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WebhookSubscription'] = ResolversParentTypes['WebhookSubscription']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType, RequireFields<WebhookSubscriptionDeliveriesArgs, 'first'>>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['WebhookHealth'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isSslVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['WebhookSubscriptionStatus']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookSubscriptionCreatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WebhookSubscriptionCreatePayload'] = ResolversParentTypes['WebhookSubscriptionCreatePayload']> = {
  signingKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhookSubscription?: Resolver<Maybe<ResolversTypes['WebhookSubscription']>, ParentType, ContextType>;
};

export type WebhookSubscriptionPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WebhookSubscriptionPayload'] = ResolversParentTypes['WebhookSubscriptionPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhookSubscription?: Resolver<Maybe<ResolversTypes['WebhookSubscription']>, ParentType, ContextType>;
};

export type WhatsAppMessageResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WhatsAppMessage'] = ResolversParentTypes['WhatsAppMessage']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  commentThread?: Resolver<Maybe<ResolversTypes['CommentThread']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['ActivityDirection']>, ParentType, ContextType>;
  externalMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  integrationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  localPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localPhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageMarkdown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseTo?: Resolver<Maybe<ResolversTypes['WhatsAppMessage']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ActivityStatus']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WhatsAppMessagePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WhatsAppMessagePayload'] = ResolversParentTypes['WhatsAppMessagePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  whatsAppMessage?: Resolver<Maybe<ResolversTypes['WhatsAppMessage']>, ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'BlockedPhoneNumber' | 'BulkDelete' | 'BulkEdit' | 'BulkEmail' | 'BulkSequenceSubscription' | 'Call' | 'Comment' | 'CommentThread' | 'ConnectedAccount' | 'Contact' | 'Created' | 'CustomActivity' | 'CustomActivityType' | 'CustomObject' | 'CustomObjectType' | 'Dialer' | 'Email' | 'EmailTemplate' | 'EmailThread' | 'Event' | 'Export' | 'Form' | 'FormSubmission' | 'Group' | 'ImportUpdate' | 'IntegrationLinkTemplate' | 'Lead' | 'LeadMerge' | 'LeadStatus' | 'LeadStatusChange' | 'Meeting' | 'Membership' | 'Note' | 'Opportunity' | 'OpportunityStatus' | 'OpportunityStatusChange' | 'Organization' | 'OtherActivity' | 'Outcome' | 'PhoneNumber' | 'Pipeline' | 'Playbook' | 'Role' | 'SMS' | 'SchedulingLink' | 'SendAs' | 'Sequence' | 'SequenceSubscription' | 'SharedSchedulingLink' | 'SmartView' | 'SmsTemplate' | 'Task' | 'TaskCompleted' | 'User' | 'WebhookSubscription' | 'WhatsAppMessage', ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type Resolvers<ContextType = unknown> = {
  ActiveCall?: ActiveCallResolvers<ContextType>;
  Activity?: ActivityResolvers<ContextType>;
  ActivityChangedPayload?: ActivityChangedPayloadResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ActivityReport?: ActivityReportResolvers<ContextType>;
  ActivityReportRow?: ActivityReportRowResolvers<ContextType>;
  ActivitySearchResults?: ActivitySearchResultsResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  BlockedPhoneNumber?: BlockedPhoneNumberResolvers<ContextType>;
  BlockedPhoneNumberPayload?: BlockedPhoneNumberPayloadResolvers<ContextType>;
  BlockedPhoneNumberSettings?: BlockedPhoneNumberSettingsResolvers<ContextType>;
  BlockedPhoneNumberSettingsPayload?: BlockedPhoneNumberSettingsPayloadResolvers<ContextType>;
  BulkDelete?: BulkDeleteResolvers<ContextType>;
  BulkEdit?: BulkEditResolvers<ContextType>;
  BulkEmail?: BulkEmailResolvers<ContextType>;
  BulkSequenceSubscription?: BulkSequenceSubscriptionResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallPayload?: CallPayloadResolvers<ContextType>;
  Cents?: GraphQLScalarType;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CommentPayload?: CommentPayloadResolvers<ContextType>;
  CommentThread?: CommentThreadResolvers<ContextType>;
  ConnectedAccount?: ConnectedAccountResolvers<ContextType>;
  ConnectedAccountCalendar?: ConnectedAccountCalendarResolvers<ContextType>;
  ConnectedAccountIdentity?: ConnectedAccountIdentityResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactChangedPayload?: ContactChangedPayloadResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactEmail?: ContactEmailResolvers<ContextType>;
  ContactPayload?: ContactPayloadResolvers<ContextType>;
  ContactPhone?: ContactPhoneResolvers<ContextType>;
  ContactUrl?: ContactUrlResolvers<ContextType>;
  Created?: CreatedResolvers<ContextType>;
  CustomActivity?: CustomActivityResolvers<ContextType>;
  CustomActivityPayload?: CustomActivityPayloadResolvers<ContextType>;
  CustomActivityType?: CustomActivityTypeResolvers<ContextType>;
  CustomActivityTypePayload?: CustomActivityTypePayloadResolvers<ContextType>;
  CustomFieldAssociation?: CustomFieldAssociationResolvers<ContextType>;
  CustomFieldAssociationPayload?: CustomFieldAssociationPayloadResolvers<ContextType>;
  CustomFieldDefinition?: CustomFieldDefinitionResolvers<ContextType>;
  CustomFieldEnrichPayload?: CustomFieldEnrichPayloadResolvers<ContextType>;
  CustomFieldEnrichment?: CustomFieldEnrichmentResolvers<ContextType>;
  CustomFieldPayload?: CustomFieldPayloadResolvers<ContextType>;
  CustomFieldReorderPayload?: CustomFieldReorderPayloadResolvers<ContextType>;
  CustomFieldValue?: CustomFieldValueResolvers<ContextType>;
  CustomObject?: CustomObjectResolvers<ContextType>;
  CustomObjectPayload?: CustomObjectPayloadResolvers<ContextType>;
  CustomObjectType?: CustomObjectTypeResolvers<ContextType>;
  CustomObjectTypePayload?: CustomObjectTypePayloadResolvers<ContextType>;
  CustomValue?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Dialer?: DialerResolvers<ContextType>;
  DialerConnection?: DialerConnectionResolvers<ContextType>;
  DialerEdge?: DialerEdgeResolvers<ContextType>;
  DialerUser?: DialerUserResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  EmailOpen?: EmailOpenResolvers<ContextType>;
  EmailParticipant?: EmailParticipantResolvers<ContextType>;
  EmailPayload?: EmailPayloadResolvers<ContextType>;
  EmailTemplate?: EmailTemplateResolvers<ContextType>;
  EmailTemplatePayload?: EmailTemplatePayloadResolvers<ContextType>;
  EmailThread?: EmailThreadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventReceivedPayload?: EventReceivedPayloadResolvers<ContextType>;
  EventRequest?: EventRequestResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  FileUpload?: FileUploadResolvers<ContextType>;
  FileUploadCreatePayload?: FileUploadCreatePayloadResolvers<ContextType>;
  FileUploadField?: FileUploadFieldResolvers<ContextType>;
  Form?: FormResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  FormFieldChoice?: FormFieldChoiceResolvers<ContextType>;
  FormSubmission?: FormSubmissionResolvers<ContextType>;
  FormValue?: FormValueResolvers<ContextType>;
  FunnelOpportunities?: FunnelOpportunitiesResolvers<ContextType>;
  FunnelStatus?: FunnelStatusResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupPayload?: GroupPayloadResolvers<ContextType>;
  ImportUpdate?: ImportUpdateResolvers<ContextType>;
  IntegrationLink?: IntegrationLinkResolvers<ContextType>;
  IntegrationLinkTemplate?: IntegrationLinkTemplateResolvers<ContextType>;
  IntegrationLinkTemplatePayload?: IntegrationLinkTemplatePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobChangedPayload?: JobChangedPayloadResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobPayload?: JobPayloadResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  LeadChangedPayload?: LeadChangedPayloadResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  LeadEdge?: LeadEdgeResolvers<ContextType>;
  LeadFile?: LeadFileResolvers<ContextType>;
  LeadFilePayload?: LeadFilePayloadResolvers<ContextType>;
  LeadMerge?: LeadMergeResolvers<ContextType>;
  LeadPayload?: LeadPayloadResolvers<ContextType>;
  LeadStatus?: LeadStatusResolvers<ContextType>;
  LeadStatusChange?: LeadStatusChangeResolvers<ContextType>;
  LeadStatusChangeConnection?: LeadStatusChangeConnectionResolvers<ContextType>;
  LeadStatusChangeEdge?: LeadStatusChangeEdgeResolvers<ContextType>;
  LeadStatusChangePayload?: LeadStatusChangePayloadResolvers<ContextType>;
  LeadStatusOverview?: LeadStatusOverviewResolvers<ContextType>;
  LeadStatusPayload?: LeadStatusPayloadResolvers<ContextType>;
  LeadStatusReorderPayload?: LeadStatusReorderPayloadResolvers<ContextType>;
  LeadStatusReport?: LeadStatusReportResolvers<ContextType>;
  LeadStatusTransition?: LeadStatusTransitionResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingAttendee?: MeetingAttendeeResolvers<ContextType>;
  MeetingPayload?: MeetingPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipBulkUpdatePayload?: MembershipBulkUpdatePayloadResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MembershipPayload?: MembershipPayloadResolvers<ContextType>;
  MetricValue?: MetricValueResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NotePayload?: NotePayloadResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  OpportunityAggregates?: OpportunityAggregatesResolvers<ContextType>;
  OpportunityChangedPayload?: OpportunityChangedPayloadResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  OpportunityCountByValuePeriod?: OpportunityCountByValuePeriodResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  OpportunityFunnelReportStatus?: OpportunityFunnelReportStatusResolvers<ContextType>;
  OpportunityFunnelStagesReport?: OpportunityFunnelStagesReportResolvers<ContextType>;
  OpportunityFunnelStatuses?: OpportunityFunnelStatusesResolvers<ContextType>;
  OpportunityFunnelTotals?: OpportunityFunnelTotalsResolvers<ContextType>;
  OpportunityFunnelTotalsReport?: OpportunityFunnelTotalsReportResolvers<ContextType>;
  OpportunityGroup?: OpportunityGroupResolvers<ContextType>;
  OpportunityGroupConnection?: OpportunityGroupConnectionResolvers<ContextType>;
  OpportunityGroupEdge?: OpportunityGroupEdgeResolvers<ContextType>;
  OpportunityPayload?: OpportunityPayloadResolvers<ContextType>;
  OpportunityStatus?: OpportunityStatusResolvers<ContextType>;
  OpportunityStatusChange?: OpportunityStatusChangeResolvers<ContextType>;
  OpportunityStatusChangeConnection?: OpportunityStatusChangeConnectionResolvers<ContextType>;
  OpportunityStatusChangeEdge?: OpportunityStatusChangeEdgeResolvers<ContextType>;
  OpportunityStatusChangePayload?: OpportunityStatusChangePayloadResolvers<ContextType>;
  OpportunityStatusOverview?: OpportunityStatusOverviewResolvers<ContextType>;
  OpportunityStatusPayload?: OpportunityStatusPayloadResolvers<ContextType>;
  OpportunityStatusReport?: OpportunityStatusReportResolvers<ContextType>;
  OpportunityStatusTransition?: OpportunityStatusTransitionResolvers<ContextType>;
  OpportunityValueTotals?: OpportunityValueTotalsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OtherActivity?: OtherActivityResolvers<ContextType>;
  Outcome?: OutcomeResolvers<ContextType>;
  OutcomePayload?: OutcomePayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhoneNumber?: PhoneNumberResolvers<ContextType>;
  PhoneNumberPayload?: PhoneNumberPayloadResolvers<ContextType>;
  PinnedSmartViewsPayload?: PinnedSmartViewsPayloadResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  PipelineFunnel?: PipelineFunnelResolvers<ContextType>;
  PipelinePayload?: PipelinePayloadResolvers<ContextType>;
  Playbook?: PlaybookResolvers<ContextType>;
  PlaybookPayload?: PlaybookPayloadResolvers<ContextType>;
  PreviousContact?: PreviousContactResolvers<ContextType>;
  PreviousLead?: PreviousLeadResolvers<ContextType>;
  PreviousOpportunity?: PreviousOpportunityResolvers<ContextType>;
  PreviousTask?: PreviousTaskResolvers<ContextType>;
  PreviousValues?: PreviousValuesResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RenderedEmail?: RenderedEmailResolvers<ContextType>;
  ReportedLeadStatus?: ReportedLeadStatusResolvers<ContextType>;
  ReportedOpportunityStatus?: ReportedOpportunityStatusResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RolePayload?: RolePayloadResolvers<ContextType>;
  SMS?: SmsResolvers<ContextType>;
  SMSPayload?: SmsPayloadResolvers<ContextType>;
  SchedulingLink?: SchedulingLinkResolvers<ContextType>;
  SchedulingLinkPayload?: SchedulingLinkPayloadResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SearchResults?: SearchResultsResolvers<ContextType>;
  SendAs?: SendAsResolvers<ContextType>;
  SendAsBulkUpdatePayload?: SendAsBulkUpdatePayloadResolvers<ContextType>;
  SendAsDisallowPayload?: SendAsDisallowPayloadResolvers<ContextType>;
  SendAsPayload?: SendAsPayloadResolvers<ContextType>;
  SentEmails?: SentEmailsResolvers<ContextType>;
  SentEmailsQueries?: SentEmailsQueriesResolvers<ContextType>;
  SentEmailsReport?: SentEmailsReportResolvers<ContextType>;
  Sequence?: SequenceResolvers<ContextType>;
  SequenceConnection?: SequenceConnectionResolvers<ContextType>;
  SequenceEdge?: SequenceEdgeResolvers<ContextType>;
  SequenceHours?: SequenceHoursResolvers<ContextType>;
  SequencePayload?: SequencePayloadResolvers<ContextType>;
  SequenceStep?: SequenceStepResolvers<ContextType>;
  SequenceSubscription?: SequenceSubscriptionResolvers<ContextType>;
  SequenceSubscriptionConnection?: SequenceSubscriptionConnectionResolvers<ContextType>;
  SequenceSubscriptionCounts?: SequenceSubscriptionCountsResolvers<ContextType>;
  SequenceSubscriptionEdge?: SequenceSubscriptionEdgeResolvers<ContextType>;
  SequenceSubscriptionPayload?: SequenceSubscriptionPayloadResolvers<ContextType>;
  SharedSchedulingLink?: SharedSchedulingLinkResolvers<ContextType>;
  SharedSchedulingLinkPayload?: SharedSchedulingLinkPayloadResolvers<ContextType>;
  SmartView?: SmartViewResolvers<ContextType>;
  SmartViewPayload?: SmartViewPayloadResolvers<ContextType>;
  SmsTemplate?: SmsTemplateResolvers<ContextType>;
  SmsTemplatePayload?: SmsTemplatePayloadResolvers<ContextType>;
  StatusDuration?: StatusDurationResolvers<ContextType>;
  StatusOverviewTexts?: StatusOverviewTextsResolvers<ContextType>;
  StatusVisit?: StatusVisitResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskBulkUpdatePayload?: TaskBulkUpdatePayloadResolvers<ContextType>;
  TaskChangedPayload?: TaskChangedPayloadResolvers<ContextType>;
  TaskCompleted?: TaskCompletedResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  Transcript?: TranscriptResolvers<ContextType>;
  UnsubscribedEmailPayload?: UnsubscribedEmailPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserAvailability?: UserAvailabilityResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserDevice?: UserDeviceResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Utterance?: UtteranceResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookEvent?: WebhookEventResolvers<ContextType>;
  WebhookHealth?: WebhookHealthResolvers<ContextType>;
  WebhookSubscription?: WebhookSubscriptionResolvers<ContextType>;
  WebhookSubscriptionCreatePayload?: WebhookSubscriptionCreatePayloadResolvers<ContextType>;
  WebhookSubscriptionPayload?: WebhookSubscriptionPayloadResolvers<ContextType>;
  WhatsAppMessage?: WhatsAppMessageResolvers<ContextType>;
  WhatsAppMessagePayload?: WhatsAppMessagePayloadResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
  federation__FieldSet?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = unknown> = {
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
