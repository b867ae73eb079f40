import { beforeEach, describe, expect, it } from 'vitest';
import type { Move } from '../../core/evaluation/move.ts';
import { commands, december } from '../core/examples.ts';
import { textOfPdf } from '../papers/read-pdf.ts';
import { act, arrive, evaluationId } from '../usecases/office.ts';
import { openWebsite, sendForm, signedInAs, textOf, type Website } from './website.ts';

const task = `/evaluations/${evaluationId}/task`;
const rated = { resultRating: 'below', behaviourRating: 'meets', feedback: 'Dibicarakan dengan kampus' };
const study = {
  'study.standing': 'dropOut',
  'study.evidence': 'Surat kampus',
  'study.predicate': 'misconduct',
};
let website: Website;

const state = () => website.office.store.states.get(evaluationId);
const send = async (who: string, fields: Record<string, string>) =>
  sendForm(website, task, fields, { cookie: await signedInAs(website, who) });
const review = (fields: Record<string, string>) =>
  send('assessor', { do: 'submitReview', ...rated, ...fields });
const see = async (path: string, who = 'assessor') =>
  website.ask('GET', path, { cookies: [await signedInAs(website, who), '__Host-language=en'] });

/** It is the assessor's turn to rate, of somebody who has studied since August or who has not. */
async function toReview(studies: boolean): Promise<void> {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
  await act(website.office, 'assessor', commands.approvePlan);
  const before = state();
  if (!before) throw new Error('no example');
  const { assessor, appealDecider, unit, organisation } = before;
  const move: Move = {
    ...{ kind: 'study', on: '2027-08-02', place: 'Universitas Airlangga', plan: 1 },
    before: { assessor, appealDecider, unit, organisation },
  };
  if (studies) website.office.store.states.set(evaluationId, { ...before, moves: [move] });
  website.office.clock.moveTo(december);
  const { openAssessment: command, submitSelfAssessment } = commands;
  await website.office.perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
  await act(website.office, 'employee', submitSelfAssessment);
}

describe('the annual review of somebody who studies (annex BAB IV A.16)', () => {
  beforeEach(() => toReview(true));

  it('stands on what the place of study says, and asks how the study stands', async () => {
    expect((await see(task)).body).toContain('name="study.standing"');
    const wrongs: [Record<string, string>, string][] = [
      [{ ...study, 'study.standing': '' }, 'study-standing'],
      [{ ...study, 'study.evidence': ' ' }, 'study-evidence'],
      [{ ...study, 'study.evidence': 'x'.repeat(4_001) }, 'study-evidence'],
      [{ ...study, 'study.predicate': '' }, 'study-predicate'],
      [{ ...study, 'study.predicate': 'good' }, 'study-predicate'],
      [{}, 'study-standing'],
    ];
    for (const [fields, field] of wrongs) {
      const answer = await review(fields);
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain(`href="#field-${field}"`);
      expect(answer.body).toContain('Dibicarakan dengan kampus');
    }
  });

  it('is rated by the table where the study goes on or is finished, whatever was chosen for giving up', async () => {
    expect((await review({ ...study, 'study.standing': 'goesOn' })).statusCode).toBe(200);
    expect(state()?.outcome).toEqual({
      ...{ resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' },
    });
  });

  it('comes to Kurang or Sangat Kurang where the study was given up, and says so to the employee and on paper', async () => {
    expect((await review(study)).statusCode).toBe(200);
    expect(state()?.outcome).toEqual({
      ...{ resultRating: 'below', behaviourRating: 'meets', predicate: 'misconduct', basis: 'dropOut' },
    });
    const read = textOf(await see(`/evaluations/${evaluationId}`, 'employee'));
    expect(read).toContain('As the study was not finished, the overall rating is Poor');
    expect(read).toContain('Surat kampus');
    const paper = await see(`/evaluations/${evaluationId}/papers/result`, 'employee');
    const text = await textOfPdf(new Uint8Array(Buffer.from(paper.body, 'base64')));
    expect(text).toContain('Tidak menyelesaikan studi');
    expect(text).toContain('KURANG (MISCONDUCT)');
  });

  it('is decided on appeal within the same two, or by the table where the study was not given up after all', async () => {
    const appealed = async () => {
      await review(study);
      await arrive(website.office);
      await act(website.office, 'employee', commands.fileAppeal);
      await act(website.office, 'assessor', commands.explainRating);
      await act(website.office, 'employee', commands.replyToExplanation);
    };
    const decision = {
      ...{ do: 'decideAppeal', outcome: 'changed', reasons: 'Diperiksa', recommendation: 'Lanjutkan' },
      ...{ resultRating: 'below', behaviourRating: 'meets' },
    };
    await appealed();
    expect((await see(task, 'decider')).body).toContain('name="predicate"');
    const same = await send('decider', { ...decision, predicate: 'misconduct' });
    expect(same.body).toContain('href="#field-outcome"');
    expect((await send('decider', { ...decision, predicate: 'veryPoor' })).statusCode).toBe(200);
    expect(state()).toMatchObject({
      outcome: { predicate: 'veryPoor', basis: 'dropOut' },
      outcomeBefore: { predicate: 'misconduct' },
    });
    await toReview(true);
    await appealed();
    expect((await send('decider', { ...decision, predicate: '' })).statusCode).toBe(200);
    expect(state()?.outcome).toEqual({
      ...{ resultRating: 'below', behaviourRating: 'meets', predicate: 'needsImprovement' },
    });
  });
});

describe('the annual review of anybody else', () => {
  beforeEach(() => toReview(false));

  it('asks nothing of a study, and takes nothing of one', async () => {
    expect((await see(task)).body).not.toContain('study.standing');
    expect((await review(study)).statusCode).toBe(422);
    expect(state()?.outcome).toBeNull();
    expect((await review({})).statusCode).toBe(200);
    expect(state()?.outcome?.predicate).toBe('needsImprovement');
  });
});
