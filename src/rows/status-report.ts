/** How leads or opportunities moved between statuses. Reports over all time lack some columns. */
export interface StatusReportRow {
  readonly status_overview: readonly StatusOverviewRow[];
  readonly status_transitions?: readonly StatusTransitionRow[];
  readonly status_transitions_summary?: readonly StatusTransitionRow[];
}

type StatusNumbers<T> = {
  readonly [N in 'started' | 'ended' | 'gained' | 'lost' | 'entered' | 'left']?: T | null;
};

/** A text for each number. */
export type StatusOverviewTextsRow = StatusNumbers<string>;

export interface StatusOverviewRow extends StatusNumbers<number> {
  readonly status_id: string;
  readonly status_label: string;
  readonly status_is_deleted: boolean;
  readonly change?: number | null;
  readonly change_percent?: number | null;
  readonly _queries?: StatusOverviewTextsRow | null;
  readonly _leads_page_urls?: StatusOverviewTextsRow | null;
  /** Only in reports on opportunities, like the column of the same name in transitions. */
  readonly _opportunities_page_urls?: StatusOverviewTextsRow | null;
}

export interface StatusTransitionRow {
  /** Null if the object was created with the new status. */
  readonly from_status_id: string | null;
  readonly from_status_label: string | null;
  readonly from_status_is_deleted: boolean | null;
  readonly to_status_id: string;
  readonly to_status_label: string;
  readonly to_status_is_deleted: boolean;
  readonly count: number;
  readonly _query?: string | null;
  readonly _leads_page_url?: string | null;
  readonly _opportunities_page_url?: string | null;
}

/** A status that such a row names. */
export interface ReportedStatusRow {
  readonly id: string;
  readonly label: string | null;
  readonly is_deleted: boolean | null;
}
