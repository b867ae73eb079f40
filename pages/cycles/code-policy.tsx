import type { Cycle } from '../../core/cycle/cycle.ts';
import { codedDecisions } from '../../core/rules/code-policy.ts';
import { type FormView, fieldId } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

/** For which decisions by the link in a mail a one-time code is asked; none unless HR ticks them. */
export function CodePolicyFields({ form, w }: { form: FormView; w: Words }) {
  return (
    <fieldset class="choice">
      <legend>{w.t('codePolicy.title')}</legend>
      <p class="hint">{w.t('codePolicy.hint')}</p>
      <div class="choices">
        {codedDecisions.map((decision) => {
          const path = `codes.${decision}`;
          return (
            <div class="choice-option" key={decision}>
              <input
                type="checkbox"
                id={fieldId(path)}
                name={path}
                value="yes"
                checked={form.values[path] !== undefined}
              />
              <label for={fieldId(path)}>{w.t(`codedDecision.${decision}`)}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** What a cycle asks a code for, in words. */
export function codePolicyWords({ codes }: Pick<Cycle, 'codes'>, w: Words): string {
  if (codes.length === 0) return w.t('codePolicy.none');
  return w.list(codes.map((decision) => w.t(`codedDecision.${decision}`)));
}
