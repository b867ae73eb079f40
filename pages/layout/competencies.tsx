import { type Competency, type GivenLevels, levelOf, meanLevel } from '../../core/competencies/competency.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';
import { Choice, TextArea } from './fields.tsx';
import type { FormView } from './form-view.ts';

/** Words of a template in the reader's language; Indonesian where HR wrote no other. */
export function templateWords(words: { id: string; en: string }, w: Words): string {
  return w.language === 'en' && words.en ? words.en : words.id;
}

type FieldsProps = {
  competencies: readonly Competency[];
  form: FormView;
  w: Words;
  /** True for the assessor, whose level comes with a note. */
  withNotes?: boolean;
  /** What the employee said, beside what the assessor is to say. */
  own?: GivenLevels | undefined;
};

/** A level for each competency, described; feedback for development that changes no rating. */
export function CompetencyFields({ competencies, form, w, withNotes = false, own }: FieldsProps) {
  const touched = Object.entries(form.values).some(
    ([name, value]) => name.startsWith('competencies.') && value !== '',
  );
  return (
    <details class="folded" open={touched || form.errors.some(({ path }) => path.startsWith('competencies'))}>
      <summary>{w.t('competency.title')}</summary>
      <p class="hint">{w.t(withNotes ? 'competency.reviewHint' : 'competency.ownHint')}</p>
      {competencies.map((competency) => (
        <CompetencyField
          key={competency.code}
          {...{ competency, form, w, withNotes }}
          ownLevel={levelOf(own, competency.code)}
        />
      ))}
    </details>
  );
}

type FieldProps = Omit<FieldsProps, 'competencies' | 'own'> & {
  competency: Competency;
  ownLevel: number | undefined;
};

function CompetencyField({ competency, form, w, withNotes, ownLevel }: FieldProps) {
  const name = templateWords(competency.name, w);
  const at = `competencies.${competency.code}`;
  const none = { value: '', label: w.t('competency.none') };
  const levels = competency.levels.map((level, index) => ({
    value: String(index + 1),
    label: w.t('competency.level', { level: index + 1 }),
    hint: templateWords(level, w),
  }));
  const chosen = { ...form, values: { [`${at}.level`]: '', ...form.values } };
  return (
    <>
      <Choice
        w={w}
        form={chosen}
        path={`${at}.level`}
        label={name}
        {...(ownLevel === undefined ? {} : { hint: w.t('competency.ownLevel', { level: ownLevel }) })}
        options={[none, ...levels]}
      />
      {withNotes ? (
        <TextArea
          w={w}
          form={form}
          path={`${at}.note`}
          label={w.t('competency.note', { name })}
          rows={2}
          optional
        />
      ) : null}
    </>
  );
}

type LevelsProps = {
  competencies: readonly Competency[];
  own: GivenLevels | undefined;
  given: GivenLevels | undefined;
  w: Words;
};

/** The employee's own level and the assessor's, side by side; nothing where nobody gave one. */
export function CompetencyLevels({ competencies, own, given, w }: LevelsProps) {
  const said = competencies.filter(({ code }) => levelOf(own, code) ?? levelOf(given, code));
  if (said.length === 0) return null;
  const mean = meanLevel(competencies, given);
  return (
    <section aria-labelledby="competencies">
      <h2 id="competencies">{w.t('competency.title')}</h2>
      <p class="hint">{w.t('competency.readHint')}</p>
      {mean === undefined ? null : (
        <p>{w.t('competency.mean', { mean: w.number(Math.round(mean * 10) / 10) })}</p>
      )}
      <dl class="definitions">
        {said.map((competency) => (
          <div key={competency.code}>
            <dt>{templateWords(competency.name, w)}</dt>
            <dd>
              <Level
                who="competency.byAssessor"
                level={levelOf(given, competency.code)}
                {...{ competency, w }}
              />
              <Level
                who="competency.byEmployee"
                level={levelOf(own, competency.code)}
                {...{ competency, w }}
              />
              <Written text={given?.[competency.code]?.note ?? ''} none="" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type LevelProps = {
  who: 'competency.byAssessor' | 'competency.byEmployee';
  level: number | undefined;
  competency: Competency;
  w: Words;
};

function Level({ who, level, competency, w }: LevelProps) {
  if (level === undefined) return null;
  const words = competency.levels[level - 1];
  return (
    <p>
      <strong>{w.t(who, { level, of: competency.levels.length })}</strong>{' '}
      {words ? templateWords(words, w) : null}
    </p>
  );
}
