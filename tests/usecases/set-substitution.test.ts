import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../core/people/person.ts';
import { type NewSubstitution, ownLeaveDays } from '../../core/substitution/substitution.ts';
import { setSubstitution } from '../../core/usecases/set-substitution.ts';
import { january, person } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const dayInMs = 86_400_000;
/** The day so many after the fifth of January. */
const dayAfter = (days: number) => new Date(january.getTime() + days * dayInMs).toISOString().slice(0, 10);

const form: NewSubstitution = {
  substituted: 'away@kinerja.example',
  substitute: 'deputy@kinerja.example',
  kind: 'plt',
  from: '2027-01-05',
  until: '2027-01-31',
  reason: 'SK Plt. 800/1',
};
const ownForm: NewSubstitution = { ...form, substituted: undefined, kind: 'leave', reason: 'Cuti tahunan' };

let office: Office;

async function know(...people: Person[]) {
  await office.plain.people.saveAll(people);
}

/** HR sets it down for another; in every organisation unless told otherwise. */
const setForAnother = (about: Partial<NewSubstitution> = {}, mayIn = (_: string) => true) =>
  setSubstitution(
    { form: { ...form, ...about }, setBy: 'officer', own: null, mayIn },
    { ...office, utcOffsetHours: 7 },
  );
/** Somebody sets down their own leave, whose organisation is none of their business. */
const setOwn = (about: Partial<NewSubstitution> = {}) =>
  setSubstitution(
    { form: { ...ownForm, ...about }, setBy: 'away', own: 'away', mayIn: () => false },
    { ...office, utcOffsetHours: 7 },
  );
const refusal = (path: string, code: string) => ({ set: false, path, code });

beforeEach(async () => {
  office = openOffice();
  await know(person('away', { supervisorId: 'chief' }), person('deputy'), person('chief'));
});

describe('a substitution that HR sets down', () => {
  it('says who acts for whom and who is above, from the start of the first day to the end of the last', async () => {
    const made = await setForAnother();
    const brief = (id: string) => ({ personId: id, name: `Name of ${id}`, position: 'Guru' });
    expect(made).toMatchObject({
      set: true,
      substitution: {
        ...{ kind: 'plt', organisation: 'Dinas Pendidikan', reason: 'SK Plt. 800/1', setBy: 'officer' },
        ...{ substituted: brief('away'), substitute: brief('deputy'), superior: brief('chief') },
        ...{ from: '2027-01-04T17:00:00.000Z', until: '2027-01-31T16:59:59.000Z' },
        ...{ setAt: january.toISOString(), endedAt: null },
      },
    });
    expect(await office.substitutions.of(['away'])).toEqual([made.set && made.substitution]);
  });

  it('has nobody above it where the substituted person has no superior', async () => {
    await know(person('away', { supervisorId: null }));
    expect(await setForAnother()).toMatchObject({ substitution: { superior: null } });
    await know(person('away', { supervisorId: 'nobody' }));
    expect(await setForAnother({ reason: 'lain' })).toMatchObject({ substitution: { superior: null } });
  });

  it('is one and the same where the form is sent twice, and another where a word of it differs', async () => {
    const [first, again, other] = [
      await setForAnother(),
      await setForAnother(),
      await setForAnother({ reason: 'SK Plt. 800/2' }),
    ].map((made) => made.set && made.substitution.substitutionId);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(office.store.substitutions.size).toBe(2);
  });

  it('may bring somebody of another organisation, and last longer than an own leave', async () => {
    await know(person('deputy', { organisation: 'Dinas Kesehatan' }));
    expect(await setForAnother({ kind: 'leave', until: dayAfter(ownLeaveDays + 1) })).toMatchObject({
      set: true,
    });
  });

  it('needs a right in the organisation of the substituted person, who is unknown to HR of elsewhere', async () => {
    await know(person('away', { organisation: 'Dinas Kesehatan' }));
    const asked: string[] = [];
    const mayIn = (organisation: string) => {
      asked.push(organisation);
      return organisation === 'Dinas Pendidikan';
    };
    expect(await setForAnother({}, mayIn)).toEqual(refusal('substituted', 'unknownPerson'));
    expect(asked).toEqual(['Dinas Kesehatan']);
    expect(office.store.substitutions.size).toBe(0);
  });

  it.each([
    [
      'the substituted person is not known',
      { substituted: 'nobody@kinerja.example' },
      'substituted',
      'unknownPerson',
    ],
    ['nobody is named who is substituted', { substituted: undefined }, 'substituted', 'unknownPerson'],
    ['the substitute is not known', { substitute: 'nobody@kinerja.example' }, 'substitute', 'unknownPerson'],
    [
      'somebody would stand in for themselves',
      { substitute: form.substituted ?? '' },
      'substitute',
      'samePerson',
    ],
  ])('is refused where %s', async (_, about, path, code) => {
    expect(await setForAnother(about)).toEqual(refusal(path, code));
    expect(office.store.substitutions.size).toBe(0);
  });
});

describe('an own leave', () => {
  it('is set down by whoever is away, without any right in the organisation', async () => {
    expect(await setOwn()).toMatchObject({
      set: true,
      substitution: { kind: 'leave', setBy: 'away', substituted: { personId: 'away' } },
    });
  });

  it('is of whoever sets it down, also where the form names somebody else', async () => {
    await know(person('other'));
    const made = await setOwn({ substituted: 'other@kinerja.example' });
    expect(made).toMatchObject({ substitution: { substituted: { personId: 'away' } } });
  });

  it.each([
    ['is one of the offices that HR alone fills', { kind: 'plt' }],
    ['lasts longer than people may set down for themselves', { until: dayAfter(ownLeaveDays + 1) }],
  ] as const)('is refused where it %s', async (_, about) => {
    expect(await setOwn(about)).toEqual(refusal('until', 'ownLeave'));
    expect(office.store.substitutions.size).toBe(0);
  });

  it('stays in the house: a substitute of another organisation is for HR to name', async () => {
    await know(person('deputy', { organisation: 'Dinas Kesehatan' }));
    expect(await setOwn()).toEqual(refusal('substitute', 'otherOrganisation'));
    expect(office.store.substitutions.size).toBe(0);
  });

  it('is refused where nobody of that id is known', async () => {
    office.store.people.delete('away');
    expect(await setOwn()).toEqual(refusal('substituted', 'unknownPerson'));
  });
});
