import { expect, it } from 'vitest';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { commands, digest } from '../core/examples.ts';
import { act, deliverAll, evaluationId } from '../usecases/office.ts';
import { numbersFrom } from '../usecases/seeded-numbers.ts';
import { openWebsite, textOf, tokenIn } from './website.ts';

const seeds = 1_000;
/** Every call of a port is put off by up to so many turns of the loop, before it and after it. */
const longestPause = 6;

/** Two tabs with the same plan: one approves while the other returns, every step of both at a moment of the seed's. */
async function race(seed: number) {
  const random = numbersFrom(seed);
  let racing = false;
  const step = async () => {
    if (!racing) return;
    for (let turn = Math.floor(random() * longestPause); turn > 0; turn -= 1) await Promise.resolve();
  };
  const website = await openWebsite({ step });
  const { office } = website;
  await act(office, 'employee', commands.submitPlan);
  await deliverAll(office);
  const path = `/t/${office.links.idFor({ evaluationId, version: 2, personId: 'assessor', rotation: 0 })}`;
  const formToken = tokenIn(await website.ask('GET', path));
  const forms = [
    { formToken, do: 'approvePlan' },
    { formToken, do: 'returnPlan', reason: 'Belum terukur' },
  ];
  const order = random() < 0.5 ? forms : forms.toReversed();
  racing = true;
  const answers = await Promise.all(
    order.map((form) => website.ask('POST', path, { form, cookies: ['__Host-language=en'] })),
  );
  racing = false;
  const events = office.store.events.get(evaluationId) ?? [];
  return { order, answers, events };
}

it('approving and returning from two tabs, 1,000 interleavings by seed: one wins, the other is told what, by whom and when', async () => {
  const won: Record<string, number> = { approvePlan: 0, returnPlan: 0 };
  const first = { won: 0, lost: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { order, answers, events } = await race(seed);
    const about = `seed ${seed}`;
    expect(events, about).toHaveLength(3);
    expect(firstBroken(events, digest), about).toBeUndefined();
    const winner = order.findIndex((form) => form.do === events[2]?.command);
    expect(answers[winner]?.statusCode, about).toBe(200);
    const loser = answers[1 - winner];
    expect(loser?.statusCode, about).toBe(409);
    const told = loser ? textOf(loser) : '';
    const did = events[2]?.command === 'approvePlan' ? 'Plan approved' : 'Plan returned';
    expect(told, about).toContain(did);
    expect(told, about).toContain('Name of assessor');
    expect(told, about).toMatch(/5 January 2027 at 10:00/);
    won[events[2]?.command ?? ''] = (won[events[2]?.command ?? ''] ?? 0) + 1;
    first[winner === 0 ? 'won' : 'lost'] += 1;
  }
  expect((won.approvePlan ?? 0) + (won.returnPlan ?? 0)).toBe(seeds);
  // The seeds do mix: either decision wins often, and so does whoever pressed second.
  for (const count of [...Object.values(won), ...Object.values(first)])
    expect(count).toBeGreaterThan(seeds / 20);
}, 60_000);
