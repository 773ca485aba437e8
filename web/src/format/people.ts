/** Names side by side as each language writes them: `王磊、李倩`, `Wang Lei, Li Qian`. */
export function names(people: readonly { name: string }[], separator: string): string {
  return people.map(({ name }) => name).join(separator);
}

/** For the round badge of a person: a Chinese given name, or initials. */
export function initials(name: string): string {
  if (/^\p{Script=Han}+$/u.test(name)) return name.length > 2 ? name.slice(-2) : name;
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
}
