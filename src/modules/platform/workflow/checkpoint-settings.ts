import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/environment.token';

export const CHECKPOINT_EVERY_MS = 3_600_000;

/** Where checkpoints lie and what seals them. */
export interface CheckpointPlace {
  directory: string;
  key: string;
}

/** What the environment says of checkpoints. */
@Injectable()
export class CheckpointSettings {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /** Undefined: checkpoints are off. */
  get place(): CheckpointPlace | undefined {
    const { checkpointDir: directory, checkpointKey: key } = this.environment;
    return directory === undefined || key === undefined ? undefined : { directory, key };
  }

  get everyMs(): number {
    return this.environment.checkpointEveryMs ?? CHECKPOINT_EVERY_MS;
  }
}
