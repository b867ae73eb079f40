import { overdueReviews, returnLimits } from '../../core/cycle/cycle.ts';
import { rhythms } from '../../core/periods/period.ts';
import { distributionPolicies } from '../../core/rating/distribution.ts';
import { appealRoutes } from '../../core/rules/appeal-policy.ts';
import { articleOf } from '../../core/rules/article-of.ts';
import { codedDecisions } from '../../core/rules/code-policy.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { type SwitchName, switches, switchNames } from '../../core/rules/switches.ts';
import { DataTable } from '../layout/lists.tsx';
import type { Words } from '../words.ts';

/** What a switch may be set to, in the words of the form of a new cycle; the first one holds where nothing is set. */
const choices: Record<SwitchName, (w: Words) => readonly string[]> = {
  periods: (w) => rhythms.map((value) => w.t(`rhythm.${value}`)),
  overduePlan: (w) => overdueReviews.map((value) => w.t(`overduePlan.${value}`)),
  overdueReview: (w) => overdueReviews.map((value) => w.t(`overdueReview.${value}`)),
  distribution: (w) => distributionPolicies.map((value) => w.t(`distributionPolicy.${value}`)),
  appeals: (w) => appealRoutes.map((value) => w.t(`appealRoute.${value}`)),
  returnsAtMost: (w) => [
    w.t('returnLimit.otherwise', { count: returnLimits.otherwise }),
    w.t('returnLimit.others', { least: w.number(returnLimits.least), most: w.number(returnLimits.most) }),
  ],
  allowance: (w) => [w.t('allowance.none'), w.t('allowance.table')],
  codes: (w) => [w.t('codePolicy.none'), ...codedDecisions.map((value) => w.t(`codedDecision.${value}`))],
};

/** What each body sets for its own cycles, with where that comes from. */
export function SwitchTable({ ruleSet, w }: { ruleSet: RuleSet; w: Words }) {
  return (
    <>
      <h2>{w.t('rules.switches')}</h2>
      <p class="hint">{w.t('rules.switchesHint')}</p>
      <DataTable
        caption={w.t('rules.switches')}
        head={[w.t('rules.rule'), w.t('rules.otherwise'), w.t('rules.choices'), w.t('rules.article')]}
        rows={switchNames.map((name) => {
          const [otherwise = '', ...others] = choices[name](w);
          return {
            key: name,
            cells: [
              w.t(`ruleSwitch.${name}`),
              otherwise,
              <ul>
                {others.map((choice) => (
                  <li key={choice}>{choice}</li>
                ))}
              </ul>,
              sourceOf(name, ruleSet) || w.t('rules.policy'),
            ],
          };
        })}
      />
    </>
  );
}

function sourceOf(name: SwitchName, ruleSet: RuleSet): string {
  const provision = switches[name];
  return provision ? articleOf(ruleSet, provision) : '';
}
