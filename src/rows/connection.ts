/** A page of a list, and its place in the list. */
export interface Connection<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the row at this index of the page. */
  readonly cursorAt: (index: number) => string;
  /** The cursor of the page's end, if that is not its last row: rows that were read but not selected follow it. */
  readonly endCursor?: () => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** The number of rows on all pages. Null if Close does not count them. */
  readonly totalCount: number | null;
}

/** `PageInfo` reads the page itself. */
export type PageInfoRow = Connection<unknown>;
