import { type Proof, proveAccountPath } from '../../machines/prove';
import { PolicyService } from '../../modules/policy/policy.service';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

/** Proves the safety properties of the account's path under the policy in force. */
export async function prove(terminal: Terminal): Promise<ExitCode> {
  const { version, policy } = await withApplication(terminal, (app) =>
    app.get(PolicyService, { strict: false }).active(),
  );
  const proof = proveAccountPath(policy);
  const held = proof.properties.filter(({ holds }) => holds).length;
  terminal.result({ policyVersion: version, ...proof });
  say(terminal, proof, held);
  return held === proof.properties.length ? EXIT.done : EXIT.flawed;
}

function say(terminal: Terminal, { properties, states, steps }: Proof, held: number): void {
  for (const { id, holds, counterexample } of properties) {
    terminal.say(`${terminal.text(holds ? 'prove.holds' : 'prove.fails').padEnd(6)} ${id}`);
    if (counterexample !== null) terminal.say(`       ${counterexample}`);
  }
  terminal.say(terminal.text('prove.summary', { held, total: properties.length, states, steps }));
}
