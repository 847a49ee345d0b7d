import type { Message } from '../store/rows';

/** A message as plain words, without its marks. */
export function textOf({ text }: Pick<Message, 'text'>): string {
  if (!text) return '';
  if (text.format === 'text') return text.body;
  return text.body
    .replace(/<(?:br|\/p|\/li|\/h\d)[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
