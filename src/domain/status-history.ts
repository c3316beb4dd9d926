/** Computes the visits of an opportunity to its statuses from its status changes. */

import type { OpportunityStatusChangeRow, StatusDurationRow, StatusSnapshotRow } from '../rows/index.ts';
import { timeOf } from './dates.ts';

/** A period during which an opportunity had one status. Times are milliseconds since 1970. */
export interface Visit {
  readonly status: StatusSnapshotRow;
  /** The previous status. Null if the opportunity was created with this one. */
  readonly from: StatusSnapshotRow | null;
  readonly enteredAt: number;
  /** Null for the current status. */
  readonly leftAt: number | null;
  /** The status change that started the visit. Null if the opportunity was created with this status. */
  readonly change: OpportunityStatusChangeRow | null;
}

/** When an opportunity was created, and its current status. */
export interface Start {
  readonly at: number;
  readonly status: StatusSnapshotRow;
}

/** One side of a status change. Null if it has no status, as before the first one of an opportunity. */
export function statusOf(change: OpportunityStatusChangeRow, side: 'old' | 'new'): StatusSnapshotRow | null {
  const id = change[`${side}_status_id`];
  if (id === null || id === undefined) return null;
  return {
    id,
    label: change[`${side}_status_label`],
    type: change[`${side}_status_type`],
    pipeline_id: change[`${side}_pipeline_id`],
    pipeline_name: change[`${side}_pipeline_name`],
  };
}

/**
 * The visits of one opportunity, in order. `changes` are in Close's order, newest first. Close logs no change when an
 * opportunity is created: its initial status is the old status of its first change, or its current status. Without
 * `start`, the time before the first change is unknown. A visit ends with the next change, even if that names another
 * old status, so a deleted change leaves no gap.
 */
export function visitsOf(changes: readonly OpportunityStatusChangeRow[], start: Start | null): readonly Visit[] {
  const moves = changes
    .toReversed()
    .flatMap((change) => {
      const status = statusOf(change, 'new');
      const [from, enteredAt] = [statusOf(change, 'old'), timeOf(change.date_created)];
      return status === null ? [] : [{ status, from, enteredAt, change }];
    })
    .sort((a, b) => a.enteredAt - b.enteredAt);
  const [first] = moves;
  const status = first === undefined ? start?.status : first.from;
  const created =
    start === null || status === null || status === undefined
      ? []
      : // Imported changes can be older than the opportunity.
        [{ status, from: null, enteredAt: Math.min(start.at, first?.enteredAt ?? start.at), change: null }];
  const stays = [...created, ...moves];
  return stays.map((stay, n) => ({ ...stay, leftAt: stays[n + 1]?.enteredAt ?? null }));
}

/** How long an opportunity had each status, ordered by first visit. `now` is in milliseconds since 1970. */
export function statusDurations(visits: readonly Visit[], now: number): readonly StatusDurationRow[] {
  const byStatus = Map.groupBy(visits, ({ status }) => status.id);
  return [...byStatus.values()].flatMap((stays) => {
    const last = stays.at(-1);
    if (last === undefined) return [];
    const visits = stays.map(({ enteredAt, leftAt }) => ({
      entered_at: new Date(enteredAt).toISOString(),
      left_at: leftAt === null ? null : new Date(leftAt).toISOString(),
      seconds: Math.max(0, Math.floor(((leftAt ?? now) - enteredAt) / 1000)),
    }));
    return [{ status: last.status, visits }];
  });
}
