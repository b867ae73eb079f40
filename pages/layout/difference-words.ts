import { berakhlak } from '../../core/rules/behaviours.ts';
import { id } from '../language/id.ts';
import type { Key, Words } from '../words.ts';

/** Fields that are called otherwise in a comparison than by their own name. */
const called: Record<string, Key> = {
  text: 'difference.text',
  resources: 'annex.resources',
  accountability: 'annex.accountability',
  consequences: 'annex.consequences',
  evidence: 'field.resultEvidence',
};

/** What a field is called; one that is not known yet goes by a plain word. */
export function fieldWords(field: string, w: Words): string {
  const value = berakhlak.find((each) => field === `expectations.${each.value}`);
  if (value) return w.t('plan.expectationOn', { value: value.name });
  const key = called[field] ?? (field in id.field ? (`field.${field}` as Key) : 'difference.other');
  return w.t(key);
}

/** Fields that hold a code, by the group of their words. */
const coded = {
  aspect: id.aspect,
  priority: id.priority,
  cascading: id.cascading,
  perspective: id.perspective,
  approach: id.approach,
} as const;

/** What a field holds, in words; a word for nothing where nothing is written. */
export function valueWords(field: string, value: string, w: Words): string {
  if (value === '') return w.t('difference.nothing');
  const codes = field in coded ? coded[field as keyof typeof coded] : undefined;
  return codes && value in codes ? w.t(`${field}.${value}` as Key) : value;
}
