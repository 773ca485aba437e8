import { OrganisationFindingsService } from '../../modules/organisation/organisation-findings.service';
import { problemSentence, warningSentence } from '../../modules/organisation/organisation-sentence';
import { EXIT, type ExitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

/** Lists what in today's organisation will hold requests up, and what in its routes does nothing; nothing is changed. */
export async function organisationCheck(terminal: Terminal): Promise<ExitCode> {
  const { problems, warnings, gapsIncomplete } = await withApplication(terminal, (app) =>
    app.get(OrganisationFindingsService, { strict: false }).find(),
  );
  const { translator, locale } = terminal;
  const told = problems.map((problem) => ({ ...problem, message: problemSentence(translator, locale, problem) }));
  const warned = warnings.map((each) => ({ ...each, message: warningSentence(translator, locale, each) }));
  terminal.result({ sound: problems.length === 0, problems: told, warnings: warned, gapsIncomplete });
  if (problems.length === 0) terminal.say(terminal.text('organisation.sound'));
  else terminal.say(terminal.text('organisation.problems', { count: problems.length }));
  for (const { message } of told) terminal.say(`  ${message}`);
  if (warned.length > 0) terminal.say(terminal.text('organisation.warnings', { count: warned.length }));
  for (const { field, message } of warned) terminal.say(`  ${field}: ${message}`);
  if (gapsIncomplete.length > 0)
    terminal.say(terminal.text('organisation.gapsIncomplete', { kinds: gapsIncomplete.join(', ') }));
  return problems.length === 0 ? EXIT.done : EXIT.flawed;
}
