import { describe, expect, it } from 'vitest';
import { ownTaskStages } from '../../core/evaluation/own-tasks.ts';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { type SheetSource, sheetOf } from '../../core/papers/sheet.ts';
import { enrolled, enrolledEvent } from '../core/examples.ts';

const source: SheetSource = {
  state: { ...enrolled, dueAt: '2027-01-29T16:59:59.000Z' },
  stage: 'planning',
  cycleName: 'SKP 2027',
  event: enrolledEvent,
  link: 'https://kinerja.example/t/abc',
  zone: 'WIB',
};
const asked = (stage: SheetSource['stage']) =>
  sheetOf({ ...source, stage }).rows.find(([label]) => label === 'YANG DIMINTA')?.[1];

describe('a sheet for somebody without mail', () => {
  it('says for whom it is, what is asked of them, and until when', () => {
    const sheet = sheetOf(source);
    expect(sheet.title).toBe('LEMBAR TUGAS');
    expect(sheet.rows).toEqual([
      ['NAMA', 'Name of employee'],
      ['JABATAN', 'Guru'],
      ['UNIT KERJA', 'SDN 1, Dinas Pendidikan'],
      ['SIKLUS', 'SKP 2027'],
      ['YANG DIMINTA', 'Susun rencana kinerja (SKP) Anda'],
      ['PALING LAMBAT', '29 Januari 2027'],
    ]);
  });

  it('says a dash where no day is set', () => {
    const { rows } = sheetOf({ ...source, state: { ...source.state, dueAt: null } });
    expect(rows.at(-1)).toEqual(['PALING LAMBAT', '-']);
  });

  it('asks at each of the employee’s own turns for what that turn is about', () => {
    const about = { planning: /rencana/, selfAssessment: /penilaian diri/, reply: /penjelasan penilai/ };
    for (const [stage, words] of Object.entries(about))
      expect(asked(stage as SheetSource['stage'])).toMatch(words);
    // Both ways are open to whoever is given a result: neither is pressed on them.
    expect(asked('acknowledgement')).toMatch(/terima.*keberatan/);
    expect(new Set(ownTaskStages.map(asked)).size).toBe(ownTaskStages.length);
  });

  it('tells how to use it step by step, whose it is, and what to do when it is lost, in English too', () => {
    const { steps, warning, inEnglish, link } = sheetOf(source);
    const told = steps.join('\n');
    for (const word of ['kamera', 'alamat', 'tanpa akun', 'kode tanda terima', 'Tidak punya ponsel'])
      expect(told).toContain(word);
    for (const step of steps) expect(step).toMatch(/^\p{Lu}.*\.$/u);
    expect(steps.length).toBeGreaterThan(1);
    expect(warning).toMatch(/pribadi.*hilang.*lembar baru/);
    expect(inEnglish).toMatch(/yours alone.*camera.*no account.*lose it/);
    expect(link).toBe('https://kinerja.example/t/abc');
  });

  it('names the line of the record that says when it was printed', () => {
    const { foot } = sheetOf({
      ...source,
      event: { ...enrolledEvent, at: '2027-01-05T18:00:00.000Z', seq: 7 },
    });
    const code = receiptCodeOf({ ...enrolledEvent, seq: 7 });
    expect(foot).toBe(`Dicetak 6 Januari 2027 pukul 01.00 WIB · baris catatan ke-7 · ${code}`);
  });
});
