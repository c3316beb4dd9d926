import type { Assumption } from '../assumption.ts';
import { ACCOUNT } from './account.ts';
import { ACTIVITIES } from './activities.ts';
import { CUSTOM } from './custom.ts';
import { EVENTS } from './events.ts';
import { FILTERS } from './filters.ts';
import { GROUPS } from './groups.ts';
import { HISTORY } from './history.ts';
import { KEYSET } from './keyset.ts';
import { LISTS } from './lists.ts';
import { PEOPLE } from './people.ts';
import { REPORTS } from './reports.ts';
import { ROWS } from './rows.ts';
import { SEARCH } from './search.ts';
import { TASKS } from './tasks.ts';
import { WEBHOOKS } from './webhooks.ts';

export const ASSUMPTIONS: readonly Assumption[] = [
  ...LISTS,
  ...GROUPS,
  ...KEYSET,
  ...SEARCH,
  ...FILTERS,
  ...ROWS,
  ...CUSTOM,
  ...TASKS,
  ...ACTIVITIES,
  ...ACCOUNT,
  ...PEOPLE,
  ...HISTORY,
  ...REPORTS,
  ...EVENTS,
  ...WEBHOOKS,
];
