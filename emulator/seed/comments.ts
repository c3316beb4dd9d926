/** Comments on the newest activity of each type: two, the second of them removed. */
import { idOf } from './random.ts';
import type { Activity, Comment, User } from './schema.ts';

const HOUR = 3_600_000;

export function buildComments(activities: readonly Activity[], users: readonly User[], namespace: string): Comment[] {
  const newest = new Map<string, Activity>();
  for (const activity of activities) {
    if (activity.date_created >= (newest.get(activity.type)?.date_created ?? '')) newest.set(activity.type, activity);
  }
  return [...newest.values()].flatMap(({ id, date_created }, n): Comment[] => {
    const at = (hours: number) => new Date(Date.parse(date_created) + hours * HOUR).toISOString();
    const by = (k: number) => users[k % users.length]?.id ?? null;
    const first = { object_id: id, created_by: by(n), created_at: at(1), updated_by: by(n), updated_at: at(1) };
    const second = {
      object_id: id,
      created_by: by(n + 1),
      created_at: at(2),
      updated_by: by(n + 1),
      updated_at: at(3),
    };
    return [
      {
        id: idOf('comm', 2 * n, namespace),
        ...first,
        body: '<body><p>Well done.</p></body>',
        removed_by: null,
        removed_at: null,
      },
      { id: idOf('comm', 2 * n + 1, namespace), ...second, body: '', removed_by: by(n + 1), removed_at: at(3) },
    ];
  });
}
