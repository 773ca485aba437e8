import { Global, Module } from '@nestjs/common';
import { HostResolver } from './host-resolver';
import { OutboundHttp } from './outbound-http';
import { OutboundSettings } from './outbound-settings';
import { SecretBox } from './secret-box';

/** Calls to other servers, and the secrets for them. It knows no business word. */
@Global()
@Module({
  providers: [HostResolver, OutboundHttp, OutboundSettings, SecretBox],
  exports: [HostResolver, OutboundHttp, OutboundSettings, SecretBox],
})
export class OutboundModule {}
