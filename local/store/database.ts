import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The database of the local cloud itself (executions, mails, checkpoints, the
 * clock), in `local.db` of the data folder. The app's own data is in DynamoDB Local.
 */
export class LocalDatabase {
  readonly sql: DatabaseSync;

  constructor(dataFolder: string) {
    mkdirSync(dataFolder, { recursive: true });
    this.sql = new DatabaseSync(join(dataFolder, 'local.db'));
    // FULL: what was answered must survive a power cut, not only a killed process.
    this.sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 3000;');
    this.sql.exec('CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  }

  /** A small remembered value. */
  get(key: string): string | undefined {
    const row = this.sql.prepare('SELECT value FROM setting WHERE key = ?').get(key);
    return row === undefined ? undefined : String(row.value);
  }

  /** Remembers a small value. */
  set(key: string, value: string): void {
    this.sql.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(key, value);
  }

  /** Runs many writes as one: they are on disk together, after one flush. */
  transaction<T>(work: () => T): T {
    this.sql.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.sql.exec('COMMIT');
      return result;
    } catch (error) {
      this.sql.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.sql.close();
  }
}
