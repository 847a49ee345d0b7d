import { solveForm } from '../../scripts/lib/solve-puzzle.mjs';

const PATIENCE_MS = 60_000;

/**
 * Fills in the request form as a browser would: takes its hidden fields and cookies, solves its puzzle, posts, and
 * posts again what is shown again, as the form asks of whoever is faster than a person.
 * @throws Error with the page when the request was not taken.
 */
export async function sendRequest(
  url: string,
  { subject, text }: { subject: string; text: string }
): Promise<void> {
  const address = `${url}/support/request`;
  const page = await fetch(address);
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { Cookie: cookie, Origin: url };
  const own = { name: 'Cora Client', email: 'cora@example.com', subject, text, consent: 'on' };
  const deadline = Date.now() + PATIENCE_MS;
  for (let html = await page.text(); ; ) {
    const body = new FormData();
    const fields = [
      ...hiddenFields(html),
      ...Object.entries(own),
      ...Object.entries(solveForm(html)),
    ];
    for (const [name, value] of fields) body.set(name, value);
    const answer = await fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
    if (answer.status >= 300 && answer.status < 400) return;
    html = await answer.text();
    if (Date.now() > deadline) throw new Error(`${answer.status}: ${html}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function hiddenFields(html: string): [string, string][] {
  return [...html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    attribute(input, 'name'),
    attribute(input, 'value'),
  ]);
}

function attribute(element: string, name: string): string {
  return element.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';
}
