import type { AuditEvent } from '../../core/evaluation/audit.ts';
import type { Command } from '../../core/evaluation/commands.ts';
import { decide } from '../../core/evaluation/decide.ts';
import type { Documents } from '../../core/evaluation/documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import type { Person } from '../../core/people/person.ts';
import { at, enrolled, enrolledEvent, person } from '../core/examples.ts';

export type Move = { command: Command; by: string | null; now: string; delivered?: string };

/** What an evaluation looks like after these commands: state, documents and record, as the table would hold them. */
export function played(moves: readonly Move[], start: Partial<EvaluationState> = {}): PaperSource {
  let state: EvaluationState = { ...enrolled, ...start };
  const documents: Documents = {};
  const events: AuditEvent[] = [enrolledEvent];
  for (const { command, by, now, delivered } of moves) {
    const actor = by
      ? ({ kind: 'person', personId: by, via: 'link' } as const)
      : ({ kind: 'system' } as const);
    const decision = decide(state, command, actor, { ...at(new Date(now)), delivered });
    if (!decision.decided) throw new Error(`${command.name}: ${JSON.stringify(decision.refusal)}`);
    const { change } = decision;
    state = change.next;
    events.push(change.event);
    if (change.document) Object.assign(documents, { [change.document.kind]: change.document.content });
  }
  return { ...about, state, documents, events };
}

const people: Record<string, Person> = {
  employee: person('employee', { name: state('employee'), nip: '198803132010091901', grade: 'III/c' }),
  assessor: person('assessor', { name: state('assessor'), nip: '197505052000031002', grade: 'IV/a' }),
  decider: person('decider', { name: state('decider'), nip: '197001012000032003', grade: 'IV/b' }),
};

function state(personId: string): string {
  return `Name of ${personId}`;
}

const about = {
  year: 2027,
  people,
  zone: 'WIB',
  organisationPredicate: 'BAIK',
  verifyAt: (code: string) => `https://kinerja.example/verify?code=${code}`,
} as const;
