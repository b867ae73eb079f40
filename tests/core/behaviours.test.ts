import { expect, it } from 'vitest';
import { behaviourValueIds, berakhlak } from '../../core/rules/behaviours.ts';
import { bare, textsAt } from '../law/regulation.ts';

it('values and guides of conduct are those of article 10(3), word for word and in its order', () => {
  const [text = ''] = textsAt('Pasal 10 ayat (3)');
  const listed = berakhlak.map(({ name, guides: [first, second, third] }, index) => {
    const letter = 'abcdefg'[index];
    return `${letter}. ${name} yang meliputi: 1. ${first}; 2. ${second}; dan 3. ${third}; `;
  });
  const [last = '', ...others] = listed.toReversed();
  const all = `${others.toReversed().join('')} dan ${last}`;
  expect(bare(text)).toBe(
    bare(`(3) Standar perilaku kerja Pegawai sebagaimana dimaksud pada ayat (2) terdiri atas: ${all}`),
  );
});

it('each of the seven values is there once, with three guides', () => {
  expect(berakhlak.map(({ value }) => value)).toEqual(behaviourValueIds);
  expect(berakhlak.map(({ guides }) => guides.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
});
