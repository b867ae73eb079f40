/** What a reader may want to put otherwise; never a reason to refuse. */
export type PlanHint = 'activity' | 'absolute';

/**
 * Words of doing rather than of what is achieved: verbs in me- at the beginning, and names of an activity
 * (annex BAB II, first stage: rencana hasil kerja is written as an achievement, not as activity or category).
 */
const activityVerb = /^(me(m|n|ng|ny|l|r|w|y)[a-z]+|melakukan|ikut|hadir)\b/i;
const activityName =
  /^(kegiatan|pelaksanaan|penyelenggaraan|penyusunan|pembuatan|pengelolaan|rapat|tugas)\b/i;
/** Achievements that only look like verbs of doing. */
const achieved = /^(meningkat|menurun|membaik|menguat|merata|memenuhi|mencapai|menjadi)/i;
/** Words without exception, which a measure should avoid unless lives or great losses are at stake (annex BAB II). */
const absolute = /\b(semua|seluruh|selalu|setiap|tidak pernah|tanpa kecuali)\b/i;

/** Hints on how a planned result is worded. */
export function hintsOnResult(text: string): PlanHint[] {
  const wording = text.trim();
  const activity = (activityVerb.test(wording) || activityName.test(wording)) && !achieved.test(wording);
  return [...(activity ? (['activity'] as const) : []), ...hintsOnMeasure(wording)];
}

/** Hints on how an indicator or its target is worded. */
export function hintsOnMeasure(text: string): PlanHint[] {
  return absolute.test(text) ? ['absolute'] : [];
}
