/** Stable codes of everything that can go wrong; callers match these and not the messages. */
export type ErrorCode =
  | 'INPUT_MISSING'
  | 'INPUT_UNREADABLE'
  | 'INPUT_NOT_A_PAGE'
  | 'INPUT_TOO_LARGE'
  | 'INPUT_EMPTY'
  | 'FEED_CHANGED'
  | 'FETCH_FAILED'
  | 'FETCH_REFUSED'
  | 'FETCH_STATUS'
  | 'FETCH_TIMEOUT'
  | 'STORE_UNREADABLE'
  | 'STORE_TOO_NEW'
  | 'STORE_BUSY'
  | 'STORE_FULL'
  | 'STORE_MISSING'
  | 'OUTPUT_FAILED'
  | 'ID_UNKNOWN'
  | 'ID_AMBIGUOUS'
  | 'RULING_UNKNOWN'
  | 'RULING_IMPOSSIBLE'
  | 'USAGE';

/** An error that a person can act on: what happened, and the next step. */
export class CvprJobsError extends Error {
  override readonly name = 'CvprJobsError';
  readonly code: ErrorCode;
  /** What to do about it, a sentence. */
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
