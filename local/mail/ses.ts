/// <reference path="./ses-package.d.ts" />
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import ses from 'aws-ses-v2-local';
import store from 'aws-ses-v2-local/dist/store.js';
import * as z from 'zod';
import type { Mail, Mails } from './mails.ts';

type StartSes = (config: { host: string; port: number }) => Promise<Server>;

/** What the package leaves out of a mail: its tags, and the configuration set it was sent by. */
const besides = z.object({
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
  ConfigurationSetName: z.string().optional(),
});

/**
 * Starts the SES v2 API of `aws-ses-v2-local`. The package keeps mails in memory
 * only; here each goes to disk the moment it is accepted, before it is answered.
 * @param accepted hears of each mail once it is kept
 */
export async function startSes(mails: Mails, accepted: (mail: Mail) => void = () => {}): Promise<Server> {
  const asked = new AsyncLocalStorage<IncomingMessage & { body?: unknown }>();
  const kept = store.getStoreReadonly();
  const emails: unknown[] = [];
  emails.push = (...added) => {
    for (const each of added) {
      const { EmailTags: tags, ConfigurationSetName: configurationSet } = besides
        .catch({})
        .parse(asked.getStore()?.body);
      const mail = {
        ...(each as Mail),
        ...(tags && { tags }),
        ...(configurationSet && { configurationSet }),
      };
      mails.save(mail);
      // What is told of a mail is told after it was answered.
      setTimeout(accepted, 0, mail);
    }
    return emails.length;
  };
  kept.emails = emails;
  // Seen from ESM, the default export of this CommonJS package is one level down.
  const start = ((ses as unknown as { default?: StartSes }).default ?? ses) as unknown as StartSes;
  const server = await start({ host: '127.0.0.1', port: 0 });
  for (const listener of server.listeners('request')) {
    server.removeListener('request', listener as (...given: unknown[]) => void);
    server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      asked.run(request, () => listener.call(server, request, response)),
    );
  }
  server.keepAliveTimeout = 65_000;
  return server;
}

/** The address of a server that listens on the loopback address. */
export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
