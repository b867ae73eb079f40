import type { MailReceipt } from '../../core/ports/mailer.ts';
import { didWords } from '../layout/command-words.ts';
import { standsInWords } from '../layout/substitution-words.ts';
import type { Words } from '../words.ts';

/** What was recorded, of whom, by whom, when, on which version, and the code by which it can be checked. */
export function receiptLines(receipt: MailReceipt, employeeName: string, w: Words): string[] {
  return [
    w.t('mail.receiptDid', { did: didWords(receipt.command, w) }),
    w.t('mail.receiptEmployee', { name: employeeName }),
    ...(receipt.by ? [w.t('mail.receiptBy', { name: byWords(receipt, receipt.by, w) })] : []),
    w.t('mail.receiptAt', { at: w.dateTime(receipt.at) }),
    w.t('mail.receiptVersion', { version: receipt.version, hash: receipt.versionHash }),
    w.t('mail.receiptCode', { code: receipt.code }),
    w.t('mail.receiptCheck', { url: receipt.url }),
  ];
}

/** The end of a code, by which people tell receipts apart. */
export function shortCode({ code }: MailReceipt): string {
  return code.slice(-8).toUpperCase();
}

function byWords({ onBehalfOf }: MailReceipt, by: string, w: Words): string {
  return onBehalfOf ? standsInWords({ x: by, y: onBehalfOf.name, kind: onBehalfOf.kind }, w) : by;
}
