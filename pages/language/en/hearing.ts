import type { hearing as id } from '../id/hearing.ts';
import type { Mirror } from '../mirror.ts';

/** An appeal: both sides are heard, somebody independent decides, and a body's own rules for groups of employees. */
export const hearing: Mirror<typeof id> = {
  hearing: {
    ofAssessor: 'What the assessor explains ({{name}})',
    ofEmployee: 'What the employee replies ({{name}})',
    assessorSilent:
      'The assessor was asked to explain and did not answer in time. This stands in the record.',
    employeeSilent: 'The employee could reply and added nothing in time.',
    asked: 'Asked; not answered yet.',
    nothingAdded: 'Added nothing.',
    references: 'References to evidence: letters, documents or links',
    referencesHint: 'One a line, at most {{lines}} lines and {{characters}} characters.',
    recommendation: 'New recommendation',
    recommendationHint: 'Needed where the rating is changed. At most {{characters}} characters.',
    evidenceHint: 'Say what evidence shows your reasons. At most {{characters}} characters.',
    yourStatement: 'Your statement',
    text: 'Statement',
    textHint: 'Read by whoever decides, and by the other side. At most {{characters}} characters.',
    explainHint:
      'Whoever decides has to hear both sides. Explain the grounds of your rating. Without an answer in time the appeal is decided all the same, and the record says that you did not answer.',
    replyHint: 'You may reply to what the assessor explains. It may stay empty: your appeal stands as filed.',
    explainRating: 'Send explanation',
    replyToExplanation: 'Send reply',
    passedUp: 'Before with {{names}}, who did not decide in time.',
    noRoute: 'For your group of employees the body has opened no appeal in this system.',
  },
  population: { PNS: 'PNS', PPPK: 'PPPK', teachers: 'Teachers and heads of school' },
  appealRoute: {
    superior: 'To the assessor’s superior (as the regulation has it)',
    headOfBody: 'To the head of the body',
    none: 'Not in this system',
  },
  appealPolicy: {
    title: 'Appeals by group of employees',
    hint: 'The regulation lets every employee appeal to the assessor’s superior within 14 working days. Days may be added, not taken away.',
    route: 'Appeals, {{population}}',
    filingDays: 'Working days to file, {{population}} (empty: as the regulation has it)',
  },
};
