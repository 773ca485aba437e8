import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface ReceivedPost {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the server does with a post that it has read whole; by default it says 200. */
export type Answering = (post: ReceivedPost, answer: ServerResponse, socket: Socket) => void;

export interface PostServer {
  url: string;
  port: number;
  posts: ReceivedPost[];
  answering: Answering;
  /** Those that came to a path, in order. */
  at(path: string): ReceivedPost[];
  close(): Promise<void>;
}

export const answerWith =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answering =>
  (_, answer) => {
    answer.writeHead(status, { 'content-type': 'application/json', ...headers });
    answer.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** Reads everything and says nothing. */
export const hangUp: Answering = (_, __, socket) => void socket.destroy();
export const staySilent: Answering = () => undefined;

/** A real HTTP server on a free port of this machine. */
export async function startPostServer(): Promise<PostServer> {
  const state = { posts: [] as ReceivedPost[], answering: answerWith(200) };
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const post = { path: request.url ?? '', headers: request.headers, body };
      state.posts.push(post);
      state.answering(post, answer, request.socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    url: `http://127.0.0.1:${port}`,
    port,
    at: (path: string) => state.posts.filter((post) => post.path.split('?')[0] === path),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
