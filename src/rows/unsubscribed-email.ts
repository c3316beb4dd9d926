import type { UserErrorRow } from './payload.ts';

export interface UnsubscribedEmailPayloadRow {
  readonly email: string | null;
  readonly userErrors: readonly UserErrorRow[];
}
