/** Characters that mail programs show beside the subject. */
const MAX = 140;

/** The line that a mail program shows beside the subject: the beginning of the text, without addresses. */
export function preheader(text: string): string {
  const words = text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...words].slice(0, MAX).join('');
}
