import { beforeEach, describe, expect, it } from 'vitest';
import { type AddressMark, addressText } from '../../core/mails/address-mark.ts';
import type { CommandRequest, Performed } from '../../core/ports/commands.ts';
import { listUnreachable } from '../../core/usecases/list-unreachable.ts';
import { mendAddress, newAddressSchema } from '../../core/usecases/mend-address.ts';
import { commands, digest, enrolled, person } from '../core/examples.ts';
import { act, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const mark = (personId: string, about: Partial<AddressMark> = {}): AddressMark => ({
  ...{ personId, status: 'bounced', since: '2027-01-04T03:00:00.000Z', mailId: 'entry-m0' },
  addressHash: digest(addressText(person(personId).email)),
  ...about,
});
const add = (each: AddressMark) => office.store.addressMarks.set(each.personId, each);

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
});

describe('the list of whom mails do not reach', () => {
  const listed = async () => (await listUnreachable(office.ports)).map((one) => one.person.personId);

  it('has them from the one who is waited for longest on', async () => {
    add(mark('employee'));
    add(mark('assessor', { since: '2027-01-02T03:00:00.000Z' }));
    expect(await listed()).toEqual(['assessor', 'employee']);
  });

  it('leaves out whoever has another address since, and who is not there any more', async () => {
    add(mark('employee', { addressHash: digest('older@kinerja.example') }));
    add(mark('gone'));
    expect(await listed()).toEqual([]);
  });
});

describe('the address that the office writes', () => {
  it.each([
    [' right@kinerja.example ', 'right@kinerja.example'],
    [`${'x'.repeat(64)}@${'y'.repeat(63)}.example`, `${'x'.repeat(64)}@${'y'.repeat(63)}.example`],
  ])('is taken without spaces around it: %j', (email, taken) => {
    expect(newAddressSchema.parse({ email })).toEqual({ email: taken });
  });

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['nobody', 'email'],
    [`${'x'.repeat(250)}@a.id`, 'tooLong'],
  ])('is refused with a reason of its own: %j', (email, code) => {
    const read = newAddressSchema.safeParse({ email });
    expect(read.error?.issues.map(({ path, message }) => [path, message])).toContainEqual([['email'], code]);
  });
});

describe('an address that is mended', () => {
  it('is noted by whom and when, of both addresses the hash alone', async () => {
    const email = 'Right@Kinerja.example';
    await mendAddress(
      { person: person('employee'), email, by: 'hr-1' },
      { ...office, perform: office.perform },
    );
    expect(office.store.addressChanges).toEqual([
      {
        ...{ personId: 'employee', by: 'hr-1', at: office.clock().toISOString() },
        beforeHash: digest(addressText(person('employee').email)),
        afterHash: digest(addressText(email)),
      },
    ]);
  });

  it('counts the mails that were asked for again, and is not held up by what moved on meanwhile', async () => {
    const second = { ...enrolled, evaluationId: `${evaluationId}2` };
    office.store.states.set(second.evaluationId, second);
    const given: CommandRequest[] = [];
    const perform = async (request: CommandRequest): Promise<Performed> => {
      given.push(request);
      if (request.evaluationId === evaluationId) await act(office, 'employee', commands.submitPlan);
      return office.perform(request);
    };
    const about = { person: person('employee'), email: 'right@kinerja.example', by: 'hr-1' };
    office.store.events.set(second.evaluationId, office.store.events.get(evaluationId) ?? []);
    expect(await mendAddress(about, { ...office, perform })).toEqual({ mended: true, sentAgain: 1 });
    expect(given.map((one) => one.evaluationId)).toEqual([evaluationId, second.evaluationId]);
    expect(given.every(({ command }) => 'reason' in command && command.reason !== '')).toBe(true);
  });
});
