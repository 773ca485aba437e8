import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { systemEvents } from '../../../machines/account-path/events';
import { Problem } from '../../platform/http/problem';

/** The system's own events are refused by their type alone, before anybody looks at what is said with them. */
@Injectable()
export class SystemEventGuard implements CanActivate {
  /** @throws Problem 403 `system-event` */
  canActivate(context: ExecutionContext): boolean {
    const { body } = context.switchToHttp().getRequest<{ body?: unknown }>();
    const type = (body as { type?: unknown } | null | undefined)?.type;
    if (systemEvents.some((each) => each === type)) throw new Problem(403, 'system-event', { event: type });
    return true;
  }
}
