import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../modules/platform/database/unit-of-work';
import { openIncident } from '../modules/platform/incidents/open-incident';
import { CheckpointSettings } from '../modules/platform/workflow/checkpoint-settings';
import { CheckpointService } from '../modules/platform/workflow/checkpoint.service';

/** Writes a checkpoint of the history when one is due. A full disk does not stop the worker: it is told as an incident. */
@Injectable()
export class CheckpointSweep {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly checkpoints: CheckpointService,
    private readonly settings: CheckpointSettings,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(at: Date): Promise<void> {
    try {
      await this.checkpoints.writeWhenDue(at);
    } catch (error) {
      this.logger.error(`checkpoint: ${String(error)}`);
      const detail = { error: String(error) };
      await this.unitOfWork.run((tx) =>
        openIncident(tx, { kind: 'checkpoint-failed', key: 'checkpoint-failed', detail, at }),
      );
    }
  }

  /** For the log at the start: that nothing is written must not go unsaid. */
  describe(): string {
    const { place, everyMs } = this.settings;
    return place
      ? `checkpoints of the history every ${everyMs / 60_000} min in ${place.directory}`
      : 'checkpoints of the history are off: set KEYPATH_CHECKPOINT_DIR and KEYPATH_CHECKPOINT_KEY';
  }
}
