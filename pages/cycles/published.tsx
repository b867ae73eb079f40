import type { Publication, PublishedCounts } from '../../core/cycle/publication.ts';
import { smallestGroup } from '../../core/cycle/publication.ts';
import { predicates } from '../../core/rating/rating.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { ResultBars } from './result-bars.tsx';

/** What everybody may read of a cycle that is over. */
export type PublishedView = { cycleName: string; publication: Publication };

/** How the predicates of a cycle are spread, by organisation; nobody's name. */
export function renderPublished({ cycleName, publication }: PublishedView, frame: Frame): string {
  const { all, organisations, at, edition } = publication;
  return renderDocument(frame, (w) => ({
    title: w.t('published.title', { cycle: cycleName }),
    wide: true,
    body: (
      <>
        <p class="eyebrow">{cycleName}</p>
        <h1>{w.t('published.heading')}</h1>
        <p class="lead">{w.t('published.lead')}</p>
        <p class="quiet-text">{w.t('published.edition', { edition: w.number(edition), at: w.date(at) })}</p>
        {all.predicates ? <ResultBars results={{ ...all, predicates: all.predicates }} w={w} /> : null}
        <DataTable
          caption={w.t('published.caption', { people: w.number(smallestGroup) })}
          head={[
            w.t('list.organisation'),
            w.t('cycle.number'),
            ...predicates.map((predicate) => w.t(`predicate.${predicate}`)),
          ]}
          numbers={[1, 2, 3, 4, 5, 6]}
          rows={organisations.map((organisation) => ({
            key: organisation.name,
            cells: [organisation.name, w.number(organisation.total), ...countsOf(organisation, w)],
          }))}
        />
        <p>
          <a href={paths.rules()}>{w.t('shell.rules')}</a>
        </p>
      </>
    ),
  }));
}

function countsOf({ predicates: found }: PublishedCounts, w: Words): string[] {
  return predicates.map((predicate) => (found ? w.number(found[predicate] ?? 0) : '–'));
}
