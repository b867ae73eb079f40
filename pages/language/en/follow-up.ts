import type { followUp as id } from '../id/follow-up.ts';
import type { Mirror } from '../mirror.ts';

/** The plan that follows a low result: coaching, goals with dates, what the employee says, how it ended. */
export const followUp: Mirror<typeof id> = {
  followUp: {
    title: 'Follow-up plan of {{name}}',
    link: 'Follow-up plan',
    lead: 'This result needs a follow-up. The assessor plans coaching and goals with the employee; both are reminded by mail at the date of each goal.',
    none: 'There is no follow-up plan yet.',
    coaching: 'Coaching: guidance, training or company',
    coachingHint: 'What is done, by whom, and when you meet. At most {{characters}} characters.',
    goals: 'Goals and their dates',
    goalsHint: 'At most {{goals}}. Empty lines are ignored.',
    goal: 'Goal {{number}}',
    by: 'Date of goal {{number}}',
    write: 'Save the plan',
    rewrite: 'Change the plan',
    writtenBy: 'Written by {{name}} on {{at}}.',
    answerTitle: 'What the employee says',
    answer: 'What you say to this plan',
    sendAnswer: 'Send',
    noAnswer: 'Nothing was said yet.',
    answeredAt: 'Answered on {{at}}.',
    closingTitle: 'Closing note',
    closing: 'Closing note: what was reached',
    close: 'Close the plan',
    closedAt: 'Closed on {{at}}.',
    due: 'Goal',
    date: 'Date',
    passed: 'The date has come',
    status: 'Plan',
    statusNone: 'Not written yet',
    statusOpen: 'Under way, next goal {{date}}',
    statusDue: 'The date of a goal has come; not closed',
    statusClosed: 'Closed',
  },
  followUpMail: {
    subject: 'A goal of the follow-up of {{name}} is due · {{cycle}}',
    line: 'One of the goals in the follow-up plan of {{name}} is due today, or its date has passed.',
    ask: 'Talk about what was reached; then the assessor renews or closes the plan. It is on the page of the evaluation.',
  },
};
