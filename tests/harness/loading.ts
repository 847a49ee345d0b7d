import type { Page } from 'playwright-core';

/* How a page comes: what moves on it, what holds it up, what it weighs. Measured by the browser itself. */

export interface Loading {
  /** Sum of what moved without the reader's doing. */
  shifts: number;
  /** Which elements did. */
  moved: string[];
  /** Scripts that the page waits for before it is drawn. */
  holdUps: string[];
  styles: string[];
  /** Asked of other hosts. */
  foreign: string[];
  /** Bytes over the wire, with the page itself. */
  bytes: number;
  /** Pictures whose place is not kept before they come. */
  unsized: string[];
}

/** A telephone on a slow line, as Lighthouse takes it; nothing is kept from one page to the next. */
const SLOW = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

interface Seen {
  shifts: number;
  moved: string[];
}

export async function slowDown(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
  await browser.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
}

/** From the first moment of every page on. */
export async function watchLoading(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { shifts: 0, moved: [] };
    (window as unknown as { seen: Seen }).seen = seen;
    new PerformanceObserver((list) => {
      // The browser's own type has no words for these.
      type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: never[] };
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        seen.shifts += entry.value;
        for (const { node } of entry.sources as { node: Element | null }[]) {
          seen.moved.push((node?.outerHTML ?? String(node)).slice(0, 120));
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Of the page that stands there, once nothing more comes and it was looked through to its end. */
export async function loadingOf(page: Page): Promise<Loading> {
  await page.waitForLoadState('load');
  // A slow line may keep what tells of a view open for long; it moves nothing.
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  await page.evaluate(async () => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    // Whatever the scrolling moves has moved after two frames.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
  return page.evaluate(() => {
    const { shifts, moved } = (window as unknown as { seen: Seen }).seen;
    // The browser's own type lacks the status.
    type Resource = PerformanceResourceTiming & { renderBlockingStatus?: string };
    const resources = performance.getEntriesByType('resource') as Resource[];
    const [whole] = performance.getEntriesByType('navigation') as Resource[];
    const nameOf = ({ name }: Resource) => new URL(name).pathname;
    return {
      shifts,
      moved,
      holdUps: resources
        .filter((one) => one.initiatorType === 'script' && one.renderBlockingStatus === 'blocking')
        .map(nameOf),
      styles: resources.filter(({ name }) => name.endsWith('.css')).map(nameOf),
      foreign: resources
        .filter(({ name }) => new URL(name).host !== location.host)
        .map(({ name }) => name),
      bytes: [whole, ...resources].reduce((sum, { transferSize }) => sum + transferSize, 0),
      unsized: [...document.images]
        .filter((image) => !image.getAttribute('width') || !image.getAttribute('height'))
        .map(({ outerHTML }) => outerHTML),
    };
  });
}
