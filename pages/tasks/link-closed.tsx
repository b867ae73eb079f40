import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';

/** The id in the address, whatever it was: expired, used and unknown ones look alike. */
export type LinkClosedView = { linkId: string };

/** A link that leads nowhere any more, with the two ways on. */
export function renderLinkClosed(view: LinkClosedView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('link.closedTitle'),
    body: (
      <>
        <h1>{w.t('link.closedTitle')}</h1>
        <p class="lead">{w.t('link.closed')}</p>
        <Form action={paths.renewLink(view.linkId)} frame={frame}>
          <button type="submit" class="primary">
            {w.t('link.renew')}
          </button>
        </Form>
        <p class="after-form">
          {w.t('link.or')} <a href={paths.signIn()}>{w.t('link.signIn')}</a>
        </p>
      </>
    ),
  }));
}
