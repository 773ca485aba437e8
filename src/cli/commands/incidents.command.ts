import type { INestApplicationContext } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { IncidentView } from '../../modules/incidents/incident.dto';
import { type IncidentKey, type IncidentRecord, IncidentStore } from '../../modules/incidents/incident-store';
import { incidentView } from '../../modules/incidents/incident-view';
import { IncidentsService } from '../../modules/incidents/incidents.service';
import { Clock } from '../../modules/platform/clock/clock';
import { UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Problem } from '../../modules/platform/http/problem';
import { EXIT, type ExitCode } from '../exit-codes';
import { actingPerson } from '../people';
import type { Terminal } from '../terminal';
import { withApplication } from '../with-application';

export interface IncidentsListOptions {
  state: 'open' | 'closed';
}

const ROWS = 200;

/** Lists all incidents that are open, or all that were closed, newest first. */
export async function listIncidents(terminal: Terminal, { state }: IncidentsListOptions): Promise<ExitCode> {
  const views = await withApplication(terminal, async (app) => {
    const found = await everyIncident(app, state);
    return found.map((incident) => incidentView(terminal.translator, terminal.locale, incident));
  });
  terminal.result({ incidents: views });
  if (views.length === 0) terminal.say(terminal.text('incidents.none'));
  for (const view of views) terminal.say(lineOf(terminal, view));
  return EXIT.done;
}

/** Takes up again what was given up, as `POST /incidents/:id/retry` does. */
export async function retryIncident(terminal: Terminal, id: string, options: { as?: string }): Promise<ExitCode> {
  if (!isUUID(id)) throw new Problem(404, 'not-found');
  const retried = await withApplication(terminal, async (app) => {
    const actor = await actingPerson(app, options.as, 'incidents.write');
    const at = app.get(Clock, { strict: false }).now();
    const service = app.get(IncidentsService, { strict: false });
    return app.get(UnitOfWork, { strict: false }).run((tx) => service.retry(tx, { actor, at }, id));
  });
  const view = incidentView(terminal.translator, terminal.locale, retried);
  terminal.result(view);
  terminal.say(terminal.text('incidents.retried', { id, title: view.title }));
  return EXIT.done;
}

async function everyIncident(app: INestApplicationContext, state: 'open' | 'closed'): Promise<IncidentRecord[]> {
  const store = app.get(IncidentStore, { strict: false });
  const all: IncidentRecord[] = [];
  let after: IncidentKey | null = null;
  do {
    const page: IncidentRecord[] = await store.list(state, after, ROWS);
    all.push(...page);
    const last = page.length === ROWS ? page.at(-1) : undefined;
    after = last ? [last.openedAt.toISOString(), last.id] : null;
  } while (after);
  return all;
}

function lineOf(terminal: Terminal, { openedAt, id, title, retryable }: IncidentView): string {
  const mark = retryable ? terminal.text('incidents.retryable') : '';
  return terminal.text('incidents.line', { openedAt, id, title, mark });
}
