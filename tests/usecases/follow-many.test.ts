import { beforeEach, describe, expect, it } from 'vitest';
import type { Acting } from '../../core/evaluation/state.ts';
import type { CommandRequest } from '../../core/ports/commands.ts';
import { followSubstitutions } from '../../core/usecases/follow-substitutions.ts';
import { awayFor, enrolled } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const dayMs = 86_400_000;
let office: Office;
let given: CommandRequest[];
const at = (ms: number) => new Date(office.clock().getTime() + ms).toISOString();

/** So many plans with the assessor. */
function waiting(count: number, about: { acting?: Acting } = {}) {
  for (let place = 0; place < count; place += 1) {
    const evaluationId = `2027-abc-p${place}`;
    office.store.states.set(evaluationId, { ...enrolled, evaluationId, stage: 'planReview', ...about });
  }
}
const follow = () =>
  followSubstitutions({
    ...office.ports,
    perform: async (request) => {
      given.push(request);
      return { outcome: 'unknown' };
    },
  });

beforeEach(() => {
  office = openOffice();
  given = [];
});

describe('tasks that follow an absence', () => {
  const until = '2027-02-01T00:00:00.000Z';
  const acting = (about: Partial<Acting> = {}): Acting => ({
    ...{ person: awayFor(enrolled.assessor).substitute, for: enrolled.assessor },
    ...{ substitutionId: 's1', kind: 'plt', until },
    ...about,
  });

  it('are moved five hundred in one round', async () => {
    waiting(501);
    await office.substitutions.add(awayFor(enrolled.assessor));
    await follow();
    expect(given).toHaveLength(500);
  });

  it('are left alone where they are with the right person until the right time', async () => {
    waiting(1, { acting: acting() });
    await office.substitutions.add(awayFor(enrolled.assessor, { until }));
    await follow();
    expect(given).toEqual([]);
  });

  it('are told of a longer time too, with the reason of the absence', async () => {
    waiting(1, { acting: acting() });
    await office.substitutions.add(awayFor(enrolled.assessor, { until: '2027-03-01T00:00:00.000Z' }));
    await follow();
    const command = { name: 'beginSubstitution', reason: 'SK Plt.' };
    expect(given).toMatchObject([{ evaluationId: '2027-abc-p0', version: enrolled.version, command }]);
  });

  it.each([
    ['is still looked at', 1, 1],
    ['has long been followed', 0, 0],
  ])('of an absence that ended thirty days ago %s', async (_, ms, moves) => {
    waiting(1, { acting: acting() });
    const from = '2026-11-01T00:00:00.000Z';
    await office.substitutions.add(awayFor(enrolled.assessor, { from, until: at(ms - 30 * dayMs) }));
    await follow();
    expect(given).toHaveLength(moves);
  });
});
