// Made by `npm run codegen` from schema/*.graphql. Not edited by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeRow, LeadRow, AddressRow, IntegrationLinkRow, ContactRow, ContactEmailRow, ContactPhoneRow, ContactUrlRow, OpportunityRow, AttachmentRow, OpportunityStatusRow, LeadStatusRow, PipelineRow, UserRow, OrganizationRow, CustomFieldDefinitionRow, CustomFieldValueRow, MoneyRow, LeadConnectionRow, ContactConnectionRow, UserConnectionRow, OpportunityConnectionRow, PageInfoRow, OpportunityAggregatesRow, AggregatesRow, TotalsRow } from '../parents.ts';
import type { Context } from '../context.ts';
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
  /** An entity as a router names it: its `__typename` and its `id`. */
  _Any: { input: unknown; output: unknown; }
  federation__FieldSet: { input: string; output: string; }
  link__Import: { input: unknown; output: unknown; }
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

/** A file that hangs on a deal. */
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

/** A person at a lead. */
export type Contact = Node & {
  readonly __typename?: 'Contact';
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /** The custom fields that are set. Their definitions take one upstream request until they are cached. */
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

/** A page of contacts. */
export type ContactConnection = {
  readonly __typename?: 'ContactConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<ContactEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Contact>;
  readonly pageInfo: PageInfo;
  /** How many contacts match over all pages. Null for the unfiltered list at the root, which Close does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contact in a list. */
export type ContactEdge = {
  readonly __typename?: 'ContactEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Contact;
};

/** An e-mail address of a contact. */
export type ContactEmail = {
  readonly __typename?: 'ContactEmail';
  readonly email: Scalars['String']['output'];
  /** Whether the address refuses bulk mail. Null if Close does not say. */
  readonly isUnsubscribed?: Maybe<Scalars['Boolean']['output']>;
  /** `office`, `home`, `direct`, `mobile`, `other` and the like. Null if not said. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** Which contacts. Everything given must hold. Evaluated by Close's search. */
export type ContactFilter = {
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** Any of the contact's e-mail addresses. */
  readonly email?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  /** The lead at which the person works. */
  readonly leadId?: InputMaybe<IdFilter>;
  /** The contact's name. */
  readonly name?: InputMaybe<TextFilter>;
  /** Any of the contact's phone numbers. */
  readonly phone?: InputMaybe<TextFilter>;
  /** What the person does. */
  readonly title?: InputMaybe<TextFilter>;
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

/** A web address of a contact. */
export type ContactUrl = {
  readonly __typename?: 'ContactUrl';
  /** Null if not said. */
  readonly type?: Maybe<Scalars['String']['output']>;
  readonly url: Scalars['String']['output'];
};

/** A field that the organization added to its leads, contacts or deals. */
export type CustomFieldDefinition = {
  readonly __typename?: 'CustomFieldDefinition';
  /** Whether the value is a list. */
  readonly acceptsMultipleValues: Scalars['Boolean']['output'];
  /** What can be chosen, for a field of choices. Null for all other fields. */
  readonly choices?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What the organization says the field is for. Null or empty if it says nothing. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /**
   * Which form the value has: `text`, `textarea`, `number`, `date`, `datetime`, `choices`, `user`, `contact`,
   * `custom_object` or `hidden`. Close may add others.
   */
  readonly type: Scalars['String']['output'];
};

/** A custom field that is set on an object. */
export type CustomFieldValue = {
  readonly __typename?: 'CustomFieldValue';
  /** The field. Null if it is no longer defined. */
  readonly definition?: Maybe<CustomFieldDefinition>;
  /** What the field holds on this object, in the form that the definition's type gives it. */
  readonly value: Scalars['CustomValue']['output'];
};

/** Matches a calendar day. An object without the date matches no comparison. */
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

/** Matches an instant, to the millisecond. An object without the date matches no comparison. */
export type DateTimeFilter = {
  /** Is this instant. */
  readonly eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is after this instant. */
  readonly gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this instant or later. */
  readonly gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is before this instant. */
  readonly lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Is this instant or earlier. */
  readonly lte?: InputMaybe<Scalars['DateTime']['input']>;
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

/** A company, or a person, that may buy. It holds its contacts and its deals. */
export type Lead = Node & {
  readonly __typename?: 'Lead';
  readonly addresses: ReadonlyArray<Address>;
  /** The people at this lead, in Close's order. They come with the lead: no further request. */
  readonly contacts?: Maybe<ContactConnection>;
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /** The custom fields that are set. Their definitions take one upstream request until they are cached. */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change to the lead itself; its deals and activities do not count. */
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
   * The lead's deals. They come with the lead, and filter and order are applied here, without a further request; only a
   * filter by `query`, `leadSavedSearchId`, `isStalled` or a group of users takes one upstream request for each lead.
   */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** How far the relation has come. */
  readonly status?: Maybe<LeadStatus>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** The lead's web site. Null if there is none. */
  readonly url?: Maybe<Scalars['String']['output']>;
};


/** A company, or a person, that may buy. It holds its contacts and its deals. */
export type LeadContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A company, or a person, that may buy. It holds its contacts and its deals. */
export type LeadOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};

/** A page of leads. */
export type LeadConnection = {
  readonly __typename?: 'LeadConnection';
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<LeadEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Lead>;
  readonly pageInfo: PageInfo;
  /** How many leads match over all pages. On a later page of a filtered list it takes one more upstream request. Null if Close does not count. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A lead in a list. */
export type LeadEdge = {
  readonly __typename?: 'LeadEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Lead;
};

/** Which leads. Everything given must hold. Evaluated by Close's search. */
export type LeadFilter = {
  /** The user who created the lead. */
  readonly createdBy?: InputMaybe<IdFilter>;
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** An e-mail address of any of the lead's contacts. */
  readonly email?: InputMaybe<TextFilter>;
  readonly id?: InputMaybe<IdFilter>;
  /** The lead's name. */
  readonly name?: InputMaybe<TextFilter>;
  /** A phone number of any of the lead's contacts. */
  readonly phone?: InputMaybe<TextFilter>;
  readonly statusId?: InputMaybe<IdFilter>;
  /** The user who changed the lead last. */
  readonly updatedBy?: InputMaybe<IdFilter>;
  /** The lead's web site. */
  readonly url?: InputMaybe<TextFilter>;
};

/** How far the relation to a lead has come. */
export type LeadStatus = Node & {
  readonly __typename?: 'LeadStatus';
  readonly id: Scalars['ID']['output'];
  /** What people read. */
  readonly label: Scalars['String']['output'];
  /** The leads with this status, newest first. One upstream request to Close's search, whose index may lag writes by some seconds. */
  readonly leads?: Maybe<LeadConnection>;
};


/** How far the relation to a lead has come. */
export type LeadStatusLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** An object with an id. Ids are those of Close, unique over all types. */
export type Node = {
  /** The id that Close gave the object. Treat it as opaque. */
  readonly id: Scalars['ID']['output'];
};

/** A deal in a pipeline. Belongs to exactly one lead. */
export type Opportunity = Node & {
  readonly __typename?: 'Opportunity';
  /** The expected value in a year: twelve times a monthly one. Null while the deal has no amount. */
  readonly annualizedExpectedValue?: Maybe<Money>;
  /** The value in a year: twelve times a monthly one. Null while the deal has no amount. */
  readonly annualizedValue?: Maybe<Money>;
  readonly attachments: ReadonlyArray<Attachment>;
  /** How sure the deal is, in percent, 0 to 100. */
  readonly confidence: Scalars['Int']['output'];
  /** The person to talk to. Null if none was chosen. The name comes with the deal; the rest is read in batches of 200. */
  readonly contact?: Maybe<Contact>;
  /** Who created it. Null if nobody of the organization did. */
  readonly createdBy?: Maybe<User>;
  /** The custom fields that are set. Their definitions take one upstream request until they are cached. */
  readonly customFields?: Maybe<ReadonlyArray<CustomFieldValue>>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** When the deal was lost. Null if it was not. */
  readonly dateLost?: Maybe<Scalars['DateTime']['output']>;
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  /** For a won deal the day it was won, for any other the day it is expected to close. Null if not set. */
  readonly dateWon?: Maybe<Scalars['Date']['output']>;
  /** The value times the confidence. Null while the deal has no amount. */
  readonly expectedValue?: Maybe<Money>;
  readonly id: Scalars['ID']['output'];
  /** Links to other systems, made from the templates of the organization. */
  readonly integrationLinks: ReadonlyArray<IntegrationLink>;
  /** Whether Close takes the deal for stalled. Null if Close does not say. */
  readonly isStalled?: Maybe<Scalars['Boolean']['output']>;
  /** The lead that may buy. Its name comes with the deal; the rest is read in batches of 200. */
  readonly lead?: Maybe<Lead>;
  /** Null or empty if there is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The note as HTML. Null if there is none. */
  readonly noteHtml?: Maybe<Scalars['String']['output']>;
  /** The pipeline of that stage. Its name comes with the deal. */
  readonly pipeline?: Maybe<Pipeline>;
  /** The stage the deal is in. Its label, type and pipeline's name come with the deal. */
  readonly status?: Maybe<OpportunityStatus>;
  /** Who changed it last. Null if nobody of the organization did. */
  readonly updatedBy?: Maybe<User>;
  /** Who owns the deal. Null if nobody does. The name comes with the deal. */
  readonly user?: Maybe<User>;
  /** What the deal is worth in each of its periods. Null while it has no amount. */
  readonly value?: Maybe<Money>;
  /** How often the value is paid. Null if Close names a period that this gateway does not know. */
  readonly valuePeriod?: Maybe<ValuePeriod>;
};

/** Counts and sums over all deals that match, whatever the page. */
export type OpportunityAggregates = {
  readonly __typename?: 'OpportunityAggregates';
  /** How many deals there are of each period. */
  readonly countByValuePeriod: OpportunityCountByValuePeriod;
  /** What the deals are worth, each times its confidence. */
  readonly expectedValue: OpportunityValueTotals;
  /** What the deals are worth. */
  readonly totalValue: OpportunityValueTotals;
};

/** A page of deals, with counts and sums over all that match. */
export type OpportunityConnection = {
  readonly __typename?: 'OpportunityConnection';
  /** Counts and sums over all pages. Asked without rows, they are read without rows. */
  readonly aggregates: OpportunityAggregates;
  /** The rows, each with its cursor. */
  readonly edges: ReadonlyArray<OpportunityEdge>;
  /** The rows. */
  readonly nodes: ReadonlyArray<Opportunity>;
  readonly pageInfo: PageInfo;
  /** How many deals match over all pages. Never null for this list. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** How many deals there are of each period. */
export type OpportunityCountByValuePeriod = {
  readonly __typename?: 'OpportunityCountByValuePeriod';
  readonly annual: Scalars['Int']['output'];
  readonly monthly: Scalars['Int']['output'];
  readonly oneTime: Scalars['Int']['output'];
};

/** A deal in a list. */
export type OpportunityEdge = {
  readonly __typename?: 'OpportunityEdge';
  /** Where the row stands. */
  readonly cursor: Scalars['String']['output'];
  readonly node: Opportunity;
};

/** Which deals. Everything given must hold, with the parent too. */
export type OpportunityFilter = {
  readonly dateCreated?: InputMaybe<DateTimeFilter>;
  readonly dateUpdated?: InputMaybe<DateTimeFilter>;
  /** The day a deal was won or is expected to close. Days follow the caller's `x-tz-offset`. */
  readonly dateWon?: InputMaybe<DateFilter>;
  /** Whether Close takes the deal for stalled. */
  readonly isStalled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The deal's lead. */
  readonly leadId?: InputMaybe<IdEqualsFilter>;
  /** A Smart View of leads: deals whose lead is in it. Only Close can evaluate it. */
  readonly leadSavedSearchId?: InputMaybe<Scalars['ID']['input']>;
  /** Close's text search over the deal's own properties, such as `note:important`. Only Close can evaluate it. */
  readonly query?: InputMaybe<Scalars['String']['input']>;
  /** The deal's stage. */
  readonly statusId?: InputMaybe<IdFilter>;
  /** The label of the deal's stage. Labels repeat across pipelines. */
  readonly statusLabel?: InputMaybe<StringFilter>;
  /** Open, won or lost. */
  readonly statusType?: InputMaybe<OpportunityStatusTypeFilter>;
  /** The deal's owner: users, or groups of users. */
  readonly userId?: InputMaybe<IdFilter>;
  readonly valuePeriod?: InputMaybe<ValuePeriodFilter>;
};

/** How deals are sorted. Ties are in the order of ids where the list is short enough to be sorted here, else in Close's. */
export type OpportunityOrder = {
  readonly direction?: OrderDirection;
  readonly field: OpportunityOrderField;
};

/** What deals can be sorted by. */
export type OpportunityOrderField =
  /** The expected value in a year. */
  | 'ANNUALIZED_EXPECTED_VALUE'
  /** The value in a year. */
  | 'ANNUALIZED_VALUE'
  /** How sure the deal is. */
  | 'CONFIDENCE'
  /** When the deal was made. */
  | 'DATE_CREATED'
  /** The last change. */
  | 'DATE_UPDATED'
  /** The day the deal was won or is expected to close. */
  | 'DATE_WON'
  /** The owner's full name. */
  | 'USER_NAME'
  /** The value in each of its periods. */
  | 'VALUE';

/** A stage of a pipeline. */
export type OpportunityStatus = Node & {
  readonly __typename?: 'OpportunityStatus';
  readonly id: Scalars['ID']['output'];
  /** What people read. Labels repeat across pipelines. */
  readonly label: Scalars['String']['output'];
  /** The deals in this stage. One upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The pipeline in which this is a stage. */
  readonly pipeline?: Maybe<Pipeline>;
  /** What the stage means for the deal. Null if Close names a type that this gateway does not know. */
  readonly type?: Maybe<OpportunityStatusType>;
};


/** A stage of a pipeline. */
export type OpportunityStatusOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};

/** What a stage means for a deal. */
export type OpportunityStatusType =
  /** Still open. */
  | 'ACTIVE'
  /** Closed, and lost. */
  | 'LOST'
  /** Closed, and won. */
  | 'WON';

/** Matches the type of a deal's status. */
export type OpportunityStatusTypeFilter = {
  /** Is this type. */
  readonly eq?: InputMaybe<OpportunityStatusType>;
  /** Is one of these types. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<OpportunityStatusType>>;
};

/** Sums of deals by period. Deals without an amount count as nothing. */
export type OpportunityValueTotals = {
  readonly __typename?: 'OpportunityValueTotals';
  /** Of the deals paid annually, a year. */
  readonly annual: Money;
  /** Of all deals in a year: paid once, plus annual, plus twelve times monthly. */
  readonly annualized: Money;
  /** Of the deals paid monthly, a month. */
  readonly monthly: Money;
  /** Of the deals paid once. */
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
  /** The ISO 4217 code of the currency that all deals are valued in. Null if Close names none. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** All statuses that a lead can have, in the organization's order. */
  readonly leadStatuses: ReadonlyArray<LeadStatus>;
  readonly name: Scalars['String']['output'];
  /** All pipelines, in the organization's order. */
  readonly pipelines: ReadonlyArray<Pipeline>;
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

/** A way that deals go, from stage to stage. */
export type Pipeline = Node & {
  readonly __typename?: 'Pipeline';
  /** Who created it. Null for the pipeline that Close made. */
  readonly createdBy?: Maybe<User>;
  readonly dateCreated: Scalars['DateTime']['output'];
  /** The last change. */
  readonly dateUpdated: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The deals in any stage of this pipeline. One upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The stages, in the order in which a deal passes through them. */
  readonly statuses: ReadonlyArray<OpportunityStatus>;
  /** Who changed it last. Null if Close did. */
  readonly updatedBy?: Maybe<User>;
};


/** A way that deals go, from stage to stage. */
export type PipelineOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** For routers: entities by their representations, each in its own slot; null where there is no such object. */
  readonly _entities: ReadonlyArray<Maybe<_Entity>>;
  /** For composition: this subgraph's SDL. */
  readonly _service: _Service;
  /** A contact by id. Null if there is none. One upstream request. */
  readonly contact?: Maybe<Contact>;
  /**
   * Contacts, newest first. With a filter through Close's search, whose index may lag writes by some seconds.
   * One upstream request for each 200 rows.
   */
  readonly contacts?: Maybe<ContactConnection>;
  /** A lead by id. Null if there is none. One upstream request, its contacts and deals included. */
  readonly lead?: Maybe<Lead>;
  /** A status of a lead by id. Null if there is none. */
  readonly leadStatus?: Maybe<LeadStatus>;
  /** All statuses that a lead can have, in the organization's order. Free once cached. */
  readonly leadStatuses?: Maybe<ReadonlyArray<LeadStatus>>;
  /**
   * Leads. Without a filter in Close's own order, the last changed first. With a filter newest first, through Close's
   * search, whose index may lag writes by some seconds. One upstream request for each 200 rows.
   */
  readonly leads?: Maybe<LeadConnection>;
  /** The user to whom the credential belongs. Free once cached, else one upstream request, shared with `organization`, `pipelines` and the statuses. */
  readonly me?: Maybe<User>;
  /** Any object by its id. Its type is read from the prefix of the id. Null if there is no such object. */
  readonly node?: Maybe<Node>;
  /**
   * Several objects by their ids, in the order of the ids; null where there is no such object.
   * Leads, contacts and opportunities take one upstream request for each 200 of a kind.
   */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Deals, with counts and sums over all that match. One upstream request for each 250 rows. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** A deal by id. Null if there is none. One upstream request. */
  readonly opportunity?: Maybe<Opportunity>;
  /** A status of a deal by id. Null if there is none. */
  readonly opportunityStatus?: Maybe<OpportunityStatus>;
  /** All statuses that a deal can have, pipeline by pipeline, in the order of the stages. Free once cached. */
  readonly opportunityStatuses?: Maybe<ReadonlyArray<OpportunityStatus>>;
  /** The organization to which the credential belongs. Free once cached. */
  readonly organization?: Maybe<Organization>;
  /** A pipeline by id. Null if there is none. */
  readonly pipeline?: Maybe<Pipeline>;
  /** All pipelines, in the organization's order. Free once cached, else one upstream request. */
  readonly pipelines?: Maybe<ReadonlyArray<Pipeline>>;
  /** A user by id, deactivated ones included. Null if there is none. */
  readonly user?: Maybe<User>;
  /** The users of the organization, without the deactivated ones, in the order of Close. Free once cached. */
  readonly users?: Maybe<UserConnection>;
};


export type Query_EntitiesArgs = {
  representations: ReadonlyArray<Scalars['_Any']['input']>;
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLeadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
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


export type QueryOpportunityStatusArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Matches a text exactly. */
export type StringFilter = {
  /** Is exactly this text. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is exactly one of these texts. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Searches in a text, word by word, without regard to case. */
export type TextFilter = {
  /** Holds words that begin like these, in any order: what a search box asks while someone types. */
  readonly beginningOfWords?: InputMaybe<Scalars['String']['input']>;
  /** Holds all of these words, whole, in any order. */
  readonly fullWords?: InputMaybe<Scalars['String']['input']>;
  /** Holds these words, whole, side by side and in this order. */
  readonly phrase?: InputMaybe<Scalars['String']['input']>;
};

/** Someone who works in Close. */
export type User = Node & {
  readonly __typename?: 'User';
  /** Null if Close withholds it. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Null if none was given. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The address of a picture. Null if there is none. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** Null if none was given. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** First and last name. Rows that name their user hold it already, so asking for it costs nothing there. */
  readonly name: Scalars['String']['output'];
  /** The deals that this user owns. One upstream request. */
  readonly opportunities?: Maybe<OpportunityConnection>;
  /** The organization the user works in. Null for a deactivated user. */
  readonly organization?: Maybe<Organization>;
};


/** Someone who works in Close. */
export type UserOpportunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OpportunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OpportunityOrder>;
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

/** How often a deal's value is paid. */
export type ValuePeriod =
  /** Every year. */
  | 'ANNUAL'
  /** Every month. */
  | 'MONTHLY'
  /** Once. */
  | 'ONE_TIME';

/** Matches how often a deal's value is paid. */
export type ValuePeriodFilter = {
  /** Is this period. */
  readonly eq?: InputMaybe<ValuePeriod>;
  /** Is one of these periods. An empty list matches nothing. */
  readonly in?: InputMaybe<ReadonlyArray<ValuePeriod>>;
};

/** Everything that other subgraphs may refer to and extend. */
export type _Entity = Contact | Lead | LeadStatus | Opportunity | OpportunityStatus | Organization | Pipeline | User;

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
  Address: ResolverTypeWrapper<AddressRow>;
  Attachment: ResolverTypeWrapper<AttachmentRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Cents: ResolverTypeWrapper<Scalars['Cents']['output']>;
  Contact: ResolverTypeWrapper<ContactRow>;
  ContactConnection: ResolverTypeWrapper<ContactConnectionRow>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactEmail: ResolverTypeWrapper<ContactEmailRow>;
  ContactFilter: ContactFilter;
  ContactPhone: ResolverTypeWrapper<ContactPhoneRow>;
  ContactUrl: ResolverTypeWrapper<ContactUrlRow>;
  CustomFieldDefinition: ResolverTypeWrapper<CustomFieldDefinitionRow>;
  CustomFieldValue: ResolverTypeWrapper<CustomFieldValueRow>;
  CustomValue: ResolverTypeWrapper<Scalars['CustomValue']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateFilter: DateFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdEqualsFilter: IdEqualsFilter;
  IdFilter: IdFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntegrationLink: ResolverTypeWrapper<IntegrationLinkRow>;
  Lead: ResolverTypeWrapper<LeadRow>;
  LeadConnection: ResolverTypeWrapper<LeadConnectionRow>;
  LeadEdge: ResolverTypeWrapper<Omit<LeadEdge, 'node'> & { node: ResolversTypes['Lead'] }>;
  LeadFilter: LeadFilter;
  LeadStatus: ResolverTypeWrapper<LeadStatusRow>;
  Money: ResolverTypeWrapper<MoneyRow>;
  Node: ResolverTypeWrapper<NodeRow>;
  Opportunity: ResolverTypeWrapper<OpportunityRow>;
  OpportunityAggregates: ResolverTypeWrapper<OpportunityAggregatesRow>;
  OpportunityConnection: ResolverTypeWrapper<OpportunityConnectionRow>;
  OpportunityCountByValuePeriod: ResolverTypeWrapper<AggregatesRow>;
  OpportunityEdge: ResolverTypeWrapper<Omit<OpportunityEdge, 'node'> & { node: ResolversTypes['Opportunity'] }>;
  OpportunityFilter: OpportunityFilter;
  OpportunityOrder: OpportunityOrder;
  OpportunityOrderField: OpportunityOrderField;
  OpportunityStatus: ResolverTypeWrapper<OpportunityStatusRow>;
  OpportunityStatusType: OpportunityStatusType;
  OpportunityStatusTypeFilter: OpportunityStatusTypeFilter;
  OpportunityValueTotals: ResolverTypeWrapper<TotalsRow>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  PageInfo: ResolverTypeWrapper<PageInfoRow>;
  Pipeline: ResolverTypeWrapper<PipelineRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringFilter: StringFilter;
  TextFilter: TextFilter;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<UserConnectionRow>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  ValuePeriod: ValuePeriod;
  ValuePeriodFilter: ValuePeriodFilter;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<NodeRow>;
  _Service: ResolverTypeWrapper<_Service>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  link__Purpose: Link__Purpose;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Address: AddressRow;
  Attachment: AttachmentRow;
  Boolean: Scalars['Boolean']['output'];
  Cents: Scalars['Cents']['output'];
  Contact: ContactRow;
  ContactConnection: ContactConnectionRow;
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactEmail: ContactEmailRow;
  ContactFilter: ContactFilter;
  ContactPhone: ContactPhoneRow;
  ContactUrl: ContactUrlRow;
  CustomFieldDefinition: CustomFieldDefinitionRow;
  CustomFieldValue: CustomFieldValueRow;
  CustomValue: Scalars['CustomValue']['output'];
  Date: Scalars['Date']['output'];
  DateFilter: DateFilter;
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  ID: Scalars['ID']['output'];
  IdEqualsFilter: IdEqualsFilter;
  IdFilter: IdFilter;
  Int: Scalars['Int']['output'];
  IntegrationLink: IntegrationLinkRow;
  Lead: LeadRow;
  LeadConnection: LeadConnectionRow;
  LeadEdge: Omit<LeadEdge, 'node'> & { node: ResolversParentTypes['Lead'] };
  LeadFilter: LeadFilter;
  LeadStatus: LeadStatusRow;
  Money: MoneyRow;
  Node: NodeRow;
  Opportunity: OpportunityRow;
  OpportunityAggregates: OpportunityAggregatesRow;
  OpportunityConnection: OpportunityConnectionRow;
  OpportunityCountByValuePeriod: AggregatesRow;
  OpportunityEdge: Omit<OpportunityEdge, 'node'> & { node: ResolversParentTypes['Opportunity'] };
  OpportunityFilter: OpportunityFilter;
  OpportunityOrder: OpportunityOrder;
  OpportunityStatus: OpportunityStatusRow;
  OpportunityStatusTypeFilter: OpportunityStatusTypeFilter;
  OpportunityValueTotals: TotalsRow;
  Organization: OrganizationRow;
  PageInfo: PageInfoRow;
  Pipeline: PipelineRow;
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  StringFilter: StringFilter;
  TextFilter: TextFilter;
  User: UserRow;
  UserConnection: UserConnectionRow;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  ValuePeriodFilter: ValuePeriodFilter;
  _Any: Scalars['_Any']['output'];
  _Entity: NodeRow;
  _Service: _Service;
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  link__Import: Scalars['link__Import']['output'];
};

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Context, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<ReadonlyArray<Maybe<Scalars['link__Import']['input']>>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  address1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zipcode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  contentType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filename?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface CentsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cents'], any> {
  name: 'Cents';
}

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType>;
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

export type ContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactEmailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEmail'] = ResolversParentTypes['ContactEmail']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isUnsubscribed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactPhoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactPhone'] = ResolversParentTypes['ContactPhone']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phoneFormatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactUrlResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactUrl'] = ResolversParentTypes['ContactUrl']> = {
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomFieldDefinitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomFieldDefinition'] = ResolversParentTypes['CustomFieldDefinition']> = {
  acceptsMultipleValues?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  choices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomFieldValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomFieldValue'] = ResolversParentTypes['CustomFieldValue']> = {
  definition?: Resolver<Maybe<ResolversTypes['CustomFieldDefinition']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['CustomValue'], ParentType, ContextType>;
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

export type IntegrationLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationLink'] = ResolversParentTypes['IntegrationLink']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  addresses?: Resolver<ReadonlyArray<ResolversTypes['Address']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<LeadContactsArgs, 'first'>>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType>;
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
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeadConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadConnection'] = ResolversParentTypes['LeadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LeadEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadEdge'] = ResolversParentTypes['LeadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lead'], ParentType, ContextType>;
};

export type LeadStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadStatus'] = ResolversParentTypes['LeadStatus']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<LeadStatusLeadsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  cents?: Resolver<ResolversTypes['Cents'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formatted?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Contact' | 'Lead' | 'LeadStatus' | 'Opportunity' | 'OpportunityStatus' | 'Organization' | 'Pipeline' | 'User', ParentType, ContextType>;
};

export type OpportunityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Opportunity'] = ResolversParentTypes['Opportunity']> = {
  annualizedExpectedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  annualizedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customFields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomFieldValue']>>, ParentType, ContextType>;
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
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  valuePeriod?: Resolver<Maybe<ResolversTypes['ValuePeriod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityAggregatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityAggregates'] = ResolversParentTypes['OpportunityAggregates']> = {
  countByValuePeriod?: Resolver<ResolversTypes['OpportunityCountByValuePeriod'], ParentType, ContextType>;
  expectedValue?: Resolver<ResolversTypes['OpportunityValueTotals'], ParentType, ContextType>;
  totalValue?: Resolver<ResolversTypes['OpportunityValueTotals'], ParentType, ContextType>;
};

export type OpportunityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityConnection'] = ResolversParentTypes['OpportunityConnection']> = {
  aggregates?: Resolver<ResolversTypes['OpportunityAggregates'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OpportunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Opportunity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OpportunityCountByValuePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityCountByValuePeriod'] = ResolversParentTypes['OpportunityCountByValuePeriod']> = {
  annual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oneTime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OpportunityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityEdge'] = ResolversParentTypes['OpportunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Opportunity'], ParentType, ContextType>;
};

export type OpportunityStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityStatus'] = ResolversParentTypes['OpportunityStatus']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<OpportunityStatusOpportunitiesArgs, 'first'>>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['OpportunityStatusType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpportunityValueTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpportunityValueTotals'] = ResolversParentTypes['OpportunityValueTotals']> = {
  annual?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  annualized?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  monthly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  oneTime?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leadStatuses?: Resolver<ReadonlyArray<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pipelines?: Resolver<ReadonlyArray<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PipelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline']> = {
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  dateCreated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateUpdated?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<PipelineOpportunitiesArgs, 'first'>>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['OpportunityStatus']>, ParentType, ContextType>;
  updatedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contacts?: Resolver<Maybe<ResolversTypes['ContactConnection']>, ParentType, ContextType, RequireFields<QueryContactsArgs, 'first'>>;
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType, RequireFields<QueryLeadArgs, 'id'>>;
  leadStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType, RequireFields<QueryLeadStatusArgs, 'id'>>;
  leadStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LeadStatus']>>, ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, RequireFields<QueryLeadsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<QueryOpportunitiesArgs, 'first'>>;
  opportunity?: Resolver<Maybe<ResolversTypes['Opportunity']>, ParentType, ContextType, RequireFields<QueryOpportunityArgs, 'id'>>;
  opportunityStatus?: Resolver<Maybe<ResolversTypes['OpportunityStatus']>, ParentType, ContextType, RequireFields<QueryOpportunityStatusArgs, 'id'>>;
  opportunityStatuses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OpportunityStatus']>>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType, RequireFields<QueryPipelineArgs, 'id'>>;
  pipelines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Pipeline']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opportunities?: Resolver<Maybe<ResolversTypes['OpportunityConnection']>, ParentType, ContextType, RequireFields<UserOpportunitiesArgs, 'first'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Contact' | 'Lead' | 'LeadStatus' | 'Opportunity' | 'OpportunityStatus' | 'Organization' | 'Pipeline' | 'User', ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type Resolvers<ContextType = Context> = {
  Address?: AddressResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  Cents?: GraphQLScalarType;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactEmail?: ContactEmailResolvers<ContextType>;
  ContactPhone?: ContactPhoneResolvers<ContextType>;
  ContactUrl?: ContactUrlResolvers<ContextType>;
  CustomFieldDefinition?: CustomFieldDefinitionResolvers<ContextType>;
  CustomFieldValue?: CustomFieldValueResolvers<ContextType>;
  CustomValue?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  IntegrationLink?: IntegrationLinkResolvers<ContextType>;
  Lead?: LeadResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  LeadEdge?: LeadEdgeResolvers<ContextType>;
  LeadStatus?: LeadStatusResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Opportunity?: OpportunityResolvers<ContextType>;
  OpportunityAggregates?: OpportunityAggregatesResolvers<ContextType>;
  OpportunityConnection?: OpportunityConnectionResolvers<ContextType>;
  OpportunityCountByValuePeriod?: OpportunityCountByValuePeriodResolvers<ContextType>;
  OpportunityEdge?: OpportunityEdgeResolvers<ContextType>;
  OpportunityStatus?: OpportunityStatusResolvers<ContextType>;
  OpportunityValueTotals?: OpportunityValueTotalsResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
  federation__FieldSet?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
