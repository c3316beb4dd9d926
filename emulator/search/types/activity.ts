import type { Activity, Lead } from '../../seed/schema.ts';
import { ofLead, type Tables } from '../../store.ts';
import type { SearchType } from '../fields.ts';
import { reference, stamps, term } from './fields.ts';

/** Activities are searched by their type (seen): each is a type of object. */
export const ACTIVITIES = {
  'activity.note': 'Note',
  'activity.call': 'Call',
  'activity.email': 'Email',
  'activity.sms': 'SMS',
  'activity.meeting': 'Meeting',
  'activity.custom_activity': 'CustomActivity',
} as const satisfies { readonly [name: string]: Activity['type'] };
export type ActivityName = keyof typeof ACTIVITIES;

export function activitiesBy<T>(make: (name: ActivityName) => T): Record<ActivityName, T> {
  const names = Object.keys(ACTIVITIES) as ActivityName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<ActivityName, T>;
}

/** What of these types happened with a lead, the oldest first. */
export const happened = ({ id }: Lead, { activity }: Tables, types: readonly Activity['type'][]): readonly Activity[] =>
  ofLead(activity, id).filter(({ type }) => types.includes(type));

/** A search calls the direction of calls as it does that of messages (seen). */
const DIRECTIONS: { readonly [held: string]: string } = { inbound: 'incoming', outbound: 'outgoing' };
const held =
  (key: string) =>
  (row: Activity): string | null => {
    const value = row.held[key];
    return typeof value === 'string' ? (DIRECTIONS[value] ?? value) : null;
  };

/** Seen: these fields, each of some types. Inferred: who did it. */
export const activity: SearchType<Activity> = {
  fields: {
    ...stamps,
    user_id: reference((row) => row.user_id),
    direction: term(held('direction')),
    status: term(held('status')),
    custom_activity_type_id: term(held('custom_activity_type_id')),
  },
  text: ({ held: told }) => [told.note, told.subject, told.text, told.title].filter(Boolean).join(' \n '),
  related: {},
};
