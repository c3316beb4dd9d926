import type { Assumption } from '../assumption.ts';
import { ACCOUNT, HISTORY } from './account.ts';
import { ACTIVITIES } from './activities.ts';
import { FILTERS } from './filters.ts';
import { LISTS } from './lists.ts';
import { PEOPLE } from './people.ts';
import { REPORTS } from './reports.ts';
import { ROWS } from './rows.ts';
import { SEARCH } from './search.ts';
import { WALKS } from './walks.ts';

export const ASSUMPTIONS: readonly Assumption[] = [
  ...LISTS,
  ...WALKS,
  ...SEARCH,
  ...FILTERS,
  ...ROWS,
  ...ACTIVITIES,
  ...ACCOUNT,
  ...PEOPLE,
  ...HISTORY,
  ...REPORTS,
];
