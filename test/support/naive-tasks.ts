/** The tasks of the seed on a day, and a naive evaluation of their filters. */
import { demoSeed, type Task } from '../../emulator/index.ts';
import type { TaskFilter, TaskStatus } from '../../src/generated/graphql.ts';
import { ids } from './naive.ts';

const seed = demoSeed();
export const TODAY = '2026-11-20';
/** The options of an emulator with these tasks. */
export const EMULATOR = { seed, clock: () => Date.parse(`${TODAY}T12:00:00Z`) };

export function find(holds: (task: Task) => boolean): Task {
  const task = seed.tasks.find(holds);
  if (task === undefined) throw new Error('The seed holds no such task.');
  return task;
}

export const dayOf = (date: string, tz = 0) =>
  date.length === 10 ? date : new Date(Date.parse(date) + tz * 3_600_000).toISOString().slice(0, 10);
export const viewOf = (task: Task, tz = 0) =>
  task.is_complete ? 'ARCHIVE' : dayOf(task.date, tz) <= dayOf(`${TODAY}T12:00:00Z`, tz) ? 'INBOX' : 'FUTURE';

/** A filter and a status. */
type Selection = TaskFilter & { readonly status?: TaskStatus | null };

/** A naive evaluation of a filter. All instants of the seed have milliseconds, like those of Close. */
export function passes(task: Task, filter: Selection, tz = 0): boolean {
  type Range = { readonly [K in 'eq' | 'gt' | 'gte' | 'lt' | 'lte']?: string | null | undefined };
  const within = (value: string | null, range: Range | null | undefined, of: (text: string) => string | number) => {
    const { eq, gt, gte, lt, lte } = range ?? {};
    const bounds = [eq, gt, gte, lt, lte].filter((bound) => typeof bound === 'string');
    if (bounds.length === 0) return true;
    if (value === null) return false;
    const at = of(value);
    return (
      (!eq || at === of(eq)) &&
      (!gt || at > of(gt)) &&
      (!gte || at >= of(gte)) &&
      (!lt || at < of(lt)) &&
      (!lte || at <= of(lte))
    );
  };
  const day = (text: string) => dayOf(text, tz);
  const { type = { eq: 'LEAD' } } = filter;
  return (
    (!filter.leadId?.eq || task.lead_id === filter.leadId.eq) &&
    (!filter.assignedToId?.eq || task.assigned_to === filter.assignedToId.eq) &&
    (!filter.status || task.is_complete === (filter.status === 'COMPLETED')) &&
    (!type?.eq || task.type.toUpperCase() === type.eq) &&
    (!type?.in || type.in.some((name) => name === task.type.toUpperCase())) &&
    (!filter.view || viewOf(task, tz) === filter.view) &&
    within(task.date, filter.date, day) &&
    within(task.due_date, filter.dueDate, day) &&
    within(task.date_created, filter.dateCreated, Date.parse) &&
    within(task.date_updated, filter.dateUpdated, Date.parse)
  );
}
const byDate = (tasks: readonly Task[]) =>
  tasks.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
/** The ids of the tasks that pass, in the order of the list. */
export const matching = (filter: Selection, tz = 0) =>
  ids(byDate(seed.tasks.filter((task) => passes(task, filter, tz))));
