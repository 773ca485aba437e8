import { contractDefinition, statesAfterSignature } from '../../../src/machines/contract';
import { type Envelope, type MachineDefinition, start, step } from '../../../src/machines/machine';
import { subjectDefinition } from '../../../src/machines/subject/subject.machine';

const at = '2026-03-02T02:00:00.000Z';
const system = { kind: 'system', id: null };
const person = { kind: 'user', id: 'u-1' };

describe.each([
  ['subject', subjectDefinition, 'subject.completed', 'completed'],
  ['contract', contractDefinition, 'contract.signed', 'signed'],
] as [string, MachineDefinition, string, string][])('%s', (prefix, definition, complete, done) => {
  const fresh = () => start(definition, 1, { subjectType: 'x' }).envelope;
  const go = (envelope: Envelope, type: string, payload: Record<string, unknown>, actor: object = system) =>
    step(definition, envelope, { type, payload, given: { at, actor } }, 1);
  const after = (envelope: Envelope, type: string, payload: Record<string, unknown>): Envelope => {
    const taken = go(envelope, type, payload);
    if (!taken.accepted) throw new Error(`${type} was refused: ${taken.code}`);
    return taken.envelope;
  };
  const filing = { requestId: 'r-1', contentHash: 'h-1' };
  const submitted = () => after(fresh(), `${prefix}.submitted`, filing);
  const approved = () => after(submitted(), `${prefix}.approved`, filing);
  const record = { contentHash: 'h-1', by: '王总', on: '2026-03-01', documentHash: 'd-1' };

  it('is approved for the content that was filed, and then given or signed', () => {
    const ready = approved();
    expect(ready.state).toBe('approved');
    expect(ready.context).toMatchObject({
      request: null,
      approval: { requestId: 'r-1', contentHash: 'h-1', approvedAt: at },
    });
    const end = after(ready, complete, record);
    expect(end.state).toBe(done);
    expect(end.context).toMatchObject({ completion: { ...record, recordedAt: at } });
  });
  it('is not given or signed before it is approved, nor with other content', () => {
    expect(go(fresh(), complete, record)).toMatchObject({ accepted: false, code: 'event-not-allowed' });
    expect(go(submitted(), complete, record)).toMatchObject({ accepted: false, code: 'event-not-allowed' });
    expect(go(approved(), complete, { ...record, contentHash: 'h-2' })).toMatchObject({
      accepted: false,
      code: 'guard-refused',
    });
    expect(go(approved(), complete, { ...record, by: '' })).toMatchObject({ accepted: false });
    expect(go(approved(), complete, { ...record, on: undefined })).toMatchObject({ accepted: false });
  });
  it('nobody sends its approval but the system, and only for the request that waits', () => {
    expect(go(submitted(), `${prefix}.approved`, filing, person).accepted).toBe(false);
    expect(go(submitted(), `${prefix}.approved`, { ...filing, requestId: 'r-2' }).accepted).toBe(false);
    expect(go(submitted(), `${prefix}.approved`, { ...filing, contentHash: 'h-2' }).accepted).toBe(false);
    expect(go(submitted(), `${prefix}.refused`, { requestId: 'r-1', outcome: 'rejected' }, person).accepted).toBe(
      false,
    );
  });
  it.each(['rejected', 'returned', 'withdrawn', 'voided'])(
    'a request that was %s makes it a draft again',
    (outcome) => {
      const draft = after(submitted(), `${prefix}.refused`, { requestId: 'r-1', outcome });
      expect(draft.state).toBe('draft');
      expect(draft.context).toMatchObject({ request: null, approval: null });
    },
  );
  it('an edit by an approver goes on with the content that they wrote, and with no other request', () => {
    const edit = { requestId: 'r-1', contentHash: 'h-2', version: 2 };
    const taken = go(submitted(), `${prefix}.edited`, edit, person);
    if (!taken.accepted) throw new Error('refused');
    expect(taken).toMatchObject({ effects: [], envelope: { state: 'inApproval' } });
    expect(taken.envelope.context).toMatchObject({ request: { id: 'r-1', contentHash: 'h-2', filedAt: at } });
    expect(go(taken.envelope, `${prefix}.approved`, filing).accepted).toBe(false);
    expect(after(taken.envelope, `${prefix}.approved`, { ...filing, contentHash: 'h-2' }).state).toBe('approved');
    expect(go(submitted(), `${prefix}.edited`, { ...edit, requestId: 'r-2' }, person).accepted).toBe(false);
    expect(go(submitted(), `${prefix}.edited`, { ...edit, contentHash: '' }, person).accepted).toBe(false);
    for (const envelope of [fresh(), approved()])
      expect(go(envelope, `${prefix}.edited`, edit, person)).toMatchObject({ code: 'event-not-allowed' });
  });
  it('a change takes the approval away, and voids a request that waits', () => {
    const changed = go(submitted(), `${prefix}.changed`, { version: 2 });
    expect(changed).toMatchObject({
      accepted: true,
      effects: [{ type: 'voidRequest', params: { requestId: 'r-1', reason: 'changed' } }],
    });
    const again = after(approved(), `${prefix}.changed`, { version: 2 });
    expect(again).toMatchObject({ state: 'draft', context: { approval: null } });
    expect(go(again, complete, record).accepted).toBe(false);
  });
  it('may be changed as a draft, as often as people like', () => {
    expect(after(after(fresh(), `${prefix}.changed`, { version: 2 }), `${prefix}.changed`, { version: 3 }).state).toBe(
      'draft',
    );
  });
  it.each([
    ['draft', fresh, 0],
    ['inApproval', submitted, 1],
    ['approved', approved, 0],
  ] as const)('is cancelled in %s', (_state, envelope, effects) => {
    const taken = go(envelope(), `${prefix}.cancelled`, {});
    expect(taken).toMatchObject({ accepted: true, envelope: { state: 'cancelled' } });
    expect(taken.accepted ? taken.effects : []).toHaveLength(effects);
  });
  it('what is done or cancelled stays so', () => {
    const ends = [after(approved(), complete, record), after(fresh(), `${prefix}.cancelled`, {})];
    for (const end of ends) {
      for (const type of ['submitted', 'approved', 'refused', 'changed', 'cancelled']) {
        expect(go(end, `${prefix}.${type}`, filing)).toMatchObject({ accepted: false, code: 'event-not-allowed' });
      }
    }
  });
  it('is not filed without a request and a hash', () => {
    expect(go(fresh(), `${prefix}.submitted`, { requestId: 'r-1' }).accepted).toBe(false);
    expect(go(fresh(), `${prefix}.submitted`, { contentHash: 'h' }).accepted).toBe(false);
  });
});

describe('C6, C7 contract', () => {
  it('is not signed without the hash of the signed document', () => {
    const { envelope } = start(contractDefinition, 1, { subjectType: 'agreement' });
    const given = { at, actor: system };
    const filing = { requestId: 'r-1', contentHash: 'h-1' };
    const submitted = step(contractDefinition, envelope, { type: 'contract.submitted', payload: filing, given }, 1);
    const approved =
      submitted.accepted &&
      step(contractDefinition, submitted.envelope, { type: 'contract.approved', payload: filing, given }, 1);
    const payload = { contentHash: 'h-1', by: '王总', on: '2026-03-01', documentHash: null };
    const signed =
      approved &&
      approved.accepted &&
      step(contractDefinition, approved.envelope, { type: 'contract.signed', payload, given }, 1);
    expect(signed).toMatchObject({ accepted: false, code: 'guard-refused' });
  });
  it('section 9: the chart has every state that comes after signature', () => {
    expect(statesAfterSignature.every((state) => state in contractDefinition.machine.root.states)).toBe(true);
  });
});
