import { ACTIVITY_KINDS, DIRECTIONS } from '../../domain/activity-kinds.ts';
import type { ActivityDirection, ActivityFilter, ActivityStatus, ActivityType } from '../../generated/graphql.ts';
import type { ActivityType as ActivityTypeName } from '../../rows/index.ts';
import { badInput } from '../errors.ts';
import {
  boundsParameter,
  choiceParameter,
  idParameter,
  type ParameterCondition,
  type ParameterTable,
  rowParameter,
} from './parameters.ts';

/** The graph's type of a kind of activity, Close's name of it in filters, and the path of the list of that kind. */
interface ListedType {
  readonly type: ActivityTypeName;
  readonly name: string;
  readonly path: string;
}
const listedAt = (path: string, type: ActivityTypeName, name: string = type): ListedType => ({ type, name, path });

export const ACTIVITY_TYPES: Readonly<Record<ActivityType, ListedType>> = {
  NOTE: listedAt('note', 'Note'),
  CALL: listedAt('call', 'Call'),
  EMAIL: listedAt('email', 'Email'),
  EMAIL_THREAD: listedAt('emailthread', 'EmailThread'),
  SMS: listedAt('sms', 'SMS'),
  WHATSAPP_MESSAGE: listedAt('whatsapp_message', 'WhatsAppMessage'),
  MEETING: listedAt('meeting', 'Meeting'),
  CUSTOM_ACTIVITY: listedAt('custom', 'CustomActivity', 'Custom'),
  FORM_SUBMISSION: listedAt('form_submission', 'FormSubmission'),
  LEAD_MERGE: listedAt('lead_merge', 'LeadMerge'),
  LEAD_STATUS_CHANGE: listedAt('status_change/lead', 'LeadStatusChange'),
  OPPORTUNITY_STATUS_CHANGE: listedAt('status_change/opportunity', 'OpportunityStatusChange'),
  TASK_COMPLETED: listedAt('task_completed', 'TaskCompleted'),
  CREATED: listedAt('created', 'Created'),
  IMPORT_UPDATE: listedAt('import_update', 'ImportUpdate'),
};

const inRows = (status: ActivityStatus): string => status.toLowerCase().replaceAll('_', '-');

/** https://developer.close.com/api/resources/activities */
export const ACTIVITY_FILTER: ParameterTable<ActivityFilter> = {
  leadId: idParameter('lead_id', ['lead_']),
  contactId: idParameter('contact_id', ['cont_']),
  userId: idParameter('user_id', ['user_']),
  type: choiceParameter('_type', (type: ActivityType) => ACTIVITY_TYPES[type].name),
  direction: rowParameter('direction', (direction: ActivityDirection) => DIRECTIONS[direction]),
  status: rowParameter('status', (status: ActivityStatus) => [inRows(status)]),
  dateCreated: boundsParameter('date_created'),
  activityAt: boundsParameter('activity_at'),
};

/** The columns of each type that the gateway filters, with their possible values. */
const ROW_VALUES: Readonly<Record<string, { readonly [type in ActivityType]?: readonly string[] }>> = {
  direction: valuesOf(({ direction }) => (direction === undefined ? [] : Object.values(DIRECTIONS).flat())),
  status: valuesOf(({ status }) => (status?.column === 'status' ? status.values.map(inRows) : [])),
};

function valuesOf(
  of: (kind: (typeof ACTIVITY_KINDS)[ActivityTypeName]) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const values = Object.entries(ACTIVITY_TYPES).map(([name, { type }]) => [name, of(ACTIVITY_KINDS[type])] as const);
  return Object.fromEntries(values.filter(([, each]) => each.length > 0));
}

/** Throws `BAD_USER_INPUT` for a condition on a column or value that no activity of the types can have. */
export function assertRowCondition({ key, values }: ParameterCondition, types: readonly string[]): void {
  const allowed = ROW_VALUES[key] ?? {};
  const [name, ...others] = (Object.keys(ACTIVITY_TYPES) as ActivityType[]).filter((type) =>
    types.includes(ACTIVITY_TYPES[type].name),
  );
  const known = name === undefined || others.length > 0 ? undefined : allowed[name];
  if (known === undefined) {
    throw badInput(`A filter by ${key} requires exactly one type: ${Object.keys(allowed).join(', ')}.`);
  }
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) {
    throw badInput(`${unknown.toUpperCase().replaceAll('-', '_')} is not a ${key} of type ${name}.`);
  }
}
