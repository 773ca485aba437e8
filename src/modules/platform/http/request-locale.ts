import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Locale, negotiateLocale } from '../i18n/locale';
import type { ActorRequest } from './request-actor';

/** The language of the answer: what the request asks for, else the person's own. */
export const RequestLocale = createParamDecorator((_: unknown, context: ExecutionContext): Locale => {
  const request = context.switchToHttp().getRequest<ActorRequest>();
  return negotiateLocale(request.headers['accept-language'], request.actor?.locale);
});
