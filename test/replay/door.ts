import type { ApprovalStatus, Decision } from '../../src/machines/approval';
import type { Declaration } from './declaration-subject';
import type { Submission } from './moves';
import type { UniversityPost } from './university';

/** Where a request stands after a command. */
export interface Standing {
  requestId: string;
  status: ApprovalStatus;
  contentHash: string;
}

/** What the engine said no to. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** The engine as the people of a case reach it: straight at the services, or over HTTP. Every command may throw {@link Refused}. */
export interface Door {
  save(declaration: Declaration, at: Date): Promise<void>;
  submit(declaration: Declaration, said: Submission, at: Date): Promise<Standing>;
  decide(as: UniversityPost, shown: Standing, decision: Decision, at: Date): Promise<Standing>;
  withdraw(shown: Standing, at: Date): Promise<Standing>;
  pay(declarationId: string, at: Date): Promise<void>;
}
