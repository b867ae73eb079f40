import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Keeps other processes off a data folder. The lock belongs to the process: the
 * operating system gives it back however the process ends.
 * @returns a function that gives the lock back
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  try {
    lock.exec('PRAGMA busy_timeout = 1000; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`the data folder ${folder} is in use by another process; choose another with --data`, {
      cause,
    });
  }
  return () => lock.close();
}
