import { registerDecorator } from 'class-validator';
import type { EnvironmentVariables } from './environment-variables';

/** Where other systems may be told something. */
export interface OutboundEnvironment {
  readonly webhookHosts: readonly string[];
  /** Servers on this machine, without TLS: for tests alone, so no variable turns it on. */
  readonly loopback: boolean;
}

const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;
const MESSAGE =
  'KEYPATH_WEBHOOK_HOSTS must be host names, such as hooks.example.com, *.example.org; an asterisk stands for what is before a whole name';

export function outboundEnvironment(variables: EnvironmentVariables): OutboundEnvironment | undefined {
  const { KEYPATH_WEBHOOK_HOSTS: hosts } = variables;
  return hosts === undefined ? undefined : { webhookHosts: partsOf(hosts), loopback: false };
}

export function IsHostList(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isHostList',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && partsOf(value).every((part) => HOST.test(part)),
        defaultMessage: () => MESSAGE,
      },
    });
}

function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim().toLowerCase());
}
