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
  return verification.flawed.length === 0 ? EXIT.done : EXIT.flawed;
}

function report(terminal: Terminal, { instances, rows, flawed }: Verification): void {
  terminal.result({ sound: flawed.length === 0, instances, rows, flawed });
  if (flawed.length === 0) return terminal.say(terminal.text('verify.sound', { instances, rows }));
  terminal.say(terminal.text('verify.flawed', { count: flawed.length }));
  for (const { id, machine, flaws } of flawed) {
    terminal.say(`  ${machine} ${id}`);
    for (const { flaw, ...params } of flaws) terminal.say(`    ${terminal.text(`verify.flaw.${flaw}`, params)}`);
  }
}
