/** What is being looked for behind a slash that begins a word, up to the cursor; null: nothing is. */
export const slashAt = (text: string, cursor: number): { from: number; query: string } | null => {
  const found = /(?:^|\s)\/([^\s/]{0,40}(?: [^\s/]{1,40}){0,2})$/u.exec(text.slice(0, cursor));
  if (!found) return null;
  const query = found[1] ?? '';
  return { from: cursor - query.length - 1, query };
};

/** The text with what was chosen in the place of slash and query, and where the cursor stands then. */
export const withChoice = (
  text: string,
  { from, to, choice }: { from: number; to: number; choice: string }
): { text: string; cursor: number } => {
  const before = text.slice(0, from);
  return { text: `${before}${choice}${text.slice(to)}`, cursor: before.length + choice.length };
};
