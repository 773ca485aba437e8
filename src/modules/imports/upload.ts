import { type Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../platform/http/problem';
import { limits } from './sheet/table';

export const IMPORTS_ROUTE = '/api/v1/imports';
export const mediaTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'];

/**
 * Lets spreadsheets through to the one route that takes them. The body stays a stream until the guards have asked who sends it, so
 * nobody makes the server hold ten megabytes without a log-in; every other route keeps to JSON and its limit.
 */
@Injectable()
export class UploadParser implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    server?.addContentTypeParser?.(
      mediaTypes,
      (request: FastifyRequest, payload: Readable, done: (error: Error | null, body?: unknown) => void) => {
        const isOurs = isImport(request);
        done(isOurs ? null : new Problem(415, 'content-type-unsupported'), isOurs ? payload : undefined);
      },
    );
    // Whatever nobody takes: the route that takes spreadsheets says so, every other one speaks of JSON.
    server?.addContentTypeParser?.('*', (request: FastifyRequest, _: Readable, done: (error: Error) => void) =>
      done(new Problem(415, isImport(request) ? 'file-kind-unknown' : 'content-type-unsupported')),
    );
  }
}

/** The uploaded file. @throws Problem 413 `file-too-large`, 415 `file-kind-unknown` */
export async function readUpload(body: unknown): Promise<Buffer> {
  if (!isStream(body)) throw new Problem(415, 'file-kind-unknown');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > limits.fileBytes) throw new Problem(413, 'file-too-large', { limit: limits.fileBytes });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function isImport({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && url.split('?', 1)[0] === IMPORTS_ROUTE;
}

function isStream(body: unknown): body is Readable {
  return typeof (body as Readable | undefined)?.[Symbol.asyncIterator] === 'function';
}
