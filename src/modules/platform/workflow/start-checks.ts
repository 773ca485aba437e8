import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { inspectMachines } from '../../../machines/inspect';
import { machineEffects, machines } from '../../../machines/registry';
import { Translator } from '../i18n/translator';
import { EffectPerformers } from './effect-performers';

/**
 * Refuses to start an application with a chart that has an unreachable state or a dead end, with an effect that nobody or
 * that two perform, or with a criterion that has no text in one of the languages.
 */
@Injectable()
export class StartChecks implements OnApplicationBootstrap {
  constructor(
    private readonly performers: EffectPerformers,
    private readonly translator: Translator,
  ) {}

  onApplicationBootstrap(): void {
    const hasText = (locale: 'en' | 'zh-CN', key: string): boolean => this.translator.has(locale, `criteria:${key}`);
    const problems = inspectMachines(machines, machineEffects, hasText);
    if (problems.length > 0) {
      throw new Error(
        `the charts do not hold: ${problems.map(({ code, machine, detail }) => `${code} ${machine} ${detail}`).join('; ')}`,
      );
    }
    const effects = Object.entries(machineEffects).flatMap(([machine, types]) =>
      types.map((type) => `${machine}/${type}`),
    );
    this.performers.assertComplete(effects);
  }
}
