import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, restore } from '../../../src/machines/machine';
import { receivableDefinition } from '../../../src/machines/receivable';

const FOLDER = join(__dirname, '../../fixtures/snapshots/receivable');
const fixtures = readdirSync(FOLDER).map((file) => ({
  file,
  envelope: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Envelope,
}));

/** Decision 5: every shape that was ever stored must restore. A new machine version adds fixtures; none is ever changed. */
describe('stored snapshots of the receivable', () => {
  it('there are fixtures of every version up to now, and of every state', () => {
    const versions = new Set(fixtures.map(({ envelope }) => envelope.machineVersion));
    expect([...versions].sort()).toEqual(Array.from({ length: receivableDefinition.version }, (_, index) => index + 1));
    const states = new Set(fixtures.map(({ envelope }) => envelope.state));
    const resting = Object.entries(receivableDefinition.machine.states).filter(
      ([, { always }]) => always === undefined,
    );
    expect([...states].sort()).toEqual(resting.map(([name]) => name).sort());
  });

  it.each(fixtures)('$file restores to the state it was stored in', ({ envelope }) => {
    const snapshot = restore(receivableDefinition, envelope);
    expect(snapshot.value).toEqual(envelope.state);
    expect(Object.keys(snapshot.context).sort()).toEqual([...receivableDefinition.contextKeys].sort());
  });
});
