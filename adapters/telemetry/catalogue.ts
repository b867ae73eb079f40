import type { LogCode } from '../../core/ports/log.ts';

/** What each code says. The code is for machines and runbooks, the sentence for whoever reads the log at night. */
export const catalogue: Record<LogCode, string> = {
  REQUEST_REFUSED: 'A request was refused: its input, its seal or its right does not hold.',
  REQUEST_FAILED: 'A request failed by our fault.',
  LINK_UNKNOWN: 'A link that we do not know was followed.',
  LINK_EXPIRED: 'A link that leads nowhere any more was followed.',
  SIGN_IN_COMPLETED: 'Somebody signed in.',
  SIGN_IN_FAILED: 'A sign-in did not hold.',
  ROSTER_KEPT: 'A roster was uploaded and waits for confirmation.',
  ROSTER_UNREADABLE: 'A file could not be read as a roster.',
  ROSTER_CONFIRMED: 'A roster is in force.',
  CYCLE_CREATED: 'A cycle was created.',
  CYCLE_STARTED: 'A cycle was started.',
  ASSESSMENT_OPENED: 'The assessment of a cycle was opened.',
  EXECUTION_NOT_OURS: 'The engine told of an execution that is not ours.',
  EXECUTION_ENDED_BADLY: 'A workflow execution ended with an error.',
  MAIL_GIVEN_UP:
    'Nobody knows whether a mail went, and it may not be tried again; the task stays in the list.',
  MAIL_CAME_BACK: 'A mail came back, or its reader complained of it.',
  MAIL_NOT_OURS: 'The mail service told of a mail that is not ours.',
  ADDRESS_MENDED: 'The office gave a person another address.',
  MAIL_LATER: 'A mail surely did not go and waits for another try.',
  STREAM_RECORD_IGNORED: 'A stream record is not an outbox entry and was passed over.',
  RECORDED: 'A change of an evaluation was recorded.',
  TASK_OPENED: 'A task was opened for a wait of the workflow.',
  DELIVERED: 'An outbox entry was delivered.',
  DELIVERY_FAILED: 'An outbox entry could not be delivered; it is tried again.',
  SWEPT: 'A sweep is done.',
  RECONCILED: 'Every open evaluation was looked at.',
  RECOVERED: 'The office helped evaluations on, or looked at what that would do.',
  WORK_FAILED: 'A work function failed; who called it tries again.',
};
