import { type Command, commandSchema } from '../../../core/evaluation/commands.ts';
import { limits } from '../../../core/evaluation/document-fields.ts';
import type { Plan } from '../../../core/evaluation/plan-document.ts';
import type { FieldError } from '../../../pages/layout/form-view.ts';
import { withoutBlankRows } from '../../../pages/tasks/plan-rows.ts';
import { nested } from '../forms.ts';

/** Fields that carry the form rather than what was written in it. */
const carrying = new Set(['formToken', 'version', 'do', 'draftAt', 'code']);

/** What a person wrote in a task's form, as fields. */
export function writtenFields(form: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !carrying.has(name)));
}

/** The document that a command carries, by the name of its property. */
const documentOf = {
  submitPlan: 'plan',
  settlePlan: 'plan',
  proposeChange: 'plan',
  submitSelfAssessment: 'selfAssessment',
  submitReview: 'review',
  fileAppeal: 'appeal',
  explainRating: 'explanation',
  replyToExplanation: 'reply',
  decideAppeal: 'decision',
} as const;

/** What a form says beside its document. */
const besideDocument: readonly string[] = ['heldOn', 'agreed', 'reason'];
/** Buttons whose forms say more than their document. */
const sayMore: readonly string[] = ['settlePlan', 'proposeChange'];

type ReadCommand =
  | { understood: true; command: Command }
  | { understood: false; values: Record<string, string>; errors: FieldError[] };

/** What is written about each planned result, by the button that hands it in. */
const perResult: Record<string, readonly string[]> = {
  submitSelfAssessment: ['achieved', 'evidence'],
  submitReview: ['rating', 'feedback'],
};

/**
 * Reads the command that a form's button stands for. Errors carry the names of the form's own fields.
 * @param about how many results the plan has: whoever answers it has one entry for each, also where nothing is written;
 *   and the plan in force, which comes back where a change of it is declined
 */
export function commandOfForm(
  button: string,
  fields: Record<string, string>,
  about: { plannedResults: number; planInForce?: Plan | undefined },
): ReadCommand | undefined {
  const document = documentOf[button as keyof typeof documentOf];
  const values = document === 'plan' ? withoutBlankRows(fields) : fields;
  const written = nested(values);
  const parts = perResult[button];
  if (parts) written.results = resultsOf(parts, fields, about.plannedResults);
  if (button === 'declineChange') written.plan = about.planInForce;
  const parsed = commandSchema.safeParse(contentOf(button, document, written));
  if (parsed.success) return { understood: true, command: parsed.data };
  if (parsed.error.issues.some((issue) => issue.path[0] === 'name')) return undefined;
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.slice(issue.path[0] === document ? 1 : 0).join('.'),
    code: codeOf(issue),
  }));
  return { understood: false, values, errors };
}

function contentOf(button: string, document: string | undefined, written: Record<string, unknown>): object {
  if (!document) return { name: button, ...written };
  if (!sayMore.includes(button)) return { name: button, [document]: written };
  const { true: beside = [], false: within = [] } = Object.groupBy(Object.entries(written), ([name]) =>
    String(besideDocument.includes(name)),
  );
  return { name: button, ...Object.fromEntries(beside), [document]: Object.fromEntries(within) };
}

/** By their numbers and not by their order: a field that a browser leaves out must not move the others. */
function resultsOf(parts: readonly string[], fields: Record<string, string>, count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    ...Object.fromEntries(parts.map((part) => [part, fields[`results.${index}.${part}`] ?? ''])),
    realisations: realisationsOf(fields, index),
  }));
}

/** One for each indicator that the form asked about; later ones keep their place. */
function realisationsOf(fields: Record<string, string>, index: number): string[] {
  const at = (row: number) => fields[`results.${index}.realisations.${row}`];
  const rows = Array.from({ length: limits.indicators }, (_, row) => row);
  const last = rows.findLast((row) => at(row) !== undefined);
  return last === undefined ? [] : rows.slice(0, last + 1).map((row) => at(row) ?? '');
}

/** Our schemas give codes as messages; whatever zod says by itself means that something is missing or odd. */
function codeOf({ code, message }: { code: string; message: string }): string {
  if (/^[a-zA-Z]+$/.test(message)) return message;
  return code === 'invalid_type' ? 'required' : 'invalid';
}
