/** Everything that the log can say. The words belong to the adapter; alarms and runbooks know the code. */
export type LogCode =
  | 'REQUEST_ANSWERED'
  | 'REQUEST_REFUSED'
  | 'REQUEST_FAILED'
  | 'COMMAND_COMMITTED'
  | 'COMMAND_REPEATED'
  | 'COMMAND_CONFLICT'
  | 'LINK_UNKNOWN'
  | 'LINK_EXPIRED'
  | 'LINK_RENEWED'
  | 'FORM_SEAL_BROKEN'
  | 'SIGN_IN_COMPLETED'
  | 'SIGN_IN_FAILED'
  | 'SIGN_OUT_COMPLETED'
  | 'ROSTER_KEPT'
  | 'ROSTER_UNREADABLE'
  | 'ROSTER_CONFIRMED'
  | 'CYCLE_CREATED'
  | 'CYCLE_STARTED'
  | 'ASSESSMENT_OPENED'
  | 'FAN_OUT_PAGE_DONE'
  | 'TASK_OPENED'
  | 'TASK_EXISTS'
  | 'TASK_RESUMED'
  | 'TASK_GONE'
  | 'EXECUTION_STARTED'
  | 'EXECUTION_EXISTS'
  | 'EXECUTION_RECORDED'
  | 'EXECUTION_NOT_OURS'
  | 'MAIL_ACCEPTED'
  | 'MAIL_REFUSED'
  | 'MAIL_WITHOUT_ADDRESS'
  | 'MAIL_GIVEN_UP'
  | 'MAIL_LATER'
  | 'OUTBOX_DELIVERED'
  | 'OUTBOX_ENTRY_UNKNOWN'
  | 'STREAM_RECORD_IGNORED'
  | 'DELIVERY_FAILED'
  | 'SWEPT'
  | 'RECONCILED'
  | 'RECOVERED'
  | 'WORK_FAILED';

/** Counts, codes and ids of things. Never a name, an address, a link, a token or what somebody wrote. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Tells operators what happened. It never throws. */
export interface Log {
  info(code: LogCode, fields?: LogFields): void;
  warn(code: LogCode, fields?: LogFields): void;
  error(code: LogCode, fields?: LogFields, error?: unknown): void;
}
