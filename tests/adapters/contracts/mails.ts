import { describe, expect, it } from 'vitest';
import type { NewMail } from '../../../core/mails/mail-record.ts';
import { defaultPreferences } from '../../../core/mails/preferences.ts';
import { january, person } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

const later = new Date(january.getTime() + 60_000);

function newMail(about: Partial<NewMail> = {}): NewMail {
  return {
    mailId: unique('mail'),
    evaluationId: unique('evaluation'),
    to: 'p1',
    template: 'yourTurn',
    stage: 'planning',
    taskVersion: 1,
    addressHash: 'a0',
    ...about,
  };
}
const recordOf = async ({ mails }: TablePorts, { mailId, evaluationId }: NewMail) =>
  (await mails.ofEvaluation(evaluationId ?? '')).find((record) => record.mailId === mailId);

/** What every keeper of mails promises. */
export function mailsContract(ports: () => TablePorts): void {
  describe('the record of a mail', () => {
    it('goes from attempting to accepted to delivered, and is never begun again', async () => {
      const mail = newMail();
      const { mails } = ports();
      expect(await mails.begin([mail], january)).toEqual(['go']);
      expect(await recordOf(ports(), mail)).toMatchObject({ ...mail, state: 'attempting', attempts: 1 });
      await mails.answered([{ mail: mail, answer: { state: 'accepted', messageId: 'm-1' } }], later);
      expect(await mails.begin([mail], later)).toEqual(['done']);
      const news = { state: 'delivered', at: later.toISOString(), messageId: 'm-1', reason: null } as const;
      expect(await mails.settle(mail, news)).toMatchObject({ state: 'delivered', settledAt: news.at });
      expect(await mails.begin([mail], later)).toEqual(['done']);
      expect(await recordOf(ports(), mail)).toEqual({
        ...mail,
        state: 'delivered',
        attempts: 1,
        begunAt: january.toISOString(),
        acceptedAt: later.toISOString(),
        messageId: 'm-1',
        settledAt: later.toISOString(),
        reason: null,
      });
    });

    it('lets a mail of unknown fate be tried as often as it may, and no more', async () => {
      const mail = newMail();
      const { mails } = ports();
      expect(await mails.begin([mail], january)).toEqual(['go']);
      await mails.answered([{ mail: mail, answer: { state: 'unknown' } }], january);
      expect(await mails.begin([mail], later)).toEqual(['go']);
      expect(await mails.begin([mail], later)).toEqual(['spent']);
      const reminder = newMail({ template: 'reminder' });
      expect(await mails.begin([reminder], january)).toEqual(['go']);
      expect(await mails.begin([reminder], later)).toEqual(['spent']);
    });

    it('takes an attempt back that surely did not go', async () => {
      const mail = newMail();
      const { mails } = ports();
      for (let time = 0; time < 3; time += 1) {
        expect(await mails.begin([mail], january)).toEqual(['go']);
        await mails.answered([{ mail: mail, answer: { state: 'queued' } }], january);
      }
      expect(await recordOf(ports(), mail)).toMatchObject({ state: 'queued', attempts: 0 });
    });

    it('keeps what the service told before its answer came, and learns the answer too', async () => {
      const mail = newMail();
      const { mails } = ports();
      await mails.begin([mail], january);
      const news = {
        state: 'bounced',
        at: later.toISOString(),
        messageId: 'm-2',
        reason: 'Permanent General',
      } as const;
      await mails.settle(mail, news);
      await mails.answered([{ mail: mail, answer: { state: 'accepted', messageId: 'm-2' } }], later);
      await mails.answered([{ mail: mail, answer: { state: 'unknown' } }], later);
      expect(await recordOf(ports(), mail)).toMatchObject({
        state: 'bounced',
        reason: 'Permanent General',
        acceptedAt: later.toISOString(),
      });
      await mails.settle(mail, { ...news, state: 'delivered', reason: null });
      expect(await recordOf(ports(), mail)).toMatchObject({ state: 'bounced' });
    });

    it('is kept of the mails of one entry together, and of each by itself', async () => {
      const { mails } = ports();
      const parcel = unique('entry');
      const first = newMail({ mailId: `${parcel}-m0` });
      const { evaluationId } = first;
      const second = {
        ...newMail({ mailId: `${parcel}-m1`, evaluationId, to: 'p2' }),
        template: 'receipt',
      } as const;
      expect(await mails.begin([first, second], january)).toEqual(['go', 'go']);
      await mails.answered(
        [
          { mail: first, answer: { state: 'accepted', messageId: 'm-1' } },
          { mail: second, answer: { state: 'queued' } },
        ],
        january,
      );
      expect(await mails.begin([first, second], later)).toEqual(['done', 'go']);
      const known = await mails.ofEvaluation(evaluationId ?? '');
      expect(known.sort((a, b) => (a.mailId < b.mailId ? -1 : 1))).toMatchObject([
        { ...first, state: 'accepted', messageId: 'm-1' },
        { ...second, state: 'attempting', attempts: 1 },
      ]);
    });

    it('of two who begin the same mails at once lets one go', async () => {
      const mail = newMail({ template: 'reminder' });
      const begun = await Promise.all([1, 2, 3].map(() => ports().mails.begin([mail], january)));
      expect(begun.flat().filter((may) => may === 'go')).toHaveLength(1);
    });

    it('knows nothing of mails that were never begun', async () => {
      const mail = newMail();
      const news = { state: 'delivered', at: later.toISOString(), messageId: 'm', reason: null } as const;
      expect(await ports().mails.settle(mail, news)).toBeUndefined();
      await ports().mails.answered([{ mail: mail, answer: { state: 'accepted', messageId: 'm' } }], later);
      expect(await recordOf(ports(), mail)).toBeUndefined();
    });

    it('of several evaluations lies beside its recipient', async () => {
      const mail = newMail({ evaluationId: null, to: unique('person') });
      await ports().mails.begin([mail], january);
      const news = { state: 'delivered', at: later.toISOString(), messageId: 'm', reason: null } as const;
      expect(await ports().mails.settle(mail, news)).toMatchObject({ to: mail.to, state: 'delivered' });
    });
  });
}

/** What every keeper of addresses promises. */
export function addressesContract(ports: () => TablePorts): void {
  const markFor = (personId: string, addressHash = 'a0') =>
    ({ personId, status: 'bounced', addressHash, since: january.toISOString(), mailId: 'mail-1' }) as const;
  const mine = async (personId: string) =>
    (await ports().addresses.marked()).filter((mark) => mark.personId === personId);

  describe('the mark of an address', () => {
    it('is the first one of an address, and gives way to that of another address', async () => {
      const { addresses } = ports();
      const mark = markFor(unique('person'));
      await addresses.mark(mark);
      await addresses.mark({ ...mark, since: later.toISOString(), mailId: 'mail-2' });
      expect(await addresses.markOf(mark.personId)).toEqual(mark);
      expect(await mine(mark.personId)).toEqual([mark]);
      const other = { ...markFor(mark.personId, 'b0'), since: later.toISOString() };
      await addresses.mark(other);
      expect(await addresses.markOf(mark.personId)).toEqual(other);
      await addresses.clear(mark);
      expect(await addresses.markOf(mark.personId)).toEqual(other);
      await addresses.clear(other);
      expect(await addresses.markOf(mark.personId)).toBeUndefined();
      expect(await mine(mark.personId)).toEqual([]);
    });

    it('goes when the address is mended, which is noted, once', async () => {
      const { addresses, people } = ports();
      const before = person(unique('person'));
      await people.saveAll([before]);
      await addresses.mark(markFor(before.personId));
      const email = `${unique('new')}@kinerja.example`;
      const change = {
        personId: before.personId,
        at: later.toISOString(),
        by: 'hr-1',
        beforeHash: 'a0',
        afterHash: 'b0',
      };
      expect(await addresses.mend(before, email, change)).toBe('mended');
      expect(
        await addresses.mend(before, 'x@kinerja.example', { ...change, at: january.toISOString() }),
      ).toBe('conflict');
      expect(await people.byEmail(email)).toEqual({ ...before, email });
      expect(await people.byEmail(before.email)).toBeUndefined();
      expect(await addresses.markOf(before.personId)).toBeUndefined();
      expect(await addresses.changes(before.personId)).toEqual([change]);
    });
  });
}

/** What every keeper of preferences and of mails that wait promises. */
export function mailTimingContract(ports: () => TablePorts): void {
  const effectTo = (to: string) =>
    ({ kind: 'mail', template: 'yourTurn', evaluationId: unique('evaluation'), to, taskVersion: 1 }) as const;
  const far = (hours: number) => new Date(Date.UTC(2010, 0, 1, hours));

  it('preferences are the defaults until something is chosen', async () => {
    const { preferences } = ports();
    const personId = unique('person');
    expect(await preferences.load(personId)).toEqual(defaultPreferences);
    const wishes = { language: 'en', bundling: 'digest', quietFrom: 20, quietUntil: 6 } as const;
    await preferences.save(personId, wishes);
    expect(await preferences.load(personId)).toEqual(wishes);
  });

  it('a held mail is due at its time, and is posted once', async () => {
    const { timing, outbox } = ports();
    const [mailId, effect] = [unique('mail'), effectTo(unique('person'))];
    await timing.hold(mailId, effect, far(2));
    await timing.hold(mailId, effect, far(9));
    const mine = async (now: Date) => (await timing.due(now, 500)).filter((held) => held.mailId === mailId);
    expect(await mine(far(1))).toEqual([]);
    const [held] = await mine(far(2));
    expect(held).toEqual({ mailId, effect, until: far(2).toISOString() });
    if (!held) throw new Error('nothing is held');
    expect(await timing.release(held, far(2))).toBe('posted');
    expect(await timing.release(held, far(3))).toBe('gone');
    expect((await outbox.load(`${mailId}-h`))?.effects).toEqual([effect]);
    expect(await mine(far(9))).toEqual([]);
    await outbox.delivered(`${mailId}-h`, far(3));
  });

  it('a mail of the day is posted once a day, to whoever is owed one', async () => {
    const { timing, outbox } = ports();
    const personId = unique('person');
    const isOwed = async () => (await timing.owedDigests()).includes(personId);
    expect(await timing.postDigest(personId, '2027-01-05', january)).toBe('notToday');
    await timing.oweDigest(personId, january);
    await timing.oweDigest(personId, later);
    expect(await isOwed()).toBe(true);
    expect(await timing.postDigest(personId, '2027-01-05', january)).toBe('posted');
    expect(await isOwed()).toBe(false);
    const name = `digest-${personId}-2027-01-05`;
    expect((await outbox.load(name))?.effects).toEqual([{ kind: 'digest', to: personId, day: '2027-01-05' }]);
    await outbox.delivered(name, january);
    await timing.oweDigest(personId, later);
    expect(await timing.postDigest(personId, '2027-01-05', later)).toBe('notToday');
    expect(await isOwed()).toBe(true);
    expect(await timing.postDigest(personId, '2027-01-06', later)).toBe('posted');
    await outbox.delivered(`digest-${personId}-2027-01-06`, january);
  });
}
