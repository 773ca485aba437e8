import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { RequestLocale } from '../platform/http/request-locale';
import type { Locale } from '../platform/i18n/locale';
import { PolicyService } from '../policy/policy.service';

export class EngagementKindView {
  @ApiProperty({ type: String, description: 'Code of the kind (B1)', example: 'telephone' })
  code!: string;

  @ApiProperty({ type: String, description: 'Name, in the language of the request', example: '电话' })
  name!: string;

  @ApiProperty({
    type: String,
    description: 'How it is done well (B13), policy text in the language of the request',
    example: '最能体现尊重、易被接受，但处理不当会适得其反，请先准备好要点。',
  })
  guidance!: string;
}

@ApiTags('Engagements')
@Controller('api/v1/engagement-kinds')
export class EngagementKindsController {
  constructor(private readonly policies: PolicyService) {}

  @Get()
  @ApiOperation({
    summary: 'The kinds of engagement with their guidance, to be shown where one is planned (B1, B13)',
    description: 'Text of the policy in force. Codes: 401, 403.',
  })
  @ApiOkResponse({ type: [EngagementKindView] })
  async list(@CurrentActor() actor: Actor, @RequestLocale() locale: Locale): Promise<EngagementKindView[]> {
    assertMay(actor, 'policy.read');
    const { policy } = await this.policies.active();
    return policy.engagement.kinds.map(({ code, name, guidance }) => ({
      code,
      name: name[locale],
      guidance: guidance[locale],
    }));
  }
}
