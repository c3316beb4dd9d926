/** A naive funnel: computed from the steps of each opportunity. It shares no code with the gateway and the emulator. */

export interface Status {
  readonly id: string;
  readonly type: 'active' | 'won' | 'lost';
  readonly pipeline: string;
  readonly place: number;
}

/** An opportunity: its first step creates it, each further step moves it. `value` is per period. */
export interface Life {
  readonly owner: number;
  readonly period: 'one_time' | 'monthly' | 'annual';
  readonly steps: readonly { readonly at: number; readonly status: Status; readonly value: number | null }[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A step of an opportunity with the steps around it. */
interface Arrival {
  readonly status: Status;
  readonly at: number;
  readonly before: Status | null;
  readonly after: readonly { readonly at: number; readonly status: Status }[];
  readonly worth: number;
}

function arrivalsOf({ steps, period }: Life, { from, to }: Range): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const [n, { at, status, value }] of steps.entries()) {
    if (at < from || at >= to) continue;
    const amount = n === 0 ? (steps.at(-1)?.value ?? 0) : (value ?? 0);
    const worth = period === 'monthly' ? 12 * amount : amount;
    const after = steps.slice(n + 1).filter((step) => step.at < to);
    arrivals.push({ status, at, before: steps[n - 1]?.status ?? null, after, worth });
  }
  return arrivals;
}

const opportunities = (arrivals: readonly (Arrival | undefined)[]) => {
  const there = arrivals.filter((arrival) => arrival !== undefined);
  return { opportunityCount: there.length, value: { cents: there.reduce((sum, { worth }) => sum + worth, 0) } };
};

const part = (some: number, all: number) => (all === 0 ? null : some / all);

/** The funnel of one pipeline in the form of the response. */
export function naiveFunnel(pipeline: string, statuses: readonly Status[], lives: readonly Life[], range: Range) {
  const all = lives.map((life) => arrivalsOf(life, range));
  const ends = all.map((arrivals) => arrivals.at(-1));
  const closed = (type: string) =>
    opportunities(ends.map((end) => (end?.status.pipeline === pipeline && end.status.type === type ? end : undefined)));
  const [won, lost] = [closed('won'), closed('lost')];
  return {
    entered: opportunities(
      all.map((arrivals) =>
        arrivals.find(({ status, before }) => status.pipeline === pipeline && before?.pipeline !== pipeline),
      ),
    ),
    won,
    lost,
    winRate: part(won.opportunityCount, won.opportunityCount + lost.opportunityCount),
    statuses: statuses
      .filter((status) => status.pipeline === pipeline)
      .map((status) => {
        const firsts = all.map((arrivals) => arrivals.find((arrival) => arrival.status.id === status.id));
        const ending = (type: string) =>
          opportunities(
            firsts.filter((_, n) => ends[n]?.status.pipeline === pipeline && ends[n]?.status.type === type),
          );
        const isAhead = (other: Status) =>
          other.pipeline === pipeline &&
          (other.type === 'won' || (other.type === 'active' && other.place > status.place));
        const advanced = opportunities(
          status.type === 'active' ? firsts.filter((first) => first?.after.some((step) => isAhead(step.status))) : [],
        );
        const stays = all
          .flat()
          .flatMap(({ status: { id }, at, after: [next] }) =>
            id === status.id && next !== undefined ? [next.at - at] : [],
          );
        const entered = opportunities(firsts);
        return {
          status: { id: status.id },
          entered,
          advanced,
          won: ending('won'),
          lost: ending('lost'),
          conversionRate: status.type === 'active' ? part(advanced.opportunityCount, entered.opportunityCount) : null,
          averageSeconds:
            stays.length === 0 ? null : Math.round(stays.reduce((sum, stay) => sum + stay, 0) / stays.length / 1000),
        };
      }),
  };
}
