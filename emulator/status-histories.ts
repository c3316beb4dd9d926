/** The statuses of leads and opportunities over time, from their creation dates and logged status changes. */
import { leadStatusesOf, opportunityStatusesOf } from './lookups.ts';
import type { Activity, ActivityType } from './seed/schema.ts';
import type { Tables } from './tables.ts';

export type StatusOwner = 'lead' | 'opportunity';

interface Move {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export interface StatusHistory {
  readonly id: string;
  readonly created: number;
  /** Oldest first. */
  readonly moves: readonly Move[];
  readonly firstStatus: string;
}

/** In milliseconds since 1970. The start is inclusive, the end exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const KINDS: { readonly [O in StatusOwner]: { type: ActivityType; idOf: (activity: Activity) => string } } = {
  lead: { type: 'LeadStatusChange', idOf: ({ lead_id }) => lead_id },
  opportunity: { type: 'OpportunityStatusChange', idOf: ({ details }) => String(details.opportunity_id) },
};

/** The logged status changes by lead or by opportunity, oldest first. */
function movesOf(
  owner: StatusOwner,
  { tables: { activity } }: { tables: Tables },
): ReadonlyMap<string, readonly Move[]> {
  const { type, idOf } = KINDS[owner];
  return activity.derived(`moves of ${owner}`, () => {
    const logged = activity.all().filter((row) => row.type === type);
    const moves = [...Map.groupBy(logged, idOf)].map(([id, rows]): [string, Move[]] => [
      id,
      rows
        .map(({ date_created, details }) => ({
          at: Date.parse(date_created),
          from: String(details.old_status_id),
          to: String(details.new_status_id),
        }))
        .sort((a, b) => a.at - b.at),
    ]);
    return new Map(moves);
  });
}

interface RowWithStatus {
  readonly id: string;
  readonly status_id: string;
  readonly date_created: string;
}

export function statusHistoriesOf(
  owner: StatusOwner,
  rows: readonly RowWithStatus[],
  context: { tables: Tables },
): readonly StatusHistory[] {
  const logged = movesOf(owner, context);
  return rows.map(({ id, status_id, date_created }) => {
    const moves = logged.get(id) ?? [];
    return { id, created: Date.parse(date_created), moves, firstStatus: moves[0]?.from ?? status_id };
  });
}

/** The status just before an instant. Null before the creation. */
export function statusBefore({ created, moves, firstStatus }: StatusHistory, at: number): string | null {
  if (created >= at) return null;
  return moves.findLast((move) => move.at < at)?.to ?? firstStatus;
}

/** The moves within a period. The creation is a move from null to the first status. */
export function movesWithin({ created, moves, firstStatus }: StatusHistory, { from, to }: Period) {
  return [{ at: created, from: null, to: firstStatus }, ...moves].filter(({ at }) => at >= from && at < to);
}

/** A time in one status. Null means until now. */
export interface StatusPeriod {
  readonly status_id: string;
  readonly from: string;
  readonly to: string | null;
}

/** The statuses of one lead or opportunity, one after another. Cached until a row or a status change is written. */
export function statusPeriodsOf(owner: StatusOwner, row: RowWithStatus, tables: Tables): readonly StatusPeriod[] {
  const cache = tables.activity.derived(
    `periods of ${owner}`,
    () => new WeakMap<RowWithStatus, readonly StatusPeriod[]>(),
  );
  const cached = cache.get(row);
  if (cached !== undefined) return cached;
  const periods = statusHistoriesOf(owner, [row], { tables }).flatMap(({ created, moves, firstStatus }) => {
    const entered = [{ at: created, to: firstStatus }, ...moves];
    return entered.map(({ at, to }, n): StatusPeriod => {
      const next = entered[n + 1]?.at;
      return {
        status_id: to,
        from: new Date(at).toISOString(),
        to: next === undefined ? null : new Date(next).toISOString(),
      };
    });
  });
  cache.set(row, periods);
  return periods;
}

export interface KnownStatus {
  readonly id: string;
  readonly label: string;
  readonly isDeleted: boolean;
}

/** All statuses in Close's order, then the deleted ones that occur in status changes. */
export function knownStatuses(owner: StatusOwner, { tables }: { tables: Tables }): ReadonlyMap<string, KnownStatus> {
  const present = owner === 'lead' ? leadStatusesOf(tables) : [...opportunityStatusesOf(tables).values()];
  const known = new Map(present.map(({ id, label }) => [id, { id, label, isDeleted: false }]));
  for (const { type, details } of tables.activity.all()) {
    if (type !== KINDS[owner].type) continue;
    for (const side of ['old', 'new']) {
      const id = String(details[`${side}_status_id`]);
      if (!known.has(id)) known.set(id, { id, label: String(details[`${side}_status_label`] ?? ''), isDeleted: true });
    }
  }
  return known;
}
