/** What the numbers of a funnel mean, said once more: plainly, over what truly happened to each opportunity. */

export interface Stage {
  readonly id: string;
  readonly type: 'active' | 'won' | 'lost';
  readonly pipeline: string;
  readonly place: number;
}

/** An opportunity: created by its first step, then moved; what it was worth at each, in its period. */
export interface Life {
  readonly owner: number;
  readonly period: 'one_time' | 'monthly' | 'annual';
  readonly steps: readonly { readonly at: number; readonly stage: Stage; readonly value: number | null }[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A step of an opportunity, and all about it. */
interface Arrival {
  readonly stage: Stage;
  readonly at: number;
  readonly before: Stage | null;
  readonly after: readonly { readonly at: number; readonly stage: Stage }[];
  readonly worth: number;
}

function arrivalsOf({ steps, period }: Life, { from, to }: Range): Arrival[] {
  const arrivals: Arrival[] = [];
  for (const [n, { at, stage, value }] of steps.entries()) {
    if (at < from || at >= to) continue;
    const amount = n === 0 ? (steps.at(-1)?.value ?? 0) : (value ?? 0);
    const worth = period === 'monthly' ? 12 * amount : amount;
    const after = steps.slice(n + 1).filter((step) => step.at < to);
    arrivals.push({ stage, at, before: steps[n - 1]?.stage ?? null, after, worth });
  }
  return arrivals;
}

const opportunities = (arrivals: readonly (Arrival | undefined)[]) => {
  const there = arrivals.filter((arrival) => arrival !== undefined);
  return { count: there.length, value: { cents: there.reduce((sum, { worth }) => sum + worth, 0) } };
};

const part = (some: number, all: number) => (all === 0 ? null : some / all);

/** The funnel of one pipeline, in the form of the answer. */
export function naiveFunnel(pipeline: string, stages: readonly Stage[], lives: readonly Life[], range: Range) {
  const all = lives.map((life) => arrivalsOf(life, range));
  const ends = all.map((arrivals) => arrivals.at(-1));
  const closed = (type: string) =>
    opportunities(ends.map((end) => (end?.stage.pipeline === pipeline && end.stage.type === type ? end : undefined)));
  const [won, lost] = [closed('won'), closed('lost')];
  return {
    entered: opportunities(
      all.map((arrivals) =>
        arrivals.find(({ stage, before }) => stage.pipeline === pipeline && before?.pipeline !== pipeline),
      ),
    ),
    won,
    lost,
    winRate: part(won.count, won.count + lost.count),
    stages: stages
      .filter((stage) => stage.pipeline === pipeline)
      .map((stage) => {
        const firsts = all.map((arrivals) => arrivals.find((arrival) => arrival.stage.id === stage.id));
        const ending = (type: string) =>
          opportunities(firsts.filter((_, n) => ends[n]?.stage.pipeline === pipeline && ends[n]?.stage.type === type));
        const isAhead = (other: Stage) =>
          other.pipeline === pipeline &&
          (other.type === 'won' || (other.type === 'active' && other.place > stage.place));
        const advanced = opportunities(
          stage.type === 'active' ? firsts.filter((first) => first?.after.some((step) => isAhead(step.stage))) : [],
        );
        const stays = all
          .flat()
          .flatMap(({ stage: { id }, at, after: [next] }) =>
            id === stage.id && next !== undefined ? [next.at - at] : [],
          );
        const entered = opportunities(firsts);
        return {
          status: { id: stage.id },
          entered,
          advanced,
          won: ending('won'),
          lost: ending('lost'),
          conversionRate: stage.type === 'active' ? part(advanced.count, entered.count) : null,
          averageSeconds:
            stays.length === 0 ? null : Math.round(stays.reduce((sum, stay) => sum + stay, 0) / stays.length / 1000),
        };
      }),
  };
}
