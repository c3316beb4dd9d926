import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

/** An integration link as admins define it. Always whole: Close accepts no `_fields` for it. */
export interface IntegrationLinkTemplateRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
  readonly url: string;
}

export type IntegrationLinkTemplatePayloadRow = ChangeRow<IntegrationLinkTemplateRow>;
