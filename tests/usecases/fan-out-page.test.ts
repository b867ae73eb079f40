import { describe, expect, it } from 'vitest';
import type { FanOutPage, FanOutStep } from '../../core/cycle/fan-out.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { inBrief } from '../../core/people/person.ts';
import { fanOutPage } from '../../core/usecases/fan-out-page.ts';
import { at, cycle, december, january, person } from '../core/examples.ts';
import { dumpOf, type Office, openOffice } from './office.ts';
import { keptRoster, rosterOf } from './rosters.ts';
import { killAt, type Step } from './stepping.ts';

const { cycleId } = cycle;
const firstPage = (step: FanOutStep): FanOutPage => ({ cycleId, step, cursor: null });
const page = (office: Office, asked: FanOutPage) =>
  fanOutPage(asked, { ...office.ports, perform: office.perform, carryOut: async () => true });

/** Goes from page to page, as the workflow does; gives how many pages there were. */
async function fanOutAll(office: Office, step: FanOutStep): Promise<number> {
  let asked = { ...firstPage(step), done: false };
  for (let pages = 1; ; pages += 1) {
    asked = await page(office, { cycleId, step, cursor: asked.cursor });
    if (asked.done) return pages;
  }
}

/** A running cycle on a roster of so many people. */
async function running(people: number, step: Step = () => {}): Promise<Office> {
  let hears: Step = () => {};
  const office = openOffice({ step: (call) => hears(call) });
  const { importId } = await keptRoster(office, rosterOf(people));
  await office.plain.cycles.create({ ...cycle, importId });
  hears = step;
  return office;
}

/** Enrolled once: one state, one event, one entry that starts its workflow and asks for the plan. */
function expectEachOnce(office: Office, people: number): void {
  expect(office.store.states.size).toBe(people);
  expect([...office.store.events.values()].every((events) => events.length === 1)).toBe(true);
  const effects = [...office.store.outbox.values()].flatMap((entry) => entry.effects);
  const starts = effects.flatMap((effect) => (effect.kind === 'startExecution' ? effect.executionName : []));
  expect(starts.sort()).toEqual([...office.store.states.keys()].map((id) => `${id}-plan-1`).sort());
  const mails = effects.flatMap((effect) => (effect.kind === 'mail' ? effect.evaluationId : []));
  expect(mails.sort()).toEqual([...office.store.states.keys()].sort());
}

describe('enrolling a cycle page by page', () => {
  it('enrols everybody once, with who assesses them', async () => {
    const office = await running(250);
    expect(await fanOutAll(office, 'enrol')).toBe(4);
    expectEachOnce(office, 250);
    const assessors = [...office.store.states.values()].map(({ assessor }) => assessor.name);
    expect(new Set(assessors)).toEqual(new Set(['Wali Kota', 'Pegawai 0']));
  });

  it('does a page twice without doing anything twice', async () => {
    const office = await running(150);
    const first = await page(office, firstPage('enrol'));
    const before = dumpOf(office);
    office.clock.forward(60_000);
    expect(await page(office, firstPage('enrol'))).toEqual(first);
    expect(dumpOf(office)).toBe(before);
  });

  it('killed at any point and begun again from the start, enrols everybody exactly once', async () => {
    let reached = true;
    for (let point = 0; reached; point += 29) {
      const kill = killAt(point);
      const office = await running(120, (call) => kill.step(call));
      await fanOutAll(office, 'enrol').catch(() => {});
      kill.over();
      office.clock.forward(60_000);
      await fanOutAll(office, 'enrol');
      expectEachOnce(office, 120);
      reached = kill.reached;
    }
  });

  it('fails loudly when a part of the roster is lost, rather than passing people over', async () => {
    const office = await running(250);
    const lost = [...office.store.chunks.keys()].find((key) => key.endsWith(' 1')) ?? '';
    office.store.chunks.delete(lost);
    await expect(fanOutAll(office, 'enrol')).rejects.toThrow('lacks chunk 1');
  });

  it('fails loudly without its cycle', async () => {
    await expect(page(openOffice(), firstPage('enrol'))).rejects.toThrow('not in the table');
  });
});

describe('opening the assessments of a cycle page by page', () => {
  /** So many evaluations with an agreed plan. */
  async function agreed(people: number, step?: Step): Promise<Office> {
    const office = await running(1, step);
    for (let index = 0; index < people; index += 1) {
      const enrolment = { person: person(`p${index}`), assessor: inBrief(person('a')), appealDecider: null };
      const { next, event } = enrol(enrolment, at(january));
      office.store.states.set(next.evaluationId, { ...next, stage: 'active' });
      office.store.events.set(next.evaluationId, [event]);
    }
    office.clock.moveTo(december);
    return office;
  }
  const stagesIn = (office: Office) => Map.groupBy(office.store.states.values(), ({ stage }) => stage);

  it('opens every one once, two hundred a page', async () => {
    const office = await agreed(450);
    expect(await fanOutAll(office, 'openAssessment')).toBe(4);
    expect(stagesIn(office).get('selfAssessment')).toHaveLength(450);
    expect([...office.store.events.values()].every((events) => events.length === 2)).toBe(true);
  });

  it('opens nothing before the date, and ends', async () => {
    const office = await agreed(5);
    office.clock.moveTo(january);
    expect(await fanOutAll(office, 'openAssessment')).toBe(1);
    expect(stagesIn(office).get('active')).toHaveLength(5);
  });

  it('killed at any point and begun again, opens every one exactly once', async () => {
    let reached = true;
    for (let point = 0; reached; point += 7) {
      const kill = killAt(point);
      const office = await agreed(30, (call) => kill.step(call));
      await fanOutAll(office, 'openAssessment').catch(() => {});
      kill.over();
      await fanOutAll(office, 'openAssessment');
      expect(stagesIn(office).get('selfAssessment')).toHaveLength(30);
      expect([...office.store.events.values()].every((events) => events.length === 2)).toBe(true);
      reached = kill.reached;
    }
  });
});
