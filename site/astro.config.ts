import { defineConfig } from "astro/config";
import adapter from "./adapter/index.ts";
import { fixedTokens } from "./fixed-tokens.ts";

const SHORT_NAMES = {
  entryFileNames: "_astro/[hash].js",
  chunkFileNames: "_astro/[hash].js",
  assetFileNames: "_astro/[hash][extname]",
};

export default defineConfig({
  output: "server",
  adapter: adapter(),
  trailingSlash: "always",
  build: { inlineStylesheets: "always" },
  // Widths are made when a picture is uploaded: the renderer has no picture service, and no address for one.
  image: {
    service: { entrypoint: "astro/assets/services/noop" },
    endpoint: { route: "/_image", entrypoint: "./adapter/no-pictures.ts" },
  },
  session: false,
  devToolbar: { enabled: false },
  // Scripts stay files: a policy of `script-src 'self'` holds, and the pages share them.
  vite: {
    plugins: [fixedTokens()],
    build: { assetsInlineLimit: 0 },
    // Names that say only what they hold: every page carries them.
    environments: { client: { build: { rolldownOptions: { output: SHORT_NAMES } } } },
  },
});
