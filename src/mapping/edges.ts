/**
 * Edges to one other object, and how a neighbour is read from a row that contains its columns. `noun-columns.ts` has the
 * table of all edges.
 */
import type {
  ActiveCallRow,
  CustomFieldEnrichmentRow,
  DialerUserRow,
  EventRequestRow,
  MeetingAttendeeRow,
  MetricsRow,
  OpportunityFunnelReportStatusRow,
  OpportunityFunnelStatusesRow,
  OpportunityFunnelTotalsRow,
  PreviousContactRow,
  PreviousLeadRow,
  PreviousOpportunityRow,
  PreviousTaskRow,
  RenderedEmailRow,
  Rows,
  SequenceStepRow,
  TypeRows,
  WebhookDeliveryRow,
} from '../rows/index.ts';
import { columnGuard, fitsColumn, isOptional, malformed } from './readers.ts';

export type AllRows = Rows & TypeRows;
/** The end of an edge: a noun, or a type of activity. */
export type Target = keyof AllRows;
/** The start of an edge: also parts of rows. */
export interface Sources extends AllRows {
  readonly MeetingAttendee: MeetingAttendeeRow;
  readonly ActivityReportRow: MetricsRow;
  readonly ActiveCall: ActiveCallRow;
  readonly EventRequest: EventRequestRow;
  readonly PreviousLead: PreviousLeadRow;
  readonly PreviousContact: PreviousContactRow;
  readonly PreviousOpportunity: PreviousOpportunityRow;
  readonly PreviousTask: PreviousTaskRow;
  readonly WebhookDelivery: WebhookDeliveryRow;
  readonly RenderedEmail: RenderedEmailRow;
  readonly SequenceStep: SequenceStepRow;
  readonly DialerUser: DialerUserRow;
  readonly CustomFieldEnrichment: CustomFieldEnrichmentRow;
  readonly OpportunityFunnelTotals: OpportunityFunnelTotalsRow;
  readonly OpportunityFunnelStatuses: OpportunityFunnelStatusesRow;
  readonly OpportunityFunnelReportStatus: OpportunityFunnelReportStatusRow;
}
export type Column<N extends keyof Sources> = Exclude<keyof Sources[N] & string, `custom.${string}`>;

/** An edge to one other object. `columns` maps the neighbour's columns to columns of the row. */
export interface Edge {
  readonly noun: Target;
  readonly columns: { readonly id: string } & Readonly<Record<string, string>>;
}

/** An edge to a noun, with the columns of the row that contain the neighbour's. */
export const edgeTo = <
  To extends Target,
  const C extends { readonly id: string } & { readonly [K in Column<To>]?: string },
>(
  noun: To,
  columns: C,
) => ({ noun, columns });

/** Whether a row's value is that of the neighbour's column. */
type IsValue = (value: unknown) => boolean;
const present: IsValue = (value) => value !== null && value !== undefined;

/**
 * Close does not document whether `lead_name` of an unnamed lead is empty or the displayed "Untitled". An empty value is
 * therefore used only as the name, and "Untitled" only as the display name. For the other one, the lead is read. The same
 * applies to `contact_name`.
 */
const NAMED = {
  name: (value) => value !== undefined && value !== 'Untitled',
  display_name: (value) => present(value) && value !== '',
} satisfies Record<string, IsValue>;
const IS_VALUE: { readonly [N in Target]?: Readonly<Record<string, IsValue>> } = { Lead: NAMED, Contact: NAMED };

/**
 * The columns that every object of a noun has a value of. They say whether there is a neighbour: its id need not be read.
 * A status has a label and belongs to a pipeline; Close shows the name of a user who has left. The name of a contact may
 * be empty, and that of a lead may have to be read by its id (`NAMED`). docs/decisions/109
 */
const ALWAYS_SET: { readonly [N in Target]?: readonly Column<N>[] } = {
  LeadStatus: ['label'],
  OpportunityStatus: ['label', 'type', 'pipeline_id', 'pipeline_name'],
  Pipeline: ['name'],
  User: ['name'],
};

/** Whether the needed columns say whether there is a neighbour, so that a row without its id can answer. */
export const isNamed = ({ noun, columns }: Edge, needed: ReadonlySet<string>): boolean => {
  const alwaysSet: readonly string[] = ALWAYS_SET[noun] ?? [];
  return needed.size > 0 && [...needed].every((column) => column in columns && alwaysSet.includes(column));
};

/**
 * Whether rows are expected to contain all needed columns of the neighbour. A display name is not expected, because the
 * rows of unnamed leads and contacts lack it. Each row has a name, if that of an unnamed lead is empty, as assumed.
 */
export const answersAll = ({ noun, columns }: Edge, needed: ReadonlySet<string>): boolean =>
  [...needed].every((column) => column in columns && !(column === 'display_name' && IS_VALUE[noun] !== undefined));

/** The neighbour with the needed columns. Its id if the row does not contain all of them. */
export type Neighbour = object | string;

/** A column of the neighbour other than its id, and the column of the row that contains it. */
interface Source {
  readonly column: string;
  readonly source: string;
  readonly isValue: IsValue;
  readonly fits: IsValue;
}

/**
 * The neighbour of a row without its id, from columns of which each neighbour has a value. A value that is missing
 * nevertheless is an error of the neighbour's field. Null if all are null, or may be omitted together with the id.
 */
function withoutId(
  others: readonly Source[],
  values: Readonly<Record<string, unknown>>,
  mayBeOmitted: boolean,
): Neighbour | null {
  if (others.some(({ source }) => present(values[source]))) {
    const neighbour: Record<string, unknown> = {};
    for (const { column, source, fits } of others)
      neighbour[column] = fits(values[source]) ? values[source] : malformed(source);
    return neighbour;
  }
  const missing = others.find(({ source }) => values[source] === undefined);
  if (missing !== undefined && !mayBeOmitted) throw malformed(missing.source);
  return null;
}

/**
 * Returns a function that reads the neighbour from a row. It returns null for a row without such a neighbour, and throws
 * `malformed` if a row, which is of the type `from`, does not say whether there is one.
 */
export function neighbourReader(
  edge: Edge,
  needed: ReadonlySet<string>,
  from: string = '',
): (row: object) => Neighbour | null {
  const isCovered = [...needed].every((column) => column in edge.columns);
  const others: readonly Source[] = [...needed]
    .filter((column) => column !== 'id')
    .map((column) => ({
      column,
      source: edge.columns[column] ?? '',
      isValue: IS_VALUE[edge.noun]?.[column] ?? present,
      fits: fitsColumn(edge.noun, column),
    }));
  const assertId = columnGuard(from, [edge.columns.id]);
  const [mayLackId, mayBeOmitted] = [isNamed(edge, needed), isOptional(from, edge.columns.id)];
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>;
    const id = values[edge.columns.id];
    if (id === undefined && mayLackId) return withoutId(others, values, mayBeOmitted);
    assertId?.(row);
    if (typeof id !== 'string' || id === '') return null;
    if (!isCovered) return id;
    const neighbour: { id: string } & Record<string, unknown> = { id };
    for (const { column, source, isValue, fits } of others) {
      const value = values[source];
      if (!isValue(value)) return id;
      // The error of the neighbour's field, which names the column of this row.
      neighbour[column] = value === null || fits(value) ? value : malformed(source);
    }
    return neighbour;
  };
}
