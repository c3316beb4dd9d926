import type {
  OpportunityStatusCreateInput,
  OpportunityStatusType,
  OpportunityStatusUpdateInput,
} from '../../generated/graphql.ts';
import { type InputTable, idInput, nonBlank, nonNull } from './rules.ts';

/** Fields of a new status. Close's key here is `type`, not `status_type`. */
export const STATUS_FIELDS = {
  label: nonBlank('label'),
  type: nonNull('type', (type: OpportunityStatusType) => type.toLowerCase()),
};

/** https://developer.close.com/api/resources/opportunity-statuses */
export const OPPORTUNITY_STATUS_UPDATE: InputTable<OpportunityStatusUpdateInput> = { label: STATUS_FIELDS.label };
export const OPPORTUNITY_STATUS_CREATE: InputTable<OpportunityStatusCreateInput> = {
  ...STATUS_FIELDS,
  pipelineId: idInput('pipeline_id', 'pipe_'),
};
