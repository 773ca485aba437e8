import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnitOfWork } from '../../../../src/modules/platform/database/unit-of-work';
import { checkpointPath, checkpointSeal } from '../../../../src/modules/platform/workflow/checkpoint-file';
import { CheckpointService, CheckpointsPresent } from '../../../../src/modules/platform/workflow/checkpoint.service';
import { CheckpointSettings } from '../../../../src/modules/platform/workflow/checkpoint-settings';
import { VerificationService } from '../../../../src/modules/platform/workflow/verification.service';
import { startTestApp } from '../../../support/app';
import { AT, KEY, TestHistory } from './history';

let history: TestHistory;
let ids: string[];
beforeEach(async () => {
  history = await TestHistory.open();
  ids = [await history.create(), await history.create(), await history.create()];
  for (const id of ids) for (let moves = 0; moves < 2; moves += 1) await history.move(id);
});
afterEach(async () => {
  await history?.app.close();
  rmSync(history.directory, { recursive: true, force: true });
});

const path = (number: number) => checkpointPath(history.directory, number);
const lines = (number: number) => readFileSync(path(number), 'utf8').trimEnd().split('\n');
const heads = (number: number) =>
  lines(number)
    .slice(1, -1)
    .map((line) => JSON.parse(line) as { instanceId: string; seq: number });

describe('decision 9: checkpoints of an honest history', () => {
  it('hold all heads first, then those that moved, and are in agreement with the database', async () => {
    expect(await history.checkpoint()).toMatchObject({ number: 1, scope: 'all', heads: 3, instances: 3 });
    await history.move(ids[1]!);
    await history.move(ids[1]!);
    const born = await history.create();
    expect(await history.checkpoint()).toMatchObject({ number: 2, scope: 'moved', heads: 2, instances: 4 });
    expect(heads(2)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ instanceId: ids[1], seq: 5 }),
        expect.objectContaining({ instanceId: born, seq: 1 }),
      ]),
    );
    expect(await history.checkpoint()).toMatchObject({ number: 3, scope: 'moved', heads: 0 });
    const { flawed, checkpoints } = await history.verify();
    expect(flawed).toEqual([]);
    expect(checkpoints).toEqual({
      compared: true,
      directory: history.directory,
      files: 3,
      heads: 5,
      newestAt: AT.toISOString(),
      flaws: [],
    });
  });

  it('lie in files of their owner alone, whole or not at all', async () => {
    const left = `${path(1)}.partial`;
    writeFileSync(left, 'left by a crash');
    await history.checkpoint();
    expect(readdirSync(history.directory)).toEqual(['checkpoint-0000000001.jsonl']);
    expect(statSync(path(1)).mode & 0o777).toBe(0o600);
  });

  it('are read and written in pieces, however many instances there are', async () => {
    await history.force(
      `WITH born AS (INSERT INTO instances (id, machine, envelope, checksum, state, version, head_hash)
         SELECT gen_random_uuid(), 'subject', '{}', '', 'draft', 1, md5(n::text) FROM generate_series(1, 5003) n
         RETURNING id, head_hash)
       INSERT INTO transitions (instance_id, seq, at, actor_kind, event, payload, given, to_state, policy_version,
         machine_version, previous_hash, hash)
       SELECT id, 1, now(), 'system', 'instance.created', '{}', '{}', '"draft"', 1, 1, '', head_hash FROM born`,
    );
    expect(await history.checkpoint()).toMatchObject({ heads: 5006 });
    await history.force(`UPDATE transitions SET transaction_id = pg_current_xact_id()::text::bigint`);
    expect(await history.checkpoint()).toMatchObject({ scope: 'moved', heads: 5006 });
    expect((await history.verify()).checkpoints).toMatchObject({ heads: 10_012, flaws: [] });
  });

  it('of several who write at once stand one after the other', async () => {
    const written = await Promise.all([1, 2, 3, 4].map(() => history.checkpoint()));
    expect(written.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4]);
    expect(await history.fileFlaws()).toEqual([]);
  });

  it('are written when they are due, by one worker', async () => {
    const service = history.get(CheckpointService);
    const { everyMs } = history.get(CheckpointSettings);
    const due = (ms: number) =>
      Promise.all([1, 2, 3].map(() => service.writeWhenDue(new Date(AT.getTime() + ms)))).then(
        (all) => all.filter((each) => each !== undefined).length,
      );
    expect([await due(0), await due(everyMs - 1), await due(everyMs), await due(-1)]).toEqual([1, 0, 1, 1]);
  });

  it('say that nothing was compared where they are off', async () => {
    const off = await startTestApp({ databaseUrl: history.app.databaseUrl });
    try {
      const { checkpoints } = await off.app.get(VerificationService, { strict: false }).verify();
      expect(checkpoints).toMatchObject({ compared: false, directory: null, files: 0 });
      const service = off.app.get(CheckpointService, { strict: false });
      await expect(service.write(AT)).rejects.toThrow(expect.objectContaining({ code: 'checkpoints-off' }));
      expect(await service.writeWhenDue(AT)).toBeUndefined();
    } finally {
      await off.close();
    }
  });
});

describe('decision 9: a transaction that commits late', () => {
  it('is in the checkpoint after its commit, however many came before', async () => {
    await history.checkpoint();
    let commit!: () => void;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let begun!: (id: string) => void;
    const beginning = new Promise<string>((resolve) => (begun = resolve));
    const slow = history.get(UnitOfWork).run(async (tx) => {
      await history.move(ids[0]!, tx);
      begun(await history.create(tx));
      await held;
    });
    const born = await beginning;
    await history.move(ids[1]!);
    await history.checkpoint({ settled: false });
    await history.move(ids[2]!);
    await history.checkpoint({ settled: false });
    expect([heads(2), heads(3)].flat().some(({ instanceId }) => [born, ids[0]].includes(instanceId))).toBe(false);
    expect(heads(2).map(({ instanceId }) => instanceId)).toContain(ids[1]);
    commit();
    await slow;
    await history.checkpoint();
    const found = heads(4).map(({ instanceId, seq }) => `${instanceId} ${seq}`);
    expect(found).toEqual(expect.arrayContaining([`${born} 1`, `${ids[0]} 4`]));
    expect(await history.checkpoint()).toMatchObject({ scope: 'moved', heads: 0 });
    expect(await history.fileFlaws()).toEqual([]);
    await history.cutTail(ids[0]!);
    expect(await history.flawsOf(ids[0]!)).toContainEqual({
      ...{ flaw: 'checkpoint-row-missing', seq: 4, checkpoint: expect.any(Number) },
    });
  });

  it('and is rolled back leaves no trace', async () => {
    await history.checkpoint();
    const failed = history.get(UnitOfWork).run(async (tx) => {
      await history.move(ids[0]!, tx);
      await history.checkpoint({ settled: false });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await history.checkpoint()).toMatchObject({ heads: 0 });
    expect((await history.verify()).flawed).toEqual([]);
  });
});

describe('decision 9: a database that was rewritten so that it agrees with itself', () => {
  beforeEach(() => history.checkpoint());

  it.each([
    ['a cut tail', (id: string) => history.cutTail(id), { flaw: 'checkpoint-row-missing', seq: 3, checkpoint: 1 }],
    [
      'a chain computed anew',
      (id: string) => history.rewrite(id),
      { flaw: 'checkpoint-row-differs', seq: 3, checkpoint: 1 },
    ],
    [
      'a removed instance',
      (id: string) => history.remove(id),
      { flaw: 'checkpoint-instance-missing', seq: 3, checkpoint: 1 },
    ],
  ])('%s is found, and stays found after more checkpoints', async (_, tamper, flaw) => {
    await tamper(ids[0]!);
    expect(await history.flawsOf(ids[0]!)).toEqual([flaw]);
    await history.checkpoint();
    expect(await history.flawsOf(ids[0]!)).toEqual([flaw]);
    expect((await history.verify()).flawed).toHaveLength(1);
  });

  it('a tail that was cut and grown again is found', async () => {
    await history.cutTail(ids[0]!);
    await history.move(ids[0]!);
    const found = await history.flawsOf(ids[0]!);
    // The same event at the same instant is the same row: nothing was lost.
    expect(found).toEqual([]);
    await history.rewrite(ids[0]!);
    expect(await history.flawsOf(ids[0]!)).toEqual([{ flaw: 'checkpoint-row-differs', seq: 3, checkpoint: 1 }]);
  });

  it('a removed instance also shows in their number', async () => {
    await history.remove(ids[0]!);
    expect(await history.fileFlaws()).toEqual([{ flaw: 'instances-fewer', number: 1, then: 3, now: 2 }]);
  });

  it('a database put back to an older backup is found, and its next checkpoint holds all heads', async () => {
    await history.move(ids[0]!);
    await history.checkpoint();
    await history.cutTail(ids[0]!);
    await history.force('DELETE FROM checkpoints WHERE number = 2');
    expect(await history.flawsOf(ids[0]!)).toEqual([{ flaw: 'checkpoint-row-missing', seq: 4, checkpoint: 2 }]);
    expect(await history.checkpoint()).toMatchObject({ number: 3, scope: 'all', heads: 3 });
  });

  it('transactions that count anew, as in another cluster, are not taken for old ones', async () => {
    const [header, ...rest] = lines(1).slice(0, -1);
    const moved = { ...JSON.parse(header!), cluster: 'another' };
    const hash = reseal(1, [JSON.stringify(moved), ...rest]);
    await history.force('UPDATE checkpoints SET hash = $1', [hash]);
    expect(await history.fileFlaws()).toEqual([]);
    expect(await history.checkpoint()).toMatchObject({ scope: 'all', heads: 3 });
  });
});

/** Writes a file again with a seal that fits, as somebody with the key could. */
function reseal(number: number, content: string[], key = KEY): string {
  const text = content.map((line) => `${line}\n`).join('');
  const seal = { heads: content.length - 1, signature: checkpointSeal(key).update(text).digest('hex') };
  const whole = `${text}${JSON.stringify(seal)}\n`;
  writeFileSync(path(number), whole);
  return createHash('sha256').update(whole).digest('hex');
}

describe('decision 9: checkpoint files that were tampered with', () => {
  beforeEach(async () => {
    for (const id of ids) {
      await history.move(id);
      await history.checkpoint();
    }
  });

  it('an altered head or header is found', async () => {
    writeFileSync(path(2), readFileSync(path(2), 'utf8').replace('"seq":4', '"seq":3'));
    expect(await history.fileFlaws()).toEqual([
      { flaw: 'checkpoint-altered', number: 2 },
      { flaw: 'checkpoint-chain-broken', number: 3 },
    ]);
    writeFileSync(path(3), readFileSync(path(3), 'utf8').replace('"instances":3', '"instances":2'));
    expect(await history.fileFlaws()).toContainEqual({ flaw: 'checkpoint-altered', number: 3 });
  });

  it('a line taken out, a file cut short and an empty one are found', async () => {
    const [header, , ...rest] = lines(1);
    writeFileSync(path(1), [header, ...rest, ''].join('\n'));
    writeFileSync(path(2), lines(2).slice(0, -1).join('\n'));
    writeFileSync(path(3), '');
    expect(await history.fileFlaws()).toEqual(
      expect.arrayContaining([
        { flaw: 'checkpoint-altered', number: 1 },
        { flaw: 'checkpoint-altered', number: 2 },
        { flaw: 'checkpoint-unreadable', number: 3 },
      ]),
    );
  });

  it.each([
    ['first', [1], { from: 1, to: 1 }],
    ['one in the middle', [2], { from: 2, to: 2 }],
    ['newest', [2, 3], { from: 2, to: 3 }],
    ['only ones, all', [1, 2, 3], { from: 1, to: 3 }],
  ])('a removed file is missed: the %s', async (_, numbers, missing) => {
    for (const number of numbers) rmSync(path(number));
    expect(await history.fileFlaws()).toEqual([{ flaw: 'checkpoint-missing', ...missing }]);
  });

  it('files that changed places are found', async () => {
    renameSync(path(2), `${path(2)}.kept`);
    renameSync(path(3), path(2));
    renameSync(`${path(2)}.kept`, path(3));
    expect(await history.fileFlaws()).toEqual(
      expect.arrayContaining([
        { flaw: 'checkpoint-misplaced', number: 2 },
        { flaw: 'checkpoint-misplaced', number: 3 },
      ]),
    );
  });

  it('a file signed with another key is found', async () => {
    const [header, ...rest] = lines(3).slice(0, -1);
    reseal(3, [header!, ...rest], 'k'.repeat(40));
    expect(await history.fileFlaws()).toEqual([{ flaw: 'checkpoint-altered', number: 3 }]);
    reseal(3, [JSON.stringify({ ...JSON.parse(header!), key: '0123456789abcdef' }), ...rest], 'k'.repeat(40));
    expect(await history.fileFlaws()).toEqual([{ flaw: 'checkpoint-other-key', number: 3 }]);
  });

  it('a file written anew with the right key is not the one that the database remembers', async () => {
    const [header, ...rest] = lines(3).slice(0, -1);
    reseal(3, [JSON.stringify({ ...JSON.parse(header!), instances: 1 }), ...rest]);
    expect(await history.fileFlaws()).toEqual([{ flaw: 'checkpoint-replaced', number: 3 }]);
  });

  it('after a loss the next checkpoint holds all heads, and the loss stays told', async () => {
    rmSync(path(3));
    expect(await history.checkpoint()).toMatchObject({ number: 4, scope: 'all' });
    expect(await history.fileFlaws()).toEqual([{ flaw: 'checkpoint-missing', from: 3, to: 3 }]);
  });

  it('only an operator begins a new row, in an empty directory', async () => {
    await expect(history.checkpoint({ restart: true })).rejects.toThrow(CheckpointsPresent);
    for (const number of [1, 2, 3]) rmSync(path(number));
    expect(await history.checkpoint({ restart: true })).toMatchObject({ number: 4, scope: 'all' });
    expect(await history.checkpoint()).toMatchObject({ number: 5, scope: 'moved' });
    expect(await history.fileFlaws()).toEqual([]);
  });

  it('a directory that is not there is empty, and is made', async () => {
    const directory = join(mkdtempSync(join(tmpdir(), 'keypath-checkpoints-')), 'below', 'it');
    const app = await startTestApp({ databaseUrl: history.app.databaseUrl, checkpointDir: directory });
    try {
      await app.app.get(CheckpointService, { strict: false }).write(AT);
      expect(existsSync(checkpointPath(directory, 4))).toBe(true);
    } finally {
      await app.close();
    }
  });
});
