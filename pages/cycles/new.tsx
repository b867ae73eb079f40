import { overdueReviews, returnLimits } from '../../core/cycle/cycle.ts';
import { populations } from '../../core/people/population.ts';
import { distributionPolicies } from '../../core/rating/distribution.ts';
import { predicates } from '../../core/rating/rating.ts';
import type { RosterImport } from '../../core/roster/roster.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf } from '../layout/errors.tsx';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { AllowanceFields } from './allowance-fields.tsx';
import { AppealPolicyFields } from './appeal-policy.tsx';
import { CodePolicyFields } from './code-policy.tsx';
import { isPeriodField, PeriodFields } from './period-fields.tsx';

/** The form of a new cycle; `values` bring the defaults of the year. */
export type NewCycleView = {
  form: FormView /** The roster in force; null when there is none yet. */;
  roster: RosterImport | null;
};

const names = [
  'name',
  'year',
  'goals',
  'overdueReview',
  'overduePlan',
  'vision',
  'mission',
  'returnsAtMost',
  'planDue',
  'assessmentOpens',
  'selfAssessmentDue',
  'reviewDue',
  'headName',
  'headPosition',
  'headEmail',
] as const;
type Name = (typeof names)[number];

/** HR describes a new cycle. */
export function renderNewCycle(view: NewCycleView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t('newCycle.title');
    const labelOf: LabelOf = (path) =>
      policyLabel(path, w) ??
      ((names as readonly string[]).includes(path) ? w.t(`newCycle.${path as Name}`) : undefined);
    return {
      title: view.form.errors.length > 0 ? w.t('task.wrongTitle', { title }) : title,
      body: (
        <>
          <h1>{title}</h1>
          <ErrorSummary w={w} form={view.form} labelOf={labelOf} />
          {view.roster ? (
            <CycleForm view={view} frame={frame} w={w} roster={view.roster} />
          ) : (
            <NoRoster w={w} />
          )}
        </>
      ),
    };
  });
}

/** What the fields of the body's own rules are called. */
function policyLabel(path: string, w: Words): string | undefined {
  const [group, name, field] = path.split('.');
  if (group === 'periods' && isPeriodField(name)) return w.t(`periodPolicy.${name}`);
  const population = populations.find((each) => each === name);
  if (group === 'appeals' && population && (field === 'route' || field === 'filingDays'))
    return w.t(`appealPolicy.${field}`, { population: w.t(`population.${population}`) });
  const predicate = predicates.find((each) => each === name);
  if (group !== 'allowance' || !predicate) return undefined;
  return w.t('allowance.field', { predicate: w.t(`predicate.${predicate}`) });
}

function NoRoster({ w }: { w: Words }) {
  return (
    <Notice meaning="attention" title={w.t('newCycle.noRoster')}>
      <p>
        <a href={paths.roster()}>{w.t('home.roster')}</a>
      </p>
    </Notice>
  );
}

type CycleFormProps = { view: NewCycleView; roster: RosterImport; frame: Frame; w: Words };

function CycleForm({ view, roster, frame, w }: CycleFormProps) {
  const field = (path: Name, type?: 'date' | 'number' | 'email') => (
    <TextField
      w={w}
      form={view.form}
      path={path}
      label={w.t(`newCycle.${path}`)}
      {...(type ? { type, short: type !== 'email' } : {})}
    />
  );
  return (
    <Form action={paths.cycles()} frame={frame}>
      <p>
        {w.t('newCycle.roster', {
          count: roster.accepted,
          people: w.number(roster.accepted),
          file: roster.fileName,
        })}
      </p>
      {field('name')}
      {field('year', 'number')}
      {(['vision', 'mission'] as const).map((path) => (
        <TextArea
          key={path}
          w={w}
          form={view.form}
          path={path}
          label={w.t(`newCycle.${path}`)}
          rows={2}
          optional
        />
      ))}
      <TextArea
        w={w}
        form={view.form}
        path="goals"
        label={w.t('newCycle.goals')}
        hint={w.t('newCycle.goalsHint')}
        optional
      />
      <fieldset>
        <legend>{w.t('newCycle.dates')}</legend>
        <p class="hint">{w.t('newCycle.datesHint')}</p>
        {field('planDue', 'date')}
        {field('assessmentOpens', 'date')}
        {field('selfAssessmentDue', 'date')}
        {field('reviewDue', 'date')}
        <Choice
          w={w}
          form={{ ...view.form, values: { overduePlan: overdueReviews[0], ...view.form.values } }}
          path="overduePlan"
          label={w.t('newCycle.overduePlan')}
          options={overdueReviews.map((value) => ({ value, label: w.t(`overduePlan.${value}`) }))}
        />
        <Choice
          w={w}
          form={{ ...view.form, values: { overdueReview: overdueReviews[0], ...view.form.values } }}
          path="overdueReview"
          label={w.t('newCycle.overdueReview')}
          options={overdueReviews.map((value) => ({ value, label: w.t(`overdueReview.${value}`) }))}
        />
        <TextField
          w={w}
          form={{
            ...view.form,
            values: { returnsAtMost: String(returnLimits.otherwise), ...view.form.values },
          }}
          path="returnsAtMost"
          label={w.t('newCycle.returnsAtMost')}
          hint={w.t('newCycle.returnsHint')}
          type="number"
          short
        />
      </fieldset>
      <fieldset>
        <legend>{w.t('newCycle.head')}</legend>
        <p class="hint">{w.t('newCycle.headHint')}</p>
        {field('headName')}
        {field('headPosition')}
        {field('headEmail', 'email')}
      </fieldset>
      <Choice
        w={w}
        form={{ ...view.form, values: { distribution: distributionPolicies[0], ...view.form.values } }}
        path="distribution"
        label={w.t('distribution.policy')}
        options={distributionPolicies.map((value) => ({ value, label: w.t(`distributionPolicy.${value}`) }))}
      />
      <PeriodFields form={view.form} w={w} />
      <AppealPolicyFields form={view.form} w={w} />
      <CodePolicyFields form={view.form} w={w} />
      <AllowanceFields form={view.form} w={w} />
      <button type="submit" class="primary">
        {w.t('newCycle.create')}
      </button>
    </Form>
  );
}
