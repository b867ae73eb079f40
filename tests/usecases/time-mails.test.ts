import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../core/mails/preferences.ts';
import { timeMails } from '../../core/usecases/time-mails.ts';
import { january } from '../core/examples.ts';
import { type Office, openOffice, pendingIn } from './office.ts';

let office: Office;
const round = (ports: Partial<Office['ports']> = {}) => timeMails({ ...office.ports, ...ports });
const hold = (mailId: string, until = january) =>
  office.plain.timing.hold(
    mailId,
    { kind: 'resumeTask', evaluationId: mailId, taskVersion: 1 } as never,
    until,
  );
const owe = async (...people: string[]) => {
  for (const personId of people) await office.plain.timing.oweDigest(personId, january);
};
const nothing = { released: 0, digests: 0, failed: 0 };

/** Tuesday, ten in the morning in western Indonesia. */
beforeEach(() => {
  office = openOffice();
});

describe('mails that were held back', () => {
  it('go once their readers’ quiet hours are over, at any hour, and once', async () => {
    await hold('late', new Date('2027-01-05T15:00:00Z'));
    expect(await round()).toEqual(nothing);
    office.clock.moveTo(new Date('2027-01-05T15:00:00Z'));
    expect(await round()).toEqual({ ...nothing, released: 1 });
    expect(await round()).toEqual(nothing);
    expect(pendingIn(office)).toEqual(['late-h']);
  });

  it('are not held up by one that fails', async () => {
    for (const mailId of ['a', 'b', 'c']) await hold(mailId);
    const { release } = office.timing;
    const timing: Office['timing'] = {
      ...office.timing,
      release: (held, now) => (held.mailId === 'a' ? Promise.reject(new Error('away')) : release(held, now)),
    };
    expect(await round({ timing })).toEqual({ ...nothing, released: 2, failed: 1 });
    expect(await round()).toEqual({ ...nothing, released: 1 });
  });

  it('are five hundred a round; the rest goes with the next', async () => {
    for (let index = 0; index < 501; index += 1) await hold(`mail-${index}`);
    expect(await round()).toEqual({ ...nothing, released: 500 });
    expect(await round()).toEqual({ ...nothing, released: 1 });
  });
});

describe('the mail of the day', () => {
  it('goes to everybody who is owed one, once a day', async () => {
    await owe('ani', 'budi');
    expect(await round()).toEqual({ ...nothing, digests: 2 });
    await owe('ani');
    expect(await round()).toEqual(nothing);
    expect(pendingIn(office)).toEqual(['digest-ani-2027-01-05', 'digest-budi-2027-01-05']);
  });

  it('waits while its reader is quiet, and while nobody is at work', async () => {
    await owe('ani', 'budi');
    await office.preferences.save('ani', { ...defaultPreferences, quietFrom: 9, quietUntil: 12 });
    expect(await round()).toEqual({ ...nothing, digests: 1 });
    office.clock.moveTo(new Date('2027-01-05T10:00:00Z'));
    expect(await round()).toEqual(nothing);
    office.clock.moveTo(new Date('2027-01-06T05:00:00Z'));
    expect(await round()).toEqual({ ...nothing, digests: 1 });
  });

  it('is not held up by one that fails', async () => {
    await owe('ani', 'budi');
    const { load } = office.preferences;
    const preferences: Office['preferences'] = {
      ...office.preferences,
      load: (personId) => (personId === 'ani' ? Promise.reject(new Error('away')) : load(personId)),
    };
    expect(await round({ preferences })).toEqual({ ...nothing, digests: 1, failed: 1 });
  });
});
