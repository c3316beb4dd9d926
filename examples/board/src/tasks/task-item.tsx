import { type FragmentType, readFragment } from '../gql/fragment-masking.ts';
import { COMPLETE_TASK, TASK } from '../lead/operations.ts';
import { date, today } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { href } from '../ui/route.ts';
import { useWrite } from '../ui/write.ts';

const TEXTS: Readonly<Record<string, string>> = {
  OUTGOING_CALL: 'Call',
  INCOMING_EMAIL: 'Answer an email',
  EMAIL_FOLLOWUP: 'Follow up on an email',
  MISSED_CALL: 'Call back',
  ANSWERED_DETACHED_CALL: 'Review a call',
  VOICEMAIL: 'Listen to a voicemail',
  OPPORTUNITY_DUE: 'An opportunity is due',
  INCOMING_SMS: 'Answer a text message',
};

interface Props {
  readonly task: FragmentType<typeof TASK>;
  readonly hasLead?: boolean;
}

export function TaskItem({ task, hasLead = false }: Props) {
  const { id, type, text, subject, date: day, isComplete, priority, lead, assignedTo } = readFragment(TASK, task);
  const write = useWrite();
  const title = text || subject || TEXTS[type ?? ''] || 'Task';
  return (
    <li className={isComplete ? 'task done' : 'task'}>
      <input
        type="checkbox"
        checked={isComplete}
        disabled={isComplete}
        onChange={() => write(COMPLETE_TASK, { id })}
        aria-label={`Complete: ${title}`}
      />
      <div>
        <span className="task-title">
          {title}
          {priority === 'HIGH' && <span className="status lost">High</span>}
        </span>
        <span className="quiet small">
          {hasLead && lead ? (
            <a href={href('leads', lead.id)}>{lead.name || 'Untitled lead'}</a>
          ) : (
            (assignedTo?.name ?? 'Unassigned')
          )}
        </span>
      </div>
      {day && (
        <span className={!isComplete && day < today() ? 'card-date past' : 'card-date'}>
          <Icon name="calendar" size={13} />
          {date(day)}
        </span>
      )}
    </li>
  );
}
