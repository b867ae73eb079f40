import { describe, expect, it } from 'vitest';
import { builtInCompetencies } from '../../core/competencies/built-in.ts';
import {
  competenciesSchema,
  givenLevelsSchema,
  levelOf,
  meanLevel,
} from '../../core/competencies/competency.ts';
import { commandSchema } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { hintsOnMeasure, hintsOnResult } from '../../core/evaluation/plan-hints.ts';
import { builtInTemplates } from '../../core/templates/built-in.ts';
import { isMeantFor, pinsOf, templateSchema } from '../../core/templates/template.ts';
import { fieldsOfTemplate, readTemplateForm } from '../../core/templates/template-form.ts';
import { withTemplate } from '../../pages/tasks/plan-rows.ts';
import { at, december, enrolled, review } from './examples.ts';

describe('competencies of the product', () => {
  it('are described in both languages, in four or five levels each', () => {
    expect(competenciesSchema.safeParse([...builtInCompetencies]).success).toBe(true);
    for (const { levels, name } of builtInCompetencies)
      for (const words of [name, ...levels]) expect(words.en && words.id).toBeTruthy();
    expect(builtInCompetencies.map(({ code }) => code)).toEqual([
      'communication',
      'teamwork',
      'innovation',
      'service',
    ]);
  });

  it('weigh into a mean of the levels that were given', () => {
    const given = { communication: { level: '5', note: '' }, teamwork: { level: '2', note: '' } };
    expect(meanLevel(builtInCompetencies, given)).toBe(3.5);
    const [first, ...rest] = builtInCompetencies;
    if (!first) throw new Error('there are none');
    expect(meanLevel([{ ...first, weight: 75 }, ...rest], given)).toBe((5 * 75 + 2 * 25) / 100);
    expect(meanLevel([{ ...first, weight: 0 }], given)).toBeUndefined();
    expect(meanLevel(builtInCompetencies, undefined)).toBeUndefined();
  });

  it('take levels that there are, and nothing else', () => {
    expect(givenLevelsSchema.safeParse({ teamwork: { level: '' } }).success).toBe(true);
    for (const level of ['0', '6', '2.5', 'x'])
      expect(givenLevelsSchema.safeParse({ teamwork: { level } }).success).toBe(false);
    expect(givenLevelsSchema.safeParse({ Teamwork: { level: '1' } }).success).toBe(false);
    expect(levelOf({ teamwork: { level: '', note: 'x' } }, 'teamwork')).toBeUndefined();
  });

  it('change nothing of the predicate, whatever their levels: that follows from the two ratings alone', () => {
    const state = { ...enrolled, stage: 'review' as const, plannedResults: 1 };
    const actor = { kind: 'person', personId: 'assessor', via: 'session' } as const;
    const outcomes = ['', '1', '5'].map((level) => {
      const competencies = { innovation: { level, note: '' } };
      const command = commandSchema.parse({ name: 'submitReview', review: { ...review, competencies } });
      const decision = decide(state, command, actor, at(december));
      return decision.decided ? decision.change.next.outcome : decision.refusal;
    });
    expect(outcomes[0]).toHaveProperty('predicate');
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});

describe('templates of the product', () => {
  it('are whole, and worded as achievements with targets, as the regulation asks', () => {
    for (const template of builtInTemplates) {
      expect(templateSchema.safeParse(template).success).toBe(true);
      if (template.content.kind !== 'plan') continue;
      for (const { text, indicators } of template.content.plan.results) {
        expect(hintsOnResult(text)).toEqual([]);
        for (const each of indicators) expect(hintsOnMeasure(`${each.text} ${each.target}`)).toEqual([]);
      }
    }
  });

  it('are offered to the positions that they are meant for', () => {
    expect(isMeantFor({ positions: ['guru'] }, 'Guru Ahli Pertama')).toBe(true);
    expect(isMeantFor({ positions: ['guru'] }, 'Analis')).toBe(false);
    expect(isMeantFor({ positions: [] }, 'Analis')).toBe(true);
  });
});

describe('a form of a template', () => {
  it.each(builtInTemplates)('reads back what it was filled with: $name', (template) => {
    const read = readTemplateForm(template.content.kind, fieldsOfTemplate(template), true);
    expect(read).toMatchObject({ name: template.name, content: template.content });
  });

  it('says at its own fields what is wrong, also after an empty row', () => {
    const plan = readTemplateForm(
      'plan',
      { name: '', 'items.2.text': 'Hasil', 'items.2.indicators': 'apa; Ukuran; Target' },
      true,
    );
    expect(plan).toEqual({
      problems: [
        { path: 'name', code: 'required' },
        { path: 'items.2.indicators', code: 'aspect' },
      ],
    });
    const item = { 'items.1.name': 'Inovasi', 'items.1.levels': 'a\nb\nc', 'items.1.weight': 'x' };
    expect(readTemplateForm('competencies', { name: 'K', ...item }, true)).toEqual({
      problems: [
        { path: 'items.1.levels', code: 'levels' },
        { path: 'items.1.weight', code: 'number' },
      ],
    });
    expect(readTemplateForm('plan', { name: 'Kosong' }, true)).toMatchObject({
      problems: [{ path: 'items' }],
    });
  });

  it('asks what has changed, once there is a version before it', () => {
    const template = builtInTemplates[0];
    if (!template) throw new Error('there is none');
    const fields = fieldsOfTemplate(template);
    expect(readTemplateForm('competencies', fields, false)).toEqual({
      problems: [{ path: 'change', code: 'required' }],
    });
    expect(readTemplateForm('competencies', { ...fields, change: 'Bobot' }, false)).toMatchObject({
      change: 'Bobot',
    });
  });
});

it('a cycle pins what is in use: the plans, and the competencies that were written last', () => {
  const [competencies, plan] = builtInTemplates;
  if (!competencies || !plan) throw new Error('there are none');
  const older = { ...competencies, templateId: 'older', at: '2026-01-01T00:00:00.000Z' };
  const newer = { ...competencies, templateId: 'newer', version: 3, at: '2026-02-01T00:00:00.000Z' };
  const retired = { ...plan, templateId: 'retired', retired: true };
  expect(
    pinsOf([older, retired, newer, plan]).map(({ templateId, version }) => [templateId, version]),
  ).toEqual([
    ['newer', 3],
    [plan.templateId, 1],
  ]);
  expect(pinsOf([])).toEqual([]);
});

it('starting from a template adds its results to what is written, as many as a plan takes', () => {
  const content = builtInTemplates[1]?.content;
  if (content?.kind !== 'plan') throw new Error('there is none');
  const written = { 'results.0.text': 'Milik saya', 'expectations.adaptive': 'Sudah' };
  const fields = withTemplate(written, content.plan);
  expect(fields['results.0.text']).toBe('Milik saya');
  expect(fields['results.1.text']).toBe(content.plan.results[0]?.text);
  expect(fields['results.1.indicators.0.target']).toBe('2 modul per semester');
  expect(fields['expectations.adaptive']).toBe('Sudah');
  expect(fields['expectations.collaborative']).toBeTruthy();
  let full = fields;
  for (let times = 0; times < 9; times += 1) full = withTemplate(full, content.plan);
  expect(full[`results.${limits.results - 1}.text`]).toBeTruthy();
  expect(full[`results.${limits.results}.text`]).toBeUndefined();
});
