import type { Access } from '../../core/privacy/access.ts';
import { Accesses } from '../layout/accesses.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Pager } from '../layout/lists.tsx';
import { paths } from '../paths.ts';

/** Who saw what on one day. */
export type AccessLogView = { day: string; accesses: Access[]; after: string | null; next: string | null };

/** The access log of a day, for auditors. */
export function renderAccessLog(view: AccessLogView, frame: Frame): string {
  const { day, accesses, after, next } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('audit.accessesTitle'),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.audit()}>{w.t('audit.title')}</a>
        </p>
        <h1>{w.t('audit.accessesTitle')}</h1>
        <form method="get" action={paths.accesses()} class="filter">
          <div class="field">
            <label for="day">{w.t('audit.day')}</label>
            <input type="date" id="day" name="day" value={day} />
          </div>
          <button type="submit" class="secondary">
            {w.t('audit.show')}
          </button>
        </form>
        <Accesses accesses={accesses} withSubject w={w} />
        <Pager
          w={w}
          first={after ? paths.accesses(day) : null}
          next={next ? paths.accesses(day, next) : null}
        />
      </>
    ),
  }));
}
