import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { ReceiptVerdict } from '../../core/evaluation/receipt.ts';
import { isAct, isObservation, isPassed, type PeriodEntry } from '../../core/periods/line.ts';
import type { PeriodVerdict } from '../../core/periods/receipt.ts';
import { didWords } from '../layout/command-words.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { TextField } from '../layout/fields.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What was asked, and what the record says to it; null before anything was asked. */
export type VerifyView = { code: string; verdict: ReceiptVerdict | PeriodVerdict | null };

/** Anybody with a receipt may see whether it still stands in the record. No name is told: the receipt has them. */
export function renderVerify(view: VerifyView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('verify.title'),
    body: (
      <>
        <h1>{w.t('verify.title')}</h1>
        <p class="lead">{w.t('verify.lead')}</p>
        {view.verdict ? <Verdict verdict={view.verdict} w={w} /> : null}
        <form method="get" action={paths.verify()}>
          <TextField
            w={w}
            form={{ values: { code: view.code }, errors: [] }}
            path="code"
            label={w.t('receipt.code')}
            hint={w.t('verify.hint')}
          />
          <button type="submit" class="primary">
            {w.t('verify.check')}
          </button>
        </form>
      </>
    ),
  }));
}

function Verdict({ verdict, w }: { verdict: ReceiptVerdict | PeriodVerdict; w: Words }) {
  if (verdict.verdict === 'unknown') {
    return (
      <Notice meaning="attention" title={w.t('verify.unknown')}>
        <p>{w.t('verify.unknownHint')}</p>
      </Notice>
    );
  }
  const holds = verdict.verdict === 'holds';
  return (
    <Notice meaning={holds ? 'done' : 'late'} title={w.t(holds ? 'verify.holds' : 'verify.broken')}>
      <p>{holds ? w.t('verify.holdsHint') : w.t('verify.brokenHint', { line: verdict.brokenAt })}</p>
      {'event' in verdict ? (
        <LineOfRecord event={verdict.event} w={w} />
      ) : (
        <LineOfPeriods entry={verdict.entry} w={w} />
      )}
    </Notice>
  );
}

function LineOfRecord({ event, w }: { event: AuditEvent; w: Words }) {
  return (
    <Definitions
      items={[
        [w.t('conflict.recorded'), didWords(event.command, w)],
        [w.t('receipt.when'), w.dateTime(event.at)],
        [w.t('verify.version'), event.seq - 1],
        [w.t('verify.versionHash'), <Hash hash={event.previousHash} />],
        [w.t('verify.contentHash'), <Hash hash={event.contentHash} />],
      ]}
    />
  );
}

/** A line of the periods holds its whole content, so that its hash is that of what was written too. */
function LineOfPeriods({ entry, w }: { entry: PeriodEntry; w: Words }) {
  return (
    <Definitions
      items={[
        [w.t('conflict.recorded'), recordedIn(entry, w)],
        [w.t('receipt.when'), w.dateTime(entry.at)],
        [w.t('verify.versionHash'), <Hash hash={entry.previousHash} />],
        [w.t('verify.contentHash'), <Hash hash={entry.hash} />],
      ]}
    />
  );
}

function recordedIn(entry: PeriodEntry, w: Words): string {
  if (isObservation(entry)) return w.t(`observation.${entry.kind}Line`);
  const did = isAct(entry)
    ? w.t(`periodDid.${entry.act}`)
    : w.t(isPassed(entry) ? 'periodDid.passedOn' : 'verify.periodRated');
  return w.t('verify.ofPeriod', { did, period: entry.period.toUpperCase() });
}

const Hash = ({ hash }: { hash: string }) => <code class="value">{hash}</code>;
