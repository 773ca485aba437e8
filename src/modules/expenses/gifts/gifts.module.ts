import { Module } from '@nestjs/common';
import { FactsDoorModule } from '../../facts/facts-door.module';
import { GiftLimitsController } from './gift-limits.controller';
import { GiftLimitsReader } from './gift-limits.query';
import { GiftRegisterFile } from './gift-register.file';
import { GiftRegisterQuery } from './gift-register.query';
import { GiftsController } from './gifts.controller';

/** The register of gifts and hospitality (section 5), read from the expenses that were approved and spent, and what is left of the limits. */
@Module({
  imports: [FactsDoorModule],
  controllers: [GiftLimitsController, GiftsController],
  providers: [GiftLimitsReader, GiftRegisterFile, GiftRegisterQuery],
})
export class GiftsModule {}
