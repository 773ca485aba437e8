import type { FastifyReply } from 'fastify';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Everything comes from this server; styles are written inline by the component libraries. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

export function addSecurityHeaders(reply: FastifyReply): void {
  void reply.headers(ALWAYS);
  if (String(reply.getHeader('content-type') ?? '').startsWith('text/html'))
    void reply.header('content-security-policy', PAGE_POLICY);
  if (reply.request.url.startsWith('/api/v1/') && !reply.hasHeader('cache-control'))
    void reply.header('cache-control', 'private, no-cache');
}
