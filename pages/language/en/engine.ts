import type { engine as original } from '../id/engine.ts';
import type { Mirror } from '../mirror.ts';

/** What the workflow engine tells, in words. */
export const engine: Mirror<typeof original> = {
  engine: {
    step: 'Workflow: {{step}}',
    entryWaiting: 'Not delivered yet: {{what}}',
    reference: 'reference {{reference}}',
    mail: 'Mail “{{what}}” to {{name}}: {{state}}',
  },
  mailKind: {
    yourTurn: 'your turn',
    meeting: 'invitation to a performance dialogue',
    planApproved: 'plan approved',
    resultFinal: 'result final',
    receipt: 'receipt',
    reminder: 'reminder',
    overdue: 'past its date',
    escalation: 'notice to the superior',
    unreachable: 'address of a subordinate does not work',
  },
  engineStep: {
    'Begin at the first page': 'begins at the first page',
    'Start the next page of evaluations': 'starts the next page of evaluations',
    'Is there another page': 'is there another page',
    'Every evaluation is started': 'every evaluation is started',
    'Where does the evaluation stand': 'asks where the evaluation stands',
    'Whose turn is it': 'whose turn is it',
    'Wait for the plan': 'waits for the plan',
    'Wait for the approval of the plan': 'waits for the approval of the plan',
    'The plan is agreed': 'the plan is agreed',
    'Wait for the self-assessment': 'waits for the self-assessment',
    'Wait for the review': 'waits for the review',
    'Wait for the acknowledgement': 'waits for signature or appeal',
    'The result is delivered': 'the result is delivered',
    'Wait for the meeting about the plan': 'waits for what a meeting about the plan agrees on',
    'Wait for the meeting about the self-assessment':
      'waits for what a meeting about the self-assessment agrees on',
    "Wait for the assessor's explanation": 'waits for the assessor to explain',
    "Wait for the employee's reply": 'waits for the employee to reply',
    'Wait for the decision on the appeal': 'waits for the decision on the appeal',
    'The appeal is decided': 'the appeal is decided',
    'Not a stage of this phase': 'the stage does not belong to this workflow',
    'Needs a person': 'stopped and needs help',
  },
  engineError: {
    outOfTime: 'Error: out of time',
    throttled: 'Error: too many requests at once',
    serviceAway: 'Error: a service of AWS did not answer',
    crashed: 'Error: a function ended suddenly',
    conflict: 'Error: two changes met',
    doesNotFit: 'Error: the stage does not fit the workflow',
    denied: 'Error: a permission is missing',
    failed: 'Error: a step failed',
  },
  entryKind: {
    digest: 'Digest of tasks',
    startExecution: 'the start of an execution',
    resumeTask: 'an answer for the workflow engine',
    moveTask: 'a new link',
    answerWaits: 'answers on record',
    stopExecution: 'the end of an execution',
    redriveExecution: 'the redrive of an execution',
    ideaMail: 'Mail about an idea sent',
    mail: 'a mail',
    officeAct: 'an act of the office',
  },
  job: {
    queued_one: 'One evaluation is being helped; it is recorded when it is done.',
    queued_other:
      '{{number}} evaluations are being helped one after the other; each is recorded when it is done. Open this page again in a while.',
  },
};
