import { type Verification, VerificationService } from '../../modules/platform/workflow/verification.service';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

/** Checks the chained history and replays it (decision 9). */
export async function verify(terminal: Terminal): Promise<ExitCode> {
  const verification = await withApplication(terminal, (app) => {
    const progress = (instances: number) => terminal.progress(terminal.text('verify.progress', { instances }));
    return app.get(VerificationService, { strict: false }).verify(progress);
  });
  report(terminal, verification);
  return isSound(verification) ? EXIT.done : EXIT.flawed;
}

function isSound({ flawed, records, checkpoints }: Verification): boolean {
  return flawed.length === 0 && records.length === 0 && checkpoints.flaws.length === 0;
}

function report(terminal: Terminal, verification: Verification): void {
  terminal.result({ sound: isSound(verification), ...verification });
  reportHistory(terminal, verification);
  for (const { flaw, ...params } of verification.records) terminal.say(terminal.text(`verify.flaw.${flaw}`, params));
  reportCheckpoints(terminal, verification);
}

function reportHistory(terminal: Terminal, { instances, rows, flawed }: Verification): void {
  if (flawed.length === 0) return terminal.say(terminal.text('verify.sound', { instances, rows }));
  terminal.say(terminal.text('verify.flawed', { count: flawed.length }));
  for (const { id, machine, flaws } of flawed) {
    terminal.say(`  ${machine} ${id}`);
    for (const { flaw, ...params } of flaws) terminal.say(`    ${terminal.text(`verify.flaw.${flaw}`, params)}`);
  }
}

/** Also says when nothing was compared: silence would look like soundness. */
function reportCheckpoints(terminal: Terminal, { flawed, checkpoints }: Verification): void {
  // What a checkpoint saw of an instance is told with the instance; it is a disagreement all the same.
  const rows = flawed.flatMap(({ flaws }) => flaws).filter(({ flaw }) => flaw.startsWith('checkpoint-')).length;
  const { compared, files, flaws, directory } = checkpoints;
  const outcome = !compared
    ? 'off'
    : flaws.length > 0
      ? 'flawed'
      : rows > 0
        ? 'disagree'
        : files === 0
          ? 'none'
          : 'compared';
  terminal.say(
    terminal.text(`verify.checkpoints.${outcome}`, { ...checkpoints, count: flaws.length, rows, directory }),
  );
  for (const { flaw, ...params } of flaws) terminal.say(`  ${terminal.text(`verify.flaw.${flaw}`, params)}`);
}
