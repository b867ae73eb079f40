/** The guides, and how many steps each has; their words are in the catalogues. */
export const guides = { tour: 5, employee: 6, supervisor: 6, hr: 6, administrator: 4 } as const;
export type Guide = keyof typeof guides;

/** The points of the training material. */
export const trainingPoints = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6'] as const;

/** The guide that an address names; undefined for others. */
export function guideNamed(name: string): Guide | undefined {
  return (Object.keys(guides) as Guide[]).find((guide) => guide === name);
}
