import { beforeEach, describe, expect, it } from 'vitest';
import { codeMinutes, readableCode, wrongTriesAtMost } from '../../core/codes/one-time-code.ts';
import { checkCode } from '../../core/usecases/check-code.ts';
import { issueCode } from '../../core/usecases/issue-code.ts';
import { countingIds } from '../fakes/new-id.ts';
import { evaluationId, type Office, openOffice } from './office.ts';

const link = {
  ...{ linkHash: 'hash', evaluationId, version: 1, personId: 'employee' },
  validUntil: '2027-03-01T00:00:00.000Z',
};
let office: Office;
let newId: ReturnType<typeof countingIds>;
const issue = () => issueCode(link, { ...office, newId });
const check = (typed: string, answerHash = 'answer') => checkCode({ link, typed, answerHash }, office);

async function rightCode() {
  const kept = await office.codes.of(link.linkHash);
  if (!kept) throw new Error('no code');
  return readableCode(office.codeMaker.codeFor(kept));
}
/** A code that is not the right one. */
const wrongCode = async () => (await rightCode()).replaceAll(/\d/g, (digit) => `${(Number(digit) + 1) % 10}`);

beforeEach(async () => {
  office = openOffice();
  newId = countingIds();
  await issue();
});

describe('a one-time code', () => {
  it('is right for the answer it was used for, also when that comes again, and for no other', async () => {
    const code = await rightCode();
    expect(await check(code)).toBe('right');
    expect(await check(code)).toBe('right');
    expect(await check(code, 'another answer')).toBe('wrong');
  });

  it('is right as people type it, with or without the spaces and hyphens between', async () => {
    const plain = (await rightCode()).replace(' ', '');
    for (const typed of [plain, ` ${plain} `, `${plain.slice(0, 4)}-${plain.slice(4)}`])
      expect(await check(typed)).toBe('right');
  });

  it('is wrong where none was issued', async () => {
    office.store.codes.clear();
    expect(await check('12345678')).toBe('wrong');
  });

  it('is wrong from the end of its minutes on', async () => {
    office.clock.forward(codeMinutes * 60_000 - 1);
    expect(await check(await rightCode())).toBe('right');
    office.clock.forward(1);
    expect(await check(await rightCode())).toBe('wrong');
  });

  it('is wrong when another was typed, which is counted, and spent after so many', async () => {
    for (let tries = 1; tries < wrongTriesAtMost; tries += 1) {
      expect(await check(await wrongCode())).toBe('wrong');
      expect(office.store.codes.get(link.linkHash)).toMatchObject({ wrongTries: tries, usedFor: null });
    }
    expect(await check(await rightCode())).toBe('right');
    await issue();
    for (let tries = 0; tries < wrongTriesAtMost; tries += 1) await check(await wrongCode());
    expect(await check(await rightCode())).toBe('wrong');
    expect(office.store.codes.get(link.linkHash)?.usedFor).toBeNull();
  });

  it('that another took the place of is wrong', async () => {
    const older = await rightCode();
    await issue();
    expect(await check(older)).toBe('wrong');
    expect(await check(await rightCode())).toBe('right');
  });
});
