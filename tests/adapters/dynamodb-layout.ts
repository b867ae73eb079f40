import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { outboxKey } from '../../adapters/dynamodb/keys.ts';
import { connectTable } from '../../adapters/dynamodb/table.ts';
import { linkTo, taskOf } from '../../core/tasks/task.ts';
import { digest, january, person } from '../core/examples.ts';
import type { TablePorts } from '../fakes/table.ts';
import { changeBy, enrolmentFor, executionOf, importOf, submitPlan, unique } from './examples.ts';

const daysAfter = (instant: string | Date, days: number) =>
  Math.floor(new Date(instant).getTime() / 1000) + days * 86_400;

/** An item as it stands in the table. */
async function raw(pk: string, sk: string): Promise<Record<string, unknown> | undefined> {
  const { name, client } = connectTable('kinerja');
  return (await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }))).Item;
}

/** How things stand in the table: the stream, the index and the table's forgetting rely on it. */
export function dynamoDbLayout(ports: () => TablePorts): void {
  describe('in the table', () => {
    it('an evaluation stands in a list of its cycle by stage, and its outbox entry among the pending', async () => {
      const enrolment = enrolmentFor(unique('person'));
      await ports().evaluations.create(enrolment);
      const { evaluationId, cycleId } = enrolment.next;
      await ports().evaluations.commit(changeBy(enrolment.next, submitPlan));
      const state = await raw(`EVAL#${evaluationId}`, 'STATE');
      expect(state).toMatchObject({ kind: 'evaluation', version: 2, listSort: `planReview#${evaluationId}` });
      expect(state?.listKey).toMatch(new RegExp(`^CYCLE#${cycleId}#[0-7]$`));
      expect(await raw(`EVAL#${evaluationId}`, 'DOC#plan#000001')).toMatchObject({ kind: 'document' });
      expect(await raw(`EVAL#${evaluationId}`, 'AUDIT#000002')).toMatchObject({ kind: 'audit' });
      const outboxId = `${evaluationId}-v2`;
      const key = outboxKey(outboxId);
      expect(key.pk).toMatch(/^OUTBOX#[0-7]$/);
      const entry = await raw(key.pk, key.sk);
      expect(entry).toMatchObject({ kind: 'outbox', outboxId });
      // Every place in the index costs a write when it is taken and one when it is left.
      expect(entry).not.toHaveProperty('listKey');
    });

    it('a line of the record is never written over, even by a change that stands on the right version', async () => {
      const enrolment = enrolmentFor(unique('person'));
      await ports().evaluations.create(enrolment);
      const { evaluationId } = enrolment.next;
      const change = changeBy(enrolment.next, submitPlan);
      const forged = { ...change, event: { ...change.event, seq: 1 } };
      expect(await ports().evaluations.commit(forged)).toBe('conflict');
      expect(await ports().evaluations.record(evaluationId)).toEqual([enrolment.event]);
      expect(await ports().evaluations.load(evaluationId)).toEqual(enrolment.next);
    });

    it('a delivered entry is forgotten', async () => {
      const enrolment = enrolmentFor(unique('person'));
      await ports().evaluations.create(enrolment);
      const outboxId = `${enrolment.next.evaluationId}-v1`;
      await ports().outbox.delivered(outboxId, january);
      const { pk, sk } = outboxKey(outboxId);
      expect(await raw(pk, sk)).toBeUndefined();
    });

    it('an evaluation stands with whoever has the turn, until nobody has', async () => {
      const enrolment = enrolmentFor(unique('person'));
      const { evaluationId, employee, dueAt } = enrolment.next;
      await ports().evaluations.create(enrolment);
      const place = { turnKey: `PERSON#${employee.personId}`, turnSort: `${dueAt}#${evaluationId}` };
      expect(await raw(`EVAL#${evaluationId}`, 'STATE')).toMatchObject(place);
      const submitted = changeBy(enrolment.next, submitPlan);
      await ports().evaluations.commit(submitted);
      expect(await raw(`EVAL#${evaluationId}`, 'STATE')).toMatchObject({ turnKey: 'PERSON#assessor' });
      await ports().evaluations.commit(changeBy(submitted.next, { name: 'approvePlan' }));
      const active = await raw(`EVAL#${evaluationId}`, 'STATE');
      expect(active).not.toHaveProperty('turnKey');
      // With its assessor it stands from the first to the last.
      expect(active).toMatchObject({ teamKey: 'TEAM#assessor' });
    });

    it('a link is forgotten 60 days after its end, the token of a wait is in no index', async () => {
      const task = taskOf(enrolmentFor(unique('person')).next);
      if (!task) throw new Error('this state asks nobody');
      const { evaluationId, version, stage } = task;
      const link = linkTo(task, digest(unique('link')), january);
      await ports().tasks.keepLink(link);
      const expiresAt = daysAfter(link.validUntil, 60);
      expect(await raw(`LINK#${link.linkHash}`, 'LINK')).toMatchObject({ kind: 'link', expiresAt });
      await ports().tasks.bringToken({
        evaluationId,
        version,
        stage,
        token: 'token',
        askedAt: january.toISOString(),
      });
      const item = await raw(`EVAL#${evaluationId}`, 'TASK#000001');
      expect(Object.keys(item ?? {}).sort()).toEqual([
        'askedAt',
        'executionName',
        'kind',
        'pk',
        'sk',
        'stage',
        'token',
      ]);
    });

    it('a session stands under a hash, and nothing tells its id', async () => {
      const sessionId = unique('session');
      const about = {
        personId: 'p1',
        email: 'hr@kinerja.example',
        name: 'HR',
        roles: [],
        organisation: null,
      };
      const expiresAt = '2027-01-05T11:00:00.000Z';
      await ports().sessions.begin({ ...about, sessionId, expiresAt });
      const item = await raw(`SESSION#${digest(sessionId)}`, 'SESSION');
      expect(item).toMatchObject({ kind: 'session', expiresAt: daysAfter(expiresAt, 0) });
      expect(JSON.stringify(item)).not.toContain(sessionId);
    });

    it('a previewed roster is forgotten after two days, a confirmed one never', async () => {
      const { rosterImport, chunks } = importOf(unique('import'), 3);
      const parts = ['IMPORT', 'CHUNK#0000', 'CHUNK#0001'];
      const expiries = async () => {
        const items = await Promise.all(parts.map((sk) => raw(`IMPORT#${rosterImport.importId}`, sk)));
        return items.map((item) => item?.expiresAt);
      };
      await ports().rosters.keep(rosterImport, chunks, january);
      expect(await expiries()).toEqual(parts.map(() => daysAfter(january, 2)));
      await ports().rosters.confirm(rosterImport.importId, january);
      expect(await expiries()).toEqual(parts.map(() => undefined));
    });

    it('a person is listed by a hash of the address, or not at all; a draft is forgotten after 180 days', async () => {
      const [listed, silent] = [person(unique('person')), person(unique('person'), { email: '' })];
      await ports().people.saveAll([listed, silent]);
      const listKey = `EMAIL#${digest(listed.email)}`;
      expect(await raw(`PERSON#${listed.personId}`, 'PERSON')).toMatchObject({ kind: 'person', listKey });
      expect(await raw(`PERSON#${silent.personId}`, 'PERSON')).not.toHaveProperty('listKey');
      const evaluationId = unique('evaluation');
      await ports().drafts.save(evaluationId, 'p1', 'plan', {}, january);
      const draft = { kind: 'draft', expiresAt: daysAfter(january, 180) };
      expect(await raw(`EVAL#${evaluationId}`, 'DRAFT#plan#p1')).toMatchObject(draft);
    });

    it('an execution stands beside its subject and in the list of its status', async () => {
      const execution = executionOf(unique('cycle'), '2027-01-05T03:00:00.000Z');
      await ports().executions.record(execution);
      const item = await raw(`EVAL#${execution.subjectId}`, `EXEC#${execution.executionName}`);
      const listSort = `${execution.startedAt}#${execution.executionName}`;
      expect(item).toMatchObject({ kind: 'execution', listSort });
      expect(item?.listKey).toMatch(/^EXEC#RUNNING#[0-3]$/);
    });
  });
}
