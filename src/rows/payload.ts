/** The results of mutations. */

/** The schema's `UserErrorCode`. Not imported from `generated/`, which imports the rows. */
export type UserErrorCode = 'CONFLICT' | 'FORBIDDEN' | 'INVALID' | 'IN_USE' | 'NOT_FOUND' | 'PLAN_LIMIT' | 'REQUIRED';

/** A problem that the caller of a mutation can correct. */
export interface UserErrorRow {
  /** From the arguments down. */
  readonly path: readonly string[];
  readonly message: string;
  readonly code: UserErrorCode;
}

/** What a write answers. Null if there are user errors. */
export interface WriteRow<T> {
  readonly row: T | null;
  readonly userErrors: readonly UserErrorRow[];
}

/** The changed object, with the columns that Close's answer contains. Null if and only if there are user errors. */
export type ChangeRow<Row extends { readonly id: string }> = WriteRow<Partial<Row> & Pick<Row, 'id'>>;

/** The id of the deleted object. Null if and only if there are user errors. */
export interface DeletePayloadRow {
  readonly deletedId: string | null;
  readonly userErrors: readonly UserErrorRow[];
}
