import { Global, Module } from '@nestjs/common';
import { PolicyController } from './policy.controller';
import { PolicyService } from './policy.service';
import { PolicyVersionsController } from './policy-versions.controller';
import { PolicyVersionStore } from './policy-version.store';

/** The company's rules as versioned data. */
@Global()
@Module({
  controllers: [PolicyController, PolicyVersionsController],
  providers: [PolicyService, PolicyVersionStore],
  exports: [PolicyService, PolicyVersionStore],
})
export class PolicyModule {}
