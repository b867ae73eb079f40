import { describe, expect, it } from 'vitest';
import { decideIdea, ideasOfYear, isSameIdea } from '../../core/ideas/decide-idea.ts';
import { withoutSuperior } from '../../core/ideas/forgotten.ts';
import {
  type Idea,
  type IdeaAct,
  ideaActSchema,
  ideaFormSchema,
  ideaLimits,
  ideaSchema,
  partsOfIdeaId,
} from '../../core/ideas/idea.ts';
import { ideasEndAt } from '../../core/ideas/reach.ts';
import { idea, ideaForm } from './ideas-examples.ts';

const by = { name: 'Name of assessor', now: new Date('2027-03-01T03:00:00Z') };
const afterActs = (acts: IdeaAct[], begun: Idea = idea()): Idea =>
  acts.reduce((before, act) => {
    const decision = decideIdea(before, act, by);
    if (!decision.decided) throw new Error(decision.why);
    return decision.next;
  }, begun);
const acknowledge: IdeaAct = { do: 'acknowledge', note: 'Terima kasih' };
const tried: IdeaAct = { do: 'effect', effect: 'tried', note: 'Dicoba di loket 1' };
const everyAct: IdeaAct[] = [acknowledge, tried, { do: 'share' }, { do: 'unshare' }];

describe('the record of an idea', () => {
  it('reads back as it was written, with everything that was done to it', () => {
    const written = afterActs(everyAct);
    expect(ideaSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(written.steps).toEqual(
      [
        { kind: 'acknowledged', effect: null, note: 'Terima kasih' },
        { kind: 'effect', effect: 'tried', note: 'Dicoba di loket 1' },
        { kind: 'shared', effect: null, note: '' },
        { kind: 'unshared', effect: null, note: '' },
      ].map((step) => ({ ...step, at: by.now.toISOString(), by: by.name })),
    );
  });

  it('begins with nothing come of it', () => {
    expect(idea()).toMatchObject({ version: 1, effect: 'none', steps: [], acknowledgedAt: null });
  });

  it('keeps its effect and who may read it through acts on other things', () => {
    const shared = afterActs([tried, { do: 'share' }, { ...tried, note: 'Loket 2 juga' }]);
    expect(shared).toMatchObject({ effect: 'tried', shared: true });
    expect(afterActs([{ do: 'unshare' }], shared)).toMatchObject({ effect: 'tried', shared: false });
  });

  it('has nothing new where what is no longer shared is to be shared no longer', () => {
    expect(decideIdea(idea(), { do: 'unshare' }, by)).toMatchObject({ decided: false, why: 'nothingNew' });
  });

  it('is no record with a number or a version below one', () => {
    for (const field of ['number', 'version']) {
      expect(ideaSchema.safeParse({ ...idea(), [field]: 0 }).success).toBe(false);
      expect(ideaSchema.safeParse({ ...idea(), [field]: 2 }).success).toBe(true);
    }
  });

  it('is that of a form sent twice only where every text is the same', () => {
    expect(isSameIdea(idea(), ideaForm)).toBe(true);
    for (const field of ['title', 'problem', 'proposal', 'expectedEffect'])
      expect(isSameIdea(idea(), { ...ideaForm, [field]: 'another' })).toBe(false);
  });

  it('counts for no year by an acknowledgement alone', () => {
    const acknowledged = afterActs([acknowledge], idea({ recordedAt: '2026-06-01T03:00:00.000Z' }));
    expect(ideasOfYear([acknowledged], 2027, 7)).toEqual([]);
  });
});

describe('an idea whose superior has a right to be forgotten', () => {
  const answered = afterActs([acknowledge, tried, { do: 'share' }]);

  it('names them neither as who answers it nor as who answered, and is otherwise as it was', () => {
    const forgotten = withoutSuperior(answered);
    expect(forgotten).toEqual({
      ...answered,
      version: answered.version + 1,
      supervisor: { ...answered.supervisor, name: '', position: '' },
      steps: answered.steps.map((step) => (step.kind === 'shared' ? step : { ...step, by: '' })),
    });
    expect(forgotten?.steps.map((step) => step.by)).toEqual(['', '', by.name]);
  });

  it('needs no second time', () => {
    const forgotten = withoutSuperior(answered);
    expect(forgotten && withoutSuperior(forgotten)).toBeUndefined();
  });
});

describe('the forms of an idea', () => {
  const codesOf = (form: object) =>
    ideaActSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it('share it where the box is ticked, and only there', () => {
    expect(ideaFormSchema.parse({ ...ideaForm, shared: 'yes' }).shared).toBe(true);
    expect(ideaFormSchema.parse({ ...ideaForm, shared: 'no' }).shared).toBe(false);
    expect(ideaFormSchema.parse({ ...ideaForm, shared: undefined }).shared).toBe(false);
  });

  it('read every act that there is', () => {
    for (const act of everyAct) expect(ideaActSchema.parse(act)).toEqual(act);
    expect(ideaActSchema.parse({ do: 'acknowledge' })).toEqual({ do: 'acknowledge', note: '' });
    expect(ideaActSchema.parse({ do: 'acknowledge', note: ' Baik ' })).toMatchObject({ note: 'Baik' });
    expect(codesOf({ do: 'burn' })?.[0]?.[0]).toBe('do');
  });

  it('say at their fields what is missing or too long', () => {
    const long = 'x'.repeat(ideaLimits.note + 1);
    expect(codesOf({ do: 'acknowledge', note: long })).toEqual([['note', 'tooLong']]);
    expect(codesOf({ do: 'effect', effect: 'burnt', note: '' })).toEqual([
      ['effect', 'required'],
      ['note', 'required'],
    ]);
  });
});

describe('the id of an idea', () => {
  it('may count to four digits, behind an author of forty characters', () => {
    expect(partsOfIdeaId(`${'a'.repeat(40)}.1234`)).toEqual({ authorId: 'a'.repeat(40), number: 1234 });
    expect(partsOfIdeaId(`${'a'.repeat(41)}.1`)).toBeUndefined();
    expect(partsOfIdeaId('employee.1x')).toBeUndefined();
  });
});

describe('how far somebody’s sight of ideas reaches', () => {
  it.each([
    ['hr', null],
    ['auditors', null],
    ['organisation-hr', 'Dinas Pendidikan'],
  ] as const)('as %s it ends at %s', (role, end) => {
    const viewer = { personId: null, roles: [role], organisation: 'Dinas Pendidikan' };
    expect(ideasEndAt(viewer)).toBe(end);
  });
});
