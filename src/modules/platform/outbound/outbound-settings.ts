import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/environment.token';

/** What may be called from here. Time limits are in milliseconds; tests of faults make them shorter. */
@Injectable()
export class OutboundSettings {
  /** Hosts that webhooks may go to: names, or `*.name` for those below one. Empty: webhooks are off. */
  readonly webhookHosts: readonly string[];
  /** For tests alone: servers on this very machine, without TLS. */
  readonly loopback: boolean;
  connectWithinMs = 5_000;
  answerWithinMs = 15_000;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.webhookHosts = environment.outbound?.webhookHosts ?? [];
    this.loopback = environment.outbound?.loopback ?? false;
  }

  allowsHost(host: string, hosts: readonly string[] = this.webhookHosts): boolean {
    const name = host.toLowerCase();
    return hosts.some((each) => name === each || (each.startsWith('*.') && name.endsWith(each.slice(1))));
  }

  /** https, its own port unless another is said, no password; http on this machine alone, and only where that is allowed. */
  allowsUrl(text: string): boolean {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password, hostname } = new URL(text);
    if (username !== '' || password !== '' || hostname === '') return false;
    return protocol === 'https:' || (protocol === 'http:' && this.loopback && hostname === '127.0.0.1');
  }
}
