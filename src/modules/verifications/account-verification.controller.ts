import { Controller, Get, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Problem } from '../platform/http/problem';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { Translator } from '../platform/i18n/translator';
import { VerificationService } from '../platform/workflow/verification.service';
import { AccountVerificationView, flawView } from './verification.dto';
import { flawsOf } from './verification-run.service';
import { VerificationStore } from './verification-store';

@ApiTags('history verification')
@ApiBearerAuth()
@Controller('api/v1/verifications/accounts/:accountId')
export class AccountVerificationController {
  constructor(
    private readonly verification: VerificationService,
    private readonly store: VerificationStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly translator: Translator,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'verifyAccountHistory',
    summary: 'Check the history of one account',
    description: `At once: the account's path and everything that hangs on it is replayed and compared with what is stored (decision 9). Checkpoints outside
the database are compared by the check of the whole history alone. Permission history.verify: administrator (P6). Errors: 401 unauthenticated,
403 forbidden, 404 not-found.`,
  })
  @ApiResponse({ status: 200, description: 'What was looked at and what was found.', type: AccountVerificationView })
  async verify(
    @CurrentActor() actor: Actor,
    @Param('accountId') accountId: string,
    @RequestLocale() locale: Locale,
  ): Promise<AccountVerificationView> {
    assertMay(actor, 'history.verify');
    if (!isUUID(accountId) || !(await this.store.isAccount(this.unitOfWork.reader, accountId)))
      throw new Problem(404, 'not-found');
    const checked = await this.verification.verifyAccount(accountId);
    const flaws = flawsOf(checked).map((found, index) =>
      flawView(this.translator, locale, { ...found, number: index + 1, accountId }),
    );
    return { instances: checked.instances, rows: checked.rows, flaws };
  }
}
