import type { EnvironmentVariables } from './environment-variables';

/** Where mail is handed over, whose it is, and where its links lead. */
export interface MailEnvironment {
  readonly smtpUrl: string;
  /** An address, or a name with one. */
  readonly from: string;
  /** Scheme, host and path under which people reach the interface, without a slash at its end. */
  readonly publicUrl: string;
}

/** Undefined: mail is off. */
export function mailEnvironment(variables: EnvironmentVariables): MailEnvironment | undefined {
  const { KEYPATH_SMTP_URL: smtpUrl, KEYPATH_MAIL_FROM: from } = variables;
  const address = publicUrl(variables);
  if (smtpUrl === undefined || from === undefined || address === undefined) return undefined;
  return { smtpUrl, from, publicUrl: address };
}

export function publicUrl({ KEYPATH_PUBLIC_URL }: EnvironmentVariables): string | undefined {
  return KEYPATH_PUBLIC_URL?.replace(/\/+$/, '');
}

/** Half of the settings is a mistake, not a choice. Links that one process signs another must be able to check. */
export function mailProblems(variables: EnvironmentVariables): string[] {
  const { KEYPATH_SMTP_URL, KEYPATH_MAIL_FROM, KEYPATH_PUBLIC_URL, DATABASE_URL } = variables;
  if (KEYPATH_SMTP_URL === undefined)
    return KEYPATH_MAIL_FROM === undefined
      ? []
      : ['KEYPATH_SMTP_URL must be set with KEYPATH_MAIL_FROM: without it no mail is sent'];
  const signed = variables.KEYPATH_SIGNING_KEY ?? variables.KEYPATH_SIGNING_KEY_FILE;
  const missing: [string, boolean, string][] = [
    ['KEYPATH_MAIL_FROM', KEYPATH_MAIL_FROM === undefined, 'mail needs a sender'],
    ['KEYPATH_PUBLIC_URL', KEYPATH_PUBLIC_URL === undefined, 'links in mail lead there'],
    [
      'KEYPATH_SIGNING_KEY',
      DATABASE_URL !== undefined && signed === undefined,
      'every process needs the same key, or its links are dead in the others',
    ],
  ];
  return missing.flatMap(([name, isMissing, why]) =>
    isMissing ? [`${name} must be set with KEYPATH_SMTP_URL: ${why}`] : [],
  );
}
