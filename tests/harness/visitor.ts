import { solveForm } from '../../scripts/lib/solve-puzzle.mjs';
import type { Desk } from './desk';

export interface SitePage {
  status: number;
  headers: Headers;
  html: string;
}

/** Values of a form as a browser posts them; a file is a `File`. */
export type FormValues = Record<string, string | File | (string | File)[]>;

/** A browser without scripts: keeps cookies, sends the hidden fields of the form it was shown. */
export interface Visitor {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<SitePage>;
  /** Posts multipart to this path, as a page of the site itself would. Redirects are not followed. */
  post(path: string, values: FormValues, headers?: Record<string, string>): Promise<SitePage>;
}

/** `keepsCookies: false`: a browser that takes none. */
export function newVisitor(
  desk: Desk,
  { keepsCookies = true, headers: own = {} as Record<string, string> } = {}
): Visitor {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(desk.url + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...own, ...init.headers },
    });
    for (const line of keepsCookies ? response.headers.getSetCookie() : []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0(;|$)/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post(path, values, headers = {}) {
      const body = new FormData();
      for (const [name, given] of Object.entries(values)) {
        for (const value of [given].flat()) body.append(name, value);
      }
      return send(path, { method: 'POST', body, headers: { origin: desk.url, ...headers } });
    },
  };
}

/**
 * Hidden fields of a page's form with this action (or of its first form in the main part), with the form's puzzle
 * solved, as a browser with JavaScript would.
 */
export function hiddenFields(html: string, action?: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main')).replace(/<template[\s\S]*?<\/template>/g, '');
  const from = action ? main.indexOf(`action="${action}"`) : main.indexOf('<form');
  if (from < 0) return {};
  const form = main.slice(from, main.indexOf('</form>', from));
  const inputs = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const fields = Object.fromEntries(
    [...inputs].map(([, name, value]) => [name, unescapeHtml(value)])
  );
  return { ...fields, ...('proof' in fields ? solveForm(form) : {}) };
}

export function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
