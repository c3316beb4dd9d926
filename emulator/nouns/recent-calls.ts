import { zonedDate } from '../dates.ts';
import type { Row } from '../json.ts';
import type { Activity } from '../seed/schema.ts';

const MAX = 5;

/** The latest calls in the short form of leads and contacts (documented for contacts), newest first. */
export const recentCalls = (oldestFirst: readonly Activity[]): Row[] =>
  oldestFirst
    .filter(({ type }) => type === 'Call')
    .slice(-MAX)
    .reverse()
    .map(({ id, date_created, details }) => {
      const duration = Number(details.duration ?? 0);
      return {
        id,
        dialer_id: details.dialer_id ?? null,
        duration,
        finish_timestamp: zonedDate(new Date(Date.parse(date_created) + duration * 1000).toISOString()),
        status: details.status ?? 'completed',
      };
    });
