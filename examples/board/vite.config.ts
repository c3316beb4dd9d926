import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gateway that the development server passes `/graphql` on to. */
const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  // Relative: the files work in any folder of a server. The gateway serves the page at /board, and its files below that.
  base: './',
  plugins: [react()],
  build: { target: 'es2023', assetsDir: 'board/assets', chunkSizeWarningLimit: 700 },
  server: { proxy: { '/graphql': gateway } },
  preview: { proxy: { '/graphql': gateway } },
});
