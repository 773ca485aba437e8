import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { HostResolver } from './host-resolver';
import { OutboundSettings } from './outbound-settings';
import { isLoopbackAddress, isPublicAddress } from './public-address';

export interface OutboundPost {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * - answered: the other side said something; whether it liked it is another question.
 * - unreached: nothing was handed over; it may be tried again.
 * - uncertain: it may have been handed over, and no answer came back.
 */
export type OutboundReply =
  | { outcome: 'answered'; status: number; headers: Record<string, string | undefined>; body: string }
  | { outcome: 'unreached' | 'uncertain'; error: string };

/** More of an answer is not read. */
const LONGEST_ANSWER = 64 * 1024;
const NOT_PUBLIC = 'address-not-public: the host leads into a private network';

interface Progress {
  connected: boolean;
  answered: boolean;
}

/**
 * Posts to the open network. The address that is connected to is the one that was checked, so a name that resolves otherwise a moment later
 * leads nowhere else; redirections are not followed; each post has a connection of its own. Never throws for what the other side does.
 */
@Injectable()
export class OutboundHttp {
  constructor(
    private readonly settings: OutboundSettings,
    private readonly resolver: HostResolver,
  ) {}

  async post(post: OutboundPost): Promise<OutboundReply> {
    const progress: Progress = { connected: false, answered: false };
    try {
      const { hostname } = new URL(post.url);
      const literal = hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0) this.assertAllowed(literal);
      return await this.exchange(post, progress);
    } catch (error) {
      return { outcome: progress.connected ? 'uncertain' : 'unreached', error: briefly(error as Error) };
    }
  }

  private exchange({ url, headers, body }: OutboundPost, progress: Progress): Promise<OutboundReply> {
    const send = url.startsWith('https:') ? secureRequest : plainRequest;
    const length = Buffer.byteLength(body);
    const options = {
      method: 'POST',
      agent: false,
      lookup: this.lookup,
      headers: { ...headers, 'content-length': length },
    };
    return new Promise((resolve, reject) => {
      const sent = send(url, options);
      const give = (ms: number, why: string) => setTimeout(() => sent.destroy(new Error(why)), ms);
      const connecting = give(this.settings.connectWithinMs, 'no connection in time');
      const answering = give(this.settings.connectWithinMs + this.settings.answerWithinMs, 'no answer in time');
      const settled = () => [connecting, answering].forEach(clearTimeout);
      sent.on('socket', (socket) => socket.once('connect', () => this.verify(sent, socket.remoteAddress)));
      whenConnected(sent, url.startsWith('https:'), () => {
        clearTimeout(connecting);
        progress.connected = true;
      });
      sent.on('response', (answer) => {
        progress.answered = true;
        void read(answer).then(resolve, reject).finally(settled);
      });
      sent.on('error', (error) => (settled(), reject(error)));
      sent.on('close', () => {
        if (progress.answered) return;
        settled();
        reject(new Error('the connection was closed'));
      });
      sent.end(body);
    });
  }

  private readonly lookup: LookupFunction = (host, options, done) => {
    this.resolver.all(host).then(
      (addresses) => {
        try {
          for (const { address } of addresses) this.assertAllowed(address);
          const [first] = addresses;
          if (!first) throw new Error('the host has no address');
          if (options.all) done(null, addresses);
          else done(null, first.address, first.family);
        } catch (error) {
          done(error as NodeJS.ErrnoException, '', 0);
        }
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };

  /** Before a byte is written: the address that the connection really has. */
  private verify(sent: ClientRequest, address: string | undefined): void {
    if (!this.allows(address ?? '')) sent.destroy(new Error(NOT_PUBLIC));
  }

  /** One address that is not public is enough: which of them is connected to is not ours to say. */
  private assertAllowed(address: string): void {
    if (!this.allows(address)) throw new Error(NOT_PUBLIC);
  }

  private allows(address: string): boolean {
    return isPublicAddress(address) || (this.settings.loopback && isLoopbackAddress(address));
  }
}

function whenConnected(sent: ClientRequest, secure: boolean, then: () => void): void {
  sent.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', then));
}

async function read(answer: IncomingMessage): Promise<OutboundReply> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_ANSWER) break;
  }
  const headers = { 'retry-after': answer.headers['retry-after'] };
  const body = Buffer.concat(chunks).subarray(0, LONGEST_ANSWER).toString('utf8');
  return { outcome: 'answered', status: answer.statusCode ?? 0, headers, body };
}

/** Never the address: it may be a secret. */
function briefly(error: Error & { code?: string }): string {
  return `${error.code ?? error.name}: ${error.message}`.slice(0, 300);
}
