import { Duration, RemovalPolicy } from "aws-cdk-lib";
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
}

/** The name of the function, its role and its queues: `etalase-notify-vendor` of `events/notify-vendor`, `etalase-api` of `api/index`. */
export const nameOf = (entry: string): string =>
  `etalase-${entry
    .replace(/\/index$/, "")
    .split("/")
    .at(-1)}`;

/**
 * A function with our defaults and a role of its own that may write its own log and nothing else. All functions share one asset (the context value `functions`); the entry
 * says which part of it is run.
 *
 * Function and role carry their plain name: other stacks can speak of them (in trust policies, alarms, dashboards) without importing them, so that nothing keeps a function from being removed.
 */
export class EtalaseFunction extends LambdaFunction {
  readonly plainName: string;

  constructor(scope: Construct, id: string, props: EtalaseFunctionProps) {
    const { entry, memorySize = 512, timeout = Duration.seconds(10) } = props;
    const name = nameOf(entry);
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
      code: Code.fromAsset(String(scope.node.getContext("functions")), { exclude: ["**/*.map"] }),
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
  }
}
