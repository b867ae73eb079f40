import { createServer, type Server } from 'node:http';
import type { AddressInfo, ListenOptions } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

/** Listens on the loopback address only and returns the port that was given. */
export function listen(server: Server, port: number, flag?: string): Promise<number> {
  const options: ListenOptions = { host: LOOPBACK, port };
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portBusy(port, flag, error) : error);
    });
    server.listen(options, () => resolve((server.address() as AddressInfo).port));
  });
}

function portBusy(port: number, flag: string | undefined, cause: Error): Error {
  const advice = flag === undefined ? '' : `; choose another with ${flag} (0 takes any free port)`;
  return new Error(`port ${port} is already in use${advice}`, { cause });
}
