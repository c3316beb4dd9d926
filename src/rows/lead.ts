import type { Connection } from './connection.ts';
import type { ContactRow } from './contact.ts';
import type { OpportunityRow } from './opportunity.ts';
import type { ChangeRow } from './payload.ts';
import type { CustomColumns, IntegrationLinkRow, Stamped } from './shared.ts';
import type { TaskRow } from './task.ts';

export interface LeadRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly name: string | null;
  readonly display_name: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly html_url: string;
  readonly status_id: string | null;
  readonly status_label: string | null;
  readonly addresses: readonly AddressRow[];
  readonly contacts: readonly ContactRow[];
  readonly opportunities: readonly OpportunityRow[];
  /** The open tasks. */
  readonly tasks: readonly TaskRow[];
  readonly integration_links?: readonly IntegrationLinkRow[] | null;
  readonly created_by_name?: string | null;
  readonly updated_by_name?: string | null;
  /** Smart Fields: only if `_fields` names them. */
  readonly last_communication_date?: string | null;
  readonly last_lead_status_change_date?: string | null;
  readonly last_call_duration?: number | null;
  readonly num_emails?: number | null;
  readonly num_upcoming_meetings?: number | null;
}

export interface AddressRow {
  readonly label: string | null;
  readonly address_1: string | null;
  readonly address_2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zipcode: string | null;
  readonly country: string | null;
}

export type LeadConnectionRow = Connection<LeadRow>;

export type LeadPayloadRow = ChangeRow<LeadRow>;
