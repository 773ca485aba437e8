import 'reflect-metadata';
import { Body, Controller, Logger, Module, Post } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Public } from '../../../../src/modules/platform/http/public';
import { startTestApp } from '../../../support/app';

/** A process of its own: a jest worker's standard output is jest's. */
@Public()
@Controller('noting')
class NotingController {
  private readonly logger = new Logger('Noting');

  @Post()
  async note(@Body() body: Record<string, unknown>) {
    await sleep(5);
    this.logger.log('noted by a service');
    return { size: Object.keys(body).length };
  }
}

@Module({ controllers: [NotingController] })
class NotingModule {}

async function main(): Promise<void> {
  const app = await startTestApp({ modules: [NotingModule] });
  await app.request('POST', '/noting?password=hunter2', {
    body: { password: 'hunter2' },
    headers: { 'x-request-id': 'request-4711', authorization: 'Bearer hunter2' },
  });
  await app.close();
}

main().then(
  () => process.exit(),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
