import { Global, Module } from '@nestjs/common';
import { DeclarationSubject } from './declaration-subject';
import { DeclarationsController } from './declarations.controller';

@Global()
@Module({ controllers: [DeclarationsController], providers: [DeclarationSubject], exports: [DeclarationSubject] })
export class DeclarationsModule {}
