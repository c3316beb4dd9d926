import type { PlaybookCreateInput, PlaybookUpdateInput } from '../../generated/graphql.ts';
import { CUSTOM_FIELD_PREFIXES } from '../../loaders/nouns/custom-field.ts';
import { eachOf, type InputTable, idInput, nonBlank, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/playbooks */
export const PLAYBOOK_UPDATE: InputTable<PlaybookUpdateInput> = {
  name: nonBlank('name'),
  description: nullable('description'),
  summaryGuidance: nullable('summary_guidance'),
  outcomeIds: eachOf(idInput('outcome_ids', 'outcome_')),
  customFieldIds: eachOf(idInput('custom_field_ids', CUSTOM_FIELD_PREFIXES)),
};

export const PLAYBOOK_CREATE: InputTable<PlaybookCreateInput> = PLAYBOOK_UPDATE;
