import type { LeadStatusInput } from '../../generated/graphql.ts';
import { type InputTable, nonBlank } from './rules.ts';

/** https://developer.close.com/api/resources/lead-statuses */
export const LEAD_STATUS: InputTable<LeadStatusInput> = { label: nonBlank('label') };
