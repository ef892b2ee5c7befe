import { defineConfig } from 'vite';

// Nothing is inlined: the content security policy allows scripts, styles and fonts from files alone.
export default defineConfig({
  build: { assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false } },
  // A server to ask while the page is being changed: polemos serve, on its own port.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:7979', changeOrigin: true } } },
});
