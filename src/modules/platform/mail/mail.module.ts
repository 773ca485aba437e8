import { Global, Module } from '@nestjs/common';
import { MailComposers } from './mail-composers';
import { MailPost } from './mail-post';
import { MailQueue } from './mail-queue';
import { MailSettings } from './mail-settings';
import { MailStore } from './mail-store';
import { SmtpTransport } from './smtp-transport';

/** Mail: asked for by whoever has something to tell, sent by workers. It knows no business word. */
@Global()
@Module({
  providers: [MailSettings, MailStore, MailQueue, MailComposers, SmtpTransport, MailPost],
  exports: [MailSettings, MailStore, MailQueue, MailComposers, MailPost],
})
export class MailModule {}
