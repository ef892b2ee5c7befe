import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './room.mjs';

test('records are walked through by key', async () => {
  const page = await open('/document/humber-herald');
  await page.locator('.card').first().waitFor();
  // The page is drawn anew a moment after each key.
  await page.keyboard.press('j');
  await page.locator('.card.open').waitFor();
  const first = await page.locator('.card.open').getAttribute('data-card');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction((card) => {
    const open = document.querySelector('.card.open');
    return open && open.dataset.card !== card;
  }, first);
  await page.keyboard.press('k');
  await page.waitForFunction((card) => document.querySelector('.card.open')?.dataset.card === card, first);
  await page.keyboard.press('w');
  await page.locator('dialog.why').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.card.open'));
});

test('every view has its key, and ? names them', async () => {
  const page = await open('/');
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.activeElement.blur());
  for (const [key, path] of [['s', '/stories'], ['t', '/timeline'], ['m', '/map'], ['n', '/network'], ['b', '/blame'], ['a', '/actors'], ['r', '/review'], ['i', '/archive'], ['f', '/search'], ['h', '/']]) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname === path);
  }
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('?');
  await page.locator('dialog .keys').waitFor();
  assert.match(await page.locator('dialog .keys').innerText(), /go to Stories/);
  assert.deepEqual(page.wrong, []);
});

test('search is reached, asked and left by key; back leads back', async () => {
  const page = await open('/stories');
  await page.locator('h1').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('actor:ISL');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=actor%3AISL/);
  await page.locator('.item').first().waitFor();
  await page.goBack();
  await page.waitForURL(/\/stories/);
});

test('the skip link leads past the head', async () => {
  const page = await open('/document/humber-herald');
  await page.locator('h1').waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
});

test('light and dark change by key and are remembered', async () => {
  const page = await open('/', { colorScheme: 'light' });
  await page.locator('h1').waitFor();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('d');
  const dark = await paper();
  assert.notEqual(light, dark);
  await page.reload();
  await page.locator('h1').waitFor();
  assert.equal(await paper(), dark);
});

for (const [view, marks] of [['map', 'circle.place'], ['network', '.node'], ['blame', '.bubble']]) {
  test(`the ${view} is walked through by arrow keys, and Enter chooses`, async () => {
    const page = await open('/' + view);
    await page.locator(marks).first().waitFor();
    const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    await page.locator('[data-mark][tabindex="0"]').focus();
    assert.equal(await page.locator('[data-mark][tabindex="0"]').count(), 1, 'one mark stands in the order of Tab');
    const first = await focused();
    const seen = new Set([first]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.add(await focused());
    }
    assert.ok(seen.size >= 2 && !seen.has(null), [...seen].join('; '));
    await page.keyboard.press('Enter');
    await page.waitForURL(/(place|actor|who)=/);
    await page.locator('[data-mark][aria-pressed="true"]').first().waitFor();
    assert.deepEqual(page.wrong, []);
  });
}

test('the map comes nearer and turns by key', async () => {
  const page = await open('/map');
  await page.locator('.land').waitFor();
  const land = () => page.locator('.land').getAttribute('d');
  const before = await land();
  await page.keyboard.press('+');
  await page.waitForFunction((before) => document.querySelector('.land').getAttribute('d') !== before, before);
  const near = await land();
  await page.keyboard.press('e');
  await page.waitForFunction((near) => document.querySelector('.land').getAttribute('d') !== near, near);
});
