import { Injectable } from '@nestjs/common';
import { StalledReasons } from '../accounts/stalled-reasons.service';
import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import type { StalledFiguresView, StalledLevelView } from './insights.dto';

/** Accounts that stand still: on which level, in which stage, and what holds them (section 11). Read along the index of just these. */
@Injectable()
export class StalledFigures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reasons: StalledReasons,
    private readonly translator: Translator,
  ) {}

  async of(actor: Actor, at: Date, locale: Locale): Promise<StalledFiguresView> {
    const { reasons, ...known } = await this.reasons.of(actor, at);
    const named = reasons.map((reason) => ({
      ...reason,
      name: this.translator.t(locale, `criteria:${reason.criterion}.name`),
    }));
    return { asOf: at, levels: await this.levels(actor), reasons: named, ...known };
  }

  private levels(actor: Actor): Promise<StalledLevelView[]> {
    const scope = accountScope(actor, 1);
    const text = `SELECT a.pace AS level, a.stage, count(*)::int AS accounts FROM accounts a
      WHERE a.withdrawn_at IS NULL AND a.pace <> 'onTrack' AND ${scope.sql} GROUP BY 1, 2 ORDER BY 1, 2`;
    return this.unitOfWork.read({ name: `insights-stalled-${scope.key}`, text }, [...scope.values]);
  }
}
