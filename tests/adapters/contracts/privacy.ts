import { describe, expect, it } from 'vitest';
import { firstBroken } from '../../../core/evaluation/audit.ts';
import { type Correction, correctionsOf, firstBrokenCorrection } from '../../../core/privacy/correction.ts';
import { digest, january, person } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { changeBy, enrolmentFor, returnPlan, submitPlan, unique } from '../examples.ts';

const at = january.toISOString();

/** What every keeper of the access log promises. */
export function accessesContract(ports: () => TablePorts): void {
  const access = (personId: string | null, cycleId: string | null, second: number) => ({
    accessId: unique('access'),
    at: `2031-05-06T03:00:${String(second).padStart(2, '0')}.000Z`,
    reader: { personId: null, name: 'Pemeriksa', roles: ['auditors' as const] },
    what: 'evaluation' as const,
    personId,
    evaluationId: null,
    cycleId,
  });

  describe('the access log', () => {
    it('tells of a person, of a cycle and of a day, the newest first, and a line noted twice is one', async () => {
      const { accesses } = ports();
      const [personId, cycleId] = [unique('person'), unique('cycle')];
      const first = access(personId, cycleId, 1);
      const second = access(personId, null, 2);
      const whole = access(null, cycleId, 3);
      for (const line of [first, second, second, whole]) await accesses.note(line, 30);
      expect(await accesses.of({ personId })).toEqual([second, first]);
      expect(await accesses.of({ cycleId })).toEqual([whole]);
      const page = await accesses.onDay('2031-05-06', { limit: 2 });
      expect(page.items).toEqual([whole, second]);
      const rest = await accesses.onDay('2031-05-06', { limit: 2, after: page.next ?? '' });
      expect(rest).toEqual({ items: [first] });
    });

    it('takes many lines at once, and the same ones again as the same ones', async () => {
      const { accesses } = ports();
      const people = Array.from({ length: 60 }, () => unique('person'));
      const lines = people.map((personId) => access(personId, null, 4));
      await accesses.noteAll([], 30);
      for (let time = 0; time < 2; time += 1) await accesses.noteAll(lines, 30);
      const noted = await Promise.all(people.map((personId) => accesses.of({ personId })));
      expect(noted).toEqual(lines.map((line) => [line]));
    });
  });
}

/** What every keeper of legal holds promises. */
export function holdsContract(ports: () => TablePorts): void {
  it('a legal hold stands until it is released, once, and is told of for ever', async () => {
    const { holds } = ports();
    const subjectId = unique('person');
    const none = { releasedAt: null, releasedBy: null, releaseReason: null };
    const hold = {
      holdId: unique('hold'),
      subject: 'person',
      subjectId,
      reason: 'sengketa',
      at,
      by: 'HR',
      ...none,
    } as const;
    await holds.set(hold);
    expect(await holds.on('person', subjectId)).toEqual([hold]);
    expect(await holds.on('cycle', subjectId)).toEqual([]);
    const release = { at, by: 'HR', reason: 'selesai' };
    expect(await holds.release(hold, release)).toBe('released');
    expect(await holds.release(hold, release)).toBe('gone');
    expect(await holds.release({ ...hold, holdId: 'none' }, release)).toBe('gone');
    const released = { ...hold, releasedAt: at, releasedBy: 'HR', releaseReason: 'selesai' };
    expect(await holds.on('person', subjectId)).toEqual([released]);
    expect(await holds.list()).toContainEqual(released);
  });
}

/** What every keeper of corrections promises. */
export function correctionsContract(ports: () => TablePorts): void {
  const lines = (before: ReturnType<typeof person>, after: typeof before, trail: Correction[]) =>
    correctionsOf({ before, after, reason: 'salah tulis', by: 'hr', at }, trail, digest);

  describe('corrections', () => {
    it('change the person and add to the trail together, and only on the trail as it was seen', async () => {
      const { corrections, people } = ports();
      const before = person(unique('person'));
      await people.saveAll([before]);
      const after = { ...before, name: 'Nama Benar', position: 'Guru Ahli' };
      const written = { person: after, lines: lines(before, after, []), newId: null };
      expect(await corrections.write(written)).toBe('written');
      expect(await people.load(before.personId)).toEqual(after);
      const other = { ...before, name: 'Lain' };
      expect(await corrections.write({ person: other, lines: lines(before, other, []), newId: null })).toBe(
        'conflict',
      );
      const trail = await corrections.ofPerson(before.personId);
      expect(trail.map(({ field, before: was, after: is }) => [field, was, is])).toEqual([
        ['name', before.name, 'Nama Benar'],
        ['position', before.position, 'Guru Ahli'],
      ]);
      await corrections.eraseValues(before.personId, 1);
      await corrections.eraseValues(before.personId, 1);
      const erased = await corrections.ofPerson(before.personId);
      expect(erased[0]).toMatchObject({ before: null, after: null, reason: null, hash: trail[0]?.hash });
      expect(firstBrokenCorrection(erased, digest)).toBeUndefined();
      expect((await corrections.list()).filter(({ personId }) => personId === before.personId)).toEqual(
        erased,
      );
    });

    it('of a NIP lead its id to the person, unless it is that of another', async () => {
      const { corrections, people } = ports();
      const [one, other] = [person(unique('person')), person(unique('person'))];
      await people.saveAll([one, other]);
      const after = { ...one, nip: '199001012015031001' };
      const writing = { person: after, lines: lines(one, after, []) };
      expect(await corrections.write({ ...writing, newId: other.personId })).toBe('conflict');
      const newId = unique('alias');
      expect(await corrections.write({ ...writing, newId })).toBe('written');
      expect((await people.aliases()).get(newId)).toBe(one.personId);
    });
  });
}

/** What every eraser promises. */
export function erasuresContract(ports: () => TablePorts): void {
  it('erases what people wrote, as often as one likes, and the record still holds once it says so', async () => {
    const { evaluations, erasures, drafts } = ports();
    const first = enrolmentFor(unique('person'));
    const { evaluationId } = first.next;
    await evaluations.create(first);
    const submitted = changeBy(first.next, submitPlan);
    await evaluations.commit(submitted);
    await evaluations.commit(changeBy(submitted.next, returnPlan));
    await drafts.save(evaluationId, 'p1', 'plan', { text: 'x' }, january);
    expect(await erasures.erase(evaluationId, 'contents', january)).toBe(3);
    expect(await erasures.erase(evaluationId, 'contents', january)).toBe(0);
    expect(await drafts.load(evaluationId, 'p1', 'plan')).toBeUndefined();
    const file = await evaluations.loadFile(evaluationId);
    expect(file?.documents).toEqual({});
    expect(file?.events[2]).toMatchObject({ command: 'returnPlan', reason: null });
    // Words that are gone without a line that says so were taken out.
    expect(firstBroken(file?.events ?? [], digest)).toBe(3);
    expect(await erasures.erase(evaluationId, 'names', january)).toBe(0);
  });
}
