import type { Sessions } from '../../core/ports/sessions.ts';
import { copy, type Store } from './store.ts';

/** Sessions in memory. */
export function fakeSessions(store: Store): Sessions {
  return {
    begin: async (session) => {
      store.sessions.set(session.sessionId, copy(session));
    },
    load: async (sessionId) => copy(store.sessions.get(sessionId)),
    end: async (sessionId) => {
      store.sessions.delete(sessionId);
    },
  };
}
