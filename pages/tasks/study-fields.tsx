import { limits } from '../../core/evaluation/document-fields.ts';
import { studyStandings } from '../../core/evaluation/review-documents.ts';
import { studied } from '../../core/evaluation/study.ts';
import { dropOutPredicates } from '../../core/rating/rating.ts';
import { Choice, Select, TextArea } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';
import type { TaskPart } from './task-view.ts';

/** How the study of somebody stands who studied in the year, and what their place of study says; else nothing. */
export function StudyFields({ view, w }: TaskPart) {
  if (!studied(view.state)) return null;
  const { form } = view;
  const characters = w.number(limits.longText);
  return (
    <section aria-labelledby="study">
      <h2 id="study">{w.t('study.title')}</h2>
      <p class="hint">{w.t('study.hint')}</p>
      <Choice
        w={w}
        form={form}
        path="study.standing"
        label={w.t('study.standing')}
        options={studyStandings.map((value) => ({ value, label: w.t(`studyStanding.${value}`) }))}
      />
      <TextArea
        w={w}
        form={form}
        path="study.evidence"
        label={w.t('study.evidence')}
        hint={w.t('study.evidenceHint', { characters })}
        rows={4}
      />
      <DropOutPredicate form={form} path="study.predicate" empty={w.t('form.choose')} w={w} />
    </section>
  );
}

type Chosen = { form: FormView; path: string; empty: string; w: Words };

/** Kurang or Sangat Kurang, by behaviour. */
export function DropOutPredicate({ form, path, empty, w }: Chosen) {
  return (
    <Select
      w={w}
      form={form}
      path={path}
      label={w.t('study.predicate')}
      hint={w.t('study.predicateHint')}
      empty={empty}
      options={dropOutPredicates.map((value) => ({ value, label: w.t(`predicate.${value}`) }))}
      optional
    />
  );
}
