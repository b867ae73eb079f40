import * as z from 'zod';
import type { EvaluationState } from '../evaluation/state.ts';
import { outcomeOf } from '../rating/conclude.ts';
import { dropOutPredicates, predicateSchema, ratingSchema } from '../rating/rating.ts';
import { type PeriodAct, type PeriodActName, periodActLimits, periodActNames } from './act.ts';
import { headOfPeriods, type PeriodEntry, type PeriodLine, periodLimits, sealPeriodAct } from './line.ts';
import { mayBeDecided } from './objection.ts';
import { openObjectionOf, type PeriodStanding } from './standing.ts';
import type { SurveyCircumstances, SurveyedPeriod } from './survey.ts';

const text = (max: number) => z.string().trim().max(max, 'tooLong').default('');
const chosen = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema], 'required').default('');

/** What is filled in for an act; which of it is needed depends on the act. */
export const periodActFormSchema = z
  .object({
    act: z.enum(periodActNames),
    text: text(periodActLimits.text),
    outcome: chosen(z.enum(['confirmed', 'changed'])),
    resultRating: chosen(ratingSchema),
    behaviourRating: chosen(ratingSchema),
    predicate: chosen(predicateSchema),
    recommendation: text(periodActLimits.recommendation),
  })
  // An objection gives its reasons (article 29), and so do those who answer it.
  .refine((form) => form.act === 'signed' || form.text !== '', { path: ['text'], error: 'required' })
  .refine((form) => form.act !== 'decided' || form.outcome !== '', { path: ['outcome'], error: 'required' });
export type PeriodActForm = z.infer<typeof periodActFormSchema>;

/** Why nothing is recorded; names a field of the form. */
export type PeriodActRefusal = {
  path: string;
  code: 'required' | 'tooMany' | 'sameRating' | 'dropOut';
};

type Circumstances = SurveyCircumstances & { state: EvaluationState };

/**
 * What somebody may do now about what stands of a period. The employee signs or objects while the cycle runs; nothing
 * proves that they received the document but that they sign, so the days to object run from then on, and without end
 * for whoever has not (annex BAB V B.2: from receipt).
 */
export function actsOpenTo(
  surveyed: SurveyedPeriod,
  personId: string | null,
  about: Circumstances,
): PeriodActName[] {
  const { standing, objection } = surveyed;
  if (!standing || personId === null) return [];
  if (personId === about.state.employee.personId) return ofEmployee(standing.acts, objection, about);
  const open = openObjectionOf(standing);
  if (!open) return [];
  const explainers = [standing.line.by.personId, objection.explainer.person.personId];
  const decides = objection.decider?.person.personId === personId && mayBeDecided(open, about);
  return [
    ...(!open.explained && explainers.includes(personId) ? (['explained'] as const) : []),
    ...(decides ? (['decided'] as const) : []),
  ];
}

function ofEmployee(
  { signed, objected }: PeriodStanding['acts'],
  objection: SurveyedPeriod['objection'],
  { cycle, state, now }: Circumstances,
): PeriodActName[] {
  if (cycle.status !== 'running' || state.stage === 'excluded') return [];
  const inTime = objection.until === null || Date.parse(objection.until) >= now.getTime();
  return [
    ...(signed ? [] : (['signed'] as const)),
    ...(!objected && objection.decider && inTime ? (['objected'] as const) : []),
  ];
}

/** Who does it: the one who is signed in, and for whom where they stand in. */
export type Doer = Pick<PeriodAct, 'by' | 'onBehalfOf'>;

/** The line that a form adds. Whether its sender may is asked before. */
export function periodActFor(
  form: PeriodActForm,
  about: {
    standing: PeriodStanding;
    lines: readonly PeriodEntry[];
    ruleSet: string;
    doer: Doer;
    now: Date;
    digest: (text: string) => string;
  },
): { act: PeriodAct } | { refusal: PeriodActRefusal } {
  const { standing, lines, doer } = about;
  const { evaluationId, period, seq } = standing.line;
  if (lines.length >= periodLimits.lines) return refuse('text', 'tooMany');
  const made = changeOf(form, standing.line, about.ruleSet);
  if ('refusal' in made) return made;
  const head = headOfPeriods(evaluationId, lines);
  const unsealed = {
    ...{ evaluationId, seq: head.lines + 1, period, act: form.act, about: seq },
    text: form.act === 'signed' ? '' : form.text,
    ...made,
    ...doer,
    ...{ at: about.now.toISOString(), previousHash: head.hash },
  };
  return { act: sealPeriodAct(unsealed, about.digest) };
}

type Change = Pick<PeriodAct, 'changed'> | { refusal: PeriodActRefusal };

/** A decision changes the result or confirms it (annex BAB V B.5); one that changes nothing is a confirmation. */
function changeOf(form: PeriodActForm, line: PeriodLine, ruleSet: string): Change {
  if (form.act !== 'decided' || form.outcome !== 'changed') return { changed: null };
  const { recommendation } = form;
  if (line.ratings === null) return changeOfPredicate(form, line);
  const { resultRating: result, behaviourRating: behaviour } = form;
  if (result === '') return refuse('resultRating', 'required');
  if (behaviour === '') return refuse('behaviourRating', 'required');
  if (result === line.ratings.result && behaviour === line.ratings.behaviour)
    return refuse('outcome', 'sameRating');
  if (recommendation === '') return refuse('recommendation', 'required');
  const { predicate } = outcomeOf(result, behaviour, ruleSet);
  return { changed: { ratings: { result, behaviour }, predicate, recommendation } };
}

/** Where the predicate did not stand on ratings of the period, it is chosen; a study given up has but two (annex BAB IV B.3.a.3.d). */
function changeOfPredicate({ predicate, recommendation }: PeriodActForm, line: PeriodLine): Change {
  if (predicate === '') return refuse('predicate', 'required');
  if (predicate === line.predicate) return refuse('outcome', 'sameRating');
  const allowed = line.basis !== 'dropOut' || dropOutPredicates.some((each) => each === predicate);
  if (!allowed) return refuse('predicate', 'dropOut');
  if (recommendation === '') return refuse('recommendation', 'required');
  return { changed: { ratings: null, predicate, recommendation } };
}

const refuse = (path: string, code: PeriodActRefusal['code']) => ({ refusal: { path, code } });
