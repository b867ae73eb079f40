import { randomUUID } from 'node:crypto';
import { machineArn } from '../aws/identity.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Queues } from '../queues/queues.ts';
import type { Engine } from '../step-functions/engine.ts';

/** Everything a schedule or rule may be aimed at. */
export interface Destinations {
  functions: Functions;
  queues: Queues;
  engine(): Engine;
}

/** Hands an event to one target. */
export type Deliver = (event: unknown) => void;

/** @throws Error naming a target that cannot be reached */
export function buildTarget(targetArn: string, { functions, queues, engine }: Destinations): Deliver {
  if (targetArn.startsWith('arn:aws:lambda:')) {
    const { name } = functions.find(targetArn);
    return (event) => functions.invokeLater(name, event);
  }
  if (targetArn.startsWith('arn:aws:states:')) {
    return (event) => {
      engine().start(machineArn(targetArn), randomUUID(), JSON.stringify(event)).catch(console.error);
    };
  }
  if (targetArn.startsWith('arn:aws:sqs:')) return (event) => queues.send(targetArn, event);
  throw new Error(`the target ${targetArn} cannot be reached here`);
}
