import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { Words } from '../words.ts';
import { standsInWords } from './substitution-words.ts';

/** What happened, in words, from the name of the command that did it. */
export function didWords(command: string, w: Words): string {
  const key = `did.${command}`;
  return w.knows(key) ? w.t(key) : w.t('did.other');
}

/** Who did what a line of the record tells, and for whom where somebody stood in. */
export function doerWords(event: AuditEvent, names: Record<string, string>, w: Words): string {
  const { onBehalfOf, by } = event;
  if (!onBehalfOf) return actorWords(by, names, w);
  const { actingName, name, kind } = onBehalfOf;
  return standsInWords({ x: actingName, y: name, kind }, w);
}

/** Who did something, and in which part. */
export function actorWords(by: AuditEvent['by'], names: Record<string, string>, w: Words): string {
  if (by.kind === 'system') return w.t('record.system');
  const name = names[by.personId] ?? w.t('record.somebody');
  if (by.kind === 'hr') return w.t('record.hr', { name });
  if (by.kind === 'administrator') return w.t('record.administrator', { name });
  if (by.via === 'linkAndCode') return w.t('record.byLinkAndCode', { name });
  return by.via === 'link' ? w.t('record.byLink', { name }) : name;
}
