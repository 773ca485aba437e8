import { Clock } from '../../modules/platform/clock/clock';
import {
  CheckpointService,
  CheckpointsOff,
  CheckpointsPresent,
} from '../../modules/platform/workflow/checkpoint.service';
import { CommandRefused, EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

/** Writes a checkpoint of the history now (decision 9). */
export async function checkpoint(terminal: Terminal, options: { restart?: boolean }): Promise<ExitCode> {
  const written = await withApplication(terminal, (app) =>
    app
      .get(CheckpointService, { strict: false })
      .write(app.get(Clock).now(), options)
      .catch((error: unknown) => {
        throw refusalOf(error);
      }),
  );
  terminal.result(written);
  terminal.say(terminal.text('checkpoint.done', { ...written }));
  return EXIT.done;
}

function refusalOf(error: unknown): unknown {
  if (error instanceof CheckpointsOff) return new CommandRefused('checkpoint.off', {}, EXIT.usage);
  if (error instanceof CheckpointsPresent) return new CommandRefused('checkpoint.present');
  return error;
}
