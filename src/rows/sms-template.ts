import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface SmsTemplateRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly text: string | null;
  readonly status: string;
  readonly is_shared: boolean;
  readonly owned_by: string | null;
}

export type SmsTemplatePayloadRow = ChangeRow<SmsTemplateRow>;
