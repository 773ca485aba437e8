import type { INestApplicationContext } from '@nestjs/common';
import type { BackgroundView, LoopView } from '../../modules/background/background.dto';
import { BackgroundService } from '../../modules/background/background.service';
import { backgroundView } from '../../modules/background/background-view';
import { Clock } from '../../modules/platform/clock/clock';
import { UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { EXIT, type ExitCode } from '../exit-codes';
import { actingPerson } from '../people';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

export interface PauseOptions {
  as?: string;
  note?: string;
}

/** Every loop of the background work: when it last ran anywhere, and who has paused it. */
export async function jobsStatus(terminal: Terminal): Promise<ExitCode> {
  return tell(terminal, await withApplication(terminal, statusOf));
}

/** As `POST /jobs/:loop/pause` does. */
export async function pauseLoop(terminal: Terminal, loop: string, { as, note }: PauseOptions): Promise<ExitCode> {
  const view = await withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, as, 'jobs.write');
    const at = app.get(Clock, { strict: false }).now();
    await app
      .get(UnitOfWork, { strict: false })
      .run((tx) => serviceOf(app).pause(tx, { actor, at }, loop, note ?? null));
    return statusOf(app);
  });
  return tell(terminal, view);
}

/** As `POST /jobs/:loop/resume` does. */
export async function resumeLoop(terminal: Terminal, loop: string, { as }: { as?: string }): Promise<ExitCode> {
  const view = await withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, as, 'jobs.write');
    const at = app.get(Clock, { strict: false }).now();
    await app.get(UnitOfWork, { strict: false }).run((tx) => serviceOf(app).resume(tx, { actor, at }, loop));
    return statusOf(app);
  });
  return tell(terminal, view);
}

const serviceOf = (app: INestApplicationContext): BackgroundService => app.get(BackgroundService, { strict: false });

async function statusOf(app: INestApplicationContext): Promise<BackgroundView> {
  return backgroundView(await serviceOf(app).status());
}

function tell(terminal: Terminal, view: BackgroundView): ExitCode {
  terminal.result(view);
  for (const loop of view.loops) terminal.say(lineOf(terminal, loop));
  return EXIT.done;
}

function lineOf(terminal: Terminal, { loop, lastBeatAt, pause }: LoopView): string {
  const beat = lastBeatAt ?? terminal.text('jobs.never');
  if (!pause) return terminal.text('jobs.running', { loop, beat });
  const by = pause.pausedBy?.name ?? terminal.text('jobs.operator');
  return terminal.text('jobs.paused', { loop, beat, since: pause.pausedAt, by, note: pause.note ?? '–' });
}
