import { Injectable } from '@nestjs/common';
import { FactsService, type Who } from '../accounts/facts.service';
import type { Transaction } from '../platform/database/unit-of-work';
import type { EngagementDto } from './engagement.dto';
import { EngagementMaker } from './engagement.maker';

/** Engagements that follow from something else, such as the report of a visit: the same rules, the same word to the path. */
@Injectable()
export class EngagementsService {
  constructor(
    private readonly facts: FactsService,
    private readonly maker: EngagementMaker,
  ) {}

  /** Records an engagement and answers its id. @throws Problem as recording one over the interface */
  async record(tx: Transaction, { actorId, at }: Who, accountId: string, said: EngagementDto): Promise<string> {
    const content = await this.maker.make(tx, said, { actorId, factId: null });
    const { id } = await this.facts.record(tx, { actorId, at }, accountId, 'engagement', content);
    return id;
  }
}
