import { glossary } from '../../core/help/glossary.ts';

/** docs/glossary.md as the terms have it. */
export function drawGlossary(): string {
  const rows = glossary.map(({ code, official, meaning }) => `| ${code} | ${official} | ${meaning.en} |`);
  return [
    '# Glossary',
    '',
    "The code speaks the field's English terms; pages speak the official Indonesian ones.",
    '',
    '| In the code | Official Indonesian term | Meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
