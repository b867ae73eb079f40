import { beforeEach, describe, expect, it } from 'vitest';
import { firstBroken } from '../../core/evaluation/audit.ts';
import { brokenNoteLine } from '../../core/notes/note.ts';
import { brokenPeriodLine } from '../../core/periods/line.ts';
import { firstBrokenCorrection } from '../../core/privacy/correction.ts';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { exportPage } from '../../core/usecases/export-record.ts';
import { commands, digest } from '../core/examples.ts';
import { fakeHeads } from '../fakes/anchors.ts';
import { correctName, writeNotes, writePeriods } from '../usecases/chains.ts';
import { act, dumpOf, evaluationId } from '../usecases/office.ts';
import { type Answered, openWebsite, signedInAs, textOf, type Website } from './website.ts';

let website: Website;
let cookie: string;
const look = (path: string, query: Record<string, string> = {}) =>
  website.ask('GET', path, { cookies: [cookie, '__Host-language=en'], query });
const linesOf = ({ body }: Answered) =>
  Buffer.from(body, 'base64')
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeEach(async () => {
  website = await openWebsite();
  await act(website.office, 'employee', commands.submitPlan);
  cookie = await signedInAs(website, null, ['auditors']);
  const { anchors, office } = { anchors: website.ports.anchors, office: website.office };
  await anchorRecord({ ...office.ports, ...anchors, heads: fakeHeads(office.store) });
});

describe('a copy of the record', () => {
  it('of one evaluation can be verified by its file alone, and is noted where the employee sees it', async () => {
    const before = dumpOf(website.office);
    const lines = linesOf(await look(`/audit/export/2027-abc/${evaluationId}`));
    expect(lines.map(({ kind }) => kind)).toEqual([
      'about',
      'publicKey',
      'anchor',
      'evaluation',
      'event',
      'event',
      'end',
    ]);
    const events = lines.filter(({ kind }) => kind === 'event').map(({ event }) => event);
    expect(firstBroken(events, digest)).toBeUndefined();
    expect(lines[3]).toMatchObject({ version: 2, lastHash: events[1].hash });
    expect(lines[0].howToVerify.join(' ')).toContain('openssl');
    expect(dumpOf(website.office)).toBe(before);
    expect(await website.office.accesses.of({ personId: 'employee' })).toMatchObject([{ what: 'export' }]);
  });

  it('has the notes, the evaluations of periods and the corrections too, and each chain holds by the file', async () => {
    await writeNotes(website.office, 2);
    await writePeriods(website.office, 1);
    await correctName(website.office, 'Siti Aminah');
    const lines = linesOf(await look(`/audit/export/2027-abc/${evaluationId}`));
    const of = (kind: string) => lines.filter((line) => line.kind === kind).map((line) => line[kind]);
    expect([of('note').length, of('period').length, of('correction').length]).toEqual([2, 1, 1]);
    expect(brokenNoteLine(of('note'), undefined, digest)).toBeUndefined();
    expect(brokenPeriodLine(of('period'), digest)).toBeUndefined();
    expect(firstBrokenCorrection(of('correction'), digest)).toBeUndefined();
    for (const kind of ['note', 'period', 'correction'])
      expect(lines[0].howToVerify.join('\n')).toMatch(new RegExp(`^.*\\b${kind}\\b.*: remove hash`, 'm'));
  });

  it('of a cycle goes page by page, with everybody in it once', async () => {
    const { store } = website.office;
    const one = store.states.get(evaluationId);
    for (let index = 0; one && index < exportPage + 20; index += 1) {
      const id = `2027-abc-p${String(index).padStart(4, '0')}`;
      store.states.set(id, { ...one, evaluationId: id });
    }
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const lines = linesOf(await look('/audit/export/2027-abc', after ? { after } : {}));
      seen.push(...lines.filter(({ kind }) => kind === 'evaluation').map((line) => line.evaluationId));
      after = lines.at(-1).next;
    }
    expect(seen).toHaveLength(exportPage + 21);
    expect(new Set(seen).size).toBe(seen.length);
    expect(await website.office.accesses.of({ cycleId: '2027-abc' })).toHaveLength(2);
    const employee = await signedInAs(website, 'employee');
    const page = await website.ask('GET', `/evaluations/${evaluationId}/seen`, {
      cookies: [employee, '__Host-language=en'],
    });
    expect(textOf(page)).toContain('A copy of the record');
  });

  it('of nothing is not found, and nobody else may take one', async () => {
    expect((await look('/audit/export/none')).statusCode).toBe(404);
    expect((await look(`/audit/export/none/${evaluationId}`)).statusCode).toBe(404);
    cookie = await signedInAs(website, null, ['hr', 'administrators']);
    expect((await look('/audit/export/2027-abc')).statusCode).toBe(403);
  });
});

it('auditors see which days are anchored, and who looked at whom', async () => {
  expect(textOf(await look('/audit'))).toContain('5 January 2027');
  await look(`/evaluations/${evaluationId}`);
  const log = textOf(await look('/audit/accesses', { day: '2027-01-05' }));
  expect(log).toContain('The evaluation with its documents');
  expect(log).toContain(evaluationId);
  expect((await look('/audit/accesses', { day: 'nonsense' })).statusCode).toBe(200);
});
