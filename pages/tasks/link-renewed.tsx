import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';

/** Says the same to everybody, so that nobody learns which links were real. */
export type LinkRenewedView = Record<never, never>;

/** A fresh link is on its way, if the old one was real. */
export function renderLinkRenewed(_view: LinkRenewedView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('link.renewedTitle'),
    body: (
      <>
        <h1>{w.t('link.renewedTitle')}</h1>
        <Notice meaning="waiting" title={w.t('link.renewed')}>
          <p>{w.t('link.renewedHint')}</p>
        </Notice>
        <p>
          {w.t('link.or')} <a href={paths.signIn()}>{w.t('link.signIn')}</a>
        </p>
      </>
    ),
  }));
}
