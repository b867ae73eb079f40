import type { messages as original } from '../id/messages.ts';
import type { Mirror } from '../mirror.ts';

/** Pages that say why there is no other page. */
export const messages: Mirror<typeof original> = {
  messageTitle: {
    signInAway: 'Sign-in is not available',
    tooMany: 'Too often',
    notFound: 'Page not found',
    forbidden: 'This page is not for you',
    error: 'Something went wrong on our side',
    badRequest: 'What was sent cannot be read',
    sessionExpired: 'Please sign in again',
    formExpired: 'This form is too old',
    tooLarge: 'What was sent is too large',
    tryAgain: 'Please try once more',
  },
  message: {
    notFound: 'Check the address, or begin at home.',
    forbidden: 'Your account has no access to this page. If it should have, ask human resources.',
    error: 'No data was lost. Please try again in a few minutes.',
    badRequest: 'Nothing was changed.',
    sessionExpired: 'Your session ended for safety. After signing in you come back to this page.',
    formExpired: 'Nothing was changed. Open the page again, then send it once more.',
    tooLarge: 'Nothing was changed. Make it smaller, then send it again.',
    tryAgain:
      'Something else changed at the same moment, so what you sent was not recorded. Nothing was changed.',
    signInAway:
      'The sign-in service cannot be used at the moment. Please try again in half a minute. Links in mails still open your tasks without signing in.',
    tooMany: 'For safety, this can be done only so often in a short time. Nothing has changed.',
    until: 'Try again after {{at}}.',
    kept: 'What you wrote is still here.',
    sendAgain: 'Send again',
    reference: 'Number to ask about: {{reference}}',
    again: 'Open the page again',
    home: 'To the home page',
  },
};
