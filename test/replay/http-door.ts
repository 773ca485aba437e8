import type { Decision } from '../../src/machines/approval';
import type { TestAnswer } from '../support/app';
import type { Declaration } from './declaration-subject';
import { type Door, Refused, type Standing } from './door';
import type { Submission } from './moves';
import type { University, UniversityPost } from './university';

const DECLARATIONS = '/api/v1/replay-declarations';
const APPROVALS = '/api/v1/approvals';

/** The same people over real HTTP, logged in. One case after another: there is one clock. */
export class HttpDoor implements Door {
  private constructor(
    private readonly university: University,
    private readonly tokens: Record<UniversityPost, string>,
  ) {}

  /** @param until people log in at this instant, at the end of the record: their sessions are good for all that was before */
  static async of(university: University, until: Date): Promise<HttpDoor> {
    university.clock.set(until);
    const tokens: [string, string][] = [];
    for (const [post, { email }] of Object.entries(university.people))
      tokens.push([post, await university.app.login(email)]);
    return new HttpDoor(university, Object.fromEntries(tokens) as Record<UniversityPost, string>);
  }

  async save({ id, ...form }: Declaration, at: Date): Promise<void> {
    await this.post('requester', `${DECLARATIONS}/${id}/save`, form, at);
  }

  submit({ id, ...form }: Declaration, { rules, asks }: Submission, at: Date): Promise<Standing> {
    return this.filing(`${DECLARATIONS}/${id}/submit`, { ...form, rules, asks }, at);
  }

  decide(as: UniversityPost, { requestId, contentHash }: Standing, decision: Decision, at: Date): Promise<Standing> {
    return this.moving(as, `${APPROVALS}/${requestId}/decisions`, { decision, contentHash }, at);
  }

  withdraw({ requestId }: Standing, at: Date): Promise<Standing> {
    return this.moving('requester', `${APPROVALS}/${requestId}/withdraw`, {}, at);
  }

  async pay(declarationId: string, at: Date): Promise<void> {
    await this.post('administration', `${DECLARATIONS}/${declarationId}/pay`, {}, at);
  }

  private async filing(path: string, body: unknown, at: Date): Promise<Standing> {
    const { id, state, contentHash } = (await this.post('requester', path, body, at)).body;
    return { requestId: id, status: state, contentHash };
  }

  private async moving(as: UniversityPost, path: string, body: unknown, at: Date): Promise<Standing> {
    const { id, status, contentHash } = (await this.post(as, path, body, at)).body;
    return { requestId: id, status, contentHash };
  }

  private async post(as: UniversityPost, path: string, body: unknown, at: Date): Promise<TestAnswer> {
    this.university.clock.set(at);
    const answer = await this.university.app.request('POST', path, { as: this.tokens[as], body });
    if (answer.status < 300) return answer;
    const { code } = answer.body as { code?: string };
    if (!code || answer.status >= 500) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    throw new Refused(code);
  }
}
