import type { PipelineRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import type { Columns } from '../rows/columns.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';
import { type ClosePipeline, ME, pipelineRow, readMe } from './organization.ts';

type Pipelines = ReadonlyMap<string, PipelineRow>;
const PIPELINES = new Catalogue<Pipelines>('pipelines');

/** The catalogues to clear after a write to a pipeline, a status or the organization. */
export const PIPELINE_CATALOGUES: readonly Catalogue<unknown>[] = [ME, PIPELINES];

/** The columns of a pipeline in `/me/`. Only `/pipeline/` has the others. */
const IN_ME: Columns = new Set(['id', 'name', 'statuses'] satisfies (keyof PipelineRow)[]);

const isInMe = (columns: Columns): boolean => columns.isSubsetOf(IN_ME);

async function readPipelines(scope: LoadScope, columns: Columns): Promise<Pipelines> {
  return isInMe(columns) ? (await readMe(scope)).pipelines : PIPELINES.get(scope, fetchPipelines);
}

const fetchPipelines = async ({ session }: LoadScope): Promise<Pipelines> => {
  const pipelines = await readUnpaged<ClosePipeline>(session, '/pipeline/', {}, { outlives: true });
  return indexById(pipelines.map(pipelineRow));
};

/** https://developer.close.com/api/resources/pipelines */
export const PIPELINE = {
  idPrefixes: ['pipe_'],
  catalogues: (columns) => [isInMe(columns) ? ME : PIPELINES],
  read: readPipelines,
  size: (scope) => ME.peek(scope)?.pipelines.size,
  loader: (scope) => new CatalogueLoader(scope, readPipelines),
} satisfies CataloguedNoun<PipelineRow>;

export const createPipelineWriter = (scope: LoadScope) =>
  createWriter<ClosePipeline, PipelineRow>(scope, '/pipeline/', rowAfterWrite, PIPELINE_CATALOGUES);

/** Without its statuses, if the answer has none that can be read: the pipeline is then read again. */
const rowAfterWrite = (answer: ClosePipeline) => (areRows(answer.statuses) ? pipelineRow(answer) : { id: answer.id });
