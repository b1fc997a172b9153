import { defineConfig } from "vite";

export default defineConfig({
  base: "/playground/",
  build: {
    outDir: "../dist/playground",
    emptyOutDir: true,
    // The bundled packages ask that their licences travel with them.
    license: { fileName: "licenses.md" },
    // The editor and its workers are large by nature; the rest is small.
    chunkSizeWarningLimit: 4000,
    // "use client" and its like, in many packages: they mean nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  logLevel: "warn",
});
