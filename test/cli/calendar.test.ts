import { type CommandLine, openCommandLine } from '../support/command-line';

jest.setTimeout(240_000);

let line: CommandLine;
beforeAll(async () => {
  line = await openCommandLine();
});
afterAll(() => line.close());

const calendar = (...args: string[]) => line.keypath(['calendar', ...args]);

it('section 11 › keypath calendar sets a day, shows the year, takes it back and counts anew', async () => {
  const set = await calendar(
    'set',
    '2026-12-31',
    '--kind',
    'hours',
    '--name',
    '年会',
    '--hours',
    '09:00-12:00',
    '--json',
  );
  expect([set.code, set.json]).toEqual([0, { version: 1 }]);
  const shown = (await calendar('show', '--year', '2026', '--json')).json;
  expect(shown.days).toContainEqual(
    expect.objectContaining({ date: '2026-12-31', worked: true, hours: [{ from: '09:00', to: '12:00' }] }),
  );
  expect((await calendar('remove', '2026-12-31', '--json')).json).toEqual({ version: 2 });
  expect((await calendar('recount')).code).toBe(0);
  expect((await calendar('set', '2026-02-30', '--kind', 'dayOff', '--name', 'x')).code).not.toBe(0);
});
