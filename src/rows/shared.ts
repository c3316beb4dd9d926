/** What rows of several nouns have. */

/** An amount in cents. `npm run codegen` reads this name: a column of this type must be a whole number. */
export type Cents = number;

/** A day, or an instant with a time. */
export type DayOrInstant = string;

/** Custom fields are columns `custom.cf_…`. A field without a value has no column. */
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
  readonly thumbnail_url?: string | null;
}

export interface IntegrationLinkRow {
  readonly name: string;
  readonly url: string;
}

/** An amount. `currency` is null or undefined if the row does not contain it: it is then the organization's. */
export interface MoneyRow {
  readonly cents: number;
  readonly currency: string | null | undefined;
}
