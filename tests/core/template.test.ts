import { describe, expect, it } from 'vitest';
import { builtInPlanPins, builtInTemplate, builtInTemplates } from '../../core/templates/built-in.ts';
import {
  isMeantFor,
  pinsOf,
  planTemplateSchema,
  type Template,
  templatePinSchema,
  templateSchema,
} from '../../core/templates/template.ts';

const [competencies, plan] = builtInTemplates as [Template, Template];

describe('the templates of the product', () => {
  it('are found by their ids, no two of which are alike', () => {
    for (const template of builtInTemplates) expect(builtInTemplate(template.templateId)).toBe(template);
    expect(new Set(builtInTemplates.map(({ templateId }) => templateId)).size).toBe(builtInTemplates.length);
    expect(builtInTemplate('t-1')).toBeUndefined();
  });

  it('say that the product wrote them, and change nothing that was there before', () => {
    for (const { by, change, version, retired, name, templateId } of builtInTemplates) {
      expect({ by, change, version, retired }).toEqual({
        by: 'Kinerja',
        change: '',
        version: 1,
        retired: false,
      });
      expect(name).toMatch(/^\p{Lu}/u);
      // An address tells them apart from those of HR.
      expect(templateId).toMatch(/^built-in-[a-z-]+$/);
    }
  });

  it('describe every level of a competency in both languages, no two of them alike', () => {
    if (competencies.content.kind !== 'competencies') throw new Error('no competencies');
    for (const { levels } of competencies.content.competencies)
      for (const language of ['id', 'en'] as const) {
        const said = levels.map((level) => level[language]);
        for (const each of said) expect(each).toMatch(/^\p{Lu}.{10,}\.$/u);
        expect(new Set(said).size).toBe(levels.length);
      }
    const codes = competencies.content.competencies.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are offered to teachers where they are for teachers, from the start of every cycle', () => {
    const pins = builtInPlanPins.map((pin) => templatePinSchema.parse(pin));
    expect(pins).toEqual([
      { ...{ templateId: plan.templateId, version: 1, name: plan.name, kind: 'plan' }, positions: ['guru'] },
    ]);
    for (const pin of pins) {
      expect(isMeantFor(pin, 'Guru Ahli Muda')).toBe(true);
      expect(isMeantFor(pin, 'Arsiparis')).toBe(false);
    }
    expect(builtInPlanPins).toEqual(pinsOf(builtInTemplates).filter(({ kind }) => kind === 'plan'));
  });
});

describe('a template that is kept', () => {
  it('is read whole, and not without its version or its content', () => {
    expect(templateSchema.parse(plan)).toEqual(plan);
    for (const field of Object.keys(plan)) {
      const { [field as keyof Template]: _, ...rest } = plan;
      expect(templateSchema.safeParse(rest).success).toBe(false);
    }
    expect(templateSchema.safeParse({ ...plan, version: 0 }).success).toBe(false);
    expect(templateSchema.safeParse({ ...plan, version: 2 }).success).toBe(true);
  });

  it('loses the spaces around its words', () => {
    if (plan.content.kind !== 'plan') throw new Error('no plan');
    const [result] = plan.content.plan.results;
    const parsed = planTemplateSchema.parse({
      ...plan.content.plan,
      results: [{ ...result, text: ' Karya ' }],
      expectations: { loyal: ' Jaga ' },
    });
    expect(parsed.results[0]?.text).toBe('Karya');
    expect(parsed.expectations).toEqual({ loyal: 'Jaga' });
  });

  it('is pinned with the positions that it is for; pins of before there were any have none', () => {
    const [ofCompetencies, ofPlan] = pinsOf(builtInTemplates).map((pin) => templatePinSchema.parse(pin));
    expect(ofCompetencies).toMatchObject({ kind: 'competencies', positions: [] });
    expect(ofPlan).toMatchObject({ kind: 'plan', positions: ['guru'] });
    const { positions: _, ...old } = ofPlan as object & { positions: string[] };
    expect(templatePinSchema.parse(old).positions).toEqual([]);
    expect(templatePinSchema.safeParse({}).success).toBe(false);
  });
});

describe('what a cycle pins', () => {
  const written = (templateId: string, at: string, from = competencies): Template => ({
    ...{ ...from, templateId, at: `${at}T00:00:00.000Z` },
  });
  const pinned = (...templates: Template[]) => pinsOf(templates).map(({ templateId }) => templateId);

  it('are the competencies that were written last, wherever they stand', () => {
    const [one, two, three] = [
      ...[written('one', '2026-01-01'), written('two', '2026-03-01'), written('three', '2026-02-01')],
    ] as [Template, Template, Template];
    for (const order of [
      [one, two, three],
      [three, two, one],
      [two, one, three],
    ])
      expect(pinned(...order)).toEqual(['two']);
    expect(pinned({ ...two, retired: true }, one, three)).toEqual(['three']);
  });

  it('are those that come first of two that were written at once, and every plan beside them', () => {
    expect(pinned(written('a', '2026-01-01'), written('b', '2026-01-01'))).toEqual(['a']);
    const plans = [written('p', '2026-02-01', plan), written('q', '2026-01-01', plan)];
    expect(pinned(...plans, written('a', '2026-01-01'))).toEqual(['a', 'p', 'q']);
  });
});

it('a template for several positions is meant for each of them, whatever the case of the letters', () => {
  const positions = ['Guru', 'kepala sekolah'];
  expect(isMeantFor({ positions }, 'guru Ahli Muda')).toBe(true);
  expect(isMeantFor({ positions }, 'KEPALA SEKOLAH')).toBe(true);
  expect(isMeantFor({ positions }, 'Pengawas')).toBe(false);
});
