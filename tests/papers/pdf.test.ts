import decoder from 'jsqr';
import { describe, expect, it } from 'vitest';
import { pdfPress } from '../../adapters/papers/press.ts';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import type { Paper } from '../../core/papers/paper.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { writePaper } from '../../core/papers/write-paper.ts';
import { commands, person, plan } from '../core/examples.ts';
import { played } from './played.ts';
import { codePictureOf, pagesOf, reachOf, textOfPdf, unspaced } from './read-pdf.ts';

const press = pdfPress();
// The library is CommonJS: its function is the default of its default.
const readCode = 'default' in decoder ? decoder.default : decoder;

function written(source: PaperSource): Paper {
  const paper = writePaper('skp', source);
  if (!paper) throw new Error('there is no plan');
  return paper;
}

const submitted = (about: object) =>
  played([
    {
      command: { name: 'submitPlan', plan: planSchema.parse({ ...plan, ...about }) },
      by: 'employee',
      now: '2027-01-06T03:00:00Z',
    },
  ]);

describe('a printed paper', () => {
  it('is a PDF in Bahasa Indonesia, the same bytes each time', async () => {
    const paper = written(submitted({}));
    const [file, again] = [await press.print(paper), await press.print(paper)];
    expect(Buffer.from(file.slice(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(file).includes('/Lang (id-ID)')).toBe(true);
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true);
  });

  it('says on every page which of how many it is, also where many results need many pages', async () => {
    const results = Array.from({ length: 10 }, (_, index) => ({
      ...plan.results[0],
      text: `Hasil kerja nomor ${index + 1} ${'yang panjang sekali '.repeat(12)}`.slice(0, 300),
      indicators: Array.from({ length: 4 }, (__, place) => ({
        aspect: 'quantity',
        text: `Ukuran ${index + 1}.${place + 1}`,
        target: 'dua belas dokumen',
      })),
    }));
    const pages = await pagesOf(await press.print(written(submitted({ results }))));
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
    }
    const text = pages.join(' ');
    for (let index = 1; index <= 10; index += 1) {
      expect(text).toContain(`Hasil kerja nomor ${index} `);
      expect(text).toContain(`Ukuran ${index}.4`);
    }
    // Whoever turns the page still sees what the columns mean.
    expect(pages.filter((page) => page.includes('INDIKATOR KINERJA INDIVIDU')).length).toBeGreaterThan(1);
  });

  it('prints the hashes of the record and the code, whole', async () => {
    const source = submitted({});
    const text = unspaced(await textOfPdf(await press.print(written(source))));
    const event = source.events.at(-1);
    expect(text).toContain(`Sidikisi(SHA-256):${event?.contentHash}`);
    expect(text).toContain(`Sidikbariscatatan(SHA-256):${event?.hash}`);
    expect(text).toContain(`Kodeperiksa:2027-abc-employee.2.${event?.hash.slice(0, 32)}`);
    expect(text).toContain('SasaranKinerjaPegawai,versi1');
  });

  it('has a picture code that leads to the page of verification', async () => {
    const paper = written(submitted({}));
    const { data, width, height } = await codePictureOf(await press.print(paper));
    expect(readCode(data, width, height)?.data).toBe(paper.verifyAt);
  });

  it('keeps the longest names and words inside the page', async () => {
    const name =
      'Raden Roro Prof. Dr. Hj. Siti Nurhaliza Kusumaningtyas Wicaksono Hadiningrat, S.Pd., M.Pd., '.padEnd(
        120,
        'x',
      );
    const word = 'antidisestablishmentarianisme'.repeat(10);
    const source = submitted({ results: [{ ...plan.results[0], text: word }] });
    const state = { ...source.state, employee: { ...source.state.employee, name } };
    const file = await press.print(written({ ...source, state }));
    const text = unspaced(await textOfPdf(file));
    expect(text).toContain(unspaced(name));
    expect(text).toContain(word);
    expect(await reachOf(file)).toBeLessThan(1);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it tries
    ['marks of other languages', '<script>alert(1)</script> ${x} {{y}} %PDF (a) \\ [b] << /Type /Page >>'],
    ['definitions of the library', "{ text: 'x', link: 'https://evil.example' }"],
  ])('prints %s as they were written', async (_, hostile) => {
    const file = await press.print(written(submitted({ behaviourExpectation: hostile })));
    expect(unspaced(await textOfPdf(file))).toContain(unspaced(hostile));
    expect(Buffer.from(file).includes('/URI')).toBe(false);
  });

  it('leaves out what is not to be seen: control characters, and marks that turn text around', async () => {
    const hidden = 'Baik\u202Ekiab\u202C\u0000\u0007 sekali\u200B';
    const text = await textOfPdf(await press.print(written(submitted({ behaviourExpectation: hidden }))));
    expect(text).toContain('Baikkiab sekali');
  });

  it('keeps the line ends that people wrote', async () => {
    const [, ...pages] = await pagesOf(
      await press.print(written(submitted({ resources: 'Satu staf\nSatu mobil' }))),
    );
    expect(pages.join('\n')).toContain('Satu staf\nSatu mobil');
  });

  it('prints every block of the other papers too', async () => {
    const source = played([
      { command: commands.submitPlan, by: 'employee', now: '2027-01-06T03:00:00Z' },
      { command: commands.approvePlan, by: 'assessor', now: '2027-01-08T03:00:00Z' },
      { command: commands.openAssessment, by: null, now: '2027-12-21T03:00:00Z' },
      { command: commands.submitSelfAssessment, by: 'employee', now: '2027-12-22T03:00:00Z' },
      { command: commands.submitReview, by: 'assessor', now: '2027-12-28T03:00:00Z' },
      { command: commands.fileAppeal, by: 'employee', now: '2028-01-03T03:00:00Z' },
      { command: commands.explainRating, by: 'assessor', now: '2028-01-04T03:00:00Z' },
      { command: commands.replyToExplanation, by: 'employee', now: '2028-01-04T04:00:00Z' },
      { command: commands.decideAppeal, by: 'decider', now: '2028-01-05T03:00:00Z' },
    ]);
    const people = { ...source.people, decider: person('decider', { nip: '197001012000032003' }) };
    for (const name of ['result', 'evaluation', 'objection'] as const) {
      const paper = writePaper(name, { ...source, people });
      if (!paper) throw new Error(name);
      const text = unspaced(await textOfPdf(await press.print(paper)));
      expect(text).toContain(unspaced(paper.title));
      for (const { contentHash } of paper.seals) expect(text).toContain(contentHash);
      for (const block of paper.blocks) {
        if (block.kind === 'prose') expect(text).toContain(unspaced(block.text));
        if (block.kind === 'signatures') {
          for (const { as, name: who } of block.signatures) {
            expect(text).toContain(unspaced(as));
            expect(text).toContain(unspaced(who));
          }
        }
      }
    }
  });
});
