import type { ChangeRow } from './payload.ts';

/** A status, with the pipeline that it belongs to. */
export interface OpportunityStatusRow {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly pipeline_id: string;
  readonly pipeline_name: string;
}

export type OpportunityStatusPayloadRow = ChangeRow<OpportunityStatusRow>;
