import { registerDecorator } from 'class-validator';

const MESSAGE =
  'KEYPATH_SMTP_URL must be a URL such as smtp://user:password@mail.example.com:587 or smtps://mail.example.com; ' +
  'all that may follow is ?starttls=required';

/** Host, perhaps port, user and password. Nothing else that a mail library might take for an option. Never repeats the value. */
export function IsSmtpUrl(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isSmtpUrl',
      target: target.constructor,
      propertyName: String(property),
      validator: { validate: (value: unknown) => isSmtpUrl(value), defaultMessage: () => MESSAGE },
    });
}

function isSmtpUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, pathname, hash, searchParams, username, password } = new URL(value);
  const options = [...searchParams].every(([name, set]) => name === 'starttls' && set === 'required');
  const bare = ['', '/'].includes(pathname) && hash === '';
  const isPaired = (username === '') === (password === '');
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' && options && bare && isPaired && decodes(value);
}

function decodes(value: string): boolean {
  try {
    const { username, password } = new URL(value);
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}
