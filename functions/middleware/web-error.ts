/** What a page cannot go on with, as the words a person is shown. Thrown by middlewares and pages alike. */
export type WebErrorKind =
  | 'notFound'
  | 'forbidden'
  | 'badRequest'
  | 'formExpired'
  | 'tooLarge'
  | 'tryAgain'
  | 'tooMany'
  | 'signInAway'
  | 'error';

export class WebError extends Error {
  readonly status: number;
  readonly kind: WebErrorKind;
  constructor(status: number, kind: WebErrorKind, options?: ErrorOptions) {
    super(kind, options);
    this.status = status;
    this.kind = kind;
  }
}

/** Somebody has done something too often; what they sent comes back to be sent again. */
export class TooMany extends WebError {
  readonly retryAt: Date;
  constructor(retryAt: Date) {
    super(429, 'tooMany');
    this.retryAt = retryAt;
  }
}
