import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';

/** Where sign-in should lead; null for the person's own page. */
export type WelcomeView = { returnTo: string | null };

/** The page of somebody who is not signed in. */
export function renderWelcome(view: WelcomeView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('welcome.title'),
    body: (
      <>
        <h1>{w.t('welcome.title')}</h1>
        <p class="lead">{w.t('welcome.lead')}</p>
        <p>
          <a class="button primary" href={paths.signIn(view.returnTo ?? undefined)}>
            {w.t('welcome.signIn')}
          </a>
        </p>
        <p class="quiet-text">{w.t('welcome.byLink')}</p>
        <p>
          <a href={paths.guide('tour')}>{w.t('guide.tour')}</a>
        </p>
        <h2>{w.t('welcome.howTitle')}</h2>
        <ol class="steps">
          <li>{w.t('welcome.how1')}</li>
          <li>{w.t('welcome.how2')}</li>
          <li>{w.t('welcome.how3')}</li>
          <li>{w.t('welcome.how4')}</li>
        </ol>
      </>
    ),
  }));
}
