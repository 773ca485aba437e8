import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../modules/platform/config/environment';
import { ENVIRONMENT } from '../../modules/platform/config/environment.token';
import { isNonceOf, isTokenOf, linkKey, type MailLink, nonceOf, type Shown, tokenOf } from './mail-link';
import type { StoredLink } from './mail-link-store';

/** Links and pages signed with this installation's key. Without a key nothing is signed and no token is right. */
@Injectable()
export class MailLinks {
  private readonly key: Buffer | null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    const { signingKey } = environment;
    this.key = signingKey === undefined ? null : linkKey(signingKey);
  }

  tokenOf(link: MailLink): string {
    return tokenOf(link, this.signing());
  }

  urlOf(token: string): string {
    return `${this.siteUrl}/api/v1/approvals/by-mail/${token}`;
  }

  /** Where people log in. */
  get siteUrl(): string {
    return this.environment.mail?.publicUrl ?? '';
  }

  isTokenOf(token: string, link: StoredLink): boolean {
    return this.key !== null && isTokenOf(token, link, link.digest, this.key);
  }

  nonceOf(shown: Shown, at: Date): string {
    return nonceOf(shown, at, this.signing());
  }

  isNonceOf(nonce: string, shown: Shown, at: Date): boolean {
    return this.key !== null && isNonceOf(nonce, shown, at, this.key);
  }

  private signing(): Buffer {
    if (!this.key) throw new Error('links need a signing key');
    return this.key;
  }
}
