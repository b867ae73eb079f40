import { parseArgs } from 'node:util';
import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  assembly: z.string().default('cdk.out'),
  data: z.string().default('.data'),
  port: port.default(4000),
  'console-port': port.default(4001),
  'mailbox-port': port.default(4002),
  'sign-in-port': port.optional(),
  sample: z.boolean().default(false),
  help: z.boolean().default(false),
});

/** What the command line asks for. */
export interface Flags {
  assembly: string;
  data: string;
  ports: { app: number; console: number; mailbox: number; signIn: number };
  sample: boolean;
  help: boolean;
}

export const USAGE = `Runs a synthesized CDK app on this machine.

  --assembly <folder>     the synthesized app (cdk.out)
  --data <folder>         where everything is kept (.data)
  --port <number>         the app (4000); 0 takes any free port, here and below
  --console-port <number> the console (4001)
  --mailbox-port <number> the mailbox (4002)
  --sign-in-port <number> the sign-in pages (4003, or any when --port is 0)
  --sample                load the sample after the start
`;

/** Parses the command line; throws an error that names what is wrong. */
export function parseFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      assembly: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string' },
      'console-port': { type: 'string' },
      'mailbox-port': { type: 'string' },
      'sign-in-port': { type: 'string' },
      sample: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const parsed = schema.safeParse(values);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { assembly, data, sample, help, port: app } = parsed.data;
  const signIn = parsed.data['sign-in-port'] ?? (app === 0 ? 0 : 4003);
  const ports = { app, console: parsed.data['console-port'], mailbox: parsed.data['mailbox-port'], signIn };
  return { assembly, data, sample, help, ports };
}
