import type { results as id } from '../id/results.ts';
import type { Mirror } from '../mirror.ts';

/** What follows from results: credit points, reporting, recognition, follow-up. */
export const results: Mirror<typeof id> = {
  credit: {
    title: 'Credit points of functional positions',
    year: 'A whole year: {{points}} credit points ({{level}}).',
    how: '{{percent}} percent of the coefficient {{coefficient}} a year; six months are worth {{six}}.',
    unsure: 'figures from summaries, the text itself was not checked',
    formula: 'Months ÷ 12 × percent of the predikat × coefficient of the level, to two decimals.',
    byPredicate: 'Percent by predikat',
    byLevel: 'Coefficient of a year by level',
    percent: 'Percent',
    level: 'Level',
    coefficient: 'Coefficient',
  },
  allowance: {
    title: 'Table of the allowance (TPP) by predikat',
    hint: 'Percent of the performance part that is paid for each predikat, by the body’s own regulation. Fill in all of them, or none.',
    field: 'Percent for {{predicate}}',
    none: 'Not worked out by this system',
    table: 'Percent for each predikat, by the body’s own regulation',
    paid: 'The performance part of the allowance is paid at {{percent}} percent, by the body’s table for this cycle (article 32).',
  },
  results: {
    title: 'After the result: reporting and follow-up',
    link: 'Reporting, recognition and follow-up',
    reporting: 'Reporting to the official with authority',
    due: 'To be reported by {{date}} (30 working days after the time of evaluation is over). Results without a signature are reported too and hold nothing up.',
    overdue: '{{count}} organisations are not reported, and the date has passed',
    near: 'The date is near: {{count}} organisations are not reported',
    organisation: 'Organisation',
    people: 'People',
    final: 'Final results',
    notSigned: 'Without a signature',
    status: 'Reporting',
    reportedOn: 'Day of the report',
    letter: 'Number of the covering letter',
    record: 'Record the report',
    reported: 'Reported {{date}}, {{letter}} ({{final}} of {{people}} results final)',
    statusDue: 'Not yet, there is time',
    statusOverdue: 'Late',
    recognition: 'Recognition: Sangat Baik, and ideas in use',
    ideas: 'Ideas in use',
    ideasLeftOut:
      'Only the newest {{ideas}} ideas in use were looked through; the others are in the list of ideas.',
    recognitionHint:
      'People rated Sangat Baik come first for succession groups and development (article 31). Authors of ideas that were adopted or spread this year are on the same list. Awards stay the decision of the official with authority.',
    followUp: 'Needs a follow-up: Butuh Perbaikan and below',
    followUpHint: 'The assessor plans coaching with the employee (annex BAB V A.12).',
    nobody: 'Nobody yet.',
    unit: 'Unit',
    predicate: 'Overall rating',
    more: '{{shown}} of {{all}} are shown.',
  },
};
