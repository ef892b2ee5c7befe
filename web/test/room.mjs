// A browser in the reading room. Chromium is the machine's own; nothing is downloaded.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const BASE = process.env.POLEMOS_URL;
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!BASE) throw new Error('POLEMOS_URL must name a running polemos serve');
if (!existsSync(CHROMIUM)) throw new Error(`there is no ${CHROMIUM}; CHROMIUM may name another`);

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

export const close = () => browser.close();

let last;

/** A fresh page, alone in the browser, that notes whatever goes wrong in it: errors, refusals by the policy, requests to elsewhere. */
export async function open(path = '/', options = {}) {
  await last?.close();
  const context = (last = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', acceptDownloads: true, ...options }));
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && page.wrong.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => { page.wrong.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(BASE) && page.wrong.push(`request to ${request.url()}`));
  await page.goto(BASE + path);
  return page;
}

/** Waits until a view has all it fetches. */
export const settled = (page) => page.waitForFunction(() => document.querySelector('main')?.children.length && !document.querySelector('.wait, [aria-busy=true]'));

export const api = async (path, body) => {
  const response = await fetch(BASE + path, body ? { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: BASE }, body: JSON.stringify(body) } : {});
  return response.json();
};

/** The story whose tellings contradict each other: asserted by one, denied by another. */
export async function contested() {
  const { items } = await api('/api/stories?limit=50');
  return items.find((story) => story.statuses.includes('denied') && story.statuses.includes('asserted'));
}
