import type { CalendarYear, DayKind } from '../../core/calendar/years/year.ts';
import { deadlineNames, type RuleSet } from '../../core/rules/rule-set.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import type { Words } from '../words.ts';
import { CreditTable } from './credit-table.tsx';
import { SchemeTable } from './scheme.tsx';
import { SwitchTable } from './switches.tsx';

/** The rule set that is in force today. */
export type RulesView = { ruleSet: RuleSet };
type Part = { ruleSet: RuleSet; w: Words };

/** The rules that decide about everybody, in one place, each with its source. */
export function renderRules({ ruleSet }: RulesView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('rules.title'),
    body: (
      <>
        <h1>{w.t('rules.title')}</h1>
        <p class="lead">
          {w.t('rules.lead', { instrument: ruleSet.instrument, since: w.date(ruleSet.effectiveFrom) })}
        </p>
        <Provisions ruleSet={ruleSet} w={w} />
        <SwitchTable ruleSet={ruleSet} w={w} />
        <Deadlines ruleSet={ruleSet} w={w} />
        <Calendar years={frame.calendar.years} w={w} />
        <SchemeTable scheme={ruleSet.scheme} w={w} />
        <CreditTable w={w} />
        <Behaviours ruleSet={ruleSet} w={w} />
      </>
    ),
  }));
}

function Provisions({ ruleSet, w }: Part) {
  return (
    <>
      <h2>{w.t('rules.general')}</h2>
      <DataTable
        caption={w.t('rules.general')}
        head={[w.t('rules.rule'), w.t('rules.article')]}
        rows={ruleSet.provisions.map(({ name, article }) => ({
          key: name,
          cells: [w.t(`provision.${name}`), article || w.t('rules.ours')],
        }))}
      />
    </>
  );
}

function Deadlines({ ruleSet, w }: Part) {
  return (
    <>
      <h2>{w.t('rules.deadlines')}</h2>
      <p class="hint">{w.t('rules.deadlinesHint')}</p>
      <DataTable
        caption={w.t('rules.deadlines')}
        head={[w.t('rules.rule'), w.t('rules.days'), w.t('rules.article')]}
        numbers={[1]}
        rows={deadlineNames.map((name) => {
          const { workingDays, article } = ruleSet.deadlines[name];
          return {
            key: name,
            cells: [w.t(`deadline.${name}`), w.number(workingDays), article || w.t('rules.ours')],
          };
        })}
      />
    </>
  );
}

function Calendar({ years, w }: { years: readonly CalendarYear[]; w: Words }) {
  const daysOf = (year: CalendarYear, kind: DayKind) =>
    year.days.filter((day) => day.kind === kind).map(({ date }) => w.date(date));
  return (
    <>
      <h2>{w.t('rules.calendar')}</h2>
      {years.map((each) => (
        <details key={each.year} class="folded">
          <summary>
            {w.t('rules.calendarYear', {
              year: String(each.year),
              decree: each.decree || w.t('rules.noDecree'),
            })}
          </summary>
          <p>{w.t('rules.holidays', { days: w.list(daysOf(each, 'national')) })}</p>
          {daysOf(each, 'collective').length > 0 ? (
            <p>{w.t('rules.leave', { days: w.list(daysOf(each, 'collective')) })}</p>
          ) : null}
        </details>
      ))}
    </>
  );
}

function Behaviours({ ruleSet, w }: Part) {
  return (
    <>
      <h2>{w.t('rules.behaviours')}</h2>
      {ruleSet.behaviours.map(({ value, name, guides }) => (
        <section key={value} lang="id">
          <h3>{name}</h3>
          <ul>
            {guides.map((guide) => (
              <li key={guide}>{guide}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
