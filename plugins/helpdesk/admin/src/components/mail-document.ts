/**
 * A mail as a document for `<iframe sandbox="" srcdoc>`: the sandbox stops scripts, forms, links
 * that navigate and any sight of the panel; the policy stops everything that would be fetched, so
 * that opening a ticket tells no stranger's server so. The server has cleaned the HTML before;
 * this is the second wall.
 */
export const mailDocument = (html: string): string =>
  `<!doctype html><html dir="auto"><head><meta charset="utf-8">` +
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
  `<style>${STYLE}</style></head><body dir="auto">${html}</body></html>`;

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'";

const STYLE =
  'body{margin:16px;font:14px/1.5 system-ui,sans-serif;color:#212134;background:#fff;' +
  'overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}' +
  'blockquote{margin-inline:0;padding-inline-start:12px;border-inline-start:2px solid #c0c0cf}';

const LINE = 24;
const LINES = { least: 4, most: 14, letters: 90 };

/** Height in pixels for the frame of a mail, guessed from its text: a frame without rights cannot be measured. */
export const comfortableHeight = (html: string): number => {
  const blocks = html.match(/<(p|br|div|li|tr|h[1-6]|blockquote)\b/gi)?.length ?? 0;
  const letters = html.replace(/<[^>]*>/g, '').length;
  const lines = blocks * 1.5 + letters / LINES.letters + 1;
  return Math.round(Math.min(LINES.most, Math.max(LINES.least, lines))) * LINE;
};
