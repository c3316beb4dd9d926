import type {
  ActivityFilter,
  ActivityStatus,
  ActivityType,
  CallStatus,
  MeetingStatus,
  MessageDirection,
  MessageStatus,
} from '../../generated/graphql.ts';
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
};

/** Calls and text messages have other words for their direction than emails. */
const DIRECTIONS: Readonly<Record<MessageDirection, readonly string[]>> = {
  INCOMING: ['incoming', 'inbound'],
  OUTGOING: ['outgoing', 'outbound'],
};
const inRows = (status: ActivityStatus): string => status.toLowerCase().replaceAll('_', '-');

/** https://developer.close.com/api/resources/activities */
export const ACTIVITY_FILTER: ParameterTable<ActivityFilter> = {
  leadId: idParameter('lead_id', ['lead_']),
  contactId: idParameter('contact_id', ['cont_']),
  userId: idParameter('user_id', ['user_']),
  type: choiceParameter('_type', (type: ActivityType) => ACTIVITY_TYPES[type].name),
  direction: rowParameter('direction', (direction: MessageDirection) => DIRECTIONS[direction]),
  status: rowParameter('status', (status: ActivityStatus) => [inRows(status)]),
  dateCreated: boundsParameter('date_created'),
  activityAt: boundsParameter('activity_at'),
};

const CALL_STATUSES: readonly CallStatus[] = [
  ...(['CREATED', 'IN_PROGRESS', 'COMPLETED', 'CANCEL', 'NO_ANSWER', 'BUSY', 'FAILED', 'TIMEOUT'] as const),
];
const MESSAGE_STATUSES: readonly MessageStatus[] = ['INBOX', 'DRAFT', 'SCHEDULED', 'OUTBOX', 'SENT', 'ERROR'];
const MEETING_STATUSES: readonly MeetingStatus[] = [
  ...(['UPCOMING', 'IN_PROGRESS', 'COMPLETED', 'CANCELED', 'DECLINED_BY_LEAD', 'DECLINED_BY_ORG'] as const),
];
const ALL_DIRECTIONS = Object.values(DIRECTIONS).flat();

/** The columns of each type that the gateway filters, with their possible values. */
const ROW_VALUES: Readonly<Record<string, { readonly [type in ActivityType]?: readonly string[] }>> = {
  direction: { CALL: ALL_DIRECTIONS, EMAIL: ALL_DIRECTIONS, SMS: ALL_DIRECTIONS, WHATSAPP_MESSAGE: ALL_DIRECTIONS },
  status: {
    CALL: CALL_STATUSES.map(inRows),
    EMAIL: MESSAGE_STATUSES.map(inRows),
    SMS: MESSAGE_STATUSES.map(inRows),
    MEETING: MEETING_STATUSES.map(inRows),
  },
};

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
