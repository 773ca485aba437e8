import { assign, setup } from 'xstate';
import { initialSubjectContext, type SubjectContext } from './subject-context';
import type { SubjectEffects } from './subject-effects';
import type { SubjectEvent, SubjectPayloads } from './subject-events';

interface Args {
  context: SubjectContext;
  event: SubjectEvent;
}
const said = <T extends keyof SubjectPayloads>(event: SubjectEvent) => event.payload as unknown as SubjectPayloads[T];

/** What every thing shares that needs approval before it is used: quotation, expense, reception, agreement, sub-contract. */
export const subjectSetup = setup({
  types: { context: {} as SubjectContext, events: {} as SubjectEvent, input: {} as { subjectType: string } },
  actions: {
    voidRequest: (_: unknown, _params: SubjectEffects['voidRequest']): void => undefined,
    rememberRequest: assign(({ event }) => {
      const { requestId: id, contentHash } = said<'submitted'>(event);
      return { request: { id, contentHash, filedAt: event.given.at } };
    }),
    rememberEdit: assign(({ context, event }) => {
      return { request: { ...context.request!, contentHash: said<'edited'>(event).contentHash } };
    }),
    rememberApproval: assign(({ event }) => {
      const { requestId, contentHash } = said<'approved'>(event);
      return { request: null, approval: { requestId, contentHash, approvedAt: event.given.at } };
    }),
    rememberCompletion: assign(({ event }) => {
      const { contentHash, by, on, documentHash } = said<'completed'>(event);
      return { completion: { contentHash, by, on, documentHash: documentHash ?? null, recordedAt: event.given.at } };
    }),
    forgetApproval: assign({ request: null, approval: null }),
  },
  guards: {
    /** The approval counts for the very request, and for the very content that was filed. */
    isGrant: ({ context, event }: Args) =>
      isAboutRequest(context, event) && said<'approved'>(event).contentHash === context.request?.contentHash,
    isRefusal: ({ context, event }: Args) => isAboutRequest(context, event),
    /** By an approver of the very request: they are a person, so this alone is not the system's. */
    isEdit: ({ context, event }: Args) =>
      context.request !== null &&
      context.request.id === event.payload.requestId &&
      isText(said<'edited'>(event).contentHash),
    /** Only what was approved is given or signed. */
    isApprovedContent: ({ context, event }: Args) => isOfApprovedContent(context, event),
    /** A contract is signed with the document that carries the signatures. */
    isSignedDocument: ({ context, event }: Args) =>
      isOfApprovedContent(context, event) && isText(said<'completed'>(event).documentHash),
    isIdentified: ({ event }: Args) =>
      isText(said<'submitted'>(event).requestId) && isText(said<'submitted'>(event).contentHash),
  },
});

function isAboutRequest({ request }: SubjectContext, event: SubjectEvent): boolean {
  return event.given.actor.kind === 'system' && request !== null && request.id === event.payload.requestId;
}

function isOfApprovedContent({ approval }: SubjectContext, event: SubjectEvent): boolean {
  const { contentHash, by, on } = said<'completed'>(event);
  return approval !== null && approval.contentHash === contentHash && isText(by) && isText(on);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

const voids = (reason: SubjectEffects['voidRequest']['reason']) =>
  [
    { type: 'voidRequest', params: ({ context }: Args) => ({ requestId: context.request!.id, reason }) },
    'forgetApproval',
  ] as const;

/** `prefix` is the machine's id and begins its events; `done` is the state in which the thing was given or signed. */
export function approvableStates<P extends 'subject' | 'contract'>(prefix: P, done: 'completed' | 'signed') {
  const complete = prefix === 'contract' ? 'contract.signed' : 'subject.completed';
  const guard = prefix === 'contract' ? 'isSignedDocument' : 'isApprovedContent';
  return {
    draft: {
      on: {
        [`${prefix}.submitted`]: { target: 'inApproval', guard: 'isIdentified', actions: 'rememberRequest' },
        [`${prefix}.changed`]: { target: 'draft', reenter: true },
        [`${prefix}.cancelled`]: 'cancelled',
      },
    },
    inApproval: {
      on: {
        [`${prefix}.approved`]: { target: 'approved', guard: 'isGrant', actions: 'rememberApproval' },
        [`${prefix}.refused`]: { target: 'draft', guard: 'isRefusal', actions: 'forgetApproval' },
        [`${prefix}.edited`]: { target: 'inApproval', reenter: true, guard: 'isEdit', actions: 'rememberEdit' },
        [`${prefix}.changed`]: { target: 'draft', actions: voids('changed') },
        [`${prefix}.cancelled`]: { target: 'cancelled', actions: voids('cancelled') },
      },
    },
    approved: {
      on: {
        [complete]: { target: done, guard, actions: 'rememberCompletion' },
        [`${prefix}.changed`]: { target: 'draft', actions: 'forgetApproval' },
        [`${prefix}.cancelled`]: { target: 'cancelled', actions: 'forgetApproval' },
      },
    },
    [done]: { type: 'final' },
    cancelled: { type: 'final' },
  } as const;
}

/** Without input only for the inert actor that xstate builds for every pure transition. */
export const firstSubjectContext = ({ input }: { input?: { subjectType: string } }): SubjectContext =>
  initialSubjectContext(input?.subjectType ?? '');
