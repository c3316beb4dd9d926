import type { ChangeRow } from './payload.ts';

/** A link of one user. Always whole: Close accepts no `_fields` for it. */
export interface SchedulingLinkRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly duration_in_minutes: number | null;
  readonly source: string;
  readonly source_id: string | null;
  readonly source_type: string | null;
  readonly user_id: string | null;
}

/** A name for the links of many users, by which templates refer to them. */
export interface SharedSchedulingLinkRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly template_tag: string | null;
}

export type SchedulingLinkPayloadRow = ChangeRow<SchedulingLinkRow>;
export type SharedSchedulingLinkPayloadRow = ChangeRow<SharedSchedulingLinkRow>;
