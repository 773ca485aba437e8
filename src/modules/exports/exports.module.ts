import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module';
import { AccountExportQuery } from './account-export.query';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';

/** Accounts go out, in the form in which they come in. */
@Module({
  imports: [ImportsModule],
  controllers: [ExportsController],
  providers: [AccountExportQuery, ExportsService],
  exports: [ExportsService],
})
export class ExportsModule {}
