import { stages } from '../../core/evaluation/stage.ts';
import { diagnose, reasons } from '../../core/recovery/diagnosis.ts';
import { planRecovery } from '../../core/recovery/plan-recovery.ts';
import { wordsFor } from '../../pages/words.ts';
import { bodyCalendar } from './examples.ts';
import { now, standings } from './standings.ts';

const nothing = 'nothing';
const w = wordsFor({ language: 'en', now, calendar: bodyCalendar });

/** Every standing that the tests know, in the stage where it stands and in each other stage of the year. */
const dossiers = standings.flatMap(([, dossier]) =>
  stages.map((stage) => ({ ...dossier, state: { ...dossier.state, stage } })),
);

/** Why evaluations wait, whose it is and what helps, by the rules and in the words of the pages. */
export function drawReasons(): string {
  const found = dossiers.flatMap((dossier) => {
    const diagnosis = diagnose(dossier, now);
    return diagnosis ? [{ ...diagnosis, act: planRecovery(diagnosis, dossier, now).act }] : [];
  });
  const rows = reasons.map((reason) => {
    const those = found.filter((one) => one.reason === reason);
    const owners = those.map(({ owner }) => w.t(`owner.${owner}`));
    const acts = those.map(({ act }) => (act ? w.t(`act.${act}`) : nothing));
    return `| \`${reason}\` | ${w.t(`why.${reason}`)} | ${oneOf(owners)} | ${oneOf(acts)} |`;
  });
  return [
    '| Reason | On the page | Whose it is | The one act that helps |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Each once; that nothing helps comes last. */
const oneOf = (words: readonly string[]) =>
  [...new Set(words)].sort((a, b) => Number(a === nothing) - Number(b === nothing)).join(', ');
