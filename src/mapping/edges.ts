/**
 * Which columns of its neighbours a row contains. An opportunity contains its
 * lead's name, so an edge that selects only the name needs no request.
 */
import type { MeetingAttendeeRow, MetricsRow, Rows, TypeRows } from '../rows/index.ts';

export type AllRows = Rows & TypeRows;
/** The end of an edge: a noun, or a type of activity. */
export type Target = keyof AllRows;
/** The start of an edge: also parts of rows. */
interface Sources extends AllRows {
  readonly MeetingAttendee: MeetingAttendeeRow;
  readonly ActivityReportRow: MetricsRow;
}
type Column<N extends keyof Sources> = Exclude<keyof Sources[N] & string, `custom.${string}`>;

/** An edge to one other object. `columns` maps the neighbour's columns to columns of the row. */
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
/** Edges of all types of activities. */
const OF_ACTIVITY = { lead: LEAD_ID, user: USER, createdBy: CREATED_BY, updatedBy: UPDATED_BY };
/** Edges of activities with one contact. */
const WITH_CONTACT = { ...OF_ACTIVITY, contact: to('Contact', { id: 'contact_id' }) };
const PIPELINE = to('Pipeline', { id: 'pipeline_id', name: 'pipeline_name' });

/** Edges to the old or the new status of a status change. */
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

/** Every edge to one other object, by type and field. */
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
  readonly [From in keyof Sources]?: Readonly<
    Record<string, { readonly noun: Target; readonly columns: Readonly<Record<string, Column<From> | undefined>> }>
  >;
};

/** Whether a row's value is that of the neighbour's column. */
type IsValue = (value: unknown) => boolean;
const present: IsValue = (value) => value !== null && value !== undefined;

/**
 * Close does not document whether `lead_name` of an unnamed lead is empty or the displayed "Untitled". An empty value is
 * therefore used only as the name, and "Untitled" only as the display name. For the other one, the lead is read. The same
 * applies to `contact_name`.
 */
const NAMED = {
  name: (value) => value !== undefined && value !== 'Untitled',
  display_name: (value) => present(value) && value !== '',
} satisfies Record<string, IsValue>;
const IS_VALUE: { readonly [N in Target]?: Readonly<Record<string, IsValue>> } = { Lead: NAMED, Contact: NAMED };

/** The neighbour with the needed columns. Its id if the row does not contain all of them. */
export type Neighbour = { readonly id: string } | string;

/** Returns a function that reads the neighbour from a row. It returns null for a row without such a neighbour. */
export function neighbourReader(edge: Edge, needed: ReadonlySet<string>): (row: object) => Neighbour | null {
  const isCovered = [...needed].every((column) => column in edge.columns);
  const others = [...needed]
    .filter((column) => column !== 'id')
    .map((column) => ({
      column,
      source: edge.columns[column] ?? '',
      isValue: IS_VALUE[edge.noun]?.[column] ?? present,
    }));
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>;
    const id = values[edge.columns.id];
    if (typeof id !== 'string' || id === '') return null;
    if (!isCovered) return id;
    const neighbour: { id: string } & Record<string, unknown> = { id };
    for (const { column, source, isValue } of others) {
      const value = values[source];
      if (!isValue(value)) return id;
      neighbour[column] = value;
    }
    return neighbour;
  };
}
