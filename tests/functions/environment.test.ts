import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { environment as cycles } from '../../functions/cycles/env.ts';
import { environment as deliverOutbox } from '../../functions/deliver-outbox/env.ts';
import { environment as fanOutPage } from '../../functions/fan-out-page/env.ts';
import { parseEnvironment } from '../../functions/middleware/environment.ts';
import { environment as openTask } from '../../functions/open-task/env.ts';
import { environment as signIn } from '../../functions/sign-in/env.ts';
import { environment as sweep } from '../../functions/sweep/env.ts';

const right: Record<string, string> = {
  TABLE_NAME: 'kinerja',
  ZONE: 'WIT',
  PUBLIC_URL: 'https://kinerja.example',
  SIGNING_SECRET_ID: 'secret',
  PLAN_MACHINE_ARN: 'arn:1',
  ASSESSMENT_MACHINE_ARN: 'arn:2',
  APPEAL_MACHINE_ARN: 'arn:3',
  START_CYCLE_MACHINE_ARN: 'arn:4',
  PLAN_VERSION_ARN: 'arn:1:1',
  ASSESSMENT_VERSION_ARN: 'arn:2:1',
  APPEAL_VERSION_ARN: 'arn:3:1',
  START_CYCLE_VERSION_ARN: 'arn:4:1',
  MAIL_FROM: 'kinerja@kinerja.example',
  OIDC_ISSUER: 'https://idp.example',
  OIDC_CLIENT_ID: 'kinerja',
  PROXIES: '0',
};
const schemas: Record<string, z.ZodObject> = { cycles, deliverOutbox, fanOutPage, openTask, signIn, sweep };

describe.each(Object.entries(schemas))('the environment of %s', (_, schema) => {
  const names = Object.keys(schema.shape);

  it('is taken when everything is right', () => {
    expect(Object.keys(parseEnvironment(schema, right)).sort()).toEqual(names.sort());
  });

  it.each(names)('names %s when it is missing or empty, and no other', (name) => {
    for (const wrong of [
      { ...right, [name]: undefined },
      { ...right, [name]: '' },
    ]) {
      expect(() => parseEnvironment(schema, wrong)).toThrow(new RegExp(`^environment: ${name}: [^;]*$`));
    }
  });

  it('names every wrong one at once', () => {
    const thrown = () => parseEnvironment(schema, {});
    for (const name of names) expect(thrown).toThrow(`${name}: `);
  });
});
