/** The rows of what has an id and is no activity, and of its parts. */
import type { AttachmentRow, CustomColumns, Stamped } from './shared.ts';

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

/** A status as the catalogue of pipelines holds it, with what Close tells of its pipeline. */
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
export interface SmartViewRow {
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
