import { Injectable } from '@nestjs/common';
import { PolicyService } from '../../policy/policy.service';
import type { Transaction } from '../../platform/database/unit-of-work';
import { PersonalLeave } from '../../users/personal-leave';
import { type Morning, morningOfReturn, nextMorning } from './digest-morning';

/** Mornings of digests, by the company's calendar and each person's leave (section 11). */
@Injectable()
export class DigestMornings {
  constructor(
    private readonly policies: PolicyService,
    private readonly leave: PersonalLeave,
  ) {}

  /** Of each person the first one that they are there: who is away gets everything at once, on the morning of their return. */
  async first(tx: Transaction, people: readonly string[], at: Date): Promise<Map<string, Morning>> {
    const { calendar } = await this.policies.active(tx);
    const mornings = new Map<string, Morning>();
    for (const id of people) {
      const backAt = await this.leave.backAt(tx, id, at);
      mornings.set(id, backAt ? morningOfReturn(calendar, backAt) : nextMorning(calendar, at));
    }
    return mornings;
  }

  async after(tx: Transaction, morning: Morning): Promise<Morning> {
    return nextMorning((await this.policies.active(tx)).calendar, morning.at);
  }

  /** For a digest that is due: until when it waits because its reader is away; a leave that was entered after it had begun to collect. */
  async awayUntil(tx: Pick<Transaction, 'query'>, personId: string, at: Date): Promise<Date | null> {
    const backAt = await this.leave.backAt(tx, personId, at);
    return backAt && morningOfReturn((await this.policies.active()).calendar, backAt).at;
  }
}
