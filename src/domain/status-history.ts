/** The way of an opportunity through its stages, computed from the changes of its status. */
import type { OpportunityStatusChangeRow, StageDurationRow, StageRow } from '../rows/index.ts';

/** One stay in a stage. Times are milliseconds since 1970. */
export interface Visit {
  readonly stage: StageRow;
  /** Where the opportunity came from; null if it was created here. */
  readonly from: StageRow | null;
  readonly enteredAt: number;
  /** Null while the opportunity is still here. */
  readonly leftAt: number | null;
  /** The change that brought it here; null if it was created here. */
  readonly change: OpportunityStatusChangeRow | null;
}

/** When an opportunity was created, and in which stage it is now. */
export interface Start {
  readonly at: number;
  readonly stage: StageRow;
}

/** One side of a change; null where it names no stage, as before the first one of an opportunity. */
export function stageOf(change: OpportunityStatusChangeRow, side: 'old' | 'new'): StageRow | null {
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
 * an opportunity is created: its first stage is the one that its first change left, else the one it is in. Without `start`
 * nothing is told of the time before the first change. A stay ends with the next change, whatever that says it left: one
 * that was deleted from the history leaves no gap.
 */
export function visitsOf(changes: readonly OpportunityStatusChangeRow[], start: Start | null): readonly Visit[] {
  const moves = changes
    .toReversed()
    .flatMap((change) => {
      const stage = stageOf(change, 'new');
      const [from, enteredAt] = [stageOf(change, 'old'), Date.parse(change.date_created)];
      return stage === null ? [] : [{ stage, from, enteredAt, change }];
    })
    .sort((a, b) => a.enteredAt - b.enteredAt);
  const [first] = moves;
  const stage = first === undefined ? start?.stage : first.from;
  const created =
    start === null || stage === null || stage === undefined
      ? []
      : // Imported changes can be older than the opportunity.
        [{ stage, from: null, enteredAt: Math.min(start.at, first?.enteredAt ?? start.at), change: null }];
  const stays = [...created, ...moves];
  return stays.map((stay, n) => ({ ...stay, leftAt: stays[n + 1]?.enteredAt ?? null }));
}

/** How long an opportunity was in each of its stages, in the order in which it first came there; `now` as `Visit`'s times. */
export function stageDurations(visits: readonly Visit[], now: number): readonly StageDurationRow[] {
  const byStage = Map.groupBy(visits, ({ stage }) => stage.id);
  return [...byStage.values()].flatMap((stays) => {
    const last = stays.at(-1);
    if (last === undefined) return [];
    const visits = stays.map(({ enteredAt, leftAt }) => ({
      entered_at: new Date(enteredAt).toISOString(),
      left_at: leftAt === null ? null : new Date(leftAt).toISOString(),
      seconds: Math.max(0, Math.floor(((leftAt ?? now) - enteredAt) / 1000)),
    }));
    return [{ stage: last.stage, visits }];
  });
}
