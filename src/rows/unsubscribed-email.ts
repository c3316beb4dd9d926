import type { WriteRow } from './payload.ts';

export type UnsubscribedEmailPayloadRow = WriteRow<string>;
