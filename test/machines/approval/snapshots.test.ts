import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, restore, step } from '../../../src/machines/machine';
import { approvalDefinition } from '../../../src/machines/approval';

const FOLDER = join(__dirname, '../../fixtures/snapshots/approval');
const fixtures = readdirSync(FOLDER).map((file) => ({
  file,
  envelope: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Envelope,
}));

/** Decision 5: every shape that was ever stored must restore. A new machine version adds fixtures; none is ever changed. */
describe('stored snapshots of the approval', () => {
  it('there are fixtures of every version up to now', () => {
    const versions = new Set(fixtures.map(({ envelope }) => envelope.machineVersion));
    expect([...versions].sort()).toEqual(Array.from({ length: approvalDefinition.version }, (_, index) => index + 1));
  });

  it.each(fixtures)('$file restores to the state it was stored in', ({ envelope }) => {
    const snapshot = restore(approvalDefinition, envelope);
    expect(snapshot.value).toEqual(envelope.state);
    expect(Object.keys(snapshot.context).sort()).toEqual([...approvalDefinition.contextKeys].sort());
  });

  it.each(fixtures.filter(({ file }) => /open|held|returned|suspended/.test(file)))(
    '$file can still be voided',
    ({ envelope }) => {
      const event = { type: 'approval.void', payload: { reason: 'content-changed' }, given: { tellSubject: true } };
      expect(step(approvalDefinition, envelope, event, 1)).toMatchObject({
        accepted: true,
        envelope: { state: 'voided' },
      });
    },
  );
});
