import { describe, expect, it } from 'vitest';
import { noteLineSchema, notesHeadSchema } from '../../core/notes/note.ts';
import {
  headOfBodyId,
  inBrief,
  personInBriefSchema,
  personSchema,
  superiorIdOf,
} from '../../core/people/person.ts';
import { populationOf } from '../../core/people/population.ts';
import { accessSchema } from '../../core/privacy/access.ts';
import { correctionFormSchema } from '../../core/privacy/correction.ts';
import { holdSchema } from '../../core/privacy/hold.ts';
import { january, person } from './examples.ts';

describe('a person of the roster', () => {
  const known = { ...person('employee'), leftAt: january.toISOString() };

  it('is read as they were kept, and in brief by name and position alone', () => {
    expect(personSchema.parse(known)).toEqual(known);
    const brief = { personId: 'employee', name: 'Name of employee', position: 'Guru' };
    expect(inBrief(known)).toEqual(brief);
    expect(personInBriefSchema.parse(known)).toEqual(brief);
  });

  it.each([
    ['personId', 4, 40],
    ['name', 1, 120],
    ['email', 0, 254],
    ['position', 0, 160],
    ['grade', 0, 10],
    ['unit', 0, 160],
    ['organisation', 0, 160],
  ])('has a %s of %i to %i characters', (field, least, most) => {
    const isTaken = (length: number) =>
      personSchema.safeParse({ ...known, [field]: 'x'.repeat(length) }).success;
    expect([isTaken(least), isTaken(most), isTaken(most + 1)]).toEqual([true, true, false]);
    if (least > 0) expect(isTaken(least - 1)).toBe(false);
  });

  it('answers to their superior, or to the head of the body where they have none', () => {
    expect(superiorIdOf(person('a', { supervisorId: 'chief' }))).toBe('chief');
    expect(superiorIdOf(person('a'))).toBe(headOfBodyId);
    expect(headOfBodyId).toBe('head-of-body');
  });

  it.each([
    ['Guru Ahli Muda', 'teachers'],
    [' kepala sekolah ', 'teachers'],
    ['Kepala SDN Serua 1', 'teachers'],
    ['Pengawas Sekolah Madya', 'teachers'],
    ['Analis Guru', 'PNS'],
    ['Gurunda', 'PNS'],
    ['Kepala Bidang', 'PNS'],
  ])('belongs by the position "%s" to: %s', (position, population) => {
    expect(populationOf({ position, employment: 'PNS' })).toBe(population);
  });
});

describe('the form of a correction', () => {
  const form = {
    ...{ name: 'Rini', position: 'Guru', email: 'rini@kinerja.example', nip: '198803132010091901' },
    reason: 'Salah tulis',
  };
  const said = (changes: object) =>
    correctionFormSchema
      .safeParse({ ...form, ...changes })
      .error?.issues.map(({ path, message }) => [path[0], message]);

  it('is read without the space around it, and may leave the address empty', () => {
    const spaced = Object.fromEntries(Object.entries(form).map(([field, value]) => [field, ` ${value} `]));
    expect(correctionFormSchema.parse({ ...spaced, email: form.email })).toEqual(form);
    expect(said({ email: '' })).toBeUndefined();
  });

  it('says at its fields what is missing, wrong or too long', () => {
    expect(said({ name: ' ', position: '', nip: ' ', reason: ' ' })).toEqual([
      ['name', 'required'],
      ['position', 'required'],
      ['nip', 'required'],
      ['reason', 'required'],
    ]);
    expect(said({ email: 'rini' })?.map(([field]) => field)).toEqual(['email']);
    expect(said({ email: `${'x'.repeat(250)}@kinerja.example` })?.map(([field]) => field)).toEqual(['email']);
    expect(said({ name: 'x'.repeat(121), position: 'x'.repeat(161), reason: 'x'.repeat(2_001) })).toEqual([
      ['name', 'tooLong'],
      ['position', 'tooLong'],
      ['reason', 'tooLong'],
    ]);
  });
});

describe('what is kept', () => {
  const at = january.toISOString();
  it.each([
    [
      'who saw what',
      accessSchema,
      {
        ...{ accessId: '1', at, what: 'export', personId: null, evaluationId: null, cycleId: '2027-abc' },
        reader: { personId: 'officer', name: 'Gita', roles: ['hr'] },
      },
    ],
    [
      'a hold',
      holdSchema,
      {
        ...{ holdId: '1', subject: 'person', subjectId: 'p', reason: 'Sengketa', at, by: 'HR' },
        ...{ releasedAt: null, releasedBy: null, releaseReason: null },
      },
    ],
    [
      'a line of notes',
      noteLineSchema,
      {
        ...{ evaluationId: 'e', seq: 2, corrects: 2, withdrawn: false, result: 3, resultText: 'Modul' },
        ...{
          on: '2027-01-05',
          achieved: 'x',
          reference: '',
          practice: 'observation',
          at,
          previousHash: '',
          hash: 'h',
        },
      },
    ],
    ['where notes end', notesHeadSchema, { lines: 3, hash: 'h' }],
  ])('of %s is read as it was written', (_, schema, written) =>
    expect(schema.parse(written)).toEqual(written),
  );
});
