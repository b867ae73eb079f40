import type { gtk as Indonesian } from '../id/gtk.ts';

/** Predicates that teachers were given in Ruang GTK: import, and how they are shown. */
export const gtk = {
  gtk: {
    title: 'Predicates from Ruang GTK',
    lead: 'Upload the predicates of teachers from Ruang GTK. We check them first; nothing is imported before you confirm.',
    fileHint: 'At most {{kilobytes}} kB and {{rows}} lines; send more than that in several files.',
    link: 'Import predicates from Ruang GTK',
    rows: 'Lines in the file',
    nothing: 'No line can be imported',
    confirmHint:
      'Predicates are shown beside the evaluations of the teachers and change no rating. Lines with errors are left out.',
    confirm: 'Import {{accepted}} of {{rows}} lines',
    cameOf:
      'Written: {{written}}. The same already: {{unchanged}}. Could not be written any more: {{leftOut}}.',
    source: 'Source: Ruang GTK',
    besideHint: 'This is not the rating given here. The assessor still rates and signs in this application.',
    earlier: 'Earlier imports: {{versions}}',
    predicate: 'Predicate',
    resultRating: 'Rating of results',
    behaviourRating: 'Rating of behaviour',
    reference: 'Reference',
    referenceOfYear: '{{reference}} (year {{year}})',
    importedAt: 'Imported',
    importedBy: '{{at}} by {{name}}',
  },
  gtkColumn: {
    nip: 'employee number, 18 digits',
    tahun: 'year of performance; {{year}} for this cycle',
    rating_hasil_kerja: 'Di atas ekspektasi, Sesuai ekspektasi or Di bawah ekspektasi',
    rating_perilaku: 'Di atas ekspektasi, Sesuai ekspektasi or Di bawah ekspektasi',
    predikat: 'Sangat baik, Baik, Butuh perbaikan, Kurang or Sangat kurang',
    rujukan: 'number or reference of the source, at most 80 characters',
  },
  gtkProblem: {
    required: 'Needs to be filled in.',
    tooLong: 'Too long.',
    nipFormat: 'A NIP has 18 digits.',
    nipMangled:
      'A spreadsheet damaged this NIP (for example 1.98803E+17): some of its digits are lost. Turn the NIP column into text, then fill it in again.',
    nipDate: 'The date in this NIP is wrong.',
    duplicateNip: 'This person appears more than once.',
    yearFormat: 'A year has four digits.',
    yearDiffers: "This is not the cycle's year.",
    ratingUnknown: 'This rating is not known.',
    predicateUnknown: 'This predicate is not known.',
    predicateDisagrees: 'By the two ratings the predicate is {{predicate}}.',
    nipUnknown: 'This NIP is not in the roster.',
    notInCycle: 'This person takes no part in this cycle.',
    takenOut: 'This person was taken out of this cycle.',
    contentsErased: "The contents of this person's evaluation are erased.",
    notTeacher: 'This person holds no position of a teacher or head of a school.',
  },
} satisfies typeof Indonesian;
