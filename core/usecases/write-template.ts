import { canonical } from '../evaluation/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { NewId } from '../ports/keys.ts';
import type { Templates } from '../ports/templates.ts';
import { type Template, type TemplateContent, templateLimits } from '../templates/template.ts';

type Writing = {
  /** Which template; null for a new one. */
  templateId: string | null;
  /** The version that the writer saw; 0 for a new one. */
  seen: number;
  name: string;
  retired: boolean;
  content: TemplateContent;
  change: string;
  by: string;
};

export type TemplateWritten =
  | { outcome: 'written' | 'alreadyWritten'; template: Template }
  /** Somebody else wrote a version since. */
  | { outcome: 'conflict'; newest: Template }
  | { outcome: 'unknown' | 'tooMany' };

/** Writes the next version of a template. The same form sent twice makes one version. */
export async function writeTemplate(
  { templateId, seen, ...said }: Writing,
  { templates, newId, clock }: { templates: Templates; newId: NewId; clock: Clock },
): Promise<TemplateWritten> {
  const [newest] = templateId ? await templates.history(templateId) : [];
  if (templateId && !newest) return { outcome: 'unknown' };
  if (!templateId && (await templates.newest()).length >= templateLimits.templates)
    return { outcome: 'tooMany' };
  if (newest && newest.version !== seen) {
    const same = newest.version === seen + 1 && contentOf(newest) === contentOf(said);
    return same ? { outcome: 'alreadyWritten', template: newest } : { outcome: 'conflict', newest };
  }
  const at = clock().toISOString();
  const template: Template = { templateId: templateId ?? newId(), version: seen + 1, at, ...said };
  if ((await templates.write(template)) === 'written') return { outcome: 'written', template };
  const [other] = await templates.history(template.templateId);
  return { outcome: 'conflict', newest: other ?? template };
}

const contentOf = ({ name, retired, content, change, by }: Omit<Writing, 'templateId' | 'seen'>) =>
  canonical({ name, retired, content, change, by });
