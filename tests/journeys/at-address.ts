/** `APP_URL=... MAILBOX_URL=... npm run test:address`: the journey of ten people on a system that runs already. */
import { spawnSync } from 'node:child_process';
import { addressSchema } from './place.ts';

addressSchema.parse(process.env);
const { status } = spawnSync('vitest', ['run', 'tests/journeys/year-of-ten.test.ts'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
