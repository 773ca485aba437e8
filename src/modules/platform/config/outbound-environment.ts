import { registerDecorator } from 'class-validator';
import type { EnvironmentVariables } from './environment-variables';

export const ROBOT_PLATFORMS = ['wecom', 'dingtalk', 'feishu'] as const;
type RobotPlatform = (typeof ROBOT_PLATFORMS)[number];

/** Where other systems may be told something. */
export interface OutboundEnvironment {
  readonly webhookHosts: readonly string[];
  /** Whose robots may be given messages. */
  readonly robots: readonly RobotPlatform[];
  /** Servers on this machine, without TLS: for tests alone, so no variable turns it on. */
  readonly loopback: boolean;
}

const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;
const MESSAGE =
  'KEYPATH_WEBHOOK_HOSTS must be host names, such as hooks.example.com, *.example.org; an asterisk stands for what is before a whole name';

export function outboundEnvironment(variables: EnvironmentVariables): OutboundEnvironment | undefined {
  const { KEYPATH_WEBHOOK_HOSTS: hosts, KEYPATH_ROBOTS: robots } = variables;
  if (hosts === undefined && robots === undefined) return undefined;
  return {
    webhookHosts: hosts === undefined ? [] : partsOf(hosts),
    robots: robots === undefined ? [] : ROBOT_PLATFORMS.filter((platform) => partsOf(robots).includes(platform)),
    loopback: false,
  };
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

export function IsRobotList(): PropertyDecorator {
  const isOne = (part: string): boolean => (ROBOT_PLATFORMS as readonly string[]).includes(part);
  return (target, property) =>
    registerDecorator({
      name: 'isRobotList',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && partsOf(value).every(isOne),
        defaultMessage: () => `KEYPATH_ROBOTS must be of ${ROBOT_PLATFORMS.join(', ')}`,
      },
    });
}

function partsOf(text: string): string[] {
  return text.split(',').map((part) => part.trim().toLowerCase());
}
