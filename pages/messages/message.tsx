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
    | 'tryAgain'
    | 'tooMany'
    | 'signInAway';
  /** What exactly was wrong, in plain words, if there is more to say. */
  text?: string;
  /** A number by which the operator finds the request. */
  reference?: string;
  /** When it may be tried again. */
  until?: string;
  /** What was sent, to be sent again as it was. */
  resend?: { action: string; fields: Readonly<Record<string, string>> };
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
        {view.until ? <p class="until">{w.t('message.until', { at: w.dateTime(view.until) })}</p> : null}
        {view.resend ? <Resend resend={view.resend} w={w} /> : null}
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

/** The form as it was sent, behind one button: nothing has to be written again. */
function Resend({ resend, w }: { resend: NonNullable<MessageView['resend']>; w: Words }) {
  return (
    <form method="post" action={resend.action}>
      {Object.entries(resend.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>{w.t('message.kept')}</p>
      <button type="submit" class="primary">
        {w.t('message.sendAgain')}
      </button>
    </form>
  );
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
