/** Mails about what HR does to an evaluation as a whole. */
export const officeMails = {
  officeMail: {
    extendedSubject: 'New deadline: {{date}} · {{ask}} · {{cycle}}',
    extended: 'The deadline of this task in {{cycle}} is extended to {{date}}: {{ask}}.',
    sameLink: 'The link that you received before goes on working.',
    excludedSubject: 'You take no part in {{cycle}}',
    excluded:
      'The evaluation of {{name}} in {{cycle}} has been stopped: there is nothing left for you to do.',
    readmittedSubject: 'You take part in {{cycle}} again',
    readmitted: 'The evaluation of {{name}} in {{cycle}} goes on from its last stage: {{stage}}.',
    closedUnfinishedSubject: 'Your evaluation was closed before it was finished · {{cycle}}',
    closedUnfinished:
      'The cycle {{cycle}} is closed, and the evaluation of {{name}} ended before it was finished.',
    reason: 'Reason:\n“{{reason}}”',
  },
};
