import { mayConclude } from '../../../src/machines/approval/approval-moves';
import { aStep, AT } from './builders';
import { anAbsence, Desk } from './desk';

const resume = { afterReturn: 'resume' } as const;
const all = { counting: { rule: 'all' } } as const;
const unseen = { fields: { hidden: ['amount'] } };
const edits = { fields: { edit: ['amount'] } };
/** The first does not see the amount, the second does. */
const route = (rules: object = resume) => [
  aStep('first', ['a'], { ...unseen, ...rules }),
  aStep('second', ['b'], rules),
  aStep('last', ['c'], { ...rules, ...edits }),
];
const atLast = (rules?: object) => new Desk(route(rules)).file().approve('a').approve('b');

describe('section 8, content binding and smart re-approval', () => {
  it('each vote holds what was shown, the round and the policy version', () => {
    expect(atLast().context.votes).toMatchObject([
      { step: 1, round: 1, fields: { 'fields.note': '1' }, policyVersion: 1, carriedOver: null },
      { step: 2, round: 1, fields: { amount: '1', 'fields.note': '1' }, contentHash: 'h1' },
    ]);
  });
  it('a change voids exactly the votes that depended on it; the rest carries over with what changed', () => {
    const desk = atLast().return('c').file('h2');
    expect([desk.context.round, desk.context.step, desk.standing]).toEqual([2, 2, ['1 a']]);
    expect(desk.context.votes[0]?.carriedOver).toEqual({ round: 2, changed: ['amount'] });
    expect(desk.context.votes[1]?.voided).toEqual({ reason: 'content-changed', changed: ['amount'] });
    expect(desk.approve('b').approve('c').status).toBe('approved');
  });
  it('nothing changed: on from the step that returned it', () => {
    const desk = atLast().return('c').file('h1');
    expect([desk.context.round, desk.context.step, desk.standing]).toEqual([2, 3, ['1 a', '2 b']]);
  });
  it('start again, where policy says so or says nothing', () => {
    expect(atLast({ afterReturn: 'restart' }).return('c').file('h1').context).toMatchObject({ step: 1, votes: [] });
    expect(atLast({}).return('c').file('h1').context).toMatchObject({ step: 1, votes: [] });
  });
  it('whatever the order in which a rule was written down', () => {
    const rules = {
      counting: { rule: 'quorum', percent: 50 },
      approvers: { role: 'director', by: 'roleInDepartment' },
    } as const;
    const desk = new Desk([aStep('first', ['a'], { ...rules, ...resume }), aStep('last', ['c'], resume)]).file();
    expect(desk.approve('a').return('c').file('h1').standing).toEqual(['1 a']);
  });
  it('without hashes of fields nothing carries over', () => {
    const desk = atLast().return('c').file('h1', { fieldHashes: undefined });
    expect([desk.context.step, desk.standing]).toEqual([1, []]);
    expect(desk.context.votes[0]?.voided?.changed).toEqual(['content']);
  });
  it('a second round further on, what was carried over carries over again', () => {
    const desk = atLast().return('c').file('h1').return('c').file('h2');
    expect([desk.context.round, desk.context.step, desk.standing]).toEqual([3, 2, ['1 a']]);
  });
  it.each<[string, object[], string]>([
    ['a field that is shown now and was not', [aStep('first', ['a'], resume)], 'content-changed'],
    ['a step that is gone', [aStep('other', ['a'], { ...unseen, ...resume })], 'replanned'],
    ['a step that counts otherwise', [aStep('first', ['a'], { ...unseen, ...all })], 'replanned'],
    ['somebody who is no candidate any more', [aStep('first', ['d'], unseen)], 'no-longer-permitted'],
  ])('not for %s', (_, first, reason) => {
    const desk = atLast().return('c');
    desk.steps = [...first, ...route().slice(1)] as never;
    desk.file('h1');
    expect(desk.context.step).toBe(1);
    expect(desk.context.votes.find((vote) => vote.personId === 'a')?.voided?.reason).toBe(reason);
  });
  it('not for somebody who is excluded by now', () => {
    const desk = new Desk([aStep('first', ['a', 'd'], { ...unseen, ...resume }), ...route().slice(1)]).file();
    desk.approve('a').approve('b').return('c');
    const steps = [aStep('first', ['d', 'a'], { ...unseen, ...resume }), ...route().slice(1)];
    desk.file('h1', { excluded: ['a'], steps: [{ ...steps[0]!, candidates: ['d'] }, ...steps.slice(1)] });
    expect([desk.context.step, desk.asked]).toEqual([1, ['d']]);
    expect(desk.context.votes.find((vote) => vote.personId === 'a')?.voided?.reason).toBe('no-longer-permitted');
  });
  it('not of a substitute who is excluded by now', () => {
    const desk = new Desk(route()).file().approve('s', { absences: [anAbsence('a', 's')] });
    desk
      .approve('b')
      .return('c')
      .file('h1', { excluded: ['s'] });
    expect([desk.context.step, desk.asked]).toEqual([1, ['a']]);
  });
  it('what the system decided does not carry over', () => {
    const steps = [
      aStep('first', ['a'], resume),
      aStep('again', ['a'], { skipRepeated: true, ...resume }),
      aStep('last', ['c'], resume),
    ];
    const desk = new Desk(steps).file().approve('a').return('c').file('h1');
    expect([desk.context.step, desk.standing]).toEqual([2, ['1 a']]);
  });
  it('a shorter route never ends with what carried over: the last step is decided by somebody in this round', () => {
    const desk = new Desk(route()).file().approve('a').approve('b').return('c');
    desk.steps = route().slice(0, 2);
    desk.file('h1');
    expect([desk.status, desk.context.step, desk.asked, desk.standing]).toEqual(['open', 2, ['b'], ['1 a']]);
    expect(desk.context.votes[1]?.voided?.reason).toBe('last-step');
  });
  it('a transferred seat stays with whoever decided on it', () => {
    const desk = new Desk(route()).file().hand('transfer', 'a', 'd').approve('d').approve('b').return('c').file('h2');
    expect([desk.context.step, desk.standing]).toEqual([2, ['1 d']]);
  });
  it('rejections never carry over', () => {
    const three = aStep('first', ['a', 'b', 'd'], { counting: { rule: 'nOfM', n: 2 }, ...resume });
    const desk = new Desk([three, aStep('last', ['c'], resume)]).file().reject('a').approve('b').return('d').file('h1');
    expect([desk.asked, desk.standing]).toEqual([['a', 'd'], ['1 b']]);
  });
});

describe('section 8, return', () => {
  it('return x parallel signers: what the others approved stands, the one who returned decides again', () => {
    const desk = new Desk([aStep('first', ['a', 'b'], { ...all, ...resume }), aStep('last', ['c'], resume)]).file();
    desk.approve('a').return('b');
    expect(desk.status).toBe('returned');
    expect(desk.approve('a').refused).toBe(true);
    desk.file('h1');
    expect([desk.asked, desk.standing]).toEqual([['b'], ['1 a']]);
  });
  it('to an earlier step: decided there anew, then on to the step that returned it', () => {
    const desk = atLast().return('c', 1);
    expect([desk.context.round, desk.context.step, desk.standing]).toEqual([1, 1, ['2 b']]);
    desk.approve('a');
    expect([desk.context.step, desk.asked]).toEqual([3, ['c']]);
  });
  it('to an earlier step, all over again where policy says so', () => {
    const desk = atLast({}).return('c', 1);
    expect([desk.context.step, desk.standing]).toEqual([1, []]);
    expect(desk.approve('a').context.step).toBe(2);
  });
  it.each([3, 0, 4, 1.5])('not to step %p of three from the last', (toStep) => {
    const desk = atLast();
    expect(desk.why('returnTo', 'c', { toStep })).toBe('step-not-earlier');
    expect(desk.return('c', toStep).refused).toBe(true);
  });
  it('held where nobody may decide at the step that it goes back to', () => {
    const next = { step: aStep('first', []), problem: { step: 'first', code: 'no-approver', params: {} } };
    expect(atLast().return('c', 1, { next }).status).toBe('held');
  });
  it('timer after a return: the opening before it concerns nobody any more', () => {
    const desk = new Desk(route()).file();
    const [first] = desk.openings;
    desk.approve('a').return('b', 1);
    expect(desk.openings[0]).toBeGreaterThan(first!);
    const live = (opening: number) =>
      desk.context.seats.some((seat) => seat.state === 'open' && seat.opening === opening);
    expect([live(first!), live(desk.openings[0]!)]).toEqual([false, true]);
  });
});

describe('section 8, edits by an approver', () => {
  it('are new content: a round of its own, what depended on it is void', () => {
    const desk = atLast({ ...resume, editorsMayDecide: true }).edit('c', 'h2');
    expect([desk.context.round, desk.context.step, desk.standing, desk.context.editors]).toEqual([
      2,
      2,
      ['1 a'],
      ['c'],
    ]);
    expect(desk.approve('b').context.editors).toEqual([]);
  });
  it('only of fields that the step may edit, only by somebody who may decide, only if anything changed', () => {
    const desk = atLast({ ...resume, editorsMayDecide: true });
    const ask = (contentHash: string) => ({ edited: desk.filing(contentHash) });
    expect(desk.why('edit', 'c', ask('h2'))).toBeNull();
    expect(desk.why('edit', 'c', ask('h3'))).toBe('field-not-editable');
    expect(desk.why('edit', 'c', ask('h1'))).toBe('nothing-edited');
    expect(desk.why('edit', 'b', ask('h2'))).not.toBeNull();
    expect(desk.edit('c', 'h3').refused).toBe(true);
    expect(desk.edit('c', 'h2', { steps: [aStep('first', ['gainer'])] }).refused).toBe(true);
  });
  it('editors since the last approval do not decide until somebody else has approved', () => {
    const steps = [
      aStep('first', ['a'], { ...unseen, ...resume }),
      aStep('last', ['c', 'd'], { ...all, ...resume, ...edits }),
    ];
    const desk = new Desk(steps).file().approve('a');
    expect(desk.edit('c', 'h2').refused).toBe(true);
    desk.steps = [steps[0]!, { ...steps[1]!, candidates: ['d'] }];
    desk.edit('c', 'h2');
    expect([desk.status, desk.asked]).toEqual(['open', ['d']]);
    expect(desk.approve('c').refused).toBe(true);
    expect(desk.approve('d', { absences: [anAbsence('c', 'd')] }).status).toBe('approved');
  });
  it('held where only the editor could decide', () => {
    const problems = [{ step: 'last', code: 'superior-missing', params: {} }];
    const desk = atLast().edit('c', 'h2', { problems });
    expect([desk.status, desk.context.problems]).toEqual(['held', problems]);
  });
});

describe('section 8, segregation of duties', () => {
  const distinct = { distinctPeople: true };
  it('distinct steps have distinct people where policy says so', () => {
    const desk = new Desk([aStep('first', ['a']), aStep('last', ['a', 'c'], distinct)]).file();
    const next = { step: aStep('last', ['c'], distinct) };
    expect(desk.approve('a', { next }).asked).toEqual(['c']);
  });
  it('nobody is left at the next step: held, not passed', () => {
    const desk = new Desk([aStep('first', ['a']), aStep('last', ['a'], distinct)]).file().approve('a');
    expect([desk.status, desk.context.problems[0]?.code]).toEqual(['held', 'no-approver']);
    expect(desk.release().refused).toBe(true);
    expect(desk.release([aStep('first', ['a']), aStep('last', ['c'], distinct)]).asked).toEqual(['c']);
  });
  it('also of somebody in whose place the earlier step was decided, and of who did', () => {
    const steps = [aStep('first', ['a']), aStep('last', ['c', 'd'], { ...distinct, ...all })];
    const desk = new Desk(steps).file().approve('s', { absences: [anAbsence('a', 's')] });
    for (const personId of ['s', 'a'])
      expect(desk.approve(personId, { absences: [anAbsence('c', personId)] }).refused).toBe(true);
    expect(desk.why('transfer', 'c', { receiver: { id: 's', mayDecide: true } })).toBe('receiver-excluded');
  });
  it('files only with somebody permitted at every step', () => {
    const refused = (steps: ReturnType<typeof aStep>[], given: object = {}) =>
      new Desk(steps).file('h1', given).refused;
    expect(refused([aStep('first', ['gainer'])])).toBe(true);
    expect(refused([aStep('first', [])])).toBe(true);
    expect(refused([])).toBe(true);
    expect(refused(route(), { personId: 'a' })).toBe(true);
    const problems = [{ step: 'first', code: 'no-approver', params: {} }];
    expect(new Desk(route()).file('h1', { problems }).status).toBe('held');
    expect(refused(route(), { problems, personId: 'a' })).toBe(true);
    const editor = atLast({ ...resume, editorsMayDecide: true })
      .edit('c', 'h2')
      .return('b');
    editor.steps = [aStep('first', ['c'], resume), aStep('last', ['b'], resume)];
    expect(editor.file('h3').refused).toBe(true);
  });
  it('only the requester withdraws', () => {
    const by = (personId: string) => new Desk(route()).file().send('withdraw', { comment: null }, { personId });
    expect([by('a').refused, by('requester').status]).toEqual([true, 'withdrawn']);
  });
  it('decides at most what was asked: round, step and content', () => {
    const desk = new Desk(route()).file();
    for (const said of [{ round: 0 }, { step: 2 }, { contentHash: 'h2' }])
      expect(desk.approve('a', {}, said).refused).toBe(true);
    expect(desk.approve('a', { at: AT }).refused).toBe(false);
  });
  it('an approval rests on every step in full, and on a person at the last one, whatever the snapshot says', () => {
    const desk = new Desk(route()).file().approve('a').approve('b');
    const [first] = desk.context.votes;
    first!.voided = { reason: 'taken-back', changed: [] };
    expect(desk.approve('c').refused).toBe(true);
    const whole = atLast().approve('c').context;
    expect(mayConclude(whole)).toBe(true);
    const automatic = whole.votes.map((vote) => (vote.step === 3 ? { ...vote, automatic: true } : vote));
    expect(mayConclude({ ...whole, votes: automatic })).toBe(false);
  });
});
