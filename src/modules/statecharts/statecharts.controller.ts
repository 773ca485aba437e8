import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { drawingOf } from '../../machines/drawing';
import { machines } from '../../machines/registry';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { Problem } from '../platform/http/problem';
import { StatechartView } from './statechart.dto';

@ApiTags('path')
@Controller('api/v1/statecharts')
export class StatechartsController {
  private readonly drawings = new Map<string, StatechartView>();

  @Get(':machine')
  @ApiOperation({
    summary: 'Show the drawing of a statechart',
    description:
      'States and ways of each region, read off the chart that runs; guards decide which of the ways are open. The same for everybody until a release changes it. ' +
      'Permission policy.read. Codes: 403 `forbidden`, 404 `not-found`.',
  })
  @ApiOkResponse({ type: StatechartView })
  show(@CurrentActor() actor: Actor, @Param('machine') id: string): StatechartView {
    assertMay(actor, 'policy.read');
    const definition = machines.find((each) => each.id === id);
    if (!definition) throw new Problem(404, 'not-found');
    const { version, machine } = definition;
    const known = this.drawings.get(id) ?? { machine: id, version, regions: drawingOf(machine) };
    this.drawings.set(id, known);
    return known;
  }
}
