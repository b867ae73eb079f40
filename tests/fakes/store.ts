import type { CalendarAct } from '../../core/calendar/edits.ts';
import type { IssuedCode } from '../../core/codes/one-time-code.ts';
import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Publication } from '../../core/cycle/publication.ts';
import type { Report } from '../../core/cycle/reporting.ts';
import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { StoredDocument } from '../../core/evaluation/documents.ts';
import type { Effect, OutboxEntry } from '../../core/evaluation/effects.ts';
import type { FollowUp } from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution } from '../../core/executions/execution.ts';
import type { GtkEntry, GtkImport } from '../../core/gtk/gtk-import.ts';
import type { ImportedVersion } from '../../core/gtk/imported-predicate.ts';
import type { Training } from '../../core/help/training.ts';
import type { Idea } from '../../core/ideas/idea.ts';
import type { AddressChange, AddressMark } from '../../core/mails/address-mark.ts';
import type { MailRecord } from '../../core/mails/mail-record.ts';
import type { Preferences } from '../../core/mails/preferences.ts';
import type { NoteLine } from '../../core/notes/note.ts';
import type { Order, OrderResult, Target } from '../../core/orders/order.ts';
import type { Person } from '../../core/people/person.ts';
import type { PeriodEntry } from '../../core/periods/line.ts';
import type { Reference } from '../../core/ports/correlation.ts';
import type { Draft } from '../../core/ports/drafts.ts';
import type { HeldMail } from '../../core/ports/mail-timing.ts';
import type { Session } from '../../core/ports/sessions.ts';
import type { Access } from '../../core/privacy/access.ts';
import type { Correction } from '../../core/privacy/correction.ts';
import type { Hold } from '../../core/privacy/hold.ts';
import type { UnitPredicate } from '../../core/rating/unit-predicate.ts';
import type { Finding } from '../../core/recovery/finding.ts';
import type { RosterImport, RosterMember } from '../../core/roster/roster.ts';
import type { Substitution } from '../../core/substitution/substitution.ts';
import type { Handling, Link } from '../../core/tasks/task.ts';
import type { Template } from '../../core/templates/template.ts';

export type StoredHandling = Handling & { renewedTo: string | null };

/** What the table holds, in memory. Tests may look inside and break things. */
export type Store = {
  states: Map<string, EvaluationState>;
  documents: Map<string, StoredDocument>;
  events: Map<string, AuditEvent[]>;
  outbox: Map<string, OutboxEntry & { deliveredAt: string | null }>;
  tasks: Map<string, StoredHandling>;
  links: Map<string, Link>;
  codes: Map<string, IssuedCode>;
  cycles: Map<string, Cycle>;
  people: Map<string, Person>;
  imports: Map<string, RosterImport>;
  chunks: Map<string, RosterMember[]>;
  currentImport: { importId: string; confirmedAt: string } | undefined;
  sessions: Map<string, Session>;
  drafts: Map<string, Draft>;
  notes: Map<string, NoteLine[]>;
  periods: Map<string, PeriodEntry[]>;
  imported: Map<string, ImportedVersion[]>;
  gtkImports: Map<string, { gtkImport: GtkImport; entries: GtkEntry[] }>;
  ideas: Map<string, Idea>;
  trainings: Map<string, Training>;
  /** Versions of each, the oldest first. */
  templates: Map<string, Template[]>;
  calendarActs: CalendarAct[];
  executions: Map<string, Execution>;
  findings: Map<string, Finding>;
  reports: Map<string, Report>;
  publications: Map<string, Publication>;
  followUps: Map<string, FollowUp>;
  unitPredicates: Map<string, UnitPredicate>;
  orders: Map<string, { order: Order; chunks: Target[][]; results: Map<number, OrderResult> }>;
  substitutions: Map<string, Substitution>;
  /** Tells the request at work, as the table's adapter is told. */
  reference?: Reference;
  mails: Map<string, MailRecord>;
  addressMarks: Map<string, AddressMark>;
  addressChanges: AddressChange[];
  accesses: Access[];
  holds: Map<string, Hold>;
  corrections: Correction[];
  /** Ids of corrected NIPs, and whose they are. */
  aliases: Map<string, string>;
  /** Keys of documents whose contents are erased. */
  erasedDocuments: Set<string>;
  preferences: Map<string, Preferences>;
  held: Map<string, HeldMail>;
  digests: Map<string, { lastDay: string | null; owedSince: string | null }>;
};

/** An empty table in memory. */
export function emptyStore(): Store {
  return {
    states: new Map(),
    documents: new Map(),
    events: new Map(),
    outbox: new Map(),
    tasks: new Map(),
    links: new Map(),
    codes: new Map(),
    cycles: new Map(),
    people: new Map(),
    imports: new Map(),
    chunks: new Map(),
    currentImport: undefined,
    sessions: new Map(),
    drafts: new Map(),
    notes: new Map(),
    periods: new Map(),
    imported: new Map(),
    gtkImports: new Map(),
    ideas: new Map(),
    trainings: new Map(),
    templates: new Map(),
    calendarActs: [],
    executions: new Map(),
    findings: new Map(),
    orders: new Map(),
    mails: new Map(),
    addressMarks: new Map(),
    addressChanges: [],
    accesses: [],
    holds: new Map(),
    corrections: [],
    aliases: new Map(),
    erasedDocuments: new Set(),
    preferences: new Map(),
    held: new Map(),
    digests: new Map(),
    reports: new Map(),
    publications: new Map(),
    followUps: new Map(),
    unitPredicates: new Map(),
    substitutions: new Map(),
  };
}

/** Adds an entry as a transaction of the table would. */
export function postTo(store: Store, outboxId: string, effects: readonly Effect[], createdAt: string): void {
  if (effects.length === 0) return;
  const reference = store.reference?.();
  const about = reference ? { reference } : {};
  const entry = { outboxId, createdAt, effects: structuredClone([...effects]), ...about };
  store.outbox.set(outboxId, { ...entry, deliveredAt: null });
}

/** A copy, as reading from a table gives one: nobody changes the store by changing what they read. */
export const copy = <T>(value: T): T => structuredClone(value);

/** Order by a text of each item. */
export function by<T>(textOf: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);
}
