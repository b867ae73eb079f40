import type { Documents } from '../../core/evaluation/documents.ts';
import { papersOf } from '../../core/papers/which.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type PapersProps = { evaluationId: string; documents: Documents; w: Words };

/** The papers of an evaluation, as files to take along. */
export function Papers({ evaluationId, documents, w }: PapersProps) {
  const names = papersOf(documents);
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{w.t('papers.title')}</h2>
      <p class="quiet-text">{w.t('papers.hint')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={paths.paper(evaluationId, name)} download>
              {w.t(`papers.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
