import type { Cycle } from '../../core/cycle/cycle.ts';
import type { MatrixRow, Role, RoleMatrix } from '../../core/evaluation/role-matrix.ts';
import type { PersonInBrief } from '../../core/people/person.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { TeamTabs } from './team-tabs.tsx';

/** Who does what for which result of whoever leads them. */
export type MatrixView = {
  /** Cycles to choose from; the one that is looked at is null where there is nobody. */
  cycles: Cycle[];
  cycle: Cycle | null;
  /** Null where the leader has no evaluation of their own. */
  leader: PersonInBrief | null;
  matrix: RoleMatrix;
  /** True where the reader looks at their own team. */
  own: boolean;
};
type Part = { view: MatrixView; w: Words };

/** More columns than this are too narrow to read on paper: the table goes on below. */
const columns = 4;

/** Matriks Pembagian Peran dan Hasil (annex, format A.1.5); the results that nobody serves stand above it. */
export function renderMatrix(view: MatrixView, frame: Frame): string {
  const { cycle, leader, matrix } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('matrix.title'),
    wide: true,
    body: (
      <div class="matrix">
        {view.own ? <TeamTabs here="matrix" w={w} /> : null}
        {cycle ? <p class="eyebrow">{cycle.name}</p> : null}
        <h1>{w.t('matrix.title')}</h1>
        {leader ? <p class="lead">{[leader.name, leader.position].filter(Boolean).join(', ')}</p> : null}
        <p class="hint">{w.t('matrix.hint')}</p>
        <OtherCycles view={view} w={w} />
        {matrix.rows.length === 0 ? (
          <Empty title={w.t('team.none')}>
            <p>{w.t('team.noneHint')}</p>
          </Empty>
        ) : (
          <Matrix view={view} w={w} />
        )}
      </div>
    ),
  }));
}

function OtherCycles({ view: { cycles, cycle, own }, w }: Part) {
  if (!own || cycles.length < 2) return null;
  return (
    <nav class="tabs" aria-label={w.t('matrix.cycles')}>
      {cycles.map(({ cycleId, name }) => (
        <a
          key={cycleId}
          href={paths.matrix({ cycle: cycleId })}
          aria-current={cycleId === cycle?.cycleId ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function Matrix({ view: { matrix }, w }: Part) {
  const { results, rows, gaps } = matrix;
  const starts = Array.from({ length: Math.ceil(results.length / columns) }, (_, part) => part * columns);
  return (
    <>
      {results.length === 0 ? (
        <Notice meaning="attention" title={w.t('matrix.noPlan')}>
          <p>{w.t('matrix.noPlanHint')}</p>
        </Notice>
      ) : null}
      {gaps.length > 0 ? (
        <Notice meaning="attention" title={w.t('matrix.gaps', { count: gaps.length })}>
          <ul>
            {gaps.map((place) => (
              <li key={place}>
                {w.t('matrix.result', { number: place + 1, text: results[place]?.text ?? '' })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {starts.map((from) => (
        <Columns key={from} matrix={matrix} from={from} w={w} />
      ))}
      <Unconnected rows={rows} w={w} />
    </>
  );
}

function Columns({ matrix: { results, rows }, from, w }: { matrix: RoleMatrix; from: number; w: Words }) {
  const shown = results.slice(from, from + columns);
  return (
    <DataTable
      caption={w.t('matrix.caption', { from: from + 1, to: from + shown.length })}
      head={[
        w.t('list.employee'),
        ...shown.map(({ text }, place) => w.t('matrix.result', { number: from + place + 1, text })),
      ]}
      rows={[
        {
          key: 'measures',
          cells: [
            w.t('matrix.measures'),
            ...shown.map(({ indicators }) => (
              <ul class="plain-list">
                {indicators.map(({ text, target }, place) => (
                  <li key={place}>{[text, target].filter(Boolean).join(': ')}</li>
                ))}
              </ul>
            )),
          ],
        },
        ...rows.map((row) => ({
          key: row.state.evaluationId,
          cells: [
            <Member key="who" row={row} w={w} />,
            ...shown.map((_, place) => <Roles key={place} roles={row.roles[from + place] ?? []} w={w} />),
          ],
        })),
      ]}
    />
  );
}

function Member({ row: { state, hasPlan }, w }: { row: MatrixRow; w: Words }) {
  const { employee, evaluationId } = state;
  return (
    <>
      <a class="row-link" href={paths.evaluation(evaluationId)}>
        {nameOf(employee, w)}
      </a>
      <small>{employee.position}</small>
      {hasPlan ? null : <Mark meaning="waiting">{w.t('matrix.notPlanned')}</Mark>}
    </>
  );
}

function Roles({ roles, w }: { roles: readonly Role[]; w: Words }) {
  if (roles.length === 0) return <span class="quiet-text">{w.t('matrix.noRole')}</span>;
  return (
    <ul class="plain-list">
      {roles.map(({ text, cascading }, place) => (
        <li key={place}>
          {text} {cascading ? <span class="tag">{w.t(`matrix.${cascading}`)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** Results that serve none of the leader's, so that they are talked about and not lost. */
function Unconnected({ rows, w }: { rows: readonly MatrixRow[]; w: Words }) {
  const left = rows.filter(({ unconnected }) => unconnected.length > 0);
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="unconnected">
      <h2 id="unconnected">{w.t('matrix.unconnected')}</h2>
      <p class="hint">{w.t('matrix.unconnectedHint')}</p>
      <DataTable
        caption={w.t('matrix.unconnectedCaption')}
        head={[w.t('list.employee'), w.t('matrix.theirResults')]}
        rows={left.map((row) => ({
          key: row.state.evaluationId,
          cells: [<Member key="who" row={row} w={w} />, <Roles key="roles" roles={row.unconnected} w={w} />],
        }))}
      />
    </section>
  );
}
