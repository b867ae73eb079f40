/// <reference path="./ses-package.d.ts" />
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import ses from 'aws-ses-v2-local';
import store from 'aws-ses-v2-local/dist/store.js';
import type { Mail, Mails } from './mails.ts';

type StartSes = (config: { host: string; port: number }) => Promise<Server>;

/**
 * Starts the SES v2 API of `aws-ses-v2-local`. The package keeps mails in memory
 * only; here each goes to disk the moment it is accepted, before it is answered.
 */
export async function startSes(mails: Mails): Promise<Server> {
  const kept = store.getStoreReadonly();
  const emails: unknown[] = [];
  emails.push = (...added) => {
    for (const mail of added) mails.save(mail as Mail);
    return emails.length;
  };
  kept.emails = emails;
  // Seen from ESM, the default export of this CommonJS package is one level down.
  const start = ((ses as unknown as { default?: StartSes }).default ?? ses) as unknown as StartSes;
  const server = await start({ host: '127.0.0.1', port: 0 });
  server.keepAliveTimeout = 65_000;
  return server;
}

/** The address of a server that listens on the loopback address. */
export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
