import { type Action, may, mayAny, type Subject, type Viewer } from '../access/permissions.ts';
import type { Idea } from './idea.ts';

/** An idea as the table of permissions asks about it: its author and their superior. */
const subjectOf = ({ author, supervisor, organisation }: Idea): Subject => ({
  employee: author,
  assessor: supervisor,
  appealDecider: null,
  organisation,
});

/** True when somebody may do something to an idea; one that is shared may be read by everybody who signs in. */
export function mayToIdea(viewer: Viewer, action: Action, idea: Idea): boolean {
  return (action === 'seeIdeas' && idea.shared) || may(viewer, action, subjectOf(idea));
}

/** The organisation that somebody's permission to see ideas ends at; null where it reaches everywhere. */
export function ideasEndAt({ personId, roles, organisation }: Viewer): string | null {
  return mayAny({ personId, roles, organisation: null }, 'seeIdeas') ? null : organisation;
}
