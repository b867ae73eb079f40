import type { Cycle } from '../../core/cycle/cycle.ts';
import { populations } from '../../core/people/population.ts';
import { predicates } from '../../core/rating/rating.ts';
import { Definitions } from '../layout/definitions.tsx';
import type { Words } from '../words.ts';
import { codePolicyWords } from './code-policy.tsx';

/** What the body has set for the cycle, by the names under which the rules list it. */
export function Policies({ cycle, w }: { cycle: Cycle; w: Words }) {
  const { allowance } = cycle;
  const routes = populations.map((group) => {
    const { route } = cycle.appeals[group];
    return `${w.t(`population.${group}`)}: ${w.t(`appealRoute.${route}`)}`;
  });
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">{w.t('rules.switches')}</h2>
      <Definitions
        items={[
          [w.t('ruleSwitch.periods'), w.t(`rhythm.${cycle.periods.every}`)],
          [w.t('ruleSwitch.overduePlan'), w.t(`overduePlan.${cycle.overduePlan}`)],
          [w.t('ruleSwitch.overdueReview'), w.t(`overdueReview.${cycle.overdueReview}`)],
          [w.t('newCycle.returnsAtMost'), w.number(cycle.returnsAtMost)],
          [w.t('ruleSwitch.distribution'), w.t(`distributionPolicy.${cycle.distribution}`)],
          [w.t('ruleSwitch.appeals'), routes.join('; ')],
          [w.t('codePolicy.title'), codePolicyWords(cycle, w)],
          [
            w.t('allowance.title'),
            allowance
              ? predicates
                  .map((each) => `${w.t(`predicate.${each}`)}: ${w.number(allowance[each])}%`)
                  .join('; ')
              : w.t('allowance.none'),
          ],
        ]}
      />
    </section>
  );
}
