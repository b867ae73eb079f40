/**
 * Runs the command given as arguments and kills it when stdin closes: that
 * happens however the parent ends, `kill -9` included.
 */
import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error('watchdog: no command given');

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
process.stdout.write(`pid ${child.pid}\n`);

child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));

process.stdin.resume();
process.stdin.on('close', () => child.kill('SIGKILL'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
