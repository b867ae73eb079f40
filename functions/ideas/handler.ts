import type { Idea } from '../../core/ideas/idea.ts';
import { type IdeaAct, ideaActSchema, ideaFormSchema, ideaLimits } from '../../core/ideas/idea.ts';
import { mayToIdea } from '../../core/ideas/reach.ts';
import { type Person, superiorIdOf } from '../../core/people/person.ts';
import { actOnIdea } from '../../core/usecases/act-on-idea.ts';
import { recordIdea } from '../../core/usecases/record-idea.ts';
import { renderIdea } from '../../pages/ideas/idea.tsx';
import { renderNewIdea } from '../../pages/ideas/new.tsx';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { renderMessage } from '../../pages/messages/message.tsx';
import { paths } from '../../pages/paths.ts';
import { wordsFor } from '../../pages/words.ts';
import { type SignedInVisit, signedIn } from '../middleware/access.ts';
import { formErrors } from '../middleware/form-errors.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { ideasPage } from './lists.ts';
import type { IdeaPorts } from './ports.ts';

/** Employees record ideas, superiors answer them, everybody reads what they may. */
export function routes(ports: IdeaPorts): Route[] {
  const to = (page: (visit: SignedInVisit, ports: IdeaPorts) => Promise<Answer>) =>
    signedIn((visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/ideas', page: to(ideasPage) },
    { method: 'POST', path: '/ideas', page: to(postIdea) },
    { method: 'GET', path: '/ideas/new', page: to((visit) => formPage(visit, emptyForm, ports)) },
    { method: 'GET', path: '/ideas/{ideaId}', page: to((visit) => ideaPage(visit, emptyForm, ports)) },
    { method: 'POST', path: '/ideas/{ideaId}', page: to(postAct) },
  ];
}

/** @throws WebError 403 for staff who are not in the roster */
function authorOf({ session }: SignedInVisit): string {
  if (!session.personId) throw new WebError(403, 'forbidden');
  return session.personId;
}

async function formPage(visit: SignedInVisit, form: FormView, ports: IdeaPorts): Promise<Answer> {
  const personId = authorOf(visit);
  const [own, supervisor] = await Promise.all([
    ports.ideas.ofAuthor(personId),
    supervisorOf(personId, ports),
  ]);
  if (!supervisor) return tell(visit, 'idea.noSupervisor', ports);
  const view = { form, supervisorName: supervisor.name, seen: own.length };
  return show(renderNewIdea(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

async function supervisorOf(personId: string, { people }: IdeaPorts): Promise<Person | undefined> {
  const author = await people.load(personId);
  return author && people.load(superiorIdOf(author));
}

async function postIdea(visit: SignedInVisit, ports: IdeaPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const personId = authorOf(visit);
  const parsed = ideaFormSchema.safeParse(visit.form);
  if (!parsed.success)
    return formPage(visit, { values: { ...visit.form }, errors: formErrors(parsed.error) }, ports);
  const seen = /^\d{1,4}$/.test(visit.form.seen ?? '') ? Number(visit.form.seen) : 0;
  const recorded = await recordIdea({ personId, form: parsed.data, seen }, ports);
  if (recorded.outcome === 'noSupervisor') return tell(visit, 'idea.noSupervisor', ports);
  if (recorded.outcome === 'tooMany') return tell(visit, 'idea.tooMany', ports);
  return seeOther(paths.idea(recorded.idea.ideaId));
}

async function ideaPage(visit: SignedInVisit, form: FormView, ports: IdeaPorts): Promise<Answer> {
  const idea = await readable(visit, ports);
  const view = {
    idea,
    form,
    mayAnswer: mayToIdea(visit.session, 'answerIdea', idea),
    isAuthor: mayToIdea(visit.session, 'recordIdea', idea),
  };
  return show(renderIdea(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

async function postAct(visit: SignedInVisit, ports: IdeaPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const idea = await readable(visit, ports);
  const parsed = ideaActSchema.safeParse(visit.form);
  if (!parsed.success) {
    if (parsed.error.issues.some(({ path }) => path[0] === 'do')) throw new WebError(400, 'badRequest');
    return ideaPage(visit, { values: { ...visit.form }, errors: formErrors(parsed.error) }, ports);
  }
  if (!mayToIdea(visit.session, actionOf(parsed.data), idea)) throw new WebError(403, 'forbidden');
  const acted = await actOnIdea({ idea, act: parsed.data, name: visit.session.name }, ports);
  if (acted.outcome === 'full') return tell(visit, 'idea.full', ports);
  return seeOther(paths.idea(idea.ideaId));
}

/** Answering is the superior's, sharing the author's. */
const actionOf = (act: IdeaAct) =>
  act.do === 'acknowledge' || act.do === 'effect' ? 'answerIdea' : 'recordIdea';

/** @throws WebError 404: others are not told that it exists */
async function readable(visit: SignedInVisit, { ideas }: IdeaPorts): Promise<Idea> {
  const idea = await ideas.load(visit.params.ideaId ?? '');
  if (!idea || !mayToIdea(visit.session, 'seeIdeas', idea)) throw new WebError(404, 'notFound');
  return idea;
}

function tell(
  visit: SignedInVisit,
  key: 'idea.noSupervisor' | 'idea.full' | 'idea.tooMany',
  ports: IdeaPorts,
): Answer {
  const frame = frameOf(visit, ports);
  const text = wordsFor(frame).t(key, { ideas: ideaLimits.ideas });
  return show(renderMessage({ kind: 'badRequest', text }, frame), 409);
}
