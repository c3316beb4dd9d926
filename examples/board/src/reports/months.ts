import { readFragment } from '../gql/fragment-masking.ts';
import type { ForecastQuery } from '../gql/graphql.ts';
import { PERIOD } from './operations.ts';

export interface Months {
  readonly from: string;
  readonly to: string;
  /** The first day of each month. */
  readonly days: readonly string[];
}

export interface Month {
  readonly day: string;
  readonly label: string;
  readonly won: number;
  readonly expected: number;
  readonly currency: string | null;
}

const PAST = 6;
const FUTURE = 6;

const dayOf = (year: number, month: number) =>
  `${year + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;

export function monthsAround(now: Date): Months {
  const year = now.getFullYear();
  const days = Array.from({ length: PAST + FUTURE }, (_, index) => dayOf(year, now.getMonth() - PAST + 1 + index));
  return { days, from: days[0] ?? '', to: dayOf(year, now.getMonth() + FUTURE + 1) };
}

const short = new Intl.DateTimeFormat(undefined, { month: 'short', year: '2-digit' });

/** A month for each bar, those without opportunities included. */
export function seriesOf({ days }: Months, { won, open }: ForecastQuery): readonly Month[] {
  const find = (groups: ForecastQuery['won'], day: string) =>
    readFragment(PERIOD, groups?.nodes ?? []).find(
      ({ year, month }) => typeof year === 'number' && typeof month === 'number' && dayOf(year, month - 1) === day,
    )?.aggregates;
  return days.map((day) => {
    const closed = find(won, day)?.totalValue.annualized;
    const expected = find(open, day)?.expectedValue.annualized;
    return {
      day,
      label: short.format(new Date(`${day}T00:00`)),
      won: closed?.cents ?? 0,
      expected: expected?.cents ?? 0,
      currency: closed?.currency ?? expected?.currency ?? null,
    };
  });
}
