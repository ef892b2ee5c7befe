import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { contested, open, settled } from './room.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = async () => ['/', '/document/humber-herald', '/search?what=events', '/search?what=documents&q=frigate', '/stories', '/story/' + (await contested()).story, '/timeline', '/map', '/network', '/blame', '/actors', '/actor/Iceland', '/review', '/review?tab=log', '/archive'];

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing amiss, ${colorScheme}`, async () => {
    const page = await open('/', { colorScheme });
    const amiss = [];
    for (const view of await views()) {
      await page.goto(new URL(view, page.url()).href);
      await settled(page);
      if (view.startsWith('/document')) {
        await page.evaluate(() => document.activeElement.blur());
        await page.keyboard.press('j');
        await page.locator('.card.open').waitFor();
      }
      // Run by the debugger, to which the page's policy does not apply.
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      const said = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 140)).join(' | ')}`);
      amiss.push(...said.map((one) => `${view} ${one}`));
    }
    assert.deepEqual(amiss, []);
  });
}

test('no view scrolls sideways on a phone of 360 points', async () => {
  const page = await open('/', { viewport: { width: 360, height: 780 } });
  const wide = [];
  for (const view of await views()) {
    await page.goto(new URL(view, page.url()).href);
    await settled(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${view} by ${over}`);
  }
  assert.deepEqual(wide, []);
});

test('on paper nothing is cut off, and each record is there', async () => {
  const page = await open('/document/humber-herald');
  await page.locator('.card').first().waitFor();
  const cards = await page.locator('.card').count();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.top').isVisible(), false);
  const tops = await page.locator('.card').evaluateAll((all) => all.map((one) => getComputedStyle(one).position));
  assert.equal(tops.filter((position) => position === 'static').length, cards);
});
