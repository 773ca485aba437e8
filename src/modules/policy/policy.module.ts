import { Global, Module } from '@nestjs/common';
import { PolicyController } from './policy.controller';
import { PolicyFollowers } from './policy-followers';
import { PolicyService } from './policy.service';
import { PolicyVersionsController } from './policy-versions.controller';
import { PolicyVersionStore } from './policy-version.store';

/** The company's rules as versioned data. */
@Global()
@Module({
  controllers: [PolicyController, PolicyVersionsController],
  providers: [PolicyFollowers, PolicyService, PolicyVersionStore],
  exports: [PolicyFollowers, PolicyService, PolicyVersionStore],
})
export class PolicyModule {}
