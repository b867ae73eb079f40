import type { stages as original } from '../id/stages.ts';
import type { Mirror } from '../mirror.ts';

/** Where an evaluation stands, what it asks, what comes next, what was done. */
export const stages: Mirror<typeof original> = {
  stage: {
    planning: 'Plan (SKP)',
    planReview: 'Plan approval',
    planMeeting: 'Plan meeting',
    active: 'Under way',
    selfAssessment: 'Self-assessment',
    assessmentMeeting: 'Assessment meeting',
    review: 'Supervisor review',
    acknowledgement: 'Answer to the result',
    appeal: 'Appeal',
    final: 'Done',
  },
  step: {
    plan: 'Plan (SKP)',
    work: 'Under way',
    selfAssessment: 'Self-assessment',
    review: 'Supervisor review',
    appeal: 'Answer or appeal',
    done: 'Done',
  },
  timeline: { title: 'Course of the evaluation', past: '(done)' },
  ask: {
    planning: 'Write your performance plan (SKP)',
    planReview: 'Look through the plan of {{name}}',
    planMeeting: 'Record the meeting with {{name}} about the plan',
    selfAssessment: 'Fill in your self-assessment',
    assessmentMeeting: 'Record the meeting with {{name}} about the self-assessment',
    review: 'Rate the performance of {{name}}',
    acknowledgement: 'Answer to your result',
    appeal: 'Decide the appeal of {{name}}',
  },
  asks: {
    planning: '{{you}}, write down the results that you plan. {{assessor}} will look through them.',
    planReview:
      '{{employee}} asks {{you}} to look through the plan, as the assessor (Pejabat Penilai Kinerja).',
    planMeeting:
      'The plan of {{employee}} was sent back several times. {{you}}, please meet {{employee}} and write down what you agree on.',
    active: 'The plan of {{employee}} is approved.',
    selfAssessment: '{{you}}, tell what you achieved for every result. {{assessor}} will read it.',
    assessmentMeeting:
      'The self-assessment of {{employee}} was sent back several times. {{you}}, please meet {{employee}} and write down what you agree on.',
    review:
      '{{employee}} has filled in the self-assessment. {{you}} rates as the assessor (Pejabat Penilai Kinerja).',
    acknowledgement:
      '{{assessor}} has rated the performance of {{you}}. Accept the result, or file an appeal.',
    appeal:
      '{{employee}} appeals against the rating by {{assessor}}. {{you}} decides as the superior of the assessor.',
    final: 'The evaluation of {{employee}} is done.',
  },
  doing: {
    planning: 'The employee is writing the plan.',
    planReview: 'The supervisor is looking through the plan.',
    planMeeting: 'Employee and supervisor meet to agree on the plan.',
    active: 'The plan is approved and being carried out.',
    selfAssessment: 'The employee is filling in the self-assessment.',
    assessmentMeeting: 'Employee and supervisor meet about the self-assessment.',
    review: 'The supervisor is rating results and behaviour.',
    acknowledgement: 'The employee accepts the result or files an appeal.',
    appeal: 'The superior of the assessor is deciding the appeal.',
    final: 'The result is final.',
  },
  afterwards: {
    planning: 'After this the supervisor looks through the plan: approves it, or returns it with a reason.',
    planReview:
      'Once approved, the plan holds until the assessment opens. If it is returned, the employee mends it and submits it again.',
    planMeeting: 'After the meeting the supervisor writes down what was agreed, and the plan holds.',
    active: 'After this the self-assessment opens, and the employee gets a mail.',
    selfAssessment: 'After this the supervisor rates results and behaviour.',
    assessmentMeeting: 'After the meeting the supervisor writes down what was agreed, and then rates.',
    review: 'After this the employee gets the result with its reasons, and may file an appeal.',
    acknowledgement:
      'If it is accepted, the evaluation is done. If there is an appeal, the superior of the assessor decides it. Without an answer by the date, the result becomes final.',
    appeal: 'The decision is final, and the evaluation is done.',
    final: 'The evaluation is done. There is nothing left to do.',
  },
  did: {
    enrol: 'Evaluation started',
    submitPlan: 'Plan submitted',
    approvePlan: 'Plan approved',
    returnPlan: 'Plan returned with a reason',
    settlePlan: 'Plan agreed in a meeting',
    openAssessment: 'Self-assessment opened',
    submitSelfAssessment: 'Self-assessment submitted',
    returnSelfAssessment: 'Self-assessment returned with a reason',
    settleSelfAssessment: 'Self-assessment talked over and agreed in a meeting',
    submitReview: 'Supervisor review given',
    acknowledge: 'Result accepted by the employee',
    fileAppeal: 'Appeal filed',
    decideAppeal: 'Appeal decided',
    lapseAcknowledgement: 'Time to answer ran out, the result became final',
    sendAgain: 'Task sent again with a new link',
    catchUp: 'Workflow engine told again',
    redriveExecution: 'Execution continued',
    restartPhase: 'Phase restarted from the record',
    reassignAssessor: 'Assessor replaced',
    reassignDecider: 'Appeal decider replaced',
    passReviewOn: 'Not rated in time; passed on to the assessor’s superior',
    skipSelfAssessment: 'Self-assessment skipped with a reason',
    other: 'Change recorded',
  },
  part: {
    employee: 'Employee',
    assessor: 'Assessor (Pejabat Penilai Kinerja)',
    appealDecider: 'Decides appeals (superior of the assessor)',
  },
};
