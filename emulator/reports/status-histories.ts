/** What is known of the way of a lead or an opportunity through its statuses: when it was made, and its logged moves. */

import { leadStatusesOf, opportunityStatusesOf } from '../lookups.ts';
import type { RequestContext } from '../request-context.ts';
import type { Activity, ActivityType } from '../seed/schema.ts';

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
  /** The status it had first. */
  readonly first: string;
}

/** From the first instant to before the last. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const KINDS: { readonly [O in StatusOwner]: { type: ActivityType; idOf: (activity: Activity) => string } } = {
  lead: { type: 'LeadStatusChange', idOf: ({ lead_id }) => lead_id },
  opportunity: { type: 'OpportunityStatusChange', idOf: ({ details }) => String(details.opportunity_id) },
};

/** The logged moves of one kind, by what moved. */
function movesOf(owner: StatusOwner, { tables: { activity } }: RequestContext): ReadonlyMap<string, readonly Move[]> {
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
  context: RequestContext,
): readonly StatusHistory[] {
  const logged = movesOf(owner, context);
  return rows.map(({ id, status_id, date_created }) => {
    const moves = logged.get(id) ?? [];
    return { id, created: Date.parse(date_created), moves, first: moves[0]?.from ?? status_id };
  });
}

/** The status just before an instant; null if there was nothing yet. */
export function statusBefore({ created, moves, first }: StatusHistory, at: number): string | null {
  if (created >= at) return null;
  return moves.findLast((move) => move.at < at)?.to ?? first;
}

/** The moves within a period, being made among them: that one comes from nowhere. */
export function movesWithin({ created, moves, first }: StatusHistory, { from, to }: Period) {
  return [{ at: created, from: null, to: first }, ...moves].filter(({ at }) => at >= from && at < to);
}

export interface KnownStatus {
  readonly id: string;
  readonly label: string;
  readonly isDeleted: boolean;
}

/** Every status in its order, and after them those that are deleted, as far as moves still tell of them. */
export function knownStatuses(owner: StatusOwner, { tables }: RequestContext): ReadonlyMap<string, KnownStatus> {
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
