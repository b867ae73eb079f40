import type { papers as id } from '../id/papers.ts';
import type { Mirror } from '../mirror.ts';

/** Papers to take along. */
export const papers: Mirror<typeof id> = {
  papers: {
    title: 'Download as PDF',
    hint: 'Official formats of PermenPAN-RB 6/2022 (in Bahasa Indonesia), with electronic signatures and a code that anybody can check.',
    skp: 'Performance plan (SKP) with its annex',
    result: 'Result of the performance evaluation',
    evaluation: 'Evaluation document',
    objection: 'Evaluation document with the appeal and its decision',
    inMail: '{{paper}} (PDF): {{url}}',
  },
};
