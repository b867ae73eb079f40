import * as z from 'zod';
import { startSystem } from './system.ts';
import type { Place } from './year-of-ten.ts';

/** A system that runs already, by the environment of the command. */
export const addressSchema = z.object({
  APP_URL: z.url(),
  /** Of a mailbox that answers as the local one does, or `file:` of a folder of mails. */
  MAILBOX_URL: z.url(),
  /** A roster whose people's mails come there. */
  ROSTER: z.string().optional(),
});

/** The system at the address that the environment names, or one that is started on this machine. */
export async function openPlace(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Place & { leave(): Promise<void> }> {
  if (!environment.APP_URL) {
    const system = await startSystem();
    return { appUrl: system.app, mailboxUrl: system.mailbox, leave: () => system.stop() };
  }
  const { APP_URL, MAILBOX_URL, ROSTER } = addressSchema.parse(environment);
  return {
    appUrl: APP_URL,
    mailboxUrl: MAILBOX_URL,
    cycleName: `Uji ${new Date().toISOString().slice(0, 16)}`,
    ...(ROSTER ? { roster: ROSTER } : {}),
    leave: async () => {},
  };
}
