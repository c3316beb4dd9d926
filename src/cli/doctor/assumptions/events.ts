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
  {
    name: 'eventsSinceAMillisecond',
    says: 'Events can be read from a millisecond on, with `cursor_next` to the last page, where it is null',
    async probe(close) {
      const { rows } = await close.list('/event/', { _limit: 20 });
      const place = rows[10];
      if (place === undefined) return cannotTell('there are too few events');
      const since = new Date(instant(place)).toISOString();
      const found: Row[] = [];
      let cursor: unknown = '';
      for (let pages = 0; pages < 10 && cursor !== null; pages += 1) {
        const next = cursor === '' ? {} : { _cursor: String(cursor) };
        const page = await close.list('/event/', { date_updated__gte: since, _limit: 5, ...next });
        found.push(...page.rows);
        cursor = page.body.cursor_next ?? null;
      }
      if (cursor !== null) return cannotTell('too many events are new');
      return confirmedIf(
        found.every((event) => instant(event) >= instant(place)) && found.some(({ id }) => id === place.id),
      );
    },
  },
  {
    name: 'eventsOfOneChange',
    says: 'An event of one change was created and updated at the same instant',
    async probe(close) {
      const { rows } = await close.list('/event/', { _limit: 50 });
      // Only updates are joined.
      const single = rows.filter(({ action }) => action === 'created' || action === 'deleted');
      if (single.length === 0) return cannotTell('there is no event of a creation or a deletion');
      return confirmedIf(single.every(({ date_created, date_updated }) => date_created === date_updated));
    },
  },
];
