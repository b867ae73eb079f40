import { ROUTES } from '../../lib/constructs/web-routes.ts';
import { evaluationId } from '../usecases/office.ts';

/** Every route of the website, as the templates have it, but for files. */
export const walked = Object.values(ROUTES)
  .flat()
  .filter((route) => route !== '$default' && !route.includes('/assets/'));

/** The path of a route, with the example in each of its places. */
export const pathOf = (route: string) =>
  (route.split(' ')[1] ?? '')
    .replace('{evaluationId}', evaluationId)
    .replace('{cycleId}', '2027-abc')
    .replace('{importId}', 'import-1')
    .replace('{gtkImportId}', 'gtk-1')
    .replace('{personId}', 'employee')
    .replace('{leaderId}', 'assessor')
    .replace('{phase}', 'plan')
    .replace('{attempt}', '1')
    .replace('{linkId}', 'some-link')
    .replace('{paper}', 'skp')
    .replace('{year}', '2027')
    .replace('{templateId}', 'built-in-competencies')
    .replace('{topic}', 'tour')
    .replace('{ideaId}', 'employee.1')
    .replace('{substitutedId}', 'nobody')
    .replace('{substitutionId}', 'none');
