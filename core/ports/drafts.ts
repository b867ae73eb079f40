/** What was written and when. */
export type Draft = { fields: Record<string, string>; savedAt: string };

/** What a person has written and not yet submitted, as form fields; nothing depends on it. */
export interface Drafts {
  save(
    evaluationId: string,
    personId: string,
    form: string,
    fields: Record<string, string>,
    now: Date,
  ): Promise<void>;
  load(evaluationId: string, personId: string, form: string): Promise<Draft | undefined>;
}
