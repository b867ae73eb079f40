import { describe, expect, it } from 'vitest';
import { afterPrivacyAct, isStale, rectified } from '../../core/evaluation/privacy-acts.ts';
import { cycleIdOf, type EvaluationState, evaluationIdOf } from '../../core/evaluation/state.ts';
import { commands, enrolled, january } from './examples.ts';

const at = january.toISOString();
const { assessor, appealDecider, unit, organisation } = enrolled;
const full: EvaluationState = {
  ...enrolled,
  ...{ returnReason: 'Belum terukur', servedGoals: ['Mutu'] },
  planChange: { by: 'employee', reason: 'Tugas baru', at },
  meetings: { plan: { heldOn: '2027-01-05', agreed: 'Dua modul' }, selfAssessment: null },
  exclusion: { kind: 'longLeave', reason: 'Sakit', from: 'planning' } as never,
  moves: [
    {
      ...{ kind: 'study', on: '2027-03-01', place: 'Universitas', plan: 1 },
      before: { assessor, appealDecider, unit, organisation },
    },
  ],
};

describe('erasing what people wrote', () => {
  const after = { ...full, ...afterPrivacyAct(full, { name: 'erase', what: 'contents' }, january) };

  it('leaves no words of theirs in the evaluation, and says when', () => {
    expect(after).toMatchObject({
      ...{ returnReason: null, planChange: null, servedGoals: [], meetings: null, sentBack: null },
      exclusion: { kind: 'longLeave', reason: '', from: 'planning' },
      moves: [{ kind: 'study', on: '2027-03-01', place: '', before: { unit } }],
      erased: { contentsAt: at, namesAt: null },
    });
  });

  it('adds neither an exclusion nor moves to an evaluation that had none', () => {
    const change = afterPrivacyAct(enrolled, { name: 'erase', what: 'contents' }, january);
    expect(Object.keys(change)).not.toContain('exclusion');
    expect(Object.keys(change)).not.toContain('moves');
  });
});

describe('erasing names', () => {
  const after = { ...full, ...afterPrivacyAct(full, { name: 'erase', what: 'names' }, january) };

  it('leaves the ids of people and nothing that they are called by, wherever they stand', () => {
    const nameless = (personId: string) => ({ personId, name: '', position: '' });
    expect(after).toMatchObject({
      employee: nameless('employee'),
      assessor: nameless('assessor'),
      appealDecider: nameless('decider'),
      moves: [{ place: 'Universitas', before: { assessor: nameless('assessor'), unit } }],
      erased: { contentsAt: null, namesAt: at },
    });
    expect(after.unit).toBe(full.unit);
    expect(after.servedGoals).toEqual(['Mutu']);
    expect(isStale(after, { personId: 'employee', name: 'Nama baru', position: 'Guru' })).toBe(false);
  });
});

describe('a name that is written right', () => {
  const right = { personId: 'assessor', name: 'Rini Astuti', position: 'Kepala Sekolah' };

  it('stands right wherever the person does, with their position only in parts that they play now', () => {
    const after = rectified(full, right);
    expect(after.assessor).toEqual(right);
    expect(after.moves?.[0]?.before.assessor).toEqual({ ...assessor, name: right.name });
    expect(after.employee).toEqual(full.employee);
  });

  it('leaves the position that was signed with, once all is over', () => {
    expect(rectified({ ...full, stage: 'final' }, right).assessor).toEqual({ ...assessor, name: right.name });
  });

  it('is that of the employee unless another is named', () => {
    const change = afterPrivacyAct(full, commands.rectify, january);
    expect(change.employee).toEqual({ personId: 'employee', ...commands.rectify.person });
    expect(change.assessor).toEqual(assessor);
    const other = afterPrivacyAct(full, { ...commands.rectify, personId: 'assessor' }, january);
    expect(other.assessor?.name).toBe(commands.rectify.person.name);
    expect(other.employee).toEqual(full.employee);
  });

  it('is not right yet where it reads otherwise', () => {
    expect(isStale(full, right)).toBe(true);
    expect(isStale(rectified(full, right), right)).toBe(false);
    expect(isStale(full, { ...right, personId: 'nobody' })).toBe(false);
  });
});

describe('the id of an evaluation', () => {
  it('holds the cycle, whose own id may hold hyphens, and the person', () => {
    expect(evaluationIdOf('2027-abc', 'p17')).toBe('2027-abc-p17');
    expect(cycleIdOf('2027-abc-p17')).toBe('2027-abc');
  });
});
