import { registerDecorator, type ValidationArguments } from 'class-validator';

/** The value is a URL with one of the schemes and a host. Its message never repeats the value, which may hold a password. */
export function IsUrlOf(protocols: readonly string[]): PropertyDecorator {
  const schemes = protocols.map((protocol) => `${protocol}//`).join(' or ');
  return (target, property) =>
    registerDecorator({
      name: 'isUrlOf',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => isUrl(value, protocols),
        defaultMessage: ({ property: name }: ValidationArguments) =>
          `${name} must be a URL that begins with ${schemes} and names a host`,
      },
    });
}

function isUrl(value: unknown, protocols: readonly string[]): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, searchParams } = new URL(value);
  return protocols.includes(protocol) && (hostname !== '' || searchParams.has('host'));
}
