import type { PipelineCreateInput, PipelineStatusInput, PipelineUpdateInput } from '../../generated/graphql.ts';
import { STATUS_FIELDS } from './opportunity-status.ts';
import { type InputTable, listOf, nonBlank, nonNull } from './rules.ts';

const STATUS: InputTable<PipelineStatusInput> = STATUS_FIELDS;

/** https://developer.close.com/api/resources/pipelines */
export const PIPELINE_CREATE: InputTable<PipelineCreateInput> = {
  name: nonBlank('name'),
  statuses: listOf('statuses', STATUS),
};
export const PIPELINE_UPDATE: InputTable<PipelineUpdateInput> = {
  name: nonBlank('name'),
  statusIds: nonNull('statuses', (ids: readonly string[]) => ids.map((id) => ({ id }))),
};
