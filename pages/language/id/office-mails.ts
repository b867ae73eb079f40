/** Mails about what HR does to an evaluation as a whole. */
export const officeMails = {
  officeMail: {
    extendedSubject: 'Batas waktu baru: {{date}} · {{ask}} · {{cycle}}',
    extended: 'Batas waktu tugas ini dalam {{cycle}} diperpanjang sampai {{date}}: {{ask}}.',
    sameLink: 'Tautan yang Anda terima sebelumnya tetap berlaku.',
    excludedSubject: 'Anda tidak ikut dalam {{cycle}}',
    excluded: 'Evaluasi kinerja {{name}} dalam {{cycle}} dihentikan: tidak ada lagi yang perlu Anda lakukan.',
    readmittedSubject: 'Anda ikut kembali dalam {{cycle}}',
    readmitted: 'Evaluasi kinerja {{name}} dalam {{cycle}} dilanjutkan dari tahap terakhirnya: {{stage}}.',
    closedUnfinishedSubject: 'Evaluasi Anda ditutup sebelum selesai · {{cycle}}',
    closedUnfinished: 'Siklus {{cycle}} ditutup, dan evaluasi kinerja {{name}} berakhir sebelum selesai.',
    reason: 'Alasan:\n“{{reason}}”',
  },
};
