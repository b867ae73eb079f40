import { describe, expect, it } from 'vitest';
import {
  type Action,
  actions,
  may,
  mayAny,
  mayIn,
  type Player,
  permissions,
  players,
  type Viewer,
} from '../../core/access/permissions.ts';
import { type Role, roles } from '../../core/people/person.ts';
import { enrolled } from './examples.ts';

const isRole = (player: Player): player is Player & Role => (roles as readonly string[]).includes(player);
const personOf: Partial<Record<Player, string>> = {
  employee: 'employee',
  assessor: 'assessor',
  appealDecider: 'decider',
};

/** Somebody who is just this, in the organisation of the example evaluation. */
function viewer(player: Player, organisation: string | null = enrolled.organisation): Viewer {
  const personId = personOf[player] ?? null;
  return { personId, roles: isRole(player) ? [player] : [], organisation };
}

describe('the table of permissions', () => {
  it('decides every action of everybody, and denies what it has no row for', () => {
    for (const player of players) {
      for (const action of actions) {
        const granted = permissions.some((row) => row.player === player && row.action === action);
        expect(may(viewer(player), action, enrolled), `${player} ${action}`).toBe(granted);
      }
    }
  });

  it.each<[Player[], Action[]]>([
    [['hr'], ['runCycles', 'importRoster', 'editTemplates', 'editCalendar', 'managePersonalData']],
    [
      ['hr', 'organisation-hr'],
      ['changePeople', 'setSubstitutions', 'mendAddresses', 'printSheets'],
    ],
    [['hr', 'organisation-hr', 'assessor', 'appealDecider'], ['recordDelivery']],
    [['hr', 'organisation-hr', 'assessor'], ['seeTeam']],
    [
      ['hr', 'organisation-hr', 'auditors'],
      ['seeCycles', 'seeTraining'],
    ],
    [['hr', 'organisation-hr', 'administrators', 'auditors'], ['seeStandings']],
    [['administrators', 'auditors'], ['seeExecutions']],
    [['administrators'], ['helpEngine']],
    [['auditors'], ['exportRecord']],
    [['auditors', 'employee'], ['seeAccesses']],
    [['employee'], ['recordProgress', 'recordIdea']],
    [['assessor'], ['answerIdea']],
  ])('lets %j and nobody else: %j', (who, acts) => {
    for (const action of acts) {
      const granted = players.filter((player) => may(viewer(player), action, enrolled));
      expect(granted.toSorted(), action).toEqual(who.toSorted());
    }
  });

  it('lets everybody read what people wrote but those who keep the workflows going', () => {
    const readers = players.filter((player) => may(viewer(player), 'readContents', enrolled));
    expect(readers.toSorted()).toEqual(players.filter((player) => player !== 'administrators').toSorted());
  });

  it('lets nobody do anything without a role or a part', () => {
    const stranger: Viewer = { personId: 'stranger', roles: [], organisation: enrolled.organisation };
    for (const action of actions) {
      expect(may(stranger, action, enrolled)).toBe(false);
      expect(mayAny(stranger, action)).toBe(false);
    }
  });

  it.each(['hr', 'administrators', 'auditors'] as const)(
    'lets %s do in every organisation what they may do at all, also without one of their own',
    (role) => {
      for (const { action } of permissions.filter(({ player }) => player === role)) {
        for (const organisation of ['Dinas Lain', null]) {
          expect(may(viewer(role, organisation), action, enrolled)).toBe(true);
          expect(mayIn(viewer(role, organisation), action, 'Bappeda')).toBe(true);
        }
      }
    },
  );

  it('keeps the HR of an organisation to its own', () => {
    const elsewhere = { ...enrolled, organisation: 'Dinas Lain' };
    for (const action of actions) {
      expect(may(viewer('organisation-hr'), action, elsewhere), action).toBe(false);
      expect(may(viewer('organisation-hr', null), action, enrolled), action).toBe(false);
      expect(mayAny(viewer('organisation-hr', null), action), action).toBe(false);
    }
  });

  it('keeps what people wrote from administrators, and any change from auditors', () => {
    expect(may(viewer('administrators'), 'readContents', enrolled)).toBe(false);
    const changing: Action[] = ['helpEngine', 'changePeople', 'runCycles', 'importRoster', 'mendAddresses'];
    for (const action of changing) expect(may(viewer('auditors'), action, enrolled), action).toBe(false);
  });

  it('lets employees and superiors see only what they play a part in', () => {
    const others = {
      ...enrolled,
      employee: { ...enrolled.employee, personId: 'x' },
      assessor: { ...enrolled.assessor, personId: 'y' },
      appealDecider: null,
    };
    for (const player of ['employee', 'assessor', 'appealDecider'] as const) {
      for (const action of actions) expect(may(viewer(player), action, others), action).toBe(false);
    }
  });
});
