/**
 * Fills in the request form as a browser without JavaScript would: takes its hidden fields and cookies, posts.
 * @throws Error with the page when the request was not taken.
 */
export async function sendRequest(
  url: string,
  { subject, text }: { subject: string; text: string }
): Promise<void> {
  const address = `${url}/support/request`;
  const page = await fetch(address);
  const html = await page.text();
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const form = new FormData();
  for (const [name, value] of hiddenFields(html)) form.set(name, value);
  form.set('name', 'Cora Client');
  form.set('email', 'cora@example.com');
  form.set('subject', subject);
  form.set('text', text);
  form.set('consent', 'on');
  const headers = { Cookie: cookie, Origin: url };
  const answer = await fetch(address, { method: 'POST', body: form, headers, redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`${answer.status}: ${await answer.text()}`);
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
