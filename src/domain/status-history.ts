/** The way of an opportunity through its statuses, computed from the changes of its status. */
import type { OpportunityStatusChangeRow, StatusDurationRow, StatusSnapshotRow } from '../rows/index.ts';

/** One stay in a status. Times are milliseconds since 1970. */
export interface Visit {
  readonly status: StatusSnapshotRow;
  /** Where the opportunity came from; null if it was created here. */
  readonly from: StatusSnapshotRow | null;
  readonly enteredAt: number;
  /** Null while the opportunity is still here. */
  readonly leftAt: number | null;
  /** The change that brought it here; null if it was created here. */
  readonly change: OpportunityStatusChangeRow | null;
}

/** When an opportunity was created, and in which status it is now. */
export interface Start {
  readonly at: number;
  readonly status: StatusSnapshotRow;
}

/** One side of a change; null where it names no status, as before the first one of an opportunity. */
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
 * The stays of one opportunity, in their order, out of its changes as Close lists them: newest first. Close logs no change when
 * an opportunity is created: its first status is the one that its first change left, else the one it is in. Without `start`
 * nothing is told of the time before the first change. A stay ends with the next change, whatever that says it left: one
 * that was deleted from the history leaves no gap.
 */
export function visitsOf(changes: readonly OpportunityStatusChangeRow[], start: Start | null): readonly Visit[] {
  const moves = changes
    .toReversed()
    .flatMap((change) => {
      const status = statusOf(change, 'new');
      const [from, enteredAt] = [statusOf(change, 'old'), Date.parse(change.date_created)];
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

/** How long an opportunity was in each of its statuses, in the order in which it first came there; `now` as `Visit`'s times. */
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
