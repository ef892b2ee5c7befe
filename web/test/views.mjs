import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { api, contested, open } from './room.mjs';

const STATEMENT = readFileSync(new URL('../../examples/frontier-bulletin.txt', import.meta.url), 'utf8');

test('a pasted text is coded at once, within five seconds', async () => {
  const page = await open('/');
  await page.locator('#paste').waitFor();
  const start = Date.now();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector('#paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, STATEMENT);
  await page.locator('.card').first().waitFor();
  assert.ok(Date.now() - start < 5000, `it took ${Date.now() - start} ms`);
  assert.ok((await page.locator('.card').count()) >= 8);
  assert.equal(new URL(page.url()).pathname, '/reading');
  assert.deepEqual(page.wrong, []);
});

test('a dropped file is coded at once', async () => {
  const page = await open('/');
  await page.locator('input[type=file]').setInputFiles({ name: 'statement.txt', mimeType: 'text/plain', buffer: Buffer.from(STATEMENT) });
  await page.locator('.card').first().waitFor();
  assert.match(await page.locator('h1').innerText(), /Aggressor repelled/);
  assert.deepEqual(page.wrong, []);
});

test('a document shows its marks, and ties words and records', async () => {
  const page = await open('/document/humber-herald');
  await page.locator('.card').first().waitFor();
  await page.locator('.text .content').first().waitFor();
  assert.ok((await page.locator('.text .trigger.s-denied').count()) >= 1, 'a denied deed is marked');
  assert.ok((await page.locator('.text .source').count()) >= 2, 'sources are marked');
  const trigger = page.locator('.text .trigger', { hasText: 'attacked' }).first();
  await trigger.click();
  assert.equal(await page.locator('.card.open').count(), 1);
  assert.ok((await page.locator('.who').count()) >= 1 && (await page.locator('.whom').count()) >= 1);
  assert.match(page.url(), /#[0-9a-f]{16}$/);
  const [mark, card] = [await trigger.boundingBox(), await page.locator('.card.open').boundingBox()];
  assert.ok(Math.abs(mark.y - card.y) < 14, `the card stands at its line: ${mark.y}, ${card.y}`);
  await page.locator('.card.open').getByRole('button', { name: 'Why' }).click();
  await page.locator('dialog.why h3').first().waitFor();
  assert.match(await page.locator('dialog.why').innerText(), /codebooks\/plover\//);
  assert.deepEqual(page.wrong, []);
});

test('marks never change the words of a text', async () => {
  const page = await open('/document/nordic-wire');
  await page.locator('.text .content').first().waitFor();
  const { document } = await api('/api/documents/nordic-wire');
  const shown = (await page.locator('.text p').allTextContents()).join('\n\n');
  assert.equal(shown.replace(/\s+/g, ' ').trim(), document.text.replace(/\s+/g, ' ').trim());
});

test('filters of a document stand in its address', async () => {
  const page = await open('/document/humber-herald');
  const all = await page.locator('.card').first().waitFor().then(() => page.locator('.card').count());
  await page.locator('.chip', { hasText: 'denied' }).click();
  const some = await page.locator('.card').count();
  assert.ok(some >= 1 && some < all, `${some} of ${all}`);
  await page.reload();
  await page.locator('.card').first().waitFor();
  assert.equal(await page.locator('.card').count(), some);
});

test('rival tellings stand side by side, copies folded under their origin', async () => {
  const story = await contested();
  const page = await open('/story/' + story.story);
  await page.locator('table.story').waitFor();
  assert.ok((await page.locator('table.story thead th').count()) >= 3, 'three independent tellings at least');
  await page.locator('thead summary', { hasText: /cop(y|ies)/ }).first().click();
  assert.match(await page.locator('thead details').first().innerText(), /Grimsby Mail/);
  assert.ok((await page.locator('.cell.deny').count()) >= 1, 'denial is seen');
  assert.ok((await page.locator('.cell.agree').count()) >= 3, 'agreement is seen');
  assert.ok((await page.locator('.cell.differ').count()) >= 1, 'difference is seen');
  assert.ok((await page.locator('.cell.silent').count()) >= 1, 'silence is seen');
  assert.deepEqual(page.wrong, []);
});

test('a telling is taken out of a story and put back', async () => {
  const story = await contested();
  const page = await open('/story/' + story.story);
  await page.locator('table.story').waitFor();
  const heads = await page.locator('table.story thead th').allInnerTexts();
  await page.getByRole('button', { name: 'Not this event' }).nth(heads.findIndex((head) => head.startsWith('Reykjavik Gazette'))).click();
  const told = (wanted) => page.waitForFunction((there) => document.querySelector('table.story thead')?.textContent.includes('Reykjavik Gazette') === there, wanted);
  await told(false);
  await page.locator('.toast button').click();
  await told(true);
  assert.equal((await contested()).documents, story.documents);
});

test('any record that a search finds is taken into a story, and put back', async () => {
  const story = await contested();
  const { tellings } = await api('/api/stories/' + story.story);
  const page = await open('/story/' + story.story);
  await page.evaluate(() => localStorage.setItem('name', 'Test Anna'));
  await page.reload();
  const find = page.getByRole('search', { name: 'Find it elsewhere' });
  await find.locator('input').fill('-event:' + story.event);
  await find.getByRole('button').click();
  await page.waitForURL(/find=/);
  const told = () => page.locator('table.story thead th').count();
  await page.locator('table.story').waitFor();
  const before = await told();
  await page.locator('#elsewhere .candidate button').first().click();
  await page.locator('.toast', { hasText: 'Taken into this story' }).waitFor();
  await page.waitForFunction((before) => document.querySelectorAll('table.story thead th').length > before, before);
  await page.locator('.toast button').click();
  await page.waitForFunction((before) => document.querySelectorAll('table.story thead th').length === before, before);
  assert.equal((await api('/api/stories/' + story.story)).tellings.length, tellings.length);
  assert.deepEqual(page.wrong, []);
});

test('search finds documents and records, and narrows down by a click', async () => {
  const page = await open('/search?q=frigate');
  await page.locator('.item').first().waitFor();
  assert.ok((await page.locator('.hit').count()) >= 1);
  await page.goto(new URL('/search?what=events', page.url()).href);
  await page.locator('.facets a', { hasText: 'ASSAULT' }).click();
  await page.waitForURL(/event%3AASSAULT/);
  await page.waitForFunction(() => [...document.querySelectorAll('.item .type')].every((type) => type.textContent.includes('ASSAULT')));
  assert.deepEqual(page.wrong, []);
});

test('a wrong question says what is wrong', async () => {
  const page = await open('/search?q=' + encodeURIComponent('(frigate'));
  await page.locator('[role=alert]').waitFor();
  assert.ok((await page.locator('[role=alert]').innerText()).length > 10);
});

for (const [view, mark] of [['timeline', '.bar'], ['map', 'circle.place'], ['network', '.node'], ['blame', '.bubble']]) {
  test(`the ${view} is drawn, and saved with its data`, async () => {
    const page = await open('/' + view);
    await page.locator(mark).first().waitFor();
    const saved = async (name) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFile(await download.path());
    };
    const svg = (await saved('SVG')).toString();
    assert.match(svg, /^<svg[^>]*xmlns/);
    assert.match(svg, /<metadata>\{/);
    assert.doesNotMatch(svg, /class=/);
    assert.equal((await saved('PNG')).subarray(1, 4).toString(), 'PNG');
    assert.ok((await saved('CSV')).toString().split('\r\n').length > 2);
    await page.getByRole('button', { name: 'Table' }).click();
    assert.ok((await page.locator('.data tbody tr').count()) >= 1);
    assert.deepEqual(page.wrong, []);
  });
}

test('a period is brushed on the timeline', async () => {
  const page = await open('/timeline?unit=day');
  const box = await page.locator('.hand').first().boundingBox();
  await page.mouse.move(box.x + 2, box.y + 90);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 90, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL(/from=1975|from=1976/);
  await page.locator('.item').first().waitFor();
});

test('the map is whole at the antimeridian', async () => {
  const page = await open('/map');
  await page.locator('.land').waitFor();
  // A polygon torn there would leave a streak across the map: one straight stretch nearly as wide as it.
  const widest = await page.locator('.land').evaluate((path) => {
    let most = 0;
    for (const ring of path.getAttribute('d').split('M').slice(1)) {
      const points = ring.replace('Z', '').split('L').map((pair) => pair.split(',').map(Number));
      for (let i = 1; i < points.length; i++) if (points[i][1] < 380) most = Math.max(most, Math.abs(points[i][0] - points[i - 1][0]));
    }
    return most / path.ownerSVGElement.viewBox.baseVal.width;
  });
  assert.ok(widest < 0.3, `a stretch of ${widest} of the width`);
});

test('blame is narrowed by time and by source, and the address keeps it', async () => {
  const page = await open('/blame');
  await page.locator('.blames li').first().waitFor();
  const all = await page.locator('.blames > li').count();
  const [source] = (await api('/api/blame')).sources.slice(-1);
  await page.getByLabel('According to').selectOption(source.name);
  await page.waitForURL(/source=/);
  await page.waitForFunction((all) => document.querySelectorAll('.blames > li').length < all, all);
  await page.reload();
  await page.locator('.blames > li').first().waitFor();
  assert.equal(await page.getByLabel('According to').inputValue(), source.name);
  await page.getByLabel('Published from').fill('1999-01-01');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.locator('.empty').waitFor();
  await page.getByRole('link', { name: 'Show all' }).click();
  await page.waitForFunction((all) => document.querySelectorAll('.blames > li').length === all, all);
  assert.deepEqual(page.wrong, []);
});

test('an actor has deeds, sufferings and sources', async () => {
  const page = await open('/actors');
  await page.locator('.actors a', { hasText: 'Iceland' }).first().click();
  await page.locator('.butterfly tr').first().waitFor();
  assert.match(await page.locator('main').innerText(), /Humber Herald/);
  assert.deepEqual(page.wrong, []);
});

test('the page is small and usable within a second', async () => {
  const page = await open('/');
  await page.locator('#paste').waitFor();
  const { bytes, ready } = await page.evaluate(() => ({
    bytes: performance.getEntriesByType('resource').filter((one) => !one.name.includes('/api/')).reduce((sum, one) => sum + one.decodedBodySize, 0),
    ready: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
  }));
  assert.ok(bytes < 300_000, `${bytes} bytes`);
  assert.ok(ready < 3000, `${ready} ms`);
  console.log(`# first page: ${bytes} bytes unpacked, first paint after ${Math.round(ready)} ms`);
});
