import type { Context } from '../../src/loaders/context.ts';
import type { SearchNode } from '../../src/loaders/lists/search-order.ts';
import { intersected, type ParameterCondition } from '../../src/mapping/filters/parameters.ts';
import {
  isOnPipeline,
  needsStatuses,
  onStatuses,
  statusesIn,
  withStatuses,
} from '../../src/mapping/filters/pipelines.ts';

type Load = Pick<Context['load'], 'me'>;

const statuses = async (load: Load) => statusesIn((await load.me()).pipelines);

/** Conditions that Close's list evaluates, which has none on pipelines. Null if nothing can match. */
export function statusConditions(
  conditions: readonly ParameterCondition[],
  load: Load,
): readonly ParameterCondition[] | null | Promise<readonly ParameterCondition[] | null> {
  if (!conditions.some(isOnPipeline)) return conditions;
  return statuses(load).then((of) => intersected(conditions.map((condition) => onStatuses(condition, of))));
}

/** The nodes of a search, which has no field for pipelines and labels. */
export function statusNodes(
  nodes: readonly SearchNode[],
  load: Load,
): readonly SearchNode[] | Promise<readonly SearchNode[]> {
  if (!nodes.some(needsStatuses)) return nodes;
  return statuses(load).then((of) => nodes.map((node) => withStatuses(node, of)));
}
