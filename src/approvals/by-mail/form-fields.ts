import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../modules/platform/http/problem';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const ROUTE = /^\/api\/v1\/approvals\/by-mail\/[^/]+$/;
/** A comment of 4000 Chinese characters, written as forms write them. */
const FORM_LIMIT = 64 * 1024;

/** What a form said, as text; a name that is there twice says nothing. */
export class FormFields {
  constructor(private readonly fields: URLSearchParams) {}

  of(name: string): string {
    const all = this.fields.getAll(name);
    return all.length === 1 ? (all[0] ?? '') : '';
  }

  static none(): FormFields {
    return new FormFields(new URLSearchParams());
  }
}

/** Lets forms through to the one route that takes them. Everywhere else a body that another site's form could send is refused. */
@Injectable()
export class FormParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (server?.hasContentTypeParser?.(FORM_TYPE)) return;
    server?.addContentTypeParser?.(
      FORM_TYPE,
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      (request: FastifyRequest, body: string, done: (error: Error | null, body?: unknown) => void) => {
        const isOurs = request.method === 'POST' && ROUTE.test(request.url.split('?', 1)[0] ?? '');
        if (!isOurs) return done(new Problem(415, 'content-type-unsupported'));
        done(null, new FormFields(new URLSearchParams(body)));
      },
    );
  }
}
