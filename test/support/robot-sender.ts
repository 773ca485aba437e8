import { bootstrap } from '../../src/main';
import { RobotPost } from '../../src/modules/notifications/robots/robot-post.service';
import { SetClock } from '../../src/modules/platform/clock/clock';
import { testEnvironment } from './app';

/** A process that lets robots say what is due, and is killed while it does: `node … robot-sender.ts <database> <instant>`. */
async function main(): Promise<void> {
  const [databaseUrl = '', at = ''] = process.argv.slice(2);
  const instant = new Date(at);
  const environment = testEnvironment(databaseUrl, {
    outbound: { webhookHosts: [], robots: ['wecom'], loopback: true },
  });
  const { app } = await bootstrap({ environment, clock: new SetClock(instant) });
  await app.get(RobotPost, { strict: false }).sendDue(() => instant);
  process.exit(1);
}

void main();
