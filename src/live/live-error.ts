/** Why a stream of events cannot start or go on. */
export type LiveErrorKind =
  | 'invalid-cursor'
  /** The cursor belongs to another organization. */
  | 'foreign-cursor'
  /** Close no longer has the events after the cursor. */
  | 'events-lost'
  /** More events wait for the subscriber than its buffer holds. */
  | 'slow-consumer'
  /** Close refused to show its events. */
  | 'refused'
  | 'too-many';

export interface LiveErrorDetail {
  /** Where to resume. */
  readonly cursor?: string;
  readonly limit?: number;
}

/** The only error of `live/`, besides those of the REST client. */
export class LiveError extends Error {
  override readonly name = 'LiveError';
  readonly kind: LiveErrorKind;
  readonly detail: LiveErrorDetail;

  constructor(kind: LiveErrorKind, detail: LiveErrorDetail = {}, cause?: unknown) {
    super(kind, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.detail = detail;
  }
}
