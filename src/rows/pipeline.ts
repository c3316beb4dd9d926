import type { OpportunityStatusRow } from './opportunity-status.ts';
import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

/** A pipeline as `/me/` sends it. Only `/pipeline/` sends the stamps. */
export interface PipelineRow extends Partial<Stamped> {
  readonly id: string;
  readonly name: string;
  readonly statuses: readonly OpportunityStatusRow[];
}

export type PipelinePayloadRow = ChangeRow<PipelineRow>;
