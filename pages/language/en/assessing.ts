import type { assessing as id } from '../id/assessing.ts';
import type { Mirror } from '../mirror.ts';

/** How a rating comes about: results and values one by one, what the rules suggest, and why a person rated otherwise. */
export const assessing: Mirror<typeof id> = {
  lived: {
    above: 'Consistent, and guards it in others',
    meets: 'Consistent for themselves',
    below: 'Not yet consistent',
  },
  assessing: {
    realisations: 'What came of each indicator',
    realisation: 'Realised: {{text}}',
    realisationOf: 'Realised: {{indicator}}',
    realisationTarget: 'Target: {{target}}',
    thisResult: 'This result against expectations',
    behaviours: 'Behaviour: the seven BerAKHLAK values',
    behavioursHint:
      'Behaviour is rated once as a whole, below. Marks and feedback by value help you, and explain the rating to the employee.',
    thisValue: 'What you saw: {{value}}',
    valueFeedback: 'Feedback: {{value}}',
    expectation: 'Special expectation: {{text}}',
    suggestResult: 'Suggested by the ratings of each result: {{rating}}. You decide.',
    suggestBehaviour: 'Suggested by what you saw of each value: {{rating}}. You decide.',
    noSuggestion:
      'Mark every part and save first to see a suggestion. The examples in the regulation do not always give one.',
    departure: 'If it differs from the suggestion, why',
    resultDeparture: 'Why it differs from the suggestion: results',
    behaviourDeparture: 'Why it differs from the suggestion: behaviour',
    departureHint: 'Needed only where your rating differs from the suggestion. The employee reads it.',
  },
  grounds: {
    title: 'Grounds of the rating',
    result: 'Results: {{rating}}. On what ground?',
    behaviour: 'Behaviour: {{rating}}. On what ground?',
    ratedBy: 'Rated by {{name}} on {{at}}.',
    appealChanged:
      'This rating was set by the decision on the appeal. The grounds below are of the rating before it.',
    each: 'Result by result',
    eachValue: 'Value by value',
    planned: 'Result',
    value: 'Value',
    achieved: 'Achieved, with evidence, as the employee tells it',
    compared: 'According to the assessor',
    notCompared: 'Not marked',
    followed: 'Suggested: {{suggested}}. The assessor followed it.',
    departed: 'Suggested: {{suggested}}. The assessor decided otherwise, because:',
    noSuggestion: 'Nothing was suggested: not every part was marked, or the examples do not answer.',
    source: 'Guide: {{article}}.',
  },
};
