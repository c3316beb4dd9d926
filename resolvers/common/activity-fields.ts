/** Resolvers of the fields that activities of all types have. */
import { ACTIVITY_KINDS, DIRECTIONS, summarized } from '../../src/domain/activity-kinds.ts';
import type { ActivityDirection, ActivityStatus } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import type { ActivityRows, ActivityType, CommentThreadRow } from '../../src/rows/index.ts';
import { edgeResolvers } from './edges.ts';
import { enumValue } from './values.ts';

const BY_SPELLING: ReadonlyMap<unknown, ActivityDirection> = new Map(
  (['INBOUND', 'OUTBOUND'] as const).flatMap((direction) =>
    DIRECTIONS[direction].map((spelling) => [spelling, direction] as const),
  ),
);

interface CommonFields<Row> {
  direction(row: Row): ActivityDirection | null;
  status(row: Row): ActivityStatus | null;
  summary(row: Row): string | null;
  commentThread(row: Row, args: object, context: Context): Promise<CommentThreadRow | null>;
}

function commonFields<T extends ActivityType>(type: T): CommonFields<ActivityRows[T]> {
  const { direction, status, summary } = ACTIVITY_KINDS[type];
  return {
    direction: (row) => (direction === undefined ? null : (BY_SPELLING.get(row[direction]) ?? null)),
    status: (row) => {
      const value = status === undefined ? null : row[status.column];
      return status === undefined || typeof value !== 'string' ? null : enumValue(status.values, value);
    },
    summary: (row) => summarized(summary.of(row)),
    commentThread: ({ id }, _args, { load }) => load.CommentThread.ofObject(id),
  };
}

/** The edges of a type of activity, and its direction, state, summary and comments. */
export const activityResolvers = <T extends ActivityType>(type: T) => ({
  ...edgeResolvers(type),
  ...commonFields(type),
});
