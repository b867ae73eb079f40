import { describe, expect, it } from 'vitest';
import { firstBroken } from '../../../core/evaluation/audit.ts';
import type { EvaluationState } from '../../../core/evaluation/state.ts';
import { inBrief } from '../../../core/people/person.ts';
import { digest, person, plan } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { changeBy, enrolmentFor, returnPlan, submitPlan, unique } from '../examples.ts';

/** What every keeper of evaluations promises. */
export function evaluationsContract(ports: () => TablePorts): void {
  const enrolled = async (cycleId?: string) => {
    const change = enrolmentFor(unique('person'), cycleId);
    await ports().evaluations.create(change);
    return change.next;
  };

  describe('evaluations', () => {
    it('are enrolled once, and the same enrolment again is the same one', async () => {
      const change = enrolmentFor(unique('person'));
      const another = { ...change, event: { ...change.event, hash: 'another' } };
      expect(await ports().evaluations.create(change)).toBe('created');
      expect(await ports().evaluations.create(change)).toBe('created');
      expect(await ports().evaluations.create(another)).toBe('exists');
      expect(await ports().evaluations.load(change.next.evaluationId)).toEqual(change.next);
    });

    it('are unknown before they are enrolled', async () => {
      expect(await ports().evaluations.load('nobody')).toBeUndefined();
      expect(await ports().evaluations.loadFile('nobody')).toBeUndefined();
      expect(await ports().evaluations.event('nobody', 1)).toBeUndefined();
    });

    it('keep a change whole: state, document, record and what has to happen', async () => {
      const { evaluations, outbox } = ports();
      const state = await enrolled();
      const change = changeBy(state, submitPlan);
      expect(await evaluations.commit(change)).toBe('committed');
      const file = await evaluations.loadFile(state.evaluationId);
      expect(file?.state).toEqual(change.next);
      expect(file?.documents).toEqual({ plan });
      expect(file?.events.map((event) => event.command)).toEqual(['enrol', 'submitPlan']);
      expect(firstBroken(file?.events ?? [], digest)).toBeUndefined();
      expect((await outbox.load(`${state.evaluationId}-v2`))?.effects).toEqual(change.effects);
      expect(await evaluations.event(state.evaluationId, 2)).toEqual(change.event);
    });

    it('refuse a change that stands on an old version, and write nothing of it', async () => {
      const { evaluations, outbox } = ports();
      const state = await enrolled();
      const first = changeBy(state, submitPlan);
      const second = changeBy(state, { name: 'submitPlan', plan: { ...plan, behaviourExpectation: 'lain' } });
      await evaluations.commit(first);
      expect(await evaluations.commit(second)).toBe('conflict');
      const file = await evaluations.loadFile(state.evaluationId);
      expect(file).toMatchObject({ state: first.next, documents: { plan } });
      expect(file?.events).toHaveLength(2);
      expect((await outbox.load(`${state.evaluationId}-v2`))?.effects).toEqual(first.effects);
    });

    it('take a change that is already there for done', async () => {
      const state = await enrolled();
      const first = changeBy(state, submitPlan);
      await ports().evaluations.commit(first);
      await ports().evaluations.commit(changeBy(first.next, returnPlan));
      expect(await ports().evaluations.commit(first)).toBe('committed');
      expect((await ports().evaluations.load(state.evaluationId))?.version).toBe(3);
    });

    it('let exactly one of two simultaneous changes win', async () => {
      const state = await enrolled();
      const rivals = ['satu', 'dua', 'tiga', 'empat'].map((text) =>
        changeBy(state, { name: 'submitPlan', plan: { ...plan, behaviourExpectation: text } }),
      );
      const answers = await Promise.all(rivals.map((change) => ports().evaluations.commit(change)));
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1);
      const winner = rivals[answers.indexOf('committed')];
      expect(await ports().evaluations.load(state.evaluationId)).toEqual(winner?.next);
    });

    it('show the newest plan after a return', async () => {
      const { evaluations } = ports();
      const submitted = changeBy(await enrolled(), submitPlan);
      const returned = changeBy(submitted.next, returnPlan);
      const better = { ...plan, behaviourExpectation: 'Lebih jelas' };
      const again = changeBy(returned.next, { name: 'submitPlan', plan: better });
      for (const change of [submitted, returned, again]) await evaluations.commit(change);
      expect(await evaluations.loadWithDocuments(again.next)).toEqual({ plan: better });
      const { evaluationId } = again.next;
      const versions = [1, 2, 3].map((version) => evaluations.document(evaluationId, 'plan', version));
      expect((await Promise.all(versions)).map((document) => document?.content)).toEqual([
        plan,
        better,
        undefined,
      ]);
    });

    it('of a cycle are all listed, whole or by stage', async () => {
      const { evaluations } = ports();
      const cycleId = unique('cycle');
      const states = [];
      for (let count = 0; count < 12; count += 1) states.push(await enrolled(cycleId));
      const moved = states.slice(0, 3).map((state) => changeBy(state, submitPlan));
      for (const change of moved) await evaluations.commit(change);
      const idsOf = (list: { evaluationId: string }[]) => list.map((state) => state.evaluationId).sort();
      expect(idsOf(await evaluations.ofCycle(cycleId))).toEqual(idsOf(states));
      expect(idsOf(await evaluations.ofCycle(cycleId, 'planReview'))).toEqual(idsOf(states.slice(0, 3)));
      expect(await evaluations.ofCycle(cycleId, 'final')).toEqual([]);
    });

    it('are listed with their assessor, in one cycle or in all, until they have another', async () => {
      const { evaluations } = ports();
      const [assessor, successor] = ['assessor', 'successor'].map((it) => inBrief(person(unique(it))));
      if (!assessor || !successor) throw new Error('both are there');
      const [first, second] = [unique('cycle'), unique('cycle')];
      const states = [];
      for (const cycleId of [first, first, second]) {
        const enrolment = enrolmentFor(unique('person'), cycleId);
        const next = { ...enrolment.next, assessor };
        await evaluations.create({ ...enrolment, next });
        states.push(next);
      }
      const idsOf = async (personId: string, cycleId?: string) =>
        (await evaluations.ofAssessor(personId, cycleId)).map(({ evaluationId }) => evaluationId).sort();
      const [one, other, third] = states.map(({ evaluationId }) => evaluationId);
      expect(await idsOf(assessor.personId)).toEqual([one, other, third].sort());
      expect(await idsOf(assessor.personId, first)).toEqual([one, other].sort());
      // A cycle whose name begins like another's is another cycle.
      expect(await idsOf(assessor.personId, first.slice(0, -1))).toEqual([]);
      const submitted = changeBy(states[0] as EvaluationState, submitPlan);
      await evaluations.commit({ ...submitted, next: { ...submitted.next, assessor: successor } });
      expect(await idsOf(assessor.personId, first)).toEqual([other]);
      expect(await idsOf(successor.personId)).toEqual([one]);
      expect(await idsOf(unique('nobody'))).toEqual([]);
      expect((await evaluations.idsOfAssessor(assessor.personId)).sort()).toEqual([other, third].sort());
      expect(await evaluations.idsOfAssessor(unique('nobody'))).toEqual([]);
      expect(await evaluations.leadsAnybody(successor.personId)).toBe(true);
      expect(await evaluations.leadsAnybody(unique('nobody'))).toBe(false);
    });

    it('give single documents of many at once, without those that are not there', async () => {
      const { evaluations } = ports();
      const changes = [changeBy(await enrolled(), submitPlan), changeBy(await enrolled(), submitPlan)];
      for (const change of changes) await evaluations.commit(change);
      const ids = changes.map(({ next }) => next.evaluationId);
      const asked = [...ids, 'nobody'].map(
        (evaluationId) => ({ evaluationId, kind: 'plan', version: 1 }) as const,
      );
      const found = await evaluations.documentsAt([...asked, { ...asked[0], version: 9 }] as typeof asked);
      expect(found.map(({ evaluationId }) => evaluationId).sort()).toEqual(ids.sort());
      expect(found.map(({ kind, version, content }) => ({ kind, version, content }))).toEqual(
        ids.map(() => ({ kind: 'plan', version: 1, content: plan })),
      );
      expect(await evaluations.documentsAt([])).toEqual([]);
    });

    it('await somebody, the earliest due date first, and nobody any more when they are answered', async () => {
      const { evaluations } = ports();
      const personId = unique('person');
      const dates = ['2027-03-01', '2027-01-10', '2027-02-01'];
      const states = [];
      for (const date of dates) {
        const enrolment = enrolmentFor(personId, unique('cycle'));
        const next = { ...enrolment.next, dueAt: `${date}T16:59:59.000Z` };
        await evaluations.create({ ...enrolment, next });
        states.push(next);
      }
      const [first, second, third] = states;
      expect(await evaluations.awaiting(personId)).toEqual([second, third, first]);
      if (second) await evaluations.commit(changeBy(second, submitPlan));
      expect(await evaluations.awaiting(personId)).toEqual([third, first]);
      expect(await evaluations.awaiting(unique('nobody'))).toEqual([]);
    });

    it('are read many at once, each once, without the unknown', async () => {
      const states = [await enrolled(), await enrolled()];
      const ids = states.map((state) => state.evaluationId);
      const many = await ports().evaluations.loadMany([...ids, ...ids, 'nobody']);
      expect(many.map((state) => state.evaluationId).sort()).toEqual(ids.sort());
      expect(await ports().evaluations.loadMany([])).toEqual([]);
    });
  });
}
