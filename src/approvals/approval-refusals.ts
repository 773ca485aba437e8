import { Injectable } from '@nestjs/common';
import type { MoveRefusal } from '../machines/approval';
import type { Statement, Transaction } from '../modules/platform/database/unit-of-work';
import { Problem } from '../modules/platform/http/problem';

const STATUS: Record<MoveRefusal['code'], number> = {
  'segregation-of-duties': 403,
  'already-decided': 409,
  'not-your-turn': 409,
  'content-changed': 412,
  'no-second-hand-on': 409,
  'receiver-excluded': 422,
  'receiver-may-not-decide': 422,
  'receiver-has-seat': 422,
  'receiver-without-authority': 422,
  'substitute-without-authority': 403,
  'not-your-signer': 409,
  'signer-decided': 409,
  'nothing-to-take-back': 409,
  'already-followed': 409,
  'nothing-edited': 422,
  'field-not-editable': 422,
  'step-not-earlier': 422,
  'person-has-no-seat': 409,
};

const PERSON: Statement = { name: 'approval-winner', text: 'SELECT id, name FROM users WHERE id = $1' };
/** Where no vote ended it: whoever moved the request last; nobody where it was the system. */
const MOVER: Statement = {
  name: 'approval-mover',
  text: `SELECT u.id, u.name, i.state AS status FROM transitions t JOIN instances i ON i.id = t.instance_id
    LEFT JOIN users u ON u.id = t.actor_id WHERE t.instance_id = $1 ORDER BY t.seq DESC LIMIT 1`,
};

interface Winner {
  id: string | null;
  name: string | null;
  /** Where the request stands, when no vote brought it there: the sentence says so. */
  status?: string;
}

/** A pure refusal as the client gets it; whoever came too late is told who was first. */
@Injectable()
export class ApprovalRefusals {
  async problem(tx: Transaction, requestId: string, refusal: MoveRefusal): Promise<Problem> {
    const { code, winnerId, why, params = {} } = refusal;
    if (code === 'field-not-editable')
      return new Problem(STATUS[code], code, { fields: String(params.fields) }, undefined, params);
    if (code !== 'already-decided') return new Problem(STATUS[code], code, params, undefined, why ? { why } : {});
    const [winner] = await (winnerId ? tx.query<Winner>(PERSON, [winnerId]) : tx.query<Winner>(MOVER, [requestId]));
    const named = winner?.id ? { id: winner.id, name: winner.name } : null;
    const said = { name: named?.name ?? 'Keypath', context: winner?.status };
    return new Problem(STATUS[code], code, said, undefined, { winner: named });
  }
}
