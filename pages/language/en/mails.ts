import type { mails as original } from '../id/mails.ts';
import type { Mirror } from '../mirror.ts';

/** Mails. */
export const mails: Mirror<typeof original> = {
  mail: {
    greeting: 'Dear {{name}},',
    ask: 'Something is waiting for you',
    yourTurnSubject: '{{ask}} · {{cycle}}',
    yourTurn: 'Your turn in {{cycle}}: {{ask}}.',
    returned: 'Returned with a reason:\n“{{reason}}”',
    due: 'Please finish by {{date}}.',
    meetingSubject: 'Please meet your assessor · {{cycle}}',
    meeting:
      '{{stage}} in {{cycle}}: your document was sent back several times. Rather than once more, you and {{who}} are asked to meet.',
    meetingNext:
      'Bring your latest document. After the meeting {{who}} writes down what was agreed, until {{date}}; you get a receipt of it.',
    planApprovedSubject: 'Your plan is approved · {{cycle}}',
    planApproved: 'Your performance plan (SKP) in {{cycle}} is approved.',
    planApprovedNext: 'We will send another mail when the self-assessment opens.',
    resultFinalSubject: 'Your result is final · {{cycle}}',
    resultFinal: 'Your performance evaluation in {{cycle}} is done and its result is final.',
    predicate: 'Overall rating (predikat): {{predicate}}.',
    reminderSubject: 'Reminder: {{ask}} · {{cycle}}',
    reminder: 'This is still waiting for you in {{cycle}}: {{ask}}.',
    overdueSubject: 'Past its date: {{ask}} · {{cycle}}',
    overdue: 'This is still waiting for you in {{cycle}}: {{ask}}. Its date, {{date}}, has passed.',
    escalationSubject: 'Needs your attention: {{stage}}, {{name}} · {{cycle}}',
    escalation:
      '{{stage}} in {{cycle}} for {{name}} is not done. Its date, {{date}}, has passed; it waits for {{who}}.',
    escalationAsk: 'Please help to get it done, or ask human resources.',
    unreachableSubject: 'Mail to {{who}} does not arrive · {{cycle}}',
    unreachable:
      'Our mail to {{who}} came back, while something is waiting: {{stage}} for {{name}} in {{cycle}}.',
    unreachableAsk:
      'Please tell them that it can be opened by signing in to Kinerja. Human resources have been asked to mend the address.',
    digestSubject_one: '{{count}} task is waiting for you',
    digestSubject_other: '{{count}} tasks are waiting for you',
    digest_one: '{{count}} task is waiting for you. The one with the nearest date is first.',
    digest_other: '{{count}} tasks are waiting for you. The one with the nearest date is first.',
    digestMore_one: '{{count}} more is in your list.',
    digestMore_other: '{{count}} more are in your list.',
    digestDue: 'by {{date}}',
    digestAll: 'See all my tasks',
    personalLinks: 'These links are for you alone; please do not pass them on. Opening one changes nothing.',
    preferences: 'Choose language, quiet hours and digest',
    receiptSubject: 'Receipt: {{did}} · {{name}} ({{code}})',
    receiptLead: 'The following is recorded in {{cycle}}.',
    receiptDid: 'Recorded: {{did}}',
    receiptEmployee: 'Employee: {{name}}',
    receiptBy: 'By: {{name}}',
    receiptAt: 'When: {{at}} WIB',
    receiptVersion: 'On version {{version}}, SHA-256 fingerprint {{hash}}',
    receiptCode: 'Receipt code: {{code}}',
    receiptCheck: 'Check it at any time at {{url}}',
    calendarNote: 'Date of a task in Kinerja. Its link is in your mail.',
    act: 'Open this task',
    see: 'See the evaluation',
    verify: 'Check this receipt',
    personalLink: 'This link is for you alone; please do not pass it on. Opening it changes nothing.',
    automatic: 'This mail was sent by a machine. There is no need to answer.',
  },
};
