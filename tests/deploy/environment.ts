/** The environment that is deployed to the emulator: a city with a sign-in provider and an address of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ACCOUNT = '000000000000';
export const REGION = 'ap-southeast-3';
export const ENVIRONMENT = 'emulated';
export const CLIENT_ID = 'kinerja';

/** Writes the configuration where `-c environments=` finds it. */
export function writeEnvironment(folder: string, urls: { publicUrl: string; issuer: string }): string {
  const environment = {
    name: ENVIRONMENT,
    account: ACCOUNT,
    region: REGION,
    publicUrl: urls.publicUrl,
    mailFrom: 'kinerja@kinerja.example',
    mailDomain: 'kinerja.example',
    signIn: { provider: 'oidc', issuer: urls.issuer, clientId: CLIENT_ID },
    logRetentionDays: 7,
    removalPolicy: 'destroy',
    customerManagedKey: true,
    alarmsEmail: 'operasi@kinerja.example',
    sweepEveryMinutes: 1,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${ENVIRONMENT}.json`), JSON.stringify(environment));
  return folder;
}
