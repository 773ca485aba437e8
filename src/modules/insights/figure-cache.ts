import type { Actor } from '../auth/actor';
import { accountScope } from '../auth/scope';

interface Kept {
  at: Date;
  answer: Promise<unknown>;
}

const HOLDS_MS = 60_000;
const MOST = 200;

/**
 * Figures that cost what they count are computed once a minute for everybody who sees the same; each answer says of when it is. One
 * process keeps its own.
 */
export class FigureCache {
  private readonly kept = new Map<string, Kept>();

  async of<Answer>(
    { actor, figure, at }: { actor: Actor; figure: string; at: Date },
    compute: () => Promise<Answer>,
  ): Promise<Answer & { asOf: Date }> {
    const { key, values } = accountScope(actor);
    const name = JSON.stringify([figure, key, values]);
    const known = this.kept.get(name);
    const age = known ? at.getTime() - known.at.getTime() : -1;
    if (known && age >= 0 && age < HOLDS_MS) return { ...((await known.answer) as Answer), asOf: known.at };
    const answer = compute();
    this.keep(name, { at, answer });
    return { ...(await answer), asOf: at };
  }

  private keep(name: string, kept: Kept): void {
    this.kept.delete(name);
    this.kept.set(name, kept);
    kept.answer.catch(() => this.kept.delete(name));
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value as string);
  }
}
