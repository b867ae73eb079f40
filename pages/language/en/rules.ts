import type { rules as original } from '../id/rules.ts';
import type { Mirror } from '../mirror.ts';

/** The rules in force, each with the article it comes from. */
export const rules: Mirror<typeof original> = {
  rules: {
    title: 'The rules in force',
    lead: '{{instrument}}, in force since {{since}}. An evaluation keeps the rules it began under.',
    general: 'Provisions',
    switches: 'Set by each body',
    switchesHint: 'Set for each cycle when it is created, and shown on the page of the cycle.',
    otherwise: 'Where nothing is set',
    choices: 'Other choices',
    policy: 'Policy of the body; the regulation is silent',
    deadlines: 'Deadlines',
    deadlinesHint: 'Working days are Monday to Friday, except national holidays and collective leave.',
    calendar: 'Holidays',
    calendarYear: '{{year}}: {{decree}}',
    noDecree: 'only the certain holidays yet; awaiting the joint decree',
    holidays: 'National holidays: {{days}}.',
    leave: 'Collective leave: {{days}}.',
    rule: 'Rule',
    days: 'Working days',
    article: 'Source',
    ours: 'A choice of this system; the regulation is silent',
    matrix: 'Overall rating',
    matrixHint: 'The overall rating follows from the ratings of results (row) and behaviour (column).',
    matrixSource: 'Source: {{article}}.',
    weighedHint: 'Results weigh {{result}}%, behaviour {{behaviour}}%.',
    from: 'Score from',
    behaviours: 'Behaviour: values and their guides (in the words of the regulation)',
  },
  ruleSwitch: {
    periods: 'Periods of evaluation within the year',
    overduePlan: 'A plan that is not set in time',
    overdueReview: 'An evaluation that is not done in time',
    distribution: 'Ratings that depart from the pattern of distribution',
    appeals: 'Where an objection goes, for each group of employees',
    codes: 'One-time codes for decisions by the link in a mail',
    returnsAtMost: 'How often a plan or a self-assessment may go back before the two are asked to meet',
    allowance: 'Table of the allowance (TPP) by predikat',
  },
  returnLimit: {
    otherwise: '{{count}} times for each document',
    others: '{{least}} to {{most}} times',
  },
  deadline: {
    delivery: 'The assessor delivers the evaluation document after signing it',
    acknowledgement: 'The employee signs after receiving the document',
    appealFiling: 'The employee appeals after receiving the document',
    appealExplanation: 'The assessor explains, from the filing of an appeal',
    appealReply: 'The employee replies, from the explanation',
    appealDecision: 'An appeal is decided after it was filed',
    superiorReview: 'The assessor’s superior rates where the assessor has not rated in time',
    superiorDelivery: 'The assessor’s superior delivers the document they signed',
    superiorAcknowledgement: 'The employee signs a document of the assessor’s superior',
    report: 'Results are reported after the time of evaluation has ended',
  },
  provision: {
    planDue: 'The plan (SKP) is set by the end of January.',
    planSigned: 'The employee hands in the plan, the assessor sets it.',
    mainResults: 'A plan has at least one main result; additional results are possible.',
    aspects: 'Results are measured by quantity, quality, time and/or cost.',
    behaviour: 'Behaviour is the seven core values of civil servants, each with three guides.',
    behaviourExpectation: 'The supervisor may add special expectations on behaviour.',
    annualReview: 'The annual evaluation runs from the end of December to the end of January.',
    periodicReview: 'Periodic evaluations are held every month or quarter, as the body sets.',
    periodWindow:
      'The time of a periodic evaluation covers working days before and after the end of the period, set for each cycle.',
    periodOverdue:
      'Where the supervisor does not evaluate in time, their superior does, and the result is final.',
    periodFeedback: 'The supervisor may add notes or recommendations for the next period.',
    periodDocument:
      "The document of a periodic evaluation (D.1.1, or D.1.2 by the supervisor's superior) is signed by the supervisor, delivered to the employee, and signed by the employee. That signature proves that the document was received.",
    periodObjection:
      "An employee may object to a periodic evaluation before the supervisor's superior. The days run from the employee's signature; after an explanation by the supervisor, the superior confirms or changes the result.",
    periodsBeside:
      'The annual rating is not calculated from periodic ones; both are shown beside each other.',
    employeeMoved:
      'Whoever has moved is evaluated by the new supervisor, with the achievement of the new unit; for that period the result of the one before may be kept where both agree. The year is evaluated by the new supervisor.',
    assessorMoved:
      'A supervisor who moves before the time of evaluation does not evaluate any more; one who moves within it still evaluates the people of the former unit.',
    newPlan:
      'After a move of the employee or of the supervisor, the plan is agreed on anew with the new superior.',
    actingElsewhere:
      'Whoever serves as Plt. is evaluated by the head of the unit of service; afterwards by the supervisor of their own position again.',
    secondment:
      'People seconded outside the body are evaluated by the supervisor at home, on feedback and data of their place of work.',
    study:
      'People on study assignment are evaluated all the same, by the supervisor at home, on academic results and behaviour as their place of study tells them.',
    dropOut:
      'Where a study is not finished, the overall rating is one of the two lowest; behaviour is considered.',
    exempt:
      "No plan is asked of state officials and heads or members of non-structural bodies, of people suspended, on leave outside the state's account, or preparing for retirement.",
    sickness: 'The regulation exempts nobody who is ill from evaluation; HR may extend their deadlines.',
    assessor: 'The assessor is the direct superior, or an official given that authority.',
    personRates: 'A person rates; the overall rating only follows from the two ratings.',
    resultGuide:
      'Suggestion for results: above where most are above and no main result is below; below where most are below; meets where most meet and only a small part of the main results is below.',
    behaviourGuide:
      'Suggestion for behaviour: meets where the values are lived consistently; above where they are guarded in others too; below where not yet consistently.',
    appealTo: 'An appeal goes, with reasons, to the superior of the assessor.',
    organisationPredicate: 'The achievement that counts is that of the unit which the assessor leads.',
    previousPredicate: 'Where the yearly achievement is issued after January, the previous year’s counts.',
    distribution: 'The pattern of predikat is considered and is no quota; departing from it needs a reason.',
    appealEvidence:
      'An appeal holds reasons and evidence (that evidence is needed is a choice of this system).',
    bothSides:
      'Before a decision both assessor and employee are asked to explain. Who does not answer in time does not hold it up, and the record says so.',
    independentDecider:
      'Whoever decides is not the assessor, nobody below the assessor and nobody who had a hand in the rating; otherwise the next superior decides.',
    silentDecider: 'An appeal that is not decided in time goes to the next superior.',
    appealFinal: 'The decision on an appeal is final.',
    allowance:
      'The document of evaluation is the basis of the allowance; the body sets its table for each cycle.',
    recognition: 'People rated Sangat Baik come first for succession and development.',
    followUp:
      'Problems in the document of evaluation are followed up; the system lists Butuh Perbaikan and below.',
    finalByHead: 'A rating by the head of the body is final.',
    overduePlan:
      'Where the assessor has not set the plan by the end of January, it is set with the assessor’s superior.',
    planChange:
      'A plan is developed in the course of the year; every version is kept and set in the same way.',
    overdueReview: 'Where an assessor has not rated in time their superior rates, and the result is final.',
    silence:
      'An employee who has not signed in time is recorded as such, and the result stands, only where it is proven that the result came to them. Where it is not, its delivery falls to the assessor’s superior for 7 working days, and then to the office of personnel. Refusing to sign before a witness takes nothing from the right to object.',
  },
};
