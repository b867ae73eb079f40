import type { LocalDatabase } from '../store/database.ts';
import type { NewEvent } from './history.ts';

export const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type Status = (typeof STATUSES)[number];

/** An execution as it is kept on disk. */
export interface Execution {
  id: number;
  arn: string;
  machineArn: string;
  name: string;
  status: Status;
  input: string;
  output: string | null;
  error: string | null;
  cause: string | null;
  startedAt: number;
  stoppedAt: number | null;
  redrives: number;
}

/** An event with its number, as it is kept on disk. */
export interface StoredEvent extends NewEvent {
  id: number;
  previousEventId: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS execution (
    id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, machineArn TEXT NOT NULL, name TEXT NOT NULL,
    status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
    startedAt INTEGER NOT NULL, stoppedAt INTEGER, redrives INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX IF NOT EXISTS execution_by_machine ON execution (machineArn, id);
  CREATE INDEX IF NOT EXISTS execution_by_status ON execution (machineArn, status, id);
  CREATE INDEX IF NOT EXISTS execution_by_end ON execution (stoppedAt);
  CREATE TABLE IF NOT EXISTS event (
    execution INTEGER NOT NULL, id INTEGER NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (execution, id)) WITHOUT ROWID;
`;

/** Executions and their histories on disk. */
export class ExecutionStore {
  readonly #db: LocalDatabase;

  constructor(db: LocalDatabase) {
    this.#db = db;
    db.sql.exec(SCHEMA);
  }

  /** The highest number given so far, so that the engine can number new ones itself. */
  lastId(): number {
    return Number(this.#db.sql.prepare('SELECT COALESCE(MAX(id), 0) AS last FROM execution').get()?.last);
  }

  insert(execution: Execution): void {
    const keys = Object.keys(execution);
    const sql = `INSERT INTO execution (${keys.join(', ')}) VALUES (${keys.map(() => '?').join(', ')})`;
    this.#db.sql.prepare(sql).run(...Object.values(execution));
  }

  update({ id, status, output, error, cause, stoppedAt, redrives }: Execution): void {
    this.#db.sql
      .prepare(
        'UPDATE execution SET status=?, output=?, error=?, cause=?, stoppedAt=?, redrives=? WHERE id=?',
      )
      .run(status, output, error, cause, stoppedAt, redrives, id);
  }

  find(arn: string): Execution | undefined {
    return this.#db.sql.prepare('SELECT * FROM execution WHERE arn = ?').get(arn) as Execution | undefined;
  }

  running(): Execution[] {
    const sql = "SELECT * FROM execution WHERE status = 'RUNNING' ORDER BY id";
    return this.#db.sql.prepare(sql).all() as unknown as Execution[];
  }

  /** Executions that started or ended in the last seconds before the very last one did. */
  changedLast(milliseconds: number): Execution[] {
    const changed = 'COALESCE(stoppedAt, startedAt)';
    const last = `(SELECT COALESCE(MAX(${changed}), 0) FROM execution)`;
    const sql = `SELECT * FROM execution WHERE ${changed} > ${last} - ? ORDER BY ${changed}`;
    return this.#db.sql.prepare(sql).all(milliseconds) as unknown as Execution[];
  }

  /** Newest first, from below the given number. */
  list(machineArn: string, status: Status | undefined, below: number, limit: number): Execution[] {
    const filter = status === undefined ? '' : 'AND status = ?';
    const values = status === undefined ? [machineArn] : [machineArn, status];
    const sql = `SELECT * FROM execution WHERE machineArn = ? ${filter} AND id < ? ORDER BY id DESC LIMIT ?`;
    return this.#db.sql.prepare(sql).all(...values, below, limit) as unknown as Execution[];
  }

  counts(): { machineArn: string; status: Status; count: number }[] {
    const sql = 'SELECT machineArn, status, COUNT(*) AS count FROM execution GROUP BY machineArn, status';
    return this.#db.sql.prepare(sql).all() as unknown as {
      machineArn: string;
      status: Status;
      count: number;
    }[];
  }

  insertEvent(execution: number, event: StoredEvent): void {
    this.#db.sql
      .prepare('INSERT OR REPLACE INTO event VALUES (?, ?, ?)')
      .run(execution, event.id, JSON.stringify(event));
  }

  lastEventId(execution: number): number {
    const sql = 'SELECT COALESCE(MAX(id), 0) AS last FROM event WHERE execution = ?';
    return Number(this.#db.sql.prepare(sql).get(execution)?.last);
  }

  events(execution: number, from: number, limit: number, newestFirst: boolean): StoredEvent[] {
    const [sign, order] = newestFirst ? ['<=', 'DESC'] : ['>=', 'ASC'];
    const sql = `SELECT json FROM event WHERE execution = ? AND id ${sign} ? ORDER BY id ${order} LIMIT ?`;
    return this.#db.sql
      .prepare(sql)
      .all(execution, from, limit)
      .map((row) => JSON.parse(String(row.json)));
  }

  /** Forgets executions that ended long ago, as Step Functions does after 90 days. */
  forgetEndedBefore(instant: number): void {
    this.#db.transaction(() => {
      const old = 'SELECT id FROM execution WHERE stoppedAt < ?';
      this.#db.sql.prepare(`DELETE FROM event WHERE execution IN (${old})`).run(instant);
      this.#db.sql.prepare('DELETE FROM execution WHERE stoppedAt < ?').run(instant);
    });
  }
}
