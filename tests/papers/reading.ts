import type { Block, Paper, PaperName } from '../../core/papers/paper.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { writePaper } from '../../core/papers/write-paper.ts';

/** The paper as it is written; an error where there is none yet. */
export function written(name: PaperName, source: PaperSource): Paper {
  const paper = writePaper(name, source);
  if (!paper) throw new Error(`there is no ${name} yet`);
  return paper;
}

export const blocksOf = <Kind extends Block['kind']>({ blocks }: Paper, kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
export const fieldsOf = (paper: Paper) =>
  Object.fromEntries(blocksOf(paper, 'fields').flatMap(({ rows }) => rows));
export const titlesOf = (paper: Paper) =>
  paper.blocks.flatMap((block) => ('title' in block && block.title ? [block.title] : []));
export const proseOf = (paper: Paper, title: string) =>
  blocksOf(paper, 'prose').find((block) => block.title === title)?.text;
export const signaturesOf = (paper: Paper) =>
  blocksOf(paper, 'signatures').flatMap(({ signatures }) => signatures.map(({ as, said }) => [as, said]));
