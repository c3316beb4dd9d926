/** Results of sent emails. */
export interface SentEmailsReportRow {
  readonly sent_email_stats: readonly SentEmailsRow[];
}

/** The emails of one template, or all emails. */
export interface SentEmailsRow {
  readonly template_url?: string | null;
  readonly name?: string | null;
  readonly is_shared?: boolean | null;
  readonly total?: number | null;
  readonly opened?: number | null;
  readonly responded?: number | null;
  readonly percentage_opened?: number | null;
  readonly percentage_responded?: number | null;
  readonly _queries?: SentEmailsQueriesRow | null;
}

/** A text query for each number. */
export interface SentEmailsQueriesRow {
  readonly total?: string | null;
  readonly opened?: string | null;
  readonly responded?: string | null;
}
