import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../sample/browser.ts';
import { playCycle } from '../../sample/cycle-run.ts';
import { confirmRoster, createCycle, openAssessment, startCycle, uploadRoster } from '../../sample/hr.ts';
import { openMailbox, taskLinkIn } from '../../sample/mailbox.ts';
import { readProgress } from '../../sample/progress.ts';
import { readNames } from '../../sample/roster.ts';
import { administrator, hrOfficer, signIn } from '../../sample/staff.ts';
import { eventually } from './eventually.ts';
import { allExecutions } from './executions.ts';
import { type System, startSystem } from './system.ts';

const roster = 'sample/roster-60.csv';
const names = await readNames(roster);
/** Everybody comes to the end; every fifth plan is returned, every seventh self-assessment, every sixth person appeals. */
const storyOf = (index: number) => ({
  leaves: 'none' as const,
  planReturnedOnce: index % 5 === 1,
  selfAssessmentReturnedOnce: index % 7 === 3,
  // The first of the roster is assessed by the head of the body, against whom there is no appeal.
  appeals: index % 6 === 2,
});

/** How many people's story has this; two people of one name share a story. */
const howMany = (has: 'planReturnedOnce' | 'selfAssessmentReturnedOnce' | 'appeals') =>
  names.filter((name) => storyOf(names.indexOf(name))[has]).length;

describe('a year of sixty people, from the roster to final results', () => {
  let system: System;
  let hr: Browser;
  let cycleUrl: string;

  beforeAll(async () => {
    system = await startSystem();
    hr = (await signIn(system.app, hrOfficer)).browser;
  });
  afterAll(() => system?.stop());

  it('begins with a roster that HR previews and confirms', async () => {
    const preview = await uploadRoster(hr, system.app, {
      name: 'roster-60.csv',
      content: await readFile(roster),
    });
    expect(preview.status).toBe(200);
    const confirmed = await confirmRoster(hr, preview);
    expect(confirmed.status).toBe(200);
    expect(confirmed.root.querySelector('main')?.text).toContain('60');
  });

  it('goes on with a cycle that HR creates, rehearses and starts', async () => {
    const created = await createCycle(hr, system.app, { name: 'SKP 2026', year: 2026 });
    const rehearsal = await hr.open(`${created.url}/rehearsal`);
    // One has nobody above: the head of the body assesses that one.
    expect(rehearsal.root.querySelector('main')?.text).toContain(names[0]);
    const started = await startCycle(hr, created);
    expect(started.status).toBe(200);
    cycleUrl = started.url;
  });

  it('has everybody write a plan, and every plan approved, some after a return', async () => {
    const play = playCycle({
      hr,
      cycleUrl,
      cycleName: 'SKP 2026',
      names,
      storyOf,
      mailboxUrl: system.mailbox,
    });
    const given = await play.until({ active: 60 });
    expect(given.filter((answer) => answer === 'returnPlan')).toHaveLength(howMany('planReturnedOnce'));
    expect(given.filter((answer) => answer === 'approvePlan')).toHaveLength(60);
    expect(given.filter((answer) => answer === 'submitPlan')).toHaveLength(60 + howMany('planReturnedOnce'));
  }, 180_000);

  it('survives a kill -9 in the middle of the assessment, and links sent before still work', async () => {
    await openAssessment(hr, cycleUrl, 'Uji perjalanan setahun');
    const play = playCycle({
      hr,
      cycleUrl,
      cycleName: 'SKP 2026',
      names,
      storyOf,
      mailboxUrl: system.mailbox,
    });
    const answering = play.until({ final: 60 });
    answering.catch(() => undefined);
    await eventually(async () =>
      expect((await readProgress(hr, cycleUrl)).acknowledgement).toBeGreaterThan(5),
    );
    const before = await readProgress(hr, cycleUrl);
    await system.kill9();
    await system.startAgain();
    const after = await eventually(() => readProgress(hr, cycleUrl));
    // Nobody fell behind: what was final stays final, and nobody stands where nobody may stand any more.
    expect(after.final ?? 0).toBeGreaterThanOrEqual(before.final ?? 0);
    expect(Object.values(after).reduce((sum, count) => sum + count, 0)).toBe(60);
    await answering;
    expect(await readProgress(hr, cycleUrl)).toEqual({ final: 60 });
  }, 300_000);

  it.each([
    {
      who: 'a teacher, rated by the head of the school',
      index: 18,
      reads: ['Guru Ahli Madya', 'Kepala Sekolah', 'Pembelajaran berbasis proyek', 'Butuh Perbaikan'],
    },
    {
      who: 'a staff member, whose objection was heard and decided by the superior of the assessor',
      index: 8,
      reads: ['Arsiparis Mahir', 'Kepala Bidang Sekretariat', 'Kedua pihak didengar', 'Butuh Perbaikan'],
    },
    {
      who: 'a head of office, with the perspective that only a plan of theirs has',
      index: 1,
      reads: ['Kepala Dinas Pendidikan', 'Sekretaris Daerah', 'Laporan kinerja unit', 'Anggaran', 'Baik'],
    },
  ])('ends under the rules of $who', async ({ index, reads }) => {
    const email = `pegawai${String(index + 1).padStart(5, '0')}@kinerja.example`;
    const { browser, home } = await signIn(system.app, email);
    const own = home.root.querySelector('main a[href^="/evaluations/"]')?.getAttribute('href') ?? '';
    const page = await browser.open(new URL(own, home.url).href);
    const main = page.root.querySelector('main');
    for (const words of reads) expect(main?.text).toContain(words);
    for (const paper of main?.querySelectorAll('a[href*="/papers/"]') ?? [])
      expect((await browser.open(new URL(paper.getAttribute('href') ?? '', page.url).href)).status).toBe(200);
  });

  it('sends nobody the same task more than once extra, over the kill', async () => {
    const mails = await openMailbox(system.mailbox).newMails();
    const times = Map.groupBy(mails, (mail) => taskLinkIn(mail) ?? `${mail.destination.to} ${mail.subject}`);
    const most = Math.max(...[...times.values()].map((same) => same.length));
    expect(most).toBeLessThanOrEqual(2);
  });

  it('shows an administrator every execution, ended, with its history', async () => {
    const { browser } = await signIn(system.app, administrator);
    await eventually(async () => expect(await allExecutions(browser, system.app, 'RUNNING')).toEqual([]));
    const succeeded = await allExecutions(browser, system.app, 'SUCCEEDED');
    const phases = Map.groupBy(succeeded, (path) => path.split('/').at(-2));
    expect(phases.get('plan')).toHaveLength(60);
    expect(phases.get('assessment')).toHaveLength(60);
    expect(phases.get('appeal')).toHaveLength(howMany('appeals'));
    const detail = await browser.open(`${system.app}${succeeded.find((path) => path.includes('/plan/'))}`);
    expect(detail.root.querySelector('main')?.text).toContain('ExecutionSucceeded');
  }, 120_000);
});
