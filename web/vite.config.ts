import { defineConfig } from 'vite';

// Nothing is inlined: the content security policy allows scripts, styles and fonts from files alone.
export default defineConfig({
  build: { assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:7070' } },
});
