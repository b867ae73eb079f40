import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './ports.ts';

const KEEP_ALIVE_MS = 65_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A listening server whose address is known before it is known what it answers. */
export interface Entrance {
  url: string;
  handle(handler: Handler): void;
  close(): Promise<void>;
}

/** Opens a port on the loopback address; until a handler is set, visitors are asked to wait. */
export async function openEntrance(port: number, flag?: string): Promise<Entrance> {
  let handler: Handler = async (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('starting');
  };
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: 'Internal Server Error' }));
    });
  });
  // Clients keep connections; one that the server closes first may cost them a request.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const given = await listen(server, port, flag);
  return {
    url: `http://127.0.0.1:${given}`,
    handle: (next) => {
      handler = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
