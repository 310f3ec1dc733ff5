import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Builds the page. Nothing is inlined, neither scripts nor fonts, because the page's policy allows only files of its own
 * origin; styles made at run time carry a nonce that the host puts in place of `__CSP_NONCE__` on every load.
 */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: process.env.DESK_PAGE_OUT ?? '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
  },
})
