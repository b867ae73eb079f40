import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const OLDEST = 17;

/** Throws, saying what to install, unless `java` is on the PATH and new enough. */
export async function requireJava(): Promise<void> {
  let said: string;
  try {
    const { stdout, stderr } = await promisify(execFile)('java', ['-version']);
    said = stdout + stderr;
  } catch (cause) {
    throw new Error(
      `DynamoDB Local needs Java ${OLDEST} or newer, and no working 'java' was found on the PATH.`,
      { cause },
    );
  }
  const major = Number(/version "(\d+)/.exec(said)?.[1]);
  if (!(major >= OLDEST)) {
    throw new Error(
      `DynamoDB Local needs Java ${OLDEST} or newer; 'java -version' says: ${said.split('\n')[0]}`,
    );
  }
}
