import type { Assumption } from '../assumption.ts';
import { ACCOUNT, HISTORY } from './account.ts';
import { LISTS } from './lists.ts';
import { ROWS } from './rows.ts';
import { SEARCH } from './search.ts';

export const ASSUMPTIONS: readonly Assumption[] = [...LISTS, ...SEARCH, ...ROWS, ...ACCOUNT, ...HISTORY];
