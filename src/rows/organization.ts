import type { LeadStatusRow } from './lead-status.ts';
import type { PipelineRow } from './pipeline.ts';

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly currency?: string | null;
  readonly lead_statuses: readonly LeadStatusRow[];
  readonly pipelines: readonly PipelineRow[];
}
