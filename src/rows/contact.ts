import type { Connection } from './connection.ts';
import type { ChangeRow } from './payload.ts';
import type { CustomColumns, IntegrationLinkRow, Stamped } from './shared.ts';

export interface ContactRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly lead_id?: string | null;
  readonly name: string | null;
  readonly display_name: string;
  readonly title: string | null;
  readonly emails?: readonly ContactEmailRow[] | null;
  readonly phones?: readonly ContactPhoneRow[] | null;
  readonly urls?: readonly ContactUrlRow[] | null;
  readonly timezone?: string | null;
  readonly integration_links?: readonly IntegrationLinkRow[] | null;
}

export interface ContactEmailRow {
  readonly email: string;
  readonly type: string | null;
  readonly is_unsubscribed?: boolean | null;
}

export interface ContactPhoneRow {
  readonly phone: string;
  readonly phone_formatted?: string | null;
  readonly type: string | null;
  readonly country?: string | null;
}

export interface ContactUrlRow {
  readonly url: string;
  readonly type: string | null;
}

export type ContactConnectionRow = Connection<ContactRow>;

export type ContactPayloadRow = ChangeRow<ContactRow>;
