import { rowsOfLead } from '../../lookups.ts';
import type { Activity, Lead } from '../../seed/schema.ts';
import type { Tables } from '../../tables.ts';
import { commonFields, referenceField, termField } from './fields.ts';
import type { SearchType } from './search-type.ts';

/** A lead's activities of the given types, oldest first. */
export const activitiesOfTypes = (
  { id }: Lead,
  { activity }: Tables,
  types: readonly Activity['type'][],
): readonly Activity[] => rowsOfLead(activity, id).filter(({ type }) => types.includes(type));

/** In search, calls have the directions of messages (seen in queries). */
const SEARCH_DIRECTIONS: { readonly [direction: string]: string } = { inbound: 'incoming', outbound: 'outgoing' };

const textIn =
  (key: string) =>
  (row: Activity): string | null => {
    const value = row.details[key];
    return typeof value === 'string' ? (SEARCH_DIRECTIONS[value] ?? value) : null;
  };

/** The texts of activities of all types. Inferred: no query for words of activities was seen. */
const TEXTS = ['note', 'subject', 'body_text', 'text', 'title'];

/** Each field was seen in queries for some activity types. `user_id` is inferred. */
export const activityType: SearchType<Activity> = {
  fields: {
    ...commonFields,
    lead_id: referenceField((row) => row.lead_id),
    user_id: referenceField((row) => row.user_id),
    direction: termField(textIn('direction')),
    status: termField(textIn('status')),
    custom_activity_type_id: termField(textIn('custom_activity_type_id')),
  },
  text: ({ details }) => TEXTS.flatMap((key) => details[key] ?? []).join(' \n '),
  related: {},
};
