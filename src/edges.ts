/**
 * What a row holds of its neighbours (rule 2: embedded first). An opportunity carries its lead's name: an edge that
 * asks for nothing more costs nothing.
 */
import type { Noun, Rows, TypeRows } from './parents.ts';

type AllRows = Rows & TypeRows;
type Column<N extends keyof AllRows> = Exclude<keyof AllRows[N] & string, `custom.${string}`>;

/** An edge to one other object: the neighbour's columns, and the column of the row that tells each. */
export interface Edge {
  readonly noun: Noun;
  readonly columns: { readonly id: string } & Readonly<Record<string, string>>;
}

const to = <To extends Noun, const C extends { readonly id: string } & { readonly [K in Column<To>]?: string }>(
  noun: To,
  columns: C,
) => ({ noun, columns });

const CREATED_BY = to('User', { id: 'created_by', name: 'created_by_name' });
const UPDATED_BY = to('User', { id: 'updated_by', name: 'updated_by_name' });
const CREATED_BY_ID = to('User', { id: 'created_by' });
const UPDATED_BY_ID = to('User', { id: 'updated_by' });
const USER = to('User', { id: 'user_id', name: 'user_name' });
const LEAD_ID = to('Lead', { id: 'lead_id' });
/** Of activities of all types. */
const OF_ACTIVITY = { lead: LEAD_ID, user: USER, createdBy: CREATED_BY, updatedBy: UPDATED_BY };
const PIPELINE = to('Pipeline', { id: 'pipeline_id', name: 'pipeline_name' });

/** Every edge to one other object, by the type and the field that has it. */
export const EDGES = {
  Lead: {
    status: to('LeadStatus', { id: 'status_id', label: 'status_label' }),
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  Contact: {
    lead: LEAD_ID,
    createdBy: CREATED_BY_ID,
    updatedBy: UPDATED_BY_ID,
  },
  Opportunity: {
    lead: to('Lead', { id: 'lead_id', name: 'lead_name', display_name: 'lead_name' }),
    contact: to('Contact', { id: 'contact_id', name: 'contact_name', display_name: 'contact_name' }),
    user: USER,
    status: to('OpportunityStatus', {
      id: 'status_id',
      label: 'status_label',
      type: 'status_type',
      pipeline_id: 'pipeline_id',
      pipeline_name: 'pipeline_name',
    }),
    pipeline: PIPELINE,
    createdBy: CREATED_BY,
    updatedBy: UPDATED_BY,
  },
  OpportunityStatus: { pipeline: PIPELINE },
  Pipeline: { createdBy: CREATED_BY_ID, updatedBy: UPDATED_BY_ID },
  LeadStatusChange: OF_ACTIVITY,
  OpportunityStatusChange: OF_ACTIVITY,
  OtherActivity: OF_ACTIVITY,
} as const satisfies {
  readonly [From in keyof AllRows]?: Readonly<
    Record<string, { readonly noun: Noun; readonly columns: Readonly<Record<string, Column<From> | undefined>> }>
  >;
};

/** Says of the value in one row whether it tells the neighbour's column. */
type Tells = (value: unknown) => boolean;
const present: Tells = (value) => value !== null && value !== undefined;

/**
 * Whether `lead_name` of a lead without a name is that (empty) name, or what Close shows in its place, is not known.
 * So an empty one tells the name and not what is shown, "Untitled" what is shown and not the name, and the lead is read
 * where the other is asked. The same is taken of `contact_name`.
 */
const NAMED = {
  name: (value) => value !== undefined && value !== 'Untitled',
  display_name: (value) => present(value) && value !== '',
} satisfies Record<string, Tells>;
const TELLS: { readonly [N in Noun]?: Readonly<Record<string, Tells>> } = { Lead: NAMED, Contact: NAMED };

/** The neighbour as far as this row tells it; null if the row has no such neighbour. */
export function neighbour(edge: Edge, row: object): ({ readonly id: string } & Record<string, unknown>) | null {
  const values = row as Readonly<Record<string, unknown>>;
  const id = values[edge.columns.id];
  if (typeof id !== 'string' || id === '') return null;
  const held: { id: string } & Record<string, unknown> = { id };
  for (const column in edge.columns) {
    const value = values[edge.columns[column] ?? ''];
    if ((TELLS[edge.noun]?.[column] ?? present)(value)) held[column] = value;
  }
  return held;
}
