/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Directions of calls, emails and messages. */
export type ActivityDirection =
  /** From the other party to the organization. */
  | 'INBOUND'
  /** From the organization to the other party. */
  | 'OUTBOUND';

/** Conditions on the direction of an activity. */
export type ActivityDirectionFilter = {
  /** Equals this direction. */
  eq?: ActivityDirection | null | undefined;
  /** Equals one of these directions. An empty list matches nothing. */
  in?: Array<ActivityDirection> | null | undefined;
};

/** Conditions on activities of one type. All given conditions must hold. Close's search evaluates them. */
export type ActivitySearchFilter = {
  /** When the activity was created in Close. For a meeting, when it starts. */
  dateCreated?: SearchDateTimeFilter | null | undefined;
  /** The direction. Only for calls, emails and text messages. */
  direction?: ActivityDirectionFilter | null | undefined;
  /** The type of activity. */
  type: ActivitySearchType;
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

/** Conditions on one address. All given conditions must hold for the same address. */
export type AddressFilter = {
  /** Street and number. */
  address1?: TextFilter | null | undefined;
  /** The city. */
  city?: TextFilter | null | undefined;
  /** Two-letter country code (ISO 3166), in capitals. */
  country?: StringFilter | null | undefined;
  /** What the address is for: `business`, `mailing`, `office` or `other`. */
  label?: StringFilter | null | undefined;
  /** The state, region or province. */
  state?: TextFilter | null | undefined;
  /** The postal code. */
  zipcode?: TextFilter | null | undefined;
};

/** An uploaded file to attach. */
export type AttachmentInput = {
  /** The media type, such as `image/jpeg`. Must not be blank. */
  contentType: string;
  /** The `downloadUrl` of the upload. */
  downloadUrl: string;
  /** The file's name. Must not be blank. */
  filename: string;
};

/** Conditions on an amount in cents. All given conditions must hold. An object without the amount matches no comparison. */
export type CentsFilter = {
  /** Equals this amount. */
  eq?: number | null | undefined;
  /** Whether there is an amount. */
  exists?: boolean | null | undefined;
  /** Is more than this amount. */
  gt?: number | null | undefined;
  /** Is this amount or more. */
  gte?: number | null | undefined;
  /** Is less than this amount. */
  lt?: number | null | undefined;
  /** Is this amount or less. */
  lte?: number | null | undefined;
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

/** An email address to write. */
export type ContactEmailInput = {
  /** The email address. */
  email: string;
  /** The type of address, such as `office`, `home`, `direct`, `mobile` or `other`. */
  type?: string | null | undefined;
};

/**
 * Conditions on contacts. All given conditions must hold. Close's search evaluates them; its index can lag behind writes
 * by a few seconds. Filters can be nested, up to 500 clauses in total.
 */
export type ContactFilter = {
  /** All of these filters match. An empty list has no effect. */
  and?: Array<ContactFilter> | null | undefined;
  /** Conditions on custom fields of contacts. All must hold. */
  customFields?: Array<CustomFieldFilter> | null | undefined;
  /** When the contact was created. */
  dateCreated?: SearchDateTimeFilter | null | undefined;
  /** When the contact was last changed. */
  dateUpdated?: SearchDateTimeFilter | null | undefined;
  /** Any of the contact's email addresses. */
  email?: TextFilter | null | undefined;
  /** Number of email addresses. */
  emailsCount?: NumberFilter | null | undefined;
  /** The contact's id. */
  id?: IdFilter | null | undefined;
  /** Conditions on the contact's lead. */
  lead?: LeadFilter | null | undefined;
  /** The contact's lead. */
  leadId?: IdFilter | null | undefined;
  /** The contact's name. */
  name?: TextFilter | null | undefined;
  /** This filter does not match. Contacts without a value for the field are included. */
  not?: ContactFilter | null | undefined;
  /** At least one of these filters matches. An empty list matches no contact. */
  or?: Array<ContactFilter> | null | undefined;
  /** Any of the contact's phone numbers. */
  phone?: TextFilter | null | undefined;
  /** Number of phone numbers. */
  phonesCount?: NumberFilter | null | undefined;
  /** The contact is in this Smart View of contacts. A Smart View of another type matches no contact. */
  smartViewId?: string | null | undefined;
  /** Words that begin like these occur, in any order, in a text of the contact. */
  text?: string | null | undefined;
  /** The contact's job title. */
  title?: TextFilter | null | undefined;
  /** Number of URLs. */
  urlsCount?: NumberFilter | null | undefined;
};

/** A phone number to write. */
export type ContactPhoneInput = {
  /** The number, preferably in E.164 format, such as `+46701112233`. */
  phone: string;
  /** The type of number, such as `office`, `mobile`, `direct`, `home`, `fax` or `other`. */
  type?: string | null | undefined;
};

/** Changes of a contact. Absent fields stay unchanged; null clears. */
export type ContactUpdateInput = {
  /** Changes these custom fields only. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** Replaces all email addresses. To change one, use `contactEmailAdd` and `contactEmailRemove`. */
  emails?: Array<ContactEmailInput> | null | undefined;
  /** The contact's name. Must not be empty. */
  name?: string | null | undefined;
  /** Replaces all phone numbers. To change one, use `contactPhoneAdd` and `contactPhoneRemove`. */
  phones?: Array<ContactPhoneInput> | null | undefined;
  /** The contact's job title. */
  title?: string | null | undefined;
  /** Replaces all URLs. To change one, use `contactUrlAdd` and `contactUrlRemove`. */
  urls?: Array<ContactUrlInput> | null | undefined;
};

/** A URL to write. */
export type ContactUrlInput = {
  /** The type of URL, such as `url`. */
  type?: string | null | undefined;
  /** The URL. */
  url: string;
};

/** Types of tasks that users can create. */
export type CreatableTaskType =
  /** A to-do. */
  | 'LEAD'
  /** A call to make. */
  | 'OUTGOING_CALL';

/**
 * Conditions on one custom field. All given conditions must hold. Use the condition for the field's type; Close refuses
 * others. An object without a value matches no comparison.
 */
export type CustomFieldFilter = {
  /** For fields of type `choices`. A field with several values matches if one of them does. */
  choice?: StringFilter | null | undefined;
  /** For fields of type `date`. */
  date?: SearchDateFilter | null | undefined;
  /** For fields of type `datetime`. */
  dateTime?: SearchDateTimeFilter | null | undefined;
  /** Whether the field has a value. */
  exists?: boolean | null | undefined;
  /** The id of the field's definition, which begins with `cf_` or `lcf_`. */
  id: string;
  /** For fields of type `number`. */
  number?: NumberFilter | null | undefined;
  /** For fields of type `user`, with ids of users or groups, or of type `contact`, with ids of contacts. */
  reference?: ReferenceFilter | null | undefined;
  /** For fields of type `text`, `textarea` or `hidden`. */
  text?: TextFilter | null | undefined;
};

/**
 * A change of one custom field. Set exactly one of `value`, `add` and `remove`. An input can name each field once; other
 * custom fields stay unchanged.
 */
export type CustomFieldInput = {
  /** A value to add to a field that accepts several values. Only in updates. */
  add?: string | number | readonly string[] | null | undefined;
  /** The id of the field's definition. */
  id: string;
  /** A value to remove from a field that accepts several values. Only in updates. */
  remove?: string | number | readonly string[] | null | undefined;
  /** The new value; a list if the field accepts several values. Null clears the field. */
  value?: string | number | readonly string[] | null | undefined;
};

/** A custom field to sort by. */
export type CustomFieldOrder = {
  /** The id of the field's definition, which begins with `cf_` or `lcf_`. */
  id: string;
  /** What the field contains. Close refuses a field that it cannot sort by. */
  type: CustomFieldOrderType;
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

/**
 * A duration: the sum of its parts. Parts must not be negative; the limit is 100 years. A duration without parts has no
 * effect.
 */
export type DurationInput = {
  /** Days of 24 hours. */
  days?: number | null | undefined;
  /** Hours. Not for days. */
  hours?: number | null | undefined;
  /** Minutes. Not for days. */
  minutes?: number | null | undefined;
  /** Calendar months. */
  months?: number | null | undefined;
  /** Seconds. Not for days. */
  seconds?: number | null | undefined;
  /** Weeks of 7 days. */
  weeks?: number | null | undefined;
  /** Calendar years. */
  years?: number | null | undefined;
};

/** Conditions on an id. All given conditions must hold. */
export type IdFilter = {
  /** Equals this id. */
  eq?: string | null | undefined;
  /** Equals one of these ids. An empty list matches nothing. */
  in?: Array<string> | null | undefined;
};

/**
 * Conditions on leads. All given conditions must hold. Close's search evaluates them; its index can lag behind writes by a
 * few seconds. Filters can be nested, up to 500 clauses in total.
 */
export type LeadFilter = {
  /** Conditions on the lead's activities. */
  activities?: RelatedActivitiesFilter | null | undefined;
  /** Conditions on the lead's addresses, such as their country. */
  addresses?: RelatedAddressesFilter | null | undefined;
  /** Number of the lead's addresses. */
  addressesCount?: NumberFilter | null | undefined;
  /** Number of URLs of the lead and its contacts. */
  allUrlsCount?: NumberFilter | null | undefined;
  /** All of these filters match. An empty list has no effect. */
  and?: Array<LeadFilter> | null | undefined;
  /** Conditions on the lead's contacts. */
  contacts?: RelatedContactsFilter | null | undefined;
  /** The user who created the lead. */
  createdById?: IdFilter | null | undefined;
  /** Conditions on custom fields of leads. All must hold. */
  customFields?: Array<CustomFieldFilter> | null | undefined;
  /** When the lead was created. */
  dateCreated?: SearchDateTimeFilter | null | undefined;
  /** When the lead was last changed. */
  dateUpdated?: SearchDateTimeFilter | null | undefined;
  /** The lead's description. */
  description?: TextFilter | null | undefined;
  /** The name, or the text Close shows for a lead without one. */
  displayName?: TextFilter | null | undefined;
  /** An email address of any of the lead's contacts. */
  email?: TextFilter | null | undefined;
  /** Number of emails exchanged with the lead. A lead without emails may match no comparison, not even with 0. */
  emailsCount?: NumberFilter | null | undefined;
  /** The lead's id. */
  id?: IdFilter | null | undefined;
  /** Duration of the last call, in seconds. */
  lastCallDuration?: NumberFilter | null | undefined;
  /** Time of the last email, call, message or meeting, in either direction. */
  lastCommunicationDate?: SearchDateTimeFilter | null | undefined;
  /** Time of the last change of the lead's status. */
  lastLeadStatusChangeDate?: SearchDateTimeFilter | null | undefined;
  /** The lead's name. */
  name?: TextFilter | null | undefined;
  /** This filter does not match. Leads without a value for the field are included. */
  not?: LeadFilter | null | undefined;
  /** Conditions on the lead's opportunities. */
  opportunities?: RelatedOpportunitiesFilter | null | undefined;
  /** At least one of these filters matches. An empty list matches no lead. */
  or?: Array<LeadFilter> | null | undefined;
  /** A phone number of any of the lead's contacts. */
  phone?: TextFilter | null | undefined;
  /** The lead is in this Smart View of leads. A Smart View of another type matches no lead. */
  smartViewId?: string | null | undefined;
  /** The lead's status. */
  statusId?: IdFilter | null | undefined;
  /** Words that begin like these occur, in any order, in a text of the lead or of its contacts. */
  text?: string | null | undefined;
  /** Number of future meetings. A lead without any may match no comparison, not even with 0. */
  upcomingMeetingsCount?: NumberFilter | null | undefined;
  /** The user who last changed the lead. */
  updatedById?: IdFilter | null | undefined;
  /** The lead's website. */
  url?: TextFilter | null | undefined;
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
  customField?: CustomFieldOrder | null | undefined;
  /** Ascending or descending. */
  direction?: OrderDirection;
  /** A field of leads. Either this or `customField` must be given. */
  field?: LeadOrderField | null | undefined;
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

/** Values of a new note. Set `note` or `noteHtml`, not both. */
export type NoteCreateInput = {
  /** When it took place. Now if absent. */
  activityAt?: string | null | undefined;
  /** Uploaded files to attach. */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** The contact the note is about. */
  contactId?: string | null | undefined;
  /** The creation time in Close, for imports. Now if absent. */
  dateCreated?: string | null | undefined;
  /** Whether to pin the note to the top of the lead. False if absent. */
  isPinned?: boolean | null | undefined;
  /** The lead the note is about. Cannot be changed later. */
  leadId: string;
  /** The text, as plain text. */
  note?: string | null | undefined;
  /** The text, as HTML. */
  noteHtml?: string | null | undefined;
  /** The note's title. */
  title?: string | null | undefined;
  /** The author. The credential's user if absent. */
  userId?: string | null | undefined;
};

/** Conditions on a number. All given conditions must hold. An object without the number matches no comparison. */
export type NumberFilter = {
  /** Equals this number. */
  eq?: number | null | undefined;
  /** Whether there is a number. */
  exists?: boolean | null | undefined;
  /** Is greater than this number. */
  gt?: number | null | undefined;
  /** Is this number or greater. */
  gte?: number | null | undefined;
  /** Is less than this number. */
  lt?: number | null | undefined;
  /** Is this number or less. */
  lte?: number | null | undefined;
};

/**
 * Conditions on opportunities, inside of other conditions. All given conditions must hold. Close's search evaluates them;
 * its index can lag behind writes by a few seconds. Filters can be nested, up to 500 clauses in total.
 */
export type OpportunitySearchFilter = {
  /** All of these filters match. An empty list has no effect. */
  and?: Array<OpportunitySearchFilter> | null | undefined;
  /** The chance of winning, in percent, 0 to 100. */
  confidence?: NumberFilter | null | undefined;
  /** The contact for the opportunity. */
  contactId?: ReferenceFilter | null | undefined;
  /** The user who created the opportunity. */
  createdById?: ReferenceFilter | null | undefined;
  /** Conditions on custom fields of opportunities. All must hold. */
  customFields?: Array<CustomFieldFilter> | null | undefined;
  /** When the opportunity was created. */
  dateCreated?: SearchDateTimeFilter | null | undefined;
  /** When the opportunity was last changed. */
  dateUpdated?: SearchDateTimeFilter | null | undefined;
  /** The day the opportunity was won or is expected to close. */
  dateWon?: SearchDateFilter | null | undefined;
  /** The opportunity's id. */
  id?: IdFilter | null | undefined;
  /** Conditions on the opportunity's lead. */
  lead?: LeadFilter | null | undefined;
  /** The opportunity's lead. */
  leadId?: IdFilter | null | undefined;
  /** This filter does not match. Opportunities without a value for the field are included. */
  not?: OpportunitySearchFilter | null | undefined;
  /** At least one of these filters matches. An empty list matches no opportunity. */
  or?: Array<OpportunitySearchFilter> | null | undefined;
  /** The pipeline of the opportunity's status. Close filters by status: the statuses of the pipeline are read first. */
  pipelineId?: IdFilter | null | undefined;
  /** The opportunity is in this Smart View of opportunities. A Smart View of another type matches no opportunity. */
  smartViewId?: string | null | undefined;
  /** The opportunity's status. */
  statusId?: IdFilter | null | undefined;
  /**
   * The label of the status. Close filters by status: the statuses with the label are read first. A label that no status has
   * matches nothing.
   */
  statusLabel?: StringFilter | null | undefined;
  /** The type of the status: active, won or lost. */
  statusType?: OpportunityStatusTypeFilter | null | undefined;
  /** Words that begin like these occur, in any order, in a text of the opportunity. */
  text?: string | null | undefined;
  /** The opportunity's owner: ids of users or groups. A group matches opportunities of all its members. */
  userId?: ReferenceFilter | null | undefined;
  /** The value per `valuePeriod`, in cents. */
  value?: CentsFilter | null | undefined;
  /** How often the value is paid. */
  valuePeriod?: ValuePeriodFilter | null | undefined;
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
  eq?: OpportunityStatusType | null | undefined;
  /** Equals one of these types. An empty list matches nothing. */
  in?: Array<OpportunityStatusType> | null | undefined;
};

/** Changes of an opportunity. Absent fields stay unchanged; null clears. */
export type OpportunityUpdateInput = {
  /** The chance of winning, in percent, 0 to 100. Must not be null. */
  confidence?: number | null | undefined;
  /** The contact for this opportunity. */
  contactId?: string | null | undefined;
  /** Changes these custom fields only. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** The day the opportunity was won or is expected to close. */
  dateWon?: string | null | undefined;
  /** The note, as plain text. */
  note?: string | null | undefined;
  /** The status. It can belong to another pipeline. Must not be null. */
  statusId?: string | null | undefined;
  /** The owner. Must not be null. */
  userId?: string | null | undefined;
  /** The value per `valuePeriod`, in cents of the organization's currency. */
  value?: number | null | undefined;
  /** How often the value is paid. Must not be null. */
  valuePeriod?: ValuePeriod | null | undefined;
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

/** Conditions on a reference to another object. All given conditions must hold. */
export type ReferenceFilter = {
  /** Refers to this id. */
  eq?: string | null | undefined;
  /** Whether there is a reference. */
  exists?: boolean | null | undefined;
  /** Refers to one of these ids. An empty list matches nothing. */
  in?: Array<string> | null | undefined;
};

/** Conditions on the activities of a lead. All given conditions must hold. */
export type RelatedActivitiesFilter = {
  /** No activity matches. `none: { type: CALL }` matches leads without calls. */
  none?: ActivitySearchFilter | null | undefined;
  /** At least one activity matches. */
  some?: ActivitySearchFilter | null | undefined;
};

/** Conditions on the addresses of a lead. All given conditions must hold. */
export type RelatedAddressesFilter = {
  /** No address matches. An empty filter matches leads without addresses. */
  none?: AddressFilter | null | undefined;
  /** At least one address matches. An empty filter matches leads that have addresses. */
  some?: AddressFilter | null | undefined;
};

/** Conditions on the contacts of a lead. All given conditions must hold. */
export type RelatedContactsFilter = {
  /** No contact matches. An empty filter matches leads without contacts. */
  none?: ContactFilter | null | undefined;
  /** At least one contact matches. An empty filter matches leads that have contacts. */
  some?: ContactFilter | null | undefined;
};

/** Conditions on the opportunities of a lead. All given conditions must hold. */
export type RelatedOpportunitiesFilter = {
  /** No opportunity matches. An empty filter matches leads without opportunities. */
  none?: OpportunitySearchFilter | null | undefined;
  /** At least one opportunity matches. An empty filter matches leads that have opportunities. */
  some?: OpportunitySearchFilter | null | undefined;
};

/**
 * Conditions on the distance from now. All given conditions must hold. Durations of whole days or longer count calendar
 * days in the time zone of `x-tz-offset`. Durations with hours, minutes or seconds are exact and not allowed for days.
 */
export type RelativeDateFilter = {
  /** Is in the past, at most this long ago. `{ days: 30 }` starts with the day 30 days ago. */
  last?: DurationInput | null | undefined;
  /** Is further ahead than this. */
  laterThan?: DurationInput | null | undefined;
  /** Is in the future, at most this far ahead. `{ days: 7 }` ends with the day in 7 days. */
  next?: DurationInput | null | undefined;
  /** Is longer ago than this. */
  olderThan?: DurationInput | null | undefined;
  /** Is in this calendar period. */
  period?: RelativePeriod | null | undefined;
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

/**
 * Conditions on a day, in filters that Close's search evaluates. All given conditions must hold. An object without the day
 * matches no comparison.
 */
export type SearchDateFilter = {
  /** Is this day. */
  eq?: string | null | undefined;
  /** Whether there is a day. */
  exists?: boolean | null | undefined;
  /** Is after this day. */
  gt?: string | null | undefined;
  /** Is this day or later. */
  gte?: string | null | undefined;
  /** Is before this day. */
  lt?: string | null | undefined;
  /** Is this day or earlier. */
  lte?: string | null | undefined;
  /** The distance from today. */
  relative?: RelativeDateFilter | null | undefined;
};

/**
 * Conditions on a point in time, to the millisecond, in filters that Close's search evaluates. All given conditions must
 * hold. An object without the time matches no comparison.
 */
export type SearchDateTimeFilter = {
  /** Is this time. */
  eq?: string | null | undefined;
  /** Whether there is a time. */
  exists?: boolean | null | undefined;
  /** Is after this time. */
  gt?: string | null | undefined;
  /** Is this time or later. */
  gte?: string | null | undefined;
  /** Is before this time. */
  lt?: string | null | undefined;
  /** Is this time or earlier. */
  lte?: string | null | undefined;
  /** The distance from now. */
  relative?: RelativeDateFilter | null | undefined;
};

/** Conditions on a text. All given conditions must hold. */
export type StringFilter = {
  /** Equals this text. */
  eq?: string | null | undefined;
  /** Equals one of these texts. An empty list matches nothing. */
  in?: Array<string> | null | undefined;
};

/** Values of a new task. */
export type TaskCreateInput = {
  /** The user who has to do the task. The credential's user if absent. */
  assignedToId?: string | null | undefined;
  /** The task's contact. */
  contactId?: string | null | undefined;
  /** The day of the task. Without `date` and `dateTime`, the task has no date. */
  date?: string | null | undefined;
  /** The time of the task, instead of `date`. */
  dateTime?: string | null | undefined;
  /** Whether the task is completed already. */
  isComplete?: boolean | null | undefined;
  /** The task's lead. Cannot be changed later. */
  leadId: string;
  /** The priority. `MEDIUM` if absent. */
  priority?: TaskPriority | null | undefined;
  /** The text of the to-do. */
  text?: string | null | undefined;
  /** The type of task. */
  type?: CreatableTaskType;
};

/** Priorities of a task. */
export type TaskPriority =
  /** High priority. */
  | 'HIGH'
  /** The default priority. */
  | 'MEDIUM';

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

/** Compares a text, or searches its words. Case is ignored in words, but not in `eq`. All given conditions must hold. */
export type TextFilter = {
  /** Contains words that begin like these, in any order. For search boxes. */
  beginningOfWords?: string | null | undefined;
  /** Equals this text, with the same case and spaces. For an exact email address, phone number or URL. */
  eq?: string | null | undefined;
  /** Whether there is a text. */
  exists?: boolean | null | undefined;
  /** Contains all of these words, in any order. */
  fullWords?: string | null | undefined;
  /** Contains these words next to each other, in this order. */
  phrase?: string | null | undefined;
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
  eq?: ValuePeriod | null | undefined;
  /** Equals one of these periods. An empty list matches nothing. */
  in?: Array<ValuePeriod> | null | undefined;
};

export type CardFragment = { __typename: 'Opportunity', id: string, valuePeriod: ValuePeriod | null, confidence: number, dateWon: string | null, value: { __typename: 'Money', cents: number, currency: string | null } | null, annualizedValue: { __typename: 'Money', cents: number, currency: string | null } | null, status: { __typename: 'OpportunityStatus', id: string } | null, lead: { __typename: 'Lead', id: string, name: string | null } | null, contact: { __typename: 'Contact', id: string, name: string | null } | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'CardFragment' };

export type BoardQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type BoardQuery = { __typename: 'Query', eventCursor: string, pipeline: { __typename: 'Pipeline', id: string, statuses: Array<{ __typename: 'OpportunityStatus', id: string, label: string, type: OpportunityStatusType | null, opportunities: { __typename: 'OpportunityConnection', totalCount: number | null, aggregates: { __typename: 'OpportunityAggregates', totalValue: { __typename: 'OpportunityValueTotals', annualized: { __typename: 'Money', cents: number, currency: string | null } } } | null, nodes: Array<(
          { __typename: 'Opportunity', id: string }
          & { ' $fragmentRefs'?: { 'CardFragment': CardFragment } }
        )>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null }> } | null };

export type ColumnQueryVariables = Exact<{
  id: string;
  first: number;
  after: string;
}>;


export type ColumnQuery = { __typename: 'Query', opportunityStatus: { __typename: 'OpportunityStatus', id: string, opportunities: { __typename: 'OpportunityConnection', nodes: Array<(
        { __typename: 'Opportunity', id: string }
        & { ' $fragmentRefs'?: { 'CardFragment': CardFragment } }
      )>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BoardChangesSubscriptionVariables = Exact<{
  pipelineId: string;
  after: string;
}>;


export type BoardChangesSubscription = { opportunityChanged: { __typename: 'OpportunityChangedPayload', cursor: string, action: ChangeAction, changedFields: Array<string>, opportunityId: string | null, by: { __typename: 'User', id: string, name: string } | null, previousStatus: { __typename: 'OpportunityStatus', id: string } | null, opportunity: (
      { __typename: 'Opportunity', id: string }
      & { ' $fragmentRefs'?: { 'CardFragment': CardFragment } }
    ) | null } };

export type MoveMutationVariables = Exact<{
  id: string;
  statusId: string;
}>;


export type MoveMutation = { __typename: 'Mutation', opportunityUpdate: { __typename: 'OpportunityPayload', opportunity: (
      { __typename: 'Opportunity', id: string }
      & { ' $fragmentRefs'?: { 'CardFragment': CardFragment } }
    ) | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type ColumnTotalsFragment = { __typename: 'OpportunityStatus', id: string, opportunityCount: number | null, opportunityAggregates: { __typename: 'OpportunityAggregates', totalValue: { __typename: 'OpportunityValueTotals', annualized: { __typename: 'Money', cents: number, currency: string | null } } } | null } & { ' $fragmentName'?: 'ColumnTotalsFragment' };

export type ContactRowFragment = { __typename: 'Contact', id: string, name: string | null, displayName: string, title: string | null, emails: Array<{ __typename: 'ContactEmail', email: string, type: string | null }>, phones: Array<{ __typename: 'ContactPhone', phone: string, phoneFormatted: string | null, type: string | null }> } & { ' $fragmentName'?: 'ContactRowFragment' };

export type TaskRowFragment = { __typename: 'Task', id: string, type: TaskType | null, text: string | null, subject: string | null, date: string | null, dueDate: string | null, isComplete: boolean, priority: TaskPriority | null, lead: { __typename: 'Lead', id: string, name: string | null } | null, assignedTo: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TaskRowFragment' };

type TimelineEntry_Call_Fragment = { __typename: 'Call', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_Call_Fragment' };

type TimelineEntry_Created_Fragment = { __typename: 'Created', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_Created_Fragment' };

type TimelineEntry_CustomActivity_Fragment = { __typename: 'CustomActivity', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_CustomActivity_Fragment' };

type TimelineEntry_Email_Fragment = { __typename: 'Email', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_Email_Fragment' };

type TimelineEntry_EmailThread_Fragment = { __typename: 'EmailThread', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_EmailThread_Fragment' };

type TimelineEntry_FormSubmission_Fragment = { __typename: 'FormSubmission', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_FormSubmission_Fragment' };

type TimelineEntry_ImportUpdate_Fragment = { __typename: 'ImportUpdate', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_ImportUpdate_Fragment' };

type TimelineEntry_LeadMerge_Fragment = { __typename: 'LeadMerge', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_LeadMerge_Fragment' };

type TimelineEntry_LeadStatusChange_Fragment = { __typename: 'LeadStatusChange', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, newStatus: { __typename: 'LeadStatus', id: string, label: string } | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_LeadStatusChange_Fragment' };

type TimelineEntry_Meeting_Fragment = { __typename: 'Meeting', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_Meeting_Fragment' };

type TimelineEntry_Note_Fragment = { __typename: 'Note', note: string | null, id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_Note_Fragment' };

type TimelineEntry_OpportunityStatusChange_Fragment = { __typename: 'OpportunityStatusChange', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, newStatus: { __typename: 'OpportunityStatus', id: string, label: string } | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_OpportunityStatusChange_Fragment' };

type TimelineEntry_OtherActivity_Fragment = { __typename: 'OtherActivity', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_OtherActivity_Fragment' };

type TimelineEntry_Sms_Fragment = { __typename: 'SMS', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_Sms_Fragment' };

type TimelineEntry_TaskCompleted_Fragment = { __typename: 'TaskCompleted', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_TaskCompleted_Fragment' };

type TimelineEntry_WhatsAppMessage_Fragment = { __typename: 'WhatsAppMessage', id: string, dateCreated: string, activityAt: string | null, direction: ActivityDirection | null, summary: string | null, user: { __typename: 'User', id: string, name: string } | null } & { ' $fragmentName'?: 'TimelineEntry_WhatsAppMessage_Fragment' };

export type TimelineEntryFragment =
  | TimelineEntry_Call_Fragment
  | TimelineEntry_Created_Fragment
  | TimelineEntry_CustomActivity_Fragment
  | TimelineEntry_Email_Fragment
  | TimelineEntry_EmailThread_Fragment
  | TimelineEntry_FormSubmission_Fragment
  | TimelineEntry_ImportUpdate_Fragment
  | TimelineEntry_LeadMerge_Fragment
  | TimelineEntry_LeadStatusChange_Fragment
  | TimelineEntry_Meeting_Fragment
  | TimelineEntry_Note_Fragment
  | TimelineEntry_OpportunityStatusChange_Fragment
  | TimelineEntry_OtherActivity_Fragment
  | TimelineEntry_Sms_Fragment
  | TimelineEntry_TaskCompleted_Fragment
  | TimelineEntry_WhatsAppMessage_Fragment
;

export type LeadQueryVariables = Exact<{
  id: string;
}>;


export type LeadQuery = { __typename: 'Query', eventCursor: string, lead: { __typename: 'Lead', id: string, displayName: string, description: string | null, url: string | null, status: { __typename: 'LeadStatus', id: string, label: string } | null, contacts: { __typename: 'ContactConnection', nodes: Array<(
        { __typename: 'Contact', id: string }
        & { ' $fragmentRefs'?: { 'ContactRowFragment': ContactRowFragment } }
      )> } | null, opportunities: { __typename: 'OpportunityConnection', nodes: Array<{ __typename: 'Opportunity', id: string, valuePeriod: ValuePeriod | null, confidence: number, value: { __typename: 'Money', cents: number, currency: string | null } | null, status: { __typename: 'OpportunityStatus', id: string, label: string, type: OpportunityStatusType | null } | null }> } | null, tasks: { __typename: 'TaskConnection', nodes: Array<(
        { __typename: 'Task', id: string }
        & { ' $fragmentRefs'?: { 'TaskRowFragment': TaskRowFragment } }
      )> } | null, customFields: Array<{ __typename: 'CustomFieldValue', value: string | number | readonly string[], definition: { __typename: 'CustomFieldDefinition', id: string, name: string } | null }> | null } | null, activities: { __typename: 'ActivityConnection', nodes: Array<
      | (
        { __typename: 'Call', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Call_Fragment': TimelineEntry_Call_Fragment } }
      )
      | (
        { __typename: 'Created', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Created_Fragment': TimelineEntry_Created_Fragment } }
      )
      | (
        { __typename: 'CustomActivity', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_CustomActivity_Fragment': TimelineEntry_CustomActivity_Fragment } }
      )
      | (
        { __typename: 'Email', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Email_Fragment': TimelineEntry_Email_Fragment } }
      )
      | (
        { __typename: 'EmailThread', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_EmailThread_Fragment': TimelineEntry_EmailThread_Fragment } }
      )
      | (
        { __typename: 'FormSubmission', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_FormSubmission_Fragment': TimelineEntry_FormSubmission_Fragment } }
      )
      | (
        { __typename: 'ImportUpdate', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_ImportUpdate_Fragment': TimelineEntry_ImportUpdate_Fragment } }
      )
      | (
        { __typename: 'LeadMerge', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_LeadMerge_Fragment': TimelineEntry_LeadMerge_Fragment } }
      )
      | (
        { __typename: 'LeadStatusChange', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_LeadStatusChange_Fragment': TimelineEntry_LeadStatusChange_Fragment } }
      )
      | (
        { __typename: 'Meeting', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Meeting_Fragment': TimelineEntry_Meeting_Fragment } }
      )
      | (
        { __typename: 'Note', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Note_Fragment': TimelineEntry_Note_Fragment } }
      )
      | (
        { __typename: 'OpportunityStatusChange', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_OpportunityStatusChange_Fragment': TimelineEntry_OpportunityStatusChange_Fragment } }
      )
      | (
        { __typename: 'OtherActivity', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_OtherActivity_Fragment': TimelineEntry_OtherActivity_Fragment } }
      )
      | (
        { __typename: 'SMS', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Sms_Fragment': TimelineEntry_Sms_Fragment } }
      )
      | (
        { __typename: 'TaskCompleted', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_TaskCompleted_Fragment': TimelineEntry_TaskCompleted_Fragment } }
      )
      | (
        { __typename: 'WhatsAppMessage', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_WhatsAppMessage_Fragment': TimelineEntry_WhatsAppMessage_Fragment } }
      )
    >, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TimelineQueryVariables = Exact<{
  id: string;
  after: string;
}>;


export type TimelineQuery = { __typename: 'Query', activities: { __typename: 'ActivityConnection', nodes: Array<
      | (
        { __typename: 'Call', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Call_Fragment': TimelineEntry_Call_Fragment } }
      )
      | (
        { __typename: 'Created', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Created_Fragment': TimelineEntry_Created_Fragment } }
      )
      | (
        { __typename: 'CustomActivity', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_CustomActivity_Fragment': TimelineEntry_CustomActivity_Fragment } }
      )
      | (
        { __typename: 'Email', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Email_Fragment': TimelineEntry_Email_Fragment } }
      )
      | (
        { __typename: 'EmailThread', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_EmailThread_Fragment': TimelineEntry_EmailThread_Fragment } }
      )
      | (
        { __typename: 'FormSubmission', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_FormSubmission_Fragment': TimelineEntry_FormSubmission_Fragment } }
      )
      | (
        { __typename: 'ImportUpdate', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_ImportUpdate_Fragment': TimelineEntry_ImportUpdate_Fragment } }
      )
      | (
        { __typename: 'LeadMerge', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_LeadMerge_Fragment': TimelineEntry_LeadMerge_Fragment } }
      )
      | (
        { __typename: 'LeadStatusChange', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_LeadStatusChange_Fragment': TimelineEntry_LeadStatusChange_Fragment } }
      )
      | (
        { __typename: 'Meeting', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Meeting_Fragment': TimelineEntry_Meeting_Fragment } }
      )
      | (
        { __typename: 'Note', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Note_Fragment': TimelineEntry_Note_Fragment } }
      )
      | (
        { __typename: 'OpportunityStatusChange', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_OpportunityStatusChange_Fragment': TimelineEntry_OpportunityStatusChange_Fragment } }
      )
      | (
        { __typename: 'OtherActivity', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_OtherActivity_Fragment': TimelineEntry_OtherActivity_Fragment } }
      )
      | (
        { __typename: 'SMS', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Sms_Fragment': TimelineEntry_Sms_Fragment } }
      )
      | (
        { __typename: 'TaskCompleted', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_TaskCompleted_Fragment': TimelineEntry_TaskCompleted_Fragment } }
      )
      | (
        { __typename: 'WhatsAppMessage', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_WhatsAppMessage_Fragment': TimelineEntry_WhatsAppMessage_Fragment } }
      )
    >, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TimelineChangesSubscriptionVariables = Exact<{
  leadId: string;
  after: string;
}>;


export type TimelineChangesSubscription = { activityChanged: { __typename: 'ActivityChangedPayload', cursor: string, action: ChangeAction, activity:
      | (
        { __typename: 'Call', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Call_Fragment': TimelineEntry_Call_Fragment } }
      )
      | (
        { __typename: 'Created', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Created_Fragment': TimelineEntry_Created_Fragment } }
      )
      | (
        { __typename: 'CustomActivity', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_CustomActivity_Fragment': TimelineEntry_CustomActivity_Fragment } }
      )
      | (
        { __typename: 'Email', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Email_Fragment': TimelineEntry_Email_Fragment } }
      )
      | (
        { __typename: 'EmailThread', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_EmailThread_Fragment': TimelineEntry_EmailThread_Fragment } }
      )
      | (
        { __typename: 'FormSubmission', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_FormSubmission_Fragment': TimelineEntry_FormSubmission_Fragment } }
      )
      | (
        { __typename: 'ImportUpdate', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_ImportUpdate_Fragment': TimelineEntry_ImportUpdate_Fragment } }
      )
      | (
        { __typename: 'LeadMerge', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_LeadMerge_Fragment': TimelineEntry_LeadMerge_Fragment } }
      )
      | (
        { __typename: 'LeadStatusChange', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_LeadStatusChange_Fragment': TimelineEntry_LeadStatusChange_Fragment } }
      )
      | (
        { __typename: 'Meeting', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Meeting_Fragment': TimelineEntry_Meeting_Fragment } }
      )
      | (
        { __typename: 'Note', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Note_Fragment': TimelineEntry_Note_Fragment } }
      )
      | (
        { __typename: 'OpportunityStatusChange', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_OpportunityStatusChange_Fragment': TimelineEntry_OpportunityStatusChange_Fragment } }
      )
      | (
        { __typename: 'OtherActivity', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_OtherActivity_Fragment': TimelineEntry_OtherActivity_Fragment } }
      )
      | (
        { __typename: 'SMS', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_Sms_Fragment': TimelineEntry_Sms_Fragment } }
      )
      | (
        { __typename: 'TaskCompleted', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_TaskCompleted_Fragment': TimelineEntry_TaskCompleted_Fragment } }
      )
      | (
        { __typename: 'WhatsAppMessage', id: string }
        & { ' $fragmentRefs'?: { 'TimelineEntry_WhatsAppMessage_Fragment': TimelineEntry_WhatsAppMessage_Fragment } }
      )
     | null } };

export type SetLeadStatusMutationVariables = Exact<{
  id: string;
  statusId: string;
}>;


export type SetLeadStatusMutation = { __typename: 'Mutation', leadUpdate: { __typename: 'LeadPayload', lead: { __typename: 'Lead', id: string, status: { __typename: 'LeadStatus', id: string, label: string } | null } | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type EditContactMutationVariables = Exact<{
  id: string;
  input: ContactUpdateInput;
}>;


export type EditContactMutation = { __typename: 'Mutation', contactUpdate: { __typename: 'ContactPayload', contact: (
      { __typename: 'Contact', id: string }
      & { ' $fragmentRefs'?: { 'ContactRowFragment': ContactRowFragment } }
    ) | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type AddNoteMutationVariables = Exact<{
  input: NoteCreateInput;
}>;


export type AddNoteMutation = { __typename: 'Mutation', noteCreate: { __typename: 'NotePayload', note: (
      { __typename: 'Note', id: string }
      & { ' $fragmentRefs'?: { 'TimelineEntry_Note_Fragment': TimelineEntry_Note_Fragment } }
    ) | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type AddTaskMutationVariables = Exact<{
  input: TaskCreateInput;
}>;


export type AddTaskMutation = { __typename: 'Mutation', taskCreate: { __typename: 'TaskPayload', task: (
      { __typename: 'Task', id: string }
      & { ' $fragmentRefs'?: { 'TaskRowFragment': TaskRowFragment } }
    ) | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type CompleteTaskMutationVariables = Exact<{
  id: string;
}>;


export type CompleteTaskMutation = { __typename: 'Mutation', taskComplete: { __typename: 'TaskPayload', task: { __typename: 'Task', id: string, isComplete: boolean } | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type LeadsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LeadFilter | null | undefined;
  orderBy?: Array<LeadOrder> | LeadOrder | null | undefined;
  isFirst: boolean;
}>;


export type LeadsQuery = { __typename: 'Query', leads: { __typename: 'LeadConnection', totalCount?: number | null, nodes: Array<{ __typename: 'Lead', id: string, displayName: string, contactCount: number, lastCommunicationDate: string | null, dateCreated: string, dateUpdated: string, status: { __typename: 'LeadStatus', id: string, label: string } | null, opportunities: { __typename: 'OpportunityConnection', totalCount: number | null, aggregates: { __typename: 'OpportunityAggregates', totalValue: { __typename: 'OpportunityValueTotals', annualized: { __typename: 'Money', cents: number, currency: string | null } } } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type OpportunityDetailFragment = (
  { __typename: 'Opportunity', id: string, note: string | null, customFields: Array<{ __typename: 'CustomFieldValue', value: string | number | readonly string[], definition: { __typename: 'CustomFieldDefinition', id: string } | null }> | null }
  & { ' $fragmentRefs'?: { 'CardFragment': CardFragment } }
) & { ' $fragmentName'?: 'OpportunityDetailFragment' };

export type OpportunityQueryVariables = Exact<{
  id: string;
}>;


export type OpportunityQuery = { __typename: 'Query', opportunity: (
    { __typename: 'Opportunity', id: string, dateCreated: string, dateUpdated: string }
    & { ' $fragmentRefs'?: { 'OpportunityDetailFragment': OpportunityDetailFragment } }
  ) | null, customFieldDefinitions: Array<{ __typename: 'CustomFieldDefinition', id: string, name: string, type: string, choices: Array<string> | null, acceptsMultipleValues: boolean }> | null };

export type EditOpportunityMutationVariables = Exact<{
  id: string;
  input: OpportunityUpdateInput;
}>;


export type EditOpportunityMutation = { __typename: 'Mutation', opportunityUpdate: { __typename: 'OpportunityPayload', opportunity: (
      { __typename: 'Opportunity', id: string, dateUpdated: string }
      & { ' $fragmentRefs'?: { 'OpportunityDetailFragment': OpportunityDetailFragment } }
    ) | null, userErrors: Array<{ __typename: 'UserError', path: Array<string>, message: string }> } | null };

export type PeriodFragment = { __typename: 'OpportunityGroup', year: number | null, month: number | null, opportunityCount: number, aggregates: { __typename: 'OpportunityAggregates', totalValue: { __typename: 'OpportunityValueTotals', annualized: { __typename: 'Money', cents: number, currency: string | null } }, expectedValue: { __typename: 'OpportunityValueTotals', annualized: { __typename: 'Money', cents: number, currency: string | null } } } } & { ' $fragmentName'?: 'PeriodFragment' };

export type ForecastQueryVariables = Exact<{
  pipelineId: string;
  from: string;
  to: string;
}>;


export type ForecastQuery = { __typename: 'Query', won: { __typename: 'OpportunityGroupConnection', nodes: Array<(
      { __typename: 'OpportunityGroup' }
      & { ' $fragmentRefs'?: { 'PeriodFragment': PeriodFragment } }
    )> } | null, open: { __typename: 'OpportunityGroupConnection', nodes: Array<(
      { __typename: 'OpportunityGroup' }
      & { ' $fragmentRefs'?: { 'PeriodFragment': PeriodFragment } }
    )> } | null };

export type FunnelQueryVariables = Exact<{
  pipelineId: string;
  from: string;
}>;


export type FunnelQuery = { __typename: 'Query', pipeline: { __typename: 'Pipeline', id: string, funnel: { __typename: 'PipelineFunnel', winRate: number | null, won: { __typename: 'FunnelOpportunities', opportunityCount: number, value: { __typename: 'Money', cents: number, currency: string | null } }, lost: { __typename: 'FunnelOpportunities', opportunityCount: number }, statuses: Array<{ __typename: 'FunnelStatus', conversionRate: number | null, averageSeconds: number | null, status: { __typename: 'OpportunityStatus', id: string, label: string, type: OpportunityStatusType | null }, entered: { __typename: 'FunnelOpportunities', opportunityCount: number, value: { __typename: 'Money', cents: number, currency: string | null } } }> } | null } | null };

export type SearchQueryVariables = Exact<{
  query: string;
}>;


export type SearchQuery = { __typename: 'Query', search: { __typename: 'SearchResults', nodes: Array<
      | { __typename: 'Contact', id: string, displayName: string, title: string | null, lead: { __typename: 'Lead', id: string } | null }
      | { __typename: 'Lead', id: string, displayName: string, status: { __typename: 'LeadStatus', id: string, label: string } | null }
      | { __typename: 'Opportunity', id: string, note: string | null, value: { __typename: 'Money', cents: number, currency: string | null } | null, lead: { __typename: 'Lead', id: string, name: string | null } | null }
    > } | null };

export type AppQueryVariables = Exact<{ [key: string]: never; }>;


export type AppQuery = { __typename: 'Query', me: { __typename: 'User', id: string, name: string, organization: { __typename: 'Organization', id: string, name: string, currency: string | null } | null } | null, pipelines: Array<{ __typename: 'Pipeline', id: string, name: string, statuses: Array<{ __typename: 'OpportunityStatus', id: string, label: string, type: OpportunityStatusType | null }> }> | null, leadStatuses: Array<{ __typename: 'LeadStatus', id: string, label: string }> | null, users: { __typename: 'UserConnection', nodes: Array<{ __typename: 'User', id: string, name: string }> } | null };

export type MyTasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyTasksQuery = { __typename: 'Query', me: { __typename: 'User', id: string, tasks: { __typename: 'TaskConnection', totalCount: number | null, nodes: Array<(
        { __typename: 'Task', id: string }
        & { ' $fragmentRefs'?: { 'TaskRowFragment': TaskRowFragment } }
      )>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export const ColumnTotalsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ColumnTotals"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityCount"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityAggregates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ColumnTotalsFragment, unknown>;
export const ContactRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phoneFormatted"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<ContactRowFragment, unknown>;
export const TaskRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<TaskRowFragment, unknown>;
export const TimelineEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"activityAt"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<TimelineEntryFragment, unknown>;
export const CardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<CardFragment, unknown>;
export const OpportunityDetailFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpportunityDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<OpportunityDetailFragment, unknown>;
export const PeriodFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Period"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityCount"}},{"kind":"Field","name":{"kind":"Name","value":"aggregates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PeriodFragment, unknown>;
export const BoardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Board"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"ANNUALIZED_VALUE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"aggregates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const ColumnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Column"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"ANNUALIZED_VALUE"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ColumnQuery, ColumnQueryVariables>;
export const BoardChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"BoardChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opportunityChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pipelineId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"by"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunityId"}},{"kind":"Field","name":{"kind":"Name","value":"previousStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<BoardChangesSubscription, BoardChangesSubscriptionVariables>;
export const MoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Move"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statusId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statusId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statusId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MoveMutation, MoveMutationVariables>;
export const LeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Lead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"eventCursor"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phoneFormatted"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"activityAt"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<LeadQuery, LeadQueryVariables>;
export const TimelineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Timeline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"leadId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"activityAt"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<TimelineQuery, TimelineQueryVariables>;
export const TimelineChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TimelineChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"leadId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"leadId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineEntry"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"activityAt"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<TimelineChangesSubscription, TimelineChangesSubscriptionVariables>;
export const SetLeadStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetLeadStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"statusId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"leadUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statusId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"statusId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SetLeadStatusMutation, SetLeadStatusMutationVariables>;
export const EditContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contactUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ContactRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ContactRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"emails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"phoneFormatted"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<EditContactMutation, EditContactMutationVariables>;
export const AddNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"noteCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TimelineEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TimelineEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"activityAt"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Note"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeadStatusChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"newStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<AddNoteMutation, AddNoteMutationVariables>;
export const AddTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"taskCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AddTaskMutation, AddTaskMutationVariables>;
export const CompleteTaskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"taskComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteTaskMutation, CompleteTaskMutationVariables>;
export const LeadsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leads"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LeadOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isFirst"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isFirst"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contactCount"}},{"kind":"Field","name":{"kind":"Name","value":"opportunities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statusType"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"aggregates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastCommunicationDate"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"dateUpdated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LeadsQuery, LeadsQueryVariables>;
export const OpportunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Opportunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OpportunityDetail"}},{"kind":"Field","name":{"kind":"Name","value":"dateCreated"}},{"kind":"Field","name":{"kind":"Name","value":"dateUpdated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customFieldDefinitions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"objectType"},"value":{"kind":"EnumValue","value":"OPPORTUNITY"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"acceptsMultipleValues"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpportunityDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<OpportunityQuery, OpportunityQueryVariables>;
export const EditOpportunityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EditOpportunity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OpportunityDetail"}},{"kind":"Field","name":{"kind":"Name","value":"dateUpdated"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Card"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"annualizedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valuePeriod"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"dateWon"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OpportunityDetail"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Card"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"customFields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<EditOpportunityMutation, EditOpportunityMutationVariables>;
export const ForecastDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Forecast"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"won"},"name":{"kind":"Name","value":"opportunityGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"24"}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"DATE_WON_MONTH"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pipelineId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"statusType"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"WON"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"dateWon"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Period"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"open"},"name":{"kind":"Name","value":"opportunityGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"24"}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"EnumValue","value":"DATE_WON_MONTH"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pipelineId"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"statusType"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"dateWon"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"gte"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Period"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Period"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OpportunityGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityCount"}},{"kind":"Field","name":{"kind":"Name","value":"aggregates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"expectedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"annualized"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ForecastQuery, ForecastQueryVariables>;
export const FunnelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Funnel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"pipeline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pipelineId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"funnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"maxChanges"},"value":{"kind":"IntValue","value":"2000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"winRate"}},{"kind":"Field","name":{"kind":"Name","value":"won"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityCount"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lost"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statuses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"opportunityCount"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversionRate"}},{"kind":"Field","name":{"kind":"Name","value":"averageSeconds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FunnelQuery, FunnelQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Lead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const AppDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"App"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipelines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leadStatuses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"500"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AppQuery, AppQueryVariables>;
export const MyTasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyTasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"view"},"value":{"kind":"EnumValue","value":"INBOX"}},{"kind":"ObjectField","name":{"kind":"Name","value":"type"},"value":{"kind":"NullValue"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"dueDate"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assignedTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<MyTasksQuery, MyTasksQueryVariables>;