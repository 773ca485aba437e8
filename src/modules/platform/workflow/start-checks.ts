import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { machineEffects } from '../../../machines/registry';
import { EffectPerformers } from './effect-performers';

/** Refuses to start an application in which an effect of a machine would be lost, or would have nothing that asks for it. */
@Injectable()
export class StartChecks implements OnApplicationBootstrap {
  constructor(private readonly performers: EffectPerformers) {}

  onApplicationBootstrap(): void {
    const effects = Object.entries(machineEffects).flatMap(([machine, types]) => types.map((type) => `${machine}/${type}`));
    this.performers.assertComplete(effects);
  }
}
