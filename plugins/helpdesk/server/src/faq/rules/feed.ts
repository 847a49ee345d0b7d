import { escapeXml, XML_HEAD } from './xml';

/*
 * What changed last, for programs that watch it (Atom, RFC 4287). An entry keeps its id when its address changes.
 */

export interface Feed {
  title: string;
  language: string;
  /** The home in this language. */
  home: string;
  self: string;
  author: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  key: string;
  title: string;
  url: string;
  html: string;
  updatedAt: number;
}

export function atomXml({ title, language, home, self, author, entries }: Feed): string {
  const newest = Math.max(0, ...entries.map(({ updatedAt }) => updatedAt));
  const rows = entries.map((entry) =>
    [
      '<entry>',
      `<id>${escapeXml(`${home}#${entry.key}`)}</id>`,
      `<title>${escapeXml(entry.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      `<updated>${new Date(entry.updatedAt).toISOString()}</updated>`,
      `<content type="html">${escapeXml(entry.html)}</content>`,
      '</entry>\n',
    ].join('')
  );
  return [
    XML_HEAD,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">\n`,
    `<id>${escapeXml(home)}</id>\n<title>${escapeXml(title)}</title>\n`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>\n`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>\n`,
    `<author><name>${escapeXml(author)}</name></author>\n`,
    `<updated>${new Date(newest).toISOString()}</updated>\n`,
    ...rows,
    '</feed>\n',
  ].join('');
}
