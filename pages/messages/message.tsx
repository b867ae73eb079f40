import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** A page that says why there is no other page. */
export type MessageView = {
  kind:
    | 'notFound'
    | 'forbidden'
    | 'error'
    | 'badRequest'
    | 'sessionExpired'
    | 'formExpired'
    | 'tooLarge'
    | 'tryAgain';
  /** What exactly was wrong, in plain words, if there is more to say. */
  text?: string;
  /** A number by which the operator finds the request. */
  reference?: string;
};

/** What happened, that nothing was lost or changed, and the way on. */
export function renderMessage(view: MessageView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t(`messageTitle.${view.kind}`),
    body: (
      <>
        <h1>{w.t(`messageTitle.${view.kind}`)}</h1>
        <p class="lead">{w.t(`message.${view.kind}`)}</p>
        {view.text ? <p class="written">{view.text}</p> : null}
        {view.reference ? (
          <p class="quiet-text">{w.t('message.reference', { reference: view.reference })}</p>
        ) : null}
        <p>
          <WayOn view={view} frame={frame} w={w} />
        </p>
      </>
    ),
  }));
}

function WayOn({ view, frame, w }: { view: MessageView; frame: Frame; w: Words }) {
  if (view.kind === 'sessionExpired') {
    return (
      <a class="button primary" href={paths.signIn(frame.path)}>
        {w.t('shell.signIn')}
      </a>
    );
  }
  if (view.kind === 'formExpired' || view.kind === 'tryAgain') {
    return (
      <a class="button primary" href={frame.path}>
        {w.t('message.again')}
      </a>
    );
  }
  return <a href={paths.home()}>{w.t('message.home')}</a>;
}
