import type { Activity, Contact, CustomObject, CustomValue, Lead, Opportunity } from '../../seed/schema.ts';
import type { Tables } from '../../tables.ts';
import type { SearchField } from './fields.ts';

/** The activity types that Close's search knows, by the name that queries use (seen in queries). */
export const ACTIVITY_TYPES = {
  'activity.note': 'Note',
  'activity.call': 'Call',
  'activity.email': 'Email',
  'activity.sms': 'SMS',
  'activity.meeting': 'Meeting',
  'activity.custom_activity': 'CustomActivity',
} as const satisfies { readonly [name: string]: Activity['type'] };
export type ActivityName = keyof typeof ACTIVITY_TYPES;
export const ACTIVITY_NAMES = Object.keys(ACTIVITY_TYPES) as readonly ActivityName[];

/** Builds one entry per searchable activity type. */
export function byActivityName<T>(build: (name: ActivityName) => T): Record<ActivityName, T> {
  return Object.fromEntries(ACTIVITY_NAMES.map((name) => [name, build(name)])) as Record<ActivityName, T>;
}

/** The row type behind each object type of a query. */
export interface RowsByType extends Record<ActivityName, Activity> {
  lead: Lead;
  contact: Contact;
  opportunity: Opportunity;
  custom_object: CustomObject;
  contact_email: Contact['emails'][number];
  contact_phone: Contact['phones'][number];
  contact_url: Contact['urls'][number];
  address: Lead['addresses'][number];
}
export type TypeName = keyof RowsByType;

/** A row together with its object type. */
export type TypedRow = { [type in TypeName]: { type: type; row: RowsByType[type] } }[TypeName];

/** How one object type is searched. */
export interface SearchType<T> {
  fields: { readonly [name: string]: SearchField<T> };
  /** The text that `text` nodes search. */
  text: (row: T, tables: Tables) => string;
  /** The related rows by object type, for `has_related` nodes. */
  related: { readonly [type: string]: (row: T, tables: Tables) => readonly TypedRow[] };
  /** Custom values by field id. Absent on types without custom fields. */
  custom?: (row: T) => { readonly [id: string]: CustomValue };
}
