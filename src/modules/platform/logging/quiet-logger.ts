import { Logger } from 'nestjs-pino';

/** Contexts in which Nest lists every module and route at each start. */
const CHATTY = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** Nest's logger on pino; what only a developer of the composition wants to read is at the level `debug`. */
export class QuietLogger extends Logger {
  override log(message: unknown, ...more: unknown[]): void {
    if (CHATTY.has(String(more.at(-1)))) this.debug(message, ...more);
    else super.log(message, ...more);
  }
}
