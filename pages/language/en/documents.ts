import type { documents as original } from '../id/documents.ts';
import type { Mirror } from '../mirror.ts';

/** Documents to read, ratings, the result and its reason. */
export const documents: Mirror<typeof original> = {
  document: {
    plan: 'Performance plan (SKP)',
    selfAssessment: 'Self-assessment',
    review: 'Supervisor review',
    appeal: 'Appeal',
    explanation: 'The assessor’s explanation',
    reply: 'The employee’s reply',
    appealDecision: 'Decision on the appeal',
    behaviourExpectation: 'Special expectations of the supervisor on behaviour',
    nothingWritten: 'Left empty.',
    serves: 'Serves: {{text}}',
    goal: 'Goal of the organisation: {{text}}',
    target: 'Target: {{target}}',
    evidence: 'Evidence: {{text}}',
    ownBehaviour: 'Behaviour at work, in the employee’s words',
    resultRating: 'Results',
    behaviourRating: 'Behaviour',
    feedback: 'Feedback',
    feedbackByResult: 'Feedback by result',
    reasons: 'Reasons of the appeal',
    evidenceTitle: 'Evidence',
  },
  outcome: {
    dropOut:
      'Results {{result}} and behaviour {{behaviour}}. As the study was not finished, the overall rating is {{predicate}}, by behaviour at work.',
    before: 'Before the appeal: {{predicate}} (results {{result}}, behaviour {{behaviour}}).',
    title: 'Result of the evaluation',
    predicate: 'Overall rating (predikat):',
    sentence: 'Results: {{result}} · Behaviour: {{behaviour}} → Overall: {{predicate}}.',
    why: 'See why',
    rule: 'The supervisor rates results and behaviour. The overall rating follows from both by this table, the same for everybody.',
    weighed:
      'Results {{result}} × {{resultPercent}}% + behaviour {{behaviour}} × {{behaviourPercent}}% = {{score}}. The overall rating follows from that number, the same for everybody.',
    source: 'Source: {{instrument}}, {{article}}.',
    allRules: 'All rules',
    matrix: 'Overall rating by results (rows) and behaviour (columns)',
    resultByBehaviour: 'Results ↓ Behaviour →',
    here: '{{word}} ← here',
  },
  rating: {
    below: 'below expectations',
    meets: 'meets expectations',
    above: 'above expectations',
  },
  ratingShort: {
    below: 'Below expectations',
    meets: 'Meets expectations',
    above: 'Above expectations',
  },
  ratingHint: {
    below: 'Short of what was agreed.',
    meets: 'What was agreed.',
    above: 'More than was agreed.',
  },
  predicate: {
    excellent: 'Excellent',
    good: 'Good',
    needsImprovement: 'Needs improvement',
    misconduct: 'Poor (misconduct)',
    veryPoor: 'Very poor',
  },
  appealOutcome: {
    confirmed: 'Rating confirmed',
    changed: 'Rating changed',
  },
};
