import { beforeEach, expect, it } from 'vitest';
import { settleMarks } from '../../core/usecases/settle-marks.ts';
import { digest, enrolled, january, person } from '../core/examples.ts';
import { keepingDoor } from './crowds.ts';
import { evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
let door: ReturnType<typeof keepingDoor>;
const settle = () => settleMarks({ ...office, perform: door.perform });
const mark = (personId: string, address: string) =>
  office.plain.addresses.mark({
    ...{ personId, status: 'bounced', addressHash: digest(address), mailId: `mail-${personId}` },
    since: january.toISOString(),
  });

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  door = keepingDoor(enrolled);
});

it('a mark is taken away once the roster has another address, and what waits is sent again, with the reason', async () => {
  await mark('employee', 'old@kinerja.example');
  expect(await settle()).toEqual({ mended: 1, failed: 0 });
  expect(door.asked).toEqual([
    {
      ...{ evaluationId, version: 1, actor: { kind: 'system' } },
      command: { name: 'sendAgain', reason: 'address mended by the roster' },
    },
  ]);
  expect(await settle()).toEqual({ mended: 0, failed: 0 });
  expect(door.asked).toHaveLength(1);
});

it.each<[string, () => unknown]>([
  ['the address is the one that bounced', () => mark('employee', 'employee@kinerja.example')],
  ['nobody of that id is known', () => mark('nobody', 'old@kinerja.example')],
  [
    'there is no address now',
    async () => {
      await mark('employee', 'old@kinerja.example');
      office.store.people.set('employee', person('employee', { email: '' }));
    },
  ],
])('a mark stays where %s', async (_, about) => {
  await about();
  expect(await settle()).toEqual({ mended: 0, failed: 0 });
  expect(office.store.addressMarks.size).toBe(1);
  expect(door.asked).toEqual([]);
});

it('one mark that cannot be settled stays, and holds up no other', async () => {
  await mark('employee', 'old@kinerja.example');
  await mark('assessor', 'old@kinerja.example');
  door = keepingDoor(enrolled, { failing: [evaluationId] });
  expect(await settle()).toEqual({ mended: 1, failed: 1 });
  expect([...office.store.addressMarks.keys()]).toEqual(['employee']);
});
