import assert from 'node:assert/strict';
import { test } from 'node:test';
import { api, contested, open, settled } from './room.mjs';

/** A page whose reader has a name. */
async function reader(path, name = 'Test Anna') {
  const page = await open('/');
  await page.evaluate((name) => localStorage.setItem('name', name), name);
  await page.goto(new URL(path, page.url()).href);
  await settled(page);
  return page;
}

/** Selects words of the text, as a mouse does. */
const select = (page, within, words) =>
  page.evaluate(([within, words]) => {
    const piece = [...document.querySelectorAll('.text [data-at]')].find((one) => one.textContent.includes(within) && one.textContent.includes(words));
    const node = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode();
    const at = node.data.indexOf(words);
    getSelection().removeAllRanges();
    const range = document.createRange();
    range.setStart(node, at + 1);
    range.setEnd(node, at + words.length - 1);
    getSelection().addRange(range);
    piece.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  }, [within, words]);

const undo = async (review) => api(`/api/review/${review.number}/undo`, { by: 'Test Anna' });

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

test('what one added and the other did not see is settled, and that undone', async () => {
  const { document } = await api('/api/documents/grimsby-mail');
  const deed = document.text.match(/\b\w{6,}\b/);
  const added = await api('/api/review', { document: 'grimsby-mail', verdict: 'add', changes: { event: 'AID', trigger: { start: deed.index, end: deed.index + deed[0].length } }, by: 'Coder Three' });
  const { items } = await api('/api/review/queue?by=x&limit=1&document=grimsby-mail');
  const seen = await Promise.all(['Coder Three', 'Coder Four'].map((by) => api('/api/review', { event: items[0].event.id, verdict: 'accept', by })));
  const page = await reader('/review?tab=agreement&one=Coder+Three&other=Coder+Four', 'Chief');
  const difference = page.locator('.differences > li');
  await difference.locator('.side', { hasText: 'sees no event there' }).getByRole('button', { name: 'This holds' }).click();
  await page.locator('.differences', { hasText: 'Settled by Chief: rejected it' }).waitFor();
  assert.equal((await (await fetch(process.env.POLEMOS_URL + '/api/review/gold?format=tsv')).text()).split('\n').filter((row) => row.includes('grimsby-mail') && row.includes('reject')).length, 1);
  await difference.getByRole('button', { name: 'Undo' }).click();
  await difference.getByRole('button', { name: 'This holds' }).first().waitFor();
  // The question narrows down what is compared.
  await page.goto(new URL('/review?tab=agreement&one=Coder+Three&other=Coder+Four&q=publisher%3ANobody', page.url()).href);
  await page.locator('h2', { hasText: '0 differences' }).waitFor();
  assert.deepEqual(page.wrong, []);
  for (const one of [added, ...seen]) await undo(one);
});

test('what people hold of a record shows in every view, and what they rejected is not counted', async () => {
  const { story } = await contested();
  const record = (await api('/api/stories/' + story)).tellings.find(({ event }) => event.document.id === 'reykjavik-gazette').event;
  const no = await api('/api/review', { event: record.id, verdict: 'reject', by: 'Test Anna' });
  const page = await open('/document/reykjavik-gazette');
  await page.locator('.card.rejected .verdict').first().waitFor();
  assert.ok((await page.locator('.text .trigger.rejected').count()) >= 1);
  await page.goto(new URL('/search?what=events&q=verdict%3Arejected', page.url()).href);
  await page.locator('.item.rejected .verdict', { hasText: 'rejected by Test Anna' }).waitFor();
  await page.goto(new URL('/story/' + record.id, page.url()).href);
  await page.locator('.left .item.rejected').waitFor();
  assert.ok(!(await page.locator('table.story thead').innerText()).includes('Reykjavik Gazette'));
  await page.goto(new URL('/timeline?q=' + encodeURIComponent('event:ASSAULT'), page.url()).href);
  await page.locator('.left-out a').click();
  await page.waitForURL(/verdict%3Aany/);
  await page.locator('.left-out', { hasText: 'is counted, too' }).waitFor();
  assert.deepEqual(page.wrong, []);
  await undo(no);

  const other = await api('/api/review', { event: record.id, verdict: 'correct', changes: { status: 'historical' }, by: 'Test Anna' });
  await page.goto(new URL('/search?what=events&q=verdict%3Acorrected', page.url()).href);
  await page.locator('.item.corrected ins', { hasText: 'historical' }).waitFor();
  await page.goto(new URL('/document/reykjavik-gazette#' + record.id, page.url()).href);
  await page.locator('.card.open del.was', { hasText: record.status }).waitFor();
  await page.goto(new URL('/story/' + record.id, page.url()).href);
  await page.locator('table.story .cell', { hasText: 'historical' }).waitFor();
  await undo(other);
});

test('a correction is corrected further', async () => {
  const { items } = await api('/api/search?what=events&q=' + encodeURIComponent('event:ASSAULT document:reykjavik-gazette'));
  const first = await api('/api/review', { event: items[0].id, verdict: 'correct', changes: { status: 'historical' }, by: 'Test Anna' });
  const page = await reader('/document/reykjavik-gazette#' + items[0].id);
  await page.locator('.card.open').getByRole('button', { name: 'Correct', exact: true }).click();
  await page.locator('.correct label', { hasText: 'Type' }).locator('select').selectOption('COERCE');
  await page.getByRole('button', { name: 'Keep correction' }).click();
  await page.locator('.toast', { hasText: 'Corrected' }).waitFor();
  const made = (await api('/api/review/log?limit=1')).items[0];
  assert.deepEqual(made.changes, { event: 'COERCE', status: 'historical' });
  await undo(first);
  await undo(made);
});

test('a missed record is added by selecting words, and undone', async () => {
  const page = await reader('/document/nordic-wire');
  const { document } = await api('/api/documents/nordic-wire');
  const words = document.text.match(/\bIceland\w*/)[0];
  const before = await page.locator('.card').count();
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: 'Add a record' });
  await form.waitFor();
  assert.equal(await form.getByRole('button', { name: 'Add the record' }).isDisabled(), true);
  await form.locator('select').first().selectOption('CONSULT');
  await form.locator('label', { hasText: 'Deed' }).locator('input').focus();
  const deed = document.text.match(/\b\w{6,}\b/)[0];
  await select(page, deed, deed);
  await page.waitForFunction((deed) => [...document.querySelectorAll('.missed input')].some((input) => input.value === deed), deed);
  await form.locator('label', { hasText: 'Who' }).first().locator('input').focus();
  await select(page, words, words);
  await form.locator('select').nth(2).selectOption('planned');
  await form.getByRole('button', { name: 'Add the record' }).click();
  await page.locator('.card.open.added').waitFor();
  assert.equal(await page.locator('.card').count(), before + 1);
  const made = (await api('/api/review/log?limit=1')).items[0];
  assert.equal(made.verdict, 'add');
  assert.equal(document.text.slice(made.changes.trigger.start, made.changes.trigger.end), deed);
  assert.equal(made.changes.actor[0].text ?? document.text.slice(made.changes.actor[0].start, made.changes.actor[0].end), words);
  await page.locator('.toast button').click();
  await page.locator('.toast', { hasText: 'Undone' }).waitFor();
  await page.waitForFunction((before) => document.querySelectorAll('.card').length === before, before);
  assert.deepEqual(page.wrong, []);
});

test('a missed record is added by key alone', async () => {
  const page = await reader('/document/nordic-wire');
  const { document } = await api('/api/documents/nordic-wire');
  const deed = document.text.match(/\b\w{6,}\b/)[0];
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('n');
  await page.locator('.missed select').first().waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === 'SELECT');
  await page.keyboard.type('AID');
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement.closest('label')?.textContent.startsWith('Deed'))) break;
  }
  await page.keyboard.type(deed);
  await page.keyboard.press('Enter');
  await page.locator('.card.open.added').waitFor();
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('u');
  await page.locator('.toast', { hasText: 'Undone' }).waitFor();
});
