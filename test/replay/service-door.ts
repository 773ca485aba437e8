import { ApprovalService } from '../../src/approvals/approval.service';
import type { Filed } from '../../src/approvals/approval-filing';
import { contextOf, statusOf } from '../../src/approvals/approval-mirror';
import type { Decision } from '../../src/machines/approval';
import type { Actor } from '../../src/modules/auth/actor';
import { AuthService } from '../../src/modules/auth/auth.service';
import { type Transaction, UnitOfWork } from '../../src/modules/platform/database/unit-of-work';
import { Answer } from '../../src/modules/platform/http/answer';
import { CommandRunner } from '../../src/modules/platform/http/command-runner';
import { Problem } from '../../src/modules/platform/http/problem';
import type { LoadedInstance } from '../../src/modules/platform/workflow/instance';
import { type Declaration, DeclarationSubject } from './declaration-subject';
import { type Door, Refused, type Standing } from './door';
import type { Submission } from './moves';
import type { University, UniversityPost } from './university';

/** The services behind the routes, each command in the one transaction that a route would give it. */
export class ServiceDoor implements Door {
  private readonly approvals: ApprovalService;
  private readonly declarations: DeclarationSubject;
  private readonly commands: CommandRunner;

  private constructor(
    private readonly university: University,
    private readonly actors: Record<UniversityPost, Actor>,
  ) {
    this.approvals = serviceOf(university, ApprovalService);
    this.declarations = serviceOf(university, DeclarationSubject);
    this.commands = serviceOf(university, CommandRunner);
  }

  static async of(university: University): Promise<ServiceDoor> {
    const auth = serviceOf(university, AuthService);
    const actors = await serviceOf(university, UnitOfWork).run(async (tx) => {
      const found: [string, Actor][] = [];
      for (const [post, { id }] of Object.entries(university.people)) found.push([post, await auth.freshActor(tx, id)]);
      return Object.fromEntries(found) as Record<UniversityPost, Actor>;
    });
    return new ServiceDoor(university, actors);
  }

  async save(declaration: Declaration, at: Date): Promise<void> {
    await this.command('requester', at, (tx) => this.declarations.save(tx, declaration));
  }

  submit(declaration: Declaration, said: Submission, at: Date): Promise<Standing> {
    return this.command('requester', at, async (tx, { actor }) =>
      filed(await this.declarations.submit(tx, actor, declaration, said, at)),
    );
  }

  decide(as: UniversityPost, { requestId, contentHash }: Standing, decision: Decision, at: Date): Promise<Standing> {
    const said = { decision, contentHash, comment: null };
    return this.command(as, at, async (tx, command) =>
      standing(await this.approvals.decide(tx, command, requestId, said)),
    );
  }

  withdraw({ requestId }: Standing, at: Date): Promise<Standing> {
    return this.command('requester', at, async (tx, command) =>
      standing(await this.approvals.withdraw(tx, command, requestId, null)),
    );
  }

  async pay(declarationId: string, at: Date): Promise<void> {
    await this.command('administration', at, (tx) => this.declarations.pay(tx, declarationId, at));
  }

  private async command<Result>(
    as: UniversityPost,
    at: Date,
    work: (tx: Transaction, command: { actor: Actor; at: Date }) => Promise<Result>,
  ): Promise<Result> {
    const actor = this.actors[as];
    const command = { actor, at, ifMatch: null, route: '', key: null, bodyHash: '' };
    const run = () => this.commands.run(command, async (tx) => Answer.ok(await work(tx, { actor, at })));
    try {
      return (await this.university.clock.during(at, run)).body;
    } catch (error) {
      if (error instanceof Problem) throw new Refused(error.code);
      throw error;
    }
  }
}

function serviceOf<T>({ app }: University, token: abstract new (...args: never[]) => T): T {
  return app.app.get(token as never, { strict: false });
}

function filed({ id, state, contentHash }: Filed): Standing {
  return { requestId: id, status: state, contentHash };
}

function standing(instance: LoadedInstance): Standing {
  return { requestId: instance.id, status: statusOf(instance), contentHash: contextOf(instance).contentHash };
}
