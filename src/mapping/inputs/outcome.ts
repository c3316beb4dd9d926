import type { OutcomeCreateInput, OutcomeType, OutcomeUpdateInput } from '../../generated/graphql.ts';
import { type InputTable, nonBlank, nonNull } from './rules.ts';

/** `applies_to` is deprecated: it will follow from the type. https://developer.close.com/api/resources/outcomes */
export const OUTCOME_UPDATE: InputTable<OutcomeUpdateInput> = {
  name: nonBlank('name'),
  // Close's document reads a null as an absent value.
  description: nonNull('description'),
  type: nonNull('type', (type: OutcomeType) => type.toLowerCase().replace('_', '-')),
};

export const OUTCOME_CREATE: InputTable<OutcomeCreateInput> = OUTCOME_UPDATE;
