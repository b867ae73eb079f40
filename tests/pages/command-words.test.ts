import { expect, it } from 'vitest';
import { commandSchema } from '../../core/evaluation/commands.ts';
import { wordsOfMail } from '../../pages/emails/mail-words.ts';
import { didWords } from '../../pages/layout/command-words.ts';
import { languages } from '../../pages/words.ts';

it.each(languages)(
  'every command has words of its own in %s, and what nobody knows has plain ones',
  (language) => {
    const w = wordsOfMail(language, 'WIB');
    const names = commandSchema.options.map(({ shape }) => shape.name.value);
    const words = names.map((name) => didWords(name, w));
    expect(new Set(words).size).toBe(names.length);
    for (const odd of ['constructor', 'toString', '', 'other', '__proto__', 'x.y'])
      expect(didWords(odd, w)).toBe(w.t('did.other'));
  },
);
