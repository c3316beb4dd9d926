import type { ChangeRow, WriteRow } from './payload.ts';

export interface LeadStatusRow {
  readonly id: string;
  readonly label: string;
}

export type LeadStatusPayloadRow = ChangeRow<LeadStatusRow>;

/** The new order. Null if there are user errors, or if Close's answer does not contain it. */
export type LeadStatusReorderPayloadRow = WriteRow<readonly LeadStatusRow[] | null>;
