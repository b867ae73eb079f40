/** Everything that the log can say. The words belong to the adapter; alarms and runbooks know the code. */
export type LogCode =
  | 'REQUEST_REFUSED'
  | 'REQUEST_FAILED'
  | 'LINK_UNKNOWN'
  | 'LINK_EXPIRED'
  | 'CODE_ISSUED'
  | 'CODE_REFUSED'
  | 'SIGN_IN_COMPLETED'
  | 'SIGN_IN_FAILED'
  | 'ROSTER_KEPT'
  | 'ROSTER_UNREADABLE'
  | 'ROSTER_CONFIRMED'
  | 'GTK_KEPT'
  | 'GTK_UNREADABLE'
  | 'GTK_CONFIRMED'
  | 'CYCLE_CREATED'
  | 'CYCLE_STARTED'
  | 'RESULTS_PUBLISHED'
  | 'ORDER_PLACED'
  | 'ASSESSMENT_OPENED'
  | 'EXECUTION_NOT_OURS'
  | 'EXECUTION_ENDED_BADLY'
  | 'MAIL_GIVEN_UP'
  | 'MAIL_LATER'
  | 'TOO_MANY'
  | 'MAIL_CAME_BACK'
  | 'MAIL_NOT_OURS'
  | 'ADDRESS_MENDED'
  | 'STREAM_RECORD_IGNORED'
  | 'RECORDED'
  | 'TASK_OPENED'
  | 'DELIVERED'
  | 'DELIVERY_FAILED'
  | 'SWEPT'
  | 'SUBSTITUTION_SET'
  | 'RECONCILED'
  | 'RECOVERED'
  | 'RETENTION_APPLIED'
  | 'TABLE_MIGRATED'
  | 'RECORD_ANCHORED'
  | 'APPROVAL_FAILED'
  | 'WORK_FAILED';

/** Counts, codes and ids of things. Never a name, an address, a link, a token or what somebody wrote. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Tells operators what happened. It never throws. */
export interface Log {
  info(code: LogCode, fields?: LogFields): void;
  warn(code: LogCode, fields?: LogFields): void;
  error(code: LogCode, fields?: LogFields, error?: unknown): void;
}
