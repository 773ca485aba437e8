import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { PolicyView } from './policy.dto';
import { PolicyService } from './policy.service';

@ApiTags('policy')
@Controller('api/v1/policy')
export class PolicyController {
  constructor(private readonly policies: PolicyService) {}

  @Get()
  @ApiOperation({
    summary: 'Show the policy in force',
    description:
      'The company’s rules as data, bound by everybody and readable by everybody (P6, S9). Codes: 401 `unauthenticated`.',
  })
  @ApiOkResponse({ type: PolicyView })
  show(@CurrentActor() actor: Actor): Promise<PolicyView> {
    assertMay(actor, 'policy.read');
    return this.policies.document();
  }
}
