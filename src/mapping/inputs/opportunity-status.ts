import type {
  OpportunityStatusCreateInput,
  OpportunityStatusType,
  OpportunityStatusUpdateInput,
} from '../../generated/graphql.ts';
import { given, type InputTable, name, reference } from './rules.ts';

/** What a stage is made of. Close takes the key `type`, not `status_type`. */
export const STAGE = {
  label: name('label'),
  type: given('type', (type: OpportunityStatusType) => type.toLowerCase()),
};

/** https://developer.close.com/api/resources/opportunity-statuses */
export const OPPORTUNITY_STATUS_UPDATE: InputTable<OpportunityStatusUpdateInput> = { label: STAGE.label };
export const OPPORTUNITY_STATUS_CREATE: InputTable<OpportunityStatusCreateInput> = {
  ...STAGE,
  pipelineId: reference('pipeline_id', 'pipe_'),
};
