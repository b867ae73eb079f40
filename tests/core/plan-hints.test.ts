import { expect, it } from 'vitest';
import { hintsOnMeasure, hintsOnResult } from '../../core/evaluation/plan-hints.ts';

it.each([
  'Melaksanakan rapat',
  ' Menyusun laporan',
  'Kegiatan sosialisasi',
  ' rapat koordinasi',
  'Melakukan kegiatan yang memenuhi target',
  'Ikut lokakarya',
])('a result that begins with a doing is written as an activity: %s', (text) => {
  expect(hintsOnResult(text)).toEqual(['activity']);
});

it.each([
  'Layanan cepat',
  'Meningkatnya mutu layanan',
  ' Menurun dari 10 menjadi 5 keluhan',
  'Laporan kegiatan diterima tepat waktu',
  'Peserta rapat memahami aturan',
])('a result that says what is achieved is none: %s', (text) => {
  expect(hintsOnResult(text)).toEqual([]);
});

it.each(['Semua berkas lengkap', 'Berkas selalu lengkap', 'Setiap hari'])(
  'a word without exception is pointed at, in a measure as in a result: %s',
  (text) => {
    expect(hintsOnMeasure(text)).toEqual(['absolute']);
    expect(hintsOnResult(text)).toEqual(['absolute']);
  },
);

it('both may be said of one result', () => {
  expect(hintsOnResult('Menyusun seluruh laporan')).toEqual(['activity', 'absolute']);
  expect(hintsOnMeasure('Menyusun laporan')).toEqual([]);
});
