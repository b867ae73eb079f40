import type { ComponentChildren } from 'preact';
import type { Cycle } from '../../core/cycle/cycle.ts';
import type { PersonInBrief } from '../../core/people/person.ts';
import { renderDocument } from '../layout/document.tsx';
import { Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Bar, DataTable } from '../layout/lists.tsx';
import { Mark, Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What a rehearsal of a cycle found; nothing was started and nobody was told. */
export type RehearsalView = {
  cycle: Cycle;
  people: number;
  findings: {
    noSupervisor: PersonInBrief[];
    /** Each entry a ring of people who supervise one another. */
    circular: PersonInBrief[][];
    noEmail: PersonInBrief[];
    /** Most loaded first. */
    load: { person: PersonInBrief; count: number }[];
  };
  /** True when the cycle cannot start before the roster is mended. */
  blocked: boolean;
};

/** The report of a rehearsal. */
export function renderRehearsal(view: RehearsalView, frame: Frame): string {
  const { cycle, findings, people } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('rehearsal.title', { cycle: cycle.name }),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <h1>{w.t('rehearsal.heading')}</h1>
        <p class="lead">{w.t('rehearsal.lead', { count: people, people: w.number(people) })}</p>
        <Verdict view={view} frame={frame} w={w} />
        <Finding
          title={w.t('rehearsal.circular')}
          hint={w.t('rehearsal.circularHint')}
          count={findings.circular.length}
          w={w}
        >
          {findings.circular.map((ring) => (
            <li key={ring.map((person) => person.personId).join(' ')}>
              {ring.map((person) => person.name).join(' → ')} → {ring[0]?.name}
            </li>
          ))}
        </Finding>
        <Finding
          title={w.t('rehearsal.noSupervisor')}
          hint={w.t('rehearsal.noSupervisorHint', { name: cycle.headOfBody.name })}
          count={findings.noSupervisor.length}
          w={w}
        >
          <Persons people={findings.noSupervisor} />
        </Finding>
        <Finding
          title={w.t('rehearsal.noEmail')}
          hint={w.t('rehearsal.noEmailHint')}
          count={findings.noEmail.length}
          w={w}
        >
          <Persons people={findings.noEmail} />
        </Finding>
        <Load load={findings.load} w={w} />
      </>
    ),
  }));
}

function Verdict({ view, frame, w }: { view: RehearsalView; frame: Frame; w: Words }) {
  if (view.cycle.status !== 'draft') return null;
  if (view.blocked) {
    return (
      <Notice meaning="late" title={w.t('rehearsal.blocked')}>
        <p>{w.t('rehearsal.blockedHint')}</p>
        <p>
          <a href={paths.roster()}>{w.t('home.roster')}</a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice meaning="done" title={w.t('rehearsal.ready')}>
      <Form action={paths.startCycle(view.cycle.cycleId)} frame={frame}>
        <p>{w.t('cycle.startHint', { count: view.people, people: w.number(view.people) })}</p>
        <button type="submit" class="primary">
          {w.t('cycle.start')}
        </button>
      </Form>
    </Notice>
  );
}

type FindingProps = { title: string; hint: string; count: number; w: Words; children: ComponentChildren };

function Finding({ title, hint, count, w, children }: FindingProps) {
  return (
    <section class="finding">
      <h2>
        {title}{' '}
        <Mark meaning={count === 0 ? 'done' : 'attention'}>
          {count === 0 ? w.t('rehearsal.none') : w.number(count)}
        </Mark>
      </h2>
      {count === 0 ? null : (
        <>
          <p class="quiet-text">{hint}</p>
          <ul class="people">{children}</ul>
        </>
      )}
    </section>
  );
}

function Persons({ people }: { people: readonly PersonInBrief[] }) {
  return (
    <>
      {people.map((person) => (
        <li key={person.personId}>
          {person.name} <span class="quiet-text">{person.position}</span>
        </li>
      ))}
    </>
  );
}

function Load({ load, w }: { load: RehearsalView['findings']['load']; w: Words }) {
  const most = Math.max(0, ...load.map((entry) => entry.count));
  return (
    <section class="finding">
      <h2>{w.t('rehearsal.load')}</h2>
      <DataTable
        caption={w.t('rehearsal.loadCaption')}
        head={[w.t('part.assessor'), w.t('cycle.number'), w.t('rehearsal.share')]}
        numbers={[1]}
        rows={load.map(({ person, count }) => ({
          key: person.personId,
          cells: [
            <>
              {person.name}
              <span class="quiet-text block">{person.position}</span>
            </>,
            w.number(count),
            <Bar key="share" part={count} whole={most} />,
          ],
        }))}
      />
    </section>
  );
}
