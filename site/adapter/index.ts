import type { AstroIntegration } from "astro";

/** Makes of the app one function from a request to a response; whoever imports it decides what a request is. */
export default function adapter(): AstroIntegration {
  return {
    name: "etalase-renderer",
    hooks: {
      "astro:config:done": ({ setAdapter }) =>
        setAdapter({
          name: "etalase-renderer",
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./entry.ts", import.meta.url),
          adapterFeatures: { buildOutput: "server" },
          supportedAstroFeatures: {
            serverOutput: "stable",
            staticOutput: "unsupported",
            sharpImageService: "unsupported",
          },
        }),
    },
  };
}
