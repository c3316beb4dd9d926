/** What rows of several nouns have. */

/** A column set per organization: `custom.cf_…`; an unset field has no key. */
export type CustomColumns = { readonly [column: `custom.${string}`]: unknown };

export interface Stamped {
  readonly created_by: string | null;
  readonly updated_by: string | null;
  readonly date_created: string;
  readonly date_updated: string;
}

export interface AttachmentRow {
  readonly url: string;
  readonly filename: string | null;
  readonly content_type: string | null;
  readonly size: number | null;
  readonly thumbnail_url: string | null;
}

/** An amount in cents; `currency` where the row told it, else the organization's is meant. */
export interface MoneyRow {
  readonly cents: number;
  readonly currency: string | null | undefined;
}
