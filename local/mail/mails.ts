import type { LocalDatabase } from '../store/database.ts';

/** A mail in the form in which `aws-ses-v2-local` keeps and lists it. */
export interface Mail {
  messageId: string;
  from: string;
  replyTo: string[];
  destination: { to: string[]; cc: string[]; bcc: string[] };
  subject: string;
  body: { html?: string; text?: string };
  attachments: unknown[];
  /** What the sender gave it along, to come back with whatever is told of it. */
  tags?: { Name: string; Value: string }[];
  configurationSet?: string;
  /** Seconds since 1970. */
  at: number;
}

/** Which mails are wanted; newest are first unless `since` is given. */
export interface MailQuery {
  since?: number | undefined;
  to?: string | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

const KEPT = 50_000;

/** Mails on disk. Older ones are forgotten when there are too many. */
export class Mails {
  readonly #db: LocalDatabase;

  constructor(db: LocalDatabase) {
    this.#db = db;
    db.sql.exec(`
      CREATE TABLE IF NOT EXISTS mail (
        id INTEGER PRIMARY KEY, messageId TEXT NOT NULL, at INTEGER NOT NULL, recipients TEXT NOT NULL,
        subject TEXT NOT NULL, json TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS mail_by_message ON mail (messageId);
      CREATE TABLE IF NOT EXISTS mail_recipient (
        address TEXT NOT NULL, mail INTEGER NOT NULL, PRIMARY KEY (address, mail)) WITHOUT ROWID;
    `);
  }

  save(mail: Mail): void {
    const addresses = addressesOf(mail);
    this.#db.transaction(() => {
      const { lastInsertRowid } = this.#db.sql
        .prepare('INSERT INTO mail (messageId, at, recipients, subject, json) VALUES (?, ?, ?, ?, ?)')
        .run(mail.messageId, mail.at, addresses.join(', '), mail.subject, JSON.stringify(mail));
      const insert = this.#db.sql.prepare('INSERT OR IGNORE INTO mail_recipient VALUES (?, ?)');
      for (const address of addresses) insert.run(address, lastInsertRowid);
      if (Number(lastInsertRowid) % 1000 === 0) this.#forgetOld(Number(lastInsertRowid) - KEPT);
    });
  }

  find(messageId: string): Mail | undefined {
    const row = this.#db.sql
      .prepare('SELECT json FROM mail WHERE messageId = ? ORDER BY id DESC')
      .get(messageId);
    return row === undefined ? undefined : (JSON.parse(String(row.json)) as Mail);
  }

  /** Oldest first, as `aws-ses-v2-local` lists them; `limit` keeps the newest. */
  list({ since, to, limit, offset }: MailQuery): Mail[] {
    const conditions = ['at >= ?'];
    const values: (string | number)[] = [since ?? 0];
    if (to !== undefined) {
      conditions.push('id IN (SELECT mail FROM mail_recipient WHERE address = ?)');
      values.push(to.toLowerCase());
    }
    const sql = `SELECT json FROM mail WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ? OFFSET ?`;
    const rows = this.#db.sql.prepare(sql).all(...values, limit ?? -1, offset ?? 0);
    return rows.map((row) => JSON.parse(String(row.json)) as Mail).reverse();
  }

  count(): number {
    return Number(this.#db.sql.prepare('SELECT COUNT(*) AS count FROM mail').get()?.count);
  }

  /** Addresses that have got mail, in alphabetical order. */
  addresses(limit: number): string[] {
    const sql = 'SELECT DISTINCT address FROM mail_recipient ORDER BY address LIMIT ?';
    return this.#db.sql
      .prepare(sql)
      .all(limit)
      .map((row) => String(row.address));
  }

  clear(): void {
    this.#db.sql.exec('DELETE FROM mail; DELETE FROM mail_recipient;');
  }

  #forgetOld(upTo: number): void {
    this.#db.sql.prepare('DELETE FROM mail WHERE id <= ?').run(upTo);
    this.#db.sql.prepare('DELETE FROM mail_recipient WHERE mail <= ?').run(upTo);
  }
}

function addressesOf({ destination }: Mail): string[] {
  const all = [...destination.to, ...destination.cc, ...destination.bcc].flatMap((list) => list.split(','));
  const bare = all.map((each) => (/<([^>]+)>/.exec(each)?.[1] ?? each).trim().toLowerCase());
  return [...new Set(bare.filter((each) => each.includes('@')))];
}
