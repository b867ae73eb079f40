import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Person } from '../../core/people/person.ts';
import type { Access } from '../../core/privacy/access.ts';
import type { Correction } from '../../core/privacy/correction.ts';
import type { Hold } from '../../core/privacy/hold.ts';
import { Accesses } from '../layout/accesses.tsx';
import { Definitions } from '../layout/definitions.tsx';
import { DataTable } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** Everything that is kept of one person, as far as a page shows it; the file has all of it. */
export type PersonalDataView = {
  person: Person;
  evaluations: { state: EvaluationState; cycleName: string }[];
  corrections: Correction[];
  accesses: Access[];
  holds: Hold[];
  kept: { contentsYears: number; namesYears: number; accessDays: number };
  /** Where the file is. */
  file: string;
};

/** The parts of the page, for the person and for HR alike. */
export function PersonalData({ view, w }: { view: PersonalDataView; w: Words }) {
  const { person, kept } = view;
  return (
    <>
      <p>
        <a class="button primary" href={view.file}>
          {w.t('myData.download')}
        </a>
      </p>
      <h2>{w.t('myData.person')}</h2>
      <Definitions
        items={[
          [w.t('myData.name'), person.name],
          [w.t('myData.nip'), person.nip],
          [w.t('myData.email'), person.email],
          [w.t('myData.position'), person.position],
          [w.t('myData.grade'), person.grade],
          [w.t('myData.unit'), `${person.unit}, ${person.organisation}`],
          [w.t('myData.employment'), person.employment],
        ]}
      />
      <h2>{w.t('myData.evaluations')}</h2>
      <Evaluations evaluations={view.evaluations} w={w} />
      <h2>{w.t('myData.corrections')}</h2>
      <Corrections corrections={view.corrections} w={w} />
      <h2>{w.t('myData.seen')}</h2>
      <Accesses accesses={view.accesses} w={w} />
      <h2>{w.t('myData.kept')}</h2>
      <ul>
        <li>{w.t('myData.keptContents', { count: kept.contentsYears })}</li>
        <li>{w.t('myData.keptNames', { count: kept.namesYears })}</li>
        <li>{w.t('myData.keptAccesses', { count: kept.accessDays })}</li>
      </ul>
      {view.holds.length > 0 ? (
        <>
          <h2>{w.t('myData.holds')}</h2>
          <ul>
            {view.holds.map(({ holdId, at, reason }) => (
              <li key={holdId}>
                {w.date(at)}: {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Evaluations({ evaluations, w }: { evaluations: PersonalDataView['evaluations']; w: Words }) {
  if (evaluations.length === 0) return <p class="quiet-text">{w.t('myData.noEvaluations')}</p>;
  return (
    <ul>
      {evaluations.map(({ state, cycleName }) => (
        <li key={state.evaluationId}>
          <a href={paths.evaluation(state.evaluationId)}>{cycleName}</a> · {w.t(`stage.${state.stage}`)}
        </li>
      ))}
    </ul>
  );
}

function Corrections({ corrections, w }: { corrections: readonly Correction[]; w: Words }) {
  if (corrections.length === 0) return <p class="quiet-text">{w.t('myData.noCorrections')}</p>;
  const gone = w.t('myData.erased');
  return (
    <DataTable
      caption={w.t('myData.correctionsCaption')}
      head={['field', 'before', 'after', 'reason'].map((name) =>
        w.t(`myData.${name as 'field' | 'before' | 'after' | 'reason'}`),
      )}
      rows={corrections.map(({ seq, field, at, before, after, reason }) => ({
        key: seq,
        cells: [`${w.t(`myData.${field}`)} (${w.date(at)})`, before ?? gone, after ?? gone, reason ?? gone],
      }))}
    />
  );
}
