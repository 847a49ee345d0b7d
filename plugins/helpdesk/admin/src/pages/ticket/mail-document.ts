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
