import { Injectable } from '@nestjs/common';
import type { MachineDefinition } from '../../../machines/machine';
import { machines } from '../../../machines/registry';

/** The machines that may be persisted, by id. */
@Injectable()
export class MachineRegistry {
  private readonly byId = new Map(machines.map((definition) => [definition.id, definition]));

  of(id: string): MachineDefinition {
    const definition = this.byId.get(id);
    if (!definition) throw new Error(`unknown machine ${id}`);
    return definition;
  }

  all(): readonly MachineDefinition[] {
    return machines;
  }
}
