import type { LabelOf } from '../layout/errors.tsx';
import type { Key, Words } from '../words.ts';

/** Field paths of the task forms with `#` for a row number, and what a person calls them. */
const labels: Record<string, Key> = {
  results: 'field.results',
  'results.#.text': 'field.resultText',
  'results.#.priority': 'field.priority',
  'results.#.servesResult': 'field.servesResult',
  'results.#.cascading': 'field.cascading',
  'results.#.perspective': 'field.perspective',
  'results.#.goal': 'field.goal',
  'results.#.indicators': 'field.indicators',
  'results.#.indicators.#.aspect': 'field.aspect',
  'results.#.indicators.#.text': 'field.indicatorText',
  'results.#.indicators.#.target': 'field.target',
  approach: 'field.approach',
  resources: 'annex.resources',
  accountability: 'annex.accountability',
  consequences: 'annex.consequences',
  behaviourExpectation: 'field.behaviourExpectation',
  'results.#.achieved': 'field.achieved',
  'results.#.realisations.#': 'grounds.achieved',
  'results.#.evidence': 'field.resultEvidence',
  behaviour: 'field.behaviour',
  'results.#.feedback': 'field.resultFeedback',
  'results.#.rating': 'assessing.thisResult',
  distributionReason: 'distribution.reason',
  resultDeparture: 'assessing.resultDeparture',
  behaviourDeparture: 'assessing.behaviourDeparture',
  'study.standing': 'study.standing',
  'study.evidence': 'study.evidence',
  'study.predicate': 'study.predicate',
  predicate: 'study.predicate',
  resultRating: 'field.resultRating',
  behaviourRating: 'field.behaviourRating',
  feedback: 'field.feedback',
  heldOn: 'meeting.heldOn',
  agreed: 'meeting.agreed',
  reason: 'field.reason',
  reasons: 'field.reasons',
  evidence: 'field.evidence',
  outcome: 'field.outcome',
  text: 'hearing.text',
  references: 'hearing.references',
  recommendation: 'hearing.recommendation',
};

/** What the fields of the task forms are called in an error summary, with their row. */
export function labelsOf(w: Words): LabelOf {
  return (path) => {
    const rows = path.match(/\d+/g) ?? [];
    const key = labels[path.replace(/\d+/g, '#')];
    if (!key) return undefined;
    const places = [
      rows[0] === undefined ? '' : w.t('field.inResult', { number: Number(rows[0]) + 1 }),
      rows[1] === undefined ? '' : w.t('field.inIndicator', { number: Number(rows[1]) + 1 }),
    ];
    return [...places.filter(Boolean), w.t(key)].join(' · ');
  };
}
