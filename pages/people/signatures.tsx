import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import type { Signature } from '../../core/evaluation/signatures.ts';
import { didWords, doerWords } from '../layout/command-words.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** So much of a hash is enough to compare two by eye; the receipt has the whole. */
const shownOfHash = 16;

type SignaturesProps = { signatures: readonly Signature[]; names: Record<string, string>; w: Words };

/** Who put their name to which version of what; versions that were replaced stay to be seen. */
export function Signatures({ signatures, names, w }: SignaturesProps) {
  if (signatures.length === 0) return null;
  return (
    <details class="folded">
      <summary>{w.t('signatures.title')}</summary>
      <p class="hint">{w.t('signatures.hint')}</p>
      <DataTable
        caption={w.t('signatures.caption')}
        head={[
          w.t('signatures.what'),
          w.t('signatures.who'),
          w.t('receipt.when'),
          w.t('signatures.version'),
          w.t('signatures.hash'),
        ]}
        rows={signatures.map(({ event, document, hash, holds }) => ({
          key: event.seq,
          cells: [
            <a key="what" href={paths.verify(receiptCodeOf(event))}>
              {didWords(event.command, w)}
            </a>,
            doerWords(event, names, w),
            w.dateTime(event.at),
            <>
              {w.t('signatures.of', {
                document: w.t(`document.${document.kind}`),
                version: document.version,
              })}{' '}
              <Mark meaning={holds ? 'done' : 'plain'}>
                {w.t(holds ? 'signatures.holds' : 'signatures.replaced')}
              </Mark>
            </>,
            <code key="hash">{hash.slice(0, shownOfHash)}</code>,
          ],
        }))}
      />
    </details>
  );
}
