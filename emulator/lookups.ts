/** Reads that several handlers share. */
import { compareNewestFirst, compareOldestFirst, type Dated } from './compare.ts';
import type { Organization, Pipeline, StatusType } from './seed/schema.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';

/** An opportunity status together with its pipeline. */
export interface PipelineStatus {
  id: string;
  label: string;
  type: StatusType;
  pipeline: Pipeline;
}

/** The organization: each set of tables has one. */
export function organizationOf(tables: Tables): Organization {
  const [organization] = tables.organization.all();
  if (organization === undefined) throw new Error('The seed contains no organization.');
  return organization;
}

/** The `organization_id` of an object of any kind. */
export const organizationId = (_row: unknown, { tables }: { tables: Tables }): string => organizationOf(tables).id;

/** The lead statuses, in Close's order. */
export const leadStatusesOf = (tables: Tables): Organization['lead_statuses'] => organizationOf(tables).lead_statuses;

/** The opportunity statuses of all pipelines by id, in Close's order. */
export function opportunityStatusesOf(tables: Tables): ReadonlyMap<string, PipelineStatus> {
  return tables.pipeline.derived(
    'statuses',
    () =>
      new Map(
        tables.pipeline
          .all()
          .flatMap((pipeline) =>
            pipeline.statuses.map((status): [string, PipelineStatus] => [status.id, { ...status, pipeline }]),
          ),
      ),
  );
}

/** All rows of a table, newest first by one of the dates. */
export const newestFirst = <T extends Dated>(table: Table<T>, field: 'date_created' | 'date_updated'): readonly T[] =>
  table.sorted(`by ${field}`, compareNewestFirst(field));

/** The rows that belong to a lead, oldest first. */
export function rowsOfLead<T extends Dated & { lead_id: string }>(table: Table<T>, lead: string): readonly T[] {
  const groups = table.derived('rowsByLead', () => Map.groupBy(table.all(), (row) => row.lead_id));
  return table.derived(`rows of ${lead}`, () => groups.get(lead)?.toSorted(compareOldestFirst) ?? []);
}
