import { beforeEach, describe, expect, it } from 'vitest';
import { type IdeaForm, ideaLimits } from '../../core/ideas/idea.ts';
import { headOfBodyId } from '../../core/people/person.ts';
import type { Ideas } from '../../core/ports/ideas.ts';
import { recordIdea } from '../../core/usecases/record-idea.ts';
import { person } from '../core/examples.ts';
import { idea, ideaForm } from '../core/ideas-examples.ts';
import { dumpOf, type Office, openOffice, pendingIn } from './office.ts';

let office: Office;
const record = (about: Partial<IdeaForm> = {}, seen = 0, ports: { ideas?: Ideas } = {}) =>
  recordIdea({ personId: 'employee', form: { ...ideaForm, ...about }, seen }, { ...office, ...ports });
const titles = () => [...office.store.ideas.values()].map(({ title }) => title);

beforeEach(async () => {
  office = openOffice();
  await office.plain.people.saveAll([person('employee', { supervisorId: 'assessor' }), person('assessor')]);
});

describe('an idea', () => {
  it('is recorded with the superior who answers it, and the mail to them goes with it', async () => {
    const recorded = await record();
    expect(recorded).toEqual({ outcome: 'recorded', idea: idea() });
    expect(await office.ideas.load('employee.1')).toEqual(idea());
    const [entry = ''] = pendingIn(office);
    expect(office.store.outbox.get(entry)?.effects).toEqual([
      { kind: 'ideaMail', template: 'ideaRecorded', ideaId: 'employee.1', to: 'assessor' },
    ]);
  });

  it('of somebody right below the head of the body is answered by the head', async () => {
    await office.plain.people.saveAll([person('employee'), person(headOfBodyId)]);
    expect(await record()).toMatchObject({ idea: { supervisor: { personId: headOfBodyId } } });
  });

  it.each(['employee', 'assessor'])('needs a roster that names %s', async (missing) => {
    office.store.people.delete(missing);
    const before = dumpOf(office);
    expect(await record()).toEqual({ outcome: 'noSupervisor' });
    expect(dumpOf(office)).toBe(before);
  });
});

describe('the same form sent twice', () => {
  it('is recorded once, with one mail', async () => {
    await record();
    const before = dumpOf(office);
    expect(await record()).toEqual({ outcome: 'alreadyRecorded', idea: idea() });
    expect(dumpOf(office)).toBe(before);
  });

  it('is another idea for whoever has seen the first, and where a word differs', async () => {
    await record();
    expect(await record({}, 1)).toMatchObject({ outcome: 'recorded', idea: { number: 2 } });
    expect(await record({ title: 'Lain' })).toMatchObject({ outcome: 'recorded', idea: { number: 3 } });
  });
});

describe('how many ideas one person may have', () => {
  it('is bounded, and the last one that fits is recorded', async () => {
    for (let number = 1; number < ideaLimits.ideas; number += 1)
      office.store.ideas.set(`employee.${number}`, idea({ ideaId: `employee.${number}`, number }));
    expect(await record({}, ideaLimits.ideas - 1)).toMatchObject({ outcome: 'recorded' });
    expect(await record({}, ideaLimits.ideas)).toEqual({ outcome: 'tooMany' });
    expect(office.store.ideas.size).toBe(ideaLimits.ideas);
  });
});

describe('two forms at the same moment', () => {
  /** Another form of the same person is quicker so many times. */
  function overtaken(times: number): Ideas {
    let left = times;
    const { ideas } = office;
    return {
      ...ideas,
      create: async (one, effects) => {
        left -= 1;
        if (left >= 0) await record({ title: `Lebih cepat ${left}` });
        return ideas.create(one, effects);
      },
    };
  }

  it('both make an idea, under numbers of their own', async () => {
    const recorded = await record({}, 0, { ideas: overtaken(2) });
    expect(recorded).toMatchObject({ outcome: 'recorded', idea: { ideaId: 'employee.3', number: 3 } });
    expect(titles()).toEqual(['Lebih cepat 1', 'Lebih cepat 0', ideaForm.title]);
  });

  it('are told to come again where others were quicker three times in a row', async () => {
    await expect(record({}, 0, { ideas: overtaken(3) })).rejects.toThrow('change too often');
    expect(titles()).toHaveLength(3);
  });
});
