import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App, type AppProps, Tags } from "aws-cdk-lib";
import recommended from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { LIVE, settingsOf } from "./settings.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack } from "./stacks/data.ts";
import { EventsStack } from "./stacks/events.ts";
import { IdentityStack } from "./stacks/identity.ts";
import { ObservabilityStack } from "./stacks/observability.ts";
import { SiteStack } from "./stacks/site.ts";

const built = (folder: string) => fileURLToPath(new URL(`../dist/${folder}`, import.meta.url));
const ASSETS = { functions: built("functions"), pictureFunctions: built("picture-functions") };

/** Behaviour that the CDK recommends to new apps, and exports between stacks that CloudFormation keeps from vanishing under their users. */
const FLAGS = { ...recommended, "@aws-cdk/core:defaultCrossStackReferences": "strong" };

/** The whole of Etalase, not yet synthesized. The context values `functions` and `pictureFunctions` are the folders of the built functions. */
export function etalase({ context = {}, ...props }: AppProps = {}): App {
  const app = new App({
    analyticsReporting: false,
    autoSynth: false,
    ...props,
    context: { ...ASSETS, ...FLAGS, ...context },
  });
  for (const asset of Object.keys(ASSETS)) {
    const folder = String(app.node.getContext(asset));
    if (!existsSync(folder)) throw new Error(`There are no built functions in ${folder}: run node functions/build.ts`);
  }
  const { stage, env, alarmEmail, ...hosting } = settingsOf(app);
  const keep = stage === LIVE;
  const data = new DataStack(app, "EtalaseData", { env, keep });
  const events = new EventsStack(app, "EtalaseEvents", { env, data });
  const identity = new IdentityStack(app, "EtalaseIdentity", { env, keep, data });
  identity.addStackDependency(events);
  const api = new ApiStack(app, "EtalaseApi", { env, data, identity });
  new SiteStack(app, "EtalaseSite", { env, data, identity, api, ...hosting });
  new ObservabilityStack(app, "EtalaseObservability", { env, api, identity, alarmEmail });
  Tags.of(app).add("application", "etalase");
  Tags.of(app).add("stage", stage);
  return app;
}

if (import.meta.main) etalase({ outdir: process.env["CDK_OUTDIR"] ?? "cdk.out" }).synth();
