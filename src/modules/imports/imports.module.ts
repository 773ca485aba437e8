import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { DirectoryQuery } from './directory.query';
import { ImportViews } from './dto/import-views';
import { ImportNamesService } from './import-names.service';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { ImportCheckService } from './runs/import-check.service';
import { ImportPeopleService } from './runs/import-people.service';
import { ImportRunStore } from './runs/import-run.store';
import { ImportWriterService } from './runs/import-writer.service';
import { UploadParser } from './upload';

/** Existing accounts come in: read, checked whole, written in batches, taken back. */
@Module({
  imports: [AccountsModule, NotificationsModule],
  controllers: [ImportsController],
  providers: [
    DirectoryQuery,
    ImportCheckService,
    ImportNamesService,
    ImportPeopleService,
    ImportRunStore,
    ImportsService,
    ImportViews,
    ImportWriterService,
    UploadParser,
  ],
  exports: [ImportCheckService, ImportNamesService, ImportRunStore, ImportsService, ImportViews],
})
export class ImportsModule {}
