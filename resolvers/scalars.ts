import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { CentsScalar, CustomValueScalar, DateScalar, DateTimeScalar, JsonScalar } from '../src/mapping/scalars.ts';
import type { PageInfoRow } from '../src/rows/index.ts';

export const resolvers: Resolvers<Context> = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Cents: CentsScalar,
  CustomValue: CustomValueScalar,
  JSON: JsonScalar,
  PageInfo: {
    // These are fields of the page, not columns of Close.
    hasNextPage: (page: PageInfoRow) => page.hasNextPage,
    hasPreviousPage: (page: PageInfoRow) => page.hasPreviousPage,
    startCursor: (page: PageInfoRow) => (page.rows.length === 0 ? null : page.cursorAt(0)),
    endCursor: ({ rows, cursorAt, endCursor }: PageInfoRow) =>
      endCursor !== undefined ? endCursor() : rows.length === 0 ? null : cursorAt(rows.length - 1),
  },
};
