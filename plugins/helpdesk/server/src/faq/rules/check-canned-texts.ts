import { agentTextEngine, readTemplate } from '../../workflow/rules/template-variables';

/** What is wrong with the texts of a canned reply, by field; nothing when they can be filled in. */
export function checkCannedTexts(texts: Record<string, string>): Record<string, string> {
  const given = Object.entries(texts);
  if (!given.some(([, html]) => /[^\s\p{Cf}]/u.test(html.replace(/<[^<>]*>|&nbsp;/g, '')))) {
    return { texts: 'A text in at least one language' };
  }
  return Object.fromEntries(
    given.flatMap(([language, html]) => {
      const read = readTemplate(html, agentTextEngine);
      if (read.error !== undefined) return [[`texts.${language}`, read.error] as const];
      const unknown = read.unknown.map(
        ({ name, line }) => `line ${line}: there is no variable ${name}`
      );
      return unknown.length > 0 ? [[`texts.${language}`, unknown.join('; ')] as const] : [];
    })
  );
}
