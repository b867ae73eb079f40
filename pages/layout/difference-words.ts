import {
  approaches,
  aspects,
  cascadings,
  perspectives,
  priorities,
} from '../../core/evaluation/plan-document.ts';
import { berakhlak } from '../../core/rules/behaviours.ts';
import type { Key, Words } from '../words.ts';

/** What the fields of documents are called where two versions are compared. */
const called: Record<string, Key> = {
  text: 'difference.text',
  priority: 'field.priority',
  servesResult: 'field.servesResult',
  cascading: 'field.cascading',
  goal: 'field.goal',
  perspective: 'field.perspective',
  approach: 'field.approach',
  aspect: 'field.aspect',
  target: 'field.target',
  behaviourExpectation: 'field.behaviourExpectation',
  resources: 'annex.resources',
  accountability: 'annex.accountability',
  consequences: 'annex.consequences',
  achieved: 'field.achieved',
  realisations: 'assessing.realisations',
  evidence: 'field.resultEvidence',
  behaviour: 'field.behaviour',
};

/** What a field is called; one that is not known yet goes by a plain word. */
export function fieldWords(field: string, w: Words): string {
  const value = berakhlak.find((each) => field === `expectations.${each.value}`);
  if (value) return w.t('plan.expectationOn', { value: value.name });
  return w.t(called[field] ?? 'difference.other');
}

/** Fields that hold one of a few codes, each with words of its own. */
const coded: Record<string, readonly string[]> = {
  aspect: aspects,
  priority: priorities,
  cascading: cascadings,
  perspective: perspectives,
  approach: approaches,
};

/** What a field holds, in words; a word for nothing where nothing is written. */
export function valueWords(field: string, value: string, w: Words): string {
  if (value === '') return w.t('difference.nothing');
  return coded[field]?.includes(value) ? w.t(`${field}.${value}` as Key) : value;
}
