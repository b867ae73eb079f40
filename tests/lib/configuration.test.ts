import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENTS, environmentNames, readConfiguration } from '../../lib/configuration.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinerja-environments-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const globalCertificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0';
const somebody = { name: 'Petugas', email: 'petugas@kinerja.example.go.id' };
const cognito = (change: object) => ({
  signIn: { provider: 'cognito', firstAdministrator: somebody, firstHrOfficer: somebody, ...change },
});
const oidc = (change: object) => ({
  signIn: { provider: 'oidc', issuer: 'https://sso.example', clientId: 'kinerja', ...change },
});

/** Reads the example of a real account with something changed in it. */
function changed(change: Record<string, unknown>) {
  const example = JSON.parse(readFileSync(join(ENVIRONMENTS, 'tangsel-example.json'), 'utf8'));
  writeFileSync(join(folder, 'city.json'), JSON.stringify({ ...example, name: 'city', ...change }));
  return () => readConfiguration('city', folder);
}

describe('the configuration', () => {
  it.each(environmentNames())('of %s is right', (name) => {
    expect(readConfiguration(name).name).toBe(name);
  });

  it.each([
    [
      {
        retention: {
          contentsYears: 5,
          namesYears: 4,
          correctionsYears: 5,
          anchorsYears: 5,
          accessLogDays: 400,
        },
      },
      'must not end before',
    ],
    [
      {
        retention: {
          contentsYears: 0,
          namesYears: 4,
          correctionsYears: 5,
          anchorsYears: 5,
          accessLogDays: 400,
        },
      },
      'retention.contentsYears',
    ],
    [{ account: '1234' }, 'account: must be the 12 digits'],
    [{ account: undefined }, 'account: account and region are given together'],
    [{ region: 'jakarta' }, 'region: must be an AWS Region'],
    [{ publicUrl: 'http://kinerja.example' }, 'publicUrl: must be an https address'],
    [{ publicUrl: 'https://kinerja.example/' }, 'publicUrl: must not end with a slash'],
    [{ mailFrom: 'kinerja' }, 'mailFrom: must be a mail address'],
    [{ mailFrom: 'kinerja@elsewhere.example' }, 'mailFrom: must be an address on mailDomain'],
    [{ publicUrl: 'kinerja.example' }, 'publicUrl: must be an https address'],
    [cognito({ firstHrOfficer: { name: 'Petugas', email: '-' } }), 'firstHrOfficer.email: must be a mail'],
    [cognito({ firstAdministrator: undefined }), 'signIn.firstAdministrator: '],
    [{ certificateArn: 'x' }, 'certificateArn: must be a certificate in'],
    [
      { certificateArn: undefined, edge: { certificateArn: 'x' } },
      'edge.certificateArn: must be a certificate in us-east-1',
    ],
    [{ edge: { certificateArn: globalCertificate } }, 'edge: must be absent with certificateArn'],
    [
      { edge: { certificateArn: globalCertificate, webAclArn: 'x' } },
      'edge.webAclArn: must be a global web ACL',
    ],
    [{ publicUrl: undefined }, 'publicUrl: must be given where there is a certificate for it'],
    [{ alarmsEmail: undefined }, 'monthlyBudgetUsd: needs an account, and alarmsEmail'],
    [{ monthlyBudgetUsd: 0 }, 'monthlyBudgetUsd: '],
    [{ reservedConcurrency: { assets: 1 } }, 'reservedConcurrency'],
    [{ reservedConcurrency: { 'task-link': 0 } }, 'reservedConcurrency.task-link: '],
    [{ tags: { centre: 1 } }, 'tags.centre: '],
    [{ signIn: { provider: 'password' } }, 'signIn.provider: '],
    [oidc({ issuer: 'http://sso.example' }), 'signIn.issuer: must be an https address'],
    [oidc({ clientId: undefined }), 'signIn.clientId: must be what the provider calls our client'],
    [{ logRetentionDays: 100 }, 'logRetentionDays: must be one of 1, 3'],
    [{ removalPolicy: 'keep' }, 'removalPolicy: must be retain or destroy'],
    [{ sweepEveryMinutes: 0 }, 'sweepEveryMinutes: '],
    [{ zone: 'Asia/Jayapura' }, 'zone: must be WIB, WITA or WIT'],
    [{ mailfrom: 'x' }, 'Unrecognized key: "mailfrom"'],
    [{ name: 'town' }, 'name: must be "city", as the file is called'],
  ])('with %j names the file and the field', (change, problem) => {
    const read = changed(change);
    expect(read).toThrow('city.json');
    expect(read).toThrow(problem);
  });

  it('keeps a deployment in Jakarta, with a key of its own, unless it says otherwise', () => {
    expect(changed({ region: undefined, certificateArn: undefined })().region).toBe('ap-southeast-3');
    const real = environmentNames()
      .map((name) => readConfiguration(name))
      .filter(({ account }) => account);
    expect(real.length).toBeGreaterThan(0);
    for (const { region, customerManagedKey } of real)
      expect([region, customerManagedKey]).toEqual(['ap-southeast-3', true]);
  });

  it('has the clock of Jakarta unless it says otherwise', () => {
    expect(changed({ zone: undefined })().zone).toBe('WIB');
    expect(changed({ zone: 'WIT' })().zone).toBe('WIT');
  });

  it("takes the city's own sign-in provider", () => {
    expect(changed(oidc({}))().signIn).toEqual(oidc({}).signIn);
  });

  it('allows plain http to this machine alone, for trials', () => {
    const publicUrl = 'http://127.0.0.1:4000';
    expect(changed({ publicUrl })().publicUrl).toBe(publicUrl);
  });

  it('names every wrong field at once', () => {
    expect(changed({ mailDomain: '', alarmsEmail: 'x' })).toThrow(/mailDomain: [\s\S]*alarmsEmail: /);
  });

  it('that is not JSON names the file', () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(() => readConfiguration('broken', folder)).toThrow('broken.json: is not JSON');
  });

  it('that does not exist tells which do', () => {
    expect(() => readConfiguration('nowhere')).toThrow('there are: local, tangsel-example');
  });
});
