import { beforeAll, describe, expect, it } from 'vitest';
import { calendarIn } from '../../core/calendar/holidays.ts';
import type { Zone } from '../../core/calendar/zones.ts';
import { newCycleSchema } from '../../core/cycle/new-cycle.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { createCycle } from '../../core/usecases/create-cycle.ts';
import { person } from '../core/examples.ts';
import { keptRoster, rosterOf } from '../usecases/rosters.ts';
import { openWebsite, planFields, sendForm, signedInAs, textOf } from './website.ts';

const hour = 3_600_000;
const form = newCycleSchema.parse({
  ...{ name: 'SKP 2027', year: '2027', planDue: '2027-01-31', assessmentOpens: '2027-12-20' },
  ...{ selfAssessmentDue: '2028-01-10', reviewDue: '2028-01-31' },
  ...{ headName: 'Wali Kota', headPosition: 'Wali Kota', headEmail: 'head@kinerja.example' },
});
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });

/** The same form of HR, and the same plan handed in, in a body of a zone. */
async function bodyIn(zone: Zone) {
  const website = await openWebsite({ calendar: calendarIn(zone) });
  const { office } = website;
  const { importId } = await keptRoster(office, rosterOf(3));
  await confirmRoster(importId, office.ports);
  const created = await createCycle(form, office.ports);
  if (!created.created) throw new Error(created.why);
  const calendar = await office.ports.calendar();
  const enrolment = { person: person('employee'), assessor: brief('assessor'), appealDecider: null };
  const about = { now: office.clock(), cycle: created.cycle, calendar, digest: office.digest };
  const { next } = enrol(enrolment, about);
  await office.evaluations.create(enrol(enrolment, about));
  const cookie = await signedInAs(website, 'employee');
  const path = `/evaluations/${next.evaluationId}/task`;
  const page = textOf(await website.ask('GET', path, { cookies: [cookie] }));
  const sent = await sendForm(website, path, { do: 'submitPlan', ...planFields }, { cookie });
  const after = await office.evaluations.load(next.evaluationId);
  return { cycle: created.cycle, planDue: next.dueAt ?? '', page, sent, reviewDue: after?.dueAt ?? '' };
}

describe('the same cycle in Jakarta and in Jayapura', () => {
  let wib: Awaited<ReturnType<typeof bodyIn>>;
  let wit: Awaited<ReturnType<typeof bodyIn>>;
  beforeAll(async () => {
    [wib, wit] = [await bodyIn('WIB'), await bodyIn('WIT')];
  });
  const earlier = (of: (body: typeof wib) => string) => Date.parse(of(wib)) - Date.parse(of(wit));

  it('ends its dates two hours earlier in Jayapura, as instants', () => {
    expect(wib.cycle.planDueAt).toBe('2027-01-31T16:59:59.000Z');
    expect(earlier(({ cycle }) => cycle.planDueAt)).toBe(2 * hour);
    expect(earlier(({ cycle }) => cycle.reviewDueAt)).toBe(2 * hour);
    expect(earlier(({ planDue }) => planDue)).toBe(2 * hour);
  });

  it('counts the days of a stage that begins by the clock of the body', () => {
    expect([wib.sent.statusCode, wit.sent.statusCode]).toEqual([200, 200]);
    expect(earlier(({ reviewDue }) => reviewDue)).toBe(2 * hour);
  });

  it('shows the same date to both, and names the clock it is told by', () => {
    for (const { page } of [wib, wit]) expect(page).toContain('31 Januari 2027');
    expect(wib.page).toContain('WIB');
    expect(wit.page).toContain('WIT');
    expect(wit.page).not.toContain('WIB');
  });
});
