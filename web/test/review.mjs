import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, open } from './room.mjs';

const as = async (page, name) => {
  const field = page.locator('.review-bar input');
  await field.fill(name);
  await field.press('Enter');
  await field.blur();
};

test('a record is accepted by key, and the judgement undone', async () => {
  const page = await open('/review?q=' + encodeURIComponent('document:humber-herald'));
  await page.locator('.judge').waitFor();
  await as(page, 'Test Anna');
  await page.locator('.judge').waitFor();
  await page.keyboard.press('a');
  await page.locator('.toast', { hasText: 'Accepted' }).waitFor();
  const before = await api('/api/review/log?limit=1');
  assert.equal(before.items[0].verdict, 'accept');
  assert.equal(before.items[0].by, 'Test Anna');
  await page.keyboard.press('u');
  await page.locator('.toast', { hasText: 'Undone' }).waitFor();
  const after = (await api('/api/review/log?limit=1')).items[0];
  assert.ok(after.undone && after.undone_by === 'Test Anna');
});

test('a slot is corrected by selecting words', async () => {
  const page = await open('/document/humber-herald');
  await page.evaluate(() => localStorage.setItem('name', 'Test Anna'));
  await page.reload();
  await page.locator('.text .content').first().waitFor();
  await page.locator('.text .trigger.s-denied', { hasText: 'attacked' }).first().click();
  await page.locator('.card.open').getByRole('button', { name: 'Correct' }).click();
  await page.locator('.correct label', { hasText: 'To whom' }).locator('input').focus();
  await page.evaluate(() => {
    const piece = [...document.querySelectorAll('.text [data-at]')].find((one) => one.textContent.includes('Icelandic coast guard'));
    const node = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode();
    const at = node.data.indexOf('coast');
    const range = document.createRange();
    range.setStart(node, at + 1);
    range.setEnd(node, at + 'coast gua'.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    piece.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  });
  await page.waitForFunction(() => [...document.querySelectorAll('.correct input')].some((input) => input.value === 'coast guard'));
  await page.getByRole('button', { name: 'Keep correction' }).click();
  await page.locator('.toast', { hasText: 'Corrected' }).waitFor();
  const made = (await api('/api/review/log?limit=1')).items[0];
  const { document } = await api('/api/documents/humber-herald');
  const span = made.changes.recipient[0];
  assert.equal(document.text.slice(span.start, span.end), 'coast guard');
  await page.locator('.card.open .review', { hasText: 'Test Anna' }).waitFor();
  await page.locator('.toast button').click();
  await page.locator('.toast', { hasText: 'Undone' }).waitFor();
});

test('two coders are compared, and a difference is settled', async () => {
  const { items } = await api('/api/review/queue?by=x&limit=4&document=nordic-wire');
  for (const [i, { event }] of items.entries()) {
    await api('/api/review', { event: event.id, verdict: 'accept', by: 'Coder One' });
    await api('/api/review', i ? { event: event.id, verdict: 'accept', by: 'Coder Two' } : { event: event.id, verdict: 'correct', changes: { status: 'historical' }, by: 'Coder Two' });
  }
  const page = await open('/review?tab=agreement&one=Coder+One&other=Coder+Two');
  await page.locator('.alphas dd').first().waitFor();
  assert.match(await page.locator('.alphas').innerText(), /type/);
  assert.equal(await page.locator('.differences > li').count(), 1);
  await page.getByRole('button', { name: 'This holds' }).first().click();
  await page.locator('.differences', { hasText: 'Settled by' }).waitFor();
  assert.deepEqual(page.wrong, []);
});
