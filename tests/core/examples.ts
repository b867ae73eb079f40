import { createHash } from 'node:crypto';
import { calendarIn } from '../../core/calendar/holidays.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { draftCycle, lawfulDates } from '../../core/cycle/new-cycle.ts';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import type { Circumstances } from '../../core/evaluation/decide.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import {
  type Review,
  reviewSchema,
  type SelfAssessment,
  selfAssessmentSchema,
} from '../../core/evaluation/review-documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Person, PersonInBrief } from '../../core/people/person.ts';
import type { Substitution } from '../../core/substitution/substitution.ts';

export const digest = (text: string) => createHash('sha256').update(text).digest('hex');

export const person = (personId: string, about: Partial<Person> = {}): Person => ({
  personId,
  nip: '198803132010091901',
  name: `Name of ${personId}`,
  email: `${personId}@kinerja.example`,
  position: 'Guru',
  positionType: 'functional',
  grade: 'III/a',
  unit: 'SDN 1',
  organisation: 'Dinas Pendidikan',
  employment: 'PNS',
  supervisorId: null,
  ...about,
});

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });

export const cycle: Cycle = {
  ...draftCycle(
    {
      name: 'SKP 2027',
      year: 2027,
      ...lawfulDates(2027),
      headName: 'Wali Kota',
      headPosition: 'Wali Kota',
      headEmail: 'head@kinerja.example',
    },
    { cycleId: '2027-abc', importId: 'import-1', now: new Date('2026-12-20T02:00:00Z'), utcOffsetHours: 7 },
  ),
  status: 'running',
};

/** A plain Tuesday in January, before the assessment opens. */
export const january = new Date('2027-01-05T03:00:00Z');
/** After the assessment has opened. */
export const december = new Date('2027-12-21T03:00:00Z');

/** The calendar of the tests' body. */
export const bodyCalendar = calendarIn('WIB');

export const at = (now: Date): Circumstances => ({ now, cycle, calendar: bodyCalendar, digest });

const enrolment = enrol(
  { person: person('employee'), assessor: brief('assessor'), appealDecider: brief('decider') },
  at(january),
);
export const enrolled: EvaluationState = enrolment.next;
export const enrolledEvent: AuditEvent = enrolment.event;

/** Somebody acts for a person from before the year until it is ended. */
export const awayFor = (substituted: PersonInBrief, about: Partial<Substitution> = {}): Substitution => ({
  substitutionId: 's1',
  kind: 'plt',
  substituted,
  organisation: 'Dinas Pendidikan',
  substitute: brief('substitute'),
  superior: null,
  from: '2026-12-01T00:00:00.000Z',
  until: null,
  reason: 'SK Plt.',
  setBy: 'officer',
  setAt: '2026-12-01T00:00:00.000Z',
  endedAt: null,
  ...about,
});

/** As a form would be read: what nobody filled in is there, and empty. */
export const plan: Plan = planSchema.parse({
  results: [
    {
      priority: 'main',
      text: 'Pembelajaran berbasis proyek terlaksana',
      servesResult: '',
      cascading: '',
      perspective: '',
      goal: '',
      indicators: [{ aspect: 'quantity', text: 'Modul yang dipakai di kelas', target: '2 modul' }],
    },
  ],
  approach: 'quantitative',
  expectations: {},
});
export const selfAssessment: SelfAssessment = selfAssessmentSchema.parse({
  results: [{ achieved: 'Tiga modul dipakai', evidence: '' }],
  behaviour: 'Terbuka bekerja sama',
});
export const review: Review = reviewSchema.parse({
  results: [{ rating: '', feedback: '' }],
  resultRating: 'above',
  behaviourRating: 'meets',
  feedback: 'Pertahankan',
});

/** Somebody of elsewhere, who saw it. */
export const witness = { personId: null, name: 'Ibu Sari', position: 'Ketua RW 03' };

/** One command of each kind, as a person would give it. */
export const commands: { [Name in Command['name']]: Extract<Command, { name: Name }> } = {
  submitPlan: { name: 'submitPlan', plan },
  approvePlan: { name: 'approvePlan' },
  returnPlan: { name: 'returnPlan', reason: 'Target belum terukur' },
  settlePlan: { name: 'settlePlan', heldOn: '2027-01-05', agreed: 'Target dua modul', plan },
  passPlanOn: { name: 'passPlanOn' },
  proposeChange: { name: 'proposeChange', plan, reason: 'Penugasan baru sejak Maret' },
  askForChange: { name: 'askForChange', reason: 'Target naik sejak Maret' },
  declineChange: { name: 'declineChange', plan, reason: 'Anggaran tidak berubah' },
  openAssessment: { name: 'openAssessment' },
  submitSelfAssessment: { name: 'submitSelfAssessment', selfAssessment },
  returnSelfAssessment: { name: 'returnSelfAssessment', reason: 'Bukti belum ada' },
  settleSelfAssessment: {
    name: 'settleSelfAssessment',
    heldOn: '2027-01-05',
    agreed: 'Bukti menyusul',
  },
  submitReview: { name: 'submitReview', review },
  acknowledge: { name: 'acknowledge' },
  fileAppeal: {
    name: 'fileAppeal',
    appeal: {
      reasons: 'Target tercapai lebih dari rencana',
      evidence: 'Laporan triwulan IV halaman 3',
      references: '',
    },
  },
  explainRating: {
    name: 'explainRating',
    explanation: { text: 'Modul ketiga belum dipakai di kelas', references: '' },
  },
  replyToExplanation: { name: 'replyToExplanation', reply: { text: '', references: '' } },
  lapseExplanation: { name: 'lapseExplanation' },
  lapseReply: { name: 'lapseReply' },
  passAppealOn: {
    name: 'passAppealOn',
    appealDecider: brief('next-up'),
    superiors: [],
    because: 'silent',
  },
  decideAppeal: { name: 'decideAppeal', decision: { outcome: 'confirmed', reasons: 'Bukti diperiksa' } },
  lapseAcknowledgement: { name: 'lapseAcknowledgement' },
  confirmReceipt: { name: 'confirmReceipt' },
  noteDelivery: { name: 'noteDelivery', at: '2027-01-05T04:00:00.000Z' },
  passDeliveryOn: { name: 'passDeliveryOn', why: 'cameBack' },
  recordDelivery: { name: 'recordDelivery', on: '2027-01-05', witness, reason: 'Diserahkan di sekolah' },
  recordRefusal: { name: 'recordRefusal', on: '2027-01-05', witness, reason: 'Tidak setuju' },
  recordAcknowledgement: {
    name: 'recordAcknowledgement',
    on: '2027-01-05',
    witness,
    reason: 'Ditandatangani di sekolah',
  },
  printSheet: { name: 'printSheet', reason: 'Tidak punya email' },
  passReviewOn: { name: 'passReviewOn' },
  skipSelfAssessment: { name: 'skipSelfAssessment', reason: 'Sakit sejak November' },
  reassignAssessor: {
    name: 'reassignAssessor',
    assessor: brief('successor'),
    appealDecider: brief('decider'),
    reason: 'Pejabat lama pindah',
  },
  reassignDecider: {
    name: 'reassignDecider',
    appealDecider: brief('other'),
    superiors: [],
    reason: 'Pejabat lama pensiun',
  },
  extend: { name: 'extend', dueAt: '2099-01-31T16:59:59.000Z', reason: 'Banjir' },
  exclude: { name: 'exclude', kind: 'retired', reason: 'Pensiun per 1 Maret' },
  readmit: { name: 'readmit', reason: 'Salah orang' },
  closeUnfinished: { name: 'closeUnfinished', reason: 'Siklus ditutup' },
  beginSubstitution: { name: 'beginSubstitution', reason: 'Cuti tahunan' },
  endSubstitution: { name: 'endSubstitution' },
  sendAgain: { name: 'sendAgain', reason: 'Email tidak sampai' },
  catchUp: { name: 'catchUp', reason: 'Mesin tertinggal' },
  redriveExecution: { name: 'redriveExecution', reason: 'Mesin berhenti' },
  restartPhase: { name: 'restartPhase', reason: 'Eksekusi gagal' },
  rectify: {
    name: 'rectify',
    person: { name: 'Nama yang benar', position: 'Guru Ahli Muda' },
    reason: 'Nama tertulis salah',
  },
  erase: { name: 'erase', what: 'contents' },
};
