/*
 * Two spellings of a mail address are one person's when they differ in letter case or in the Unicode form of the
 * same letters. Nothing else is folded: dots and plus signs may be another person's elsewhere.
 */
export function foldAddress(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
