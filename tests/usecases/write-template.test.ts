import { beforeEach, describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../core/templates/built-in.ts';
import { type Template, templateLimits } from '../../core/templates/template.ts';
import { writeTemplate } from '../../core/usecases/write-template.ts';
import { january } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

const content = builtInTemplates.find((each) => each.content.kind === 'plan')?.content;
if (!content) throw new Error('the product brings a plan along');
const said = { name: 'Guru', retired: false, content, change: 'Baru', by: 'Petugas SDM' };
type Said = typeof said;

let office: Office;
let ids: number;
const newId = () => {
  ids += 1;
  return `template-${ids}`;
};
const write = (templateId: string | null, seen: number, about: Partial<Said> = {}) =>
  writeTemplate({ templateId, seen, ...said, ...about }, { ...office, newId });
const versions = (templateId = 'template-1') => office.store.templates.get(templateId) ?? [];

beforeEach(() => {
  office = openOffice();
  ids = 0;
});

describe('a template', () => {
  it('is written first under an id of its own, with everything that was said', async () => {
    const template: Template = { ...said, templateId: 'template-1', version: 1, at: january.toISOString() };
    expect(await write(null, 0)).toEqual({ outcome: 'written', template });
    expect(versions()).toEqual([template]);
  });

  it('gets another version under the id it has, and the one before stays', async () => {
    await write(null, 0);
    const written = await write('template-1', 1, { change: 'Target diperjelas' });
    expect(written).toMatchObject({ outcome: 'written', template: { templateId: 'template-1', version: 2 } });
    expect(versions().map(({ change }) => change)).toEqual(['Baru', 'Target diperjelas']);
  });

  it('is unknown where nobody wrote it', async () => {
    expect(await write('nobody-knows', 0)).toEqual({ outcome: 'unknown' });
    expect(office.store.templates.size).toBe(0);
  });
});

describe('the same form sent twice', () => {
  it('makes one version', async () => {
    await write(null, 0);
    const first = await write('template-1', 1, { change: 'Kedua' });
    const [, second] = versions();
    expect(await write('template-1', 1, { change: 'Kedua' })).toEqual({
      outcome: 'alreadyWritten',
      template: second,
    });
    expect(first).toMatchObject({ template: second });
    expect(versions()).toHaveLength(2);
  });

  it.each([
    ['name', { name: 'Guru Ahli' }],
    ['retirement', { retired: true }],
    ['words on what changed', { change: 'Lain' }],
    ['writer', { by: 'Petugas lain' }],
    ['content', { content: builtInTemplates[0]?.content as typeof content }],
  ])('is another form where its %s differs: what somebody else wrote is shown', async (_, about) => {
    await write(null, 0);
    await write('template-1', 1, { change: 'Kedua' });
    const [, newest] = versions();
    expect(await write('template-1', 1, { change: 'Kedua', ...about })).toEqual({
      outcome: 'conflict',
      newest,
    });
    expect(versions()).toHaveLength(2);
  });

  it('is no repetition once somebody wrote a further version, word for word the same', async () => {
    await write(null, 0);
    await write('template-1', 1);
    await write('template-1', 2);
    expect(await write('template-1', 1)).toMatchObject({ outcome: 'conflict', newest: { version: 3 } });
    expect(versions()).toHaveLength(3);
  });
});

describe('two who write at the same moment', () => {
  it('do not write over each other: the slower one is shown what the quicker one wrote', async () => {
    await write(null, 0);
    const { templates } = office;
    const quicker = {
      ...said,
      templateId: 'template-1',
      version: 2,
      at: january.toISOString(),
      change: 'Cepat',
    };
    const racing = {
      ...templates,
      write: async (template: Template) => {
        await templates.write(quicker);
        return templates.write(template);
      },
    };
    const slower = { templateId: 'template-1', seen: 1, ...said, change: 'Lambat' };
    expect(await writeTemplate(slower, { ...office, templates: racing, newId })).toEqual({
      outcome: 'conflict',
      newest: quicker,
    });
    expect(versions().map(({ change }) => change)).toEqual(['Baru', 'Cepat']);
  });

  it('are shown what they meant to write themselves where the other cannot be read yet', async () => {
    const silent = { ...office.templates, write: async () => 'conflict' as const, history: async () => [] };
    const own = { templateId: null, seen: 0, ...said };
    expect(await writeTemplate(own, { ...office, templates: silent, newId })).toMatchObject({
      outcome: 'conflict',
      newest: { templateId: 'template-1', version: 1, change: 'Baru' },
    });
  });
});

describe('how many templates there may be', () => {
  async function fill(count: number) {
    for (let index = 0; index < count; index += 1) await write(null, 0);
  }

  it('is bounded, and the last one that fits is written', async () => {
    await fill(templateLimits.templates - 1);
    expect(await write(null, 0)).toMatchObject({ outcome: 'written' });
    expect(await write(null, 0)).toEqual({ outcome: 'tooMany' });
    expect(office.store.templates.size).toBe(templateLimits.templates);
  });

  it('bounds no further version of one that is there', async () => {
    await fill(templateLimits.templates);
    expect(await write('template-1', 1)).toMatchObject({ outcome: 'written' });
  });
});
