import { builtInCompetencies } from '../competencies/built-in.ts';
import type { Competency } from '../competencies/competency.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Templates } from '../ports/templates.ts';
import { builtInPlanPins, builtInTemplate } from '../templates/built-in.ts';
import { isMeantFor, type PlanTemplate, type TemplatePin } from '../templates/template.ts';

type Ports = { templates: Pick<Templates, 'version'> };

/** The competencies that a cycle asks about: those of the version it was created with, else those of the product. */
export async function competenciesOf(
  cycle: Pick<Cycle, 'templates'>,
  { templates }: Ports,
): Promise<readonly Competency[]> {
  const pin = cycle.templates.find(({ kind }) => kind === 'competencies');
  const pinned = pin && (await templates.version(pin.templateId, pin.version));
  return pinned?.content.kind === 'competencies' ? pinned.content.competencies : builtInCompetencies;
}

/** The plans that somebody in a position may start from; those of HR before those of the product. */
export function plansToStartFrom(cycle: Pick<Cycle, 'templates'>, position: string): TemplatePin[] {
  const pinned = cycle.templates.filter(({ kind }) => kind === 'plan');
  return [...pinned, ...builtInPlanPins].filter((pin) => isMeantFor(pin, position));
}

/** One of those plans, as the cycle pinned it; undefined for one that is not offered. */
export async function planToStartFrom(
  { cycle, position, templateId }: { cycle: Pick<Cycle, 'templates'>; position: string; templateId: string },
  { templates }: Ports,
): Promise<PlanTemplate | undefined> {
  const offered = plansToStartFrom(cycle, position).find((pin) => pin.templateId === templateId);
  if (!offered) return undefined;
  const template = builtInTemplate(templateId) ?? (await templates.version(templateId, offered.version));
  return template?.content.kind === 'plan' ? template.content.plan : undefined;
}
