import { solveForm } from './solve-puzzle.mjs';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Where the page's form is sent and what it carries unseen: what a browser adds to it. */
export function readForm(html) {
  const main = html
    .slice(Math.max(0, html.indexOf('<main')))
    .replace(/<template[\s\S]*?<\/template>/g, '');
  const [form] = /<form\b[\s\S]*?<\/form>/.exec(main) ?? [];
  if (!form) return null;
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  const hidden = inputs.filter((tag) => attribute(tag, 'type') === 'hidden');
  const fields = hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value') ?? '']);
  return {
    action: attribute(form, 'action'),
    fields: { ...Object.fromEntries(fields), ...solveForm(form) },
    asksConsent: inputs.some((tag) => attribute(tag, 'name') === 'consent'),
  };
}

/** What the page says is wrong, in its own words. */
export function readProblem(html) {
  const [, alert] = /role="alert"[^>]*>([\s\S]*?)<\/div>/.exec(html) ?? [];
  const [, heading] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
  const text = (alert ?? heading ?? '').replace(/<[^>]*>/g, ' ');
  return unescapeHtml(text).replace(/\s+/g, ' ').trim();
}

export function unescapeHtml(text) {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? whole)
  );
}

function attribute(tag, name) {
  const [, value] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : unescapeHtml(value);
}
