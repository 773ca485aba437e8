import { spawnSync } from 'node:child_process';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { redactedPaths } from '../../../../src/modules/platform/logging/log-options';

function logged(value: object): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  pino({ redact: { paths: redactedPaths(), censor: '[redacted]' } }, sink).info(value, 'x');
  return text;
}

describe('secrets in logs', () => {
  it.each([
    [{ password: 'hunter2' }],
    [{ body: { password: 'hunter2', newPassword: 'hunter2' } }],
    [{ req: { headers: { authorization: 'Bearer hunter2', cookie: 'keypath_session=hunter2' } } }],
    [{ res: { headers: { 'set-cookie': 'hunter2' } } }],
    [{ session: { token: 'hunter2' } }],
    [{ environment: { databaseUrl: 'postgres://u:hunter2@h/d', signingKey: 'hunter2' } }],
  ])('%j is written without them', (value) => {
    const text = logged(value);
    expect(text).toContain('[redacted]');
    expect(text).not.toContain('hunter2');
  });
});

it('writes JSON lines where nobody watches a terminal', () => {
  const script = `require('@swc-node/register'); const { createLogger } = require('./src/modules/platform/logging/log-options');
    createLogger('info').info({ requestId: 'r-1', password: 'hunter2' }, 'hello');`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({
    level: 'info',
    requestId: 'r-1',
    msg: 'hello',
    password: '[redacted]',
    time: expect.stringMatching(/Z$/),
  });
});

it('a line that a service writes while a request is served carries its id, also after its body and a transaction', () => {
  const script = `require('@swc-node/register'); process.env.TEST_LOG_LEVEL = 'info'; require('./test/modules/platform/logging/log-of-a-request');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect({ stderr, line: lines.find((line) => line.msg === 'noted by a service') }).toMatchObject({
    line: { requestId: 'request-4711', context: 'Noting' },
  });
  expect(lines.find((line) => line.msg === 'request served')).toMatchObject({
    requestId: 'request-4711',
    route: '/noting',
    status: 201,
    path: '/noting',
  });
  expect(stdout).not.toContain('hunter2');
  expect(lines.some((line) => line.context === 'RouterExplorer')).toBe(false);
});
