import { defineConfig } from "vite";

export default defineConfig({
  base: "/",
  build: {
    outDir: "../dist/explorer",
    emptyOutDir: true,
    // Fonts and pictures are files of their own: the policy of the pages allows no other.
    assetsInlineLimit: 0,
    manifest: true,
    // The bundled packages ask that their licences travel with them.
    license: { fileName: "licenses.md" },
    // "use client" and its like, in many packages: they mean nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: {
    proxy: {
      "/graphql": "http://127.0.0.1:4000",
      "/export": "http://127.0.0.1:4000",
      "/settings.json": "http://127.0.0.1:4000",
    },
  },
  logLevel: "warn",
});
