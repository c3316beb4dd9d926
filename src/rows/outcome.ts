import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

export interface OutcomeRow extends Stamped {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly type: string;
  readonly applies_to: readonly string[];
}

export type OutcomePayloadRow = ChangeRow<OutcomeRow>;
