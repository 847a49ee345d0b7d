import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/lib/probe.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Person {
  context: BrowserContext;
  page: Page;
  /** What went wrong in the page: uncaught errors and refused resources. */
  faults: string[];
  close(): Promise<void>;
}

type Look = Pick<BrowserContextOptions, 'viewport' | 'locale' | 'timezoneId' | 'javaScriptEnabled'>;
const LOOK: Look = { viewport: DESKTOP, locale: 'en', timezoneId: 'Europe/Paris' };

/** One person at a browser of their own: cookies are shared with nobody. */
export async function openBrowser(look: Look = {}): Promise<Person> {
  const profile = mkdtempSync(path.join(tmpdir(), 'helpdesk-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...howToLaunch(),
    ...LOOK,
    // A look that a caller leaves open is the usual one.
    ...Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)),
  });
  return personIn(context, async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
}

/** So many people at once. One process bears them all, since each takes its time to start; they share nothing else. */
export async function openBrowsers(
  count: number
): Promise<{ people: Person[]; close(): Promise<void> }> {
  const browser = await chromium.launch(howToLaunch());
  const people: Person[] = [];
  while (people.length < count) {
    const context = await browser.newContext(LOOK);
    people.push(await personIn(context, () => context.close()));
  }
  return { people, close: () => browser.close() };
}

function howToLaunch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium: set CHROME_PATH, or put one on the PATH.');
  return { executablePath, headless: true, args: FLAGS };
}

async function personIn(context: BrowserContext, close: Person['close']): Promise<Person> {
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} (${message.location().url})`);
  });
  return { context, page, faults, close };
}

/** Fails on every serious finding of axe-core on the page as it stands. */
export async function expectAccessible(page: Page, include = 'html'): Promise<void> {
  const source = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8'
  );
  await page.evaluate(source);
  const findings = await page.evaluate(async (selector) => {
    // Colours on their way from one to another belong to neither.
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
    // axe puts itself on the window; it has no types there.
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(selector, { runOnly: tags });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
  }, include);
  expect(findings).toEqual([]);
}

/** Nothing may be wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Keeps a picture where SCREENSHOTS names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
