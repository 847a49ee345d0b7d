/*
 * The text of a mail becomes HTML by its paragraphs alone. All of it is escaped first, so that whatever a person
 * wrote is shown as written. Each paragraph finds its own direction. Web addresses become links; the request's own
 * link, where it stands on a line alone, becomes a button.
 */
const WEB_ADDRESS = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}،۔]/g;

export interface Button {
  url: string;
  label: string;
  colour: string;
}

export function textToHtml(text: string, button: Button | null, escape: Escape): string {
  return text
    .split(/\n{2,}/)
    .flatMap((paragraph) => withButton(paragraph, button, escape))
    .join('\n');
}

type Escape = (text: string) => string;

function withButton(paragraph: string, button: Button | null, escape: Escape): string[] {
  const blocks: string[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.some((line) => line.trim() !== '')) {
      const shown = lines.map((line) => withLinks(line, escape)).join('<br>\n');
      blocks.push(`<p dir="auto" style="margin:0 0 16px">${shown}</p>`);
    }
    lines = [];
  };
  for (const line of paragraph.split('\n')) {
    if (button && line.trim() === button.url) {
      flush();
      blocks.push(asButton(button, escape));
    } else lines.push(line);
  }
  flush();
  return blocks;
}

function asButton({ url, label, colour }: Button, escape: Escape): string {
  const style = `display:inline-block;padding:12px 20px;border-radius:6px;background:${escape(colour)};color:#ffffff;font-weight:600;text-decoration:none`;
  return `<p style="margin:0 0 16px"><a href="${escape(url)}" style="${style}">${escape(label)}</a></p>`;
}

function withLinks(line: string, escape: Escape): string {
  let shown = '';
  let end = 0;
  for (const match of line.matchAll(WEB_ADDRESS)) {
    const url = escape(match[0]);
    shown += `${escape(line.slice(end, match.index))}<a href="${url}" rel="noopener noreferrer nofollow">${url}</a>`;
    end = match.index + match[0].length;
  }
  return shown + escape(line.slice(end));
}
