import type { Access } from '../../core/privacy/access.ts';
import type { Correction } from '../../core/privacy/correction.ts';
import type { Hold } from '../../core/privacy/hold.ts';
import { renderAccessLog } from '../../pages/audit/access-log.tsx';
import { renderAudit } from '../../pages/audit/audit.tsx';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderEvaluation } from '../../pages/people/evaluation.tsx';
import { renderHolds } from '../../pages/privacy/holds.tsx';
import { renderMyData } from '../../pages/privacy/my-data.tsx';
import { renderPeople } from '../../pages/privacy/people.tsx';
import { renderPerson } from '../../pages/privacy/person.tsx';
import { renderSeen } from '../../pages/privacy/seen.tsx';
import { person } from '../core/examples.ts';
import * as views from './views.ts';

type Page = (frame: Frame) => string;
const at = views.now.toISOString();

const accesses: Access[] = (['hr', 'auditors'] as const).map((role, index) => ({
  accessId: `a${index}`,
  at,
  reader: { personId: null, name: 'Gita Utami', roles: index === 0 ? [role] : [] },
  what: index === 0 ? 'evaluation' : 'personalData',
  personId: 'p-1',
  evaluationId: index === 0 ? 'c-2026-p-1' : null,
  cycleId: null,
}));
const line: Correction = {
  personId: 'p-1',
  seq: 1,
  at,
  by: 'p-9',
  field: 'name',
  before: 'Ahmad Saputro',
  after: 'Ahmad Saputra',
  reason: 'Salah tulis',
  valuesHash: 'v',
  previousHash: '',
  hash: 'h',
};
const corrections = [line, { ...line, seq: 2, before: null, after: null, reason: null }];
const hold: Hold = {
  holdId: 'h1',
  subject: 'person',
  subjectId: 'p-1',
  reason: 'Sengketa di PTUN',
  at,
  by: 'Gita Utami',
  releasedAt: null,
  releasedBy: null,
  releaseReason: null,
};
const data = {
  person: person('p-1'),
  evaluations: [{ state: views.stateIn('final'), cycleName: views.cycle.name }],
  corrections,
  accesses,
  holds: [hold],
  kept: { contentsYears: 5, namesYears: 10, accessDays: 1825 },
  file: '/me/data.json',
};
const erased = { contentsAt: at, namesAt: null };

/** Pages of personal data. */
export const privacyPages: Record<string, Page> = {
  audit: (frame) =>
    renderAudit({ cycles: [views.cycle], anchors: ['2026-02-08', '2026-02-07'], today: '2026-02-09' }, frame),
  'audit-new': (frame) => renderAudit({ cycles: [], anchors: [], today: '2026-02-09' }, frame),
  'access-log': (frame) => renderAccessLog({ day: '2026-02-09', accesses, after: 'a', next: 'b' }, frame),
  'my-data': (frame) => renderMyData(data, frame),
  'my-data-new': (frame) =>
    renderMyData({ ...data, evaluations: [], corrections: [], accesses: [], holds: [] }, frame),
  seen: (frame) => renderSeen({ evaluationId: 'c-2026-p-1', employeeName: 'Ahmad', accesses }, frame),
  'people-find': (frame) => renderPeople({ form: emptyForm }, frame),
  'people-find-wrong': (frame) =>
    renderPeople({ form: { values: { nip: '1' }, errors: [{ path: 'nip', code: 'unknownNip' }] } }, frame),
  person: (frame) => renderPerson({ ...data, form: emptyForm, told: 'done' }, frame),
  'person-wrong': (frame) =>
    renderPerson(
      {
        ...data,
        form: {
          values: { name: '' },
          errors: ['name', 'reason'].map((path) => ({ path, code: 'required' })),
        },
        told: null,
      },
      frame,
    ),
  holds: (frame) =>
    renderHolds(
      {
        holds: [hold, { ...hold, holdId: 'h2', releasedAt: at, releasedBy: 'G', releaseReason: 'Selesai' }],
        form: emptyForm,
        told: null,
      },
      frame,
    ),
  'holds-wrong': (frame) =>
    renderHolds(
      {
        holds: [],
        form: {
          values: {},
          errors: ['subject', 'subjectId', 'holdReason'].map((path) => ({ path, code: 'required' })),
        },
        told: 'unknown',
      },
      frame,
    ),
  'evaluation-erased': (frame) =>
    renderEvaluation(
      views.evaluationIn('final', { documents: {}, state: views.stateIn('final', { erased }) }),
      frame,
    ),
};
