const LONGEST = 50;

/*
 * A team is found under its name in small Latin letters, digits and hyphens: "Second line" is `second-line`. The key
 * is made once and stays when the team is named anew, because workflows, forms and addresses of the queue hold it.
 * Null for a name without Latin letters, which gets a key that says nothing.
 */
export function teamKey(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return /[a-z]/.test(plain) ? plain : null;
}

/** Two names are one when they differ only in letter case, spaces and characters that are not seen. */
export function foldTeamName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
