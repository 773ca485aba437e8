import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../../modules/platform/http/problem';
import { conversationLimits } from './conversation-limits';

/** One type for every file: what it is decides its content, and no form of another site can send it. */
export const UPLOAD_TYPE = 'application/octet-stream';
const ROUTE = /^\/api\/v1\/approvals\/[^/]+\/attachments$/;

/** Lets files through to the one route that takes them, as a stream: nobody makes the server hold one without a log-in. */
@Injectable()
export class AttachmentParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (server?.hasContentTypeParser?.(UPLOAD_TYPE)) return;
    // Whatever is not sent as a file is told so before anybody speaks of JSON.
    server?.addHook?.('preParsing', (request, _reply, payload, done) =>
      done(isUpload(request) && !isRead(request) ? new Problem(415, 'attachment-missing') : null, payload),
    );
    server?.addContentTypeParser?.(
      UPLOAD_TYPE,
      (request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: unknown) => void) => {
        const isOurs = isUpload(request);
        done(isOurs ? null : new Problem(415, 'content-type-unsupported'), isOurs ? payload : undefined);
      },
    );
  }
}

function isUpload({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && ROUTE.test(url.split('?', 1)[0] ?? '');
}

/** JSON, or nothing at all, is read and refused with the same words once it is known who sends it. */
const READ: readonly (string | undefined)[] = [UPLOAD_TYPE, 'application/json', undefined];

function isRead({ headers }: FastifyRequest): boolean {
  return READ.includes(headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase());
}

/** @throws Problem 415 `attachment-missing`, 413 `attachment-too-large`, 422 `attachment-empty` */
export async function readAttachment(request: FastifyRequest): Promise<Buffer> {
  const { body } = request;
  if (!isStream(body)) throw new Problem(415, 'attachment-missing');
  if (Number(request.headers['content-length'] ?? 0) > conversationLimits.attachmentBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > conversationLimits.attachmentBytes) throw tooLarge();
    chunks.push(chunk as Buffer);
  }
  if (size === 0) throw new Problem(422, 'attachment-empty');
  return Buffer.concat(chunks);
}

function tooLarge(): Problem {
  return new Problem(413, 'attachment-too-large', { megabytes: conversationLimits.attachmentBytes / 1024 / 1024 });
}

function isStream(body: unknown): body is Readable {
  return typeof (body as Readable | undefined)?.[Symbol.asyncIterator] === 'function';
}
