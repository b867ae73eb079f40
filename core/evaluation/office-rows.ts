import { ownTaskStages } from './own-tasks.ts';
import { stages, taskStages } from './stage.ts';
import { staying, type Transition } from './transition.ts';

/** Before the assessor has rated: afterwards the rating is that assessor's, whoever comes next. */
const unrated = [
  'planning',
  'planReview',
  'planMeeting',
  'active',
  'selfAssessment',
  'assessmentMeeting',
  'review',
] as const;
const unfinished = [...unrated, 'acknowledgement', 'explanation', 'reply', 'appeal'] as const;

/** Periods that HR sets. The others are the regulation's own, and not HR's to lengthen. */
const extendable = unrated.filter((stage) => stage !== 'active');

/** How the office ends an evaluation before its time, and takes it back. */
const endingRows: readonly Transition[] = unfinished.flatMap((stage): Transition[] => [
  { from: stage, command: 'exclude', by: 'hr', to: 'excluded' },
  { from: 'excluded', command: 'readmit', by: 'hr', to: stage, when: `was:${stage}` },
  { from: stage, command: 'closeUnfinished', by: 'hr', to: 'final' },
]);
/** Turns that somebody may take for another; nobody does it for an employee in their own evaluation. */
const standsIn = [
  'planReview',
  'planMeeting',
  'assessmentMeeting',
  'review',
  'explanation',
  'appeal',
] as const;

/** What the office does to an evaluation that does not get on. It stays in its stage. */
const officeRows: readonly Transition[] = [
  ...unrated.map((stage) => staying(stage, 'reassignAssessor', 'hr')),
  ...unfinished.map((stage) => staying(stage, 'reassignDecider', 'hr')),
  ...extendable.map((stage) => staying(stage, 'extend', 'hr')),
  ...ownTaskStages.map((stage) => staying(stage, 'printSheet', 'hr')),
  ...taskStages.flatMap((stage) => [
    staying(stage, 'sendAgain', 'hr'),
    staying(stage, 'sendAgain', 'administrator'),
    // A newer roster gave an address that works.
    staying(stage, 'sendAgain', 'system'),
    staying(stage, 'catchUp', 'administrator'),
    staying(stage, 'catchUp', 'system'),
    staying(stage, 'redriveExecution', 'administrator'),
    staying(stage, 'restartPhase', 'administrator'),
    staying(stage, 'restartPhase', 'system'),
  ]),
];

/** What is done on paper, and by whom it may be recorded: the employee's own word is not among it. */
const onPaper = ['recordDelivery', 'recordRefusal'] as const;
/** How a result comes to an employee whom no mail reaches, and that it did. All but signing leaves the days as they run. */
const deliveryRows: readonly Transition[] = [
  staying('acknowledgement', 'confirmReceipt', 'employee'),
  staying('acknowledgement', 'noteDelivery', 'system'),
  staying('acknowledgement', 'passDeliveryOn', 'system'),
  ...onPaper.flatMap((command): Transition[] => [
    staying('acknowledgement', command, 'hr'),
    staying('acknowledgement', command, 'assessor'),
    { ...staying('acknowledgement', command, 'appealDecider'), when: 'deliveryFell' },
  ]),
  { from: 'acknowledgement', command: 'recordAcknowledgement', by: 'hr', to: 'final' },
  { from: 'acknowledgement', command: 'recordAcknowledgement', by: 'assessor', to: 'final' },
  {
    from: 'acknowledgement',
    command: 'recordAcknowledgement',
    by: 'appealDecider',
    to: 'final',
    when: 'deliveryFell',
  },
];

/** What the law on personal data asks for: a name is corrected at any time, what people wrote is erased at the end. */
const privacyRows: readonly Transition[] = [
  ...stages.map((stage) => staying(stage, 'rectify', 'hr')),
  staying('final', 'erase', 'system'),
  staying('excluded', 'erase', 'system'),
];

/** Every row beside the ordinary course of a year: the office, whoever stands in, delivery, and the law on personal data. */
export const besideTheCourse: readonly Transition[] = [
  ...endingRows,
  ...standsIn.flatMap((stage) => [
    staying(stage, 'beginSubstitution', 'system'),
    staying(stage, 'endSubstitution', 'system'),
  ]),
  ...deliveryRows,
  ...officeRows,
  ...privacyRows,
];
