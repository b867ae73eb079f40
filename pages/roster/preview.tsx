import type { RosterImport } from '../../core/roster/roster.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { Counts } from './counts.tsx';
import { Problems } from './problems.tsx';

/** An uploaded roster before or after its confirmation. */
export type RosterPreviewView = { rosterImport: RosterImport };

/** Every problem by line and column, and the one button that imports. */
export function renderRosterPreview(view: RosterPreviewView, frame: Frame): string {
  const { rosterImport } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('preview.title', { file: rosterImport.fileName }),
    wide: true,
    body: (
      <>
        <p class="eyebrow">{w.t('preview.uploaded', { at: w.dateTime(rosterImport.uploadedAt) })}</p>
        <h1>{w.t('preview.title', { file: rosterImport.fileName })}</h1>
        <Counts {...rosterImport} rowsName={w.t('preview.rows')} w={w} />
        <Confirm rosterImport={rosterImport} frame={frame} w={w} />
        <Problems {...rosterImport} say={({ code }) => w.t(`problem.${code}`)} w={w} />
        <p>
          <a href={paths.roster()}>{w.t('preview.other')}</a>
        </p>
      </>
    ),
  }));
}

type Part = { rosterImport: RosterImport; w: Words };

function Confirm({ rosterImport, frame, w }: Part & { frame: Frame }) {
  const { importId, status, accepted, rows, confirmedAt } = rosterImport;
  if (status === 'confirmed') {
    return (
      <Notice
        meaning="done"
        title={w.t('preview.confirmed', { at: confirmedAt ? w.dateTime(confirmedAt) : '' })}
      >
        <p>
          <a href={paths.newCycle()}>{w.t('preview.toCycle')}</a>
        </p>
      </Notice>
    );
  }
  if (accepted === 0) {
    return (
      <Notice meaning="late" title={w.t('preview.nobody')}>
        <p>{w.t('preview.nobodyHint')}</p>
      </Notice>
    );
  }
  return (
    <Form action={paths.confirmRoster(importId)} frame={frame}>
      <p>{w.t(accepted < rows ? 'preview.someHint' : 'preview.allHint')}</p>
      <button type="submit" class="primary">
        {w.t('preview.confirm', { accepted: w.number(accepted), rows: w.number(rows) })}
      </button>
    </Form>
  );
}
