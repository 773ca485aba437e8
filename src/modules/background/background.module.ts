import { Module } from '@nestjs/common';
import { BackgroundController } from './background.controller';
import { BackgroundService } from './background.service';
import { LoopStore } from './loop-store';

/** What an administrator sees of the background work, and the switch for it; in every process, whether it runs jobs or not. */
@Module({ controllers: [BackgroundController], providers: [BackgroundService, LoopStore], exports: [LoopStore] })
export class BackgroundModule {}
