import type { LocalDatabase } from '../store/database.ts';

/** How far a mapping has read a shard. */
export interface Checkpoint {
  sequenceNumber: string | undefined;
  done: boolean;
}

/** Remembers on disk how far every mapping has read, so that a restart goes on there. */
export class Checkpoints {
  readonly #db: LocalDatabase;

  constructor(db: LocalDatabase) {
    this.#db = db;
    db.sql.exec(
      `CREATE TABLE IF NOT EXISTS checkpoint (
        mapping TEXT NOT NULL, shard TEXT NOT NULL, sequenceNumber TEXT, done INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (mapping, shard))`,
    );
  }

  of(mapping: string): Map<string, Checkpoint> {
    const rows = this.#db.sql.prepare('SELECT * FROM checkpoint WHERE mapping = ?').all(mapping);
    return new Map(
      rows.map((row) => [
        String(row.shard),
        { sequenceNumber: (row.sequenceNumber as string | null) ?? undefined, done: row.done === 1 },
      ]),
    );
  }

  save(mapping: string, shard: string, { sequenceNumber, done }: Checkpoint): void {
    this.#db.sql
      .prepare('INSERT OR REPLACE INTO checkpoint VALUES (?, ?, ?, ?)')
      .run(mapping, shard, sequenceNumber ?? null, done ? 1 : 0);
  }

  /** Forgets shards that the stream has forgotten. */
  keepOnly(mapping: string, shards: readonly string[]): void {
    for (const shard of this.of(mapping).keys()) {
      if (shards.includes(shard)) continue;
      this.#db.sql.prepare('DELETE FROM checkpoint WHERE mapping = ? AND shard = ?').run(mapping, shard);
    }
  }
}
