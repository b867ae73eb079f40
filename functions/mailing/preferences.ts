import { type Preferences, preferencesFormSchema } from '../../core/mails/preferences.ts';
import type { FormView } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { renderPreferences } from '../../pages/preferences/preferences.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { languageCookie } from '../middleware/cookies.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { MailingPorts } from './ports.ts';

const fields = ['language', 'bundling', 'quietFrom', 'quietUntil'] as const;

/** How the visitor is written to. */
export async function preferencesPage(visit: SignedInVisit, ports: MailingPorts): Promise<Answer> {
  const wishes = await ports.preferences.load(personOf(visit));
  const form = { values: valuesOf(wishes), errors: [] };
  return show(renderPreferences({ form, saved: visit.query.told === 'saved' }, frameOf(visit, ports)));
}

/** Keeps what the visitor has chosen; pages speak the chosen language from then on. */
export async function choosePage(visit: SignedInVisit, ports: MailingPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const personId = personOf(visit);
  const values = Object.fromEntries(fields.map((name) => [name, visit.form[name] ?? '']));
  const parsed = preferencesFormSchema.safeParse(values);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
    const form: FormView = { values, errors };
    return show(renderPreferences({ form, saved: false }, frameOf(visit, ports)), 422);
  }
  await ports.preferences.save(personId, parsed.data);
  return seeOther(paths.preferences('saved'), [languageCookie(ports.jar, parsed.data.language)]);
}

/** @throws WebError 403 for staff who are not in the roster: nobody writes to them */
function personOf({ session }: SignedInVisit): string {
  if (!session.personId) throw new WebError(403, 'forbidden');
  return session.personId;
}

function valuesOf({ quietFrom, quietUntil, ...rest }: Preferences): Record<string, string> {
  const text = (hour: number | null) => (hour === null ? '' : String(hour));
  return { ...rest, quietFrom: text(quietFrom), quietUntil: text(quietUntil) };
}
