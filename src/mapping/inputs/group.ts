import type { GroupInput } from '../../generated/graphql.ts';
import { type InputTable, nonBlank } from './rules.ts';

/** https://developer.close.com/api/resources/groups */
export const GROUP: InputTable<GroupInput> = { name: nonBlank('name') };
