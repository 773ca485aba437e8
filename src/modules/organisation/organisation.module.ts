import { Module } from '@nestjs/common';
import { OrganisationController } from './organisation.controller';
import { OrganisationFindingsService } from './organisation-findings.service';

/** The organisation as a whole, seen with the routes that need it. */
@Module({
  controllers: [OrganisationController],
  providers: [OrganisationFindingsService],
  exports: [OrganisationFindingsService],
})
export class OrganisationModule {}
