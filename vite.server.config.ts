import { defineConfig } from 'vite';

/* The server's part: one file, dist/server/main.js, with a map to its sources. Libraries stay in node_modules. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  ssr: { external: true },
  build: {
    ssr: 'src/main.ts',
    target: 'node24',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
