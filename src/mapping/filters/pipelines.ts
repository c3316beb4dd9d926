/**
 * Conditions on the pipeline of an opportunity, and on the label of its status. Close filters by status, and only its list
 * by label too, so they stand for statuses: the plan names the pipeline or label, and its statuses replace it before the
 * request.
 */
import type { SearchNode } from '../../loaders/lists/search-order.ts';
import { assertId } from '../ids.ts';
import { type Choice, choices } from './conditions.ts';
import { idParameter, notBlank, type ParameterCondition, type ParameterRule } from './parameters.ts';
import type { SearchRule } from './search.ts';
import { fieldTerm, regularField } from './search-terms.ts';

const [KEY, PREFIX] = ['pipeline_id', 'pipe_'];
/** Marks a label among ids. */
const LABEL = 'label:';

/** Rows have a column for the pipeline. */
export const pipelineParameter: ParameterRule<Choice<string>> = {
  writes: [],
  conditions: (input) => idParameter(KEY, [PREFIX]).conditions(input),
};

const STATUS = regularField('opportunity', 'status_id', { isAlwaysSet: true });

const inStatuses = (ids: readonly string[]) =>
  fieldTerm(STATUS, { type: 'reference', reference_type: 'status.opportunity', object_ids: ids });

export const pipelineCondition: SearchRule<Choice<string>> = {
  conditions: (input) =>
    choices(KEY, input).map((condition) => {
      for (const id of condition.values) assertId(id, [PREFIX]);
      return { ...condition, term: inStatuses };
    }),
};

export const statusLabelCondition: SearchRule<Choice<string>> = {
  conditions: (input) =>
    choices('status_label', input).map((condition) => ({
      ...condition,
      values: condition.values.map(notBlank),
      term: (labels) => inStatuses(labels.map((label) => `${LABEL}${label}`)),
    })),
};

interface Pipelines {
  get(id: string): { readonly statuses: readonly Status[] } | undefined;
  values(): Iterable<{ readonly statuses: readonly Status[] }>;
}
interface Status {
  readonly id: string;
  readonly label: string;
}

/** Returns the ids of the statuses of pipelines, and of those with labels. An unknown pipeline or label has none. */
export const statusesIn =
  (pipelines: Pipelines): StatusesOf =>
  (names) =>
    names.flatMap((name) => {
      const found = name.startsWith(LABEL)
        ? [...pipelines.values()].flatMap(({ statuses }) => statuses.filter(({ label }) => LABEL + label === name))
        : (pipelines.get(name)?.statuses ?? []);
      return found.map(({ id }) => id);
    });

type StatusesOf = (names: readonly string[]) => readonly string[];

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

/** The pipelines or labels of a node. */
const namesIn = ({ condition }: Joining): readonly string[] => {
  const [first = ''] = condition?.object_ids ?? [];
  return first.startsWith(PREFIX) || first.startsWith(LABEL) ? (condition?.object_ids ?? []) : [];
};

/** Whether the node needs the statuses of pipelines. */
export function needsStatuses(node: SearchNode): boolean {
  const { queries = [], related_query: related } = node as Joining;
  return (
    namesIn(node as Joining).length > 0 ||
    queries.some(needsStatuses) ||
    (related !== undefined && needsStatuses(related))
  );
}

/** A node on the statuses of its pipelines or labels. Without any, it matches nothing. */
export function withStatuses(node: SearchNode, statusesOf: StatusesOf): SearchNode {
  const { queries, related_query: related, condition } = node as Joining;
  if (queries !== undefined) return { ...node, queries: queries.map((query) => withStatuses(query, statusesOf)) };
  if (related !== undefined) return { ...node, related_query: withStatuses(related, statusesOf) };
  const names = namesIn(node as Joining);
  if (names.length === 0) return node;
  const statuses = statusesOf(names);
  if (statuses.length > 0) return { ...node, condition: { ...condition, object_ids: statuses } };
  return node.negate === true ? { type: 'match_all' } : { type: 'match_all', negate: true };
}
