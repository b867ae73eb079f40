import * as z from 'zod';
import { type Competency, competenciesSchema } from '../competencies/competency.ts';
import { behaviourValueIds } from '../rules/behaviours.ts';
import { planTemplateSchema, type TemplateContent, type TemplateKind, templateLimits } from './template.ts';

/** What is wrong, at the field of the form that holds it. */
export type TemplateProblem = { path: string; code: string };
export type ReadTemplate = { content: TemplateContent; name: string; change: string; retired: boolean };

/** Names of aspects as HR writes them. */
const aspectNames = { kuantitas: 'quantity', kualitas: 'quality', waktu: 'time', biaya: 'cost' } as const;
const nameOfAspect = new Map<string, string>(Object.entries(aspectNames).map(([name, code]) => [code, name]));

/** A list of a form that takes one thing a line. */
export const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);

const headSchema = z.object({
  name: z.string().trim().min(1, 'required').max(templateLimits.name, 'tooLong'),
  change: z.string().trim().max(templateLimits.change, 'tooLong').default(''),
  retired: z
    .string()
    .optional()
    .transform((value) => value === 'yes'),
});

/**
 * Reads HR's form of a template: rows that are empty are left out, and lists hold one thing a line.
 * @param isFirst whether this is the first version, which changes nothing
 */
export function readTemplateForm(
  kind: TemplateKind,
  form: Readonly<Record<string, string>>,
  isFirst: boolean,
): ReadTemplate | { problems: TemplateProblem[] } {
  const head = headSchema.safeParse(form);
  const rows = rowsOf(form, kind === 'plan' ? 'text' : 'name');
  const read = kind === 'plan' ? planOf(form, rows) : competenciesOf(form, rows);
  const unsaid = !isFirst && (form.change ?? '').trim() === '';
  const problems = [
    ...(head.success ? [] : head.error.issues.map(({ path, message }) => at(String(path[0]), message))),
    ...(unsaid ? [at('change', 'required')] : []),
    ...('problems' in read ? read.problems : []),
  ];
  if (problems.length > 0 || !head.success || 'problems' in read) return { problems };
  return { ...head.data, content: read.content };
}

type Read = { content: TemplateContent } | { problems: TemplateProblem[] };
const at = (path: string, code: string): TemplateProblem => ({ path, code });

/** Numbers of the rows in which something is written at all. */
function rowsOf(form: Readonly<Record<string, string>>, field: string): number[] {
  const numbers = Object.keys(form).flatMap((name) => {
    const [, row] = new RegExp(`^items\\.(\\d{1,2})\\.${field}$`).exec(name) ?? [];
    return row === undefined || !form[name]?.trim() ? [] : [Number(row)];
  });
  return numbers.sort((a, b) => a - b);
}

function planOf(form: Readonly<Record<string, string>>, rows: readonly number[]): Read {
  const field = (row: number, name: string) => form[`items.${row}.${name}`] ?? '';
  const expectations = behaviourValueIds.flatMap((value) => {
    const text = (form[`expectations.${value}`] ?? '').trim();
    return text ? [[value, text]] : [];
  });
  const parsed = planTemplateSchema.safeParse({
    positions: linesOf(form.positions),
    results: rows.map((row) => ({
      priority: field(row, 'priority') || 'main',
      text: field(row, 'text'),
      indicators: linesOf(field(row, 'indicators')).map(indicatorOf),
    })),
    expectations: Object.fromEntries(expectations),
  });
  if (parsed.success) return { content: { kind: 'plan', plan: parsed.data } };
  return { problems: problemsOf(parsed.error.issues, rows) };
}

/** "aspek; ukuran; target" */
function indicatorOf(line: string) {
  const [aspect = '', text = '', ...target] = line.split(';').map((part) => part.trim());
  const code = aspectNames[aspect.toLowerCase() as keyof typeof aspectNames];
  return { aspect: code ?? aspect, text, target: target.join('; ') };
}

function competenciesOf(form: Readonly<Record<string, string>>, rows: readonly number[]): Read {
  const field = (row: number, name: string) => (form[`items.${row}.${name}`] ?? '').trim();
  const competencies = rows.map((row) => {
    const english = linesOf(field(row, 'levelsEn'));
    return {
      code: field(row, 'code') || codeOf(field(row, 'name'), row),
      name: { id: field(row, 'name'), en: field(row, 'nameEn') },
      levels: linesOf(field(row, 'levels')).map((id, index) => ({ id, en: english[index] ?? '' })),
      weight: /^\d{1,3}$/.test(field(row, 'weight')) ? Number(field(row, 'weight')) : -1,
    };
  });
  const parsed = competenciesSchema.safeParse(competencies);
  if (parsed.success) return { content: { kind: 'competencies', competencies: parsed.data } };
  return { problems: problemsOf(parsed.error.issues, rows) };
}

/** A code from a name, which stays when the name is changed later. */
function codeOf(name: string, row: number): string {
  const plain = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [`c${row}`, ...plain].join('-').slice(0, 40);
}

/** Problems at the fields of the form: a part of a list is wrong where the list is written. */
function problemsOf(issues: readonly z.core.$ZodIssue[], rows: readonly number[]): TemplateProblem[] {
  const problems = issues.map(({ path, message }) => {
    const keys = path[0] === 'results' ? path.slice(1) : path;
    const [place, field] = keys;
    if (typeof place !== 'number') return at(keys.length === 0 ? 'items' : keys.join('.'), message);
    // What is said in English has fields of its own.
    const name = path.at(-1) === 'en' ? `${String(field)}En` : String(field);
    return at(`items.${rows[place]}.${name}`, field === 'weight' ? 'number' : message);
  });
  return [...new Map(problems.map((problem) => [problem.path, problem])).values()];
}

/** A template as the fields of its form. */
export function fieldsOfTemplate({
  name,
  retired,
  content,
}: Pick<ReadTemplate, 'name' | 'retired' | 'content'>): Record<string, string> {
  const head = { name, retired: retired ? 'yes' : 'no' };
  if (content.kind === 'competencies')
    return { ...head, ...items(content.competencies.map(fieldsOfCompetency)) };
  const { positions, results, expectations } = content.plan;
  const expected = Object.entries(expectations).map(([value, text]) => [`expectations.${value}`, text ?? '']);
  const rows = results.map(({ priority, text, indicators }) => ({
    ...{ priority, text },
    indicators: indicators
      .map((each) => `${nameOfAspect.get(each.aspect)}; ${each.text}; ${each.target}`)
      .join('\n'),
  }));
  return { ...head, positions: positions.join('\n'), ...Object.fromEntries(expected), ...items(rows) };
}

function fieldsOfCompetency({ code, name, levels, weight }: Competency): Record<string, string> {
  const text = (language: 'id' | 'en') => levels.map((level) => level[language]).join('\n');
  return {
    ...{ code, name: name.id, nameEn: name.en, levels: text('id'), levelsEn: text('en') },
    weight: String(weight),
  };
}

function items(rows: readonly Record<string, string>[]): Record<string, string> {
  const fields = rows.flatMap((row, index) =>
    Object.entries(row).map(([field, value]) => [`items.${index}.${field}`, value]),
  );
  return Object.fromEntries(fields);
}
