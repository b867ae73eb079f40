import type { RosterImport } from '../../core/roster/roster.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

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
        <Counts rosterImport={rosterImport} w={w} />
        <Confirm rosterImport={rosterImport} frame={frame} w={w} />
        <Problems rosterImport={rosterImport} w={w} />
        <p>
          <a href={paths.roster()}>{w.t('preview.other')}</a>
        </p>
      </>
    ),
  }));
}

type Part = { rosterImport: RosterImport; w: Words };

function Counts({ rosterImport, w }: Part) {
  const { rows, accepted, problemCount } = rosterImport;
  const figures = [
    [w.t('preview.rows'), rows],
    [w.t('preview.accepted'), accepted],
    [w.t('preview.leftOut'), rows - accepted],
    [w.t('preview.problemCount'), problemCount],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{w.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

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

function Problems({ rosterImport, w }: Part) {
  const { problems, problemCount } = rosterImport;
  if (problemCount === 0) return <Empty title={w.t('preview.noProblems')} />;
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{w.t('preview.problems')}</h2>
      {problems.length < problemCount ? (
        <p>
          {w.t('preview.firstProblems', { shown: w.number(problems.length), all: w.number(problemCount) })}
        </p>
      ) : null}
      <DataTable
        caption={w.t('preview.caption')}
        head={[
          w.t('preview.line'),
          w.t('preview.column'),
          w.t('preview.value'),
          w.t('preview.problem'),
          w.t('preview.severity'),
        ]}
        rows={problems.map(({ line, column, code, severity, value }) => ({
          key: `${line} ${column} ${code}`,
          cells: [
            line,
            <code key="column">{column}</code>,
            <span key="value" class="value">
              {value || w.t('preview.emptyValue')}
            </span>,
            w.t(`problem.${code}`),
            <Mark key="severity" meaning={severity === 'error' ? 'late' : 'attention'}>
              {w.t(`severity.${severity}`)}
            </Mark>,
          ],
        }))}
      />
    </section>
  );
}
