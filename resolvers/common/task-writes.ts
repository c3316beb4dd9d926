/** Task mutations that need more than their input. */
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../src/engine/selection.ts';
import type { MutationTaskBulkUpdateArgs, TaskBulkUpdateInput } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { fitsIntoUrl, type ParameterCondition, queryOf } from '../../src/mapping/filters/parameters.ts';
import { areNarrow } from '../../src/mapping/filters/task.ts';
import { inputPath } from '../../src/mapping/inputs/paths.ts';
import { writeInput } from '../../src/mapping/inputs/rules.ts';
import { TASK_BULK_UPDATE } from '../../src/mapping/inputs/task.ts';
import { plan } from '../../src/mapping/plans/index.ts';
import type { TaskBulkUpdatePayloadRow, UserErrorRow } from '../../src/rows/index.ts';
import { attempt, EMPTY_UPDATE, problem, refused } from './writes.ts';

/** `date` and `dateTime` write the same column. */
export function dateProblems({
  input: { date, dateTime },
}: {
  readonly input: Pick<TaskBulkUpdateInput, 'date' | 'dateTime'>;
}): readonly UserErrorRow[] {
  if (typeof date !== 'string' || typeof dateTime !== 'string') return [];
  return [problem('INVALID', 'Only one of date and dateTime may be set.', 'input', 'dateTime')];
}

/**
 * Updates all tasks that match. A filter that matches every task is refused. Close's response does not contain the number
 * of updated tasks, so they are counted first if the payload's count is selected.
 */
export async function bulkUpdateTasks(
  _mutation: object,
  args: MutationTaskBulkUpdateArgs,
  { load, write }: Context,
  info: GraphQLResolveInfo,
): Promise<TaskBulkUpdatePayloadRow> {
  const { input } = args;
  const conditions = plan('Mutation.taskBulkUpdate', info);
  const query = queryOf(conditions ?? []);
  const { body, problems } = writeInput(TASK_BULK_UPDATE, input, { definitions: null, creates: false });
  const userErrors = [...filterProblems(conditions), ...dateProblems(args), ...problems];
  if (Object.keys(input).length === 0) userErrors.push(EMPTY_UPDATE);
  if (userErrors.length > 0) return refused(...userErrors);
  if (conditions === null) return { row: 0, userErrors: [] };
  const isCounted = selectedFields('TaskBulkUpdatePayload', info.fieldNodes, info).some(
    ({ name }) => name === 'matchedCount',
  );
  const matchedCount = isCounted ? (await load.Task.list(query, null, { skip: 0, first: 0 })).total : null;
  const send = async () => {
    await write.Task.updateAll(query, body);
    return matchedCount;
  };
  return attempt(send, inputPath(TASK_BULK_UPDATE, input), null);
}

function filterProblems(conditions: readonly ParameterCondition[] | null): readonly UserErrorRow[] {
  if (conditions === null) return [];
  if (!areNarrow(conditions)) {
    return [problem('REQUIRED', 'Must filter by more than type. Otherwise all tasks would change.', 'filter')];
  }
  return fitsIntoUrl(queryOf(conditions))
    ? []
    : [problem('INVALID', 'The filter does not fit into a URL. Use fewer ids.', 'filter')];
}
