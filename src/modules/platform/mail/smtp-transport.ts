import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ComposedMail, Delivery } from './mail';
import { MailSettings } from './mail-settings';
import { smtpAddress } from './smtp-address';

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

/** Whether the server had let us begin with the message itself. */
interface Progress {
  handedOver: boolean;
}

/** One mail, one conversation with the mail server; it says what is known of the mail afterwards. Never throws for what the server does. */
@Injectable()
export class SmtpTransport {
  constructor(private readonly settings: MailSettings) {}

  async send(mail: ComposedMail, messageId: string, at: Date): Promise<Delivery> {
    const { mail: environment } = this.settings;
    if (!environment) throw new Error('mail is off');
    const message = await new MailComposer({
      ...{ from: environment.from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html },
      ...{ messageId, date: at, disableFileAccess: true, disableUrlAccess: true },
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': mail.language,
      },
    })
      .compile()
      .build();
    const from = /<([^<>]+)>\s*$/.exec(environment.from)?.[1] ?? environment.from;
    return this.converse(environment.smtpUrl, { from, to: [mail.to.address] }, message);
  }

  private async converse(url: string, envelope: { from: string; to: string[] }, message: Buffer): Promise<Delivery> {
    const { options, credentials } = smtpAddress(url, this.settings);
    const connection = new SMTPConnection(options);
    const progress: Progress = { handedOver: false };
    try {
      const response = await new Promise<string>((resolve, reject) => {
        connection.on('error', reject);
        connection.on('end', () => reject(new Error('the server closed the connection')));
        const submit = (): void =>
          connection.send(envelope, watched(message, progress), (error, info) =>
            error ? reject(error) : resolve(info?.response ?? ''),
          );
        connection.connect((error?: Error | null) => {
          if (error) return reject(error);
          if (!credentials) return submit();
          connection.login({ credentials }, (refusal?: Error | null) => (refusal ? reject(refusal) : submit()));
        });
      });
      connection.quit();
      return { outcome: 'sent', response };
    } catch (error) {
      connection.close();
      return deliveryOf(error as SmtpError, progress);
    }
  }
}

/** The server has let the message begin when it is first read: after its 354, never before. */
function watched(message: Buffer, progress: Progress): Readable {
  return new Readable({
    read() {
      progress.handedOver = true;
      this.push(message);
      this.push(null);
    },
  });
}

/**
 * What a failure means. An answer of the server decides: 5yz about sender, receiver or message is final, any other is for later (a wrong
 * password is no fault of the mail). Without an answer, or with 421 in the middle, nothing was accepted as long as the message had not
 * begun; after that nobody knows.
 */
function deliveryOf({ code, responseCode, message }: SmtpError, { handedOver }: Progress): Delivery {
  const error = `${code ?? 'error'}${responseCode === undefined ? '' : ` ${responseCode}`}: ${message}`.slice(0, 500);
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (aboutThisMail && responseCode !== undefined && responseCode >= 500) return { outcome: 'refused', error };
  if (responseCode !== undefined && responseCode !== 421) return { outcome: 'unreached', error };
  return { outcome: handedOver ? 'uncertain' : 'unreached', error };
}
