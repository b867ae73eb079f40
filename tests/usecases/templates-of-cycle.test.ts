import { beforeEach, describe, expect, it } from 'vitest';
import { builtInCompetencies } from '../../core/competencies/built-in.ts';
import { builtInPlanPins, builtInTemplates } from '../../core/templates/built-in.ts';
import { pinsOf, type Template, type TemplatePin } from '../../core/templates/template.ts';
import { competenciesOf, plansToStartFrom, planToStartFrom } from '../../core/usecases/templates-of-cycle.ts';
import { type Office, openOffice } from './office.ts';

const builtIn = (kind: 'plan' | 'competencies') => {
  const found = builtInTemplates.find(({ content }) => content.kind === kind)?.content;
  if (!found) throw new Error(`the product brings ${kind} along`);
  return found;
};
const content = { plan: builtIn('plan'), competencies: builtIn('competencies') };
const [builtInPlan] = builtInPlanPins;

const template = (templateId: string, about: Partial<Template> = {}): Template => ({
  ...{ templateId, version: 1, name: templateId, retired: false, at: '2026-11-01T00:00:00.000Z' },
  ...{ by: 'Petugas SDM', change: 'Baru', content: content.plan },
  ...about,
});

/** A plan with one result of these words, for people whose position has one of the words. */
const planOf = (text: string, positions: string[] = []): Template['content'] => {
  if (content.plan.kind !== 'plan') throw new Error('it is a plan');
  const [first] = content.plan.plan.results;
  if (!first) throw new Error('it has a result');
  return { kind: 'plan', plan: { positions, results: [{ ...first, text }], expectations: {} } };
};
const competenciesNamed = (name: string): Template['content'] => {
  const [first] = builtInCompetencies;
  if (!first) throw new Error('there are competencies');
  return { kind: 'competencies', competencies: [{ ...first, name: { id: name, en: '' } }] };
};

const missing = { templateId: 'hilang', version: 1, name: '', positions: [] };

let office: Office;
/** A cycle that was created when these were the newest. */
async function cycleOf(...templates: Template[]): Promise<{ templates: TemplatePin[] }> {
  for (const each of templates) await office.templates.write(each);
  return { templates: pinsOf(templates) };
}

beforeEach(() => {
  office = openOffice();
});

describe('the competencies of a cycle', () => {
  it('are those of the product where HR pinned none', async () => {
    expect(await competenciesOf(await cycleOf(), office)).toBe(builtInCompetencies);
    expect(await competenciesOf(await cycleOf(template('rencana')), office)).toBe(builtInCompetencies);
  });

  it('are those that HR had written when the cycle was created, also after HR wrote them anew', async () => {
    const first = template('kompetensi', { content: competenciesNamed('Literasi data') });
    const { templates } = await cycleOf(template('rencana'), first);
    // In whatever order they were pinned.
    const cycle = { templates: templates.toReversed() };
    await office.templates.write({ ...first, version: 2, content: competenciesNamed('Kolaborasi') });
    expect((await competenciesOf(cycle, office)).map(({ name }) => name.id)).toEqual(['Literasi data']);
  });

  it('are those of the product where what was pinned is not there, or is something else', async () => {
    const pin: TemplatePin = { ...missing, kind: 'competencies' };
    expect(await competenciesOf({ templates: [pin] }, office)).toBe(builtInCompetencies);
    await office.templates.write(template('hilang'));
    expect(await competenciesOf({ templates: [pin] }, office)).toBe(builtInCompetencies);
  });
});

describe('the plans to start from', () => {
  const offered = (cycle: { templates: TemplatePin[] }, position: string) =>
    plansToStartFrom(cycle, position).map(({ templateId }) => templateId);

  it('are those of HR before those of the product, and competencies are none of them', async () => {
    const cycle = await cycleOf(
      template('kompetensi', { content: content.competencies }),
      template('kota', { content: planOf('Layanan membaik') }),
    );
    expect(offered(cycle, 'Guru Ahli Muda')).toEqual(['kota', builtInPlan?.templateId]);
  });

  it('are for positions that have one of their words; those without words are for everybody', async () => {
    const cycle = await cycleOf(
      template('semua', { content: planOf('Layanan membaik') }),
      template('perawat', {
        at: '2026-10-01T00:00:00.000Z',
        content: planOf('Pasien puas', ['perawat', 'bidan']),
      }),
    );
    expect(offered(cycle, 'Bidan Terampil')).toEqual(['semua', 'perawat']);
    expect(offered(cycle, 'Analis')).toEqual(['semua']);
  });
});

describe('a plan to start from', () => {
  const start = (cycle: { templates: TemplatePin[] }, templateId: string, position = 'Analis') =>
    planToStartFrom({ cycle, position, templateId }, office);

  it('reads as the cycle pinned it, also after HR wrote it anew', async () => {
    const texts = ['Layanan cepat', 'Layanan membaik', 'Layanan sempurna'];
    const versions = texts.map((text, place) =>
      template('kota', { version: place + 1, content: planOf(text) }),
    );
    await cycleOf(...versions);
    const pinned = await cycleOf(template('lain', { content: planOf('Lain') }));
    const cycle = { templates: [...pinned.templates, ...pinsOf(versions.slice(1, 2))] };
    expect((await start(cycle, 'kota'))?.results.map(({ text }) => text)).toEqual(['Layanan membaik']);
  });

  it('is one of the product for a teacher', async () => {
    const id = builtInPlan?.templateId ?? '';
    expect(await start(await cycleOf(), id, 'Guru')).toBe(content.plan.kind === 'plan' && content.plan.plan);
  });

  it('is none that is not offered: of another position, of no pin, of nobody', async () => {
    const cycle = await cycleOf(template('perawat', { content: planOf('Pasien puas', ['perawat']) }));
    await office.templates.write(template('tidak-dipasang'));
    for (const id of ['perawat', 'tidak-dipasang', builtInPlan?.templateId ?? '', 'nobody-knows'])
      expect(await start(cycle, id), id).toBeUndefined();
  });

  it('is none where what was pinned is not there, or is something else', async () => {
    const pin: TemplatePin = { ...missing, kind: 'plan' };
    expect(await start({ templates: [pin] }, 'hilang')).toBeUndefined();
    await office.templates.write(template('hilang', { content: content.competencies }));
    expect(await start({ templates: [pin] }, 'hilang')).toBeUndefined();
  });
});
