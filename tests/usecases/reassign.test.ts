import { beforeEach, describe, expect, it } from 'vitest';
import type { NewMove } from '../../core/evaluation/move.ts';
import { headOfBodyId } from '../../core/people/person.ts';
import { reassign } from '../../core/usecases/reassign.ts';
import { enrolled, person } from '../core/examples.ts';
import { keepingDoor } from './crowds.ts';
import { evaluationId, type Office, openOffice } from './office.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const actor = { kind: 'hr', personId: 'officer' } as const;

let office: Office;
let door: ReturnType<typeof keepingDoor>;
const put = (part: 'assessor' | 'appealDecider', who: string, move?: NewMove) => {
  const about = { evaluationId, version: 4, part, reason: 'Mutasi', actor, ...(move ? { move } : {}) };
  return reassign({ ...about, email: `${who}@kinerja.example` }, { ...office, perform: door.perform });
};
const given = () => door.asked.map(({ command }) => command);

/** successor below chief below the head of the body. */
beforeEach(async () => {
  office = openOffice();
  door = keepingDoor(enrolled);
  await office.plain.people.saveAll([
    person('successor', { supervisorId: 'chief' }),
    person('chief'),
    person(headOfBodyId),
  ]);
});

describe('a successor of an assessor', () => {
  it('comes with their own superior as the decider, on the version that was looked at', async () => {
    expect(await put('assessor', 'successor')).toMatchObject({ outcome: 'recorded' });
    const command = { name: 'reassignAssessor', assessor: brief('successor'), appealDecider: brief('chief') };
    expect(door.asked).toEqual([
      { evaluationId, version: 4, actor, command: { ...command, reason: 'Mutasi' } },
    ]);
  });

  it('without a superior of their own is right below the head of the body', async () => {
    await put('assessor', 'chief');
    expect(given()).toMatchObject([{ appealDecider: brief(headOfBodyId) }]);
  });

  it('who is the head of the body has nobody who decides on their ratings (annex BAB V)', async () => {
    await put('assessor', headOfBodyId);
    expect(given()).toMatchObject([{ assessor: brief(headOfBodyId), appealDecider: null }]);
  });

  it('has nobody who decides where the superior is not in the roster', async () => {
    office.store.people.delete('chief');
    await put('assessor', 'successor');
    expect(given()).toMatchObject([{ appealDecider: null }]);
  });

  it('brings the move with them, where it is one in the year', async () => {
    const move = { kind: 'mutation' } as unknown as NewMove;
    await put('assessor', 'successor', move);
    expect(given()).toMatchObject([{ move }]);
  });
});

describe('a successor of the one who decides', () => {
  it('comes with everybody above them, so that nobody below the rater decides', async () => {
    await put('appealDecider', 'successor');
    const command = { name: 'reassignDecider', appealDecider: brief('successor'), reason: 'Mutasi' };
    expect(door.asked).toEqual([
      { evaluationId, version: 4, actor, command: { ...command, superiors: ['chief', headOfBodyId] } },
    ]);
  });
});

it.each(['assessor', 'appealDecider'] as const)(
  'an address that the roster does not have is nobody’s: %s',
  async (part) => {
    expect(await put(part, 'nobody')).toEqual({ outcome: 'unknownPerson' });
    expect(door.asked).toEqual([]);
  },
);
