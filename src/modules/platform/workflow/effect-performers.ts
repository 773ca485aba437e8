import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work';
import type { LoadedInstance, StepContext } from './instance';

export type PerformEffect = (
  tx: Transaction,
  context: StepContext & { instance: LoadedInstance },
  params: Record<string, unknown>,
) => Promise<void>;

/** Every effect that a machine can return has exactly one performer; the application refuses to start otherwise. */
@Injectable()
export class EffectPerformers {
  private readonly performers = new Map<string, PerformEffect>();

  /** @param effect `machine/effectType` */
  register(effect: string, perform: PerformEffect): void {
    if (this.performers.has(effect)) throw new Error(`effect ${effect} has two performers`);
    this.performers.set(effect, perform);
  }

  of(effect: string): PerformEffect {
    const performer = this.performers.get(effect);
    if (!performer) throw new Error(`effect ${effect} has no performer`);
    return performer;
  }

  /** Throws with the names when an effect lacks its performer, or a performer its effect. */
  assertComplete(effects: string[]): void {
    const missing = effects.filter((effect) => !this.performers.has(effect));
    const idle = [...this.performers.keys()].filter((effect) => !effects.includes(effect));
    if (missing.length + idle.length > 0) {
      throw new Error(
        `effects without a performer: ${missing.join(', ') || 'none'}; performers without an effect: ${idle.join(', ') || 'none'}`,
      );
    }
  }
}
