/**
 * Conditions on the pipeline of an opportunity. Close filters by status only, so a pipeline stands for its statuses: the
 * plan names the pipeline, and its statuses replace it before the request.
 */
import type { SearchNode } from '../../loaders/lists/search-order.ts';
import { assertId } from '../ids.ts';
import { type Choice, choices } from './conditions.ts';
import { idParameter, type ParameterCondition, type ParameterRule } from './parameters.ts';
import type { SearchRule } from './search.ts';
import { fieldTerm, regularField } from './search-terms.ts';

const [KEY, PREFIX] = ['pipeline_id', 'pipe_'];

/** Rows have a column for the pipeline. */
export const pipelineParameter: ParameterRule<Choice<string>> = {
  writes: [],
  conditions: (input) => idParameter(KEY, [PREFIX]).conditions(input),
};

const STATUS = regularField('opportunity', 'status_id', { isAlwaysSet: true });

export const pipelineCondition: SearchRule<Choice<string>> = {
  conditions: (input) =>
    choices(KEY, input).map((condition) => {
      for (const id of condition.values) assertId(id, [PREFIX]);
      return {
        ...condition,
        term: (ids) => fieldTerm(STATUS, { type: 'reference', reference_type: 'status.opportunity', object_ids: ids }),
      };
    }),
};

/** The ids of the statuses of pipelines. */
type StatusesOf = (pipelines: readonly string[]) => readonly string[];

export const isOnPipeline = ({ key }: ParameterCondition): boolean => key === KEY;

/** A condition on the statuses of the pipelines instead of on the pipelines. */
export const onStatuses = (condition: ParameterCondition, statusesOf: StatusesOf): ParameterCondition =>
  isOnPipeline(condition)
    ? { key: 'status_id', operator: 'in', values: statusesOf(condition.values), as: 'text' }
    : condition;

interface Joining {
  readonly queries?: readonly SearchNode[];
  readonly related_query?: SearchNode;
  readonly condition?: { readonly object_ids?: readonly string[] };
}

const pipelinesIn = ({ condition }: Joining): readonly string[] =>
  condition?.object_ids?.[0]?.startsWith(PREFIX) === true ? (condition.object_ids ?? []) : [];

export function namesPipeline(node: SearchNode): boolean {
  const { queries = [], related_query: related } = node as Joining;
  return (
    pipelinesIn(node as Joining).length > 0 ||
    queries.some(namesPipeline) ||
    (related !== undefined && namesPipeline(related))
  );
}

/** A node on the statuses of the pipelines. No status matches a pipeline without any. */
export function withStatuses(node: SearchNode, statusesOf: StatusesOf): SearchNode {
  const { queries, related_query: related, condition } = node as Joining;
  if (queries !== undefined) return { ...node, queries: queries.map((query) => withStatuses(query, statusesOf)) };
  if (related !== undefined) return { ...node, related_query: withStatuses(related, statusesOf) };
  const pipelines = pipelinesIn(node as Joining);
  if (pipelines.length === 0) return node;
  const statuses = statusesOf(pipelines);
  if (statuses.length > 0) return { ...node, condition: { ...condition, object_ids: statuses } };
  return node.negate === true ? { type: 'match_all' } : { type: 'match_all', negate: true };
}
