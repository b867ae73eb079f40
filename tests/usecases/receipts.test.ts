import { beforeEach, describe, expect, it } from 'vitest';
import { readReceiptCode } from '../../core/evaluation/receipt.ts';
import { periodCodeOf } from '../../core/periods/receipt.ts';
import { verifyReceipt } from '../../core/usecases/verify-receipt.ts';
import { commands, december } from '../core/examples.ts';
import { writePeriods } from './chains.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

let office: Office;
const verify = (code: string) => verifyReceipt(code, office.ports);
/** Codes in the receipts mailed so far, by the address they went to. */
const receipts = () =>
  office.mailer.sent.flatMap(({ to, text }) => {
    const code = text.split('?code=')[1];
    return code ? [{ to: to.split('@')[0], code }] : [];
  });
/** Every mail but those that ask somebody to act. */
const told = () =>
  office.mailer.sent
    .filter(({ subject }) => subject !== 'yourTurn')
    .map(({ to, subject }) => `${subject} ${to.split('@')[0]}`);

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await deliverAll(office);
});

describe('receipts', () => {
  it('of what was handed in go to who did it; the other side is asked to read it', () => {
    expect(told()).toEqual(['receipt employee']);
  });

  it('of a return go to both sides', async () => {
    await act(office, 'assessor', commands.returnPlan);
    await deliverAll(office);
    expect(told().slice(1).sort()).toEqual(['receipt assessor', 'receipt employee']);
  });

  it('of an approval are in the notice to the employee, and go to the assessor', async () => {
    await act(office, 'assessor', commands.approvePlan);
    await deliverAll(office);
    expect(told().slice(1).sort()).toEqual(['planApproved employee', 'receipt assessor']);
  });

  it('of the decision on an appeal go to all three', async () => {
    office.clock.moveTo(december);
    await act(office, 'assessor', commands.approvePlan);
    await act(office, 'employee', commands.submitSelfAssessment);
    await act(office, 'assessor', commands.submitReview);
    await act(office, 'employee', commands.fileAppeal);
    await act(office, 'assessor', commands.explainRating);
    await act(office, 'employee', commands.replyToExplanation);
    await deliverAll(office);
    const before = told().length;
    await act(office, 'decider', commands.decideAppeal);
    await deliverAll(office);
    expect(told().slice(before).sort()).toEqual([
      'receipt assessor',
      'receipt decider',
      'resultFinal employee',
    ]);
  });

  it('are sent once for a decision that is sent twice', async () => {
    await act(office, 'assessor', commands.returnPlan, 2);
    await act(office, 'assessor', commands.returnPlan, 2);
    await deliverAll(office);
    expect(told()).toHaveLength(3);
  });
});

describe('checking a receipt', () => {
  it('finds the very line, also after the evaluation has gone on, and writes nothing', async () => {
    const { code = '' } = receipts()[0] ?? {};
    await act(office, 'assessor', commands.approvePlan);
    const before = dumpOf(office);
    expect(await verify(code)).toMatchObject({ verdict: 'holds', event: { command: 'submitPlan', seq: 2 } });
    expect(await verify(`  ${code}\n`)).toMatchObject({ verdict: 'holds' });
    expect(dumpOf(office)).toBe(before);
  });

  it('says the same to a guess, a code of another line and one of nobody', async () => {
    const { code = '' } = receipts()[0] ?? {};
    const read = readReceiptCode(code);
    for (const guess of [
      '',
      'x',
      code.slice(0, -1),
      code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'),
      `${evaluationId}.1.${read?.hash}`,
      `${evaluationId}.99.${read?.hash}`,
      `nobody.2.${read?.hash}`,
      `${code}.2`,
    ]) {
      expect(await verify(guess), guess).toEqual({ verdict: 'unknown' });
    }
  });

  it('names the first line that was altered, though the line of the receipt is as it was', async () => {
    const { code = '' } = receipts()[0] ?? {};
    await act(office, 'assessor', commands.returnPlan);
    const events = office.store.events.get(evaluationId) ?? [];
    const [first, second, third] = events;
    if (!first || !second || !third) throw new Error('there are three lines');
    office.store.events.set(evaluationId, [first, second, { ...third, reason: 'lain' }]);
    expect(await verify(code)).toMatchObject({ verdict: 'broken', brokenAt: 3 });
    office.store.events.set(evaluationId, [first, third]);
    expect(await verify(code)).toEqual({ verdict: 'unknown' });
  });

  it('finds a line of the periods by its own code, and the record’s by no code of the periods', async () => {
    await writePeriods(office, 2);
    const entries = await office.periods.of(evaluationId);
    const [first] = entries;
    if (!first) throw new Error('there are two periods');
    expect(await verify(periodCodeOf(first))).toEqual({ verdict: 'holds', entry: first });
    const { code = '' } = receipts()[0] ?? {};
    expect(await verify(code.replace('.2.', '.p2.'))).toEqual({ verdict: 'unknown' });
    office.store.periods.set(evaluationId, [first, { ...first, seq: 2 }]);
    expect(await verify(periodCodeOf(first))).toEqual({ verdict: 'broken', entry: first, brokenAt: 2 });
  });
});
