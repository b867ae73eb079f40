import { mayAny } from '../../core/access/permissions.ts';
import { trainingVersion } from '../../core/help/training.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { People } from '../../core/ports/people.ts';
import type { Rosters } from '../../core/ports/rosters.ts';
import type { Session } from '../../core/ports/sessions.ts';
import type { Trainings } from '../../core/ports/trainings.ts';
import { trainingOfRoster } from '../../core/usecases/training-of-roster.ts';
import { guideNamed } from '../../pages/help/guides.ts';
import { renderGlossary, renderGuide, renderHelp } from '../../pages/help/help.tsx';
import { renderTraining, renderTrainingReport } from '../../pages/help/training.tsx';
import { paths } from '../../pages/paths.ts';
import { allowed, type SignedInVisit, signedIn } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show, type Visit } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

type Ports = {
  people: People;
  rosters: Pick<Rosters, 'everybodyNow'>;
  trainings: Trainings;
  seals: Seals;
  clock: Clock;
};

/** Everybody may read the help; people of the roster say that they have read the training material. */
export function routes(ports: Ports): Route[] {
  return [
    { method: 'GET', path: '/help', page: async (visit) => show(renderHelp(frameOf(visit, ports))) },
    { method: 'GET', path: '/help/{topic}', page: async (visit) => topicPage(visit, ports) },
    { method: 'GET', path: '/training', page: signedIn((visit) => trainingPage(visit, ports)) },
    { method: 'POST', path: '/training', page: signedIn((visit) => acknowledge(visit, ports)) },
    { method: 'GET', path: '/hr/training', page: allowed('seeTraining', (visit) => report(visit, ports)) },
  ];
}

function topicPage(visit: Visit, ports: Ports): Answer {
  const { topic = '' } = visit.params;
  if (topic === 'glossary') return show(renderGlossary(frameOf(visit, ports)));
  const guide = guideNamed(topic);
  if (!guide) throw new WebError(404, 'notFound');
  return show(renderGuide(guide, frameOf(visit, ports)));
}

async function trainingPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { personId } = visit.session;
  const training = personId ? await ports.trainings.of(personId, trainingVersion) : undefined;
  const view = { readAt: training?.at ?? null, mayAcknowledge: personId !== null };
  return show(renderTraining(view, frameOf(visit, ports)));
}

async function acknowledge(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const { personId } = visit.session;
  const person = personId ? await ports.people.load(personId) : undefined;
  if (!person) throw new WebError(403, 'forbidden');
  const { name, unit, organisation } = person;
  const at = ports.clock().toISOString();
  const read = { personId: person.personId, name, unit, organisation, version: trainingVersion, at };
  await ports.trainings.acknowledge(read);
  return seeOther(paths.training());
}

async function report(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const units = await trainingOfRoster(seesOnly(visit.session), ports);
  const { unit, organisation } = visit.query;
  const chosen = units.find((each) => each.unit === unit && each.organisation === organisation) ?? null;
  return show(renderTrainingReport({ units, unit: chosen }, frameOf(visit, ports)));
}

/** The organisation that somebody's permission ends at; null where it reaches everywhere. */
function seesOnly({ personId, roles, organisation }: Session): string | null {
  return mayAny({ personId, roles, organisation: null }, 'seeTraining') ? null : organisation;
}
