import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { openWebsite, signedInAs, textOf, type Website } from '../functions/website.ts';
import { act, evaluationId } from '../usecases/office.ts';

let website: Website;

/** An evaluation that came to its end long ago: nobody's name stands in it any more. */
beforeAll(async () => {
  website = await openWebsite();
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  office.clock.moveTo(new Date('2027-12-22T03:00:00Z'));
  const system = { evaluationId, version: null, actor: { kind: 'system' } } as const;
  await office.perform({ ...system, command: commands.openAssessment });
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await act(office, 'employee', commands.acknowledge);
  for (const what of ['contents', 'names'] as const)
    await office.perform({ ...system, command: { name: 'erase', what } });
  expect(office.store.states.get(evaluationId)?.employee.name).toBe('');
});

describe('an evaluation whose names were erased', () => {
  it.each([
    `/evaluations/${evaluationId}`,
    '/hr/cycles/2027-abc/evaluations',
    `/admin/evaluations/${evaluationId}`,
  ])('says so on %s, with no link and no heading that nobody could read', async (path) => {
    const cookie = await signedInAs(website, null, ['hr']);
    const page = await website.ask('GET', path, { cookies: [cookie, '__Host-language=en'] });
    expect(page.statusCode).toBe(200);
    expect(textOf(page).includes('(name erased)')).toBe(true);
    expect(page.body.match(/<(a|h1|h2|button)\b[^>]*>\s*<\/\1>/g)).toBeNull();
  });
});
