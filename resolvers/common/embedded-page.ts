import type { GraphQLResolveInfo } from 'graphql';
import { andThen } from '../../src/loaders/and-then.ts';
import type { RowLoader } from '../../src/loaders/rows/rows.ts';
import { memoryConnection, type Page } from '../../src/mapping/pagination.ts';
import { connectionNeeds, type Projected } from '../../src/mapping/projection.ts';
import type { Connection } from '../../src/rows/index.ts';

/** A page of rows that another row holds: at once, unless it is asked for columns that Close does not embed. */
export function embeddedPage<Row extends { readonly id: string }>(
  type: Projected,
  loader: RowLoader<Row>,
  rows: readonly Row[],
  page: Page<'skip'>,
  info: GraphQLResolveInfo,
): Connection<Row> | Promise<Connection<Row>> {
  const shown = memoryConnection(page, rows);
  const { columns } = connectionNeeds(type, info);
  return andThen(loader.complete(shown.rows, columns), (complete) => ({ ...shown, rows: complete }));
}
