import { registerDecorator } from 'class-validator';

const MESSAGE =
  'KEYPATH_PUBLIC_URL must be the address under which people reach Keypath, such as https://keypath.example.com, without query and password';

export function IsPublicUrl(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isPublicUrl',
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: (value: unknown) => isPublicUrl(value), defaultMessage: () => MESSAGE },
    });
}

function isPublicUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value) || /[?#\s]/.test(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && hostname !== '' && username === '' && password === '';
}
