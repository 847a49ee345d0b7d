// npm run pictures [-- name …]: the pictures of docs/, or those of these names, taken of the demo desk in a real browser. Needs Chromium; writes
// docs/pictures/*.webp. A page that has changed so gets its new picture by one command.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { buildWhatIsStale } from './lib/build.mjs';
import { startChild, stopChildren, stopChildrenOnSignal } from './lib/children.mjs';
import { freePort } from './lib/free-port.mjs';
import { findChromium } from './lib/probe.mjs';
import { Failure, dim, main, step } from './lib/report.mjs';
import { ROOT, bin, show } from './lib/run.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const FOLDER = path.join(ROOT, 'docs/pictures');
const SIZE = { width: 1280, height: 800 };
const START_MS = 180_000;
/** For what is fetched after the page stands. */
const SETTLE_MS = 1_500;
/** Browsers that are to be closed, also after a failure. */
const open = [];
const logins = JSON.parse(readFileSync(path.join(ROOT, 'scripts/demo-logins.json'), 'utf8'));

/** Each picture: who looks, at which page (of the desk, or `/` of the site), and what is done there before. */
const PICTURES = [
  { name: 'queue', who: 'agent', at: '', until: 'table' },
  {
    name: 'search',
    who: 'agent',
    at: '?q=pressure',
    until: 'table',
  },
  { name: 'ticket', who: 'agent', at: 'first ticket', until: 'main h1, [data-helpdesk-root] h1' },
  {
    name: 'answer',
    who: 'agent',
    at: 'first ticket',
    act: pressReply,
    until: '[contenteditable=true]',
  },
  { name: 'new-ticket', who: 'agent', at: 'new', until: 'form' },
  { name: 'chats', who: 'agent', at: 'chats', act: takeChat, until: '[role=log]' },
  { name: 'canned-replies', who: 'agent', at: 'canned', until: 'h1' },
  { name: 'notices', who: 'agent', at: 'notices', until: 'main h1, h1' },
  { name: 'home', who: 'agent', at: '/admin', until: 'main' },
  { name: 'settings-company', who: 'owner', at: 'settings/company', until: 'form, main' },
  { name: 'settings-hours', who: 'owner', at: 'settings/hours', until: 'form, main' },
  { name: 'settings-teams', who: 'owner', at: 'settings/teams', until: 'main li, main table' },
  { name: 'settings-workflows', who: 'owner', at: 'settings/workflows', until: 'main' },
  { name: 'settings-workflow', who: 'owner', at: 'settings/workflows/support', until: 'main' },
  { name: 'settings-forms', who: 'owner', at: 'settings/forms', until: 'main' },
  { name: 'settings-form', who: 'owner', at: 'settings/forms/repair-form', until: 'main form' },
  { name: 'settings-chats', who: 'owner', at: 'settings/chat', until: 'main table' },
  { name: 'form', who: 'owner', at: '/support/request/repair-form', until: 'main form' },
  { name: 'queue-urdu', who: 'agent', at: '', until: 'table', locale: 'ur' },
];

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

await main(async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Failure('No Chromium: set CHROME_PATH, or put one on the PATH.');
  await buildWhatIsStale();
  const data = mkdtempSync(path.join(tmpdir(), 'helpdesk-pictures-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: '',
    DATABASE_FILENAME: path.join(data, 'desk.db'),
    HELPDESK_FILES: path.join(data, 'files'),
    SECRETS_FILE: path.join(data, 'secrets.json'),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  stopChildrenOnSignal();
  try {
    await step('writing demo data', async () => {
      const code = await show(process.execPath, ['scripts/seed.mjs'], { env });
      if (code !== 0) throw new Failure('The demo data could not be written.');
    });
    await step('starting', () => start(url, env));
    await takePictures({ url, executablePath, profiles: data });
  } finally {
    await stopChildren();
    await Promise.all(open.map((context) => context.close()));
    rmSync(data, { recursive: true, force: true });
  }
});

async function start(url, env) {
  const lines = [];
  const args = [bin('@strapi/strapi', 'bin/strapi.js'), 'start'];
  startChild({ args, env, onLine: (line) => lines.push(line) });
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/helpdesk/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Failure(`No healthy answer:\n${lines.join('\n')}`);
}

async function takePictures({ url, executablePath, profiles }) {
  mkdirSync(FOLDER, { recursive: true });
  const visitor = await somebody({ executablePath, profiles, who: 'visitor' });
  await beginChat(visitor, url);
  for (const who of ['agent', 'owner']) {
    const page = await somebody({ executablePath, profiles, who });
    await logIn(page, url, logins[who]);
    // What Strapi has to tell of itself is no part of the desk.
    await page.getByRole('button', { name: 'Close the banner' }).click();
    const first = await firstTicket(page, url);
    for (const picture of PICTURES.filter((one) => one.who === who && isWanted(one.name))) {
      await speak(page, url, picture.locale ?? null);
      const at = picture.at === 'first ticket' ? `tickets/${first}` : picture.at;
      await page.goto(new URL(at, `${url}/admin/plugins/helpdesk/`).href);
      if (picture.act) await picture.act(page);
      await page.locator(picture.until).first().waitFor();
      await page.waitForTimeout(SETTLE_MS);
      await keep(await page.screenshot(), picture.name);
    }
  }
}

/** A page in a browser of their own. */
async function somebody({ executablePath, profiles, who }) {
  const context = await chromium.launchPersistentContext(path.join(profiles, who), {
    executablePath,
    headless: true,
    args: FLAGS,
    viewport: SIZE,
    locale: 'en',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  open.push(context);
  return context.pages()[0] ?? (await context.newPage());
}

/** A visitor asks on the shop's page, and stays there. */
async function beginChat(page, url) {
  await page.goto(`${url}/shop/index.html`);
  const window = page.locator('helpdesk-chat');
  await window.locator('.launcher').click();
  await window
    .locator('.write')
    .fill('My Heron drips from the group head since this morning. Can I do something?');
  await window.locator('.send').click();
  await window.locator('#field-name').fill('Maria Okafor');
  await window.locator('#field-email').fill('maria@example.com');
  await window.locator('#field-consent').check();
  await window.locator('.details .main').click();
  await window.locator('.mark.stored').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  await keep(await page.screenshot(), 'chat-window');
}

/** The chat that waits, open, with an answer being written. */
async function takeChat(page) {
  await page.locator('[data-chat-item]').first().click();
  await page.locator('[data-accept]').click();
  await page.locator('[data-accept]').waitFor({ state: 'detached' });
}

async function logIn(page, url, email) {
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(logins.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((place) => !place.pathname.includes('/auth/'));
}

/** The one that was answered before and whose client waits longest. */
async function firstTicket(page, url) {
  const asked = 'state=support/open&waiting=true&sort=waiting';
  const answer = await page.request.get(`${url}/helpdesk/queue?${asked}`, {
    headers: await loginOf(page, url),
  });
  const { data } = await answer.json();
  return data.tickets[0].number;
}

/** The language of the desk's pages, as the agent's own choice. */
async function speak(page, url, locale) {
  const headers = await loginOf(page, url);
  await page.request.put(`${url}/helpdesk/me`, { data: { locale }, headers });
}

/** As the panel itself sends it. */
async function loginOf(page, url) {
  const asked = page.waitForRequest((request) => request.url().includes('/helpdesk/me'));
  await page.goto(`${url}/admin/plugins/helpdesk`);
  const { authorization } = (await asked).headers();
  return { authorization };
}

async function pressReply(page) {
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
}

async function keep(png, name) {
  const file = path.join(FOLDER, `${name}.webp`);
  const { size } = await sharp(png).webp({ quality: 82, effort: 6 }).toFile(file);
  console.log(dim(`  ${path.relative(ROOT, file)}, ${Math.round(size / 1024)} KB`));
}
