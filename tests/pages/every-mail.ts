import { ideaMailTemplates, mailTemplates } from '../../core/evaluation/effects.ts';
import type { MailBody, MailContent } from '../../core/ports/mailer.ts';
import { writeCodeMail } from '../../pages/emails/code-mail.ts';
import { writeIdeaMail } from '../../pages/emails/idea-mail.ts';
import { writeDigest } from '../../pages/emails/write-digest.ts';
import { writeMail } from '../../pages/emails/write-mail.ts';
import { languages } from '../../pages/words.ts';

const content: MailContent = {
  template: 'yourTurn',
  language: 'id',
  preferencesUrl: 'https://kinerja.example/preferences',
  recipientName: 'Dewi Kartika Sari, S.H., M.Si.',
  employeeName: 'Ahmad Saputra & <b>Rekan</b>',
  waitingFor: 'Dewi Kartika Sari',
  cycleName: 'Evaluasi Kinerja 2026',
  stage: 'planReview',
  dueAt: '2026-02-23T16:59:59.000Z',
  evaluationId: 'c-2026-p-1',
  version: 4,
  since: '2026-02-05T02:00:00.000Z',
  returnReason: 'Target kedua belum terukur.\nMohon satuannya.',
  predicate: 'good',
  url: 'https://kinerja.example/t/abcdefghijklmnopqrstuv',
  papers: [{ name: 'evaluation', url: 'https://kinerja.example/evaluations/c-2026-p-1/papers/evaluation' }],
  receipt: null,
};
const receipt = {
  command: 'approvePlan',
  by: 'Dewi Kartika Sari',
  at: '2026-02-09T03:00:00.000Z',
  version: 2,
  versionHash: 'a0'.repeat(32),
  code: `c-2026-p-1.3.${'b0'.repeat(16)}`,
  url: 'https://kinerja.example/verify?code=c',
  reason: 'Disetujui dengan catatan.',
};
const withReceipt = ['receipt', 'planApproved', 'resultFinal'];

const idea = {
  recipientName: content.recipientName,
  authorName: content.employeeName,
  title: 'Antrean tanpa kertas di loket perizinan',
  effect: 'none',
  note: 'Bicarakan dengan bidang lain.\nLalu coba di satu loket.',
  url: 'https://kinerja.example/ideas/i-1',
  preferencesUrl: content.preferencesUrl,
} as const;

const code = {
  recipientName: content.recipientName,
  employeeName: content.employeeName,
  stage: 'review',
  code: '0123 4567',
  validUntil: '2026-02-09T03:10:00.000Z',
  minutes: 10,
  url: 'https://kinerja.example/',
  preferencesUrl: content.preferencesUrl,
};

function digestIn(language: 'id' | 'en'): MailBody {
  const tasks = ['planReview', 'review', 'planReview'].map((stage, place) => ({
    stage,
    employeeName: content.employeeName,
    cycleName: content.cycleName,
    dueAt: place === 1 ? null : content.dueAt,
    url: `https://kinerja.example/t/link-${place}`,
  }));
  const { recipientName, preferencesUrl } = content;
  return writeDigest(
    {
      recipientName,
      language,
      tasks,
      waiting: 44,
      url: 'https://kinerja.example/',
      preferencesUrl,
    },
    'WIB',
  );
}

/** Every mail that is ever sent, each in both languages. */
export const everyMail: Record<string, MailBody> = Object.fromEntries(
  languages.flatMap((language) => [
    ...mailTemplates.map((template): [string, MailBody] => [
      `${template} ${language}`,
      writeMail(
        { ...content, template, language, receipt: withReceipt.includes(template) ? receipt : null },
        'WIB',
      ),
    ]),
    ...ideaMailTemplates.map((template): [string, MailBody] => [
      `${template} ${language}`,
      writeIdeaMail({ ...idea, template, language }, 'WIB'),
    ]),
    [`code ${language}`, writeCodeMail({ ...code, language }, 'WIB')] as [string, MailBody],
    [`digest ${language}`, digestIn(language)] as [string, MailBody],
  ]),
);
