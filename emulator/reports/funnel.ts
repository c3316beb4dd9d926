/**
 * The numbers of the funnel reports. The keys are documented, with an example; how Close counts is inferred from it:
 * values are annualized, lost statuses are left out, and a won or lost opportunity weighs all or nothing.
 */
import type { Row } from '../json.ts';
import { opportunityStatusesOf } from '../lookups.ts';
import { amountsOf } from '../money.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { movesWithin } from '../status-histories.ts';
import { type CohortMember, cohortOf } from './funnel-cohort.ts';

const SECONDS_PER_DAY = 86_400;
const ratio = (part: number, total: number) => (total === 0 ? 0 : Math.round((10_000 * part) / total) / 10_000);
const average = (values: readonly number[]) =>
  values.length === 0 ? null : Math.round(values.reduce((a, b) => a + b, 0) / values.length);

/** An opportunity of the cohort with what the reports count. */
interface Counted {
  readonly type: string | undefined;
  readonly value: number;
  readonly weighted: number;
  /** Its moves until the end, beginning with its creation. */
  readonly path: readonly { readonly at: number; readonly from: string | null; readonly to: string }[];
}

const WEIGHTS: Readonly<Record<string, number>> = { won: 1, lost: 0 };

function counted({ row, history, status }: CohortMember, end: number, { tables }: RequestContext): Counted {
  const type = opportunityStatusesOf(tables).get(status)?.type;
  const value = amountsOf(row)?.annualized ?? 0;
  const weighted = Math.round(value * (WEIGHTS[type ?? ''] ?? row.confidence / 100));
  return { type, value, weighted, path: movesWithin(history, { from: Number.NEGATIVE_INFINITY, to: end }) };
}

const sum = (rows: readonly Counted[], amount: 'value' | 'weighted') =>
  rows.reduce((total, row) => total + row[amount], 0);
const secondsBetween = (first?: { readonly at: number }, last?: { readonly at: number }) =>
  first === undefined || last === undefined ? [] : [(last.at - first.at) / 1000];

function totals(rows: readonly Counted[]): Row {
  const won = rows.filter(({ type }) => type === 'won');
  const complete = rows.filter(({ type }) => type === 'won' || type === 'lost');
  const winRate = ratio(won.length, complete.length);
  const seconds = average(won.flatMap(({ path }) => secondsBetween(path[0], path.at(-1))));
  const averageValue = average(won.map((row) => row.value)) ?? 0;
  return {
    count: rows.length,
    count_total_complete: complete.length,
    count_total_won: won.length,
    count_win_rate: winRate,
    value_total_complete: sum(complete, 'value'),
    value_total_won: sum(won, 'value'),
    value_win_rate: ratio(sum(won, 'value'), sum(complete, 'value')),
    average_time_to_win: seconds,
    average_value_annualized_per_won_opportunity: averageValue,
    // Per day, of at least one day to win: the only reading that fits the example.
    sales_velocity: Math.round((rows.length * winRate * averageValue) / Math.max(1, (seconds ?? 0) / SECONDS_PER_DAY)),
  };
}

function statusRows({ statuses }: Pipeline, rows: readonly Counted[]): Row[] {
  const typeOf = (status: string | undefined) => statuses.find(({ id }) => id === status)?.type;
  return statuses
    .filter(({ type }) => type !== 'lost')
    .map(({ id, label, type }) => {
      const entered = rows.filter(({ path }) => path.some(({ to }) => to === id));
      const rate = (part: number, total: number) => (entered.length === 0 ? null : ratio(part, total));
      /** The moves away from this status. */
      const exits = ({ path }: Counted) => path.filter(({ from }) => from === id);
      const lost = entered.filter((row) => exits(row).some(({ to }) => typeOf(to) === 'lost'));
      const advanced = entered.filter((row) => exits(row).some(({ to }) => typeOf(to) !== 'lost'));
      const seconds = advanced.flatMap(({ path }) =>
        path.flatMap((move, n) => (move.to === id ? secondsBetween(move, path[n + 1]) : [])),
      );
      return {
        status: { id, label, type },
        count: entered.length,
        count_conversion_rate: rate(advanced.length, entered.length),
        count_lost: lost.length,
        count_lost_ratio: rate(lost.length, entered.length),
        value: sum(entered, 'value'),
        value_conversion_rate: rate(sum(advanced, 'value'), sum(entered, 'value')),
        value_lost: sum(lost, 'value'),
        value_lost_ratio: rate(sum(lost, 'value'), sum(entered, 'value')),
        weighted_value: sum(entered, 'weighted'),
        weighted_value_conversion_rate: rate(sum(advanced, 'weighted'), sum(entered, 'weighted')),
        average_time_to_advance: average(seconds),
      };
    });
}

/** `POST /report/funnel/opportunity/{totals,stages}/`. It reads, although it is a POST. */
export const funnelReport = (kind: 'totals' | 'stages'): Endpoint => ({
  params: [],
  handle: (context) => {
    const { pipeline, opportunities, end } = cohortOf(context);
    const numbers = (members: readonly CohortMember[]): Row => {
      const rows = members.map((member) => counted(member, end, context));
      return kind === 'totals' ? totals(rows) : { stages: statusRows(pipeline, rows) };
    };
    const perUser = [...Map.groupBy(opportunities, ({ row }) => row.user_id)].flatMap(([user_id, members]) =>
      user_id === null ? [] : [{ user_id, ...numbers(members) }],
    );
    return { body: { aggregations: numbers(opportunities), data: perUser } };
  },
});
