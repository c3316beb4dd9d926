/**
 * What a row holds of its neighbours (rule 2: embedded first). An opportunity carries its lead's name: an edge that
 * asks for nothing more costs nothing.
 */
import type { MeetingAttendeeRow, MetricsRow, Rows, TypeRows } from '../rows/index.ts';

export type AllRows = Rows & TypeRows;
/** What an edge leads to: a noun, or one type of a noun that has several. */
export type Target = keyof AllRows;
/** What edges lead from: these, and what is a part of them. */
interface Holders extends AllRows {
  readonly MeetingAttendee: MeetingAttendeeRow;
  readonly ActivityReportRow: MetricsRow;
}
type Column<N extends keyof Holders> = Exclude<keyof Holders[N] & string, `custom.${string}`>;

/** An edge to one other object: the neighbour's columns, and the column of the row that tells each. */
export interface Edge {
  readonly noun: Target;
  readonly columns: { readonly id: string } & Readonly<Record<string, string>>;
}

const to = <To extends Target, const C extends { readonly id: string } & { readonly [K in Column<To>]?: string }>(
  noun: To,
  columns: C,
) => ({ noun, columns });

const CREATED_BY = to('User', { id: 'created_by', name: 'created_by_name' });
const UPDATED_BY = to('User', { id: 'updated_by', name: 'updated_by_name' });
const CREATED_BY_ID = to('User', { id: 'created_by' });
const UPDATED_BY_ID = to('User', { id: 'updated_by' });
const USER = to('User', { id: 'user_id', name: 'user_name' });
const LEAD_ID = to('Lead', { id: 'lead_id' });
/** Of activities of all types. */
const OF_ACTIVITY = { lead: LEAD_ID, user: USER, createdBy: CREATED_BY, updatedBy: UPDATED_BY };
/** Of those that were with one person. */
const WITH_CONTACT = { ...OF_ACTIVITY, contact: to('Contact', { id: 'contact_id' }) };
const PIPELINE = to('Pipeline', { id: 'pipeline_id', name: 'pipeline_name' });

/** To one side of a change of a lead's status, and of an opportunity's. */
const leadStatus = <const Side extends 'old' | 'new'>(side: Side) =>
  to('LeadStatus', { id: `${side}_status_id`, label: `${side}_status_label` });
const opportunityStatus = <const Side extends 'old' | 'new'>(side: Side) =>
  to('OpportunityStatus', {
    id: `${side}_status_id`,
    label: `${side}_status_label`,
    type: `${side}_status_type`,
    pipeline_id: `${side}_pipeline_id`,
    pipeline_name: `${side}_pipeline_name`,
  });

/** Every edge to one other object, by the type and the field that has it. */
export const EDGES = {
  Lead: {
    status: to('LeadStatus', { id: 'status_id', label: 'status_label' }),
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  Contact: {
    lead: LEAD_ID,
    createdBy: CREATED_BY_ID,
    updatedBy: UPDATED_BY_ID,
  },
  Opportunity: {
    lead: to('Lead', { id: 'lead_id', name: 'lead_name', display_name: 'lead_name' }),
    contact: to('Contact', { id: 'contact_id', name: 'contact_name', display_name: 'contact_name' }),
    user: USER,
    status: to('OpportunityStatus', {
      id: 'status_id',
      label: 'status_label',
      type: 'status_type',
      pipeline_id: 'pipeline_id',
      pipeline_name: 'pipeline_name',
    }),
    pipeline: PIPELINE,
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  CustomObject: {
    type: to('CustomObjectType', { id: 'custom_object_type_id' }),
    lead: LEAD_ID,
    createdBy: CREATED_BY_ID,
    updatedBy: UPDATED_BY_ID,
  },
  CustomObjectType: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  CustomActivityType: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Task: {
    lead: to('Lead', { id: 'lead_id', name: 'lead_name', display_name: 'lead_name' }),
    contact: to('Contact', { id: 'contact_id', name: 'contact_name', display_name: 'contact_name' }),
    assignedTo: to('User', { id: 'assigned_to', name: 'assigned_to_name' }),
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  OpportunityStatus: { pipeline: PIPELINE },
  Pipeline: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  Membership: {
    user: to('User', {
      id: 'user_id',
      name: 'user_full_name',
      first_name: 'user_first_name',
      last_name: 'user_last_name',
      email: 'user_email',
    }),
    role: to('Role', { id: 'role_id' }),
    organization: to('Organization', { id: 'organization_id' }),
  },
  Note: WITH_CONTACT,
  Call: WITH_CONTACT,
  Email: { ...WITH_CONTACT, thread: to('EmailThread', { id: 'thread_id' }) },
  EmailThread: WITH_CONTACT,
  SMS: WITH_CONTACT,
  WhatsAppMessage: WITH_CONTACT,
  Meeting: WITH_CONTACT,
  CustomActivity: { ...WITH_CONTACT, customActivityType: to('CustomActivityType', { id: 'custom_activity_type_id' }) },
  FormSubmission: WITH_CONTACT,
  LeadMerge: {
    ...OF_ACTIVITY,
    source: to('Lead', { id: 'source_id' }),
    destination: to('Lead', { id: 'destination_id' }),
  },
  TaskCompleted: {
    ...OF_ACTIVITY,
    task: to('Task', { id: 'task_id' }),
    taskAssignedTo: to('User', { id: 'task_assigned_to', name: 'task_assigned_to_name' }),
  },
  Created: OF_ACTIVITY,
  LeadStatusChange: { ...OF_ACTIVITY, oldStatus: leadStatus('old'), newStatus: leadStatus('new') },
  OpportunityStatusChange: {
    ...OF_ACTIVITY,
    opportunity: to('Opportunity', { id: 'opportunity_id' }),
    oldStatus: opportunityStatus('old'),
    newStatus: opportunityStatus('new'),
  },
  OtherActivity: OF_ACTIVITY,
  MeetingAttendee: { contact: to('Contact', { id: 'contact_id' }), user: to('User', { id: 'user_id' }) },
  SmartView: { user: to('User', { id: 'user_id' }) },
  ActivityReportRow: { user: to('User', { id: 'user_id' }) },
} as const satisfies {
  readonly [From in keyof Holders]?: Readonly<
    Record<string, { readonly noun: Target; readonly columns: Readonly<Record<string, Column<From> | undefined>> }>
  >;
};

/** Says of the value in one row whether it tells the neighbour's column. */
type Tells = (value: unknown) => boolean;
const present: Tells = (value) => value !== null && value !== undefined;

/**
 * Whether `lead_name` of a lead without a name is that (empty) name, or what Close shows in its place, is not known.
 * So an empty one tells the name and not what is shown, "Untitled" what is shown and not the name, and the lead is read
 * where the other is asked. The same is taken of `contact_name`.
 */
const NAMED = {
  name: (value) => value !== undefined && value !== 'Untitled',
  display_name: (value) => present(value) && value !== '',
} satisfies Record<string, Tells>;
const TELLS: { readonly [N in Target]?: Readonly<Record<string, Tells>> } = { Lead: NAMED, Contact: NAMED };

/** The neighbour as far as it is asked for; a text, its id, if the row does not tell all of that. */
export type Neighbour = { readonly id: string } | string;

/** How rows tell their neighbour at the end of an edge with these columns: null from one that has no such neighbour. */
export function neighbourReader(edge: Edge, needed: ReadonlySet<string>): (row: object) => Neighbour | null {
  const isHeld = [...needed].every((column) => column in edge.columns);
  const told = [...needed]
    .filter((column) => column !== 'id')
    .map((column) => ({ column, source: edge.columns[column] ?? '', tells: TELLS[edge.noun]?.[column] ?? present }));
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>;
    const id = values[edge.columns.id];
    if (typeof id !== 'string' || id === '') return null;
    if (!isHeld) return id;
    const held: { id: string } & Record<string, unknown> = { id };
    for (const { column, source, tells } of told) {
      const value = values[source];
      if (!tells(value)) return id;
      held[column] = value;
    }
    return held;
  };
}
