import { describe, expect, it } from 'vitest';
import { competencyLimits } from '../../core/competencies/competency.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { aspects } from '../../core/evaluation/plan-document.ts';
import { templateLimits } from '../../core/templates/template.ts';
import { fieldsOfTemplate, linesOf, readTemplateForm } from '../../core/templates/template-form.ts';

type Form = Record<string, string>;
const planForm: Form = {
  name: 'Guru',
  positions: 'guru',
  'items.0.text': 'Murid menghasilkan karya',
  'items.0.indicators': 'kuantitas; Modul; 2 modul',
};
const competencyForm: Form = {
  name: 'Kompetensi',
  'items.0.name': 'Kerja sama',
  'items.0.levels': 'satu\ndua\ntiga\nempat',
  'items.0.weight': '25',
};
const readPlan = (about: Form = {}, isFirst = true) => {
  const read = readTemplateForm('plan', { ...planForm, ...about }, isFirst);
  if (!('content' in read) || read.content.kind !== 'plan') throw new Error(JSON.stringify(read));
  return { ...read, plan: read.content.plan };
};
const readCompetencies = (about: Form = {}) => {
  const read = readTemplateForm('competencies', { ...competencyForm, ...about }, true);
  if (!('content' in read) || read.content.kind !== 'competencies') throw new Error(JSON.stringify(read));
  return read.content.competencies;
};
const problemsOf = (kind: 'plan' | 'competencies', about: Form, isFirst = true) => {
  const form = kind === 'plan' ? planForm : competencyForm;
  const read = readTemplateForm(kind, { ...form, ...about }, isFirst);
  return 'problems' in read ? read.problems.map(({ path, code }) => `${path} ${code}`) : [];
};
const long = (length: number) => 'x'.repeat(length + 1);

describe('the head of a template', () => {
  it('is a name without spaces around it, whether it is out of use, and what has changed', () => {
    expect(readPlan({ name: ' Guru ', change: ' Target ', retired: 'yes' }, false)).toMatchObject({
      ...{ name: 'Guru', change: 'Target', retired: true },
    });
    expect(readPlan()).toMatchObject({ change: '', retired: false });
    expect(readPlan({ retired: 'no' }).retired).toBe(false);
  });

  it.each<[Form, string]>([
    [{ name: ' ' }, 'name required'],
    [{ name: long(templateLimits.name) }, 'name tooLong'],
    [{ change: long(templateLimits.change) }, 'change tooLong'],
  ])('says what is wrong with it: %j', (about, problem) => {
    expect(problemsOf('plan', about)).toEqual([problem]);
  });

  it('has to say what has changed from the second version on, and spaces say nothing', () => {
    expect(problemsOf('plan', { change: '  ' }, false)).toEqual(['change required']);
    expect(problemsOf('plan', {}, false)).toEqual(['change required']);
    expect(problemsOf('plan', { change: 'Target' }, false)).toEqual([]);
  });

  it('is asked for together with everything else that is wrong', () => {
    expect(problemsOf('plan', { name: '', 'items.0.indicators': '' }, false)).toEqual([
      ...['name required', 'change required', 'items.0.indicators required'],
    ]);
  });
});

describe('a list of one thing a line', () => {
  it('has no empty lines, and no spaces around what is written', () => {
    expect(linesOf(' guru \n\n  \nkepala sekolah')).toEqual(['guru', 'kepala sekolah']);
    expect(linesOf(undefined)).toEqual([]);
  });
});

describe('the results of a plan’s template', () => {
  it('are main ones unless they say otherwise, each measure with aspect, text and target', () => {
    const { plan } = readPlan({
      'items.0.indicators': ' Kualitas ;  Murid ; 80 persen; paling sedikit \n waktu;Modul;Minggu ke-2',
      'items.1.text': 'Berbagi',
      'items.1.priority': 'additional',
      'items.1.indicators': 'biaya; Anggaran; 1 juta',
    });
    expect(plan).toEqual({
      positions: ['guru'],
      results: [
        {
          priority: 'main',
          text: 'Murid menghasilkan karya',
          indicators: [
            { aspect: 'quality', text: 'Murid', target: '80 persen; paling sedikit' },
            { aspect: 'time', text: 'Modul', target: 'Minggu ke-2' },
          ],
        },
        {
          priority: 'additional',
          text: 'Berbagi',
          indicators: [{ aspect: 'cost', text: 'Anggaran', target: '1 juta' }],
        },
      ],
      expectations: {},
    });
  });

  it('stand in the order of their rows, whatever the order of the fields, without rows in which nothing is written', () => {
    const rows = { 'items.10.text': 'Sebelas', 'items.2.text': 'Tiga', 'items.5.text': '  ' };
    const indicators = { 'items.10.indicators': 'waktu; a; b', 'items.2.indicators': 'waktu; a; b' };
    const { plan } = readPlan({ ...rows, ...indicators });
    expect(plan.results.map(({ text }) => text)).toEqual(['Murid menghasilkan karya', 'Tiga', 'Sebelas']);
  });

  it('read what is expected of a value without spaces around it, and nothing where nothing is written', () => {
    expect(
      readPlan({ 'expectations.loyal': ' Jaga rahasia ', 'expectations.adaptive': ' ' }).plan.expectations,
    ).toEqual({
      loyal: 'Jaga rahasia',
    });
  });

  it.each<[Form, string]>([
    [{ 'items.0.text': long(limits.shortText) }, 'items.0.text tooLong'],
    [{ 'items.0.priority': 'other' }, 'items.0.priority required'],
    [{ 'items.0.indicators': 'cara; Modul; 2' }, 'items.0.indicators aspect'],
    [{ 'items.0.indicators': 'kuantitas' }, 'items.0.indicators required'],
    [{ 'items.0.indicators': 'kuantitas; Modul;' }, 'items.0.indicators required'],
    [{ 'items.0.indicators': `kuantitas; Modul; ${long(limits.shortText)}` }, 'items.0.indicators tooLong'],
    [
      {
        'items.0.indicators': Array(limits.indicators + 1)
          .fill('waktu; a; b')
          .join('\n'),
      },
      'items.0.indicators tooMany',
    ],
    [{ 'expectations.loyal': long(limits.reason) }, 'expectations.loyal tooLong'],
    [{ positions: Array(21).fill('guru').join('\n') }, 'positions tooMany'],
    [{ 'items.0.text': '' }, 'items required'],
    [
      Object.fromEntries(
        Array.from({ length: limits.results }, (_, row) => [
          ...[
            [`items.${row + 1}.text`, 'Hasil'],
            [`items.${row + 1}.indicators`, 'waktu; a; b'],
          ],
        ]).flat(),
      ),
      'items tooMany',
    ],
  ])('say at their field what is wrong: %#', (about, problem) => {
    expect(problemsOf('plan', about)).toEqual([problem]);
  });

  it('are written by HR with the Indonesian names of the aspects, which read back as they were', () => {
    const indicators = aspects.map((aspect) => ({ aspect, text: 'Modul', target: '2' }));
    const content = {
      kind: 'plan' as const,
      plan: {
        ...{ positions: ['guru', 'kepala'], expectations: { loyal: 'Jaga rahasia' } },
        results: [{ priority: 'additional' as const, text: 'Karya', indicators }],
      },
    };
    const fields = fieldsOfTemplate({ name: 'Guru', retired: true, content });
    expect(fields).toMatchObject({
      retired: 'yes',
      positions: 'guru\nkepala',
      'expectations.loyal': 'Jaga rahasia',
    });
    expect(fields['items.0.indicators']).toMatch(/^kuantitas; Modul; 2\n/);
    expect(readTemplateForm('plan', fields, true)).toMatchObject({ name: 'Guru', retired: true, content });
    expect(fieldsOfTemplate({ name: 'Guru', retired: false, content }).retired).toBe('no');
  });
});

describe('a competency of a template', () => {
  it('has its levels in both languages, where English may be missing', () => {
    const about = { 'items.0.nameEn': ' Teamwork ', 'items.0.levelsEn': ' one \n\ntwo' };
    expect(readCompetencies(about)).toEqual([
      {
        ...{ code: 'c0-kerja-sama', name: { id: 'Kerja sama', en: 'Teamwork' }, weight: 25 },
        levels: [
          ...[
            { id: 'satu', en: 'one' },
            { id: 'dua', en: 'two' },
          ],
          ...[
            { id: 'tiga', en: '' },
            { id: 'empat', en: '' },
          ],
        ],
      },
    ]);
    expect(readCompetencies()[0]?.name.en).toBe('');
  });

  it.each([
    ['Kerja sama', 'c0-kerja-sama'],
    ['  (Kerja) & SAMA! ', 'c0-kerja-sama'],
    ['***', 'c0'],
    ['Kepemimpinan yang melayani masyarakat luas dan rekan', 'c0-kepemimpinan-yang-melayani-masyarakat'],
  ])('that is called %s gets the code %s, and keeps the one it has', (name, code) => {
    expect(readCompetencies({ 'items.0.name': name })[0]?.code).toBe(code);
    expect(readCompetencies({ 'items.0.name': name, 'items.0.code': ' teamwork ' })[0]?.code).toBe(
      'teamwork',
    );
  });

  it.each<[Form, string]>([
    [{ 'items.0.weight': '12x' }, 'items.0.weight number'],
    [{ 'items.0.weight': 'x12' }, 'items.0.weight number'],
    [{ 'items.0.weight': '' }, 'items.0.weight number'],
    [{ 'items.0.weight': '1e2' }, 'items.0.weight number'],
    [{ 'items.0.weight': '101' }, 'items.0.weight number'],
    [{ 'items.0.name': long(competencyLimits.name), 'items.0.code': 'a1' }, 'items.0.name tooLong'],
    [{ 'items.0.nameEn': long(competencyLimits.name) }, 'items.0.nameEn tooLong'],
    [{ 'items.0.levels': `a\nb\nc\n${long(competencyLimits.level)}` }, 'items.0.levels tooLong'],
    [{ 'items.0.levelsEn': `a\n${long(competencyLimits.level)}` }, 'items.0.levelsEn tooLong'],
    [{ 'items.0.levels': 'a\nb\nc\nd\ne\nf' }, 'items.0.levels levels'],
    [{ 'items.0.code': 'X' }, 'items.0.code unknown'],
    [{ 'items.0.name': '' }, 'items required'],
  ])('says at its field what is wrong: %#', (about, problem) => {
    expect(problemsOf('competencies', about)).toEqual([problem]);
  });

  it('counts from nothing to everything', () => {
    for (const weight of ['0', '100', '7'])
      expect(readCompetencies({ 'items.0.weight': ` ${weight} ` })[0]?.weight).toBe(Number(weight));
  });

  it('is one of so many at most', () => {
    const more = Array.from({ length: competencyLimits.competencies + 1 }, (_, row) =>
      Object.entries(competencyForm).map(([field, value]) => [field.replace('.0.', `.${row}.`), value]),
    );
    expect(problemsOf('competencies', Object.fromEntries(more.flat()))).toEqual(['items tooMany']);
  });
});
