import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/*
 * The browser's part. Files get names with a hash in dist/browser/assets, and the site serves them under /assets/ for ever.
 * dist/browser/.vite/manifest.json tells the names:
 *   { "src/browser/main.ts":    { "file": "assets/main-B1c2D3e4.js", "isEntry": true, "dynamicImports": [...] },
 *     "src/browser/styles.css": { "file": "assets/styles-F5g6H7i8.css", "isEntry": true },
 *     "src/browser/editor.ts":  { "file": "assets/editor-J9k0L1m2.js", "isDynamicEntry": true, "css": [...] } }
 * The address of a file is "/" and its "file". Beside each text file stand its .br and .gz.
 */
export default defineConfig({
  plugins: [tailwindcss()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    // The content policy of the site allows no data: fonts and no inline code.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    emptyOutDir: true,
    rolldownOptions: {
      input: ['src/browser/main.ts', 'src/browser/styles.css'],
      output: { comments: false },
    },
  },
});
