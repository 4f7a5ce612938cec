import { defineConfig } from "vitest/config";

// Three lanes: unit tests stand beside their file; crossing tests boot the embedded cloud; the browser comes last.
export default defineConfig({
  test: {
    globalSetup: "test/support/run-folder.ts",
    projects: [
      {
        test: {
          name: "unit",
          // What a file imports is loaded once for all: nothing here changes what another file reads.
          isolate: false,
          include: ["{packages,functions,infra,site,test/support}/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: "cloud",
          // Files of a lane share a warm cloud where they can (support/cloud.ts).
          isolate: false,
          include: ["test/{isolation,faults,api,differential}/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "browser",
          isolate: false,
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
