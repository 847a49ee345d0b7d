import { readForm, readProblem } from './replay-form.mjs';
import { sleep } from './replay-pace.mjs';
import { subjectOf } from './replay-people.mjs';

/** The form that every desk begins with; where there are several, `/support/request` is a choice. */
const FORM = '/support/request/site-form';
/** How long people take to fill the form here; the desk takes nobody for a person who is much faster. */
const FILL_MS = [2_500, 4_500];
const PATIENCE_MS = 30_000;

/**
 * One visitor: opens the form, fills it, sends it, reads the number. Does all that a browser does and nothing else.
 *
 * @returns `{ number, subject, openMs, sendMs }` or `{ reason }`.
 */
export async function visit({ url, person, text, chance = Math.random }) {
  try {
    const browser = openBrowser(url, person.ip);
    const shown = await browser.get(FORM);
    const form = shown.status === 200 ? readForm(shown.html) : null;
    if (!form) return { reason: `no form: ${reasonOf(shown)}` };
    await sleep(FILL_MS[0] + chance() * (FILL_MS[1] - FILL_MS[0]));
    const subject = subjectOf(text);
    const sent = await browser.post(form.action, {
      ...form.fields,
      ...{ name: person.name, email: person.email, subject, text, website: '' },
      ...(form.asksConsent ? { consent: 'on' } : {}),
    });
    if (sent.status !== 303) return { reason: reasonOf(sent) };
    const done = await browser.get(new URL(sent.location, url).pathname);
    const [, number] = /#(\d+)/.exec(/<h1[^>]*>[\s\S]*?<\/h1>/.exec(done.html)?.[0] ?? '') ?? [];
    if (!number) return { reason: `sent, but no number shown: ${reasonOf(done)}` };
    return { number: Number(number), subject, openMs: shown.ms, sendMs: sent.ms };
  } catch (error) {
    return { reason: `no answer: ${error.cause?.code ?? error.name}` };
  }
}

/** Cookies of its own, and an address that only a desk believes which trusts this machine as its proxy. */
function openBrowser(url, ip) {
  const cookies = new Map();
  const send = async (path, init = {}) => {
    const since = performance.now();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, url), {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { 'X-Forwarded-For': ip, ...(cookie ? { Cookie: cookie } : {}), ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const html = await response.text();
    const ms = performance.now() - since;
    return { status: response.status, location: response.headers.get('location'), html, ms };
  };
  return {
    get: (path) => send(path, { headers: { 'Accept-Language': 'en' } }),
    post(path, values) {
      const body = new FormData();
      for (const [name, value] of Object.entries(values)) body.append(name, value);
      const { origin, href } = new URL(path, url);
      return send(path, { method: 'POST', body, headers: { Origin: origin, Referer: href } });
    },
  };
}

function reasonOf({ status, html }) {
  return `${status} ${readProblem(html)}`.trim();
}
