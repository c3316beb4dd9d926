/** What is wrong with inputs of activities, each field by itself being right. */
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

/** Of a text and the same as HTML, Close keeps one. */
export function noteProblems({ input }: Args<{ readonly note?: unknown; readonly noteHtml?: unknown }>) {
  const both = input.note !== undefined && input.noteHtml !== undefined;
  return both ? [problem('INVALID', 'Give note or noteHtml, not both.', 'input', 'noteHtml')] : [];
}

/** When a message is sent goes with how it is sent. */
export function sendingProblems({
  input,
}: Args<EmailUpdateInput | SmsUpdateInput | SmsCreateInput | EmailCreateInput>) {
  const { status, dateScheduled, sendIn } = input;
  const problems: UserErrorRow[] = [];
  if (status === 'SCHEDULED' && (dateScheduled ?? null) === null) {
    problems.push(problem('REQUIRED', 'Must be given with the status SCHEDULED.', 'input', 'dateScheduled'));
  }
  if (status !== 'SCHEDULED' && (dateScheduled ?? null) !== null) {
    problems.push(problem('INVALID', 'Goes with the status SCHEDULED only.', 'input', 'dateScheduled'));
  }
  if (status !== 'OUTBOX' && (sendIn ?? null) !== null) {
    problems.push(problem('INVALID', 'Goes with the status OUTBOX only.', 'input', 'sendIn'));
  }
  return problems;
}

/** Who must be named as the sender (documented). */
const SENDER_NAMED: readonly NewMessageStatus[] = ['INBOX', 'SCHEDULED', 'OUTBOX'];

export function newEmailProblems(args: Args<EmailCreateInput>) {
  const { status, sender } = args.input;
  const isMissing = SENDER_NAMED.includes(status) && (sender ?? '').trim() === '';
  return [
    ...sendingProblems(args),
    ...(isMissing ? [problem('REQUIRED', `Must be given with the status ${status}.`, 'input', 'sender')] : []),
  ];
}
