import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { policyDifferences } from '../../machines/policy/policy-changes';
import type { Actor } from '../auth/actor';
import { CurrentActor } from '../auth/current-actor';
import { assertMay } from '../auth/scope';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { decodeCursor, type Page, PageQuery, pageOf, toPage } from '../platform/http/page';
import { Problem } from '../platform/http/problem';
import { PolicyVersionDetailView, PolicyVersionView, versionView } from './policy-version.dto';
import { PolicyVersionStore } from './policy-version.store';

const WHOLE = /^[1-9]\d{0,8}$/;

@ApiTags('policy')
@ApiBearerAuth()
@Controller('api/v1/policy/versions')
export class PolicyVersionsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly versions: PolicyVersionStore,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listPolicyVersions',
    summary: 'List the versions of the policy',
    description:
      'The controlled document (S9): number, status, who drafted, changed, reviewed and approved it when, number of changes; newest first. ' +
      'Permission policy.read: every post. Errors: 400 invalid-query, 400 cursor-invalid, 401 unauthenticated, 403 forbidden.',
  })
  @ApiResponse({ status: 200, description: 'A page of versions.', type: pageOf(PolicyVersionView) })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<PolicyVersionView>> {
    assertMay(actor, 'policy.read');
    const before = versionBefore(query.cursor);
    const found = await this.versions.list(this.unitOfWork.reader, before, query.limit + 1);
    return toPage(found.map(versionView), query.limit, ({ version }) => [version]);
  }

  @Get(':version')
  @ApiOperation({
    operationId: 'getPolicyVersion',
    summary: 'Show a version of the policy',
    description:
      'With the document, and what it changed of the version before it. Permission policy.read: every post. Errors: 401 unauthenticated, 403 forbidden, 404 not-found.',
  })
  @ApiResponse({ status: 200, description: 'The version.', type: PolicyVersionDetailView })
  async show(@CurrentActor() actor: Actor, @Param('version') text: string): Promise<PolicyVersionDetailView> {
    assertMay(actor, 'policy.read');
    if (!WHOLE.test(text)) throw new Problem(404, 'not-found');
    return this.unitOfWork.snapshot(async (tx) => {
      const listed = await this.versions.one(tx, Number(text));
      const stored = await this.versions.document(tx, Number(text));
      if (!listed || !stored) throw new Problem(404, 'not-found');
      const before = listed.baseVersion === null ? null : await this.versions.document(tx, listed.baseVersion);
      const differences = before ? policyDifferences(before.document, stored.document) : [];
      return { ...versionView(listed), differences, document: stored.document as unknown as Record<string, unknown> };
    });
  }
}

function versionBefore(cursor: string | undefined): number | null {
  const [version] = decodeCursor(cursor, 1) ?? [null];
  if (version === null || version === undefined) return null;
  if (typeof version !== 'number' || !WHOLE.test(String(version))) throw new Problem(400, 'cursor-invalid');
  return version;
}
