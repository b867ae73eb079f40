import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../assembly/world.ts';

const LARGEST = 20 * 1024 * 1024;

/** Queues as files with one JSON message a line; nobody receives from them here. */
export class Queues {
  readonly #files: ReadonlyMap<string, string>;

  constructor(world: World, dataFolder: string) {
    const folder = join(dataFolder, 'queues');
    mkdirSync(folder, { recursive: true });
    this.#files = new Map(
      world.ofType('AWS::SQS::Queue').map((queue) => {
        const name = world.attribute(queue, 'QueueName');
        return [world.attribute(queue, 'Arn'), join(folder, `${name}.ndjson`)];
      }),
    );
  }

  send(queueArn: string, message: unknown): void {
    const file = this.#files.get(queueArn);
    if (file === undefined) throw new Error(`there is no queue ${queueArn}`);
    if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), message })}\n`);
  }

  /** Every queue with the number of messages in its file. */
  list(): { arn: string; file: string; messages: number }[] {
    return [...this.#files].map(([queueArn, file]) => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return { arn: queueArn, file, messages: text.split('\n').length - 1 };
    });
  }
}
