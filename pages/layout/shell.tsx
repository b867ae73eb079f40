import { type Action, mayAny } from '../../core/access/permissions.ts';
import { paths } from '../paths.ts';
import { type Key, languages, type Words } from '../words.ts';
import { Form } from './form.tsx';
import type { Frame } from './frame.ts';

type Area = { key: Key; href: string; to: Action | null };

const areas: readonly Area[] = [
  { key: 'shell.home', href: paths.home(), to: null },
  { key: 'shell.ideas', href: paths.ideas(), to: null },
  { key: 'shell.cycles', href: paths.cycles(), to: 'seeCycles' },
  { key: 'shell.templates', href: paths.templates(), to: 'seeCycles' },
  { key: 'shell.calendar', href: paths.calendarYear(), to: 'seeCycles' },
  { key: 'shell.substitutions', href: paths.substitutions('hr'), to: 'setSubstitutions' },
  { key: 'shell.roster', href: paths.roster(), to: 'importRoster' },
  { key: 'monitor.area', href: paths.monitor(), to: 'seeStandings' },
  { key: 'audit.area', href: paths.audit(), to: 'exportRecord' },
  { key: 'shell.people', href: paths.people(), to: 'managePersonalData' },
  { key: 'shell.standings', href: paths.standings(), to: 'seeStandings' },
  { key: 'shell.executions', href: paths.executions(), to: 'seeExecutions' },
];

/** So many areas fit on a phone; more are folded there, and take a row of their own on a desk. */
const fewAreas = 4;

/** Brand, the areas a person may enter, language, and the way out. */
export function PageHeader({ frame, w }: { frame: Frame; w: Words }) {
  return (
    <header class="page-header">
      <div class="page-header-row">
        <a class="brand" href={paths.home()}>
          <svg class="brand-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d="M3 13.5 8.5 19 21 5.5" fill="none" stroke="currentColor" stroke-width="3.5" />
          </svg>
          {w.t('shell.brand')}
        </a>
        <Areas frame={frame} w={w} />
        <div class="page-header-end">
          <LanguageSwitch frame={frame} w={w} />
          <Account frame={frame} w={w} />
        </div>
      </div>
    </header>
  );
}

function Areas({ frame, w }: { frame: Frame; w: Words }) {
  const { person } = frame;
  if (!person) return null;
  const open = areas.filter(({ to }) => to === null || mayAny({ personId: null, ...person }, to));
  if (open.length < 2) return null;
  const path = frame.path.split('?')[0] ?? '';
  const isHere = (href: string) => (href === '/' ? path === '/' : path.startsWith(href));
  const links = open.map(({ key, href }) => (
    <a key={href} href={href} aria-current={isHere(href) ? 'page' : undefined}>
      {w.t(key)}
    </a>
  ));
  const isMany = open.length > fewAreas;
  return (
    <nav class={isMany ? 'areas many' : 'areas'} aria-label={w.t('shell.areas')}>
      {isMany ? (
        <details class="areas-fold">
          <summary>{w.t('shell.menu')}</summary>
          <div>{links}</div>
        </details>
      ) : null}
      <div class="areas-row">{links}</div>
    </nav>
  );
}

function LanguageSwitch({ frame, w }: { frame: Frame; w: Words }) {
  return (
    <Form action={paths.language()} frame={frame} class="language">
      <input type="hidden" name="returnTo" value={frame.path} />
      <fieldset class="bare">
        <legend class="hidden-words">{w.t('shell.language')}</legend>
        {languages.map((language) => (
          <button
            key={language}
            type="submit"
            class="quiet"
            name="language"
            value={language}
            lang={language}
            aria-current={language === frame.language ? 'true' : undefined}
          >
            <abbr title={w.t(`shell.${language}`)}>{language.toUpperCase()}</abbr>
          </button>
        ))}
      </fieldset>
    </Form>
  );
}

function Account({ frame, w }: { frame: Frame; w: Words }) {
  if (!frame.person) {
    return (
      <a class="account" href={paths.signIn(frame.path.startsWith('/t/') ? undefined : frame.path)}>
        {w.t('shell.signIn')}
      </a>
    );
  }
  return (
    <Form action={paths.signOut()} frame={frame} class="account">
      <span class="account-name">{frame.person.name}</span>
      <button type="submit" class="quiet">
        {w.t('shell.signOut')}
      </button>
    </Form>
  );
}

/** The line that says what this is. */
export function PageFooter({ w }: { w: Words }) {
  return (
    <footer class="page-footer">
      <p>{w.t('shell.productLine')}</p>
      <p class="quiet-text">
        {w.t('shell.footer', { zone: w.zone })} <a href={paths.rules()}>{w.t('shell.rules')}</a> ·{' '}
        <a href={paths.helpPages()}>{w.t('shell.helpPages')}</a>
      </p>
    </footer>
  );
}
