import { type Language, languages } from '../words.ts';
import type { MailWords } from './mail-words.ts';

/** Where the button of a mail leads, and where its reader chooses how to be written to. */
export type MailAddresses = { url: string; preferencesUrl: string };

/** Both parts of a mail, the one in the reader's language first. */
export function inReadersOrder<Part>(first: Language, part: (language: Language) => Part): [Part, Part] {
  const second = languages.find((language) => language !== first) ?? first;
  return [part(first), part(second)];
}

/** A mail as plain text: what its HTML says, in the same order. */
export function mailText(main: MailWords, second: MailWords, { url, preferencesUrl }: MailAddresses): string {
  const lines = (words: MailWords) => [
    words.greeting,
    '',
    ...words.lines,
    '',
    ...words.items.flatMap((item) => [item.text, item.note, item.url, '']),
    ...(words.button ? [`${words.button}:`, url] : []),
  ];
  const end = (words: MailWords) => [words.footer, `${words.preferences}:`, preferencesUrl];
  return [...lines(main), '', ...end(main), '', '--', '', ...lines(second), '', ...end(second), ''].join(
    '\n',
  );
}
