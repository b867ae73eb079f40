import type { AuditEvent } from '../../core/evaluation/audit.ts';
import { didWords } from '../layout/command-words.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { standsInWords } from '../layout/substitution-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What stands in the record instead of what was just sent. */
export type ConflictView = {
  evaluationId: string;
  employeeName: string;
  /** The newest event; null when it is not known. */
  recorded: {
    command: string;
    at: string;
    by: string | null;
    /** For whom it was done, where somebody stood in; left out where nobody did. */
    onBehalfOf?: AuditEvent['onBehalfOf'];
  } | null;
  /** Why the answer was not taken: another one was first, the turn has passed on, or the time is over. */
  why: 'otherWasFirst' | 'notYourTurn' | 'tooLate';
};

/** Another decision came first: nothing was changed, and here is what holds. */
export function renderConflict(view: ConflictView, frame: Frame): string {
  const { recorded } = view;
  return renderDocument(frame, (w) => {
    const by = recorded && byWords(recorded, w);
    return {
      title: w.t('conflict.title'),
      body: (
        <>
          <h1>{w.t('conflict.title')}</h1>
          <Notice meaning="attention" title={w.t(`conflict.${view.why}`)}>
            <p>{w.t('conflict.nothingChanged')}</p>
          </Notice>
          {recorded ? (
            <Definitions
              items={[
                [w.t('receipt.about'), view.employeeName],
                [w.t('conflict.recorded'), didWords(recorded.command, w)],
                [w.t('receipt.when'), w.dateTime(recorded.at)],
                by ? [w.t('conflict.by'), by] : null,
              ]}
            />
          ) : null}
          <p>
            {frame.person ? (
              <a href={paths.evaluation(view.evaluationId)}>{w.t('receipt.seeEvaluation')}</a>
            ) : (
              <a href={paths.signIn(paths.evaluation(view.evaluationId))}>{w.t('receipt.signInToSee')}</a>
            )}
          </p>
        </>
      ),
    };
  });
}

/** Who recorded it, and for whom where somebody stood in. */
function byWords({ by, onBehalfOf }: NonNullable<ConflictView['recorded']>, w: Words): string | null {
  if (!onBehalfOf) return by;
  return standsInWords({ x: onBehalfOf.actingName, y: onBehalfOf.name, kind: onBehalfOf.kind }, w);
}
