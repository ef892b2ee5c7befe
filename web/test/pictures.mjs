// Takes the pictures of docs/reading-room.md, from a server over examples/cod-war and, where POLEMOS_LARGE names one, over a large archive.
//   POLEMOS_URL=http://127.0.0.1:7979 node test/pictures.mjs [NAME]…
import { BASE, api, close, contested, open, settled } from './room.mjs';

const folder = new URL('../../docs/reading-room/', import.meta.url).pathname;
const large = process.env.POLEMOS_LARGE ?? BASE;

const only = process.argv.slice(2);

async function take(name, path, options = {}, act = async () => {}) {
  if (only.length && !only.includes(name)) return;
  const page = await open('/', { viewport: { width: 1200, height: 760 }, ...options });
  await page.goto(new URL(path, options.from ?? BASE).href);
  await settled(page);
  await act(page);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(options.from ? 1500 : 400);
  await page.screenshot({ path: folder + name + '.png' });
  console.log(name);
}

const phone = { viewport: { width: 390, height: 760 } };
const dark = { colorScheme: 'dark' };
const story = '/story/' + (await contested()).story;
const choose = async (page) => {
  await page.locator('.text .content').first().waitFor();
  await page.locator('.text .trigger.s-denied', { hasText: 'attacked' }).first().click();
};

await take('home', '/');
await take('document', '/document/humber-herald', {}, choose);
await take('document-dark', '/document/reykjavik-gazette', dark, async (page) => { await page.locator('.text .content').first().waitFor(); await page.keyboard.press('j'); });
await take('document-phone', '/document/humber-herald', phone, choose);
await take('why', '/document/humber-herald', {}, async (page) => { await choose(page); await page.keyboard.press('w'); await page.locator('dialog h3').first().waitFor(); });
await take('search', '/search?what=events&q=attack');
await take('stories', '/stories');
await take('story', story);
await take('story-dark', story, dark);
await take('story-phone', story, phone);
await take('actor', '/actor/Iceland');
await take('timeline', '/timeline?q=published%3A1987&unit=week', { from: large });
await take('map', '/map', { from: large });
await take('network', '/network?top=30', { from: large });
await take('blame', '/blame', { from: large });
await take('archive', '/archive');

// Two people judge what the Nordic Wire tells, and what they held of it is seen.
const { items } = await api('/api/review/queue?by=Anna&limit=40&document=nordic-wire');
const judged = (await api('/api/review/log?limit=1')).total > 0;
const other = { status: { verdict: 'correct', changes: { status: 'planned' } }, reject: { verdict: 'reject' }, accept: { verdict: 'accept' } };
for (const [i, { event }] of judged ? [] : items.entries()) {
  await api('/api/review', { event: event.id, by: 'Anna', ...(i === 1 ? other.reject : i === 4 ? other.status : other.accept) });
  if (i !== 1) await api('/api/review', { event: event.id, by: 'Ben', ...(i === 2 ? other.reject : i === 4 ? other.status : other.accept) });
}
const named = async (page) => { await page.evaluate(() => localStorage.setItem('name', 'Clara')); await page.reload(); await settled(page); };
const rejected = async (page) => { await named(page); await page.locator('.card.corrected').first().locator('.card-head').click(); };
await take('judged', '/document/nordic-wire', {}, rejected);
await take('judged-dark', '/document/nordic-wire', dark, rejected);
await take('missed', '/document/reykjavik-gazette', { viewport: { width: 1200, height: 840 } }, async (page) => {
  await named(page);
  await page.locator('.text .content').first().waitFor();
  await page.keyboard.press('n');
  const form = page.locator('.missed');
  await form.locator('select').first().selectOption('COERCE');
  await form.locator('label', { hasText: 'Who' }).first().locator('input').fill('The Thor');
  await form.locator('label', { hasText: 'To whom' }).locator('input').fill('British trawlers');
  await form.locator('label', { hasText: 'Deed' }).locator('input').fill('had cut the nets');
});
await take('review', '/review?q=document%3Anordic-wire', { viewport: { width: 1200, height: 1000 } }, async (page) => { await named(page); await page.locator('.judge').waitFor(); await page.keyboard.press('c'); });
await take('agreement', '/review?tab=agreement&one=Anna&other=Ben', {}, async (page) => { await named(page); await page.locator('.alphas').waitFor(); });
await close();
