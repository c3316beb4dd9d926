/** Validates combinations of fields in inputs of activities. */
import type {
  EmailCreateInput,
  EmailUpdateInput,
  NewMessageStatus,
  SmsCreateInput,
  SmsUpdateInput,
} from '../../src/generated/graphql.ts';
import type { UserErrorRow } from '../../src/rows/index.ts';
import { problem } from './writes.ts';

interface Args<Input> {
  readonly input: Input;
}

/** Close stores either the text or the HTML. */
export function noteProblems({ input }: Args<{ readonly note?: unknown; readonly noteHtml?: unknown }>) {
  const both = input.note !== undefined && input.noteHtml !== undefined;
  return both ? [problem('INVALID', 'Only one of note and noteHtml may be set.', 'input', 'noteHtml')] : [];
}

/** `dateScheduled` and `sendIn` each require a status. */
export function sendingProblems({
  input,
}: Args<EmailUpdateInput | SmsUpdateInput | SmsCreateInput | EmailCreateInput>) {
  const { status, dateScheduled, sendIn } = input;
  const problems: UserErrorRow[] = [];
  if (status === 'SCHEDULED' && (dateScheduled ?? null) === null) {
    problems.push(problem('REQUIRED', 'Required with status SCHEDULED.', 'input', 'dateScheduled'));
  }
  if (status !== 'SCHEDULED' && (dateScheduled ?? null) !== null) {
    problems.push(problem('INVALID', 'Only allowed with status SCHEDULED.', 'input', 'dateScheduled'));
  }
  if (status !== 'OUTBOX' && (sendIn ?? null) !== null) {
    problems.push(problem('INVALID', 'Only allowed with status OUTBOX.', 'input', 'sendIn'));
  }
  return problems;
}

/** Statuses that require a sender (documented by Close). */
const SENDER_NAMED: readonly NewMessageStatus[] = ['INBOX', 'SCHEDULED', 'OUTBOX'];

export function newEmailProblems(args: Args<EmailCreateInput>) {
  const { status, sender } = args.input;
  const isMissing = SENDER_NAMED.includes(status) && (sender ?? '').trim() === '';
  return [
    ...sendingProblems(args),
    ...(isMissing ? [problem('REQUIRED', `Required with status ${status}.`, 'input', 'sender')] : []),
  ];
}
