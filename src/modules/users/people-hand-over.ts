import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import type { Statement, Transaction } from '../platform/database/unit-of-work';
import { AbsenceStore } from './absence-store';
import { AbsencesService } from './absences.service';
import { GroupStore } from './group-store';
import { GroupsService } from './groups.service';
import { counting, type HandOver, type HandOverOrder, OpenWork } from './open-work';
import { UserStore } from './user-store';
import { UsersService } from './users.service';

const REPORTS_COUNT: Statement = {
  name: 'open-work.reports',
  text: 'SELECT count(*)::int AS n FROM users WHERE superior_id = $1 AND disabled_at IS NULL',
};
const REPORTS: Statement = {
  name: 'hand-over.reports',
  text: 'SELECT id FROM users WHERE superior_id = $1 AND disabled_at IS NULL ORDER BY name, id',
};

/** What hangs on a leaver in the organisation itself: who reports to them, their groups, for whom they stand in (S6). */
@Injectable()
export class PeopleHandOver implements OnModuleInit {
  constructor(
    private readonly openWork: OpenWork,
    private readonly users: UserStore,
    private readonly service: UsersService,
    private readonly groups: GroupStore,
    private readonly groupsService: GroupsService,
    private readonly absences: AbsenceStore,
    private readonly absencesService: AbsencesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.openWork.register('reports', counting(REPORTS_COUNT), this.reports());
    const groups = this.memberships();
    this.openWork.register('groups', this.countOf(groups), groups);
    const standingIn = this.standingIn();
    this.openWork.register('standsInFor', this.countOf(standingIn), standingIn);
  }

  private reports(): HandOver {
    return {
      items: async (tx, personId) => (await tx.query<{ id: string }>(REPORTS, [personId])).map(({ id }) => id),
      one: async (tx, id, { from, to, by, at }) => {
        const report = await this.users.byId(tx, id);
        if (report?.superiorId !== from) return;
        await this.service.change(
          tx,
          id,
          { superiorId: await this.superiorFor(tx, id, to, from) },
          { by, at, ifMatch: null },
        );
      },
    };
  }

  /** A successor who reported to the leaver takes the leaver's place in the line, and so reports to the leaver's superior. */
  private async superiorFor(tx: Transaction, reportId: string, to: string, from: string): Promise<string | null> {
    if (reportId !== to) return to;
    return (await this.users.byId(tx, from))?.superiorId ?? null;
  }

  private memberships(): HandOver {
    return {
      items: (tx, personId) => this.groups.ofMember(tx, personId),
      one: async (tx, id, { from, to, by, at }) => {
        const memberIds = (await this.groups.byId(tx, id))?.members.map((member) => member.id) ?? [];
        if (!memberIds.includes(from)) return;
        const others = memberIds.filter((memberId) => memberId !== from && memberId !== to);
        await this.groupsService.change(tx, id, { memberIds: [...others, to] }, { by, at, ifMatch: null });
      },
    };
  }

  private standingIn(): HandOver {
    return {
      items: async (tx, personId, at) => (await this.absences.standingIn(tx, personId, at)).map(({ id }) => id),
      one: (tx, id, order) => this.anotherSubstitute(tx, id, order),
    };
  }

  /** What is left of the absence is entered anew with the other substitute; every rule of an absence is asked again. */
  private async anotherSubstitute(tx: Transaction, id: string, { from, to, by, at }: HandOverOrder): Promise<void> {
    const absence = await this.absences.byId(tx, id);
    if (!absence || absence.substituteId !== from || absence.endedAt !== null || absence.until <= at) return;
    await this.absencesService.close(tx, absence, { by, at });
    const { personId, until, kinds, reason } = absence;
    const begins = absence.from < at ? at : absence.from;
    await this.absencesService.record(
      tx,
      { personId, substituteId: to, from: begins, until, kinds, reason },
      { by, at },
    );
  }

  private countOf({ items }: HandOver) {
    return async (tx: Transaction, personId: string) => (await items(tx, personId, this.clock.now())).length;
  }
}
