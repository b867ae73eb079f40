import type { tasks as original } from '../id/tasks.ts';
import type { Mirror } from '../mirror.ts';

/** Task pages, receipts, links. */
export const tasks: Mirror<typeof original> = {
  task: {
    wrongTitle: 'Error: {{title}}',
    nothing: 'There is nothing to do',
    next: 'What happens next?',
    decision: 'Your decision',
    returned: '{{name}} returned it with a reason',
    returnedHint: 'What you wrote is still here. Mend it and submit it again.',
    saveDraft: 'Save for later',
    draftSaved: 'Saved {{at}}. Not submitted yet; you can go on at any time.',
    reasonHint: 'Say what should be mended. At most {{characters}} characters.',
  },
  plan: {
    hint: 'At most {{results}} results. Each field takes at most {{characters}} characters. Empty rows are ignored.',
    resultHint:
      'Write the result, not the activity: “Permits are issued within 3 days”, not “Handling permits”.',
    indicatorsHint: 'At least one, at most {{indicators}}.',
    behaviourHint: 'If your supervisor has told you. At most {{characters}} characters.',
    servesHint: 'Pick one from the approved plan of {{name}}, or write your own.',
    annexes: 'Annexes: resources, accountability, consequences (optional)',
    behaviours: 'Behaviour (BerAKHLAK): guides and special expectations by value (optional)',
    expectationOn: 'Special expectation: {{value}}',
    addResult: 'Add a result',
    submit: 'Submit plan',
  },
  planReview: {
    approveHint: 'Is the plan clear, measurable and what you expect?',
    approve: 'Approve plan',
    reason: 'Or, what should be mended?',
    return: 'Return with a reason',
  },
  selfAssessment: {
    hint: 'Tell the results in your own words. Each field takes at most {{characters}} characters.',
    evidenceHint: 'Documents or links that show results, not activities.',
    behaviourHint: 'How you worked: serving, working together, keeping promises (the BerAKHLAK values).',
    expected: 'Special expectations of your supervisor: {{text}}',
    submit: 'Submit self-assessment',
  },
  review: {
    told: 'In the words of {{name}}',
    ratings: 'Your ratings',
    ratingsHint: 'You rate. The overall rating (predikat) follows from these two.',
    feedbackHint: 'The employee reads this. Say why. At most {{characters}} characters.',
    submit: 'Send review',
    returnTitle: 'Does the self-assessment need mending first?',
  },
  acknowledgement: {
    hint: 'When you accept, the result is final and the evaluation is done.',
    acknowledge: 'Accept the result',
    appealTitle: 'File an appeal (until {{until}})',
    appealHint:
      'Your appeal is decided by {{name}}, the superior of your assessor. The assessor takes no part.',
    reasonsHint: 'What is not right, and why. At most {{characters}} characters.',
    fileAppeal: 'File appeal',
    finalBySuperior:
      'The superior of your assessor gave this rating, because the assessor had not rated in time. The result is final.',
    noAppeal: 'An appeal is not possible: the time is over, or your assessor is the head of the body.',
  },
  appealDecision: {
    appealOf: 'Appeal of {{name}}',
    ratingsHint: 'Fill in both ratings only if you change them.',
    reasons: 'Reasons for the decision',
    reasonsHint: 'The employee and the assessor read this. At most {{characters}} characters.',
    submit: 'Decide the appeal',
  },
  receipt: {
    title: 'Recorded',
    recorded: 'Recorded at {{time}}. A receipt is in your mail.',
    already: 'Already recorded',
    nothingChanged: 'Already recorded. Nothing changed.',
    about: 'Employee',
    when: 'When',
    stage: 'Stage now',
    nextPerson: 'Next turn',
    until: 'Until',
    code: 'Receipt code',
    seeEvaluation: 'See this evaluation',
    signInToSee: 'Sign in to see this evaluation',
  },
  conflict: {
    title: 'Not recorded',
    otherWasFirst: 'Another decision was recorded first.',
    notYourTurn: 'It is not your turn now.',
    tooLate: 'The time for it is over.',
    nothingChanged: 'What you sent changed nothing. This is what holds:',
    recorded: 'Recorded',
    by: 'By',
  },
  link: {
    closedTitle: 'This link no longer works',
    closed: 'Send a new one to the same address?',
    renew: 'Send a new link',
    or: 'Or:',
    signIn: 'sign in with your work account',
    renewedTitle: 'Look into your mail',
    renewed: 'If the task is still open, a new link is on its way.',
    renewedHint:
      'It goes to the same address as before. Wait a few minutes, and look into the spam folder too.',
  },
};
