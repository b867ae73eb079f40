import type { MailRecord, MailState } from '../../core/mails/mail-record.ts';
import { Mark, type Meaning } from '../layout/mark.tsx';
import type { Words } from '../words.ts';

const meanings: Record<MailState, Meaning> = {
  queued: 'waiting',
  attempting: 'waiting',
  accepted: 'waiting',
  delivered: 'done',
  unknown: 'attention',
  bounced: 'late',
  complained: 'late',
  refused: 'late',
  withheld: 'late',
};

type NoticesProps = { notices: readonly MailRecord[]; names: Record<string, string>; w: Words };

/**
 * By which mails the result was made known, when the mail service took them and when they arrived: the days to sign
 * or to object are counted from then (PermenPAN-RB 6/2022, annex BAB V).
 */
export function NoticesOfResult({ notices, names, w }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{w.t('notice.title')}</h2>
      <p class="quiet-text">{w.t('notice.hint')}</p>
      <ol class="record">
        {notices.map((mail) => (
          <li key={mail.mailId}>
            <p>
              <strong>{w.t(mail.template === 'resultFinal' ? 'notice.final' : 'notice.result')}</strong>{' '}
              <Mark meaning={meanings[mail.state]}>{w.t(`mailState.${mail.state}`)}</Mark>
            </p>
            <p class="quiet-text">
              {w.t('notice.to', { name: names[mail.to] ?? w.t('record.somebody') })}
              {mail.acceptedAt ? ` · ${w.t('notice.acceptedAt', { at: w.dateTime(mail.acceptedAt) })}` : ''}
              {mail.settledAt ? ` · ${w.t('notice.settledAt', { at: w.dateTime(mail.settledAt) })}` : ''}
            </p>
            {mail.messageId ? (
              <p class="quiet-text">
                {w.t('notice.messageId')} <code class="value">{mail.messageId}</code>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
