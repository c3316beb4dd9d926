// Made by `npm run codegen` from schema/*.graphql. Not edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeRow, LeadRow, AddressRow, IntegrationLinkRow, ContactRow, ContactEmailRow, ContactPhoneRow, ContactUrlRow, OpportunityRow, AttachmentRow, OpportunityStatusRow, LeadStatusRow, PipelineRow, UserRow, GroupRow, RoleRow, MembershipRow, UserAvailabilityRow, OrganizationRow, ActivityRow, LeadStatusChangeRow, OpportunityStatusChangeRow, NoteRow, CallRow, EmailRow, EmailOpenRow, EmailThreadRow, EmailParticipantRow, SmsRow, WhatsAppMessageRow, MeetingRow, MeetingAttendeeRow, CustomActivityRow, FormSubmissionRow, LeadMergeRow, TaskCompletedRow, CreatedRow, StatusDurationRow, StatusVisitRow, PipelineFunnelRow, FunnelStatusRow, FunnelOpportunitiesRow, StatusReportRow, StatusOverviewRow, StatusTransitionRow, ReportedStatusRow, StatusOverviewTextsRow, ActivityReportBody, MetricsRow, MetricValueRow, TaskRow, CustomFieldDefinitionRow, CustomObjectRow, CustomObjectTypeRow, CustomActivityTypeRow, CustomFieldAssociationRow, CustomFieldValueRow, MoneyRow, LeadConnectionRow, ContactConnectionRow, OpportunitySearchConnectionRow, SmartViewRow, SearchResultRow, SearchResultConnectionRow, MembershipConnectionRow, UserConnectionRow, OpportunityConnectionRow, ActivityConnectionRow, LeadStatusChangeConnectionRow, OpportunityStatusChangeConnectionRow, TaskConnectionRow, PageInfoRow, OpportunityGroupRow, OpportunityAggregatesRow, AggregatesRow, TotalsRow, LeadPayloadRow, ContactPayloadRow, OpportunityPayloadRow, OpportunityStatusPayloadRow, LeadStatusPayloadRow, PipelinePayloadRow, NotePayloadRow, CallPayloadRow, EmailPayloadRow, SmsPayloadRow, TaskPayloadRow, TaskBulkUpdateRow, UserErrorRow, LeadStatusReorder, Deletion } from '../rows/index.ts';
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
  /** An amount of money in hundredths of the currency's unit: a whole number up to 2⁵³ − 1, beyond the 32 bits of `Int`. */
  Cents: { input: number; output: number; }
  /** What a custom field holds, in the form its definition's type gives it: a string, a number, or a list of strings where the field accepts several values. */
  CustomValue: { input: unknown; output: unknown; }
  /** A calendar day, `YYYY-MM-DD`, without a time zone. */
  Date: { input: string; output: string; }
  /** An instant, RFC 3339 with its offset, such as `2026-06-19T12:05:28.327000+00:00`. */
  DateTime: { input: string; output: string; }
  /** Any JSON, as Close keeps it or answers with it, its keys in Close's own spelling. */
  JSON: { input: unknown; output: unknown; }
  /** An entity as a router names it: its `__typename` and its `id`. */
  _Any: { input: unknown; output: unknown; }
  federation__FieldSet: { input: string; output: string; }
  link__Import: { input: unknown; output: unknown; }
};

/** Something that happened with a lead: the entries of its timeline. */
export type Activity = {
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A page of activities, of all types. */
export type ActivityConnection = {
  readonly __typename?: 'ActivityConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<ActivityEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Activity>;
  readonly pageInfo: PageInfo;
  /** Null: Close does not count activities. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Matches who began an activity. */
export type ActivityDirectionFilter = {
  /** Is this one. */
  readonly eq?: InputMaybe<MessageDirection>;
  /** Is one of these. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<MessageDirection>>;
};

/** An activity in a list. */
export type ActivityEdge = {
  readonly __typename?: 'ActivityEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Activity;
};

/** Which activities. Everything given must hold, with the parent too. */
export type ActivityFilter = {
  /** When they took place. Only within one lead, and sorted by it: `orderBy: { field: ACTIVITY_AT }`. */
  readonly activityAt?: InputMaybe<DateTimeFilter>;
  /** The people they were with. Only within one lead, or with one type. */
  readonly contactId?: InputMaybe<IdFilter>;
  /** When they came to Close. Only without `orderBy`. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** Leads. More than one only without `type`, `userId` and `contactId`, or with one type. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** What they are. Within one lead as many types as you like, else one. */
  readonly type?: InputMaybe<ActivityTypeFilter>;
  /** Whose activities. Only within one lead, or with one type. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** How activities are sorted: always the latest first, for Close sorts them no other way. */
export type ActivityOrder = {
  /** What they are sorted by. */
  readonly field: ActivityOrderField;
};

/** What activities can be sorted by. */
export type ActivityOrderField =
  /** When they took place. Only within one lead. */
  | 'ACTIVITY_AT'
  /** When they came to Close. Of meetings that is when they begin. */
  | 'DATE_CREATED';

/** What was done. Money is in cents, durations are in seconds. */
export type ActivityReport = {
  readonly __typename?: 'ActivityReport';
  /** Parts of the period in their order, or users. */
  readonly rows: ReadonlyArray<ActivityReportRow>;
  /** Each number over all rows. Null if Close leaves it out. */
  readonly totals?: Maybe<ReadonlyArray<MetricValue>>;
};

/** Which numbers an activity report tells. */
export type ActivityReportInput = {
  /** Names out of `activityReportMetrics`; at least one. */
  readonly metrics: ReadonlyArray<Scalars['String']['input']>;
  /** The time that the report is about. */
  readonly range: ReportRange;
  /** A Smart View: what was done with leads that are in it. All if absent. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** What its rows are. */
  readonly type: ActivityReportType;
  /** What these users did. What everyone did if absent; must not be empty. */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A part of the period, or a user, of an activity report. */
export type ActivityReportRow = {
  readonly __typename?: 'ActivityReportRow';
  /** When the part of the period begins. Null in a `COMPARISON`. */
  readonly datetime?: Maybe<Scalars['DateTime']['output']>;
  /** The numbers, one for each metric. */
  readonly metrics: ReadonlyArray<MetricValue>;
  /** Who did it. Null in an `OVERVIEW`. Anything but the id is read from the list of users. */
  readonly user?: Maybe<User>;
};

/** What the rows of an activity report are. */
export type ActivityReportType =
  /** Users. */
  | 'COMPARISON'
  /** Parts of the period, such as days. */
  | 'OVERVIEW';

/** Which activities of a lead, all of one type. Everything given must hold. Evaluated by Close's search. */
export type ActivitySearchFilter = {
  /** When they came to Close. Of meetings that is when they begin. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** Who began them. Only for calls, emails and text messages. */
  readonly direction?: InputMaybe<ActivityDirectionFilter>;
  /** What they are. */
  readonly type: ActivitySearchType;
};

/** What Close's search finds leads by. */
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

/** What an activity is. */
export type ActivityType =
  /** A phone call. */
  | 'CALL'
  /** The lead came to Close. */
  | 'CREATED'
  /** An activity of a type that the organization made. */
  | 'CUSTOM_ACTIVITY'
  /** An email. */
  | 'EMAIL'
  /** A conversation by email. No timeline holds them: ask for this type alone. */
  | 'EMAIL_THREAD'
  /** A form that was filled in on a web site. */
  | 'FORM_SUBMISSION'
  /** Another lead was merged into this one. */
  | 'LEAD_MERGE'
  /** The lead got another status. */
  | 'LEAD_STATUS_CHANGE'
  /** A meeting. */
  | 'MEETING'
  /** A note. */
  | 'NOTE'
  /** An opportunity moved to another status. */
  | 'OPPORTUNITY_STATUS_CHANGE'
  /** A text message. */
  | 'SMS'
  /** A task was done. */
  | 'TASK_COMPLETED'
  /** A message on WhatsApp. */
  | 'WHATSAPP_MESSAGE';

/** Matches what an activity is. */
export type ActivityTypeFilter = {
  /** Is of this type. */
  readonly eq?: InputMaybe<ActivityType>;
  /** Is of one of these types. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ActivityType>>;
};

/** A postal address. A part that is not known is null or empty. */
export type Address = {
  readonly __typename?: 'Address';
  /** Street and number. Null if not known. */
  readonly address1?: Maybe<Scalars['String']['output']>;
  /** A further line. Null if there is none. */
  readonly address2?: Maybe<Scalars['String']['output']>;
  /** Null if not known. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** The ISO 3166 code of the country, two letters. Null if not known. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** What the address is for: `business`, `mailing`, `office` or `other`. Null if not said. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** State, region or province. Null if not known. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** Null if not known. */
  readonly zipcode?: Maybe<Scalars['String']['output']>;
};

/** A postal address. */
export type AddressInput = {
  readonly address1?: InputMaybe<Scalars['String']['input']>;
  readonly address2?: InputMaybe<Scalars['String']['input']>;
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** The ISO 3166 code of the country, two letters. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** What the address is for: `business`, `mailing`, `office` or `other`. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly state?: InputMaybe<Scalars['String']['input']>;
  readonly zipcode?: InputMaybe<Scalars['String']['input']>;
};

/** A file that hangs on an opportunity. */
export type Attachment = {
  readonly __typename?: 'Attachment';
  /** The media type, such as `application/pdf`. Null if not known. */
  readonly contentType?: Maybe<Scalars['String']['output']>;
  /** Null if not known. */
  readonly filename?: Maybe<Scalars['String']['output']>;
  /** In bytes. Null if not known. */
  readonly size?: Maybe<Scalars['Int']['output']>;
  /** A small picture of the file. Null if there is none. */
  readonly thumbnailUrl?: Maybe<Scalars['String']['output']>;
  readonly url: Scalars['String']['output'];
};

/** What someone answered to an invitation. */
export type AttendeeStatus =
  /** May come. */
  | 'MAYBE'
  /** Does not come. */
  | 'NO'
  /** Nothing yet. */
  | 'NOREPLY'
  /** Comes. */
  | 'YES';

/** A phone call, made with Close or logged. */
export type Call = Activity & Node & {
  readonly __typename?: 'Call';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** What Close charged. Null if nothing is told. */
  readonly cost?: Maybe<Money>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /** When it was answered. Null if it was not, or if not told. */
  readonly dateAnswered?: Maybe<Scalars['DateTime']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Who called. Null if Close names a direction that this gateway does not know. */
  readonly direction?: Maybe<PhoneDirection>;
  /** What came of it, in Close's word: `answered`, `no-answer`, `vm-left`. Null if not told. */
  readonly disposition?: Maybe<Scalars['String']['output']>;
  /** In seconds. Null if not told. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** Whether Close has a recording. Null if Close does not say. */
  readonly hasRecording?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Our number. Null for a call that was not made with Close. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /** Our number for people to read. Null for a call that was not made with Close. */
  readonly localPhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** As plain text. Null or empty if nothing was written. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** As HTML. Null or empty if nothing was written. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /** The number that was called, or that called. Null if not told. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** When Close deletes the recording. Null if it does not, or if there is none. */
  readonly recordingExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null if there is none. */
  readonly recordingUrl?: Maybe<Scalars['String']['output']>;
  /** The other's number. Null if not told. */
  readonly remotePhone?: Maybe<Scalars['String']['output']>;
  /** The other's number for people to read. Null if not told. */
  readonly remotePhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** Where it was made. Null if Close names a source that this gateway does not know. */
  readonly source?: Maybe<PhoneSource>;
  /** How far the call has come. Null if Close names a status that this gateway does not know. */
  readonly status?: Maybe<CallStatus>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
  /** In seconds. Null if not told. */
  readonly voicemailDuration?: Maybe<Scalars['Int']['output']>;
  /** Null if there is none. */
  readonly voicemailUrl?: Maybe<Scalars['String']['output']>;
};

/** A call that was made outside of Close. Give `note` or `noteHtml`, not both. */
export type CallCreateInput = {
  /** When it happened; now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person it was with. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When it came to Close: for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who called. */
  readonly direction?: InputMaybe<PhoneDirection>;
  /** In seconds, not less than 0. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /** The lead it was with. It cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** As plain text. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** As HTML. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** The other's number, with its country: `+46701112233`. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Where the recording is, as MP3. Must begin with `https://`. */
  readonly recordingUrl?: InputMaybe<Scalars['String']['input']>;
  /** How far it came; completed if absent. */
  readonly status?: InputMaybe<CallStatus>;
  /** Who called or was called; the user of the credential if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of a change of a call. */
export type CallPayload = {
  readonly __typename?: 'CallPayload';
  /** The call as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly call?: Maybe<Call>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far a call has come. */
export type CallStatus =
  /** The line was busy. */
  | 'BUSY'
  /** It was called off. */
  | 'CANCEL'
  /** It is over. */
  | 'COMPLETED'
  /** It is being set up. */
  | 'CREATED'
  /** It could not be made. */
  | 'FAILED'
  /** It is going on. */
  | 'IN_PROGRESS'
  /** Nobody answered. */
  | 'NO_ANSWER'
  /** Nobody answered in time. */
  | 'TIMEOUT';

/** What to change of a call. What is absent stays as it is; null clears. Give `note` or `noteHtml`, not both. */
export type CallUpdateInput = {
  /** When it happened. Must not be null. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person it was with; null for nobody. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** In seconds, not less than 0. Must not be null. Not of a call made with Close. */
  readonly duration?: InputMaybe<Scalars['Int']['input']>;
  /** As plain text: overwrites the HTML. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** As HTML: overwrites the plain text. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** The other's number, with its country: `+46701112233`. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** Where the recording is, as MP3. Must begin with `https://`. */
  readonly recordingUrl?: InputMaybe<Scalars['String']['input']>;
  /** Must not be null. Not of a call made with Close. */
  readonly status?: InputMaybe<CallStatus>;
  /** Who called or was called. Must not be null. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Matches an amount of money in cents. An object without the amount matches no comparison. */
export type CentsFilter = {
  /** Is this amount. */
  readonly eq?: InputMaybe<Scalars['Cents']['input']>;
  /** Whether there is an amount at all. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is more. */
  readonly gt?: InputMaybe<Scalars['Cents']['input']>;
  /** Is this amount or more. */
  readonly gte?: InputMaybe<Scalars['Cents']['input']>;
  /** Is less. */
  readonly lt?: InputMaybe<Scalars['Cents']['input']>;
  /** Is this amount or less. */
  readonly lte?: InputMaybe<Scalars['Cents']['input']>;
};

/** A person at a lead. */
export type Contact = Node & {
  readonly __typename?: 'Contact';
  /** What happened with this person, the last created first. One upstream request for each person. */
  readonly activities?: Maybe<ActivityConnection>;
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The custom fields that are set, of those chosen, in the order in which Close shows them. Nothing more than these is
   * read of the row. Their definitions take one upstream request until they are cached.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The name, or what Close shows instead of one. */
  readonly displayName: Scalars['String']['output'];
  readonly emails: ReadonlyArray<ContactEmail>;
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, made from the templates of the organization. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /** The lead at which the person works. Null only if Close names none. */
  readonly lead?: Maybe<Lead>;
  /** Null or empty if nobody gave one: show `displayName`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly phones: ReadonlyArray<ContactPhone>;
  /** The IANA name of the person's time zone. Null if not known. */
  readonly timezone?: Maybe<Scalars['String']['output']>;
  /** What the person does. Null if not known. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  readonly urls: ReadonlyArray<ContactUrl>;
};


/** A person at a lead. */
export type ContactActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


/** A person at a lead. */
export type ContactCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A page of contacts. */
export type ContactConnection = {
  readonly __typename?: 'ContactConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<ContactEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Contact>;
  readonly pageInfo: PageInfo;
  /** How many contacts match over all pages. Null for the unfiltered list, newest first, which Close does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new contact. */
export type ContactCreateInput = {
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  readonly emails?: InputMaybe<ReadonlyArray<ContactEmailInput>>;
  /** The lead at which the person works. If absent, a new lead is made and named after the contact. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly phones?: InputMaybe<ReadonlyArray<ContactPhoneInput>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly urls?: InputMaybe<ReadonlyArray<ContactUrlInput>>;
};

/** A contact in a list. */
export type ContactEdge = {
  readonly __typename?: 'ContactEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Contact;
};

/** An email address of a contact. */
export type ContactEmail = {
  readonly __typename?: 'ContactEmail';
  readonly email: Scalars['String']['output'];
  /** Whether the address refuses bulk mail. Null if Close does not say. */
  readonly isUnsubscribed?: Maybe<Scalars['Boolean']['output']>;
  /** `office`, `home`, `direct`, `mobile`, `other` and the like. Null if not said. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** An email address to be written. */
export type ContactEmailInput = {
  readonly email: Scalars['String']['input'];
  /** `office`, `home`, `direct`, `mobile`, `other` and the like. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Which contacts. Everything given must hold. Evaluated by Close's search, whose index may lag writes by some seconds.
 * Filters may lie within one another, and come down to 500 clauses at most.
 */
export type ContactFilter = {
  /** All of these must match. An empty list narrows nothing. */
  readonly and?: InputMaybe<ReadonlyArray<ContactFilter>>;
  /** Custom fields of contacts; several must all match. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** Any of the contact's email addresses. */
  readonly email?: InputMaybe<TextFilter>;
  /** How many email addresses the contact has. */
  readonly emailsCount?: InputMaybe<NumberFilter>;
  readonly id?: InputMaybe<IdFilter>;
  /** The lead at which the person works. */
  readonly lead?: InputMaybe<LeadFilter>;
  /** The lead at which the person works. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The contact's name. */
  readonly name?: InputMaybe<TextFilter>;
  /** This must not match. What has no value is among what does not match. */
  readonly not?: InputMaybe<ContactFilter>;
  /** One of these must match. An empty list matches nothing. */
  readonly or?: InputMaybe<ReadonlyArray<ContactFilter>>;
  /** Any of the contact's phone numbers. */
  readonly phone?: InputMaybe<TextFilter>;
  /** How many phone numbers the contact has. */
  readonly phonesCount?: InputMaybe<NumberFilter>;
  /** A Smart View of contacts: contacts that are in it. One of anything else holds no contact. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of the contact holds words that begin like these, in any order. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** What the person does. */
  readonly title?: InputMaybe<TextFilter>;
  /** How many web addresses the contact has. */
  readonly urlsCount?: InputMaybe<NumberFilter>;
};

/** How contacts are sorted. No contact is left out or given twice when others come or go between two pages. */
export type ContactOrder = {
  readonly direction?: OrderDirection;
  readonly field: ContactOrderField;
};

/** What contacts can be sorted by. */
export type ContactOrderField =
  /** When the contact was made. */
  | 'DATE_CREATED';

/** What came of a change of a contact. */
export type ContactPayload = {
  readonly __typename?: 'ContactPayload';
  /** The contact as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly contact?: Maybe<Contact>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A phone number of a contact. */
export type ContactPhone = {
  readonly __typename?: 'ContactPhone';
  /** The ISO 3166 code of the number's country. Null if not known. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** In E.164 form: `+46701112233`. */
  readonly phone: Scalars['String']['output'];
  /** As people write it. Null if Close does not say. */
  readonly phoneFormatted?: Maybe<Scalars['String']['output']>;
  /** `office`, `mobile`, `direct`, `home`, `fax`, `other` and the like. Null if not said. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** A phone number to be written. */
export type ContactPhoneInput = {
  /** Best in E.164 form: `+46701112233`. */
  readonly phone: Scalars['String']['input'];
  /** `office`, `mobile`, `direct`, `home`, `fax`, `other` and the like. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a contact. What is absent stays as it is; null clears. */
export type ContactUpdateInput = {
  /** Changes these custom fields and no other. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** Replaces all email addresses. To change one, use `contactEmailAdd` and `contactEmailRemove`. */
  readonly emails?: InputMaybe<ReadonlyArray<ContactEmailInput>>;
  /** Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all phone numbers. To change one, use `contactPhoneAdd` and `contactPhoneRemove`. */
  readonly phones?: InputMaybe<ReadonlyArray<ContactPhoneInput>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Replaces all web addresses. To change one, use `contactUrlAdd` and `contactUrlRemove`. */
  readonly urls?: InputMaybe<ReadonlyArray<ContactUrlInput>>;
};

/** A web address of a contact. */
export type ContactUrl = {
  readonly __typename?: 'ContactUrl';
  /** Null if not said. */
  readonly type?: Maybe<Scalars['String']['output']>;
  readonly url: Scalars['String']['output'];
};

/** A web address to be written. */
export type ContactUrlInput = {
  /** `url` and the like. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
  readonly url: Scalars['String']['input'];
};

/** The kinds of tasks that people make. */
export type CreatableTaskType =
  /** A to-do. */
  | 'LEAD'
  /** A call to make. */
  | 'OUTGOING_CALL';

/** The lead came to Close. */
export type Created = Activity & Node & {
  readonly __typename?: 'Created';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** How it came, in Close's word: `ui`, `api`, `import`. Null if not told. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** An activity of a type that the organization made. */
export type CustomActivity = Activity & Node & {
  readonly __typename?: 'CustomActivity';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /** What kind of activity it is. Free once the types are cached. Null if Close does not say. */
  readonly customActivityType?: Maybe<CustomActivityType>;
  /**
   * The custom fields that are set, of those chosen, in the order of their definitions, which take one upstream request
   * until they are cached, and one more if shared fields are among them.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Whether it stands at the top of the lead. Null if Close does not say. */
  readonly pinned?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is finished. Null if Close names a status that this gateway does not know. */
  readonly status?: Maybe<CustomActivityStatus>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};


/** An activity of a type that the organization made. */
export type CustomActivityCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Whether an activity of the organization's own types is finished. */
export type CustomActivityStatus =
  /** Someone is still filling it in. */
  | 'DRAFT'
  /** It is finished. */
  | 'PUBLISHED';

/** A type of activities that the organization made itself, such as a visit, with the fields that they can have. */
export type CustomActivityType = Node & {
  readonly __typename?: 'CustomActivityType';
  /** Whether activities of this type are made by programs alone. Null if Close does not say. */
  readonly apiCreateOnly?: Maybe<Scalars['Boolean']['output']>;
  /** Who made it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the type. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** What the organization says the type is for. Null or empty if it says nothing. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The roles whose users may change activities, by id, or by name if they are built in. Empty or null if all may. */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The custom fields that activities of this type can have, in the order in which Close shows them. Null if Close does not say. */
  readonly fields?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  readonly id: Scalars['ID']['output'];
  /** Whether it is out of use: no new activities are of this type. Null if Close does not say. */
  readonly isArchived?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
};

/** A kind of object that has a shared custom field. */
export type CustomFieldAssociation = {
  readonly __typename?: 'CustomFieldAssociation';
  /** The roles whose users may change values, by id, or by name if they are built in. Empty or null if all may. */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Which kind. Null for one that this gateway does not know, such as custom objects. */
  readonly objectType?: Maybe<CustomFieldObjectType>;
  /** Whether an object must have a value. Null if that cannot be asked of it. */
  readonly required?: Maybe<Scalars['Boolean']['output']>;
};

/** A field that the organization added to its leads, contacts, opportunities or custom activities. */
export type CustomFieldDefinition = {
  readonly __typename?: 'CustomFieldDefinition';
  /** Whether the value is a list. */
  readonly acceptsMultipleValues: Scalars['Boolean']['output'];
  /** Which objects have a shared field. Null for all other fields, and where Close lists a shared one among others. */
  readonly associations?: Maybe<ReadonlyArray<CustomFieldAssociation>>;
  /** What can be chosen, for a field of choices. Null for all other fields. */
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The type that Close is just converting the values to. Null if it converts none. */
  readonly convertingToType?: Maybe<Scalars['String']['output']>;
  /** Who defined it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the definition. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** What the organization says the field is for. Null or empty if it says nothing. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The roles whose users may change values, by id, or by name if they are built in. Empty or null if all may. */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly id: Scalars['ID']['output'];
  /** Whether several kinds of objects may have the field. Null if Close does not say. */
  readonly isShared?: Maybe<Scalars['Boolean']['output']>;
  readonly name: Scalars['String']['output'];
  /** The type of the custom objects that a field of the type `custom_object` names. Null for all other fields. */
  readonly referencedCustomType?: Maybe<CustomObjectType>;
  /** Whether a custom activity or a custom object must have a value. Null for the fields of all others. */
  readonly required?: Maybe<Scalars['Boolean']['output']>;
  /**
   * Which form the value has: `text`, `textarea`, `number`, `date`, `datetime`, `choices`, `user`, `contact`,
   * `custom_object` or `hidden`. Close may add others.
   */
  readonly type: Scalars['String']['output'];
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
};

/**
 * Matches a custom field of the object, by operators that suit the type of the field: Close refuses others. Everything given
 * must hold. An object without a value matches none of the comparisons.
 */
export type CustomFieldFilter = {
  /** For a field of type `choices`: the choice, or one of several choices, is this one. */
  readonly choice?: InputMaybe<StringFilter>;
  /** For a field of type `date`. */
  readonly date?: InputMaybe<DateFilter>;
  /** For a field of type `datetime`. */
  readonly dateTime?: InputMaybe<DateTimeFilter>;
  /** Whether the field has a value at all. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the field, which begins with `cf_`. */
  readonly id: Scalars['ID']['input'];
  /** For a field of type `number`. */
  readonly number?: InputMaybe<NumberFilter>;
  /** For a field of type `user` (ids of users or groups, not of both with contacts) or `contact`. */
  readonly reference?: InputMaybe<ReferenceFilter>;
  /** For a field of type `text`, `textarea` or `hidden`. */
  readonly text?: InputMaybe<TextFilter>;
};

/** A change of one custom field, each field once. Give exactly one of `value`, `add` and `remove`. All other custom fields stay as they are. */
export type CustomFieldInput = {
  /** Adds one value to a field that accepts several. Only in updates. */
  readonly add?: InputMaybe<Scalars['CustomValue']['input']>;
  /** The id of the field's definition. */
  readonly id: Scalars['ID']['input'];
  /** Takes one value from a field that accepts several. Only in updates. */
  readonly remove?: InputMaybe<Scalars['CustomValue']['input']>;
  /** Sets the field, as a list where the field accepts several values; null clears it. */
  readonly value?: InputMaybe<Scalars['CustomValue']['input']>;
};

/** What custom fields belong to. */
export type CustomFieldObjectType =
  /** Custom activities of all types, without shared fields. */
  | 'ACTIVITY'
  /** Contacts, with the shared fields that contacts have. */
  | 'CONTACT'
  /** Leads, with the shared fields that leads have. */
  | 'LEAD'
  /** Opportunities, with the shared fields that opportunities have. */
  | 'OPPORTUNITY'
  /** The fields that several kinds of objects may have. */
  | 'SHARED';

/**
 * A custom field that is set on an object. Of the typed fields the one that fits the definition holds the value, and all
 * others are null. It is null too if Close holds what does not fit the definition any more: `value` shows that.
 */
export type CustomFieldValue = {
  readonly __typename?: 'CustomFieldValue';
  /** The value of a field of `choices` that takes one, else null. It may be one that can no longer be chosen. */
  readonly choice?: Maybe<Scalars['String']['output']>;
  /** The values of a field of `choices` that takes several, else null. */
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whom a field of the type `contact` names, else null. Its `id` costs nothing; more takes one upstream request for 200. */
  readonly contact?: Maybe<Contact>;
  /** Whom a field of the type `contact` names that takes several, else null. In it, null for somebody who is gone. */
  readonly contacts?: Maybe<ReadonlyArray<Maybe<Contact>>>;
  /** What a field of the type `custom_object` names, else null. Its `id` costs nothing; more takes one upstream request for 200. */
  readonly customObject?: Maybe<CustomObject>;
  /** What a field of the type `custom_object` names that takes several, else null. In it, null for what is gone. */
  readonly customObjects?: Maybe<ReadonlyArray<Maybe<CustomObject>>>;
  /** The value of a `date`, else null. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The value of a `datetime`, else null. */
  readonly dateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The field. Null if it is no longer defined. */
  readonly definition?: Maybe<CustomFieldDefinition>;
  /** The value of a `number`, else null. */
  readonly number?: Maybe<Scalars['Float']['output']>;
  /** The value of a field of the types `text`, `textarea` and `hidden`, else null. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Whom a field of the type `user` names, else null. Its `id` costs nothing. */
  readonly user?: Maybe<User>;
  /** Whom a field of the type `user` names that takes several, else null. In it, null for somebody who is gone. */
  readonly users?: Maybe<ReadonlyArray<Maybe<User>>>;
  /** What the field holds on this object, in the form that the definition's type gives it. */
  readonly value: Scalars['CustomValue']['output'];
};

/** An object of a type that the organization made itself, such as a site or a contract. It belongs to a lead. */
export type CustomObject = Node & {
  readonly __typename?: 'CustomObject';
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The custom fields that are set, of those chosen, in the order of the type. Their definitions come with the types, which
   * take one upstream request until they are cached.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead to which it belongs. */
  readonly lead?: Maybe<Lead>;
  /** Null or empty if nobody gave one. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it is. Free once the types are cached. */
  readonly type?: Maybe<CustomObjectType>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
};


/** An object of a type that the organization made itself, such as a site or a contract. It belongs to a lead. */
export type CustomObjectCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A type of custom objects, with the fields that they can have. */
export type CustomObjectType = Node & {
  readonly __typename?: 'CustomObjectType';
  /** Whether objects of this type are made by programs alone. Null if Close does not say. */
  readonly apiCreateOnly?: Maybe<Scalars['Boolean']['output']>;
  /** Who made it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the type. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** What the organization says the type is for. Null or empty if it says nothing. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The roles whose users may change objects, by id, or by name if they are built in. Empty or null if all may. */
  readonly editableWithRoles?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The custom fields that objects of this type can have, in the order in which Close shows them. Null if Close does not say. */
  readonly fields?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** What several of them are called. Null if nobody said. */
  readonly namePlural?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
};

/** What a custom report draws. Fields are named as `customReportFields` lists them, such as `opportunity.date_created`. */
export type CustomReportInput = {
  /** Where `x` ends: a day, or a whole number. If absent, a date ends now. */
  readonly end?: InputMaybe<Scalars['String']['input']>;
  /** A field, such as `opportunity.user_id`: a series for each of its values. One series if absent. */
  readonly groupBy?: InputMaybe<Scalars['String']['input']>;
  /** How fine `x` is: `hour`, `day`, `week`, `month`, `quarter` or `year`, or a whole number where `x` is a number. Close chooses if absent. */
  readonly interval?: InputMaybe<Scalars['String']['input']>;
  /** Close's text search over what is reported on. Everything if absent. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** Where `x` begins: a day, or a whole number. If absent, a date begins when the organization was made. */
  readonly start?: InputMaybe<Scalars['String']['input']>;
  /** What is made of the values of `y`; their sum if absent. Of no effect on counts. */
  readonly transformY?: InputMaybe<CustomReportTransform>;
  /** The field along the bottom: a date or a number. */
  readonly x: Scalars['String']['input'];
  /** What is counted or summed: `lead.count` if absent, or a numeric field such as `opportunity.value`, in cents. */
  readonly y?: InputMaybe<Scalars['String']['input']>;
};

/** What a custom report makes of the values at one place of `x`. */
export type CustomReportTransform =
  /** Their average. */
  | 'AVG'
  /** The greatest of them. */
  | 'MAX'
  /** The least of them. */
  | 'MIN'
  /** Their sum. */
  | 'SUM';

/** Matches a calendar day. An object without the date matches no comparison. */
export type DateFilter = {
  /** Is this day. */
  readonly eq?: InputMaybe<Scalars['Date']['input']>;
  /** Whether there is a day at all. Only in filters that Close's search evaluates; refused in others. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is after this day. */
  readonly gt?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or later. */
  readonly gte?: InputMaybe<Scalars['Date']['input']>;
  /** Is before this day. */
  readonly lt?: InputMaybe<Scalars['Date']['input']>;
  /** Is this day or earlier. */
  readonly lte?: InputMaybe<Scalars['Date']['input']>;
  /** Lies so in time, by the day it is where the caller is. Only in filters that Close's search evaluates; refused in others. */
  readonly relative?: InputMaybe<RelativeDateFilter>;
};

/** Matches an instant, to the millisecond. An object without the date matches no comparison. */
export type DateTimeFilter = {
  /** Is this instant. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether there is a date at all. Only in filters that Close's search evaluates; refused in others. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is after this instant. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this instant or later. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is before this instant. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this instant or earlier. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Lies so in time, as the clock goes. Only in filters that Close's search evaluates; refused in others. */
  readonly relative?: InputMaybe<RelativeDateFilter>;
};

/** What came of a deletion. */
export type DeletePayload = {
  readonly __typename?: 'DeletePayload';
  /** The id of what was deleted. Null exactly when there are `userErrors`. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** What the caller can mend. Empty if it was deleted. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What becomes of a draft. */
export type DraftStatus =
  /** It is kept, or taken back while it is not sent. */
  | 'DRAFT'
  /** Close sends it to people now. */
  | 'OUTBOX'
  /** Close sends it to people at its time. */
  | 'SCHEDULED';

/** A length of time: the sum of its parts, none of them negative, a hundred years at most. One without parts narrows nothing. */
export type DurationInput = {
  /** Of 24 hours each. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
  /** Not for calendar days. */
  readonly hours?: InputMaybe<Scalars['Int']['input']>;
  /** Not for calendar days. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Of the calendar. */
  readonly months?: InputMaybe<Scalars['Int']['input']>;
  /** Not for calendar days. */
  readonly seconds?: InputMaybe<Scalars['Int']['input']>;
  /** Seven days each. */
  readonly weeks?: InputMaybe<Scalars['Int']['input']>;
  /** Of the calendar. */
  readonly years?: InputMaybe<Scalars['Int']['input']>;
};

/** One email, received, sent or still a draft. */
export type Email = Activity & Node & {
  readonly __typename?: 'Email';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  readonly bcc: ReadonlyArray<Scalars['String']['output']>;
  /** As HTML. Null if there is none. */
  readonly bodyHtml?: Maybe<Scalars['String']['output']>;
  /** How the text begins. Null if Close does not say. */
  readonly bodyPreview?: Maybe<Scalars['String']['output']>;
  /** As plain text. Null if there is none. */
  readonly bodyText?: Maybe<Scalars['String']['output']>;
  readonly cc: ReadonlyArray<Scalars['String']['output']>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When it is to be sent. Null if it is not scheduled. */
  readonly dateScheduled?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sent. Null if it was not, or if not told. */
  readonly dateSent?: Maybe<Scalars['DateTime']['output']>;
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Who wrote. Null if Close names a direction that this gateway does not know. */
  readonly direction?: Maybe<MessageDirection>;
  /** Whether someone answered it. Null if Close does not say. */
  readonly hasReply?: Maybe<Scalars['Boolean']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The times it was opened, as far as Close could tell. */
  readonly opens: ReadonlyArray<EmailOpen>;
  /** How often it was opened, as far as Close could tell. */
  readonly opensCount: Scalars['Int']['output'];
  /** The same for people to read. Null if it was not opened. */
  readonly opensSummary?: Maybe<Scalars['String']['output']>;
  /** With the name, if it was given: `Mara Lindqvist <mara@kettle.example>`. Null while a draft has none. */
  readonly sender?: Maybe<Scalars['String']['output']>;
  /** The sequence that sent it. Null if none did. */
  readonly sequenceName?: Maybe<Scalars['String']['output']>;
  /** How far it has come. Null if Close names a status that this gateway does not know. */
  readonly status?: Maybe<MessageStatus>;
  /** Null or empty if it has none. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** The template it was made from. Null if it was made from none. */
  readonly templateName?: Maybe<Scalars['String']['output']>;
  /** The conversation it is part of. Null if it is in none. Read in batches of 100. */
  readonly thread?: Maybe<EmailThread>;
  readonly to: ReadonlyArray<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A new email. */
export type EmailCreateInput = {
  /** When it happened; now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Addresses of those who get a copy that nobody sees. Replaced whole; null empties the list. */
  readonly bcc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** As HTML. */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** As plain text. */
  readonly bodyText?: InputMaybe<Scalars['String']['input']>;
  /** Addresses of those who get a copy. Replaced whole; null empties the list. */
  readonly cc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The person it is to or from. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When it came to Close: for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** When to send it: with the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** When Close makes a task of it if nobody has answered. */
  readonly followupDate?: InputMaybe<Scalars['DateTime']['input']>;
  /** The email that it answers. */
  readonly inReplyToId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead it is to or from. It cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** In seconds, less than 60: how long an `OUTBOX` waits, so that it can be taken back. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /** With the name if you like: `Mara Lindqvist <mara@kettle.example>`. Must be given unless it is a draft or was sent. */
  readonly sender?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is logged, kept as a draft, or sent to people. */
  readonly status: NewMessageStatus;
  /** The subject. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** A template that Close fills in, if neither text is given. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Addresses, with names if you like. Replaced whole; null empties the list. */
  readonly to?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whose email it is; the user of the credential if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** An email was opened. */
export type EmailOpen = {
  readonly __typename?: 'EmailOpen';
  /** Null if Close does not say when. */
  readonly openedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Someone who takes part in a conversation by email. */
export type EmailParticipant = {
  readonly __typename?: 'EmailParticipant';
  /** Null if not told. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Null or empty if not told. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** What came of a change of an email. */
export type EmailPayload = {
  readonly __typename?: 'EmailPayload';
  /** The email as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly email?: Maybe<Email>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A conversation by email. Not part of the timelines, which show its emails: reached by its id, from an email, or in a list of this type. */
export type EmailThread = Activity & Node & {
  readonly __typename?: 'EmailThread';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** Its latest emails, the newest first. Read in batches of 100. Null if reading them failed. */
  readonly latestEmails?: Maybe<ReadonlyArray<Email>>;
  /** The subject without what answers put before it. Null if there is none. */
  readonly latestNormalizedSubject?: Maybe<Scalars['String']['output']>;
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** How many emails it has. Null if Close does not say. */
  readonly nEmails?: Maybe<Scalars['Int']['output']>;
  readonly participants: ReadonlyArray<EmailParticipant>;
  /** What it is about, as Close sums it up. Null if it does not. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** What to change of a draft. What is absent stays as it is; null clears. */
export type EmailUpdateInput = {
  /** Addresses of those who get a copy that nobody sees. Replaced whole; null empties the list. */
  readonly bcc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** As HTML. */
  readonly bodyHtml?: InputMaybe<Scalars['String']['input']>;
  /** As plain text. */
  readonly bodyText?: InputMaybe<Scalars['String']['input']>;
  /** Addresses of those who get a copy. Replaced whole; null empties the list. */
  readonly cc?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The person it is to; null for nobody. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When to send it: with the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** When Close makes a task of it if nobody has answered. */
  readonly followupDate?: InputMaybe<Scalars['DateTime']['input']>;
  /** In seconds, less than 60: how long an `OUTBOX` waits, so that it can be taken back. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /** With the name if you like: `Mara Lindqvist <mara@kettle.example>`. Must be given, here or before, to send it. */
  readonly sender?: InputMaybe<Scalars['String']['input']>;
  /** Sends it to people, or takes it back. Must not be null. */
  readonly status?: InputMaybe<DraftStatus>;
  /** The subject. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** A template that Close fills in, if neither text is given. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** Addresses, with names if you like. Replaced whole; null empties the list. */
  readonly to?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Someone filled in a form on a web site. */
export type FormSubmission = Activity & Node & {
  readonly __typename?: 'FormSubmission';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The form. Null if not told. */
  readonly formName?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The site the form stood on. Null if not told. */
  readonly origin?: Maybe<Scalars['String']['output']>;
  /** The page the form stood on. Null if not told. */
  readonly sourceUrl?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
  /** What was filled in, by the names of the fields. */
  readonly values: ReadonlyArray<FormValue>;
};

/** What was filled in for one field of a form. */
export type FormValue = {
  readonly __typename?: 'FormValue';
  readonly name: Scalars['String']['output'];
  /** Null if the field was left empty. */
  readonly value?: Maybe<Scalars['CustomValue']['output']>;
};

/** What a funnel is computed from. */
export type FunnelFilter = {
  /** The beginning of the range. What came before is not looked at. */
  readonly from: Scalars['DateTime']['input'];
  /** The end of the range, which belongs to it no more. Now if absent. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who owns the opportunities now: users, or groups of users. All opportunities if absent. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** A number of opportunities in a funnel, and what they are worth. */
export type FunnelOpportunities = {
  readonly __typename?: 'FunnelOpportunities';
  readonly count: Scalars['Int']['output'];
  /**
   * What they are worth in a year: paid once, plus annual, plus twelve times monthly. Each opportunity with what it was worth when
   * it came to the status, or, if it was created there, with what it is worth now.
   */
  readonly value: Money;
};

/** A status in a funnel. */
export type FunnelStatus = {
  readonly __typename?: 'FunnelStatus';
  /**
   * Of those that entered, the opportunities that were in a later open status or a won status of this pipeline afterwards, within the
   * range. None for statuses that are won or lost.
   */
  readonly advanced: FunnelOpportunities;
  /**
   * How long a stay in this status lasts on average, in seconds: of all stays that began and ended within the range, each
   * return of an opportunity being one. Longer ones do not fit into a short range. Null if there were none.
   */
  readonly averageSeconds?: Maybe<Scalars['Float']['output']>;
  /** What part of those that entered advanced, from 0 to 1. Null if none entered, and for statuses that are won or lost. */
  readonly conversionRate?: Maybe<Scalars['Float']['output']>;
  /**
   * The opportunities that are in this status now, whenever they came. Their value is that of now. One upstream request a status. Null
   * if it fails.
   */
  readonly current?: Maybe<FunnelOpportunities>;
  /**
   * The opportunities that came to this status within the range: created in it, or moved to it, forward, backward, or from another
   * pipeline. Each opportunity counts once, however often it came. One that skips the status did not enter it.
   */
  readonly entered: FunnelOpportunities;
  /** Of those that entered, the opportunities that were in a lost status of this pipeline when the range ended. */
  readonly lost: FunnelOpportunities;
  readonly status: OpportunityStatus;
  /** Of those that entered, the opportunities that were in a won status of this pipeline when the range ended. */
  readonly won: FunnelOpportunities;
};

/** Users who work together. Where a filter takes the owner of an opportunity, it takes the id of a group as well, which stands for all its members. */
export type Group = Node & {
  readonly __typename?: 'Group';
  readonly id: Scalars['ID']['output'];
  /** Who is in the group. Their ids come with the group, the rest from the users. Null if it could not be read. */
  readonly members?: Maybe<ReadonlyArray<User>>;
  readonly name: Scalars['String']['output'];
};

/** Matches one id. */
export type IdEqualsFilter = {
  /** Is this id. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
};

/** Matches an id. */
export type IdFilter = {
  /** Is this id. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these ids. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A link to another system. */
export type IntegrationLink = {
  readonly __typename?: 'IntegrationLink';
  readonly name: Scalars['String']['output'];
  readonly url: Scalars['String']['output'];
};

/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type Lead = Node & {
  readonly __typename?: 'Lead';
  /**
   * The timeline: emails, calls, notes and all else that happened, the last created first. One upstream request for a lead.
   * Below a list several leads share one, as long as nothing but dates is filtered by: never more than one a lead, often
   * much less.
   */
  readonly activities?: Maybe<ActivityConnection>;
  readonly addresses: ReadonlyArray<Address>;
  /** The people at this lead, in Close's order. They come with the lead: no further request. */
  readonly contacts?: Maybe<ContactConnection>;
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The custom fields that are set, of those chosen, in the order in which Close shows them. Nothing more than these is
   * read of the row. Their definitions take one upstream request until they are cached.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  /** The custom objects at this lead, oldest first as Close sends them. One upstream request for each lead. */
  readonly customObjects?: Maybe<ReadonlyArray<CustomObject>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change to the lead itself; its opportunities and activities do not count. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Null if there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** The name, or what Close shows instead of one. */
  readonly displayName: Scalars['String']['output'];
  /** The lead's page in Close. */
  readonly htmlUrl: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, made from the templates of the organization. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /** Empty or null if nobody gave it a name: show `displayName`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /**
   * The lead's opportunities. They come with the lead, and filter and order are applied here, without a further request; only a
   * filter by `query`, `leadSmartViewId`, `isStalled` or a group of users takes one upstream request for each lead.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** How far the relation has come. */
  readonly status?: Maybe<LeadStatus>;
  /**
   * How the lead's status changed, newest first. Read whole, with the changes of other leads: one upstream request for ten
   * leads, and one more for each further 100 changes.
   */
  readonly statusChanges?: Maybe<LeadStatusChangeConnection>;
  /**
   * The lead's tasks, those of type `LEAD` that are still to be done unless the filter speaks of more. They come with the
   * lead, and filter and order are applied here, without a further request; any others take one upstream request for each
   * lead.
   */
  readonly tasks?: Maybe<TaskConnection>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** The lead's web site. Null if there is none. */
  readonly url?: Maybe<Scalars['String']['output']>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadCustomObjectsArgs = {
  typeId?: InputMaybe<Scalars['ID']['input']>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A company, or a person, that may buy. It holds its contacts and its opportunities. */
export type LeadTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
};

/** A page of leads. */
export type LeadConnection = {
  readonly __typename?: 'LeadConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<LeadEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Lead>;
  readonly pageInfo: PageInfo;
  /** How many leads match over all pages. On a later page of a list with a filter or an order it takes one more upstream request. Null if Close does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A person at a new lead. */
export type LeadContactInput = {
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  readonly emails?: InputMaybe<ReadonlyArray<ContactEmailInput>>;
  /** Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly phones?: InputMaybe<ReadonlyArray<ContactPhoneInput>>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly urls?: InputMaybe<ReadonlyArray<ContactUrlInput>>;
};

/** A new lead. */
export type LeadCreateInput = {
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** The first people at the lead. */
  readonly contacts?: InputMaybe<ReadonlyArray<LeadContactInput>>;
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Must not be empty. If absent the lead appears as "Untitled". */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** If absent the lead gets the organization's first status. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead's web site. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A lead in a list. */
export type LeadEdge = {
  readonly __typename?: 'LeadEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Lead;
};

/**
 * Which leads. Everything given must hold. Evaluated by Close's search, whose index may lag writes by some seconds. Filters
 * may lie within one another, and come down to 500 clauses at most.
 */
export type LeadFilter = {
  /** What happened with the lead. */
  readonly activities?: InputMaybe<RelatedActivitiesFilter>;
  /** How many addresses the lead has. */
  readonly addressesCount?: InputMaybe<NumberFilter>;
  /** How many web addresses the lead and its people have. */
  readonly allUrlsCount?: InputMaybe<NumberFilter>;
  /** All of these must match. An empty list narrows nothing. */
  readonly and?: InputMaybe<ReadonlyArray<LeadFilter>>;
  /** The people at the lead. */
  readonly contacts?: InputMaybe<RelatedContactsFilter>;
  /** The user who created the lead. */
  readonly createdBy?: InputMaybe<IdFilter>;
  /** Custom fields of leads; several must all match. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** What is written about the lead. */
  readonly description?: InputMaybe<TextFilter>;
  /** The name, or what Close shows instead of one. */
  readonly displayName?: InputMaybe<TextFilter>;
  /** An email address of any of the lead's contacts. */
  readonly email?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  /** How long the last call took, in seconds. */
  readonly lastCallDuration?: InputMaybe<NumberFilter>;
  /** The last email, call, message or meeting, whoever began it. */
  readonly lastCommunicationDate?: InputMaybe<DateTimeFilter>;
  /** The last change of the lead's status. */
  readonly lastLeadStatusChangeDate?: InputMaybe<DateTimeFilter>;
  /** The lead's name. */
  readonly name?: InputMaybe<TextFilter>;
  /** This must not match. What has no value is among what does not match: not of a status, not worth more, not older. */
  readonly not?: InputMaybe<LeadFilter>;
  /** How many emails were exchanged with the lead. A lead without any may match no comparison, not even with 0. */
  readonly numEmails?: InputMaybe<NumberFilter>;
  /** How many meetings are to come. A lead without any may match no comparison, not even with 0. */
  readonly numUpcomingMeetings?: InputMaybe<NumberFilter>;
  /** The lead's opportunities. */
  readonly opportunities?: InputMaybe<RelatedOpportunitiesFilter>;
  /** One of these must match. An empty list matches nothing. */
  readonly or?: InputMaybe<ReadonlyArray<LeadFilter>>;
  /** A phone number of any of the lead's contacts. */
  readonly phone?: InputMaybe<TextFilter>;
  /** A Smart View of leads: leads that are in it. One of anything else holds no lead. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  readonly statusId?: InputMaybe<IdFilter>;
  /** Any text of the lead or of its people holds words that begin like these, in any order. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** The user who changed the lead last. */
  readonly updatedBy?: InputMaybe<IdFilter>;
  /** The lead's web site. */
  readonly url?: InputMaybe<TextFilter>;
};

/** Another lead was merged into this one. */
export type LeadMerge = Activity & Node & {
  readonly __typename?: 'LeadMerge';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The lead that stayed. Its id comes with it; the rest is read in batches of 200. */
  readonly destination?: Maybe<Lead>;
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The lead that ended. Its id is all that is left of it: the rest is null. */
  readonly source?: Maybe<Lead>;
  /** How far the merge has come, in Close's word. Null if not told. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** How leads are sorted, through Close's search. No lead is left out or given twice when others come or go between two pages. */
export type LeadOrder = {
  readonly direction?: OrderDirection;
  readonly field: LeadOrderField;
};

/** What leads can be sorted by. */
export type LeadOrderField =
  /** When the lead was made. */
  | 'DATE_CREATED';

/** What came of a change of a lead. */
export type LeadPayload = {
  readonly __typename?: 'LeadPayload';
  /** The lead as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly lead?: Maybe<Lead>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How far the relation to a lead has come. */
export type LeadStatus = Node & {
  readonly __typename?: 'LeadStatus';
  readonly id: Scalars['ID']['output'];
  /**
   * Whether the status was deleted: history still tells of it, but `node` and `leadStatus` do not. Free once the statuses
   * are cached, else one upstream request; null if that fails.
   */
  readonly isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** What people read. */
  readonly label: Scalars['String']['output'];
  /** The leads with this status, newest first unless told. One upstream request to Close's search, whose index may lag writes by some seconds. */
  readonly leads?: Maybe<LeadConnection>;
};


/** How far the relation to a lead has come. */
export type LeadStatusLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LeadOrder>;
};

/** A lead got another status. Creating or deleting such an activity in Close moves no lead. */
export type LeadStatusChange = Activity & Node & {
  readonly __typename?: 'LeadStatusChange';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The status after. It can be a deleted one. Null if nothing is known of it any more. */
  readonly newStatus?: Maybe<LeadStatus>;
  /** The status before. It can be a deleted one. Null if there was none, or if nothing is known of it any more. */
  readonly oldStatus?: Maybe<LeadStatus>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A page of changes of leads' status. */
export type LeadStatusChangeConnection = {
  readonly __typename?: 'LeadStatusChangeConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<LeadStatusChangeEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<LeadStatusChange>;
  readonly pageInfo: PageInfo;
  /** How many changes match over all pages. Null at the root, where Close does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A change of a lead's status in a list. */
export type LeadStatusChangeEdge = {
  readonly __typename?: 'LeadStatusChangeEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: LeadStatusChange;
};

/** Which changes of leads. Everything given must hold, with the parent too. */
export type LeadStatusChangeFilter = {
  /**
   * When the change happened. The same as `dateCreated` unless it was imported. At the root, pages of such a list go only as
   * deep as Close skips.
   */
  readonly activityAt?: InputMaybe<DateTimeFilter>;
  /** When Close logged the change. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** The lead. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** Who made the change. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** A status of leads to be written. */
export type LeadStatusInput = {
  /** Must not be empty. */
  readonly label: Scalars['String']['input'];
};

/** What became of one status of leads in the period. What does not apply to a report about all time is null. */
export type LeadStatusOverview = {
  readonly __typename?: 'LeadStatusOverview';
  /** `ended` less `started`. Null if the report is about all time. */
  readonly change?: Maybe<Scalars['Int']['output']>;
  /** `change` in percent of `started`. Null if there was none to start with, or if the report is about all time. */
  readonly changePercent?: Maybe<Scalars['Float']['output']>;
  /** How many had it when the period ended. Null if Close leaves it out. */
  readonly ended?: Maybe<Scalars['Int']['output']>;
  /** How many came to have it at some time in the period. Null if Close leaves it out. */
  readonly entered?: Maybe<Scalars['Int']['output']>;
  /** How many had it at the end and not at the beginning. Null if the report is about all time. */
  readonly gained?: Maybe<Scalars['Int']['output']>;
  /** For each number, the path of the page in Close's app that shows its leads. Null if Close leaves it out. */
  readonly leadsPageUrls?: Maybe<StatusOverviewTexts>;
  /** How many ceased to have it at some time in the period. Null if Close leaves it out. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** How many had it at the beginning and not at the end. Null if the report is about all time. */
  readonly lost?: Maybe<Scalars['Int']['output']>;
  /** For each number, Close's text search that finds what it counts. Null if Close leaves it out. */
  readonly queries?: Maybe<StatusOverviewTexts>;
  /** How many had it when the period began. Null if the report is about all time. */
  readonly started?: Maybe<Scalars['Int']['output']>;
  readonly status: ReportedLeadStatus;
};

/** What came of a change of a lead's status. */
export type LeadStatusPayload = {
  readonly __typename?: 'LeadStatusPayload';
  /** The status as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly leadStatus?: Maybe<LeadStatus>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What came of reordering the statuses of leads. */
export type LeadStatusReorderPayload = {
  readonly __typename?: 'LeadStatusReorderPayload';
  /** All statuses in their new order. Null exactly when there are `userErrors`, or if reading them back failed. */
  readonly leadStatuses?: Maybe<ReadonlyArray<LeadStatus>>;
  /** What the caller can mend. Empty if the order was changed. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How leads moved between statuses. */
export type LeadStatusReport = {
  readonly __typename?: 'LeadStatusReport';
  /** Every status, with how many leads had it and how many came and went. */
  readonly statusOverview: ReadonlyArray<LeadStatusOverview>;
  /** Every move, by where it began and where it led. Null if Close leaves it out. */
  readonly statusTransitions?: Maybe<ReadonlyArray<LeadStatusTransition>>;
  /** The moves of each lead as one: A to B to C counts as A to C. Null if Close leaves it out. */
  readonly statusTransitionsSummary?: Maybe<ReadonlyArray<LeadStatusTransition>>;
};

/** Which leads a status report is about, and when. */
export type LeadStatusReportInput = {
  /** The days of the report. If absent, the report is about all time, and tells less. */
  readonly dateRange?: InputMaybe<ReportDateRange>;
  /** Close's text search: leads that match it. Not together with `smartViewId`. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** A Smart View: leads that are in it. Not together with `query`. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
};

/** Leads that moved from one status to another. */
export type LeadStatusTransition = {
  readonly __typename?: 'LeadStatusTransition';
  /** How many moved. */
  readonly count: Scalars['Int']['output'];
  /** Where they came from. Null if they were created. */
  readonly from?: Maybe<ReportedLeadStatus>;
  /** The path of the page in Close's app that shows them. Null if Close leaves it out. */
  readonly leadsPageUrl?: Maybe<Scalars['String']['output']>;
  /** Close's text search that finds them. Null if Close leaves it out. */
  readonly query?: Maybe<Scalars['String']['output']>;
  readonly to: ReportedLeadStatus;
};

/** What to change of a lead. What is absent stays as it is; null clears. */
export type LeadUpdateInput = {
  /** Replaces all addresses. */
  readonly addresses?: InputMaybe<ReadonlyArray<AddressInput>>;
  /** Changes these custom fields and no other. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How far the relation has come. Must not be null. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead's web site. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting out of a calendar. One to come has its `dateCreated` in the future: it is the time at which it begins. */
export type Meeting = Activity & Node & {
  readonly __typename?: 'Meeting';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attendees: ReadonlyArray<MeetingAttendee>;
  /** Where the calendar shows it. Null if not told. */
  readonly calendarEventLink?: Maybe<Scalars['String']['output']>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** In seconds. Null if not told. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** Null if not told. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether it is one of a series. Null if Close does not say. */
  readonly isRecurring?: Maybe<Scalars['Boolean']['output']>;
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** A place or a link. Null or empty if not told. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** What the invitation says. Null or empty if nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Null if not told. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. Null if Close names a status that this gateway does not know. */
  readonly status?: Maybe<MeetingStatus>;
  /** Null or empty if it has none. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
  /** What someone wrote down about it, as HTML. Null or empty if nothing. */
  readonly userNoteHtml?: Maybe<Scalars['String']['output']>;
};

/** Someone who was asked to a meeting. */
export type MeetingAttendee = {
  readonly __typename?: 'MeetingAttendee';
  /** The person at the lead. Null for others. Read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Null if not told. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Whether it is this person's meeting. Null if Close does not say. */
  readonly isOrganizer?: Maybe<Scalars['Boolean']['output']>;
  /** Null if not told. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What was answered. Null if Close names an answer that this gateway does not know. */
  readonly status?: Maybe<AttendeeStatus>;
  /** The user of Close. Null for others. */
  readonly user?: Maybe<User>;
};

/** How far a meeting has come. */
export type MeetingStatus =
  /** It was called off. */
  | 'CANCELED'
  /** It is over. */
  | 'COMPLETED'
  /** Those of the lead declined. */
  | 'DECLINED_BY_LEAD'
  /** We declined. */
  | 'DECLINED_BY_ORG'
  /** It is going on. */
  | 'IN_PROGRESS'
  /** It is to come. */
  | 'UPCOMING';

/** That a user belongs to the organization, or did, and with which role. */
export type Membership = Node & {
  readonly __typename?: 'Membership';
  readonly id: Scalars['ID']['output'];
  /** False for a user who was deactivated. */
  readonly isActive: Scalars['Boolean']['output'];
  /** The organization that the user belongs to. */
  readonly organization?: Maybe<Organization>;
  /** What the user may do by the role, in Close's words, such as `view_all_leads`. Null if Close does not tell. */
  readonly permissionsGranted?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What the user may do. All roles take one upstream request until they are cached. */
  readonly role?: Maybe<Role>;
  /** Who belongs to it. Name and email address come with the membership. */
  readonly user?: Maybe<User>;
};

/** A page of memberships. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Membership>;
  readonly pageInfo: PageInfo;
  /** How many memberships there are over all pages. Never null for this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A membership in a list. */
export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Membership;
};

/** Who wrote. */
export type MessageDirection =
  /** They did. */
  | 'INCOMING'
  /** We did. */
  | 'OUTGOING';

/** How far an email or a text message has come. */
export type MessageStatus =
  /** It is being written. */
  | 'DRAFT'
  /** It could not be sent. */
  | 'ERROR'
  /** It was received. */
  | 'INBOX'
  /** It is being sent. */
  | 'OUTBOX'
  /** It will be sent at its time. */
  | 'SCHEDULED'
  /** It was sent. */
  | 'SENT';

/** One number of an activity report. Money is in cents, durations are in seconds. */
export type MetricValue = {
  readonly __typename?: 'MetricValue';
  /** Its name: one of `activityReportMetrics`. */
  readonly metric: Scalars['String']['output'];
  /** Null if Close has none, as an average over nothing. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in cents. */
  readonly cents: Scalars['Cents']['output'];
  /** The ISO 4217 code of the currency. An organization has one currency. Null if Close names none. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** The amount alone as Close writes it: `$1,250`, with decimals only if there are cents. Null if the currency is not known. */
  readonly formatted?: Maybe<Scalars['String']['output']>;
};

/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Logs a call that was made outside of Close. Nobody is called. */
  readonly callCreate?: Maybe<CallPayload>;
  /** Deletes a call, for good. */
  readonly callDelete?: Maybe<DeletePayload>;
  /** Changes a call. Fields that are absent stay as they are. Of a call made with Close, status and duration cannot be changed. */
  readonly callUpdate?: Maybe<CallPayload>;
  /** Creates a contact, on a lead, or with a new lead that is named after it. */
  readonly contactCreate?: Maybe<ContactPayload>;
  /** Deletes a contact, for good. */
  readonly contactDelete?: Maybe<DeletePayload>;
  /** Adds an email address, or gives an address that is there another type. Reads the contact, then writes: a change made elsewhere in between is lost. */
  readonly contactEmailAdd?: Maybe<ContactPayload>;
  /** Takes an email address away. Reads the contact, then writes: a change made elsewhere in between is lost. */
  readonly contactEmailRemove?: Maybe<ContactPayload>;
  /** Adds a phone number, or gives a number that is there another type. Reads the contact, then writes: a change made elsewhere in between is lost. */
  readonly contactPhoneAdd?: Maybe<ContactPayload>;
  /** Takes a phone number away, in whichever way it is spaced. Reads the contact, then writes: a change made elsewhere in between is lost. */
  readonly contactPhoneRemove?: Maybe<ContactPayload>;
  /** Changes a contact. Fields that are absent stay as they are; lists are replaced whole. */
  readonly contactUpdate?: Maybe<ContactPayload>;
  /** Adds a web address, or gives an address that is there another type. Reads the contact, then writes: a change made elsewhere in between is lost. */
  readonly contactUrlAdd?: Maybe<ContactPayload>;
  /** Takes a web address away. Reads the contact, then writes: a change made elsewhere in between is lost. */
  readonly contactUrlRemove?: Maybe<ContactPayload>;
  /**
   * Writes an email, or logs one. With the status `OUTBOX` or `SCHEDULED` Close sends it to people; it is never sent twice by
   * this gateway, but after `UNKNOWN_OUTCOME` read before you write again.
   */
  readonly emailCreate?: Maybe<EmailPayload>;
  /** Deletes an email from Close, for good. One that was sent stays with those who received it. */
  readonly emailDelete?: Maybe<DeletePayload>;
  /**
   * Changes a draft, sends it (`OUTBOX`, `SCHEDULED`), or takes it back to a draft while it is not sent. Close changes no other
   * emails. Fields that are absent stay as they are.
   */
  readonly emailUpdate?: Maybe<EmailPayload>;
  /** Creates a lead, with contacts and addresses if given. Without a status it gets the organization's first. */
  readonly leadCreate?: Maybe<LeadPayload>;
  /** Deletes a lead with its contacts, opportunities, tasks and activities, for good. */
  readonly leadDelete?: Maybe<DeletePayload>;
  /** Moves everything of one lead to another and deletes the first. The payload is the second, read back by one more request. */
  readonly leadMerge?: Maybe<LeadPayload>;
  /** Adds a status that leads can have. */
  readonly leadStatusCreate?: Maybe<LeadStatusPayload>;
  /** Deletes a status that no lead has, for good. It stays readable in the history of leads. */
  readonly leadStatusDelete?: Maybe<DeletePayload>;
  /** Puts the statuses of leads in a new order. Reads the organization first: all of its statuses must be given, none twice. */
  readonly leadStatusReorder?: Maybe<LeadStatusReorderPayload>;
  /** Renames a status of leads. */
  readonly leadStatusUpdate?: Maybe<LeadStatusPayload>;
  /** Changes a lead. Fields that are absent stay as they are. Its contacts are changed by the mutations of contacts. */
  readonly leadUpdate?: Maybe<LeadPayload>;
  /** Writes a note to a lead. */
  readonly noteCreate?: Maybe<NotePayload>;
  /** Deletes a note, for good. */
  readonly noteDelete?: Maybe<DeletePayload>;
  /** Changes a note. Fields that are absent stay as they are. */
  readonly noteUpdate?: Maybe<NotePayload>;
  /** Creates an opportunity. Without a lead Close makes one; without a status it gets the first of the pipeline, or of the organization. */
  readonly opportunityCreate?: Maybe<OpportunityPayload>;
  /** Deletes an opportunity, for good. */
  readonly opportunityDelete?: Maybe<DeletePayload>;
  /** Moves an opportunity to the first lost status of its pipeline. Reads the opportunity's pipeline first. */
  readonly opportunityMarkLost?: Maybe<OpportunityPayload>;
  /** Moves an opportunity to the first won status of its pipeline, with the day it was won. Reads the opportunity's pipeline first. */
  readonly opportunityMarkWon?: Maybe<OpportunityPayload>;
  /** Adds a status to a pipeline, as its last. */
  readonly opportunityStatusCreate?: Maybe<OpportunityStatusPayload>;
  /** Deletes a status that no opportunity is in, for good. It stays readable in the history of opportunities. */
  readonly opportunityStatusDelete?: Maybe<DeletePayload>;
  /** Renames a status. Its type cannot be changed; its place is changed by `pipelineUpdate`. */
  readonly opportunityStatusUpdate?: Maybe<OpportunityStatusPayload>;
  /**
   * Changes an opportunity. Fields that are absent stay as they are. Moving it to a won status sets `dateWon` to today, unless the
   * opportunity has one already, be it only an estimate: `opportunityMarkWon` does not keep that.
   */
  readonly opportunityUpdate?: Maybe<OpportunityPayload>;
  /** Creates a pipeline, with its statuses in their order. */
  readonly pipelineCreate?: Maybe<PipelinePayload>;
  /** Deletes a pipeline that has no statuses, for good. */
  readonly pipelineDelete?: Maybe<DeletePayload>;
  /** Renames a pipeline, puts its statuses in a new order, moves statuses in from other pipelines. */
  readonly pipelineUpdate?: Maybe<PipelinePayload>;
  /**
   * Writes a text message, or logs one. With the status `OUTBOX` or `SCHEDULED` Close sends it to people, which costs; it is
   * never sent twice by this gateway, but after `UNKNOWN_OUTCOME` read before you write again.
   */
  readonly smsCreate?: Maybe<SmsPayload>;
  /** Deletes a text message from Close, for good. One that was sent stays with those who received it. */
  readonly smsDelete?: Maybe<DeletePayload>;
  /**
   * Changes a draft, sends it (`OUTBOX`, `SCHEDULED`), or takes it back to a draft while it is not sent. Close changes no other
   * text messages. Fields that are absent stay as they are.
   */
  readonly smsUpdate?: Maybe<SmsPayload>;
  /**
   * Changes all tasks that match, in one request that Close makes whole or not at all. The filter must narrow by more than
   * `type`. What leads embed of these tasks may lag for some seconds where the leads come from Close's search.
   */
  readonly taskBulkUpdate?: Maybe<TaskBulkUpdatePayload>;
  /** Marks a task as done. Close adds an activity to the lead that says so, which is then the task's `object`. */
  readonly taskComplete?: Maybe<TaskPayload>;
  /** Creates a task at a lead. */
  readonly taskCreate?: Maybe<TaskPayload>;
  /** Deletes a task, for good. */
  readonly taskDelete?: Maybe<DeletePayload>;
  /** Changes a task. Fields that are absent stay as they are. */
  readonly taskUpdate?: Maybe<TaskPayload>;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationCallCreateArgs = {
  input: CallCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationCallDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationCallUpdateArgs = {
  id: Scalars['ID']['input'];
  input: CallUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactCreateArgs = {
  input: ContactCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactEmailAddArgs = {
  email: ContactEmailInput;
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactEmailRemoveArgs = {
  email: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactPhoneAddArgs = {
  id: Scalars['ID']['input'];
  phone: ContactPhoneInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactPhoneRemoveArgs = {
  id: Scalars['ID']['input'];
  phone: Scalars['String']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactUpdateArgs = {
  id: Scalars['ID']['input'];
  input: ContactUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactUrlAddArgs = {
  id: Scalars['ID']['input'];
  url: ContactUrlInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationContactUrlRemoveArgs = {
  id: Scalars['ID']['input'];
  url: Scalars['String']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationEmailCreateArgs = {
  input: EmailCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationEmailDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationEmailUpdateArgs = {
  id: Scalars['ID']['input'];
  input: EmailUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadCreateArgs = {
  input: LeadCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadMergeArgs = {
  destinationId: Scalars['ID']['input'];
  sourceId: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadStatusCreateArgs = {
  input: LeadStatusInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadStatusDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadStatusReorderArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadStatusUpdateArgs = {
  id: Scalars['ID']['input'];
  input: LeadStatusInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationLeadUpdateArgs = {
  id: Scalars['ID']['input'];
  input: LeadUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationNoteCreateArgs = {
  input: NoteCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationNoteDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationNoteUpdateArgs = {
  id: Scalars['ID']['input'];
  input: NoteUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityCreateArgs = {
  input: OpportunityCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityMarkLostArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityMarkWonArgs = {
  dateWon?: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityStatusCreateArgs = {
  input: OpportunityStatusCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityStatusDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityStatusUpdateArgs = {
  id: Scalars['ID']['input'];
  input: OpportunityStatusUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationOpportunityUpdateArgs = {
  id: Scalars['ID']['input'];
  input: OpportunityUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationPipelineCreateArgs = {
  input: PipelineCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationPipelineDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationPipelineUpdateArgs = {
  id: Scalars['ID']['input'];
  input: PipelineUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationSmsCreateArgs = {
  input: SmsCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationSmsDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationSmsUpdateArgs = {
  id: Scalars['ID']['input'];
  input: SmsUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationTaskBulkUpdateArgs = {
  filter: TaskFilter;
  input: TaskBulkUpdateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationTaskCompleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationTaskCreateArgs = {
  input: TaskCreateInput;
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationTaskDeleteArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes. Several in one operation run in their order and are no transaction: one that fails neither stops nor undoes
 * the others. What the caller can mend comes as `userErrors`, and the object is null; if the object is null without any,
 * the change was made, and only reading it back failed (`WRITTEN_NOT_READ`): do not write again. A change that is null as
 * a whole failed in a way that the caller cannot mend, and its error tells how; after `UNKNOWN_OUTCOME` it may have been
 * made all the same: read before you write again.
 */
export type MutationTaskUpdateArgs = {
  id: Scalars['ID']['input'];
  input: TaskUpdateInput;
};

/** What becomes of a new email or text message. */
export type NewMessageStatus =
  /** It is kept, to be changed and sent later. */
  | 'DRAFT'
  /** It was received: it is logged. */
  | 'INBOX'
  /** Close sends it to people now. */
  | 'OUTBOX'
  /** Close sends it to people at its time. */
  | 'SCHEDULED'
  /** It was sent elsewhere: it is logged. */
  | 'SENT';

/** An object with an id. Ids are those of Close, unique over all types. */
export type Node = {
  /** The id that Close gave the object. Treat it as opaque. */
  readonly id: Scalars['ID']['output'];
};

/** Something that someone wrote down about a lead. */
export type Note = Activity & Node & {
  readonly __typename?: 'Note';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** As plain text. Null or empty if nothing was written. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** As HTML. Null or empty if nothing was written. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /** Whether it stands at the top of the lead. Null if Close does not say. */
  readonly pinned?: Maybe<Scalars['Boolean']['output']>;
  /** When it was put at the top. Null if it is not there. */
  readonly pinnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null if it has none. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A new note. Give `note` or `noteHtml`, not both. */
export type NoteCreateInput = {
  /** When it happened; now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person it is about. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When it came to Close: for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** The lead it is about. It cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** As plain text. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** As HTML. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is put at the top of the lead. No if absent. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Whose note it is; the user of the credential if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of a change of a note. */
export type NotePayload = {
  readonly __typename?: 'NotePayload';
  /** The note as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly note?: Maybe<Note>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to change of a note. What is absent stays as it is; null clears. Give `note` or `noteHtml`, not both. */
export type NoteUpdateInput = {
  /** When it happened. Must not be null. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person it is about; null for nobody. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** As plain text: overwrites the HTML. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** As HTML: overwrites the plain text. */
  readonly noteHtml?: InputMaybe<Scalars['String']['input']>;
  /** Whether it stands at the top of the lead. Must not be null. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** Matches a number. An object without the number matches no comparison. */
export type NumberFilter = {
  /** Is this number. */
  readonly eq?: InputMaybe<Scalars['Float']['input']>;
  /** Whether there is a number at all. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is greater. */
  readonly gt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this number or greater. */
  readonly gte?: InputMaybe<Scalars['Float']['input']>;
  /** Is less. */
  readonly lt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this number or less. */
  readonly lte?: InputMaybe<Scalars['Float']['input']>;
};

/** An opportunity in a pipeline. Belongs to exactly one lead. */
export type Opportunity = Node & {
  readonly __typename?: 'Opportunity';
  /** The expected value in a year: twelve times a monthly one. Null while the opportunity has no amount. */
  readonly annualizedExpectedValue?: Maybe<Money>;
  /** The value in a year: twelve times a monthly one. Null while the opportunity has no amount. */
  readonly annualizedValue?: Maybe<Money>;
  readonly attachments: ReadonlyArray<Attachment>;
  /** How sure the opportunity is, in percent, 0 to 100. */
  readonly confidence: Scalars['Int']['output'];
  /** The person to talk to. Null if none was chosen. The name comes with the opportunity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The custom fields that are set, of those chosen, in the order in which Close shows them. Nothing more than these is
   * read of the row. Their definitions take one upstream request until they are cached.
   */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When the opportunity was lost. Null if it was not. */
  readonly dateLost?: Maybe<Scalars['DateTime']['output']>;
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** For a won opportunity the day it was won, for any other the day it is expected to close. Null if not set. */
  readonly dateWon?: Maybe<Scalars['Date']['output']>;
  /** The value times the confidence. Null while the opportunity has no amount. */
  readonly expectedValue?: Maybe<Money>;
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, made from the templates of the organization. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /** Whether Close takes the opportunity for stalled. Null if Close does not say. */
  readonly isStalled?: Maybe<Scalars['Boolean']['output']>;
  /** The lead that may buy. Its name comes with the opportunity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Null or empty if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The note as HTML. Null if there is none. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /** The pipeline of that status. Its name comes with the opportunity. */
  readonly pipeline?: Maybe<Pipeline>;
  /** The status the opportunity is in. Its label, type and pipeline's name come with the opportunity. */
  readonly status?: Maybe<OpportunityStatus>;
  /**
   * How the opportunity went from status to status, newest first. Read whole: one upstream request for a single opportunity; for several,
   * one for the opportunities of ten leads, and one more for each further 100 changes.
   */
  readonly statusChanges?: Maybe<OpportunityStatusChangeConnection>;
  /**
   * How long the opportunity was in each of its statuses, in the order in which it first came there. Computed here from
   * `statusChanges`, which cost the same and are read once for both: the opportunity's first status, which Close logs no change for,
   * counts from `dateCreated`, and the one it is in until now. Quick changes after one another are one to Close: A to B to C
   * within seconds is A to C. A change that was deleted from the history leaves its time to the status before.
   */
  readonly statusDurations?: Maybe<ReadonlyArray<StatusDuration>>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who owns the opportunity. Null if nobody does. The name comes with the opportunity. */
  readonly user?: Maybe<User>;
  /** What the opportunity is worth in each of its periods. Null while it has no amount. */
  readonly value?: Maybe<Money>;
  /** How often the value is paid. Null if Close names a period that this gateway does not know. */
  readonly valuePeriod?: Maybe<ValuePeriod>;
};


/** An opportunity in a pipeline. Belongs to exactly one lead. */
export type OpportunityCustomFieldsArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** An opportunity in a pipeline. Belongs to exactly one lead. */
export type OpportunityStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Counts and sums over all opportunities that match, whatever the page. */
export type OpportunityAggregates = {
  readonly __typename?: 'OpportunityAggregates';
  /** How many opportunities there are of each period. */
  readonly countByValuePeriod: OpportunityCountByValuePeriod;
  /** What the opportunities are worth, each times its confidence. */
  readonly expectedValue: OpportunityValueTotals;
  /** What the opportunities are worth. */
  readonly totalValue: OpportunityValueTotals;
};

/** A page of opportunities, with counts and sums over all that match. */
export type OpportunityConnection = {
  readonly __typename?: 'OpportunityConnection';
  /** Counts and sums over all pages. Asked without rows, they are read without rows. */
  readonly aggregates: OpportunityAggregates;
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<OpportunityEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Opportunity>;
  readonly pageInfo: PageInfo;
  /** How many opportunities match over all pages. Never null for this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** How many opportunities there are of each period. */
export type OpportunityCountByValuePeriod = {
  readonly __typename?: 'OpportunityCountByValuePeriod';
  readonly annual: Scalars['Int']['output'];
  readonly monthly: Scalars['Int']['output'];
  readonly oneTime: Scalars['Int']['output'];
};

/** A new opportunity. */
export type OpportunityCreateInput = {
  /** In percent, 0 to 100. */
  readonly confidence?: InputMaybe<Scalars['Int']['input']>;
  /** The person to talk to. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The day it is expected to close, or was won. */
  readonly dateWon?: InputMaybe<Scalars['Date']['input']>;
  /** The lead that may buy. It cannot be changed later. If absent, Close makes a lead without a name. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Only to choose the first status of this pipeline. A `statusId` given too must be one of its statuses. */
  readonly pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** If absent, the first status of the pipeline, or of the organization. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** Who owns the opportunity; the user of the credential if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** In cents of the organization's currency, in each period. */
  readonly value?: InputMaybe<Scalars['Cents']['input']>;
  /** Once if absent. */
  readonly valuePeriod?: InputMaybe<ValuePeriod>;
};

/** An opportunity in a list. */
export type OpportunityEdge = {
  readonly __typename?: 'OpportunityEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Opportunity;
};

/** Which opportunities. Everything given must hold, with the parent too. */
export type OpportunityFilter = {
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The day an opportunity was won or is expected to close. Days follow the caller's `x-tz-offset`. */
  readonly dateWon?: InputMaybe<DateFilter>;
  /** Whether Close takes the opportunity for stalled. */
  readonly isStalled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The opportunity's lead. */
  readonly leadId?: InputMaybe<IdEqualsFilter>;
  /** A Smart View of leads: opportunities whose lead is in it. Only Close can evaluate it. */
  readonly leadSmartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** Close's text search over the opportunity's own properties, such as `note:important`. Only Close can evaluate it. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** The opportunity's status. */
  readonly statusId?: InputMaybe<IdFilter>;
  /** The label of the opportunity's status. Labels repeat across pipelines. */
  readonly statusLabel?: InputMaybe<StringFilter>;
  /** Open, won or lost. */
  readonly statusType?: InputMaybe<OpportunityStatusTypeFilter>;
  /** The opportunity's owner: users, or groups of users. */
  readonly userId?: InputMaybe<IdFilter>;
  readonly valuePeriod?: InputMaybe<ValuePeriodFilter>;
};

/**
 * The time that a report is compared with: exactly one of these. In place of what is compared: of `cohortRange` for a
 * `CREATED_COHORT`, else of `reportRange`.
 */
export type OpportunityFunnelComparedRange = {
  /** From one instant to another, in place of any. */
  readonly custom?: InputMaybe<ReportDateTimeRange>;
  /** The same days, earlier. Only in place of a range from one instant to another. */
  readonly datetime?: InputMaybe<ReportSameDays>;
  /** In relation to today. Only in place of a relative range. */
  readonly relative?: InputMaybe<ReportRelativeRange>;
};

/** Which opportunities a funnel report is about, and when. */
export type OpportunityFunnelReportInput = {
  /** When the opportunities were created. Needed for a `CREATED_COHORT`, and refused for any other, where Close would ignore it. */
  readonly cohortRange?: InputMaybe<ReportRange>;
  /** If given, the answer is about this time instead, for a comparison with the report without it. */
  readonly comparedRange?: InputMaybe<OpportunityFunnelComparedRange>;
  /** The pipeline whose statuses are the funnel. */
  readonly pipelineId: Scalars['ID']['input'];
  /** The time that the report is about. Without it, Close decides. */
  readonly reportRange?: InputMaybe<ReportRange>;
  /** A Smart View: opportunities that are in it. All if absent. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** How opportunities come to be in the report. */
  readonly type: OpportunityFunnelReportType;
  /** Users, or groups of users: the opportunities of these. Those of everyone if absent; must not be empty. */
  readonly userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How opportunities come to be in a funnel report. */
export type OpportunityFunnelReportType =
  /** Those that were in an active status. */
  | 'ACTIVE_STAGE_COHORT'
  /** Those that were created in `cohortRange`. */
  | 'CREATED_COHORT';

/**
 * Opportunities with the same owner, or of the same period. Opportunities without an owner are a group whose `user` is null, those without
 * a date a group without a year, if Close tells of them.
 */
export type OpportunityGroup = {
  readonly __typename?: 'OpportunityGroup';
  /** Counts and sums over the opportunities of the group. */
  readonly aggregates: OpportunityAggregates;
  /** How many opportunities the group has. */
  readonly count: Scalars['Int']['output'];
  /** The month of the year, 1 to 12, if opportunities are grouped by month. Null for opportunities without a date. */
  readonly month?: Maybe<Scalars['Int']['output']>;
  /** All opportunities of the group. */
  readonly opportunities: ReadonlyArray<Opportunity>;
  /** The quarter of the year, 1 to 4, if opportunities are grouped by quarter. Null for opportunities without a date. */
  readonly quarter?: Maybe<Scalars['Int']['output']>;
  /** The owner, if opportunities are grouped by owner. Null for opportunities that nobody owns. The name comes with the group. */
  readonly user?: Maybe<User>;
  /** The week of that year, 1 to 53, if opportunities are grouped by week. Null for opportunities without a date. */
  readonly week?: Maybe<Scalars['Int']['output']>;
  /** The year that the week belongs to, if opportunities are grouped by week. Null for opportunities without a date. */
  readonly weekyear?: Maybe<Scalars['Int']['output']>;
  /** The year, if opportunities are grouped by month, quarter or year. Null for opportunities without a date. */
  readonly year?: Maybe<Scalars['Int']['output']>;
};

/** What the opportunities of a group have in common. */
export type OpportunityGrouping =
  /** The month in which the opportunity was won or is expected to close. */
  | 'DATE_WON_MONTH'
  /** The quarter in which the opportunity was won or is expected to close. */
  | 'DATE_WON_QUARTER'
  /** The week in which the opportunity was won or is expected to close. Weeks begin on Mondays. */
  | 'DATE_WON_WEEK'
  /** The year in which the opportunity was won or is expected to close. */
  | 'DATE_WON_YEAR'
  /** Who owns the opportunity. */
  | 'USER';

/** How opportunities are sorted. Ties are in the order of ids where the list is short enough to be sorted here, else in Close's. */
export type OpportunityOrder = {
  readonly direction?: OrderDirection;
  readonly field: OpportunityOrderField;
};

/** What opportunities can be sorted by. */
export type OpportunityOrderField =
  /** The expected value in a year. */
  | 'ANNUALIZED_EXPECTED_VALUE'
  /** The value in a year. */
  | 'ANNUALIZED_VALUE'
  /** How sure the opportunity is. */
  | 'CONFIDENCE'
  /** When the opportunity was made. */
  | 'DATE_CREATED'
  /** The last change. */
  | 'DATE_UPDATED'
  /** The day the opportunity was won or is expected to close. */
  | 'DATE_WON'
  /** The owner's full name. */
  | 'USER_NAME'
  /** The value in each of its periods. */
  | 'VALUE';

/** What came of a change of an opportunity. */
export type OpportunityPayload = {
  readonly __typename?: 'OpportunityPayload';
  /** The opportunity as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly opportunity?: Maybe<Opportunity>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of opportunities that a search found. */
export type OpportunitySearchConnection = {
  readonly __typename?: 'OpportunitySearchConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<OpportunityEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Opportunity>;
  readonly pageInfo: PageInfo;
  /** How many opportunities match over all pages. On a later page it takes one more upstream request. Null if Close does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/**
 * Which opportunities. Everything given must hold. Evaluated by Close's search, whose index may lag writes by some seconds. Filters
 * may lie within one another, and come down to 500 clauses at most.
 */
export type OpportunitySearchFilter = {
  /** All of these must match. An empty list narrows nothing. */
  readonly and?: InputMaybe<ReadonlyArray<OpportunitySearchFilter>>;
  /** How sure the opportunity is, in percent, 0 to 100. */
  readonly confidence?: InputMaybe<NumberFilter>;
  /** The user who created the opportunity. */
  readonly createdBy?: InputMaybe<ReferenceFilter>;
  /** Custom fields of opportunities; several must all match. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldFilter>>;
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The day the opportunity was won or is expected to close. */
  readonly dateWon?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  /** The lead that may buy. */
  readonly lead?: InputMaybe<LeadFilter>;
  /** The lead that may buy. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** This must not match. What has no value is among what does not match: an opportunity without an amount is not worth more. */
  readonly not?: InputMaybe<OpportunitySearchFilter>;
  /** One of these must match. An empty list matches nothing. */
  readonly or?: InputMaybe<ReadonlyArray<OpportunitySearchFilter>>;
  /** A Smart View of opportunities: opportunities that are in it. One of anything else holds no opportunity. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  readonly statusId?: InputMaybe<IdFilter>;
  /** What the status means: an opportunity that is open, won or lost. */
  readonly statusType?: InputMaybe<OpportunityStatusTypeFilter>;
  /** Any text of the opportunity holds words that begin like these, in any order. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Who owns the opportunity: users, or groups of users, which stand for their members. */
  readonly userId?: InputMaybe<ReferenceFilter>;
  /** What the opportunity is worth in each of its periods. */
  readonly value?: InputMaybe<CentsFilter>;
  readonly valuePeriod?: InputMaybe<ValuePeriodFilter>;
};

/** How opportunities of a search are sorted. No opportunity is left out or given twice when others come or go between two pages. */
export type OpportunitySearchOrder = {
  readonly direction?: OrderDirection;
  readonly field: OpportunitySearchOrderField;
};

/** What opportunities of a search can be sorted by. */
export type OpportunitySearchOrderField =
  /** When the opportunity was made. */
  | 'DATE_CREATED';

/** A status of a pipeline. */
export type OpportunityStatus = Node & {
  readonly __typename?: 'OpportunityStatus';
  readonly id: Scalars['ID']['output'];
  /**
   * Whether the status was deleted: history still tells of it, but `node` and `opportunityStatus` do not. Free once the
   * pipelines are cached, else one upstream request; null if that fails.
   */
  readonly isDeleted?: Maybe<Scalars['Boolean']['output']>;
  /** What people read. Labels repeat across pipelines. */
  readonly label: Scalars['String']['output'];
  /** The opportunities in this status. One upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The pipeline in which this is a status. */
  readonly pipeline?: Maybe<Pipeline>;
  /** What the status means for the opportunity. Null if Close names a type that this gateway does not know. */
  readonly type?: Maybe<OpportunityStatusType>;
};


/** A status of a pipeline. */
export type OpportunityStatusOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};

/** An opportunity moved to another status, with what it was worth then. Creating or deleting such an activity in Close moves no opportunity. */
export type OpportunityStatusChange = Activity & Node & {
  readonly __typename?: 'OpportunityStatusChange';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The status after. It can be a deleted one. Null if nothing is known of it any more. */
  readonly newStatus?: Maybe<OpportunityStatus>;
  /** The status before. It can be a deleted one. Null if there was none, or if nothing is known of it any more. */
  readonly oldStatus?: Maybe<OpportunityStatus>;
  /** The opportunity. Null if it was deleted. Read in batches of 200. */
  readonly opportunity?: Maybe<Opportunity>;
  /** How sure the opportunity was, in percent. Null if not known. */
  readonly opportunityConfidence?: Maybe<Scalars['Int']['output']>;
  /** The day on which the opportunity was won or expected to close, as it was known at that time. Null if not set. */
  readonly opportunityDateWon?: Maybe<Scalars['Date']['output']>;
  /** What the opportunity was worth at that time, in each period. Null if no amount was known. */
  readonly opportunityValue?: Maybe<Money>;
  /** How often that was paid. Null if Close names a period that this gateway does not know. */
  readonly opportunityValuePeriod?: Maybe<ValuePeriod>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A page of changes of opportunities' status. */
export type OpportunityStatusChangeConnection = {
  readonly __typename?: 'OpportunityStatusChangeConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<OpportunityStatusChangeEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<OpportunityStatusChange>;
  readonly pageInfo: PageInfo;
  /** How many changes match over all pages. Null at the root, where Close does not count them. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A change of an opportunity's status in a list. */
export type OpportunityStatusChangeEdge = {
  readonly __typename?: 'OpportunityStatusChangeEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: OpportunityStatusChange;
};

/** Which changes of opportunities. Everything given must hold, with the parent too. */
export type OpportunityStatusChangeFilter = {
  /**
   * When the change happened. The same as `dateCreated` unless it was imported. At the root, pages of such a list go only as
   * deep as Close skips.
   */
  readonly activityAt?: InputMaybe<DateTimeFilter>;
  /** When Close logged the change. */
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  /** The lead of the opportunity. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The opportunity. */
  readonly opportunityId?: InputMaybe<IdEqualsFilter>;
  /** Who made the change. */
  readonly userId?: InputMaybe<IdFilter>;
};

/** A new status. */
export type OpportunityStatusCreateInput = {
  /** Must not be empty. */
  readonly label: Scalars['String']['input'];
  /** The organization's default pipeline if absent. */
  readonly pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** What the status means for an opportunity. Cannot be changed later. */
  readonly type: OpportunityStatusType;
};

/** What became of one status in the period. What does not apply to a report about all time is null. */
export type OpportunityStatusOverview = {
  readonly __typename?: 'OpportunityStatusOverview';
  /** `ended` less `started`. Null if the report is about all time. */
  readonly change?: Maybe<Scalars['Int']['output']>;
  /** `change` in percent of `started`. Null if there was none to start with, or if the report is about all time. */
  readonly changePercent?: Maybe<Scalars['Float']['output']>;
  /** How many were in it when the period ended. Null if Close leaves it out. */
  readonly ended?: Maybe<Scalars['Int']['output']>;
  /** How many came into it at some time in the period. Null if Close leaves it out. */
  readonly entered?: Maybe<Scalars['Int']['output']>;
  /** How many were in it at the end and not at the beginning. Null if the report is about all time. */
  readonly gained?: Maybe<Scalars['Int']['output']>;
  /** For each number, the path of the page in Close's app that shows the leads of its opportunities. Null if Close leaves it out. */
  readonly leadsPageUrls?: Maybe<StatusOverviewTexts>;
  /** How many went out of it at some time in the period. Null if Close leaves it out. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** How many were in it at the beginning and not at the end. Null if the report is about all time. */
  readonly lost?: Maybe<Scalars['Int']['output']>;
  /** For each number, the path of the page in Close's app that shows its opportunities. Null if Close leaves it out. */
  readonly opportunitiesPageUrls?: Maybe<StatusOverviewTexts>;
  /** For each number, the text search that finds what it counts, as `OpportunityFilter.query` takes it. Null if Close leaves it out. */
  readonly queries?: Maybe<StatusOverviewTexts>;
  /** How many were in it when the period began. Null if the report is about all time. */
  readonly started?: Maybe<Scalars['Int']['output']>;
  readonly status: ReportedOpportunityStatus;
};

/** What came of a change of a status. */
export type OpportunityStatusPayload = {
  readonly __typename?: 'OpportunityStatusPayload';
  /** The status as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly opportunityStatus?: Maybe<OpportunityStatus>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How opportunities moved between statuses. */
export type OpportunityStatusReport = {
  readonly __typename?: 'OpportunityStatusReport';
  /** Every status of all pipelines, with how many opportunities were in it and how many came and went. */
  readonly statusOverview: ReadonlyArray<OpportunityStatusOverview>;
  /** Every move, by where it began and where it led. Null if Close leaves it out. */
  readonly statusTransitions?: Maybe<ReadonlyArray<OpportunityStatusTransition>>;
  /** The moves of each opportunity as one: A to B to C counts as A to C. Null if Close leaves it out. */
  readonly statusTransitionsSummary?: Maybe<ReadonlyArray<OpportunityStatusTransition>>;
};

/** Which opportunities a status report is about, and when. */
export type OpportunityStatusReportInput = {
  /** The days of the report. If absent, the report is about all time, and tells less. */
  readonly dateRange?: InputMaybe<ReportDateRange>;
  /** Close's text search: opportunities that match it. Not together with `smartViewId`. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** A Smart View: opportunities that are in it. Not together with `query`. */
  readonly smartViewId?: InputMaybe<Scalars['ID']['input']>;
  /** Who owns the opportunities. If absent, the report is about those of everyone. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Opportunities that moved from one status to another. */
export type OpportunityStatusTransition = {
  readonly __typename?: 'OpportunityStatusTransition';
  /** How many moved. */
  readonly count: Scalars['Int']['output'];
  /** Where they came from. Null if they were created. */
  readonly from?: Maybe<ReportedOpportunityStatus>;
  /** The path of the page in Close's app that shows their leads. Null if Close leaves it out. */
  readonly leadsPageUrl?: Maybe<Scalars['String']['output']>;
  /** The path of the page in Close's app that shows them. Null if Close leaves it out. */
  readonly opportunitiesPageUrl?: Maybe<Scalars['String']['output']>;
  /** The text search that finds them, as `OpportunityFilter.query` takes it. Null if Close leaves it out. */
  readonly query?: Maybe<Scalars['String']['output']>;
  readonly to: ReportedOpportunityStatus;
};

/** What a status means for an opportunity. */
export type OpportunityStatusType =
  /** Still open. */
  | 'ACTIVE'
  /** Closed, and lost. */
  | 'LOST'
  /** Closed, and won. */
  | 'WON';

/** Matches the type of an opportunity's status. */
export type OpportunityStatusTypeFilter = {
  /** Is this type. */
  readonly eq?: InputMaybe<OpportunityStatusType>;
  /** Is one of these types. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<OpportunityStatusType>>;
};

/** What to change of a status. */
export type OpportunityStatusUpdateInput = {
  /** Must not be empty. */
  readonly label: Scalars['String']['input'];
};

/** What to change of an opportunity. What is absent stays as it is; null clears. */
export type OpportunityUpdateInput = {
  /** In percent, 0 to 100. Must not be null. */
  readonly confidence?: InputMaybe<Scalars['Int']['input']>;
  /** The person to talk to; null for nobody. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** Changes these custom fields and no other. */
  readonly customFields?: InputMaybe<ReadonlyArray<CustomFieldInput>>;
  /** The day it is expected to close, or was won. */
  readonly dateWon?: InputMaybe<Scalars['Date']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Moves the opportunity, to another pipeline too. Must not be null. */
  readonly statusId?: InputMaybe<Scalars['ID']['input']>;
  /** Who owns the opportunity. Must not be null. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** In cents of the organization's currency, in each period. */
  readonly value?: InputMaybe<Scalars['Cents']['input']>;
  /** Must not be null. */
  readonly valuePeriod?: InputMaybe<ValuePeriod>;
};

/** Sums of opportunities by period. Opportunities without an amount count as nothing. */
export type OpportunityValueTotals = {
  readonly __typename?: 'OpportunityValueTotals';
  /** Of the opportunities paid annually, a year. */
  readonly annual: Money;
  /** Of all opportunities in a year: paid once, plus annual, plus twelve times monthly. */
  readonly annualized: Money;
  /** Of the opportunities paid monthly, a month. */
  readonly monthly: Money;
  /** Of the opportunities paid once. */
  readonly oneTime: Money;
};

/** Which way a list is sorted. */
export type OrderDirection =
  /** Smallest, oldest or first in the alphabet comes first. Empty values come before all others. */
  | 'ASC'
  /** Largest, newest or last in the alphabet comes first. Empty values come after all others. */
  | 'DESC';

/** A Close account: the people, leads and pipelines that one credential can reach. */
export type Organization = Node & {
  readonly __typename?: 'Organization';
  /** The ISO 4217 code of the currency that all opportunities are valued in. Null if Close names none. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** All groups of users, as `groups` of the query. */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  readonly id: Scalars['ID']['output'];
  /** All statuses that a lead can have, in the organization's order. */
  readonly leadStatuses: ReadonlyArray<LeadStatus>;
  /** Who belongs to the organization. Free once cached, else one upstream request. */
  readonly memberships?: Maybe<MembershipConnection>;
  readonly name: Scalars['String']['output'];
  /** All pipelines, in the organization's order. */
  readonly pipelines: ReadonlyArray<Pipeline>;
  /** All roles that a user can have, as `roles` of the query. */
  readonly roles?: Maybe<ReadonlyArray<Role>>;
};


/** A Close account: the people, leads and pipelines that one credential can reach. */
export type OrganizationMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An activity of a kind that this gateway does not know. */
export type OtherActivity = Activity & Node & {
  readonly __typename?: 'OtherActivity';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Close's name of the kind. */
  readonly type: Scalars['String']['output'];
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last row: give it as `after` to get the next page. Null if the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has rows before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first row. Null if the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Who called, or wrote a text message. */
export type PhoneDirection =
  /** They did. */
  | 'INBOUND'
  /** We did. */
  | 'OUTBOUND';

/** Where a call or a text message was made. */
export type PhoneSource =
  /** With Close itself. */
  | 'CLOSE_IO'
  /** Elsewhere: it was logged. */
  | 'EXTERNAL';

/** A way that opportunities go, from status to status. */
export type Pipeline = Node & {
  readonly __typename?: 'Pipeline';
  /** Who created it. Null for the pipeline that Close made. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /**
   * How far opportunities came in a range of time, status by status, computed here: from the status changes and the new opportunities of all
   * pipelines, read from the beginning of the range until now, since Close filters neither by pipeline. All pipelines of an
   * operation share these requests: one for each 100 changes, one after another, and one for each 250 opportunities. Close has a
   * funnel report of its own, whose counts may differ.
   */
  readonly funnel?: Maybe<PipelineFunnel>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The opportunities in any status of this pipeline. One upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The statuses, in the order in which an opportunity passes through them. */
  readonly statuses: ReadonlyArray<OpportunityStatus>;
  /** Who changed it last. Null if Close did. */
  readonly updatedBy?: Maybe<User>;
};


/** A way that opportunities go, from status to status. */
export type PipelineFunnelArgs = {
  filter: FunnelFilter;
  maxChanges?: Scalars['Int']['input'];
};


/** A way that opportunities go, from status to status. */
export type PipelineOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};

/** A new pipeline. */
export type PipelineCreateInput = {
  /** Must not be empty. */
  readonly name: Scalars['String']['input'];
  /** The statuses, in their order. */
  readonly statuses?: InputMaybe<ReadonlyArray<PipelineStatusInput>>;
};

/**
 * How far opportunities came through a pipeline in a range of time. Nothing outside the range counts: an opportunity that was in a status
 * before and stayed there did not enter it.
 */
export type PipelineFunnel = {
  readonly __typename?: 'PipelineFunnel';
  /** The opportunities that came into the pipeline within the range: created in it, or moved here from another. */
  readonly entered: FunnelOpportunities;
  /** The opportunities that were lost within the range and still were when it ended, by a status of this pipeline. */
  readonly lost: FunnelOpportunities;
  /** The statuses that the pipeline has now, in their order. */
  readonly statuses: ReadonlyArray<FunnelStatus>;
  /** What part of the opportunities won or lost was won, from 0 to 1. Null if there were none. */
  readonly winRate?: Maybe<Scalars['Float']['output']>;
  /** The opportunities that were won within the range and still were when it ended, by a status of this pipeline. */
  readonly won: FunnelOpportunities;
};

/** What came of a change of a pipeline. */
export type PipelinePayload = {
  readonly __typename?: 'PipelinePayload';
  /** The pipeline as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly pipeline?: Maybe<Pipeline>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A status of a new pipeline. */
export type PipelineStatusInput = {
  /** Must not be empty. */
  readonly label: Scalars['String']['input'];
  /** What the status means for an opportunity. */
  readonly type: OpportunityStatusType;
};

/** What to change of a pipeline. What is absent stays as it is. */
export type PipelineUpdateInput = {
  /** Must not be empty. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * All statuses of the pipeline, in their new order. One of another pipeline moves here, with its opportunities. The pipeline is
   * read first: a status of its own that is left out is refused, so that none is lost.
   */
  readonly statusIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** For routers: entities by their representations, each in its own slot; null where there is no such object. */
  readonly _entities: ReadonlyArray<Maybe<_Entity>>;
  /** For composition: this subgraph's SDL. */
  readonly _service: _Service;
  /**
   * Activities, the last created first. Close has two kinds of list, and each takes what the other does not: those of one
   * lead, of any types; and those of one type, of any leads, as all calls of a user. Other filters are refused. One upstream
   * request for each 100 rows.
   */
  readonly activities?: Maybe<ActivityConnection>;
  /** An activity by id, whatever its type. Null if there is none. One upstream request. */
  readonly activity?: Maybe<Activity>;
  /** What was done: numbers of calls, emails and more, for each part of a period or for each user. One upstream request. */
  readonly activityReport?: Maybe<ActivityReport>;
  /** The names of all numbers that `activityReport` knows, such as `calls.outbound.all.count`. Free once cached, else one upstream request. */
  readonly activityReportMetrics?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A contact by id. Null if there is none. One upstream request. */
  readonly contact?: Maybe<Contact>;
  /**
   * Contacts, newest first unless told, as deep as there are contacts. The newest come from Close's own list; those after a
   * cursor, and all with a filter or oldest first, through Close's search, whose index may lag writes by some seconds.
   * One upstream request for each 200 rows.
   */
  readonly contacts?: Maybe<ContactConnection>;
  /** A type of custom activities by id. Null if there is none. Free once cached. */
  readonly customActivityType?: Maybe<CustomActivityType>;
  /** The types of activities that the organization made. One upstream request until they are cached. */
  readonly customActivityTypes?: Maybe<ReadonlyArray<CustomActivityType>>;
  /**
   * The custom fields that the organization defined for one kind of object, in the order in which Close shows them. Those
   * of leads, contacts and opportunities include the shared ones. One upstream request until they are cached.
   */
  readonly customFieldDefinitions?: Maybe<ReadonlyArray<CustomFieldDefinition>>;
  /** A custom object by id. Null if there is none. One upstream request. */
  readonly customObject?: Maybe<CustomObject>;
  /** A type of custom objects by id. Null if there is none. Free once cached. */
  readonly customObjectType?: Maybe<CustomObjectType>;
  /** The types of custom objects that the organization made. One upstream request until they are cached. */
  readonly customObjectTypes?: Maybe<ReadonlyArray<CustomObjectType>>;
  /**
   * Any number of Close's Explorer over anything: leads by day of creation, value of opportunities by owner. Close does not publish
   * the keys of its answer, so they are handed on as they come: money in cents, durations in seconds. One upstream request,
   * and one for the organization unless it is cached.
   */
  readonly customReport?: Maybe<Scalars['JSON']['output']>;
  /**
   * The fields that `customReport` can draw, as Close lists them; its keys are not published. Only those of type `number`
   * can be `y`. One upstream request.
   */
  readonly customReportFields?: Maybe<Scalars['JSON']['output']>;
  /** A group of users by id. Null if there is none. One upstream request with its members, unless the members of all groups are cached. */
  readonly group?: Maybe<Group>;
  /** All groups of users, in the order of Close. Free once cached, else one upstream request, and one for each group if members are asked. */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  /** A lead by id. Null if there is none. One upstream request, its contacts and opportunities included. */
  readonly lead?: Maybe<Lead>;
  /** A status of a lead by id. Null if there is none. */
  readonly leadStatus?: Maybe<LeadStatus>;
  /**
   * The status changes of all leads, newest first, as far back as there are any. One upstream request for each 100. A lead
   * that is created has none yet. Deleting one in Close takes it out of this history.
   */
  readonly leadStatusChanges?: Maybe<LeadStatusChangeConnection>;
  /**
   * How many leads had each status, and how they moved between statuses, in a period or overall. One upstream request, and
   * one for the organization unless it is cached.
   */
  readonly leadStatusReport?: Maybe<LeadStatusReport>;
  /** All statuses that a lead can have, in the organization's order. Free once cached. */
  readonly leadStatuses?: Maybe<ReadonlyArray<LeadStatus>>;
  /**
   * Leads. With neither filter nor order in Close's own order, the last changed first, as deep as Close skips. Else by
   * `dateCreated`, newest first unless told, as deep as there are leads, through Close's search, whose index may lag writes
   * by some seconds. One upstream request for each 200 rows.
   */
  readonly leads?: Maybe<LeadConnection>;
  /** The user to whom the credential belongs. Free once cached, else one upstream request, shared with `organization`, `pipelines` and the statuses. */
  readonly me?: Maybe<User>;
  /** A membership by id, ended ones included. Null if there is none. Free once cached. */
  readonly membership?: Maybe<Membership>;
  /** Any object by its id. Its type is read from the prefix of the id. Null if there is no such object. */
  readonly node?: Maybe<Node>;
  /**
   * Several objects by their ids, in the order of the ids; null where there is no such object.
   * Leads, contacts and opportunities take one upstream request for each 200 of a kind.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /**
   * Opportunities, with counts and sums over all that match. By `DATE_CREATED`, as they are unless told, as deep as there are opportunities;
   * in any other order as deep as Close skips. One upstream request for each 250 rows. To filter by value, custom fields or
   * what is true of the lead: `opportunitySearch`.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** An opportunity by id. Null if there is none. One upstream request. */
  readonly opportunity?: Maybe<Opportunity>;
  /**
   * Close's own funnel report, status by status: how many opportunities came into each and went on, altogether and for each user. Close
   * does not publish the keys of its answer, so they are handed on as they come: money in cents, durations in seconds. One
   * upstream request.
   */
  readonly opportunityFunnelStagesReport?: Maybe<Scalars['JSON']['output']>;
  /**
   * Close's own funnel report over the opportunities of a pipeline: how many were won, for how much, how fast, altogether and for
   * each user. Close does not publish the keys of its answer, so they are handed on as they come: money in cents, durations
   * in seconds. One upstream request.
   */
  readonly opportunityFunnelTotalsReport?: Maybe<Scalars['JSON']['output']>;
  /**
   * All opportunities that match in groups, by their owner or by the week, month, quarter or year in which they were won or are
   * expected to close, with the count and the sums of each group. Without `opportunities` at most one upstream request for
   * each group; with them, one for each 250 opportunities.
   */
  readonly opportunityGroups?: Maybe<ReadonlyArray<OpportunityGroup>>;
  /**
   * Opportunities by anything that Close's search knows of them, their leads and their custom fields, newest first unless told. The
   * index may lag writes by some seconds, and there are no sums and few orders: for those, `opportunities`. One upstream
   * request for each 200 rows.
   */
  readonly opportunitySearch?: Maybe<OpportunitySearchConnection>;
  /** A status of an opportunity by id. Null if there is none. */
  readonly opportunityStatus?: Maybe<OpportunityStatus>;
  /**
   * The status changes of all opportunities, newest first, as far back as there are any. One upstream request for each 100. An opportunity
   * that is created has none yet. Those of deleted opportunities stay.
   */
  readonly opportunityStatusChanges?: Maybe<OpportunityStatusChangeConnection>;
  /**
   * How many opportunities were in each status, and how they moved between statuses, in a period or overall: the statuses of all
   * pipelines. One upstream request, and one for the organization unless it is cached.
   */
  readonly opportunityStatusReport?: Maybe<OpportunityStatusReport>;
  /** All statuses that an opportunity can have, pipeline by pipeline, in the order of the statuses. Free once cached. */
  readonly opportunityStatuses?: Maybe<ReadonlyArray<OpportunityStatus>>;
  /** The organization to which the credential belongs. Free once cached. */
  readonly organization?: Maybe<Organization>;
  /** A pipeline by id. Null if there is none. */
  readonly pipeline?: Maybe<Pipeline>;
  /** All pipelines, in the organization's order. Free once cached, else one upstream request. */
  readonly pipelines?: Maybe<ReadonlyArray<Pipeline>>;
  /** A role by id. Those that come with Close have words for ids, such as `admin`. Null if there is none. */
  readonly role?: Maybe<Role>;
  /** All roles that a user can have, in the order of Close. Free once cached, else one upstream request. */
  readonly roles?: Maybe<ReadonlyArray<Role>>;
  /**
   * Leads, contacts and opportunities whose texts hold words that begin like those of `query`, in any order: what a search box asks
   * while someone types. Newest first, all types together: many new opportunities come before an old lead. Where each type has its
   * own place, ask once for each, by `types`. One upstream request for each type (and for each 200 rows), at
   * the same time, to Close's search, whose index may lag writes by some seconds.
   */
  readonly search?: Maybe<SearchResultConnection>;
  /**
   * What became of the emails that were sent, by template. Close does not publish the keys of its answer, so they are
   * handed on as they come. One upstream request, and one for the organization unless it is cached.
   */
  readonly sentEmailsReport?: Maybe<Scalars['JSON']['output']>;
  /** A Smart View by id. Null if there is none. */
  readonly smartView?: Maybe<SmartView>;
  /** The Smart Views of leads and of contacts that the credential may see, in Close's order. One upstream request for each 100 until they are cached. */
  readonly smartViews?: Maybe<ReadonlyArray<SmartView>>;
  /** A task by id. Null if there is none. One upstream request. */
  readonly task?: Maybe<Task>;
  /**
   * Tasks, those of type `LEAD` unless the filter speaks of `type`. The list is current: it goes through no search index.
   * One upstream request for each 1,000 rows.
   */
  readonly tasks?: Maybe<TaskConnection>;
  /** A user by id, deactivated ones included. Null if there is none. */
  readonly user?: Maybe<User>;
  /** The users of the organization, without the deactivated ones, in the order of Close. Free once cached. */
  readonly users?: Maybe<UserConnection>;
};


export type Query_EntitiesArgs = {
  representations: ReadonlyArray<Scalars['_Any']['input']>;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActivityReportArgs = {
  input: ActivityReportInput;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContactOrder>;
};


export type QueryCustomActivityTypeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomFieldDefinitionsArgs = {
  objectType: CustomFieldObjectType;
};


export type QueryCustomObjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomObjectTypeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomReportArgs = {
  input: CustomReportInput;
};


export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLeadStatusReportArgs = {
  input?: InputMaybe<LeadStatusReportInput>;
};


export type QueryLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LeadOrder>;
};


export type QueryMembershipArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};


export type QueryOpportunityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOpportunityFunnelStagesReportArgs = {
  input: OpportunityFunnelReportInput;
};


export type QueryOpportunityFunnelTotalsReportArgs = {
  input: OpportunityFunnelReportInput;
};


export type QueryOpportunityGroupsArgs = {
  descending?: Scalars['Boolean']['input'];
  filter?: InputMaybe<OpportunityFilter>;
  groupBy: OpportunityGrouping;
  maxOpportunities?: Scalars['Int']['input'];
  orderBy?: InputMaybe<OpportunityOrder>;
};


export type QueryOpportunitySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunitySearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunitySearchOrder>;
};


export type QueryOpportunityStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOpportunityStatusChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityStatusChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOpportunityStatusReportArgs = {
  input?: InputMaybe<OpportunityStatusReportInput>;
};


export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
};


export type QuerySentEmailsReportArgs = {
  input?: InputMaybe<SentEmailsReportInput>;
};


export type QuerySmartViewArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySmartViewsArgs = {
  type?: InputMaybe<SmartViewType>;
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Matches what refers to another object. */
export type ReferenceFilter = {
  /** Refers to this id. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it refers to anything at all. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refers to one of these ids. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Matches by what happened with a lead. Everything given must hold. */
export type RelatedActivitiesFilter = {
  /** No activity matches: `none: { type: CALL }` for leads that nobody called. */
  readonly none?: InputMaybe<ActivitySearchFilter>;
  /** At least one activity matches. */
  readonly some?: InputMaybe<ActivitySearchFilter>;
};

/** Matches by the people at a lead. Everything given must hold. */
export type RelatedContactsFilter = {
  /** None of them matches. An empty filter asks for nobody at all. */
  readonly none?: InputMaybe<ContactFilter>;
  /** At least one of them matches. An empty filter asks for any at all. */
  readonly some?: InputMaybe<ContactFilter>;
};

/** Matches by the opportunities of a lead. Everything given must hold. */
export type RelatedOpportunitiesFilter = {
  /** None of them matches. An empty filter asks for no opportunity at all. */
  readonly none?: InputMaybe<OpportunitySearchFilter>;
  /** At least one of them matches. An empty filter asks for any at all. */
  readonly some?: InputMaybe<OpportunitySearchFilter>;
};

/**
 * Matches a date by its distance from now. Everything given must hold. Lengths in days or longer are reckoned in whole days
 * where the caller is, by `x-tz-offset`; lengths with hours, minutes or seconds to the second, and for instants only.
 */
export type RelativeDateFilter = {
  /** Lies so far back at most, up to now: `{ days: 30 }` begins with the day thirty days ago. */
  readonly last?: InputMaybe<DurationInput>;
  /** Lies further ahead than that: what `next` leaves out. */
  readonly laterThan?: InputMaybe<DurationInput>;
  /** Lies ahead, so far at most: `{ days: 7 }` ends with the day in seven days. */
  readonly next?: InputMaybe<DurationInput>;
  /** Lies further back than that: what `last` leaves out. */
  readonly olderThan?: InputMaybe<DurationInput>;
  /** Lies in this stretch of the calendar. */
  readonly period?: InputMaybe<RelativePeriod>;
};

/** A stretch of the calendar around today, where the caller is, by `x-tz-offset`. */
export type RelativePeriod =
  /** The month before. */
  | 'LAST_MONTH'
  /** The quarter before. */
  | 'LAST_QUARTER'
  /** The week before. */
  | 'LAST_WEEK'
  /** The year before. */
  | 'LAST_YEAR'
  /** The present month of the calendar. */
  | 'THIS_MONTH'
  /** The present quarter of the year. */
  | 'THIS_QUARTER'
  /** The present week. */
  | 'THIS_WEEK'
  /** The present year of the calendar. */
  | 'THIS_YEAR'
  /** The present day. */
  | 'TODAY'
  /** The day before. */
  | 'YESTERDAY';

/** The days that a report is about, the first and the last among them, by the caller's `x-tz-offset`. */
export type ReportDateRange = {
  /** The last day; not before the first. */
  readonly end: Scalars['Date']['input'];
  /** The first day. */
  readonly start: Scalars['Date']['input'];
};

/** The time that a report is about. */
export type ReportDateTimeRange = {
  /** When it ends; after it begins. */
  readonly end: Scalars['DateTime']['input'];
  /** When it begins. */
  readonly start: Scalars['DateTime']['input'];
};

/** The time that a report is about: exactly one of these. */
export type ReportRange = {
  /** From one instant to another. */
  readonly datetime?: InputMaybe<ReportDateTimeRange>;
  /** In relation to today, which follows the caller's `x-tz-offset`. */
  readonly relative?: InputMaybe<ReportRelativeRange>;
};

/** Time in relation to today, in whole days, weeks, months, quarters or years. */
export type ReportRelativeRange =
  /** From the beginning on. */
  | 'ALL_TIME'
  /** The month before this one. */
  | 'LAST_MONTH'
  /** The quarter before this one. */
  | 'LAST_QUARTER'
  /** The week before this one. */
  | 'LAST_WEEK'
  /** The year before this one. */
  | 'LAST_YEAR'
  /** The month it is, as far as it has come. */
  | 'THIS_MONTH'
  /** The quarter it is, as far as it has come. */
  | 'THIS_QUARTER'
  /** The week it is, as far as it has come. */
  | 'THIS_WEEK'
  /** The year it is, as far as it has come. */
  | 'THIS_YEAR'
  /** The day it is. */
  | 'TODAY'
  /** The day before today. */
  | 'YESTERDAY';

/** The same days as in another range, earlier. */
export type ReportSameDays =
  /** A month earlier. */
  | 'SAME_DAYS_LAST_MONTH'
  /** A quarter earlier. */
  | 'SAME_DAYS_LAST_QUARTER'
  /** A week earlier. */
  | 'SAME_DAYS_LAST_WEEK'
  /** A year earlier. */
  | 'SAME_DAYS_LAST_YEAR';

/** A status of leads as a report tells it: it can be read even if it was deleted since. */
export type ReportedLeadStatus = {
  readonly __typename?: 'ReportedLeadStatus';
  /** The status itself. Null if it was deleted. Free: the organization has been read. */
  readonly current?: Maybe<LeadStatus>;
  /** Its id, by which rows can be told apart, if it was deleted; null otherwise. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly isDeleted: Scalars['Boolean']['output'];
  readonly label: Scalars['String']['output'];
};

/** A status as a report tells it: it can be read even if it was deleted since. */
export type ReportedOpportunityStatus = {
  readonly __typename?: 'ReportedOpportunityStatus';
  /** The status itself, with its type and pipeline. Null if it was deleted. Free: the organization has been read. */
  readonly current?: Maybe<OpportunityStatus>;
  /** Its id, by which rows can be told apart, if it was deleted; null otherwise. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  readonly isDeleted: Scalars['Boolean']['output'];
  readonly label: Scalars['String']['output'];
};

/** What a user may do. Every user has one. */
export type Role = Node & {
  readonly __typename?: 'Role';
  /** Whether it can be changed: roles that come with Close cannot. */
  readonly editable: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** What users with this role may do, in Close's words, such as `view_all_leads`. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
};

/** One text message, received, sent or still a draft. */
export type Sms = Activity & Node & {
  readonly __typename?: 'SMS';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** What Close charged. Null if nothing is told. */
  readonly cost?: Maybe<Money>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When it is to be sent. Null if it is not scheduled. */
  readonly dateScheduled?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sent. Null if it was not, or if not told. */
  readonly dateSent?: Maybe<Scalars['DateTime']['output']>;
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Who wrote. Null if Close names a direction that this gateway does not know. */
  readonly direction?: Maybe<PhoneDirection>;
  /** Why it could not be sent. Null if it could, or if not told. */
  readonly errorMessage?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Our number. Null if not told. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /** Our number for people to read. Null if not told. */
  readonly localPhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The other's number. Null if not told. */
  readonly remotePhone?: Maybe<Scalars['String']['output']>;
  /** The other's number for people to read. Null if not told. */
  readonly remotePhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** The sequence that sent it. Null if none did. */
  readonly sequenceName?: Maybe<Scalars['String']['output']>;
  /** Where it was written. Null if Close names a source that this gateway does not know. */
  readonly source?: Maybe<PhoneSource>;
  /** How far it has come. Null if Close names a status that this gateway does not know. */
  readonly status?: Maybe<MessageStatus>;
  /** Null or empty if it has none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A new text message. */
export type SmsCreateInput = {
  /** When it happened; now if absent. */
  readonly activityAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person it is to or from. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When it came to Close: for imports. Now if absent. */
  readonly dateCreated?: InputMaybe<Scalars['DateTime']['input']>;
  /** When to send it: with the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who wrote; they did if it is `INBOX`, else we did, if absent. */
  readonly direction?: InputMaybe<PhoneDirection>;
  /** The lead it is to or from. It cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** Our number, one that the organization has at Close. */
  readonly localPhone: Scalars['String']['input'];
  /** The other's number, with its country: `+46701112233`. */
  readonly remotePhone?: InputMaybe<Scalars['String']['input']>;
  /** In seconds, less than 60: how long an `OUTBOX` waits, so that it can be taken back. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it is logged, kept as a draft, or sent to people. */
  readonly status: NewMessageStatus;
  /** A template that Close fills in, if no text is given. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** The text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Whose message it is; the user of the credential if absent. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of a change of a text message. */
export type SmsPayload = {
  readonly __typename?: 'SMSPayload';
  /** The text message as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly sms?: Maybe<Sms>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What to change of a draft. What is absent stays as it is; null clears. */
export type SmsUpdateInput = {
  /** The person it is to; null for nobody. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** When to send it: with the status `SCHEDULED`. */
  readonly dateScheduled?: InputMaybe<Scalars['DateTime']['input']>;
  /** Our number, one that the organization has at Close. Must not be null. */
  readonly localPhone?: InputMaybe<Scalars['String']['input']>;
  /** The other's number, with its country: `+46701112233`. */
  readonly remotePhone?: InputMaybe<Scalars['String']['input']>;
  /** In seconds, less than 60: how long an `OUTBOX` waits, so that it can be taken back. */
  readonly sendIn?: InputMaybe<Scalars['Int']['input']>;
  /** Sends it to people, or takes it back. Must not be null. */
  readonly status?: InputMaybe<DraftStatus>;
  /** A template that Close fills in, if no text is given. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** The text. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** What a search found. */
export type SearchResult = Contact | Lead | Opportunity;

/** A page of what a search found. */
export type SearchResultConnection = {
  readonly __typename?: 'SearchResultConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<SearchResultEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<SearchResult>;
  readonly pageInfo: PageInfo;
  /** How many objects match over all pages. On a later page it takes one more upstream request for each type. Null if Close does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Something that a search found. */
export type SearchResultEdge = {
  readonly __typename?: 'SearchResultEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: SearchResult;
};

/** What a search can find. */
export type SearchType =
  /** By name, title, email addresses and phone numbers. */
  | 'CONTACT'
  /** By its name, description and web site, and by the texts of its people. */
  | 'LEAD'
  /** Opportunities, by what is written about them. */
  | 'OPPORTUNITY';

/** Which emails a report is about. */
export type SentEmailsReportInput = {
  /** When they were sent. If absent, the report is about all time. */
  readonly dateRange?: InputMaybe<ReportDateRange>;
  /** Who sent them. If absent, the report is about everyone. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** A Smart View: a search that people keep, as Close shows it in its side bar. */
export type SmartView = Node & {
  readonly __typename?: 'SmartView';
  /** The contacts that it lists, newest first unless told, whatever its own order. Null for a Smart View of anything else. */
  readonly contacts?: Maybe<ContactConnection>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change of the Smart View itself. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** What is written about it. Null if nothing is. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether others see it too. */
  readonly isShared: Scalars['Boolean']['output'];
  /** Whether it lists something else for each user who looks at it. Null if Close does not say. */
  readonly isUserDependent?: Maybe<Scalars['Boolean']['output']>;
  /** The leads that it lists, newest first unless told, whatever its own order. Null for a Smart View of anything else. */
  readonly leads?: Maybe<LeadConnection>;
  readonly name: Scalars['String']['output'];
  /** Its query, order and limit as Close keeps them: what `POST /data/search/` takes. Null for one in Close's old text language. */
  readonly sQuery?: Maybe<Scalars['JSON']['output']>;
  /** What it lists. Null for a Smart View of neither leads nor contacts. */
  readonly type?: Maybe<SmartViewType>;
  /** Who made it. Null if nobody of the organization did. */
  readonly user?: Maybe<User>;
};


/** A Smart View: a search that people keep, as Close shows it in its side bar. */
export type SmartViewContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContactOrder>;
};


/** A Smart View: a search that people keep, as Close shows it in its side bar. */
export type SmartViewLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LeadOrder>;
};

/** What a Smart View lists. */
export type SmartViewType =
  /** Contacts. */
  | 'CONTACT'
  /** Leads. */
  | 'LEAD';

/** How long an opportunity was in one status, over all its visits there. */
export type StatusDuration = {
  readonly __typename?: 'StatusDuration';
  /** Whether the opportunity is in this status. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** In whole seconds, all visits together; the present one until now. */
  readonly seconds: Scalars['Int']['output'];
  /** The status. It can be a deleted one. Null if nothing is known of it any more. */
  readonly status?: Maybe<OpportunityStatus>;
  /** Each time the opportunity was there, in their order. */
  readonly visits: ReadonlyArray<StatusVisit>;
};

/** One text for each number of a status in a report. */
export type StatusOverviewTexts = {
  readonly __typename?: 'StatusOverviewTexts';
  /** For those that had it when the period ended. Null if Close leaves it out. */
  readonly ended?: Maybe<Scalars['String']['output']>;
  /** For those that came to have it at some time in the period. Null if Close leaves it out. */
  readonly entered?: Maybe<Scalars['String']['output']>;
  /** For those that had it at the end and not at the beginning. Null if Close leaves it out. */
  readonly gained?: Maybe<Scalars['String']['output']>;
  /** For those that ceased to have it at some time in the period. Null if Close leaves it out. */
  readonly left?: Maybe<Scalars['String']['output']>;
  /** For those that had it at the beginning and not at the end. Null if Close leaves it out. */
  readonly lost?: Maybe<Scalars['String']['output']>;
  /** For those that had it when the period began. Null if Close leaves it out. */
  readonly started?: Maybe<Scalars['String']['output']>;
};

/** One stay of an opportunity in a status. */
export type StatusVisit = {
  readonly __typename?: 'StatusVisit';
  /** When the opportunity came to the status, or was created in it. */
  readonly enteredAt: Scalars['DateTime']['output'];
  /** When the opportunity left the status. Null while it is there. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** In whole seconds; until now while the opportunity is there. */
  readonly seconds: Scalars['Int']['output'];
};

/** Matches a text exactly. */
export type StringFilter = {
  /** Is exactly this text. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is exactly one of these texts. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Something to be done about a lead, by one user. People make some, Close makes others: of emails that came, of calls that were missed. */
export type Task = Node & {
  readonly __typename?: 'Task';
  /** Who is to do it. Null if nobody is. The name comes with the task. */
  readonly assignedTo?: Maybe<User>;
  /** The person that it is about. Null if none was chosen. The name comes with the task; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /**
   * The day it is for; of a task with a time the day of that instant, by the caller's `x-tz-offset`. Close gives a task
   * without a date the day on which it was made: see `isDateless`.
   */
  readonly date?: Maybe<Scalars['Date']['output']>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The instant it is for. Null if it is for a day as a whole. */
  readonly dateTime?: Maybe<Scalars['DateTime']['output']>;
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** The day it is due, as `date` is a day. Null for a task without a date. */
  readonly dueDate?: Maybe<Scalars['Date']['output']>;
  /** The instant it is due. Null if it is due on a day as a whole, or at no time. */
  readonly dueDateTime?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Whether it is done. */
  readonly isComplete: Scalars['Boolean']['output'];
  /** Whether it was made without a date. */
  readonly isDateless: Scalars['Boolean']['output'];
  /** The lead that it is about. Its name comes with the task; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /**
   * What it was made of, such as an email; once a to-do is done, the activity that says so. Read in a batch. Null if there
   * is none, or if it is of a kind that this gateway does not know.
   */
  readonly object?: Maybe<Node>;
  /** What its `object` is, in Close's words, such as `email`, or `taskcompleted` once it is done. Null if there is none. */
  readonly objectType?: Maybe<Scalars['String']['output']>;
  /** Null if Close names one that this gateway does not know. */
  readonly priority?: Maybe<TaskPriority>;
  /** Why it was closed without being done. Null if it was not. */
  readonly resolution?: Maybe<TaskResolution>;
  /** What is to be done. Null or empty if nobody said. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What kind of task it is. Null if Close names one that this gateway does not know. */
  readonly type?: Maybe<TaskType>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Where Close shows it, on the caller's day. Null if Close names a place that this gateway does not know. */
  readonly view?: Maybe<TaskView>;
};

/** What to change of many tasks. What is absent stays as it is; nothing here may be null. */
export type TaskBulkUpdateInput = {
  /** Who is to do them. */
  readonly assignedTo?: InputMaybe<Scalars['ID']['input']>;
  /** The day they are for. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** The instant they are for, instead of a `date`. */
  readonly dateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** True marks them as done, false opens them again. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of a change of many tasks. */
export type TaskBulkUpdatePayload = {
  readonly __typename?: 'TaskBulkUpdatePayload';
  /**
   * How many tasks matched just before the change, which says nothing of them in its answer: asking takes one more upstream
   * request. Null if there are `userErrors`.
   */
  readonly matchedCount?: Maybe<Scalars['Int']['output']>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A task was done. */
export type TaskCompleted = Activity & Node & {
  readonly __typename?: 'TaskCompleted';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** The task as it is now, read in batches. Null if it was deleted. */
  readonly task?: Maybe<Task>;
  /** Who had to do it. Null if not told. The name comes with it. */
  readonly taskAssignedTo?: Maybe<User>;
  /** What was to be done. Null if not told. */
  readonly taskText?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** A page of tasks. */
export type TaskConnection = {
  readonly __typename?: 'TaskConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<TaskEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Task>;
  readonly pageInfo: PageInfo;
  /** How many tasks match over all pages. Never null for this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A new task. */
export type TaskCreateInput = {
  /** Who is to do it; the user of the credential if absent. */
  readonly assignedTo?: InputMaybe<Scalars['ID']['input']>;
  /** The person that it is about. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it is for. Without it and without `dateTime` the task has no date. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** The instant it is for, instead of a `date`. */
  readonly dateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it is done already. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The lead that it is about. It cannot be changed later. */
  readonly leadId: Scalars['ID']['input'];
  /** Medium if absent. */
  readonly priority?: InputMaybe<TaskPriority>;
  /** What is to be done. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly type?: CreatableTaskType;
};

/** A task in a list. */
export type TaskEdge = {
  readonly __typename?: 'TaskEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Task;
};

/** Which tasks. Everything given must hold, with the parent too. */
export type TaskFilter = {
  /** The user who is to do it. */
  readonly assignedTo?: InputMaybe<IdEqualsFilter>;
  /** The day it is for. Days follow the caller's `x-tz-offset`. */
  readonly date?: InputMaybe<DateFilter>;
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The day it is due. Days follow the caller's `x-tz-offset`. */
  readonly dueDate?: InputMaybe<DateFilter>;
  readonly id?: InputMaybe<IdFilter>;
  /** Whether it is done. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** The task's lead. */
  readonly leadId?: InputMaybe<IdEqualsFilter>;
  /** What kind of task. As Close does, only to-dos if absent; null for all kinds. */
  readonly type?: InputMaybe<TaskTypeFilter>;
  /** Where Close shows it. `INBOX` and `FUTURE` go with no `date` by `gte` or `lt`, which Close would ignore. */
  readonly view?: InputMaybe<TaskView>;
};

/** How tasks are sorted. Ties are in the order of ids where the list is short enough to be sorted here, else in Close's. */
export type TaskOrder = {
  readonly direction?: OrderDirection;
  readonly field: TaskOrderField;
};

/** What tasks can be sorted by. */
export type TaskOrderField =
  /** The day or instant it is for. */
  | 'DATE'
  /** When it was made. */
  | 'DATE_CREATED';

/** What came of a change of a task. */
export type TaskPayload = {
  readonly __typename?: 'TaskPayload';
  /** The task as it is now. Null if there are `userErrors`, or if reading it back failed. */
  readonly task?: Maybe<Task>;
  /** What the caller can mend. Empty if the change was made. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How much a task matters. */
export type TaskPriority =
  /** More than others. */
  | 'HIGH'
  /** As much as most. */
  | 'MEDIUM';

/** Why a task was closed without being done. */
export type TaskResolution =
  /** Given up. */
  | 'ABANDONED'
  /** Left out. */
  | 'SKIPPED';

/** What kind of task it is. */
export type TaskType =
  /** A call that was taken outside Close. */
  | 'ANSWERED_DETACHED_CALL'
  /** An email that nobody answered in time. */
  | 'EMAIL_FOLLOWUP'
  /** An email that came. */
  | 'INCOMING_EMAIL'
  /** A text message that came. */
  | 'INCOMING_SMS'
  /** A to-do that someone wrote at a lead. */
  | 'LEAD'
  /** A call that nobody took. */
  | 'MISSED_CALL'
  /** An opportunity whose day has come. */
  | 'OPPORTUNITY_DUE'
  /** A call to make. */
  | 'OUTGOING_CALL'
  /** A message on the voicemail. */
  | 'VOICEMAIL';

/** Matches the kind of a task. */
export type TaskTypeFilter = {
  /** Is of this kind. */
  readonly eq?: InputMaybe<TaskType>;
  /** Is of one of these kinds. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<TaskType>>;
};

/** What to change of a task. What is absent stays as it is. */
export type TaskUpdateInput = {
  /** Who is to do it. Must not be null. */
  readonly assignedTo?: InputMaybe<Scalars['ID']['input']>;
  /** The person that it is about; null for nobody. */
  readonly contactId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it is for. Must not be null: a date cannot be taken away. */
  readonly date?: InputMaybe<Scalars['Date']['input']>;
  /** The instant it is for, instead of a `date`. Must not be null. */
  readonly dateTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** True marks it as done, false opens it again. Must not be null. */
  readonly isComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** Must not be null. */
  readonly priority?: InputMaybe<TaskPriority>;
  /** Why it is closed without being done; null for no reason. */
  readonly resolution?: InputMaybe<TaskResolution>;
  /** Only tasks of type `LEAD` have a text that can be changed. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Where Close shows a task. */
export type TaskView =
  /** Done. */
  | 'ARCHIVE'
  /** To be done from the caller's tomorrow on. */
  | 'FUTURE'
  /** To be done by the end of the caller's day. */
  | 'INBOX';

/** Searches in a text, word by word, without regard to case. */
export type TextFilter = {
  /** Holds words that begin like these, in any order: what a search box asks while someone types. */
  readonly beginningOfWords?: InputMaybe<Scalars['String']['input']>;
  /** Whether there is any text at all. */
  readonly exists?: InputMaybe<Scalars['Boolean']['input']>;
  /** Holds all of these words, whole, in any order. */
  readonly fullWords?: InputMaybe<Scalars['String']['input']>;
  /** Holds these words, whole, side by side and in this order. */
  readonly phrase?: InputMaybe<Scalars['String']['input']>;
};

/** Someone who works in Close. */
export type User = Node & {
  readonly __typename?: 'User';
  /** What the user is doing at the moment. One upstream request for all users of the operation, never cached. Null if Close does not tell. */
  readonly availability?: Maybe<UserAvailability>;
  /** Null if Close withholds it. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Null if none was given. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** The groups that the user is in. Free once the members of all groups are cached, else one upstream request and one for each group. */
  readonly groups?: Maybe<ReadonlyArray<Group>>;
  readonly id: Scalars['ID']['output'];
  /** The address of a picture. Null if there is none. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** Null if none was given. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** That the user belongs to the organization, or did. Free once cached, else one upstream request for all users. Null if Close does not tell. */
  readonly membership?: Maybe<Membership>;
  /** First and last name. Rows that name their user hold it already, so asking for it costs nothing there. */
  readonly name: Scalars['String']['output'];
  /** The opportunities that this user owns. One upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The organization the user works in. Null for a deactivated user. */
  readonly organization?: Maybe<Organization>;
  /**
   * The tasks that this user is to do, those of type `LEAD` that are still open unless the filter speaks of more:
   * `{ view: INBOX, type: null }` is the inbox with all kinds. One upstream request.
   */
  readonly tasks?: Maybe<TaskConnection>;
};


/** Someone who works in Close. */
export type UserOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};


/** Someone who works in Close. */
export type UserTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TaskOrder>;
};

/** What a user is doing at the moment. */
export type UserAvailability = {
  readonly __typename?: 'UserAvailability';
  /** Whether the user is in a phone call in Close. */
  readonly isOnCall: Scalars['Boolean']['output'];
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<User>;
  readonly pageInfo: PageInfo;
  /** How many users there are over all pages. Never null for this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a list. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: User;
};

/** Something about a change that the caller can mend. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** For programs to read. */
  readonly code: UserErrorCode;
  /** For people to read. */
  readonly message: Scalars['String']['output'];
  /** Where it is, from the arguments down: `["input", "contacts", "0", "name"]`. Empty if it concerns the change as a whole. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** What kind of thing the caller can mend. */
export type UserErrorCode =
  /** The user to whom the credential belongs may not do this. */
  | 'FORBIDDEN'
  /** A value that is not acceptable there. */
  | 'INVALID'
  /** Something that others still depend on. */
  | 'IN_USE'
  /** An object that does not exist, the one to be changed or one that the change refers to. */
  | 'NOT_FOUND'
  /** The organization's plan at Close does not include this. */
  | 'PLAN_LIMIT'
  /** A value that must be given. */
  | 'REQUIRED';

/** How often an opportunity's value is paid. */
export type ValuePeriod =
  /** Every year. */
  | 'ANNUAL'
  /** Every month. */
  | 'MONTHLY'
  /** Once. */
  | 'ONE_TIME';

/** Matches how often an opportunity's value is paid. */
export type ValuePeriodFilter = {
  /** Is this period. */
  readonly eq?: InputMaybe<ValuePeriod>;
  /** Is one of these periods. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ValuePeriod>>;
};

/** One message on WhatsApp, brought to Close by an integration. */
export type WhatsAppMessage = Activity & Node & {
  readonly __typename?: 'WhatsAppMessage';
  /** When it took place, by which a timeline is sorted. Null if Close does not say. */
  readonly activityAt?: Maybe<Scalars['DateTime']['output']>;
  readonly attachments: ReadonlyArray<Attachment>;
  /** The person it was with. Null if none is told. Only the id comes with the activity; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who entered it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** Who wrote. Null if Close names a direction that this gateway does not know. */
  readonly direction?: Maybe<MessageDirection>;
  readonly id: Scalars['ID']['output'];
  /** The message where it came from. Null if not told. */
  readonly integrationLink?: Maybe<Scalars['String']['output']>;
  /** The integration that brought it. Null if not told. */
  readonly integrationName?: Maybe<Scalars['String']['output']>;
  /** The lead it belongs to. Only its id comes with the activity; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Our number. Null if not told. */
  readonly localPhone?: Maybe<Scalars['String']['output']>;
  /** Our number for people to read. Null if not told. */
  readonly localPhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** As HTML. Null if there is none. */
  readonly messageHtml?: Maybe<Scalars['String']['output']>;
  /** In WhatsApp's own markdown. Null if there is none. */
  readonly messageMarkdown?: Maybe<Scalars['String']['output']>;
  /** The other's number. Null if not told. */
  readonly remotePhone?: Maybe<Scalars['String']['output']>;
  /** The other's number for people to read. Null if not told. */
  readonly remotePhoneFormatted?: Maybe<Scalars['String']['output']>;
  /** As plain text. Null if there is none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who did it. Null if nobody of the organization did. The name comes with the activity. */
  readonly user?: Maybe<User>;
};

/** Everything that other subgraphs may refer to and extend. */
export type _Entity = Call | Contact | Created | CustomActivity | CustomActivityType | CustomObject | CustomObjectType | Email | EmailThread | FormSubmission | Group | Lead | LeadMerge | LeadStatus | LeadStatusChange | Meeting | Membership | Note | Opportunity | OpportunityStatus | OpportunityStatusChange | Organization | OtherActivity | Pipeline | Role | Sms | SmartView | Task | TaskCompleted | User | WhatsAppMessage;

/** This subgraph, described for composition. */
export type _Service = {
  readonly __typename?: '_Service';
  /** The SDL of this subgraph. */
  readonly sdl?: Maybe<Scalars['String']['output']>;
};

export type Link__Purpose =
  /** Links that a router needs in order to execute operations. */
  | 'EXECUTION'
  /** Links that a router needs in order to keep data safe. */
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
  Activity: ResolverTypeWrapper<ActivityRow>;
  ActivityConnection: ResolverTypeWrapper<ActivityConnectionRow>;
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
  ActivitySearchType: ActivitySearchType;
  ActivityType: ActivityType;
  ActivityTypeFilter: ActivityTypeFilter;
  Address: ResolverTypeWrapper<AddressRow>;
  AddressInput: AddressInput;
  Attachment: ResolverTypeWrapper<AttachmentRow>;
  AttendeeStatus: AttendeeStatus;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Call: ResolverTypeWrapper<CallRow>;
  CallCreateInput: CallCreateInput;
  CallPayload: ResolverTypeWrapper<CallPayloadRow>;
  CallStatus: CallStatus;
  CallUpdateInput: CallUpdateInput;
  Cents: ResolverTypeWrapper<Scalars['Cents']['output']>;
  CentsFilter: CentsFilter;
  Contact: ResolverTypeWrapper<ContactRow>;
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
  CustomActivityStatus: CustomActivityStatus;
  CustomActivityType: ResolverTypeWrapper<CustomActivityTypeRow>;
  CustomFieldAssociation: ResolverTypeWrapper<CustomFieldAssociationRow>;
  CustomFieldDefinition: ResolverTypeWrapper<CustomFieldDefinitionRow>;
  CustomFieldFilter: CustomFieldFilter;
  CustomFieldInput: CustomFieldInput;
  CustomFieldObjectType: CustomFieldObjectType;
  CustomFieldValue: ResolverTypeWrapper<CustomFieldValueRow>;
  CustomObject: ResolverTypeWrapper<CustomObjectRow>;
  CustomObjectType: ResolverTypeWrapper<CustomObjectTypeRow>;
  CustomReportInput: CustomReportInput;
  CustomReportTransform: CustomReportTransform;
  CustomValue: ResolverTypeWrapper<Scalars['CustomValue']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  DeletePayload: ResolverTypeWrapper<Deletion>;
  DraftStatus: DraftStatus;
  DurationInput: DurationInput;
  Email: ResolverTypeWrapper<EmailRow>;
  EmailCreateInput: EmailCreateInput;
  EmailOpen: ResolverTypeWrapper<EmailOpenRow>;
  EmailParticipant: ResolverTypeWrapper<EmailParticipantRow>;
  EmailPayload: ResolverTypeWrapper<EmailPayloadRow>;
  EmailThread: ResolverTypeWrapper<EmailThreadRow>;
  EmailUpdateInput: EmailUpdateInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormSubmission: ResolverTypeWrapper<FormSubmissionRow>;
  FormValue: ResolverTypeWrapper<FormValue>;
  FunnelFilter: FunnelFilter;
  FunnelOpportunities: ResolverTypeWrapper<FunnelOpportunitiesRow>;
  FunnelStatus: ResolverTypeWrapper<FunnelStatusRow>;
  Group: ResolverTypeWrapper<GroupRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdEqualsFilter: IdEqualsFilter;
  IdFilter: IdFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntegrationLink: ResolverTypeWrapper<IntegrationLinkRow>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Lead: ResolverTypeWrapper<LeadRow>;
  LeadConnection: ResolverTypeWrapper<LeadConnectionRow>;
  LeadContactInput: LeadContactInput;
  LeadCreateInput: LeadCreateInput;
  LeadEdge: ResolverTypeWrapper<Omit<LeadEdge, 'node'> & { node: ResolversTypes['Lead'] }>;
  LeadFilter: LeadFilter;
  LeadMerge: ResolverTypeWrapper<LeadMergeRow>;
  LeadOrder: LeadOrder;
  LeadOrderField: LeadOrderField;
  LeadPayload: ResolverTypeWrapper<LeadPayloadRow>;
  LeadStatus: ResolverTypeWrapper<LeadStatusRow>;
  LeadStatusChange: ResolverTypeWrapper<LeadStatusChangeRow>;
  LeadStatusChangeConnection: ResolverTypeWrapper<LeadStatusChangeConnectionRow>;
  LeadStatusChangeEdge: ResolverTypeWrapper<Omit<LeadStatusChangeEdge, 'node'> & { node: ResolversTypes['LeadStatusChange'] }>;
  LeadStatusChangeFilter: LeadStatusChangeFilter;
  LeadStatusInput: LeadStatusInput;
  LeadStatusOverview: ResolverTypeWrapper<StatusOverviewRow>;
  LeadStatusPayload: ResolverTypeWrapper<LeadStatusPayloadRow>;
  LeadStatusReorderPayload: ResolverTypeWrapper<LeadStatusReorder>;
  LeadStatusReport: ResolverTypeWrapper<StatusReportRow>;
  LeadStatusReportInput: LeadStatusReportInput;
  LeadStatusTransition: ResolverTypeWrapper<StatusTransitionRow>;
  LeadUpdateInput: LeadUpdateInput;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  MeetingAttendee: ResolverTypeWrapper<MeetingAttendeeRow>;
  MeetingStatus: MeetingStatus;
  Membership: ResolverTypeWrapper<MembershipRow>;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionRow>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MessageDirection: MessageDirection;
  MessageStatus: MessageStatus;
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
  OpportunityConnection: ResolverTypeWrapper<OpportunityConnectionRow>;
  OpportunityCountByValuePeriod: ResolverTypeWrapper<AggregatesRow>;
  OpportunityCreateInput: OpportunityCreateInput;
  OpportunityEdge: ResolverTypeWrapper<Omit<OpportunityEdge, 'node'> & { node: ResolversTypes['Opportunity'] }>;
  OpportunityFilter: OpportunityFilter;
  OpportunityFunnelComparedRange: OpportunityFunnelComparedRange;
  OpportunityFunnelReportInput: OpportunityFunnelReportInput;
  OpportunityFunnelReportType: OpportunityFunnelReportType;
  OpportunityGroup: ResolverTypeWrapper<OpportunityGroupRow>;
  OpportunityGrouping: OpportunityGrouping;
  OpportunityOrder: OpportunityOrder;
  OpportunityOrderField: OpportunityOrderField;
  OpportunityPayload: ResolverTypeWrapper<OpportunityPayloadRow>;
  OpportunitySearchConnection: ResolverTypeWrapper<OpportunitySearchConnectionRow>;
  OpportunitySearchFilter: OpportunitySearchFilter;
  OpportunitySearchOrder: OpportunitySearchOrder;
  OpportunitySearchOrderField: OpportunitySearchOrderField;
  OpportunityStatus: ResolverTypeWrapper<OpportunityStatusRow>;
  OpportunityStatusChange: ResolverTypeWrapper<OpportunityStatusChangeRow>;
  OpportunityStatusChangeConnection: ResolverTypeWrapper<OpportunityStatusChangeConnectionRow>;
  OpportunityStatusChangeEdge: ResolverTypeWrapper<Omit<OpportunityStatusChangeEdge, 'node'> & { node: ResolversTypes['OpportunityStatusChange'] }>;
  OpportunityStatusChangeFilter: OpportunityStatusChangeFilter;
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
  OtherActivity: ResolverTypeWrapper<ActivityRow>;
  PageInfo: ResolverTypeWrapper<PageInfoRow>;
  PhoneDirection: PhoneDirection;
  PhoneSource: PhoneSource;
  Pipeline: ResolverTypeWrapper<PipelineRow>;
  PipelineCreateInput: PipelineCreateInput;
  PipelineFunnel: ResolverTypeWrapper<PipelineFunnelRow>;
  PipelinePayload: ResolverTypeWrapper<PipelinePayloadRow>;
  PipelineStatusInput: PipelineStatusInput;
  PipelineUpdateInput: PipelineUpdateInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceFilter: ReferenceFilter;
  RelatedActivitiesFilter: RelatedActivitiesFilter;
  RelatedContactsFilter: RelatedContactsFilter;
  RelatedOpportunitiesFilter: RelatedOpportunitiesFilter;
  RelativeDateFilter: RelativeDateFilter;
  RelativePeriod: RelativePeriod;
  ReportDateRange: ReportDateRange;
  ReportDateTimeRange: ReportDateTimeRange;
  ReportRange: ReportRange;
  ReportRelativeRange: ReportRelativeRange;
  ReportSameDays: ReportSameDays;
  ReportedLeadStatus: ResolverTypeWrapper<ReportedStatusRow>;
  ReportedOpportunityStatus: ResolverTypeWrapper<ReportedStatusRow>;
  Role: ResolverTypeWrapper<RoleRow>;
  SMS: ResolverTypeWrapper<SmsRow>;
  SMSCreateInput: SmsCreateInput;
  SMSPayload: ResolverTypeWrapper<SmsPayloadRow>;
  SMSUpdateInput: SmsUpdateInput;
  SearchResult: ResolverTypeWrapper<SearchResultRow>;
  SearchResultConnection: ResolverTypeWrapper<SearchResultConnectionRow>;
  SearchResultEdge: ResolverTypeWrapper<Omit<SearchResultEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SearchType: SearchType;
  SentEmailsReportInput: SentEmailsReportInput;
  SmartView: ResolverTypeWrapper<SmartViewRow>;
  SmartViewType: SmartViewType;
  StatusDuration: ResolverTypeWrapper<StatusDurationRow>;
  StatusOverviewTexts: ResolverTypeWrapper<StatusOverviewTextsRow>;
  StatusVisit: ResolverTypeWrapper<StatusVisitRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringFilter: StringFilter;
  Task: ResolverTypeWrapper<TaskRow>;
  TaskBulkUpdateInput: TaskBulkUpdateInput;
  TaskBulkUpdatePayload: ResolverTypeWrapper<TaskBulkUpdateRow>;
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
  TaskType: TaskType;
  TaskTypeFilter: TaskTypeFilter;
  TaskUpdateInput: TaskUpdateInput;
  TaskView: TaskView;
  TextFilter: TextFilter;
  User: ResolverTypeWrapper<UserRow>;
  UserAvailability: ResolverTypeWrapper<UserAvailabilityRow>;
  UserConnection: ResolverTypeWrapper<UserConnectionRow>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserErrorRow>;
  UserErrorCode: UserErrorCode;
  ValuePeriod: ValuePeriod;
  ValuePeriodFilter: ValuePeriodFilter;
  WhatsAppMessage: ResolverTypeWrapper<WhatsAppMessageRow>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<NodeRow>;
  _Service: ResolverTypeWrapper<_Service>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  link__Purpose: Link__Purpose;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRow;
  ActivityConnection: ActivityConnectionRow;
  ActivityDirectionFilter: ActivityDirectionFilter;
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ActivityFilter: ActivityFilter;
  ActivityOrder: ActivityOrder;
  ActivityReport: ActivityReportBody;
  ActivityReportInput: ActivityReportInput;
  ActivityReportRow: MetricsRow;
  ActivitySearchFilter: ActivitySearchFilter;
  ActivityTypeFilter: ActivityTypeFilter;
  Address: AddressRow;
  AddressInput: AddressInput;
  Attachment: AttachmentRow;
  Boolean: Scalars['Boolean']['output'];
  Call: CallRow;
  CallCreateInput: CallCreateInput;
  CallPayload: CallPayloadRow;
  CallUpdateInput: CallUpdateInput;
  Cents: Scalars['Cents']['output'];
  CentsFilter: CentsFilter;
  Contact: ContactRow;
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
  CustomActivityType: CustomActivityTypeRow;
  CustomFieldAssociation: CustomFieldAssociationRow;
  CustomFieldDefinition: CustomFieldDefinitionRow;
  CustomFieldFilter: CustomFieldFilter;
  CustomFieldInput: CustomFieldInput;
  CustomFieldValue: CustomFieldValueRow;
  CustomObject: CustomObjectRow;
  CustomObjectType: CustomObjectTypeRow;
  CustomReportInput: CustomReportInput;
  CustomValue: Scalars['CustomValue']['output'];
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DeletePayload: Deletion;
  DurationInput: DurationInput;
  Email: EmailRow;
  EmailCreateInput: EmailCreateInput;
  EmailOpen: EmailOpenRow;
  EmailParticipant: EmailParticipantRow;
  EmailPayload: EmailPayloadRow;
  EmailThread: EmailThreadRow;
  EmailUpdateInput: EmailUpdateInput;
  Float: Scalars['Float']['output'];
  FormSubmission: FormSubmissionRow;
  FormValue: FormValue;
  FunnelFilter: FunnelFilter;
  FunnelOpportunities: FunnelOpportunitiesRow;
  FunnelStatus: FunnelStatusRow;
  Group: GroupRow;
  ID: Scalars['ID']['output'];
  IdEqualsFilter: IdEqualsFilter;
  IdFilter: IdFilter;
  Int: Scalars['Int']['output'];
  IntegrationLink: IntegrationLinkRow;
  JSON: Scalars['JSON']['output'];
  Lead: LeadRow;
  LeadConnection: LeadConnectionRow;
  LeadContactInput: LeadContactInput;
  LeadCreateInput: LeadCreateInput;
  LeadEdge: Omit<LeadEdge, 'node'> & { node: ResolversParentTypes['Lead'] };
  LeadFilter: LeadFilter;
  LeadMerge: LeadMergeRow;
  LeadOrder: LeadOrder;
  LeadPayload: LeadPayloadRow;
  LeadStatus: LeadStatusRow;
  LeadStatusChange: LeadStatusChangeRow;
  LeadStatusChangeConnection: LeadStatusChangeConnectionRow;
  LeadStatusChangeEdge: Omit<LeadStatusChangeEdge, 'node'> & { node: ResolversParentTypes['LeadStatusChange'] };
  LeadStatusChangeFilter: LeadStatusChangeFilter;
  LeadStatusInput: LeadStatusInput;
  LeadStatusOverview: StatusOverviewRow;
  LeadStatusPayload: LeadStatusPayloadRow;
  LeadStatusReorderPayload: LeadStatusReorder;
  LeadStatusReport: StatusReportRow;
  LeadStatusReportInput: LeadStatusReportInput;
  LeadStatusTransition: StatusTransitionRow;
  LeadUpdateInput: LeadUpdateInput;
  Meeting: MeetingRow;
  MeetingAttendee: MeetingAttendeeRow;
  Membership: MembershipRow;
  MembershipConnection: MembershipConnectionRow;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
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
  OpportunityConnection: OpportunityConnectionRow;
  OpportunityCountByValuePeriod: AggregatesRow;
  OpportunityCreateInput: OpportunityCreateInput;
  OpportunityEdge: Omit<OpportunityEdge, 'node'> & { node: ResolversParentTypes['Opportunity'] };
  OpportunityFilter: OpportunityFilter;
  OpportunityFunnelComparedRange: OpportunityFunnelComparedRange;
  OpportunityFunnelReportInput: OpportunityFunnelReportInput;
  OpportunityGroup: OpportunityGroupRow;
  OpportunityOrder: OpportunityOrder;
  OpportunityPayload: OpportunityPayloadRow;
  OpportunitySearchConnection: OpportunitySearchConnectionRow;
  OpportunitySearchFilter: OpportunitySearchFilter;
  OpportunitySearchOrder: OpportunitySearchOrder;
  OpportunityStatus: OpportunityStatusRow;
  OpportunityStatusChange: OpportunityStatusChangeRow;
  OpportunityStatusChangeConnection: OpportunityStatusChangeConnectionRow;
  OpportunityStatusChangeEdge: Omit<OpportunityStatusChangeEdge, 'node'> & { node: ResolversParentTypes['OpportunityStatusChange'] };
  OpportunityStatusChangeFilter: OpportunityStatusChangeFilter;
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
  OtherActivity: ActivityRow;
  PageInfo: PageInfoRow;
  Pipeline: PipelineRow;
  PipelineCreateInput: PipelineCreateInput;
  PipelineFunnel: PipelineFunnelRow;
  PipelinePayload: PipelinePayloadRow;
  PipelineStatusInput: PipelineStatusInput;
  PipelineUpdateInput: PipelineUpdateInput;
  Query: Record<PropertyKey, never>;
  ReferenceFilter: ReferenceFilter;
  RelatedActivitiesFilter: RelatedActivitiesFilter;
  RelatedContactsFilter: RelatedContactsFilter;
  RelatedOpportunitiesFilter: RelatedOpportunitiesFilter;
  RelativeDateFilter: RelativeDateFilter;
  ReportDateRange: ReportDateRange;
  ReportDateTimeRange: ReportDateTimeRange;
  ReportRange: ReportRange;
  ReportedLeadStatus: ReportedStatusRow;
  ReportedOpportunityStatus: ReportedStatusRow;
  Role: RoleRow;
  SMS: SmsRow;
  SMSCreateInput: SmsCreateInput;
  SMSPayload: SmsPayloadRow;
  SMSUpdateInput: SmsUpdateInput;
  SearchResult: SearchResultRow;
  SearchResultConnection: SearchResultConnectionRow;
  SearchResultEdge: Omit<SearchResultEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SentEmailsReportInput: SentEmailsReportInput;
  SmartView: SmartViewRow;
  StatusDuration: StatusDurationRow;
  StatusOverviewTexts: StatusOverviewTextsRow;
  StatusVisit: StatusVisitRow;
  String: Scalars['String']['output'];
  StringFilter: StringFilter;
  Task: TaskRow;
  TaskBulkUpdateInput: TaskBulkUpdateInput;
  TaskBulkUpdatePayload: TaskBulkUpdateRow;
  TaskCompleted: TaskCompletedRow;
  TaskConnection: TaskConnectionRow;
  TaskCreateInput: TaskCreateInput;
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskPayload: TaskPayloadRow;
  TaskTypeFilter: TaskTypeFilter;
  TaskUpdateInput: TaskUpdateInput;
  TextFilter: TextFilter;
  User: UserRow;
  UserAvailability: UserAvailabilityRow;
  UserConnection: UserConnectionRow;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserErrorRow;
  ValuePeriodFilter: ValuePeriodFilter;
  WhatsAppMessage: WhatsAppMessageRow;
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

export type ActivityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  __resolveType: TypeResolveFn<'Call' | 'Created' | 'CustomActivity' | 'Email' | 'EmailThread' | 'FormSubmission' | 'LeadMerge' | 'LeadStatusChange' | 'Meeting' | 'Note' | 'OpportunityStatusChange' | 'OtherActivity' | 'SMS' | 'TaskCompleted' | 'WhatsAppMessage', ParentType, ContextType>;
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

export type CallResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateAnswered?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['PhoneDirection']>, ParentType, ContextType>;
  disposition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hasRecording?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  localPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localPhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordingExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PhoneSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CallStatus']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  voicemailDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  phones?: Resolver<ReadonlyArray<ResolversTypes['ContactPhone']>, ParentType, ContextType>;
  timezone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  urls?: Resolver<ReadonlyArray<ResolversTypes['ContactUrl']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomActivityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomActivity'] = ResolversParentTypes['CustomActivity']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customActivityType?: Resolver<Maybe<ResolversTypes['CustomActivityType']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<CustomActivityCustomFieldsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  pinned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CustomActivityStatus']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomActivityTypeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomActivityType'] = ResolversParentTypes['CustomActivityType']> = {
  apiCreateOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isArchived?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomFieldAssociationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldAssociation'] = ResolversParentTypes['CustomFieldAssociation']> = {
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  objectType?: Resolver<Maybe<ResolversTypes['CustomFieldObjectType']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CustomFieldDefinitionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomFieldDefinition'] = ResolversParentTypes['CustomFieldDefinition']> = {
  acceptsMultipleValues?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  associations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldAssociation']>>, ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  convertingToType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isShared?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  referencedCustomType?: Resolver<Maybe<ResolversTypes['CustomObjectType']>, ParentType, ContextType>;
  required?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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

export type CustomObjectTypeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomObjectType'] = ResolversParentTypes['CustomObjectType']> = {
  apiCreateOnly?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editableWithRoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldDefinition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namePlural?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type EmailResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Email'] = ResolversParentTypes['Email']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  bcc?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  bodyHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyPreview?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bodyText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateScheduled?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateSent?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['MessageDirection']>, ParentType, ContextType>;
  hasReply?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['EmailOpen']>, ParentType, ContextType>;
  opensCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensSummary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MessageStatus']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type EmailThreadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EmailThread'] = ResolversParentTypes['EmailThread']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latestEmails?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Email']>>, ParentType, ContextType>;
  latestNormalizedSubject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  nEmails?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['EmailParticipant']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormSubmissionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['FormSubmission'] = ResolversParentTypes['FormSubmission']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  formName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type IntegrationLinkResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['IntegrationLink'] = ResolversParentTypes['IntegrationLink']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<LeadActivitiesArgs, 'first'>>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<LeadContactsArgs, 'first'>>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType, Partial<LeadCustomFieldsArgs>>;
  customObjects?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomObject']>>, ParentType, ContextType, Partial<LeadCustomObjectsArgs>>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  htmlUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integrationLinks?: Resolver<ReadonlyArray<ResolversTypes['IntegrationLink']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<LeadOpportunitiesArgs, 'first'>>;
  status?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  statusChanges?: Resolver<Maybe<ResolversTypes['LeadStatusChangeConnection']>, ParentType, ContextType, RequireFields<LeadStatusChangesArgs, 'first'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<LeadTasksArgs, 'filter' | 'first'>>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type LeadMergeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadMerge'] = ResolversParentTypes['LeadMerge']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  destination?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<LeadStatusLeadsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadStatusChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['LeadStatusChange'] = ResolversParentTypes['LeadStatusChange']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  newStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  oldStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
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
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ReportedLeadStatus']>, ParentType, ContextType>;
  leadsPageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  query?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ReportedLeadStatus'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attendees?: Resolver<ReadonlyArray<ResolversTypes['MeetingAttendee']>, ParentType, ContextType>;
  calendarEventLink?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRecurring?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MeetingStatus']>, ParentType, ContextType>;
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

export type MembershipResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  permissionsGranted?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  callCreate?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationCallCreateArgs, 'input'>>;
  callDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationCallDeleteArgs, 'id'>>;
  callUpdate?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationCallUpdateArgs, 'id' | 'input'>>;
  contactCreate?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactCreateArgs, 'input'>>;
  contactDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationContactDeleteArgs, 'id'>>;
  contactEmailAdd?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactEmailAddArgs, 'email' | 'id'>>;
  contactEmailRemove?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactEmailRemoveArgs, 'email' | 'id'>>;
  contactPhoneAdd?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactPhoneAddArgs, 'id' | 'phone'>>;
  contactPhoneRemove?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactPhoneRemoveArgs, 'id' | 'phone'>>;
  contactUpdate?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactUpdateArgs, 'id' | 'input'>>;
  contactUrlAdd?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactUrlAddArgs, 'id' | 'url'>>;
  contactUrlRemove?: Resolver<Maybe<ResolversTypes['ContactPayload']>, ParentType, ContextType, RequireFields<MutationContactUrlRemoveArgs, 'id' | 'url'>>;
  emailCreate?: Resolver<Maybe<ResolversTypes['EmailPayload']>, ParentType, ContextType, RequireFields<MutationEmailCreateArgs, 'input'>>;
  emailDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationEmailDeleteArgs, 'id'>>;
  emailUpdate?: Resolver<Maybe<ResolversTypes['EmailPayload']>, ParentType, ContextType, RequireFields<MutationEmailUpdateArgs, 'id' | 'input'>>;
  leadCreate?: Resolver<Maybe<ResolversTypes['LeadPayload']>, ParentType, ContextType, RequireFields<MutationLeadCreateArgs, 'input'>>;
  leadDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationLeadDeleteArgs, 'id'>>;
  leadMerge?: Resolver<Maybe<ResolversTypes['LeadPayload']>, ParentType, ContextType, RequireFields<MutationLeadMergeArgs, 'destinationId' | 'sourceId'>>;
  leadStatusCreate?: Resolver<Maybe<ResolversTypes['LeadStatusPayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusCreateArgs, 'input'>>;
  leadStatusDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusDeleteArgs, 'id'>>;
  leadStatusReorder?: Resolver<Maybe<ResolversTypes['LeadStatusReorderPayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusReorderArgs, 'ids'>>;
  leadStatusUpdate?: Resolver<Maybe<ResolversTypes['LeadStatusPayload']>, ParentType, ContextType, RequireFields<MutationLeadStatusUpdateArgs, 'id' | 'input'>>;
  leadUpdate?: Resolver<Maybe<ResolversTypes['LeadPayload']>, ParentType, ContextType, RequireFields<MutationLeadUpdateArgs, 'id' | 'input'>>;
  noteCreate?: Resolver<Maybe<ResolversTypes['NotePayload']>, ParentType, ContextType, RequireFields<MutationNoteCreateArgs, 'input'>>;
  noteDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationNoteDeleteArgs, 'id'>>;
  noteUpdate?: Resolver<Maybe<ResolversTypes['NotePayload']>, ParentType, ContextType, RequireFields<MutationNoteUpdateArgs, 'id' | 'input'>>;
  opportunityCreate?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityCreateArgs, 'input'>>;
  opportunityDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationOpportunityDeleteArgs, 'id'>>;
  opportunityMarkLost?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityMarkLostArgs, 'id'>>;
  opportunityMarkWon?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityMarkWonArgs, 'id'>>;
  opportunityStatusCreate?: Resolver<Maybe<ResolversTypes['OpportunityStatusPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusCreateArgs, 'input'>>;
  opportunityStatusDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusDeleteArgs, 'id'>>;
  opportunityStatusUpdate?: Resolver<Maybe<ResolversTypes['OpportunityStatusPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityStatusUpdateArgs, 'id' | 'input'>>;
  opportunityUpdate?: Resolver<Maybe<ResolversTypes['OpportunityPayload']>, ParentType, ContextType, RequireFields<MutationOpportunityUpdateArgs, 'id' | 'input'>>;
  pipelineCreate?: Resolver<Maybe<ResolversTypes['PipelinePayload']>, ParentType, ContextType, RequireFields<MutationPipelineCreateArgs, 'input'>>;
  pipelineDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationPipelineDeleteArgs, 'id'>>;
  pipelineUpdate?: Resolver<Maybe<ResolversTypes['PipelinePayload']>, ParentType, ContextType, RequireFields<MutationPipelineUpdateArgs, 'id' | 'input'>>;
  smsCreate?: Resolver<Maybe<ResolversTypes['SMSPayload']>, ParentType, ContextType, RequireFields<MutationSmsCreateArgs, 'input'>>;
  smsDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationSmsDeleteArgs, 'id'>>;
  smsUpdate?: Resolver<Maybe<ResolversTypes['SMSPayload']>, ParentType, ContextType, RequireFields<MutationSmsUpdateArgs, 'id' | 'input'>>;
  taskBulkUpdate?: Resolver<Maybe<ResolversTypes['TaskBulkUpdatePayload']>, ParentType, ContextType, RequireFields<MutationTaskBulkUpdateArgs, 'filter' | 'input'>>;
  taskComplete?: Resolver<Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<MutationTaskCompleteArgs, 'id'>>;
  taskCreate?: Resolver<Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<MutationTaskCreateArgs, 'input'>>;
  taskDelete?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationTaskDeleteArgs, 'id'>>;
  taskUpdate?: Resolver<Maybe<ResolversTypes['TaskPayload']>, ParentType, ContextType, RequireFields<MutationTaskUpdateArgs, 'id' | 'input'>>;
};

export type NodeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Call' | 'Contact' | 'Created' | 'CustomActivity' | 'CustomActivityType' | 'CustomObject' | 'CustomObjectType' | 'Email' | 'EmailThread' | 'FormSubmission' | 'Group' | 'Lead' | 'LeadMerge' | 'LeadStatus' | 'LeadStatusChange' | 'Meeting' | 'Membership' | 'Note' | 'Opportunity' | 'OpportunityStatus' | 'OpportunityStatusChange' | 'Organization' | 'OtherActivity' | 'Pipeline' | 'Role' | 'SMS' | 'SmartView' | 'Task' | 'TaskCompleted' | 'User' | 'WhatsAppMessage', ParentType, ContextType>;
};

export type NoteResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  noteHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pinned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pinnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type OpportunityConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  aggregates?: Resolver<ResolversTypes['OpportunityAggregates'], ParentType, ContextType>;
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

export type OpportunityGroupResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityGroup'] = ResolversParentTypes['OpportunityGroup']> = {
  aggregates?: Resolver<ResolversTypes['OpportunityAggregates'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunities?: Resolver<ReadonlyArray<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  week?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weekyear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityPayload'] = ResolversParentTypes['OpportunityPayload']> = {
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpportunitySearchConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunitySearchConnection'] = ResolversParentTypes['OpportunitySearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityStatusResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatus'] = ResolversParentTypes['OpportunityStatus']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDeleted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<OpportunityStatusOpportunitiesArgs, 'first'>>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['OpportunityStatusType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityStatusChangeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['OpportunityStatusChange'] = ResolversParentTypes['OpportunityStatusChange']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  newStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  oldStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  opportunityConfidence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  opportunityDateWon?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  opportunityValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  opportunityValuePeriod?: Resolver<Maybe<ResolversTypes['ValuePeriod']>, ParentType, ContextType>;
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
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['ReportedOpportunityStatus']>, ParentType, ContextType>;
  leadsPageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opportunitiesPageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PipelineResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  funnel?: Resolver<Maybe<ResolversTypes['PipelineFunnel']>, ParentType, ContextType, RequireFields<PipelineFunnelArgs, 'filter' | 'maxChanges'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<PipelineOpportunitiesArgs, 'first'>>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'first'>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  activityReport?: Resolver<Maybe<ResolversTypes['ActivityReport']>, ParentType, ContextType, RequireFields<QueryActivityReportArgs, 'input'>>;
  activityReportMetrics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
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
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType, RequireFields<QueryGroupArgs, 'id'>>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
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
  opportunityFunnelStagesReport?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryOpportunityFunnelStagesReportArgs, 'input'>>;
  opportunityFunnelTotalsReport?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryOpportunityFunnelTotalsReportArgs, 'input'>>;
  opportunityGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityGroup']>>, ParentType, ContextType, RequireFields<QueryOpportunityGroupsArgs, 'descending' | 'groupBy' | 'maxOpportunities'>>;
  opportunitySearch?: Resolver<Maybe<ResolversTypes['OpportunitySearchConnection']>, ParentType, ContextType, RequireFields<QueryOpportunitySearchArgs, 'first'>>;
  opportunityStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType, RequireFields<QueryOpportunityStatusArgs, 'id'>>;
  opportunityStatusChanges?: Resolver<Maybe<ResolversTypes['OpportunityStatusChangeConnection']>, ParentType, ContextType, RequireFields<QueryOpportunityStatusChangesArgs, 'first'>>;
  opportunityStatusReport?: Resolver<Maybe<ResolversTypes['OpportunityStatusReport']>, ParentType, ContextType, Partial<QueryOpportunityStatusReportArgs>>;
  opportunityStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityStatus']>>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType, RequireFields<QueryPipelineArgs, 'id'>>;
  pipelines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Pipeline']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['SearchResultConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  sentEmailsReport?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, Partial<QuerySentEmailsReportArgs>>;
  smartView?: Resolver<Maybe<ResolversTypes['SmartView']>, ParentType, ContextType, RequireFields<QuerySmartViewArgs, 'id'>>;
  smartViews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SmartView']>>, ParentType, ContextType, Partial<QuerySmartViewsArgs>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryTasksArgs, 'filter' | 'first'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
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
  editable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmsResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SMS'] = ResolversParentTypes['SMS']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateScheduled?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateSent?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['PhoneDirection']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  localPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  localPhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remotePhoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sequenceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['PhoneSource']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MessageStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SmsPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SMSPayload'] = ResolversParentTypes['SMSPayload']> = {
  sms?: Resolver<Maybe<ResolversTypes['SMS']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Contact' | 'Lead' | 'Opportunity', ParentType, ContextType>;
};

export type SearchResultConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchResultConnection'] = ResolversParentTypes['SearchResultConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchResultEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SearchResultEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchResultEdge'] = ResolversParentTypes['SearchResultEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
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

export type TaskResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  assignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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
  isDateless?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  objectType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['TaskPriority']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['TaskResolution']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['TaskType']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['TaskView']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskBulkUpdatePayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskBulkUpdatePayload'] = ResolversParentTypes['TaskBulkUpdatePayload']> = {
  matchedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TaskCompletedResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['TaskCompleted'] = ResolversParentTypes['TaskCompleted']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
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

export type UserResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  availability?: Resolver<Maybe<ResolversTypes['UserAvailability']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Group']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<UserOpportunitiesArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<UserTasksArgs, 'filter' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserAvailabilityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserAvailability'] = ResolversParentTypes['UserAvailability']> = {
  isOnCall?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type WhatsAppMessageResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WhatsAppMessage'] = ResolversParentTypes['WhatsAppMessage']> = {
  activityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['MessageDirection']>, ParentType, ContextType>;
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
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Call' | 'Contact' | 'Created' | 'CustomActivity' | 'CustomActivityType' | 'CustomObject' | 'CustomObjectType' | 'Email' | 'EmailThread' | 'FormSubmission' | 'Group' | 'Lead' | 'LeadMerge' | 'LeadStatus' | 'LeadStatusChange' | 'Meeting' | 'Membership' | 'Note' | 'Opportunity' | 'OpportunityStatus' | 'OpportunityStatusChange' | 'Organization' | 'OtherActivity' | 'Pipeline' | 'Role' | 'SMS' | 'SmartView' | 'Task' | 'TaskCompleted' | 'User' | 'WhatsAppMessage', ParentType, ContextType>;
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
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ActivityReport?: ActivityReportResolvers<ContextType>;
  ActivityReportRow?: ActivityReportRowResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallPayload?: CallPayloadResolvers<ContextType>;
  Cents?: GraphQLScalarType;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactEmail?: ContactEmailResolvers<ContextType>;
  ContactPayload?: ContactPayloadResolvers<ContextType>;
  ContactPhone?: ContactPhoneResolvers<ContextType>;
  ContactUrl?: ContactUrlResolvers<ContextType>;
  Created?: CreatedResolvers<ContextType>;
  CustomActivity?: CustomActivityResolvers<ContextType>;
  CustomActivityType?: CustomActivityTypeResolvers<ContextType>;
  CustomFieldAssociation?: CustomFieldAssociationResolvers<ContextType>;
  CustomFieldDefinition?: CustomFieldDefinitionResolvers<ContextType>;
  CustomFieldValue?: CustomFieldValueResolvers<ContextType>;
  CustomObject?: CustomObjectResolvers<ContextType>;
  CustomObjectType?: CustomObjectTypeResolvers<ContextType>;
  CustomValue?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  EmailOpen?: EmailOpenResolvers<ContextType>;
  EmailParticipant?: EmailParticipantResolvers<ContextType>;
  EmailPayload?: EmailPayloadResolvers<ContextType>;
  EmailThread?: EmailThreadResolvers<ContextType>;
  FormSubmission?: FormSubmissionResolvers<ContextType>;
  FormValue?: FormValueResolvers<ContextType>;
  FunnelOpportunities?: FunnelOpportunitiesResolvers<ContextType>;
  FunnelStatus?: FunnelStatusResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  IntegrationLink?: IntegrationLinkResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Lead?: LeadResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  LeadEdge?: LeadEdgeResolvers<ContextType>;
  LeadMerge?: LeadMergeResolvers<ContextType>;
  LeadPayload?: LeadPayloadResolvers<ContextType>;
  LeadStatus?: LeadStatusResolvers<ContextType>;
  LeadStatusChange?: LeadStatusChangeResolvers<ContextType>;
  LeadStatusChangeConnection?: LeadStatusChangeConnectionResolvers<ContextType>;
  LeadStatusChangeEdge?: LeadStatusChangeEdgeResolvers<ContextType>;
  LeadStatusOverview?: LeadStatusOverviewResolvers<ContextType>;
  LeadStatusPayload?: LeadStatusPayloadResolvers<ContextType>;
  LeadStatusReorderPayload?: LeadStatusReorderPayloadResolvers<ContextType>;
  LeadStatusReport?: LeadStatusReportResolvers<ContextType>;
  LeadStatusTransition?: LeadStatusTransitionResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingAttendee?: MeetingAttendeeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MetricValue?: MetricValueResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NotePayload?: NotePayloadResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  OpportunityAggregates?: OpportunityAggregatesResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  OpportunityCountByValuePeriod?: OpportunityCountByValuePeriodResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  OpportunityGroup?: OpportunityGroupResolvers<ContextType>;
  OpportunityPayload?: OpportunityPayloadResolvers<ContextType>;
  OpportunitySearchConnection?: OpportunitySearchConnectionResolvers<ContextType>;
  OpportunityStatus?: OpportunityStatusResolvers<ContextType>;
  OpportunityStatusChange?: OpportunityStatusChangeResolvers<ContextType>;
  OpportunityStatusChangeConnection?: OpportunityStatusChangeConnectionResolvers<ContextType>;
  OpportunityStatusChangeEdge?: OpportunityStatusChangeEdgeResolvers<ContextType>;
  OpportunityStatusOverview?: OpportunityStatusOverviewResolvers<ContextType>;
  OpportunityStatusPayload?: OpportunityStatusPayloadResolvers<ContextType>;
  OpportunityStatusReport?: OpportunityStatusReportResolvers<ContextType>;
  OpportunityStatusTransition?: OpportunityStatusTransitionResolvers<ContextType>;
  OpportunityValueTotals?: OpportunityValueTotalsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OtherActivity?: OtherActivityResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  PipelineFunnel?: PipelineFunnelResolvers<ContextType>;
  PipelinePayload?: PipelinePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReportedLeadStatus?: ReportedLeadStatusResolvers<ContextType>;
  ReportedOpportunityStatus?: ReportedOpportunityStatusResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  SMS?: SmsResolvers<ContextType>;
  SMSPayload?: SmsPayloadResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SearchResultConnection?: SearchResultConnectionResolvers<ContextType>;
  SearchResultEdge?: SearchResultEdgeResolvers<ContextType>;
  SmartView?: SmartViewResolvers<ContextType>;
  StatusDuration?: StatusDurationResolvers<ContextType>;
  StatusOverviewTexts?: StatusOverviewTextsResolvers<ContextType>;
  StatusVisit?: StatusVisitResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskBulkUpdatePayload?: TaskBulkUpdatePayloadResolvers<ContextType>;
  TaskCompleted?: TaskCompletedResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserAvailability?: UserAvailabilityResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WhatsAppMessage?: WhatsAppMessageResolvers<ContextType>;
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
