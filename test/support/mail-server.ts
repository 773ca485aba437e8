import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with the next mails. */
export type Manner =
  | 'accept'
  | 'refuse-greeting'
  | 'defer-receiver'
  | 'refuse-receiver'
  | 'defer-message'
  | 'drop-after-message'
  | 'drop-before-message';

export interface MailServer {
  url: string;
  manner: Manner;
  /** Mails it took, in order. */
  mails: ParsedMail[];
  /** How often a message came in whole, taken or not. */
  messages: number;
  to(address: string): ParsedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const state = { manner: 'accept' as Manner, mails: [] as ParsedMail[], messages: 0 };
  const failing = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, done) => done(state.manner === 'refuse-greeting' ? failing(421, 'not now') : undefined),
    onRcptTo: (_address, _session, done) => {
      if (state.manner === 'drop-before-message') return dropAll();
      if (state.manner === 'defer-receiver') return done(failing(451, 'later'));
      done(state.manner === 'refuse-receiver' ? failing(550, 'no such user') : undefined);
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void received(Buffer.concat(chunks), done));
    },
  });
  server.on('error', () => undefined);
  const dropAll = () => {
    for (const connection of server.connections as Set<{ _socket: { destroy(): void } }>) connection._socket.destroy();
  };
  const received = async (message: Buffer, done: (error?: Error | null, message?: string) => void) => {
    state.messages += 1;
    if (state.manner === 'drop-after-message') return dropAll();
    if (state.manner === 'defer-message') return done(failing(452, 'disk full'));
    state.mails.push(await simpleParser(message));
    done(null, 'queued');
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    to: (address: string) =>
      state.mails.filter(({ to }) => [to].flat().some((each) => each?.value.some((one) => one.address === address))),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
