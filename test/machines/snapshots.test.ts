import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyStateNode } from 'xstate';
import { type Envelope, restore, SnapshotUnfit, step } from '../../src/machines/machine';
import { machines } from '../../src/machines/registry';

const FOLDER = join(__dirname, '../fixtures/snapshots');

function fixturesOf(id: string): [string, Envelope][] {
  const files = (existsSync(join(FOLDER, id)) ? readdirSync(join(FOLDER, id)) : []).filter((file) =>
    file.endsWith('.json'),
  );
  return files.map((file) => [file, JSON.parse(readFileSync(join(FOLDER, id, file), 'utf8')) as Envelope]);
}

function definition(id: string) {
  const found = machines.find((each) => each.id === id);
  if (!found) throw new Error(`no machine ${id}`);
  return found;
}

/** Leaves of the chart that can be stored: those that are left in the same step (`always`) never are. */
function leaves(node: AnyStateNode): string[] {
  const children = Object.values(node.states);
  if (children.length > 0) return children.flatMap(leaves);
  return (node.always ?? []).length > 0 ? [] : [node.path.join('.')];
}

function pathsOf(state: unknown, prefix = ''): string[] {
  if (typeof state === 'string') return [`${prefix}${state}`];
  return Object.entries(state as object).flatMap(([key, value]) => pathsOf(value, `${prefix}${key}.`));
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'nothing was refused';
  } catch (error) {
    if (error instanceof SnapshotUnfit) return error.code;
    throw error;
  }
}

describe.each(machines.map((each) => each.id))('snapshots of %s', (id) => {
  const fixtures = fixturesOf(id);

  for (const [file, envelope] of fixtures) {
    it(`${file} restores to where it stood`, () => {
      const restored = restore(definition(id), envelope);
      expect(restored.value).toEqual(envelope.state);
      // What an older shape held stands as it was; a migration only adds to it.
      if (envelope.machineVersion === definition(id).version) expect(restored.context).toEqual(envelope.context);
      else expect(restored.context).toMatchObject(envelope.context);
    });
    it(`${file} restores whatever the order of its keys`, () => {
      const { state } = envelope;
      const sorted =
        typeof state === 'object' && state !== null ? Object.fromEntries(Object.entries(state).sort()) : state;
      expect(restore(definition(id), { ...envelope, state: sorted }).value).toEqual(state);
    });
  }
  it('there is a shape for every state of the chart', () => {
    const stored = new Set(fixtures.flatMap(([, envelope]) => pathsOf(envelope.state)));
    expect(leaves(definition(id).machine.root as AnyStateNode).filter((leaf) => !stored.has(leaf))).toEqual([]);
  });
  it('there is a shape of every version that was ever kept', () => {
    const versions = new Set(fixtures.map(([, envelope]) => envelope.machineVersion));
    expect([...versions].sort()).toEqual(Array.from({ length: definition(id).version }, (_, index) => index + 1));
  });
});

describe('a snapshot that does not fit is refused, never reset', () => {
  const path = definition('account-path');
  const whole = fixturesOf('account-path').find(([file]) => file === 'v1-discovery.json')![1];
  const event = { type: 'stage.complete', payload: {}, given: {} };

  it.each([null, undefined, 7, 'discovery', [], true])('%p is no envelope', (envelope) => {
    expect(['context-damaged', 'machine-mismatch']).toContain(codeOf(() => restore(path, envelope as never)));
  });
  it.each([
    null,
    7,
    'discovery',
    {},
    [],
    { lifecycle: 'discovery' },
    { ...(whole.state as object), more: 'x' },
    { ...(whole.state as object), lifecycle: 'won' },
    { ...(whole.state as object), lifecycle: { discovery: 'x' } },
  ])('the state %j is unknown', (state) => {
    expect(codeOf(() => restore(path, { ...whole, state }))).toBe('state-unknown');
  });
  it('another machine’s snapshot is not taken for its own, also where a state has the same name', () => {
    expect(codeOf(() => restore(definition('contract'), { ...fixturesOf('subject')[0]![1] }))).toBe('machine-mismatch');
    expect(codeOf(() => restore(path, fixturesOf('approval')[0]![1]))).toBe('machine-mismatch');
    expect(
      codeOf(() =>
        restore(definition('subject'), {
          ...fixturesOf('contract').find(([file]) => file.includes('signed'))![1],
          machine: 'subject',
        }),
      ),
    ).toBe('state-unknown');
  });
  it.each([0, 2, -1, 1.5, '1', null, undefined])('version %p is unknown', (machineVersion) => {
    expect(codeOf(() => restore(path, { ...whole, machineVersion: machineVersion as never }))).toBe('version-unknown');
  });
  it.each([0, 2, null, '1'])('envelope shape %p is unknown', (schemaVersion) => {
    expect(codeOf(() => restore(path, { ...whole, schemaVersion: schemaVersion as never }))).toBe('schema-unknown');
  });
  it.each(Object.keys(whole.context))('a context without %s is damaged', (key) => {
    const { [key]: _gone, ...context } = whole.context;
    expect(codeOf(() => restore(path, { ...whole, context }))).toBe('context-damaged');
  });
  it.each([null, 5, 'x'])('the context %p is damaged', (context) => {
    expect(codeOf(() => restore(path, { ...whole, context: context as never }))).toBe('context-damaged');
  });
  it('a step on it changes nothing', () => {
    expect(codeOf(() => step(path, { ...whole, state: { lifecycle: 'discovery' } }, event, 1))).toBe('state-unknown');
  });
});

describe('an event that the state does not know', () => {
  it('is refused with those that it knows', () => {
    const whole = fixturesOf('account-path').find(([file]) => file === 'v1-partnered.json')![1];
    const refused = step(definition('account-path'), whole, { type: 'stage.complete', payload: {}, given: {} }, 1);
    expect(refused).toMatchObject({ accepted: false, code: 'event-not-allowed' });
    expect(refused.accepted ? [] : refused.possible).toEqual(
      expect.arrayContaining(['cycle.start', 'path.abandon', 'owner.transfer']),
    );
  });
  it('leaves the stored envelope as it was', () => {
    const whole = fixturesOf('account-path').find(([file]) => file === 'v1-partnered.json')![1];
    const copy = structuredClone(whole);
    step(definition('account-path'), whole, { type: 'nonsense', payload: {}, given: {} }, 1);
    expect(whole).toEqual(copy);
  });
});
