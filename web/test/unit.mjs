// Tests of what the page computes, without a browser: bundled by Vite, run by Node.
//   node --test-reporter=tap web/test/unit.mjs
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const here = new URL('unit/', import.meta.url).pathname;
const root = new URL('..', import.meta.url).pathname;
// Within node_modules, so that what is not bundled is found.
const folder = mkdtempSync(join(root, 'node_modules/.unit-'));
const input = Object.fromEntries(readdirSync(here).map((file) => [file.replace(/\.ts$/, ''), here + file]));
await build({ root, configFile: false, logLevel: 'error', build: { ssr: true, outDir: folder, emptyOutDir: true, rollupOptions: { input, output: { entryFileNames: '[name].mjs' } } } });
process.on('exit', () => rmSync(folder, { recursive: true }));
for (const name of Object.keys(input)) await import(join(folder, name + '.mjs'));
