import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

const tabs = { overview: paths.team(), plans: paths.teamPlans(), matrix: paths.matrix() } as const;

/** The pages of a supervisor. */
export function TeamTabs({ here, w }: { here: keyof typeof tabs; w: Words }) {
  return (
    <nav class="tabs" aria-label={w.t('team.pages')}>
      {(Object.keys(tabs) as (keyof typeof tabs)[]).map((tab) => (
        <a key={tab} href={tabs[tab]} aria-current={tab === here ? 'page' : undefined}>
          {w.t(`teamTab.${tab}`)}
        </a>
      ))}
    </nav>
  );
}
