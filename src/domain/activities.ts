import type { ActivityRow, ActivityType, NodeType, Noun } from '../rows/index.ts';

/** The graph's type for each `_type` of Close. */
const TYPES: ReadonlyMap<string, ActivityType> = new Map(
  Object.entries({
    LeadStatusChange: 'LeadStatusChange',
    OpportunityStatusChange: 'OpportunityStatusChange',
    Note: 'Note',
    Call: 'Call',
    Email: 'Email',
    EmailThread: 'EmailThread',
    SMS: 'SMS',
    WhatsAppMessage: 'WhatsAppMessage',
    Meeting: 'Meeting',
    CustomActivity: 'CustomActivity',
    FormSubmission: 'FormSubmission',
    LeadMerge: 'LeadMerge',
    TaskCompleted: 'TaskCompleted',
    Created: 'Created',
    ImportUpdate: 'ImportUpdate',
  }),
);

/** The graph's type of an activity. Types unknown to this gateway are `OtherActivity`. */
export const activityType = ({ _type }: ActivityRow): ActivityType => TYPES.get(_type) ?? 'OtherActivity';

const ACTIVITY_TYPES: ReadonlySet<string> = new Set<ActivityType>([...TYPES.values(), 'OtherActivity']);

/** The noun that loads a type: `Activity` for every type of activity, else the type itself. */
export const nounOf = (type: NodeType | Noun): Noun => (isActivityType(type) ? 'Activity' : type);

/** The graph's type of a row. */
export const typeOf = (noun: Noun, row: object): NodeType =>
  noun === 'Activity' ? activityType(row as ActivityRow) : noun;

export function isActivityType(type: string): type is ActivityType {
  return ACTIVITY_TYPES.has(type);
}
