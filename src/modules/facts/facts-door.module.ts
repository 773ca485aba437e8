import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { FactDoor } from './fact-door';
import { PlainFact } from './fact-maker';
import { FactRulesService } from './fact-rules.service';

const providers = [FactDoor, PlainFact, FactRulesService];

/** What every module of facts needs: the account's services, the door, the rules. */
@Module({ imports: [AccountsModule], providers, exports: [AccountsModule, ...providers] })
export class FactsDoorModule {}
