import type { GraphQLResolveInfo } from 'graphql';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import { mapMaybeAsync } from '../../src/loaders/sync-or-async.ts';
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
  return mapMaybeAsync(loader.complete(shown.rows, columns), (complete) => ({ ...shown, rows: complete }));
}
