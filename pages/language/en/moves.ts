import type { moves as original } from '../id/moves.ts';
import type { Mirror } from '../mirror.ts';

/** Moves in the middle of a year. */
export const moves: Mirror<typeof original> = {
  move: {
    title: 'Record a move',
    lead: 'A move decides who evaluates each period and this year. Supervisor and unit hold from when it is saved; periods are reckoned from the date on which it takes effect.',
    link: 'Record a move of the employee or the supervisor, a service as Plt., or work elsewhere',
    kind: 'What happened',
    on: 'In effect since',
    onHint: 'As the decree says; today or earlier.',
    email: 'Email of the supervisor since then',
    emailHint: 'For secondments and study: the supervisor at home.',
    unit: 'Unit',
    organisation: 'Organisation',
    place: 'Place of work or study',
    placeHint: 'For secondments and study.',
    reason: 'Basis',
    reasonHint: 'Number and date of the decree. At most {{characters}} characters.',
    submit: 'Save move',
    recorded: 'The move is saved.',
    notAllowed: 'At this stage the supervisor cannot be replaced any more.',
    movedOn: 'This evaluation has just changed. Look at it, and send the form again.',
    notThisPerson: 'This person cannot assess this employee.',
    now: 'Now',
    of: 'Moves of this year',
    item: '{{kind}}, in effect since {{date}}',
    before: 'Before: assessed by {{name}}, {{unit}}.',
    at: 'At {{place}}.',
    annual: 'The year is evaluated by the present supervisor, {{name}}, with the achievement of {{unit}}.',
    planAnew: 'The plan has to be agreed on anew',
    planAnewWhy:
      'The plan in force is still the one of before the move or the change of supervisor ({{article}}).',
    toStanding: 'Back to the standing of the evaluation',
  },
  moveKind: {
    employeeMoved: 'The employee moved',
    assessorMoved: 'The supervisor moved',
    plt: 'Serves as Plt. in another unit',
    secondment: 'Seconded outside the body',
    study: 'Study assignment',
    returned: 'Back in the former position',
  },
  study: {
    title: 'Study assignment',
    hint: 'The employee studied in this year: the evaluation stands on feedback and supporting data from the place of study.',
    standing: 'How the study stands',
    evidence: 'Feedback and supporting data from the place of study',
    evidenceHint:
      'Academic results and conduct, such as grades and what a tutor says. At most {{characters}} characters.',
    predicate: 'Overall rating where the study was not finished',
    predicateHint:
      'Filled in only where the employee did not finish the study: Poor or Very poor, by their behaviour at work.',
    notGivenUp: 'By the two ratings: the study was not given up after all',
    stood: 'Study assignment: {{standing}}.',
  },
  studyStanding: {
    goesOn: 'Goes on',
    finished: 'Finished',
    dropOut: 'Not finished',
  },
};
