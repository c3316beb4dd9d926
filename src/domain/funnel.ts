/** Computes a pipeline's funnel over a date range from status changes. The schema defines each number. */

import type {
  FunnelOpportunitiesRow,
  FunnelStatusRow,
  OpportunityRow,
  OpportunityStatusChangeRow,
  OpportunityStatusRow,
  PipelineFunnelRow,
  PipelineRow,
  StatusSnapshotRow,
} from '../rows/index.ts';
import { timeOf } from './dates.ts';
import { type Visit, visitsOf } from './status-history.ts';

/** A half-open range, in milliseconds since 1970. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The input of a funnel: everything since the start of the range. */
export interface Passage {
  /** Newest first, for all pipelines. */
  readonly changes: readonly OpportunityStatusChangeRow[];
  /** All opportunities created since then. May contain others. */
  readonly opportunities: readonly FunnelOpportunity[];
}
export type FunnelOpportunity = Pick<
  OpportunityRow,
  'id' | 'date_created' | 'status_id' | 'pipeline_id' | 'annualized_value'
>;

/** One opportunity: its visits that start within the range, in order, and its current annualized value. */
interface Journey {
  readonly visits: readonly Visit[];
  readonly worth: number;
}

/** Payments per year. An unknown period counts as one. */
const PER_YEAR: Readonly<Record<string, number | undefined>> = { monthly: 12 };

/** The annualized value at the start of a visit. For the initial status it is the current value. */
function worthAt({ change }: Visit, { worth }: Journey): number {
  if (change === null) return worth;
  return (change.opportunity_value ?? 0) * (PER_YEAR[change.opportunity_value_period ?? ''] ?? 1);
}

function journeysOf({ changes, opportunities }: Passage, { from, to }: Range): readonly Journey[] {
  const changesOf = Map.groupBy(changes, (change) => change.opportunity_id);
  const opportunitiesById = new Map(opportunities.map((opportunity) => [opportunity.id, opportunity]));
  const ids = new Set([...changesOf.keys(), ...opportunitiesById.keys()]);
  return Array.from(ids, (id) => {
    const opportunity = opportunitiesById.get(id);
    const at = opportunity === undefined ? Number.NaN : timeOf(opportunity.date_created);
    const start =
      opportunity !== undefined && at >= from
        ? {
            at,
            status: {
              id: opportunity.status_id,
              label: null,
              type: null,
              pipeline_id: opportunity.pipeline_id ?? null,
              pipeline_name: null,
            },
          }
        : null;
    const visits = visitsOf(changesOf.get(id) ?? [], start);
    const within = ({ enteredAt }: Visit) => enteredAt >= from && enteredAt < to;
    return { visits: visits.filter(within), worth: opportunity?.annualized_value ?? 0 };
  });
}

/** The funnel of one pipeline. `passage` may contain other pipelines. */
export function funnelOf(pipeline: PipelineRow, passage: Passage, range: Range): PipelineFunnelRow {
  const journeys = journeysOf(passage, range);
  const sum = (opportunities: readonly (readonly [Journey, Visit])[]): FunnelOpportunitiesRow => ({
    count: opportunities.length,
    value: money(opportunities.reduce((total, [journey, visit]) => total + worthAt(visit, journey), 0)),
  });

  const places = new Map(pipeline.statuses.map((status, place) => [status.id, { ...status, place }]));
  const isHere = (status: StatusSnapshotRow | null) =>
    status !== null && (places.has(status.id) || status.pipeline_id === pipeline.id);
  const endsAs = ({ visits }: Journey, type: string) => places.get(visits.at(-1)?.status.id ?? '')?.type === type;

  const statusRow = (status: OpportunityStatusRow, place: number): FunnelStatusRow => {
    const entered = journeys.flatMap((journey) => {
      const first = journey.visits.find((visit) => visit.status.id === status.id);
      return first === undefined ? [] : [[journey, first] as const];
    });
    const isOpen = status.type === 'active';
    const advanced = entered.filter(([{ visits }, first]) =>
      visits.slice(visits.indexOf(first) + 1).some((visit) => {
        const reached = places.get(visit.status.id);
        return (
          isOpen &&
          reached !== undefined &&
          (reached.type === 'won' || (reached.type === 'active' && reached.place > place))
        );
      }),
    );
    const stays = journeys.flatMap(({ visits }) =>
      visits.flatMap(({ status: { id }, enteredAt, leftAt }) =>
        id === status.id && leftAt !== null && leftAt < range.to ? [leftAt - enteredAt] : [],
      ),
    );
    return {
      status,
      entered: sum(entered),
      advanced: sum(advanced),
      won: sum(entered.filter(([journey]) => endsAs(journey, 'won'))),
      lost: sum(entered.filter(([journey]) => endsAs(journey, 'lost'))),
      conversion_rate: isOpen ? ratio(advanced.length, entered.length) : null,
      average_seconds:
        stays.length === 0 ? null : Math.round(stays.reduce((total, stay) => total + stay, 0) / stays.length / 1000),
    };
  };

  const arrivals = journeys.flatMap((journey) => {
    const arrival = journey.visits.find(({ status, from }) => isHere(status) && !isHere(from));
    return arrival === undefined ? [] : [[journey, arrival] as const];
  });
  const closedAs = (type: string) =>
    journeys.flatMap((journey) => {
      const last = journey.visits.at(-1);
      return last !== undefined && endsAs(journey, type) ? [[journey, last] as const] : [];
    });
  const [won, lost] = [closedAs('won'), closedAs('lost')];
  return {
    statuses: pipeline.statuses.map(statusRow),
    entered: sum(arrivals),
    won: sum(won),
    lost: sum(lost),
    win_rate: ratio(won.length, won.length + lost.length),
  };
}

/** An amount in the organization's currency, which all its opportunities share. */
export const money = (cents: number): FunnelOpportunitiesRow['value'] => ({ cents, currency: null });

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
