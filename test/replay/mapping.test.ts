import { approvingRound, dropped, isSwapOfEquals, swapped, swapsOf } from './altered-rounds';
import type { Played, RefusedMove } from './case-player';
import { isByHindsight, type Move, movesOf, recordedEndOf } from './moves';
import { readRecordedCases, type RecordedCase } from './recorded-cases';
import { variantsOf } from './variants';
import { refusalsDue, verdictOf } from './verdict';

const recorded = readRecordedCases();
const moves = recorded.map(movesOf);

function aCase(...events: [activity: string, role: string][]): RecordedCase {
  const at = (index: number) => new Date(Date.UTC(2017, 5, 1 + index));
  const made = events.map(([activity, role], index) => ({
    activity: `Declaration ${activity} by ${role}`,
    role,
    at: at(index),
  }));
  return { id: 'declaration1', amount: '10.00', events: made };
}
const SUBMITTED: [string, string] = ['SUBMITTED', 'EMPLOYEE'];
const TAKEN: [string, string] = ['REJECTED', 'EMPLOYEE'];
const SENT_BACK: [string, string] = ['REJECTED', 'SUPERVISOR'];
const APPROVED: [string, string] = ['FINAL_APPROVED', 'SUPERVISOR'];
const CORRECTED: [string, string] = ['REJECTED', 'MISSING'];

const does = (all: readonly Move[]) => all.map((move) => move.does);
const played = (stage: Played['stage'], ...refused: RefusedMove[]): Played => ({
  ...{ declarationId: '', stage, refused, requests: 1, commands: 0 },
});

describe('how the log is read', () => {
  it('90 variants; every case has an end', () => {
    expect(variantsOf(recorded)).toHaveLength(90);
    const ends = new Map<string, number>();
    for (const each of moves) ends.set(recordedEndOf(each), (ends.get(recordedEndOf(each)) ?? 0) + 1);
    expect(Object.fromEntries(ends)).toEqual({ approved: 9910, withdrawn: 284, draft: 135, corrected: 28 });
  });

  it('what a sound engine must refuse, by the log alone', () => {
    expect(moves.filter((each) => refusalsDue(each) > 0)).toHaveLength(87);
  });

  it("the requester's own refusal begins the next round, or gives up where none follows", () => {
    expect(does(movesOf(aCase(SUBMITTED, SENT_BACK, TAKEN, SUBMITTED, APPROVED)))).toEqual([
      ...['submit', 'return', 'revise', 'submit', 'approve'],
    ]);
    expect(does(movesOf(aCase(SUBMITTED, SENT_BACK, TAKEN)))).toEqual(['submit', 'return', 'withdraw']);
    expect(does(movesOf(aCase(SUBMITTED, TAKEN, SUBMITTED, APPROVED)))).toEqual([
      'submit',
      'withdraw',
      'submit',
      'approve',
    ]);
  });

  it('the route that only the log tells is chosen for each round by itself', () => {
    const each = movesOf(aCase(SUBMITTED, ['APPROVED', 'PRE_APPROVER'], SENT_BACK, TAKEN, SUBMITTED, APPROVED));
    expect(each.filter((move) => move.does === 'submit').map((move) => [move.rules, move.asks])).toEqual([
      ['2017', ['preApprover']],
      ['2017', []],
    ]);
    expect(isByHindsight(each)).toBe(true);
  });

  it('the rules of the day tell the administration apart but for twelve rounds at the turn of the year', () => {
    const rounds = moves.flat().filter((move) => move.does === 'submit');
    expect(rounds.filter(({ asks }) => asks.includes('administration'))).toHaveLength(12);
  });
});

describe('how cases are altered', () => {
  const round = approvingRound(movesOf(aCase(SUBMITTED, ['APPROVED', 'PRE_APPROVER'], APPROVED)))!;
  const single = approvingRound(movesOf(aCase(SUBMITTED, SENT_BACK, TAKEN, SUBMITTED, APPROVED)))!;

  it('an approval is missing, or two change places and instants', () => {
    expect(dropped(round, 0).moves.map((move) => 'by' in move && move.by)).toEqual([false, 'supervisor']);
    const turned = swapped(round, 0).moves;
    expect(turned.map((move) => 'by' in move && move.by)).toEqual([false, 'supervisor', 'preApprover']);
    expect(turned.map(({ at }) => at)).toEqual([...turned.map(({ at }) => at)].sort((one, other) => +one - +other));
  });

  it('a single approval comes before what it approves', () => {
    expect(swapsOf(single)).toBe(1);
    expect(does(swapped(single, 0).moves)).toEqual(['submit', 'return', 'revise', 'approve', 'submit']);
  });

  it('no round of the log has two decisions by the same approver, so no swap is of two equals', () => {
    const rounds = moves.flatMap((each) => approvingRound(each) ?? []);
    expect(rounds.filter((each) => each.approvals.some((_, place) => isSwapOfEquals(each, place)))).toEqual([]);
  });
});

describe('how cases are accounted for', () => {
  const plain = movesOf(aCase(SUBMITTED, APPROVED));
  const corrected = movesOf(aCase(SUBMITTED, APPROVED, CORRECTED, SUBMITTED, APPROVED));
  const refusal = { does: 'correct', recorded: '', stage: 'approved', code: 'already-decided' } as const;

  it('a case that is left elsewhere, or refused by no rule, is unexplained', () => {
    expect(verdictOf(plain, played('approved')).kind).toBe('reached');
    expect(verdictOf(plain, played('open')).kind).toBe('unexplained');
    const refused = { does: 'approve', recorded: '', stage: 'open', code: 'not-your-turn' } as const;
    expect(verdictOf(plain, played('approved', refused)).kind).toBe('unexplained');
  });

  it('final states absorb › an engine that sends an approved request back is unexplained, however well it ends', () => {
    expect(verdictOf(corrected, played('approved', refusal)).kind).toBe('refused');
    expect(verdictOf(corrected, played('approved')).kind).toBe('unexplained');
  });

  it('a payment of what is not approved must be refused', () => {
    const paid: Move[] = [
      ...movesOf(aCase(SUBMITTED, SENT_BACK, TAKEN)),
      { does: 'pay', at: new Date(), recorded: '' },
    ];
    expect(refusalsDue(paid)).toBe(1);
    expect(refusalsDue([...plain, { does: 'pay', at: new Date(), recorded: '' }])).toBe(0);
  });
});
