import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/loaders/context.ts';
import { areRows } from '../../src/loaders/lists/readable-rows.ts';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import { mapMaybeAsync } from '../../src/loaders/sync-or-async.ts';
import { memoryConnection } from '../../src/mapping/connections.ts';
import { EMBEDDED } from '../../src/mapping/embedded-columns.ts';
import { matches, type ParameterCondition } from '../../src/mapping/filters/parameters.ts';
import { type ListArgs, pageOf } from '../../src/mapping/pagination.ts';
import type { EmbeddedPlan } from '../../src/mapping/plans/plan.ts';
import { connectionNeedsOf } from '../../src/mapping/projection.ts';
import { assertColumns, malformed } from '../../src/mapping/readers.ts';
import { sortRows } from '../../src/mapping/row-order.ts';
import type { Connection, ContactRow, LeadRow } from '../../src/rows/index.ts';

/** The rows of an embedded list that match. Throws `malformed` for a column that the list cannot be filtered or sorted by. */
export const embeddedRows = <Row extends { readonly id: string }>(
  { noun, conditions, order }: EmbeddedPlan,
  rows: readonly Row[],
  { hasDeleted, dayOf }: Context,
): readonly Row[] => {
  if (!areRows<Row>(rows)) throw malformed(EMBEDDED[noun]);
  const compared = [...conditions.map(({ key }) => key), ...order.map(({ column }) => column)];
  assertColumns(noun, compared, rows);
  // The parent may come from Close's search, whose index can lag behind a deletion.
  return rows.filter((row) => !hasDeleted(row.id) && matches(conditions, row, dayOf));
};

/**
 * The rows of a list in the row of a contact's lead that match and name the contact. None for a contact without a lead.
 * Synchronous if the row of the lead is known.
 */
export function rowsOfContact<Row extends { readonly id: string }>(
  plan: EmbeddedPlan,
  { id, lead_id }: ContactRow,
  rowsOf: (lead: LeadRow) => readonly Row[],
  context: Context,
): readonly Row[] | Promise<readonly Row[]> {
  if (typeof lead_id !== 'string') return [];
  const ofContact: ParameterCondition = { key: 'contact_id', operator: 'eq', values: [id], as: 'text' };
  const conditions = [ofContact, ...plan.conditions];
  return mapMaybeAsync(context.load.Lead.load(lead_id, new Set(['id', EMBEDDED[plan.noun]])), (lead) =>
    lead === null ? [] : embeddedRows({ ...plan, conditions }, rowsOf(lead), context),
  );
}

/** A page of the matching rows of an embedded list. Synchronous unless it needs columns that Close does not embed. */
export function embeddedPage<Row extends { readonly id: string }>(
  { noun, order }: EmbeddedPlan,
  loader: RowLoader<Row>,
  matching: readonly Row[],
  parentId: string,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Connection<Row> | Promise<Connection<Row>> {
  const sorted = order.length === 0 ? matching : sortRows(matching, order);
  const shown = memoryConnection(pageOf('skip', args, info, parentId), sorted);
  // Embedded rows always have ids.
  const { columns } = connectionNeedsOf(noun, info.fieldNodes, info);
  return mapMaybeAsync(loader.complete(shown.rows, columns), (complete) => ({ ...shown, rows: complete }));
}
