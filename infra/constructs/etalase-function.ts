import { existsSync } from "node:fs";
import { join } from "node:path";
import { Annotations, Duration, RemovalPolicy } from "aws-cdk-lib";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

export interface EtalaseFunctionProps {
  /** The handler's file inside the functions' asset without its ending, `events/notify-vendor` or `api/index`. Names the function too. */
  entry: string;
  /** Megabytes; CPU grows with them, a whole core at 1769. */
  memorySize?: number;
  timeout?: Duration;
  /** `pictures` for the asset that carries the picture library. */
  asset?: "functions" | "pictures";
}

/** The context value that says where an asset lies. */
const CONTEXT = { functions: "functions", pictures: "pictureFunctions" } as const;

/** The name of the function, its role and its queues: `etalase-notify-vendor` of `events/notify-vendor`, `etalase-api` of `api/index`. */
export const nameOf = (entry: string): string =>
  `etalase-${entry
    .replace(/\/index$/, "")
    .split("/")
    .at(-1)}`;

/**
 * A function with our defaults and a role of its own that may write its own log and nothing else. Functions share an asset; the entry says which part of it is run.
 *
 * Function and role carry their plain name: other stacks can speak of them (in trust policies, alarms, dashboards) without importing them, so that nothing keeps a function from being removed.
 */
export class EtalaseFunction extends LambdaFunction {
  readonly plainName: string;

  constructor(scope: Construct, id: string, props: EtalaseFunctionProps) {
    const { entry, memorySize = 512, timeout = Duration.seconds(10), asset = "functions" } = props;
    const name = nameOf(entry);
    const folder = String(scope.node.getContext(CONTEXT[asset]));
    const role = new Role(scope, `${id}Role`, {
      roleName: name,
      description: `What the function ${name} may do`,
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
    });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      logGroupName: `/aws/lambda/${name}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName: name,
      code: Code.fromAsset(folder, { exclude: ["**/*.map"] }),
      handler: `${entry}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.DISABLED,
      memorySize,
      timeout,
      role,
      logGroup,
      environment: {
        LOG_LEVEL: "INFO",
        POWERTOOLS_METRICS_NAMESPACE: "Etalase",
        POWERTOOLS_SERVICE_NAME: name,
      },
    });
    this.plainName = name;
    if (asset === "pictures" && !existsSync(join(folder, "node_modules/@img/sharp-linux-arm64")))
      Annotations.of(this).addWarningV2(
        "etalase:sharp",
        "Lambda would find no sharp: see functions/pictures/README.md",
      );
  }
}
