import type {
  OpportunityFunnelReportStatusRow,
  OpportunityFunnelStagesReportRow,
  OpportunityFunnelStatusesRow,
  OpportunityFunnelTotalsReportRow,
} from '../rows/index.ts';

type Body = Readonly<Record<string, unknown>>;
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of a list. Null if the value is no list, or if a row cannot be read. */
function rowsOf<Row>(value: unknown, read: (row: Body) => Row | null): readonly Row[] | null {
  if (!Array.isArray(value)) return null;
  const rows = value.map((row: unknown) => (isBody(row) ? read(row) : null));
  return rows.every((row) => row !== null) ? rows : null;
}

/** Close's report of totals. Null if the body has another form. */
export function funnelTotalsOf(body: unknown): OpportunityFunnelTotalsReportRow | null {
  if (!isBody(body)) return null;
  const data = rowsOf(body.data, (row) => row);
  return data === null ? null : { aggregations: isBody(body.aggregations) ? body.aggregations : null, data };
}

/** Close's report per status. Null if the body has another form. */
export function funnelStatusesOf(body: unknown): OpportunityFunnelStagesReportRow | null {
  if (!isBody(body)) return null;
  const data = rowsOf(body.data, statusesOf);
  if (data === null) return null;
  return { aggregations: isBody(body.aggregations) ? statusesOf(body.aggregations) : null, data };
}

function statusesOf({ stages: list, ...row }: Body): OpportunityFunnelStatusesRow | null {
  const statuses = rowsOf(list, statusOf);
  return statuses === null ? null : { ...row, statuses };
}

/** The status as columns of the row, which an edge can read. */
function statusOf(row: Body): OpportunityFunnelReportStatusRow | null {
  if (!isBody(row.status)) return null;
  const { id, label, type } = row.status;
  return { ...row, status_id: id, status_label: label, status_type: type };
}
