import { CloseError } from '../../close/wire/errors.ts';
import type { OpportunityStatusRow, PipelineRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import type { ListBody } from '../lists/list.ts';
import { byId, type Columns, type Operation } from '../rows/rows.ts';
import { readMe } from './organization.ts';

export interface ClosePipeline extends Omit<PipelineRow, 'statuses'> {
  readonly statuses: readonly Pick<OpportunityStatusRow, 'id' | 'label' | 'type'>[];
}

/** What `/me/` tells of a pipeline. Only `/pipeline/` tells the rest. */
const IN_ME: Columns = new Set(['id', 'name', 'statuses'] satisfies (keyof PipelineRow)[]);

/** Whether `/me/` tells all of these. */
export const isInMe = (columns: Columns): boolean => columns.isSubsetOf(IN_ME);

/** All pipelines by id, in order, with at least these columns. */
export async function readPipelines(operation: Operation, columns: Columns): Promise<ReadonlyMap<string, PipelineRow>> {
  if (isInMe(columns)) return (await readMe(operation)).pipelines;
  return cataloguesOf(operation).pipelines.get(async () => {
    const { data } = await operation.session.get<ListBody<ClosePipeline>>('/pipeline/', {}, { outlives: true });
    if (!Array.isArray(data)) throw new CloseError('malformed', { request: 'GET /pipeline/' });
    return byId(data.map(pipelineRow));
  }, operation);
}

/** A pipeline whose statuses know their pipeline, as an opportunity's row does. */
export function pipelineRow(pipeline: ClosePipeline): PipelineRow {
  const { id, name } = pipeline;
  const statuses = pipeline.statuses.map((status) => ({ ...status, pipeline_id: id, pipeline_name: name }));
  return { ...pipeline, statuses };
}
