import {
  contractDefinition,
  type ContractContext,
  contractRefusal,
  statesAfterSignature,
} from '../../../src/machines/contract';
import { type Envelope, restore } from '../../../src/machines/machine';
import {
  after,
  amendment,
  cny,
  given,
  invoice,
  PERSON,
  plan,
  send,
  settlement,
  signature,
  system,
  terms,
  walk,
} from './walk';

const ways = walk();
const contextOf = (envelope: Envelope) => envelope.context as unknown as ContractContext;
const why = (envelope: Envelope, type: string, payload: object, by = given()) => {
  expect(send(envelope, type, payload, by)).toMatchObject({ accepted: false, code: 'guard-refused' });
  return contractRefusal(contextOf(envelope), { type, payload, given: by } as never)?.code;
};
const stateAfter = (envelope: Envelope, type: string, payload: object, by = given()) => {
  const taken = send(envelope, type, payload, by);
  return taken.accepted ? taken.envelope.state : taken.code;
};

/** Every event with words that the machine would take wherever the state lets it. */
const EVENTS: Record<string, [object, ReturnType<typeof given>]> = {
  'contract.submitted': [{ requestId: 'r-1', contentHash: 'h-1' }, given()],
  'contract.approved': [{ requestId: 'r-1', contentHash: 'h-1' }, system()],
  'contract.refused': [{ requestId: 'r-1', outcome: 'rejected' }, system()],
  'contract.edited': [{ requestId: 'r-1', contentHash: 'h-2', version: 2 }, given()],
  'contract.changed': [{ version: 2 }, given()],
  'contract.cancelled': [{}, given()],
  'contract.signed': [signature, given()],
  'contract.planSubmitted': [{ planId: 'p-1' }, given()],
  'contract.planRefused': [{ planId: 'p-1' }, system()],
  'contract.planApproved': [plan, system()],
  'contract.milestoneDone': [{ key: 'M1', doneOn: '2026-04-14', evidence: '验收单' }, given()],
  'contract.settled': [settlement(1), given()],
  'contract.invoiced': [invoice(1), given()],
  'contract.amendmentBegun': [{ amendmentId: 'a-1' }, given()],
  'contract.amendmentDropped': [{ amendmentId: 'a-1' }, given()],
  'contract.amended': [amendment, given({ amendedTerms: terms })],
  'contract.suspended': [{ reason: '整改' }, given()],
  'contract.resumed': [{ note: '整改完毕' }, given()],
  'contract.terminated': [{ reason: '并购', on: '2026-05-31' }, given()],
  'contract.closed': [{ note: '收讫' }, given({ moneyOpen: false, openSubcontracts: 0 })],
  'clock.milestoneSoon': [{ visit: 1, key: 'M1' }, system()],
  'clock.milestoneLate': [{ visit: 1, key: 'M1' }, system()],
};
const running = {
  'contract.planApproved': 'running',
  'contract.milestoneDone': 'running',
  'contract.settled': 'settling',
  'contract.amendmentBegun': 'amending',
  'contract.suspended': 'suspended',
  'contract.terminated': 'terminated',
  'clock.milestoneSoon': 'running',
  'clock.milestoneLate': 'running',
};
const inForce = {
  'contract.amendmentBegun': 'amending',
  'contract.suspended': 'suspended',
  'contract.terminated': 'terminated',
};
/** Where each of these leads; what is not named changes nothing. */
const LEADS: Record<string, Record<string, string>> = {
  draft: { 'contract.submitted': 'inApproval', 'contract.changed': 'draft', 'contract.cancelled': 'cancelled' },
  inApproval: {
    'contract.approved': 'approved',
    'contract.refused': 'draft',
    'contract.edited': 'inApproval',
    'contract.changed': 'draft',
    'contract.cancelled': 'cancelled',
  },
  approved: { 'contract.signed': 'signed', 'contract.changed': 'draft', 'contract.cancelled': 'cancelled' },
  cancelled: {},
  signed: { 'contract.planSubmitted': 'planning', ...inForce },
  planning: {
    'contract.planSubmitted': 'planning',
    'contract.planRefused': 'signed',
    'contract.planApproved': 'running',
    ...inForce,
  },
  running,
  settling: {
    'contract.planApproved': 'settling',
    'contract.milestoneDone': 'settling',
    'contract.invoiced': 'settling',
    'contract.amendmentBegun': 'amending',
    'contract.suspended': 'suspended',
    'clock.milestoneSoon': 'settling',
    'clock.milestoneLate': 'settling',
  },
  collecting: {
    'contract.milestoneDone': 'collecting',
    'contract.invoiced': 'collecting',
    'contract.amendmentBegun': 'amending',
    'clock.milestoneSoon': 'collecting',
    'clock.milestoneLate': 'collecting',
  },
  amending: {
    'contract.planApproved': 'amending',
    'contract.milestoneDone': 'amending',
    'contract.settled': 'amending',
    'contract.amendmentDropped': 'running',
    'contract.amended': 'running',
    'clock.milestoneSoon': 'amending',
    'clock.milestoneLate': 'amending',
  },
  suspended: { 'contract.resumed': 'running', 'contract.terminated': 'terminated' },
  terminated: {},
  closed: {},
};

describe('section 9: every event in every state of a sub-contract', () => {
  it('the table has each state of the chart', () => {
    expect(Object.keys(LEADS).sort()).toEqual(Object.keys(contractDefinition.machine.root.states).sort());
    expect(Object.keys(LEADS)).toEqual(expect.arrayContaining(statesAfterSignature));
  });
  it.each(Object.keys(LEADS))('in %s it leads where the chart says, and nothing else changes anything', (state) => {
    const envelope = ways[state as keyof typeof ways]();
    expect(envelope.state).toBe(state);
    const taken = Object.entries(EVENTS).flatMap(([type, [payload, by]]) => {
      const answer = send(envelope, type, payload, by);
      return answer.accepted ? [[type, answer.envelope.state]] : [];
    });
    expect(Object.fromEntries(taken)).toEqual(LEADS[state]);
  });
  it.each(Object.keys(LEADS))('what is stored in %s is restored as it was', (state) => {
    const envelope = JSON.parse(JSON.stringify(ways[state as keyof typeof ways]())) as Envelope;
    expect(restore(contractDefinition, envelope).context).toEqual(envelope.context);
  });
});

describe('F10 strategic agreement', () => {
  const agreement = walk('agreement');
  const frame = { startsOn: '2025-07-01', endsOn: '2026-06-30' };

  it('is neither planned nor settled, that is what its sub-contracts are for', () => {
    expect(why(agreement.signed(), 'contract.planSubmitted', { planId: 'p-1' })).toBe('contract-not-subcontract');
    expect(send(agreement.signed(), 'contract.settled', settlement(1))).toMatchObject({ code: 'event-not-allowed' });
  });
  it('is closed when its term and its sub-contracts are over', () => {
    const close = (more: object) => why(agreement.signed(), 'contract.closed', { note: '到期' }, given(more));
    expect(close({ terms: frame, openSubcontracts: 1 })).toBe('contract-has-subcontracts');
    expect(close({ terms: frame, openSubcontracts: 0, today: '2026-06-30' })).toBe('contract-term-running');
    const over = given({ terms: frame, openSubcontracts: 0, today: '2026-07-01' });
    expect(stateAfter(agreement.signed(), 'contract.closed', { note: '到期' }, over)).toBe('closed');
  });
});

describe('F12, F13 promotion plan', () => {
  it('is carried out once it is approved: the clocks of its milestones are set', () => {
    const taken = send(ways.planning(), 'contract.planApproved', plan, system());
    expect(taken).toMatchObject({ accepted: true, envelope: { state: 'running' } });
    expect(taken.accepted && taken.effects).toEqual([
      {
        type: 'setMilestoneClocks',
        params: {
          visit: 1,
          milestones: [
            { slot: 0, key: 'M1', dueOn: '2026-04-15' },
            { slot: 1, key: 'M2', dueOn: '2026-05-08' },
          ],
        },
      },
    ]);
  });
  it('lies within the contract, and is the very one that was filed', () => {
    const approve = (more: object) => why(ways.planning(), 'contract.planApproved', { ...plan, ...more }, system());
    expect(approve({ startsOn: '2026-03-31' })).toBe('plan-outside-contract');
    expect(approve({ endsOn: '2026-07-01' })).toBe('plan-outside-contract');
    expect(approve({ planId: 'p-2' })).toBe('plan-not-awaited');
    expect(why(ways.planning(), 'contract.planRefused', { planId: 'p-2' }, system())).toBe('plan-not-awaited');
  });
  it('F7 a later version keeps what was done, and may not lose it', () => {
    const done = after(ways.running(), 'contract.milestoneDone', {
      key: 'M1',
      doneOn: '2026-04-14',
      evidence: '验收单',
    });
    const [first, second] = plan.milestones;
    const revised = after(
      done,
      'contract.planApproved',
      { ...plan, milestones: [first, { ...second, key: 'M3' }] },
      system(),
    );
    expect(contextOf(revised)).toMatchObject({
      visit: 2,
      plan: {
        milestones: [
          { key: 'M1', done: { on: '2026-04-14', by: PERSON.id } },
          { key: 'M3', done: null },
        ],
      },
    });
    expect(why(done, 'contract.planApproved', { ...plan, milestones: [second] }, system())).toBe('milestone-lost');
  });
  it('a milestone is done once, not in the future, with its evidence; its clock then says nothing', () => {
    const finish = { key: 'M1', doneOn: '2026-04-14', evidence: '验收单' };
    const done = after(ways.running(), 'contract.milestoneDone', finish);
    expect(why(done, 'contract.milestoneDone', finish)).toBe('milestone-done');
    expect(why(ways.running(), 'contract.milestoneDone', { ...finish, key: 'M9' })).toBe('milestone-unknown');
    expect(why(ways.running(), 'contract.milestoneDone', { ...finish, doneOn: '2026-08-04' })).toBe(
      'date-in-the-future',
    );
    for (const clock of ['clock.milestoneSoon', 'clock.milestoneLate'])
      expect(why(done, clock, { visit: 1, key: 'M1' }, system())).toBe('deadline-stale');
  });
  it('its owner is told of a late one by the system only, and only by the clock in force', () => {
    expect(send(ways.running(), 'clock.milestoneLate', { visit: 1, key: 'M2' }, system())).toMatchObject({
      effects: [
        {
          type: 'notify',
          params: {
            template: 'milestoneLate',
            to: PERSON.id,
            params: { milestone: '首月投放复盘', dueOn: '2026-05-08' },
          },
        },
      ],
    });
    expect(why(ways.running(), 'clock.milestoneLate', { visit: 1, key: 'M2' })).toBe('system-event');
    const again = after(ways.suspended(), 'contract.resumed', { note: '恢复' });
    expect(why(again, 'clock.milestoneLate', { visit: 1, key: 'M2' }, system())).toBe('deadline-stale');
  });
});

describe('F14 settlement', () => {
  it('each period once, in order, after its end', () => {
    expect(why(ways.settling(), 'contract.settled', settlement(1))).toBe('period-settled');
    expect(why(ways.settling(), 'contract.settled', settlement(3))).toBe('period-out-of-order');
    expect(why(ways.settling(), 'contract.settled', settlement(4))).toBe('period-unknown');
    const early = given({ today: '2026-05-30' });
    expect(why(ways.settling(), 'contract.settled', settlement(2), early)).toBe('period-not-over');
    expect(stateAfter(ways.settling(), 'contract.settled', settlement(2), given({ today: '2026-05-31' }))).toBe(
      'settling',
    );
  });
  it('in the currency of the contract, and not a cent beyond what was agreed', () => {
    const euro = { ...settlement(2), amount: { amount: '1.00', currency: 'EUR' } };
    expect(why(ways.settling(), 'contract.settled', euro)).toBe('currency-mixed');
    expect(why(ways.settling(), 'contract.settled', settlement(2, '600000.01'))).toBe('settlement-over-contract');
    expect(stateAfter(ways.settling(), 'contract.settled', settlement(2, '600000.00'))).toBe('settling');
  });
  it('the last one leads to collecting, and a contract without terms of settlement has one only', () => {
    expect(ways.collecting().state).toBe('collecting');
    const once = given({ terms: { ...terms, settlement: undefined } });
    expect(stateAfter(ways.running(), 'contract.settled', settlement(1, '900000.00'), once)).toBe('collecting');
  });
  it('is invoiced once, unless the receivable was taken back; nothing is invoiced of nothing', () => {
    const first = after(ways.settling(), 'contract.invoiced', invoice(1));
    expect(why(first, 'contract.invoiced', invoice(1))).toBe('period-invoiced');
    expect(stateAfter(first, 'contract.invoiced', invoice(1), given({ invoiceReversed: true }))).toBe('settling');
    expect(why(first, 'contract.invoiced', invoice(2))).toBe('period-not-settled');
    const nothing = after(first, 'contract.settled', settlement(2, '0.00'));
    expect(why(nothing, 'contract.invoiced', invoice(2))).toBe('nothing-to-invoice');
  });
  it('F15 closed only when all is settled, invoiced and paid', () => {
    const close = { note: '收讫' };
    expect(why(ways.signed(), 'contract.closed', close, given({ moneyOpen: false }))).toBe('contract-not-settled');
    expect(why(ways.collecting(), 'contract.closed', close, given({ moneyOpen: false }))).toBe('contract-not-invoiced');
    expect(why(ways.invoiced(), 'contract.closed', close)).toBe('contract-money-open');
    expect(why(ways.invoiced(), 'contract.closed', close, given({ moneyOpen: true }))).toBe('contract-money-open');
    expect(ways.closed().state).toBe('closed');
  });
});

describe('amendments stand beside the signed terms', () => {
  const amend = (envelope: Envelope, amendedTerms: object) =>
    send(envelope, 'contract.amended', amendment, given({ amendedTerms: amendedTerms as never }));
  const beside = (envelope: Envelope) => after(envelope, 'contract.amendmentBegun', { amendmentId: 'a-1' });

  it.each(['signed', 'planning', 'running', 'settling', 'collecting'] as const)(
    'begun in %s, dropped, it goes on where it stood',
    (state) => {
      const back = after(beside(ways[state]()), 'contract.amendmentDropped', { amendmentId: 'a-1' });
      expect([back.state, contextOf(back).amendment]).toEqual([state, null]);
    },
  );
  it('approval and signature of the amendment become those of the contract', () => {
    const taken = amend(ways.amending(), terms);
    if (!taken.accepted) throw new Error(taken.code);
    expect(contextOf(taken.envelope)).toMatchObject({
      approval: { requestId: 'r-9', contentHash: 'h-2' },
      completion: { contentHash: 'h-2', on: '2026-05-20', documentHash: 'd-2' },
      revisions: [{ amendmentId: 'a-1', version: 2 }],
    });
  });
  it('F14 what was settled meanwhile moves it on: the phase is that of the settlements', () => {
    const settled = after(ways.amending(), 'contract.settled', settlement(1));
    expect(stateAfter(settled, 'contract.amendmentDropped', { amendmentId: 'a-1' })).toBe('settling');
    const longer = amend(beside(ways.collecting()), { ...terms, endsOn: '2026-07-31' });
    expect(longer).toMatchObject({ accepted: true, envelope: { state: 'settling' } });
    const shorter = { ...terms, endsOn: '2026-05-31' };
    const two = after(ways.settling(), 'contract.settled', settlement(2));
    const short = after(two, 'contract.planApproved', { ...plan, endsOn: '2026-05-31' }, system());
    expect(amend(beside(short), shorter)).toMatchObject({ accepted: true, envelope: { state: 'collecting' } });
  });
  it.each([
    ['amendment-against-settlements', { ...terms, settlement: { every: 'quarter', counted: 'calendar' } }],
    ['amendment-against-settlements', { ...terms, startsOn: '2026-04-02' }],
    ['amendment-against-plan', { ...terms, endsOn: '2026-05-31' }],
    ['amendment-below-settled', { ...terms, amount: cny('299999.99') }],
    ['currency-mixed', { ...terms, amount: { amount: '900000.00', currency: 'EUR' } }],
  ])('is refused: %s', (code, amendedTerms) => {
    const by = given({ amendedTerms: amendedTerms as never });
    expect(why(beside(ways.settling()), 'contract.amended', amendment, by)).toBe(code);
  });
  it('is the very one that was begun, and one at a time', () => {
    expect(why(ways.amending(), 'contract.amended', { ...amendment, amendmentId: 'a-2' })).toBe('amendment-other');
    expect(why(ways.amending(), 'contract.amendmentDropped', { amendmentId: 'a-2' })).toBe('amendment-other');
  });
});

describe('suspended and terminated', () => {
  it.each(['signed', 'planning', 'running', 'settling'] as const)('suspended in %s it goes on there', (state) => {
    const suspended = after(ways[state](), 'contract.suspended', { reason: '整改' });
    const resumed = send(suspended, 'contract.resumed', { note: '完毕' });
    expect(resumed).toMatchObject({ accepted: true, envelope: { state } });
  });
  it('the clocks of milestones stop, and are set anew for what is open', () => {
    const done = after(ways.running(), 'contract.milestoneDone', {
      key: 'M1',
      doneOn: '2026-04-14',
      evidence: '验收单',
    });
    expect(send(done, 'contract.suspended', { reason: '整改' })).toMatchObject({
      effects: [{ type: 'stopMilestoneClocks' }],
    });
    const suspended = after(done, 'contract.suspended', { reason: '整改' });
    expect(send(suspended, 'contract.resumed', { note: '完毕' })).toMatchObject({
      effects: [{ type: 'setMilestoneClocks', params: { visit: 2, milestones: [{ slot: 1, key: 'M2' }] } }],
    });
  });
  it('a plan that is refused while it is suspended is not awaited any more', () => {
    const suspended = after(ways.planning(), 'contract.suspended', { reason: '整改' });
    const refused = after(suspended, 'contract.planRefused', { planId: 'p-1' }, system());
    expect(after(refused, 'contract.resumed', { note: '完毕' }).state).toBe('signed');
  });
  it('F14 what was settled is invoiced before it is broken off, and that is not in the future', () => {
    const end = { reason: '并购', on: '2026-05-31' };
    expect(why(ways.settling(), 'contract.terminated', end)).toBe('contract-not-invoiced');
    const invoicedOne = after(ways.settling(), 'contract.invoiced', invoice(1));
    expect(stateAfter(invoicedOne, 'contract.terminated', end)).toBe('terminated');
    expect(why(ways.running(), 'contract.terminated', { ...end, on: '2026-08-04' })).toBe('date-in-the-future');
  });
});
