import type { Alteration } from './altered-rounds';
import type { Played } from './case-player';
import type { Verdict } from './verdict';

/** What became of all the cases. */
export class Account {
  cases = 0;
  commands = 0;
  byHindsight = 0;
  severalRequests = 0;
  readonly reached = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly unexplained: string[] = [];
  readonly altered = { dropped: 0, swapped: 0 };
  readonly alike = { swaps: 0 };
  /** Altered cases that were approved all the same; there must be none. */
  readonly approvedAllTheSame: string[] = [];
  /** Altered cases in which not exactly those were refused who were out of turn; there must be none. */
  readonly heardOutOfTurn: string[] = [];

  add(caseId: string, verdict: Verdict, { commands, requests }: Played): void {
    this.cases += 1;
    this.commands += commands;
    if (requests > 1) this.severalRequests += 1;
    if (verdict.kind === 'unexplained') {
      this.unexplained.push(`${caseId}: ${verdict.why}`);
      return;
    }
    if (verdict.byHindsight) this.byHindsight += 1;
    if (verdict.kind === 'reached') count(this.reached, verdict.end);
    else count(this.refused, verdict.rule);
  }

  addAltered(caseId: string, { kind, what, outOfTurn }: Alteration, { stage, commands, refused }: Played): void {
    this.commands += commands;
    this.altered[kind] += 1;
    const decisions = refused.filter(({ does }) => does === 'approve').length;
    if (decisions !== outOfTurn) this.heardOutOfTurn.push(`${caseId}: ${kind} ${what}`);
    if (stage === 'approved') this.approvedAllTheSame.push(`${caseId}: ${kind} ${what}`);
  }

  lines(): string[] {
    const share = (n: number) => `${n} (${((100 * n) / this.cases).toFixed(2)} %)`;
    return [
      `${this.cases} cases, ${this.commands} commands; route chosen by hindsight in ${share(this.byHindsight)}; ${this.severalRequests} cases with more than one request`,
      `  reached the recorded end: ${share(sum(this.reached))}`,
      ...entries(this.reached).map(([end, n]) => `    ${end}: ${n}`),
      `  refused: ${share(sum(this.refused))}`,
      ...entries(this.refused).map(([rule, n]) => `    ${share(n)}: ${rule}`),
      `  unexplained: ${this.unexplained.length}`,
      ...this.unexplained.slice(0, 20).map((each) => `    ${each}`),
    ];
  }

  alteredLines(): string[] {
    return [
      `altered: ${this.altered.dropped} with an approval dropped, ${this.altered.swapped} with two decisions swapped (${this.alike.swaps} swaps of two equal decisions left out)`,
      `  approved all the same: ${this.approvedAllTheSame.length}`,
      `  not exactly those refused who were out of turn: ${this.heardOutOfTurn.length}`,
      ...this.approvedAllTheSame.slice(0, 20).map((each) => `    ${each}`),
    ];
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}

function entries(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(([, one], [, other]) => other - one);
}
