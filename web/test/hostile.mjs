import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, open, settled } from './room.mjs';

const hostile = async () => (await api('/api/search?what=documents&q=published%3A2020')).items.find((item) => item.id.startsWith('hostile')).id;

test('nothing in a hostile document runs, in any view', async () => {
  const id = await hostile();
  const here = '/document/' + encodeURIComponent(id);
  const { events: records } = await api('/api/documents/' + encodeURIComponent(id));
  const actors = [...new Set(records.flatMap((record) => record.actor.map((actor) => actor.name)))];
  assert.ok(actors.length > 0, 'the hostile document has actors');
  const told = [...actors.map((name) => '/actor/' + encodeURIComponent(name)), ...records.map((record) => '/story/' + record.id)];
  for (const path of [here, ...told, '/actors', '/review?tab=log', '/search?what=events&q=published%3A2020', '/search?what=documents&q=published%3A2020', '/timeline?q=published%3A2020', '/map?q=published%3A2020', '/network?q=published%3A2020', '/blame', '/stories', '/review?q=published%3A2020', '/archive']) {
    const page = await open(path);
    await settled(page);
    assert.equal(await page.evaluate(() => window.ran), undefined, path);
    assert.deepEqual(page.wrong, [], path);
  }
});

test('its markup is text, and its links lead nowhere', async () => {
  const page = await open('/document/' + encodeURIComponent(await hostile()));
  await page.locator('.text p').first().waitFor();
  assert.match(await page.locator('.text').textContent(), /<script>window\.ran = 1/);
  assert.equal(await page.locator('.text script, .text img, .text iframe, .text svg, .text a, main a[href^="javascript:"]').count(), 0);
});

test('characters that turn the direction of text are shown, not obeyed', async () => {
  const page = await open('/document/' + encodeURIComponent(await hostile()));
  await page.locator('.text p').first().waitFor();
  const codes = await page.locator('.text .control').evaluateAll((all) => all.map((one) => one.dataset.code));
  for (const code of ['U+202E', 'U+202C', 'U+200B', 'U+2067', 'U+2066', 'U+0007']) assert.ok(codes.includes(code), code);
  assert.doesNotMatch(await page.locator('.text').textContent(), /[\u202a-\u202e\u2066-\u2069\u0007]/);
  assert.doesNotMatch(await page.locator('h1').textContent(), /\u202e/);
});

test('a hostile text that is pasted runs no more', async () => {
  const { document } = await api('/api/documents/' + encodeURIComponent(await hostile()));
  const page = await open('/');
  await page.locator('#paste').fill(document.text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.text p').first().waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.deepEqual(page.wrong, []);
});

test('the policy forbids scripts that are written into the page', async () => {
  const page = await open('/');
  await page.locator('h1').waitFor();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 8';
    document.body.append(script);
  });
  assert.equal(await page.evaluate(() => window.ran), undefined);
});
