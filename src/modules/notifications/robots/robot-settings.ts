import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../../platform/config/environment';
import { ENVIRONMENT } from '../../platform/config/environment.token';
import type { RobotPlatform } from './robot-platforms';

/** Which platforms the operator lets messages go to, and where their cards lead. */
@Injectable()
export class RobotSettings {
  /** None: robots are off. */
  readonly platforms: readonly RobotPlatform[];
  readonly publicUrl: string | undefined;
  readonly loopback: boolean;
  /** A post that has been on its way for so long belongs to a process that is gone. Longer than any call. */
  lostAfterMs = 300_000;

  constructor(@Inject(ENVIRONMENT) { outbound, publicUrl, mail }: Environment) {
    this.platforms = outbound?.robots ?? [];
    this.publicUrl = publicUrl ?? mail?.publicUrl;
    this.loopback = outbound?.loopback ?? false;
  }

  get isOn(): boolean {
    return this.platforms.length > 0;
  }
}
