import type { Accesses, Corrections, Erasures, Holds } from '../../core/ports/privacy.ts';
import type { Access } from '../../core/privacy/access.ts';
import { by, copy, type Store } from './store.ts';

/** The access log in memory. */
export function fakeAccesses(store: Store): Accesses {
  const newest = () => store.accesses.toSorted(by((access) => `${access.at}#${access.accessId}`)).reverse();
  const note = async (access: Access) => {
    if (!store.accesses.some(({ accessId }) => accessId === access.accessId))
      store.accesses.push(copy(access));
  };
  return {
    note,
    noteAll: async (accesses) => {
      for (const access of accesses) await note(access);
    },
    of: async (subject) =>
      copy(
        newest()
          .filter(({ personId, cycleId }) =>
            'personId' in subject
              ? personId === subject.personId
              : personId === null && cycleId === subject.cycleId,
          )
          .slice(0, 200),
      ),
    onDay: async (day, { limit, after }) => {
      const all = newest().filter(({ at }) => at.startsWith(day));
      const from = Number(after ?? 0);
      const items = copy(all.slice(from, from + limit));
      return from + limit < all.length ? { items, next: String(from + limit) } : { items };
    },
  };
}

/** Legal holds in memory. */
export function fakeHolds(store: Store): Holds {
  return {
    set: async (hold) => void store.holds.set(hold.holdId, copy(hold)),
    release: async ({ holdId }, { at, by: releasedBy, reason }) => {
      const hold = store.holds.get(holdId);
      if (!hold || hold.releasedAt !== null) return 'gone';
      Object.assign(hold, { releasedAt: at, releasedBy, releaseReason: reason });
      return 'released';
    },
    on: async (subject, subjectId) =>
      copy([...store.holds.values()].filter((it) => it.subject === subject && it.subjectId === subjectId)),
    list: async () =>
      copy([...store.holds.values()].sort(by((hold) => `${hold.at}#${hold.holdId}`)).reverse()),
  };
}

/** Corrections in memory. */
export function fakeCorrections(store: Store): Corrections {
  const ofPerson = (personId: string) => store.corrections.filter((line) => line.personId === personId);
  return {
    write: async ({ person, lines, newId }) => {
      const { personId } = person;
      const there = lines.some(({ seq }) => ofPerson(personId).some((line) => line.seq === seq));
      if (there || (newId !== null && newId !== personId && store.people.has(newId))) return 'conflict';
      store.people.set(personId, copy(person));
      store.corrections.push(...copy(lines));
      if (newId !== null && newId !== personId) store.aliases.set(newId, personId);
      return 'written';
    },
    ofPerson: async (personId) => copy(ofPerson(personId)).sort((a, b) => a.seq - b.seq),
    list: async () => copy(store.corrections.toSorted(by(({ at }) => at))),
    eraseValues: async (personId, seq) => {
      const line = ofPerson(personId).find((it) => it.seq === seq);
      if (line) Object.assign(line, { before: null, after: null, reason: null });
    },
  };
}

/** Erasing in memory. */
export function fakeErasures(store: Store): Erasures {
  return {
    erase: async (evaluationId, what) => {
      let erased = 0;
      // Names stand in the state alone, which is emptied by the command.
      if (what === 'names') return 0;
      for (const event of store.events.get(evaluationId) ?? []) {
        if (event.reasonHash === undefined || event.reason === null) continue;
        event.reason = null;
        erased += 1;
      }
      for (const key of [...store.documents.keys()].filter((it) => it.startsWith(`${evaluationId} `))) {
        if (store.erasedDocuments.has(key)) continue;
        store.erasedDocuments.add(key);
        store.documents.delete(key);
        erased += 1;
      }
      for (const key of [...store.drafts.keys()].filter((it) => it.startsWith(`${evaluationId} `))) {
        store.drafts.delete(key);
        erased += 1;
      }
      if (store.notes.delete(evaluationId)) erased += 1;
      if (store.periods.delete(evaluationId)) erased += 1;
      if (store.followUps.delete(evaluationId)) erased += 1;
      if (store.imported.delete(evaluationId)) erased += 1;
      for (const [mailId, mail] of store.mails) {
        if (mail.evaluationId === evaluationId && store.mails.delete(mailId)) erased += 1;
      }
      return erased;
    },
  };
}
