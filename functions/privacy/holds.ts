import * as z from 'zod';
import { limits } from '../../core/evaluation/document-fields.ts';
import { type Hold, heldSubjects } from '../../core/privacy/hold.ts';
import { emptyForm } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { type HoldsView, renderHolds } from '../../pages/privacy/holds.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { PrivacyPorts } from './ports.ts';

const reason = z.string().trim().min(1, 'required').max(limits.reason, 'tooLong');
const formSchema = z.object({
  subject: z.enum(heldSubjects, 'required'),
  subjectId: z.string().trim().min(1, 'required').max(120, 'tooLong'),
  holdReason: reason,
});
const releaseSchema = z.object({
  subject: z.enum(heldSubjects),
  subjectId: z.string(),
  holdId: z.string().min(1),
  releaseReason: reason,
});

/** Everything that is kept from being erased. */
export async function holdsPage(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  return showHolds(visit, { form: emptyForm, told: null }, ports);
}

/** Sets a hold on a person, an evaluation or a cycle. */
export async function setHold(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const { formToken: _, ...values } = visit.form;
  const parsed = formSchema.safeParse(visit.form);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
    return showHolds(visit, { form: { values, errors }, told: null }, ports);
  }
  const { subject, subjectId, holdReason } = parsed.data;
  if (!(await exists(parsed.data, ports)))
    return showHolds(visit, { form: { values, errors: [] }, told: 'unknown' }, ports);
  await ports.holds.set({
    holdId: ports.newId(),
    subject,
    subjectId,
    reason: holdReason,
    at: ports.clock().toISOString(),
    by: visit.session.name,
    releasedAt: null,
    releasedBy: null,
    releaseReason: null,
  });
  return seeOther(paths.holds());
}

/** Releases a hold, with a reason. */
export async function releaseHold(visit: SignedInVisit, ports: PrivacyPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const parsed = releaseSchema.safeParse(visit.form);
  if (!parsed.success) throw new WebError(400, 'badRequest');
  const { releaseReason, ...hold } = parsed.data;
  const release = { at: ports.clock().toISOString(), by: visit.session.name, reason: releaseReason };
  if ((await ports.holds.release(hold, release)) === 'released') return seeOther(paths.holds());
  return showHolds(visit, { form: emptyForm, told: 'gone' }, ports);
}

async function exists(
  { subject, subjectId }: Pick<Hold, 'subject' | 'subjectId'>,
  { people, evaluations, cycles }: PrivacyPorts,
): Promise<boolean> {
  if (subject === 'person') return (await people.load(subjectId)) !== undefined;
  if (subject === 'evaluation') return (await evaluations.load(subjectId)) !== undefined;
  return (await cycles.load(subjectId)) !== undefined;
}

async function showHolds(
  visit: SignedInVisit,
  about: Omit<HoldsView, 'holds'>,
  ports: PrivacyPorts,
): Promise<Answer> {
  const holds = await ports.holds.list();
  const status = about.form.errors.length > 0 ? 422 : about.told ? 409 : 200;
  return show(renderHolds({ holds, ...about }, frameOf(visit, ports)), status);
}
