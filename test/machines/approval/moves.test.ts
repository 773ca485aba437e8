import { activeAbsences } from '../../../src/machines/approval';
import { firstContext } from '../../../src/machines/approval/approval-context';
import { excludedFrom } from '../../../src/machines/approval/exclusions';
import { automaticVotes } from '../../../src/machines/approval/skip-repeated';
import type { Vote } from '../../../src/machines/approval/votes';
import { aSeat, aStep, AT, aVote } from './builders';
import { anAbsence, Desk } from './desk';

const resume = { afterReturn: 'resume' } as const;
const all = { counting: { rule: 'all' } } as const;
const inLine = { counting: { rule: 'oneAfterAnother' } } as const;
const pair = () => new Desk([aStep('first', ['a', 'b'], all), aStep('last', ['c'])]).file();
const line = () => new Desk([aStep('first', ['a', 'b', 'c'], inLine), aStep('last', ['z'])]).file();
const one = () => new Desk([aStep('first', ['a']), aStep('last', ['c'])]).file();

describe('section 8, several people at a step', () => {
  it('all: each is asked at once, the step ends with the last approval', () => {
    const desk = pair();
    expect(desk.asked).toEqual(['a', 'b']);
    desk.approve('a');
    expect([desk.status, desk.context.step, desk.asked]).toEqual(['open', 1, ['b']]);
    expect(desk.effects.map(({ type }) => type)).toEqual(['recordDecision', 'closeSeats']);
    desk.approve('b');
    expect([desk.context.step, desk.asked]).toEqual([2, ['c']]);
    expect(desk.approve('c').status).toBe('approved');
  });
  it('all: one rejection ends the request', () => {
    expect(pair().reject('b').status).toBe('rejected');
  });
  it('one after another: each in turn, each with an opening of their own', () => {
    const desk = line();
    expect(desk.asked).toEqual(['a']);
    expect(desk.approve('b').refused).toBe(true);
    desk.approve('a');
    expect(desk.asked).toEqual(['b']);
    expect(desk.openings).toEqual([2]);
    desk.approve('b').approve('c');
    expect(desk.context.step).toBe(2);
  });
  it('one person has one vote a step', () => {
    const desk = pair().approve('a');
    const absences = [anAbsence('b', 'a')];
    expect(desk.approve('a', { absences }).refused).toBe(true);
  });
  it('the last approval needs the answer of its subject', () => {
    const desk = one().approve('a');
    expect(desk.send('approve', { ...desk.said, decision: 'approve' }, { personId: 'c', at: AT }).refused).toBe(true);
    expect(desk.approve('c', { result: { carriedOut: false, reason: 'guard-unmet' } }).status).toBe('voided');
  });
});

describe('section 8, transfer', () => {
  it('makes the seat somebody else’s, and the one who had it is not asked again', () => {
    const desk = pair().hand('transfer', 'a', 'd');
    expect(desk.asked).toEqual(['d', 'b']);
    expect(desk.effects.map(({ type }) => type)).toEqual(['closeSeats', 'openSeats']);
    expect(desk.seatOf('d')).toMatchObject({ origin: 'transferred', by: 'a', from: 'a', planned: 'a', of: null });
    expect(desk.approve('a').refused).toBe(true);
    expect(desk.approve('d').approve('b').context.step).toBe(2);
  });
  it.each([
    ['to the requester', 'requester', {}, 'receiver-excluded'],
    ['to somebody who gains by it', 'gainer', {}, 'receiver-excluded'],
    ['to somebody who is asked already', 'b', {}, 'receiver-has-seat'],
    ['to somebody who may not decide', 'd', { mayDecide: false }, 'receiver-may-not-decide'],
  ])('not %s', (_, toId, receiver, code) => {
    const desk = pair();
    expect(desk.why('transfer', 'a', { receiver: { id: toId, mayDecide: true, ...receiver } })).toBe(code);
    expect(desk.hand('transfer', 'a', toId, receiver).refused).toBe(true);
    expect(desk.hand('delegate', 'a', toId, receiver).refused).toBe(true);
    expect(desk.hand('addBefore', 'a', toId, receiver).refused).toBe(true);
    expect(desk.hand('addAfter', 'a', toId, receiver).refused).toBe(true);
    expect(desk.handOver('a', toId, receiver).refused).toBe(true);
  });
  it('not by somebody whose turn it is not', () => {
    expect(line().hand('transfer', 'b', 'd').refused).toBe(true);
    expect(pair().why('transfer', 'stranger', { receiver: { id: 'd', mayDecide: true } })).toBe('not-your-turn');
  });
  it.each([
    ['a chain of superiors', aStep('chain', ['a', 'b'], { ...inLine, approvers: { by: 'superiorChain' } })],
    [
      'a role',
      aStep('senior', ['a', 'b'], { ...inLine, approvers: { by: 'roleInCompany', role: 'seniorManagement' } }),
    ],
    ['named people', aStep('named', ['a', 'b'], { ...inLine, approvers: { by: 'people', personIds: ['a', 'b'] } })],
  ])('of %s only to somebody who could decide it in their own right; advice may be asked of anybody', (_, step) => {
    const desk = new Desk([step]).file();
    const below = { inOwnRight: false };
    expect(desk.why('transfer', 'a', { receiver: { id: 'd', mayDecide: true } })).toBe('receiver-without-authority');
    expect(desk.hand('transfer', 'a', 'd', below).refused).toBe(true);
    expect(desk.handOver('a', 'd', below).refused).toBe(true);
    expect(desk.hand('delegate', 'a', 'd', below).refused).toBe(false);
    expect(new Desk([step]).file().hand('transfer', 'a', 'd').asked).toEqual(['d']);
  });
  it('standing in raises nobody’s limit: the end of a chain is decided by somebody whose own authority covers the amount', () => {
    const chain = aStep('chain', ['a', 'b'], { ...inLine, approvers: { by: 'superiorChain' } });
    const standingIn = { absences: [anAbsence('a', 's'), anAbsence('b', 's2')], inRightOf: [] };
    const ended = () => new Desk([chain]).file().approve('s', standingIn);
    expect(ended().refused).toBe(false);
    const mover = { personId: 's2', at: AT, ...standingIn };
    expect(ended().why('returnTo', 's2', { mover })).toBe('substitute-without-authority');
    expect(ended().approve('s2', standingIn).refused).toBe(true);
    expect(ended().reject('s2', { ...standingIn, inRightOf: ['a'] }).refused).toBe(true);
    expect(ended().approve('s2', { ...standingIn, inRightOf: ['b'] }).status).toBe('approved');
    expect(ended().approve('b').status).toBe('approved');
  });
  it.each([
    ['role', aStep('director', ['a'], { approvers: { by: 'roleInDepartment', role: 'director' } })],
    ['post', aStep('finance', ['a'], { approvers: { by: 'post', post: 'finance' } })],
    ['person', aStep('named', ['a'], { approvers: { by: 'person', personId: 'a' } })],
  ])('standing in raises nobody’s limit: a step that asks a %s', (_, step) => {
    const absences = [anAbsence('a', 's')];
    const mover = { personId: 's', at: AT, absences };
    expect(new Desk([step]).file().why('returnTo', 's', { mover })).toBe('substitute-without-authority');
    expect(new Desk([step]).file().approve('s', { absences, inRightOf: [] }).refused).toBe(true);
    expect(new Desk([step]).file().approve('s', { absences, inRightOf: ['a'] }).status).toBe('approved');
    expect(new Desk([step]).file().approve('a', { absences }).status).toBe('approved');
  });
});

describe('section 8, delegate', () => {
  it('advises, and it comes back to the owner, who decides', () => {
    const desk = one().hand('delegate', 'a', 'd');
    expect(desk.asked).toEqual(['d']);
    expect(desk.approve('a').refused).toBe(true);
    desk.approve('d');
    expect([desk.asked, desk.context.step, desk.standing]).toEqual([['a'], 1, []]);
    expect(desk.effects.find(({ type }) => type === 'recordDecision')?.params).toMatchObject({
      advice: true,
      actingFor: 'a',
    });
    expect(desk.approve('a').context.step).toBe(2);
  });
  it('a delegate who advises against it rejects nothing', () => {
    const desk = one().hand('delegate', 'a', 'd').reject('d');
    expect([desk.status, desk.asked]).toEqual(['open', ['a']]);
  });
  it('hands on nothing and sends nothing back', () => {
    const desk = one().hand('delegate', 'a', 'd');
    for (const move of ['transfer', 'delegate', 'addBefore', 'addAfter'] as const)
      expect(desk.why(move, 'd', { receiver: { id: 'e', mayDecide: true } })).toBe('no-second-hand-on');
    expect(desk.why('returnTo', 'd')).toBe('no-second-hand-on');
    expect(desk.return('d').refused).toBe(true);
  });
  it('is recalled by the owner while undecided', () => {
    expect(one().hand('delegate', 'a', 'd').remove('a', 'd').asked).toEqual(['a']);
  });
  it('is not handed on to a substitute', () => {
    const desk = one().hand('delegate', 'a', 'd');
    expect(desk.approve('e', { absences: [anAbsence('d', 'e')] }).refused).toBe(true);
  });
});

describe('section 8, added signers', () => {
  it('before: their consent comes first, then the owner decides', () => {
    const desk = one().hand('addBefore', 'a', 'd');
    expect(desk.asked).toEqual(['d']);
    desk.approve('d');
    expect([desk.asked, desk.context.step]).toEqual([['a'], 1]);
    expect(desk.approve('a').context.step).toBe(2);
  });
  it('after: the owner’s approval is complete with theirs', () => {
    const desk = one().hand('addAfter', 'a', 'd');
    expect(desk.asked).toEqual(['a']);
    desk.approve('a');
    expect([desk.asked, desk.context.step]).toEqual([['d'], 1]);
    expect(desk.approve('d').context.step).toBe(2);
  });
  it('before or after: their rejection is the seat’s, and there is no second vote by it', () => {
    expect(one().hand('addBefore', 'a', 'd').reject('d').status).toBe('rejected');
    expect(one().hand('addAfter', 'a', 'd').approve('a').reject('d').status).toBe('rejected');
    const three = new Desk([
      aStep('first', ['a', 'b', 'c'], { counting: { rule: 'nOfM', n: 2 } }),
      aStep('last', ['z']),
    ]);
    three.file().hand('addBefore', 'a', 'd').reject('d');
    expect([three.status, three.asked]).toEqual(['open', ['b', 'c']]);
  });
  it('remove: only by whoever added them, only while undecided', () => {
    const desk = one().hand('addBefore', 'a', 'd');
    const { no } = desk.seatOf('d');
    expect(desk.why('removeSigner', 'c', { seat: no })).toBe('not-your-signer');
    expect(desk.why('removeSigner', 'a', { seat: desk.seatOf('a').no })).toBe('not-your-signer');
    expect(desk.why('removeSigner', 'a', { seat: no, said: { ...desk.said, round: 0 } })).toBe('not-your-turn');
    desk.approve('d');
    expect(desk.why('removeSigner', 'a', { seat: no })).toBe('signer-decided');
  });
  it('remove: not where it would decide the owner’s seat by itself', () => {
    const desk = one().hand('addAfter', 'a', 'd').approve('a');
    expect(desk.why('removeSigner', 'a', { seat: desk.seatOf('d').no })).toBe('already-followed');
    desk.takeBack('a').remove('a', 'd');
    expect(desk.approve('a').context.step).toBe(2);
  });
  it('a removed signer’s consent is not asked for any more', () => {
    const desk = one().hand('addBefore', 'a', 'd').remove('a', 'd');
    expect(desk.asked).toEqual(['a']);
    expect(desk.approve('a').context.step).toBe(2);
  });
});

describe('section 8, taking back', () => {
  it('at a step that is still open, beside others', () => {
    const desk = pair().approve('a').takeBack('a');
    expect([desk.asked, desk.standing]).toEqual([['a', 'b'], []]);
    expect(desk.approve('b').context.step).toBe(1);
    expect(desk.approve('a').context.step).toBe(2);
  });
  it('others beside it may have decided', () => {
    const desk = pair().approve('a');
    const three = new Desk([aStep('first', ['a', 'b', 'c'], all), aStep('last', ['z'])]).file();
    three.approve('a').approve('b').takeBack('a');
    expect([three.refused, three.standing]).toEqual([false, ['1 b']]);
    expect(desk.why('takeBack', 'b')).toBe('nothing-to-take-back');
  });
  it('from the next step, as long as nobody has moved there', () => {
    const desk = one().approve('a');
    expect(desk.takeBack('a').asked).toEqual(['a']);
    expect([desk.context.step, desk.standing]).toEqual([1, []]);
    expect(desk.effects.map(({ type }) => type)).toEqual(['closeStep', 'openStep']);
    desk.approve('a').hand('delegate', 'c', 'd');
    expect(desk.why('takeBack', 'a')).toBe('already-followed');
  });
  it('not once the next in line has decided', () => {
    const desk = line().approve('a');
    expect(desk.why('takeBack', 'a')).toBeNull();
    desk.approve('b');
    expect(desk.why('takeBack', 'a')).toBe('already-followed');
    expect(desk.takeBack('b').asked).toEqual(['b']);
  });
  it('not of an earlier round, and not when it is over', () => {
    const desk = pair().approve('a');
    expect(desk.why('takeBack', 'a', { said: { ...desk.said, round: 0 } })).toBe('already-followed');
    desk.approve('b').approve('c');
    expect(desk.takeBack('c').refused).toBe(true);
    expect(desk.why('takeBack', 'c')).toBe('already-followed');
  });
  it('takes with it what the system decided because of it', () => {
    const steps = [aStep('first', ['a']), aStep('again', ['a'], { skipRepeated: true }), aStep('last', ['c'])];
    const desk = new Desk(steps).file().approve('a');
    expect([desk.context.step, desk.standing]).toEqual([3, ['1 a', '2 a']]);
    expect(desk.takeBack('a').standing).toEqual([]);
    expect(desk.context.step).toBe(1);
  });
});

describe('section 8, administrators and people who leave', () => {
  it('all seats of somebody who leaves are handed over; the step counts as many as before', () => {
    const desk = pair().handOver('a', 'd');
    expect(desk.asked).toEqual(['d', 'b']);
    expect(desk.approve('d').context.step).toBe(1);
    expect(desk.why('handOver', 'admin', { fromId: 'a', receiver: { id: 'e', mayDecide: true } })).toBe(
      'person-has-no-seat',
    );
    expect(desk.handOver('d', 'e').refused).toBe(true);
  });
  it('also while it is suspended, and nobody is asked before it goes on', () => {
    const desk = pair().send('suspend', { comment: null }, { personId: 'admin' });
    expect(desk.asked).toEqual([]);
    desk.handOver('a', 'd');
    expect([desk.status, desk.asked]).toEqual(['suspended', []]);
    expect(desk.send('resume', { comment: null }, { personId: 'admin' }).asked).toEqual(['d', 'b']);
  });
  it('not of a request that does not run', () => {
    const desk = pair().return('a');
    expect(desk.why('handOver', 'admin', { fromId: 'b', receiver: { id: 'e', mayDecide: true } })).toBe(
      'person-has-no-seat',
    );
  });
  it('approver disabled between assignment and decision: may not decide, and the request is held, not passed', () => {
    const desk = pair().approve('a');
    expect(desk.approve('b', { mayNotDecide: true }).refused).toBe(true);
    desk.vacate('b');
    expect([desk.status, desk.context.problems[0]?.code]).toEqual(['held', 'seats-vacant']);
    expect(desk.vacate('b').refused).toBe(true);
    desk.release([aStep('first', ['a', 'd'], all), aStep('last', ['c'])]);
    expect([desk.asked, desk.standing]).toEqual([['d'], ['1 a']]);
  });
  it('quorum after removal: a release with fewer people decides nothing by itself', () => {
    const half = { counting: { rule: 'quorum', percent: 50 } } as const;
    const desk = new Desk([aStep('first', ['a', 'b', 'c', 'd'], half), aStep('last', ['z'])]).file();
    desk.approve('a').vacate('b').vacate('c');
    expect(desk.status).toBe('open');
    desk.vacate('d');
    expect(desk.status).toBe('held');
    desk.release([aStep('first', ['a'], half), aStep('last', ['z'])]);
    expect([desk.status, desk.context.step, desk.standing, desk.asked]).toEqual(['open', 1, [], ['a']]);
  });
  it('release: not for people who may not decide, another route, or with problems', () => {
    const held = () => pair().send('hold', {}, { problems: [{ step: 'first', code: 'no-approver', params: {} }] });
    expect(held().status).toBe('held');
    expect(held().release([aStep('first', ['gainer', 'a'], all), aStep('last', ['c'])]).refused).toBe(true);
    expect(held().release([aStep('first', ['a'])]).refused).toBe(true);
    const problems = [{ step: 'first', code: 'no-approver', params: {} }];
    expect(held().send('release', {}, { steps: pair().steps, problems, at: AT }).refused).toBe(true);
    expect(held().release().asked).toEqual(['a', 'b']);
    expect(pair().send('hold', {}, { problems: [] }).refused).toBe(true);
  });
});

describe('section 8, absence', () => {
  const absences = [anAbsence('a', 's')];
  it('a substitute decides in the owner’s place, and who really decided is recorded', () => {
    const desk = one().approve('s', { absences });
    expect(desk.context.step).toBe(2);
    expect(desk.context.votes[0]).toMatchObject({ personId: 's', actingFor: 'a' });
    expect(desk.effects[0]?.params).toMatchObject({ personId: 's', actingFor: 'a' });
  });
  it.each([
    ['before it begins', { from: '2026-01-05T01:00:00.001Z' }],
    ['when it ends', { until: AT }],
    ['for another kind of request', { kinds: ['A1' as const] }],
  ])('not %s', (_, overrides) => {
    expect(one().approve('s', { absences: [anAbsence('a', 's', overrides)] }).refused).toBe(true);
  });
  it('from its first instant on, for its kinds', () => {
    expect(one().approve('s', { absences: [anAbsence('a', 's', { from: AT, kinds: ['A6'] })] }).refused).toBe(false);
  });
  it('no second hand-on: neither to a substitute’s substitute nor by one', () => {
    const twice = [...absences, anAbsence('s', 't')];
    expect(one().approve('t', { absences: twice }).refused).toBe(true);
    const mover = { personId: 's', at: AT, absences, inRightOf: ['a'] };
    expect(one().why('transfer', 's', { mover, receiver: { id: 'd', mayDecide: true } })).toBe('no-second-hand-on');
  });
  it('nobody decides on their own request in somebody’s place', () => {
    expect(one().approve('requester', { absences: [anAbsence('a', 'requester')] }).refused).toBe(true);
    expect(one().approve('gainer', { absences: [anAbsence('a', 'gainer')] }).refused).toBe(true);
  });
  it('the owner still may decide; with a seat of their own a substitute says whose they mean', () => {
    expect(one().approve('a', { absences }).refused).toBe(false);
    const desk = new Desk([aStep('first', ['a', 's'], all), aStep('last', ['c'])]).file();
    expect(desk.approve('s', { absences }, { actingFor: 'a' }).context.votes[0]).toMatchObject({ actingFor: 'a' });
    expect(desk.asked).toEqual(['s']);
  });
});

describe('section 8, same approver again', () => {
  const again = { skipRepeated: true };
  it('is spared for the same content in the same round, marked as automatic, never at the last step', () => {
    const desk = new Desk([aStep('first', ['a']), aStep('again', ['a'], again), aStep('last', ['a'], again)]).file();
    desk.approve('a');
    expect([desk.context.step, desk.asked]).toEqual([3, ['a']]);
    const records = desk.effects
      .filter(({ type }) => type === 'recordDecision')
      .map(({ params }) => params['automatic']);
    expect(records).toEqual([false, true]);
  });
  it('not where the route does not say so', () => {
    const desk = new Desk([aStep('first', ['a']), aStep('again', ['a']), aStep('last', ['c'])]).file();
    expect(desk.approve('a').context.step).toBe(2);
  });
  it('not where they have not seen as much', () => {
    const hidden = { fields: { hidden: ['amount'] } };
    const desk = new Desk([aStep('first', ['a'], hidden), aStep('again', ['a'], again), aStep('last', ['c'])]).file();
    expect(desk.approve('a').context.step).toBe(2);
  });
  it('duplicate-skip x return: somebody looks again at every step that was sent back over', () => {
    const steps = [aStep('first', ['a']), aStep('middle', ['b']), aStep('again', ['a', 'd'], { ...again, ...all })];
    const open = () => new Desk([...steps, aStep('last', ['c'])]).file().approve('a').approve('b');
    expect(open().asked).toEqual(['d']);
    // Their own return: that they approve where it went does not decide their seat.
    const own = new Desk([aStep('first', ['a', 'd']), aStep('again', ['a'], again), aStep('last', ['c'])]);
    own.file().approve('d').return('a', 1).approve('a');
    expect([own.context.step, own.asked]).toEqual([2, ['a']]);
    // A colleague's return: the seat that the system decided is a person's now.
    const colleague = open().return('d', 2).approve('b');
    expect([colleague.context.step, colleague.asked, colleague.standing]).toEqual([3, ['a', 'd'], ['1 a', '2 b']]);
  });
  it('duplicate-skip x return to the step that was skipped: it is not skipped again', () => {
    const steps = [aStep('first', ['a']), aStep('again', ['a'], again), aStep('third', ['b']), aStep('last', ['c'])];
    const desk = new Desk(steps).file().approve('a');
    expect(desk.asked).toEqual(['b']);
    desk.return('b', 2);
    expect([desk.context.step, desk.asked, desk.standing]).toEqual([2, ['a'], ['1 a']]);
    expect(desk.approve('a').asked).toEqual(['b']);
  });
  it('duplicate-skip x return x resume: what the system decided because of a void approval is void too', () => {
    const steps = [aStep('first', ['a', 'd']), aStep('again', ['a'], again), aStep('third', ['b'], resume)];
    const desk = new Desk([...steps, aStep('last', ['c'])]).file().approve('a').return('b', 1).approve('d');
    expect([desk.context.step, desk.asked, desk.standing]).toEqual([2, ['a'], ['1 d']]);
  });
  it('delegate x duplicate-skip: advice spares nobody, a decision for somebody else neither', () => {
    const desk = new Desk([
      aStep('first', ['a']),
      aStep('again', ['d', 's'], { ...again, ...all }),
      aStep('last', ['c']),
    ]);
    desk.file().hand('delegate', 'a', 'd').approve('d');
    desk.approve('s', { absences: [anAbsence('a', 's')] });
    expect([desk.context.step, desk.asked]).toEqual([2, ['d', 's']]);
  });
  it('duplicate-skip x edit: what was approved before the edit spares nobody after it', () => {
    const edit = { fields: { edit: ['amount'] } };
    const hidden = { fields: { hidden: ['amount'] } };
    const steps = [
      aStep('first', ['a'], { ...hidden, ...resume }),
      aStep('edits', ['b', 'd'], { ...edit, ...resume, editorsMayDecide: true }),
    ];
    const desk = new Desk([...steps, aStep('again', ['a'], { ...again, ...hidden }), aStep('last', ['c'])]).file();
    desk.approve('a').edit('b', 'h2');
    expect([desk.context.round, desk.context.step, desk.standing]).toEqual([2, 2, ['1 a']]);
    desk.approve('d');
    expect([desk.context.step, desk.asked]).toEqual([3, ['a']]);
  });
});

describe('section 8, nothing but what is admitted moves the chart', () => {
  const receiver = { id: 'd', mayDecide: true };
  it.each(['transfer', 'delegate', 'addBefore', 'addAfter', 'returnTo', 'edit'] as const)(
    '%s by a stranger',
    (move) => {
      expect(pair().why(move, 'stranger', { receiver })).toBe('not-your-turn');
    },
  );
  it('hand-over of a request that is held, or to the requester while it is suspended', () => {
    expect(pair().why('handOver', 'admin', { status: 'held', fromId: 'a', receiver })).toBe('person-has-no-seat');
    const desk = pair().send('suspend', { comment: null }, { personId: 'admin' });
    expect(desk.handOver('a', 'requester').refused).toBe(true);
  });
  it('removing another’s signer, taking back what was followed, vacating nobody’s seat', () => {
    const signer = one().hand('addBefore', 'a', 'd');
    expect(
      signer.send('removeSigner', { ...signer.said, seat: signer.seatOf('d').no }, { personId: 'c', at: AT }).refused,
    ).toBe(true);
    expect(line().approve('a').approve('b').takeBack('a').refused).toBe(true);
    expect(one().approve('a').hand('delegate', 'c', 'd').takeBack('a').refused).toBe(true);
    expect(pair().vacate('stranger').refused).toBe(true);
  });
  it('an edit by a stranger, held or not', () => {
    const problems = [{ step: 'first', code: 'no-approver', params: {} }];
    expect(pair().edit('stranger', 'h2').refused).toBe(true);
    expect(pair().edit('stranger', 'h2', { problems }).refused).toBe(true);
  });
  it('somebody who may not decide at a later step: not filed, not released, not edited', () => {
    const steps = (last: string) => [
      aStep('first', ['a', 'b'], { ...all, fields: { edit: ['amount'] }, editorsMayDecide: true }),
      aStep('last', [last]),
    ];
    expect(new Desk(steps('gainer')).file().refused).toBe(true);
    const held = new Desk(steps('c'))
      .file()
      .send('hold', {}, { problems: [{ step: 'first', code: 'no-approver', params: {} }] });
    expect(held.release(steps('gainer')).refused).toBe(true);
    const open = new Desk(steps('c')).file();
    expect(open.edit('a', 'h2', { steps: steps('gainer') }).refused).toBe(true);
    expect(open.edit('a', 'h2').refused).toBe(false);
  });
  it('the requester is excluded whatever the plan says', () => {
    expect(excludedFrom({ ...one().context, excluded: [] })).toEqual(['requester']);
  });
  it('nobody is their own substitute', () => {
    expect(activeAbsences([anAbsence('a', 'a')], { kind: 'A6', at: AT })).toEqual([]);
  });
});

describe('section 8, what spares an approver', () => {
  const steps = [aStep('first', ['a']), aStep('again', ['a'], { skipRepeated: true }), aStep('last', ['c'])];
  const seats = [
    aSeat({ personId: 'a', planned: 'a', state: 'done' }),
    aSeat({ no: 2, step: 2, personId: 'a', planned: 'a', state: 'waiting' }),
  ];
  const spared = (overrides: Partial<Vote>, fields: object = {}) => {
    const votes = [aVote({ personId: 'a', ...overrides })];
    const context = {
      ...firstContext({ kind: 'A6', requesterId: 'r' }),
      round: 1,
      step: 2,
      steps,
      seats,
      votes,
      contentHash: 'h1',
      ...fields,
    };
    return automaticVotes(context, AT).length;
  };
  it('their own approval', () => {
    expect(spared({})).toBe(1);
  });
  it.each<[string, Partial<Vote>]>([
    ['a rejection', { decision: 'reject' }],
    ['a voided vote', { voided: { reason: 'returned', changed: [] } }],
    ['what the system decided', { automatic: true }],
    ['an earlier round', { round: 0, carriedOver: { round: 1, changed: [] }, fields: {} }],
    ['somebody else’s', { personId: 'b' }],
    ['for somebody else', { actingFor: 'z' }],
    ['other content', { contentHash: 'h0', carriedOver: { round: 1, changed: [] }, fields: {} }],
  ])('not %s', (_, overrides) => {
    expect(spared(overrides, { fieldHashes: {} })).toBe(0);
  });
});
