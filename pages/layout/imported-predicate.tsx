import type { ImportedVersion } from '../../core/gtk/imported-predicate.ts';
import type { Words } from '../words.ts';
import { Definitions } from './definitions.tsx';

type Props = { versions: readonly ImportedVersion[]; w: Words };

/** What a teacher was given in Ruang GTK, beside the rating that is given here; nothing where nothing was imported. */
export function ImportedPredicate({ versions, w }: Props) {
  const last = versions.at(-1);
  if (!last) return null;
  const earlier = versions.slice(0, -1).toReversed();
  return (
    <section aria-labelledby="imported">
      <h2 id="imported">{w.t('gtk.source')}</h2>
      <Version version={last} w={w} />
      <p class="hint">{w.t('gtk.besideHint')}</p>
      {earlier.length > 0 ? (
        <details class="folded">
          <summary>{w.t('gtk.earlier', { versions: w.number(earlier.length) })}</summary>
          {earlier.map((version) => (
            <Version key={version.version} version={version} w={w} />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function Version({ version, w }: { version: ImportedVersion; w: Words }) {
  const { outcome, reference, year, at, by } = version;
  return (
    <Definitions
      items={[
        [w.t('gtk.predicate'), w.t(`predicate.${outcome.predicate}`)],
        [w.t('gtk.resultRating'), w.t(`ratingShort.${outcome.resultRating}`)],
        [w.t('gtk.behaviourRating'), w.t(`ratingShort.${outcome.behaviourRating}`)],
        [w.t('gtk.reference'), w.t('gtk.referenceOfYear', { reference, year: String(year) })],
        [w.t('gtk.importedAt'), w.t('gtk.importedBy', { at: w.dateTime(at), name: by.name })],
      ]}
    />
  );
}
