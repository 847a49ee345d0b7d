import type { Page, Route } from 'playwright-core';

/** The page reaches the server by these addresses only when it is let. @returns how to let it. */
export async function hold(page: Page, address: RegExp): Promise<() => void> {
  const gate = makeGate();
  await page.route(address, async (route) => {
    await gate.opened;
    await route.continue().catch(pageClosed);
  });
  return () => {
    gate.open();
    void page.unroute(address);
  };
}

/** The server answers at once, as things are then; the page gets those answers when it is let. */
export async function holdAnswers(
  page: Page,
  address: RegExp
): Promise<{ answered: Promise<void>; letGo: () => void }> {
  const [first, gate] = [makeGate(), makeGate()];
  await page.route(address, async (route) => {
    const response = await route.fetch().catch(pageClosed);
    first.open();
    await gate.opened;
    if (response) await route.fulfill({ response }).catch(pageClosed);
  });
  const letGo = () => {
    gate.open();
    void page.unroute(address);
  };
  return { answered: first.opened, letGo };
}

/** The server does what it is asked, once, and its answer is lost. */
export async function loseAnswer(page: Page, address: RegExp): Promise<void> {
  const lose = async (route: Route) => {
    await route.fetch();
    await route.abort();
  };
  await page.route(address, lose, { times: 1 });
}

/** It may have been, while something was still under way. */
const pageClosed = () => undefined;

function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
