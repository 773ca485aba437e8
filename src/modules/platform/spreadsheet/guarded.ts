/** Text that a spreadsheet program would take for a formula gets an apostrophe before it; the importer takes it off again. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
