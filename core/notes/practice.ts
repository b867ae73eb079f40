/**
 * The steps of a teacher's practice cycle, in their order (Kepdirjen GTK 4242/2024: preparation discussion, observation,
 * follow-up discussion, follow-up, reflection). The head of school observes and fills in the rubric in Ruang GTK; what
 * is noted here is when it was, what it showed, and where it is kept.
 */
export const practiceSteps = ['preparation', 'observation', 'discussion', 'followUp', 'reflection'] as const;
export type PracticeStep = (typeof practiceSteps)[number];

/** What an assessor of teachers looks at beside the ratings, and the steps that show it. */
export const practiceParameters = {
  reflection: ['discussion', 'reflection'],
  learning: ['followUp', 'reflection'],
  change: ['observation', 'reflection'],
} as const satisfies Record<string, readonly PracticeStep[]>;
export const practiceParameterNames = ['reflection', 'learning', 'change'] as const;

/**
 * True where a step may come next: the first of a round, the same one again, or the one after it. A new round begins
 * once the one before has been reflected on; how many rounds a year has is the school's.
 */
export function mayFollow(step: PracticeStep, before: PracticeStep | undefined): boolean {
  const place = practiceSteps.indexOf(step);
  if (before === undefined) return place === 0;
  const last = practiceSteps.indexOf(before);
  return place === last || place === last + 1 || (place === 0 && before === 'reflection');
}
