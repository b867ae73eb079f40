import { readFileSync } from 'node:fs';

/** PermenPAN-RB 6/2022 with its annex, as it came out of a PDF: words are broken, pages are marked. */
const published = readFileSync(new URL('./permenpanrb-6-2022.txt', import.meta.url), 'utf8');

/** What stands in the way of finding a place by its number. */
const marksOfPages = /^=+PAGE \d+=+\n(?:(?:- )?\d+(?: -)? *\n)?jdih\.menpan\.go\.id *\n/gm;
const forms = /^\(LAMBANG GARUDA\)[\s\S]*?^\*\* pilih salah satu/gm;
const listsOfForms = /^(?:A\. (?:UTAMA|RUTIN)|B\. (?:TAMBAHAN|TRANSFORMATIF)).*$/gm;
/** The steps of a plan are listed, and then gone through under the same numbers. */
const listOfSteps = /^1\. Melihat Gambaran[\s\S]*?^Penjelasan setiap tahapan/m;
const text = [marksOfPages, forms, listsOfForms, listOfSteps].reduce(
  (rest, inTheWay) => rest.replace(inTheWay, ''),
  published,
);
/** Its heading, with the number under which it is cited. */
export const heading = text.slice(0, text.indexOf('TENTANG'));
const [articles = '', annex = ''] = text.split(/^ *(?:ANAK LAMPIRAN \d )?LAMPIRAN *$/m);

/**
 * The text at every place that an article names, as a rule set writes it. Several are joined by ";", "dan" or "sampai"
 * ("Pasal 24 ayat (2) dan (3); Lampiran BAB IV huruf A angka 8"), where the next begins at the step in which it differs.
 * @throws on a place that the regulation does not have
 */
export function textsAt(article: string): string[] {
  let place: string[] = [];
  return article.split(/; | dan /).flatMap((piece) => {
    const [from = '', until] = piece.split(' sampai ');
    place = continued(place, stepsOf(from));
    const last = Number(place.at(-1));
    const more = until === undefined ? 0 : Number(until) - last;
    const later = Array.from({ length: more }, (_, index) => [...place.slice(0, -1), `${last + index + 1}`]);
    return [place, ...later].map(textAt);
  });
}

/** Letters and figures alone: case, punctuation and what the PDF made of spaces say nothing. */
export const bare = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]/g, '');

const stepsOf = (piece: string): string[] =>
  piece.replace(/\b(?:Lampiran|ayat|huruf|angka) /g, '').match(/(?:Pasal|BAB) \S+|\S+/g) ?? [piece];

function continued(place: readonly string[], steps: readonly string[]): string[] {
  const first = numbering(steps[0] ?? '');
  const common = place
    .map(numbering)
    .findIndex(({ form, series }) => form === first.form && series === first.series);
  return [...place.slice(0, Math.max(0, common)), ...steps];
}

const textAt = (place: readonly string[]): string =>
  place.reduce(textWithin, place[0]?.startsWith('Pasal') ? articles : annex);

/** From where a step begins, once all those before it have, to where the next one does. */
function textWithin(whole: string, step: string): string {
  const { form, series, ordinal } = numbering(step);
  const lineOf = (index: number, after: number): number => {
    const mark = form.replace('#', series[index] ?? '').replace(/[().]/g, '\\$&');
    const found = whole.slice(after).search(new RegExp(`^ *${mark}${step.includes(' ') ? ' *$' : ' '}`, 'm'));
    return found < 0 ? found : after + found;
  };
  let start = 0;
  for (let index = 0; index <= Math.max(0, ordinal); index += 1) {
    const found = lineOf(index, start);
    if (found < 0) throw new Error(`the regulation has no ${step}`);
    start = found + 1;
  }
  const end = lineOf(ordinal + 1, start);
  return whole.slice(start - 1, end < 0 ? undefined : end);
}

const letters = [...'abcdefghij'];
const capitals = [...'ABCDEFGHIJ'];
const chapters = ['I', 'II', 'III', 'IV', 'V'];
const numbers = Array.from({ length: 50 }, (_, index) => `${index + 1}`);

/** How a step is marked where it begins, with "#" for its number, and which of its series it is. */
function numbering(step: string): { form: string; series: readonly string[]; ordinal: number } {
  const [, before = '', own = '', after = ''] = /^(Pasal |BAB |\(?)(\w+)(\)?)$/.exec(step) ?? [];
  const series =
    before === 'BAB ' ? chapters : ([numbers, letters, capitals].find((one) => one.includes(own)) ?? []);
  return { form: `${before}#${after || (before ? '' : '.')}`, series, ordinal: series.indexOf(own) };
}
