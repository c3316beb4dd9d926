import { withThreads } from '../email-threads.ts';
import { fullName } from '../text.ts';
import { type AutomaticTask, automaticTasks, type TaskObject } from './automatic-tasks.ts';
import { DAY, dayAfter, instantBetween, LAST_DAY } from './dates.ts';
import type { NonEmpty } from './names.ts';
import { createRandom, hash, idOf, type Random } from './random.ts';
import {
  type Activity,
  type Contact,
  type Lead,
  type Opportunity,
  type Seed,
  TASK_TYPES,
  type Task,
} from './schema.ts';

const TO_DO: NonEmpty<string> = [
  'Send revised quote',
  'Confirm the number of seats',
  'Ask for the security questionnaire',
  'Prepare the demo',
  'Follow up after the fair',
  'Remind them of the renewal',
  'Hand over to onboarding',
  'Ответить на вопросы по договору',
];
const TO_CALL: NonEmpty<string> = [
  'Call about the contract',
  'Call back, they asked for a price',
  'Introduce yourself',
];

/** The rows of a lead that a task can refer to. */
interface LeadRows {
  readonly contacts: readonly Contact[];
  readonly opportunities: readonly Opportunity[];
  readonly activities: readonly Activity[];
}

/**
 * The tasks of all leads, about three for every two leads. They use their own random sequence. Almost half are complete.
 * Of the open ones some are overdue, some are due after the last day, and one in eight has no date.
 */
export function buildTasks(seed: Omit<Seed, 'tasks' | 'comments' | 'deleted_leads'>, namespace: string): Task[] {
  const random = createRandom(hash(`tasks ${namespace}`));
  const [contacts, opportunities, activities] = [
    byLead(seed.contacts),
    byLead(seed.opportunities),
    byLead(withThreads(seed.activities)),
  ];
  const owners = seed.leads.flatMap((lead, n) => Array.from({ length: n === 2 ? 12 : n % 4 }, () => lead));
  const rowsOf = (lead: Lead): LeadRows => ({
    contacts: contacts.get(lead.id) ?? [],
    opportunities: opportunities.get(lead.id) ?? [],
    activities: activities.get(lead.id) ?? [],
  });
  const tasks = owners.map((lead, n) => buildTask(n, lead, rowsOf(lead), seed, random, namespace));
  // Rare objects cause few tasks. Each type has at least one that is open, if any lead has a cause for it.
  const open = new Set(tasks.filter((task) => !task.is_complete).map(({ type }) => type));
  const missing = TASK_TYPES.filter((type) => !open.has(type)).flatMap((type) => {
    for (const lead of seed.leads) {
      const cause = automaticTasks(rowsOf(lead)).find(([caused]) => caused === type);
      if (cause !== undefined) return [{ lead, cause }];
    }
    return [];
  });
  const further = missing.map(({ lead, cause }, k) =>
    buildTask(tasks.length + k, lead, rowsOf(lead), seed, random, namespace, cause),
  );
  return [...tasks, ...further];
}

const byLead = <T extends { readonly lead_id: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(rows, ({ lead_id }) => lead_id);

function buildTask(
  n: number,
  lead: Lead,
  leadRows: LeadRows,
  seed: Pick<Seed, 'users' | 'me'>,
  random: Random,
  namespace: string,
  open?: AutomaticTask,
): Task {
  const created = instantBetween(random, Math.max(Date.parse(lead.date_created), LAST_DAY - 120 * DAY), LAST_DAY);
  const is_complete = random.chance(0.45) && open === undefined;
  const possible = automaticTasks(leadRows);
  const kind = random.int(0, 9);
  const [type, text, object]: readonly [Task['type'], string, TaskObject?] =
    open ??
    (kind < 6
      ? ['lead', random.pick(TO_DO)]
      : kind < 8
        ? ['outgoing_call', random.pick(TO_CALL)]
        : (possible[random.int(0, possible.length - 1)] ?? ['lead', random.pick(TO_DO)]));
  const is_dateless = type === 'lead' && random.chance(0.125);
  const day = is_dateless ? created.slice(0, 10) : dayAfter(random, Date.parse(created), 60);
  const isTimed = !is_dateless && (type === 'outgoing_call' || random.chance(0.2));
  const date = isTimed ? `${day}T${random.pick(['07:30', '13:00', '22:15'] as const)}:00.000Z` : day;
  const users = seed.users.filter((user) => user.is_active);
  const author = seed.users[n % seed.users.length]?.id ?? seed.me;
  return {
    id: idOf(isManual(type) ? 'task' : 'noti', n, namespace),
    type,
    lead_id: lead.id,
    contact_id:
      (type === 'lead' ? undefined : leadRows.contacts[n % Math.max(1, leadRows.contacts.length)])?.id ?? null,
    assigned_to: users[random.int(0, users.length - 1)]?.id ?? seed.me,
    text,
    date,
    due_date: is_dateless ? null : date,
    is_dateless,
    is_complete,
    priority: random.chance(0.15) ? 'high' : 'medium',
    resolution: is_complete && random.chance(0.1) ? random.pick(['skipped', 'abandoned'] as const) : null,
    ...objectOf(n, type, is_complete, object, namespace),
    created_by: author,
    updated_by: author,
    date_created: created,
    date_updated: is_complete ? instantBetween(random, Date.parse(created), LAST_DAY) : created,
  };
}

/** Whether users create tasks of this type. Close logs the completion of such tasks as an activity. */
const isManual = (type: Task['type']): boolean => type === 'lead' || type === 'outgoing_call';

function objectOf(
  n: number,
  type: Task['type'],
  isComplete: boolean,
  object: TaskObject | undefined,
  namespace: string,
): TaskObject {
  if (!isManual(type)) return object ?? { object_type: null, object_id: null };
  return isComplete
    ? { object_type: 'taskcompleted', object_id: idOf('acti', n, `tasks done ${namespace}`) }
    : { object_type: null, object_id: null };
}

/** The activities that record the completion of tasks. */
export function buildCompletions(tasks: readonly Task[], { users }: Pick<Seed, 'users'>): Activity[] {
  const names = new Map(users.map((user) => [user.id, fullName(user)]));
  return tasks.flatMap((task) => {
    if (task.object_type !== 'taskcompleted' || task.object_id === null) return [];
    const { date_updated: at, updated_by: user_id } = task;
    return {
      id: task.object_id,
      type: 'TaskCompleted' as const,
      lead_id: task.lead_id,
      contact_id: null,
      user_id,
      activity_at: null,
      details: {
        task_id: task.id,
        task_text: task.text,
        task_assigned_to: task.assigned_to,
        task_assigned_to_name: names.get(task.assigned_to ?? '') ?? null,
      },
      created_by: user_id,
      updated_by: user_id,
      date_created: at,
      date_updated: at,
    };
  });
}
