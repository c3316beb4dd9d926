import type { PipelineCreateInput, PipelineStatusInput, PipelineUpdateInput } from '../../generated/graphql.ts';
import { STAGE } from './opportunity-status.ts';
import { given, type InputTable, list, name } from './rules.ts';

const STATUS: InputTable<PipelineStatusInput> = STAGE;

/** https://developer.close.com/api/resources/pipelines */
export const PIPELINE_CREATE: InputTable<PipelineCreateInput> = {
  name: name('name'),
  statuses: list('statuses', STATUS),
};
export const PIPELINE_UPDATE: InputTable<PipelineUpdateInput> = {
  name: name('name'),
  statusIds: given('statuses', (ids: readonly string[]) => ids.map((id) => ({ id }))),
};
