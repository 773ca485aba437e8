import { Module } from '@nestjs/common';
import { GiftRegisterFile } from './gift-register.file';
import { GiftRegisterQuery } from './gift-register.query';
import { GiftsController } from './gifts.controller';

/** The register of gifts and hospitality (section 5): read from the expenses that were approved and spent. */
@Module({ controllers: [GiftsController], providers: [GiftRegisterFile, GiftRegisterQuery] })
export class GiftsModule {}
