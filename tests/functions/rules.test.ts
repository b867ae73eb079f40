import { describe, expect, it } from 'vitest';
import { cycleSchema } from '../../core/cycle/cycle.ts';
import { codedDecisions } from '../../core/rules/code-policy.ts';
import { switchNames } from '../../core/rules/switches.ts';
import { wordsFor } from '../../pages/words.ts';
import { bodyCalendar, january } from '../core/examples.ts';
import { openWebsite, signedInAs, textOf } from './website.ts';

describe('the rules that everybody may read', () => {
  it('have the switch of one-time codes, each decision it knows, and that it is a policy of the body', async () => {
    const website = await openWebsite();
    const read = textOf(await website.ask('GET', '/rules', { cookies: ['__Host-language=en'] }));
    const [, row = ''] =
      /(One-time codes for decisions by the link in a mail.*?regulation is silent)/.exec(read) ?? [];
    expect(row).toContain('Policy of the body');
    const w = wordsFor({ language: 'en', now: january, calendar: bodyCalendar });
    for (const decision of codedDecisions) expect(row).toContain(w.t(`codedDecision.${decision}`));
    expect(read).toMatch(/Where an objection goes.*?Pasal 29/);
  });

  it('say how often something may go back, and that a body may have a table of its own for the allowance', async () => {
    const website = await openWebsite();
    const read = textOf(await website.ask('GET', '/rules', { cookies: ['__Host-language=en'] }));
    expect(read).toMatch(/before the two are asked to meet\s*3 times for each document\s*1 to 9 times/);
    expect(read).toMatch(/allowance \(TPP\) by predikat\s*Not worked out.*?own regulation\s*Pasal 32/);
  });

  it('are kept to by the page of a cycle, which shows what the body has set', async () => {
    const website = await openWebsite();
    const [cycle] = website.office.store.cycles.values();
    if (!cycle) throw new Error('no cycle');
    const allowance = { excellent: 100, good: 95, needsImprovement: 80, misconduct: 60, veryPoor: 50 };
    Object.assign(cycle, { returnsAtMost: 2, allowance, distribution: 'block', overdueReview: 'wait' });
    cycle.appeals = { ...cycle.appeals, teachers: { route: 'none', filingDays: null } };
    const answer = await website.ask('GET', `/hr/cycles/${cycle.cycleId}`, {
      cookies: [await signedInAs(website, null, ['hr']), '__Host-language=en'],
    });
    const read = textOf(answer).split('Set by each body')[1] ?? '';
    const w = wordsFor({ language: 'en', now: january, calendar: bodyCalendar });
    const said = [
      ...[w.t('rhythm.quarterly'), w.t('overdueReview.wait'), w.t('distributionPolicy.block')],
      ...[`${w.t('newCycle.returnsAtMost')} 2`, w.t('codePolicy.none')],
      ...[`${w.t('population.teachers')}: ${w.t('appealRoute.none')}`, 'Excellent: 100%'],
    ];
    for (const words of said) expect(read).toContain(words);
  });

  it('have switches that a cycle knows, and no others', () => {
    const fields = Object.keys(cycleSchema.shape);
    expect(fields).toEqual(expect.arrayContaining(switchNames));
  });
});
