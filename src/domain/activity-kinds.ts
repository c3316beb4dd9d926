/** What the types of activities have in common under different names: a direction, a state, and a text for timelines. */
import type { ActivityDirection, ActivityStatus } from '../generated/graphql.ts';
import type { ActivityRows, ActivityType } from '../rows/index.ts';

/** Calls and text messages have other words for their direction than emails. */
export const DIRECTIONS: Readonly<Record<ActivityDirection, readonly string[]>> = {
  INBOUND: ['incoming', 'inbound'],
  OUTBOUND: ['outgoing', 'outbound'],
};

const MESSAGE_STATUSES = ['INBOX', 'DRAFT', 'SCHEDULED', 'OUTBOX', 'SENT', 'ERROR'] as const;
const CALL_STATUSES = [
  'CREATED',
  'IN_PROGRESS',
  'COMPLETED',
  'CANCEL',
  'NO_ANSWER',
  'BUSY',
  'FAILED',
  'TIMEOUT',
] as const;
const MEETING_STATUSES = [
  'UPCOMING',
  'IN_PROGRESS',
  'COMPLETED',
  'CANCELED',
  'DECLINED_BY_LEAD',
  'DECLINED_BY_ORG',
] as const;
const MERGE_STATUSES = ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'ERRORED'] as const;

interface ActivityKind<Row> {
  /** The column of the direction. */
  readonly direction?: keyof Row & string;
  /** The column of the state, and its values. */
  readonly status?: { readonly column: keyof Row & string; readonly values: readonly ActivityStatus[] };
  /** The text of `summary`, and the columns that it reads. */
  readonly summary: {
    readonly columns: readonly (keyof Row & string)[];
    of(row: Row): string | null | undefined;
  };
}

const none = { columns: [], of: () => null };

/** `Potential → Qualified`. A first status has none before it. */
const statusMove = {
  columns: ['old_status_label', 'new_status_label'] as const,
  of: (row: { readonly old_status_label: string | null; readonly new_status_label: string | null }) =>
    [row.old_status_label, row.new_status_label].filter((label) => label !== null && label !== undefined).join(' → '),
};

export const ACTIVITY_KINDS: { readonly [T in ActivityType]: ActivityKind<ActivityRows[T]> } = {
  Note: { summary: { columns: ['note'], of: ({ note }) => note } },
  Call: {
    direction: 'direction',
    status: { column: 'status', values: CALL_STATUSES },
    summary: { columns: ['note'], of: ({ note }) => note },
  },
  Email: {
    direction: 'direction',
    status: { column: 'status', values: MESSAGE_STATUSES },
    summary: {
      columns: ['subject', 'body_preview'],
      of: ({ subject, body_preview }) => (isBlank(subject) ? body_preview : subject),
    },
  },
  EmailThread: {
    summary: { columns: ['latest_normalized_subject'], of: (thread) => thread.latest_normalized_subject },
  },
  SMS: {
    direction: 'direction',
    status: { column: 'status', values: MESSAGE_STATUSES },
    summary: { columns: ['text'], of: ({ text }) => text },
  },
  WhatsAppMessage: { direction: 'direction', summary: { columns: ['text'], of: ({ text }) => text } },
  Meeting: {
    status: { column: 'status', values: MEETING_STATUSES },
    summary: { columns: ['title'], of: ({ title }) => title },
  },
  CustomActivity: { status: { column: 'status', values: ['DRAFT', 'PUBLISHED'] }, summary: none },
  FormSubmission: { summary: { columns: ['form_name'], of: ({ form_name }) => form_name } },
  LeadMerge: {
    status: { column: 'merge_status', values: MERGE_STATUSES },
    summary: { columns: ['source_display_name'], of: (merge) => merge.source_display_name },
  },
  TaskCompleted: { summary: { columns: ['task_text'], of: ({ task_text }) => task_text } },
  Created: { summary: none },
  ImportUpdate: { summary: none },
  LeadStatusChange: { summary: statusMove },
  OpportunityStatusChange: { summary: statusMove },
  OtherActivity: { summary: none },
};

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** The maximum length of a summary in characters. */
export const SUMMARY_LENGTH = 160;

/** One line of at most `SUMMARY_LENGTH` characters. Null for a blank text. */
export function summarized(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  // A line has few spaces: of a long text, only its beginning is split into characters.
  const line = text
    .slice(0, SUMMARY_LENGTH * 20)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return null;
  const characters = [...line];
  if (characters.length <= SUMMARY_LENGTH) return line.toWellFormed();
  return `${characters
    .slice(0, SUMMARY_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}
