import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Words } from '../words.ts';
import { Written } from './definitions.tsx';

/** What was agreed in meetings, where there were any. */
export function MeetingNotes({ meetings, w }: { meetings: EvaluationState['meetings']; w: Words }) {
  return (
    <>
      {(['plan', 'selfAssessment'] as const).map((document) => {
        const meeting = meetings?.[document];
        if (!meeting) return null;
        const date = w.date(`${meeting.heldOn}T05:00:00Z`);
        return (
          <section key={document} class="told">
            <p class="label">{w.t('meeting.note', { document: w.t(`document.${document}`), date })}</p>
            <Written text={meeting.agreed} none="" />
          </section>
        );
      })}
    </>
  );
}
