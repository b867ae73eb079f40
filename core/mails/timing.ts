import type { Effect, MailTemplate } from '../evaluation/effects.ts';
import type { Stage } from '../evaluation/stage.ts';
import { type Preferences, quietUntil } from './preferences.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;

/** When a mail goes: at once, at the end of somebody's quiet hours, or with everything else in the mail of the day. */
export type Timing = { goes: 'now' | 'withTheDay' } | { goes: 'later'; until: Date };

/** From so many waiting tasks on, reminders of them come in one mail a day unless the person wants each by itself. */
export const manyTasks = 3;

const reminders: readonly MailTemplate[] = ['reminder', 'overdue'];

/** True when the number of waiting tasks decides, so that it has to be counted. */
export function dependsOnCount({ template }: MailEffect, { bundling }: Preferences): boolean {
  return bundling === 'auto' && reminders.includes(template);
}

/**
 * When a mail goes by its reader's wish. What a person has just asked for goes at once. The notice of a result goes by
 * itself, since days are counted from it (PermenPAN-RB 6/2022, annex BAB V).
 */
export function timingOf(
  mail: MailEffect,
  about: {
    preferences: Preferences;
    stage: Stage;
    /** How many tasks wait for the reader; any number where it does not matter. */
    waiting: number;
    now: Date;
    utcOffsetHours: number;
  },
): Timing {
  const { preferences, stage, waiting, now, utcOffsetHours } = about;
  if (mail.asked) return { goes: 'now' };
  if (isBundled(mail, preferences.bundling, waiting) && stage !== 'acknowledgement')
    return { goes: 'withTheDay' };
  const until = quietUntil(preferences, now, utcOffsetHours);
  return until ? { goes: 'later', until } : { goes: 'now' };
}

function isBundled({ template }: MailEffect, bundling: Preferences['bundling'], waiting: number): boolean {
  const isReminder = reminders.includes(template);
  if (bundling === 'digest') return isReminder || template === 'yourTurn';
  return bundling === 'auto' && isReminder && waiting >= manyTasks;
}
