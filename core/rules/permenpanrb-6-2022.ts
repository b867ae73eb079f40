import { berakhlak } from './behaviours.ts';
import type { RuleSet } from './rule-set.ts';
import { distributionOf2023 } from './se-3-2023.ts';

/** PermenPAN-RB 6/2022 as promulgated on 7 February 2022 (BN 2022/155; articles 40 and 41). */
export const permenpanrb62022: RuleSet = {
  id: 'permenpanrb-6-2022',
  instrument: 'PermenPAN-RB Nomor 6 Tahun 2022',
  effectiveFrom: '2022-02-07',
  forCivilServants: true,
  scheme: {
    kind: 'matrix',
    article: 'Lampiran BAB IV huruf B angka 3 huruf a) angka 3) dan huruf b) angka 3)',
    predicates: {
      above: { below: 'misconduct', meets: 'good', above: 'excellent' },
      meets: { below: 'misconduct', meets: 'good', above: 'good' },
      below: { below: 'veryPoor', meets: 'needsImprovement', above: 'needsImprovement' },
    },
  },
  deadlines: {
    delivery: { workingDays: 14, article: 'Lampiran BAB V huruf A angka 5' },
    acknowledgement: { workingDays: 14, article: 'Lampiran BAB V huruf A angka 6' },
    appealFiling: { workingDays: 14, article: 'Pasal 29; Lampiran BAB V huruf B angka 2' },
    // How the days until the decision are shared out between the two sides is a choice of ours.
    appealExplanation: { workingDays: 3, article: '' },
    appealReply: { workingDays: 2, article: '' },
    appealDecision: { workingDays: 7, article: 'Lampiran BAB V huruf B angka 6' },
    superiorReview: { workingDays: 14, article: 'Lampiran BAB V huruf A angka 8' },
    superiorDelivery: { workingDays: 7, article: 'Lampiran BAB V huruf A angka 9' },
    superiorAcknowledgement: { workingDays: 7, article: 'Lampiran BAB V huruf A angka 10' },
    report: { workingDays: 30, article: 'Lampiran BAB V huruf A angka 7' },
  },
  distribution: distributionOf2023,
  provisions: [
    { name: 'planDue', article: 'Pasal 14 ayat (1)' },
    { name: 'planSigned', article: 'Pasal 14 ayat (3)' },
    { name: 'overduePlan', article: 'Lampiran BAB II huruf C angka 5' },
    { name: 'planChange', article: 'Pasal 14 ayat (2)' },
    { name: 'mainResults', article: 'Lampiran BAB II huruf A angka 2 dan 6' },
    { name: 'aspects', article: 'Pasal 9 ayat (2)' },
    { name: 'behaviour', article: 'Pasal 10 ayat (3)' },
    { name: 'behaviourExpectation', article: 'Pasal 10 ayat (4)' },
    { name: 'annualReview', article: 'Lampiran BAB IV huruf A angka 8' },
    { name: 'periodicReview', article: 'Pasal 24 ayat (2) dan (3); Lampiran BAB IV huruf A angka 8 dan 9' },
    // The time of a periodic evaluation is spoken of (annex BAB IV A.14) and not given in days: the body sets it.
    { name: 'periodWindow', article: '' },
    { name: 'periodOverdue', article: 'Lampiran BAB IV huruf A angka 11; BAB V huruf A angka 8' },
    { name: 'periodFeedback', article: 'Pasal 24 ayat (6)' },
    { name: 'periodDocument', article: 'Pasal 24 ayat (5); Lampiran BAB V huruf A angka 3 sampai 10' },
    { name: 'periodObjection', article: 'Pasal 29; Lampiran BAB V huruf B' },
    // Article 25 has the year evaluated by itself; no text says how periods count in it, so they are only shown.
    { name: 'periodsBeside', article: '' },
    { name: 'employeeMoved', article: 'Lampiran BAB IV huruf A angka 13' },
    { name: 'assessorMoved', article: 'Lampiran BAB IV huruf A angka 14' },
    { name: 'newPlan', article: 'Lampiran BAB II huruf C angka 6 dan 7' },
    { name: 'actingElsewhere', article: 'Lampiran BAB IV huruf A angka 5 dan 6' },
    { name: 'secondment', article: 'Lampiran BAB IV huruf A angka 15' },
    { name: 'study', article: 'Lampiran BAB IV huruf A angka 16 dan 17' },
    {
      name: 'dropOut',
      article: 'Lampiran BAB IV huruf B angka 3 huruf a) angka 3) huruf (d) dan huruf b) angka 3) huruf (d)',
    },
    { name: 'exempt', article: 'Lampiran BAB II huruf C angka 8' },
    // The regulation exempts nobody who is ill.
    { name: 'sickness', article: '' },
    { name: 'assessor', article: 'Lampiran BAB IV huruf A angka 2' },
    { name: 'personRates', article: 'Lampiran BAB IV huruf B angka 3' },
    { name: 'resultGuide', article: 'Lampiran BAB IV huruf B angka 3 huruf b) angka 1) huruf (d)' },
    { name: 'behaviourGuide', article: 'Lampiran BAB IV huruf B angka 3 huruf b) angka 2) huruf (c)' },
    { name: 'organisationPredicate', article: 'Lampiran BAB IV huruf B angka 1 huruf g)' },
    { name: 'previousPredicate', article: 'Lampiran BAB IV huruf B angka 1 huruf f)' },
    { name: 'distribution', article: 'Lampiran BAB IV huruf B angka 2' },
    { name: 'appealTo', article: 'Pasal 29' },
    { name: 'appealEvidence', article: 'Pasal 29' },
    { name: 'bothSides', article: 'Lampiran BAB V huruf B angka 3 dan 4' },
    { name: 'independentDecider', article: 'Lampiran BAB V huruf B angka 2' },
    // The regulation sets the days of the decision and says nothing of a decider who lets them pass.
    { name: 'silentDecider', article: '' },
    { name: 'appealFinal', article: 'PP 30/2019 Pasal 59 ayat (4)' },
    { name: 'allowance', article: 'Pasal 32' },
    { name: 'recognition', article: 'Pasal 31; Lampiran BAB V huruf C' },
    { name: 'followUp', article: 'Lampiran BAB V huruf A angka 12' },
    { name: 'finalByHead', article: 'Lampiran BAB IV huruf A angka 12' },
    { name: 'overdueReview', article: 'Lampiran BAB IV huruf A angka 11' },
    // The regulation says nothing about an employee who does not sign: a choice of ours, as the page says.
    { name: 'silence', article: '' },
  ],
  behaviours: berakhlak,
};
