import { Module } from '@nestjs/common';
import { StatechartsController } from './statecharts.controller';

/** The charts as drawings, for whoever shows a running case. */
@Module({ controllers: [StatechartsController] })
export class StatechartsModule {}
