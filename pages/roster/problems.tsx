import { DataTable, Empty } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import type { Words } from '../words.ts';

type Problem = { line: number; column: string; code: string; severity: 'error' | 'warning'; value: string };
type Props<P extends Problem> = {
  problems: readonly P[];
  /** Problems found, also those not kept. */
  problemCount: number;
  say: (problem: P) => string;
  w: Words;
};

/** Every problem of a file by line and column. */
export function Problems<P extends Problem>({ problems, problemCount, say, w }: Props<P>) {
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
        rows={problems.map((problem) => ({
          key: `${problem.line} ${problem.column} ${problem.code}`,
          cells: [
            problem.line,
            <code key="column">{problem.column}</code>,
            <span key="value" class="value">
              {problem.value || w.t('preview.emptyValue')}
            </span>,
            say(problem),
            <Mark key="severity" meaning={problem.severity === 'error' ? 'late' : 'attention'}>
              {w.t(`severity.${problem.severity}`)}
            </Mark>,
          ],
        }))}
      />
    </section>
  );
}
