import { type Assumption, cannotTell, confirmedIf } from '../assumption.ts';
import type { Row } from '../read-only-close.ts';

/** Events have no zone and mean UTC. */
const instant = ({ date_updated: at }: Row): number => Date.parse(`${String(at).slice(0, 23)}Z`);

/** The event log. */
export const EVENTS: readonly Assumption[] = [
  {
    name: 'eventsBeforeAMillisecond',
    says: 'Events can be limited to those up to a millisecond, the last changed first',
    async probe(close) {
      const { rows } = await close.list('/event/', { _limit: 20 });
      const place = rows[10];
      if (place === undefined) return cannotTell('there are too few events');
      const at = instant(place);
      const before = new Date(at + 1).toISOString();
      const { rows: older } = await close.list('/event/', { date_updated__lt: before, _limit: 20 });
      const times = older.map(instant);
      const isSorted = times.every((time, n) => n === 0 || time <= (times[n - 1] ?? 0));
      return confirmedIf(isSorted && times.every((time) => time <= at) && older.some(({ id }) => id === place.id));
    },
  },
];
