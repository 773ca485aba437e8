/** An e-mail address as it is stored: without surrounding space, in one form of Unicode. */
export function cleanEmail(email: string): string {
  return email.trim().normalize('NFKC');
}

/** Upper and lower case are the same address. */
export function comparableEmail(email: string): string {
  return cleanEmail(email).toLowerCase();
}
