import { htmlToLines } from '../../../components/editor/editor-html';

/**
 * A canned reply as it is written in a chat: its words, a line for each block, points before the items of lists, and
 * behind the words of a link its address, which the visitor's window makes a link again.
 */
export const htmlToChat = (html: string): string =>
  htmlToLines(
    html
      .replace(
        /<a\s[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi,
        (_all, href: string, words: string) => addressed(words, href)
      )
      .replace(/<li[^>]*>\s*(?:<p[^>]*>)?/gi, '• ')
      .replace(/<\/p>\s*<\/li>/gi, '</li>')
      .replace(/<\/p>\s*(?=<p)/gi, '</p><br>')
  );

const addressed = (words: string, href: string): string => {
  const shown = htmlToLines(words);
  const address = href.replace(/^mailto:/i, '');
  return shown === htmlToLines(address) || shown === '' ? address : `${words} (${address})`;
};
