import { limits } from '../../core/evaluation/document-fields.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { TextArea } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

type Part = { form: FormView; w: Words };
const annexes = ['resources', 'accountability', 'consequences'] as const;

/** The three annexes of a plan, folded until they are needed. */
export function PlanAnnexes({ form, w }: Part) {
  return (
    <details class="folded" open={isTouched(form, [...annexes])}>
      <summary>{w.t('plan.annexes')}</summary>
      {annexes.map((annex) => (
        <TextArea
          key={annex}
          w={w}
          form={form}
          path={annex}
          label={w.t(`annex.${annex}`)}
          hint={w.t(`annexHint.${annex}`)}
          rows={3}
          optional
        />
      ))}
    </details>
  );
}

/** Behaviour: every value with its guides, and what the superior expects in particular. */
export function PlanBehaviour({ form, ruleSet, w }: Part & { ruleSet: string }) {
  const { behaviours } = ruleSetOf(ruleSet);
  const paths = behaviours.map(({ value }) => `expectations.${value}`);
  return (
    <>
      <TextArea
        w={w}
        form={form}
        path="behaviourExpectation"
        label={w.t('field.behaviourExpectation')}
        hint={w.t('plan.behaviourHint', { characters: w.number(limits.longText) })}
        optional
      />
      <details class="folded" open={isTouched(form, paths)}>
        <summary>{w.t('plan.behaviours')}</summary>
        {behaviours.map(({ value, name, guides }) => (
          <TextArea
            key={value}
            w={w}
            form={form}
            path={`expectations.${value}`}
            label={w.t('plan.expectationOn', { value: name })}
            hint={guides.join('; ')}
            rows={2}
            optional
          />
        ))}
      </details>
    </>
  );
}

/** True when something in a folded part was written or is wrong. */
function isTouched(form: FormView, paths: readonly string[]): boolean {
  return paths.some((path) => form.values[path] || form.errors.some((error) => error.path === path));
}
