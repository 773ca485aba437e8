import { Injectable } from '@nestjs/common';
import type { Decision } from '../../machines/approval';
import { type Transaction, UnitOfWork } from '../../modules/platform/database/unit-of-work';
import { Answer } from '../../modules/platform/http/answer';
import { CommandRunner } from '../../modules/platform/http/command-runner';
import { type FieldError, Problem } from '../../modules/platform/http/problem';
import { RequestPipe } from '../../modules/platform/http/request.pipe';
import { ApprovalService } from '../approval.service';
import { DecisionBody } from '../dto/approval-bodies.dto';
import type { FormFields } from './form-fields';
import { type Alive, type Dead, LinkStanding } from './link-standing';
import { linkIdOf } from './mail-link';
import { MailLinkStore, type StoredLink } from './mail-link-store';
import { MailLinks } from './mail-links';
import { MailLinkThrottle } from './mail-link-throttle';
import { uncontended } from './uncontended';

/** A link with where it stands. */
export interface Opened {
  link: StoredLink;
  standing: Alive | Dead;
}

/** What became of a form. */
export type Submission =
  | { outcome: 'decided'; opened: Opened }
  /** Nothing was decided: the page is to be shown again, with what is wrong, or as dead. */
  | { outcome: 'refused'; opened: Opened; problem: Problem };

/** Decides by the link in a mail, through the same door as the interface. */
@Injectable()
export class ByMailService {
  private readonly bodies = new RequestPipe();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: CommandRunner,
    private readonly approvals: ApprovalService,
    private readonly store: MailLinkStore,
    private readonly links: MailLinks,
    private readonly standings: LinkStanding,
    private readonly throttle: MailLinkThrottle,
  ) {}

  /**
   * What the link leads to. Asking changes neither the request nor the link, however often and by whomever.
   * @throws Problem 404 `mail-link-unknown`, 429 `mail-link-throttled`
   */
  async open(token: string, address: string, at: Date): Promise<Opened> {
    const link = await uncontended(() => this.find(token, address, at));
    return this.standing(link, at);
  }

  /**
   * Decides what the form says, once: for the content that its page showed, as whoever got the link.
   * @throws Problem 404 `mail-link-unknown`, 429 `mail-link-throttled`
   */
  async submit(token: string, form: FormFields, address: string, at: Date): Promise<Submission> {
    const opened = await this.open(token, address, at);
    const { link, standing } = opened;
    if (!standing.isAlive) return { outcome: 'refused', opened, problem: new Problem(410, 'mail-link-dead') };
    try {
      const said = await this.said(form, opened.link, standing, at);
      await this.decide(link, standing, said, at);
      return { outcome: 'decided', opened: await this.again(link, at) };
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return { outcome: 'refused', opened: await this.again(link, at), problem: error };
    }
  }

  private async find(token: string, address: string, at: Date): Promise<StoredLink> {
    const id = linkIdOf(token);
    const link = await this.unitOfWork.run(async (tx) => {
      await this.throttle.admit(tx, address, at);
      const found = id === null ? undefined : await this.store.read(tx, id);
      if (!found || !this.links.isTokenOf(token, found)) return undefined;
      await this.throttle.succeeded(tx, address);
      return found;
    });
    if (!link) throw new Problem(404, 'mail-link-unknown');
    return link;
  }

  private async again({ id }: StoredLink, at: Date): Promise<Opened> {
    const link = await this.unitOfWork.run((tx) => this.store.read(tx, id));
    if (!link) throw new Problem(404, 'mail-link-unknown');
    return this.standing(link, at);
  }

  private async standing(link: StoredLink, at: Date): Promise<Opened> {
    return { link, standing: await uncontended(() => this.standings.of(link, link.locale, at)) };
  }

  /** A form that comes from no page, or from one that showed something else, decides nothing. */
  private async said(form: FormFields, { id }: StoredLink, { detail }: Alive, at: Date): Promise<DecisionBody> {
    const [round, step, contentHash] = [Number(form.of('round')), Number(form.of('step')), form.of('contentHash')];
    if (!this.links.isNonceOf(form.of('nonce'), { linkId: id, round, step, contentHash }, at))
      throw new Problem(422, 'mail-form-stale');
    const isOutdated = round !== detail.round || step !== detail.step || contentHash !== detail.contentHash;
    if (isOutdated) throw new Problem(409, 'mail-page-outdated');
    const errors: FieldError[] = form.of('seen') === 'yes' ? [] : [{ field: 'seen', code: 'seen-required' }];
    const comment = form.of('comment').replace(/\r\n?/g, '\n').trim();
    if (comment.includes('\0')) errors.push({ field: 'comment', code: 'nul-character' });
    if (errors.length > 0) throw new Problem(422, 'invalid-body', {}, errors);
    const decision = form.of('decision') as Decision;
    const body = { decision, contentHash, round, step, ...(comment ? { comment } : {}) };
    return (await this.bodies.transform(body, { type: 'body', metatype: DecisionBody })) as DecisionBody;
  }

  /** The link's lock first: of two forms at once the second finds it used. */
  private async decide(link: StoredLink, { actor }: Alive, said: DecisionBody, at: Date): Promise<void> {
    const { personId, seatPersonId, requestId } = link;
    const command = { actor, at, ifMatch: null, route: 'POST by-mail', key: null, bodyHash: '' };
    const actingFor = seatPersonId === personId ? {} : { actingFor: seatPersonId };
    await this.commands.run(command, async (tx: Transaction) => {
      const locked = await this.store.lock(tx, link.id);
      if (!locked || locked.usedAt !== null) throw new Problem(410, 'mail-link-dead');
      const { comment = null, decision, contentHash, round, step } = said;
      const decided = { decision, comment, contentHash, round, step, ...actingFor, via: 'mail' as const };
      await this.approvals.decide(tx, command, requestId, decided);
      await this.store.use(tx, link.id, at);
      return Answer.ok({});
    });
  }
}
