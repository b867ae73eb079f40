import type { codes as original } from '../id/codes.ts';
import type { Mirror } from '../mirror.ts';

/** One-time codes for decisions by the link in a mail. */
export const codes: Mirror<typeof original> = {
  code: {
    title: 'Not recorded yet: enter your one-time code',
    lead: 'For this decision your organisation asks for a one-time code besides the link in the mail. What you wrote goes along and need not be written again.',
    ask: 'The code goes to the same mail address as this link. It is good for {{minutes}} minutes and one decision, and bears at most {{tries}} wrong tries.',
    send: 'Send a code to my mail',
    sent: 'If this task is yours, a code is on its way to your mail.',
    sentHint:
      'Good until {{until}}. Only the newest code holds. Look into your spam folder too, and leave this page open.',
    field: 'One-time code',
    hint: '{{digits}} digits from the mail. After {{tries}} wrong tries, ask for a new code.',
    confirm: 'Record the decision',
    sendAnother: 'Send another code',
    or: 'Without a code:',
    willBeAsked:
      'When you send your decision, you will be asked for a one-time code that we send to this mail address.',
  },
  codePolicy: {
    title: 'One-time codes for decisions by the link in a mail',
    hint: 'Where ticked, whoever decides by the link in a mail is asked for a code that is sent separately to the same address. Whoever signs in with an account is not. The regulation does not demand it.',
    none: 'Not asked for',
  },
  codedDecision: {
    plan: 'Approving or setting a plan',
    rating: 'Giving a rating',
    acknowledgement: 'Accepting a result or filing an appeal',
    appeal: 'Deciding an appeal',
  },
  codeMail: {
    subject: 'One-time code for your decision',
    lead: 'This is the code that you asked for: {{ask}}.',
    code: 'Code: {{code}}',
    until:
      'Good for {{minutes}} minutes, until {{until}}, and for one decision. Write it on the page that is still open.',
    warning:
      'Give this code to nobody; we never ask for it by telephone or message. If you did not ask for it, ignore this mail: without the code nothing is recorded.',
  },
};
