import type { Predicate, Rating } from '../rating/rating.ts';
import { predicateWords, ratingWords } from './indonesian.ts';
import type { Block } from './paper.ts';

/** Paragraphs of one part, without those that are not there. */
export const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join('\n\n');

/**
 * The part of the formats D with the achievement of the unit and the predikat.
 * @param achievement in words; null where none was entered
 * @param ratings from which the predikat follows; null where they are not to stand with it
 */
export function evaluated(
  achievement: string | null,
  ratings: { result: Rating; behaviour: Rating } | null,
  predicate: Predicate,
): Block {
  return {
    kind: 'fields',
    title: '4. EVALUASI KINERJA',
    rows: [
      ['CAPAIAN KINERJA ORGANISASI', achievement ?? 'Belum diisi'],
      ...(ratings
        ? ([
            ['RATING HASIL KERJA', ratingWords[ratings.result]],
            ['RATING PERILAKU KERJA', ratingWords[ratings.behaviour]],
          ] as const)
        : []),
      ['PREDIKAT KINERJA PEGAWAI', predicateWords[predicate]],
    ],
  };
}

/**
 * What the decision on an objection made of the result (annex BAB V B.5).
 * @param changed from which predikat to which; undefined where the result was confirmed
 */
export function decisionInWords(changed: { from: Predicate; to: Predicate } | undefined): string {
  return changed
    ? `MENGUBAH hasil evaluasi: dari ${predicateWords[changed.from]} menjadi ${predicateWords[changed.to]}.`
    : 'MENGUATKAN hasil evaluasi.';
}
