import { Dashboard, GraphWidget, type Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import { gateway, lambda, queued } from "./alarms.ts";

export interface Watched {
  functions: string[];
  deadLetters: string[];
  /** Name and id of each HTTP API. */
  services: Record<string, string>;
}

const graph = (title: string, left: Metric[]): GraphWidget => new GraphWidget({ title, left, width: 12, height: 6 });

/** The dashboard an operator opens first: from what people feel down to what lies behind it. */
export function overview(scope: Construct, { functions, deadLetters, services }: Watched): Dashboard {
  const perService = (metric: string, statistic: string) =>
    Object.entries(services).map(([label, id]) => gateway(id, metric, statistic).with({ label }));
  const perFunction = (metric: string, statistic: string) =>
    functions.map((name) => lambda(name, metric, statistic).with({ label: name }));
  return new Dashboard(scope, "Overview", {
    dashboardName: "etalase",
    widgets: [
      [graph("Requests", perService("Count", "Sum")), graph("Latency, p95 (ms)", perService("Latency", "p95"))],
      [graph("Answers 5xx", perService("5xx", "Sum")), graph("Answers 4xx", perService("4xx", "Sum"))],
      [
        graph("From write to bus (ms)", [lambda("etalase-relay", "IteratorAge", "Maximum", 1)]),
        graph(
          "Dead letters",
          deadLetters.map((name) => queued(name).with({ label: name })),
        ),
      ],
      [
        graph("Errors of functions", perFunction("Errors", "Sum")),
        graph("Duration, p95 (ms)", perFunction("Duration", "p95")),
      ],
    ],
  });
}
