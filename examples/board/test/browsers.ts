/** The board in Chromium. It reaches only the gateway of the test. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

export interface Board {
  readonly page: Page;
  column(label: string): Locator;
  /** A card by the name of its lead, in a column. */
  card(label: string, name: string): Locator;
  count(label: string): Promise<number>;
  names(label: string): Promise<readonly string[]>;
}

export async function openBoard(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
): Promise<Board> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.locator('.card').first().waitFor();
  const column = (label: string) => page.locator(`.column[data-status="${label}"]`);
  return {
    page,
    column,
    card: (label, name) => column(label).locator('.card').filter({ hasText: name }),
    count: async (label) => Number(await column(label).getByTestId('count').innerText()),
    names: (label) => column(label).locator('.card-name').allInnerTexts(),
  };
}

/** Drags with the events of a mouse. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('What is dragged, or where to, is not visible.');
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 120, { steps: 8 });
  await page.mouse.up();
}

/** Drags with a finger, after a long press. The context of the page has a touch screen. */
export async function dragByTouch(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('What is dragged, or where to, is not visible.');
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: readonly { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  const [x, y] = [start.x + 40, start.y + 20];
  await touch('touchStart', { x, y });
  await page.locator('.card.ghost').waitFor();
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await touch('touchMove', {
      x: x + part * (end.x + end.width / 2 - x),
      y: y + part * (end.y + 120 - y),
    });
  }
  await page.locator('[data-over]').waitFor();
  await touch('touchEnd');
}

/** Waits until a condition holds. */
export async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Not within 15 s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
