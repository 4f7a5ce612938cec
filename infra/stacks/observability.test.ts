import { describe, expect, it } from "vitest";
import { type Resource, Synthesized, wholeApp } from "../testing/synthesized.ts";

const cloud = new Synthesized(wholeApp({ alarmEmail: "operator@etalase.example" }));
const alarms = cloud.all("AWS::CloudWatch::Alarm");

const names = (type: string, property: string): string[] =>
  cloud.all(type).map(({ properties }) => String(properties[property]));

const alarmOn = (metric: string, dimension: string, value: string): Resource | undefined =>
  alarms.find(
    ({ properties }) =>
      String(properties["MetricName"]) === metric &&
      String(properties["Dimensions"]?.[0]?.["Name"]) === dimension &&
      String(properties["Dimensions"]?.[0]?.["Value"]) === value,
  );

describe("an alarm stands on", () => {
  it.each(names("AWS::SQS::Queue", "QueueName").filter((name) => name.endsWith("-dead")))("%s", (name) => {
    expect(alarmOn("ApproximateNumberOfMessagesVisible", "QueueName", name)?.properties).toMatchObject({
      Threshold: 0,
      ComparisonOperator: "GreaterThanThreshold",
    });
  });

  it.each(names("AWS::Lambda::Function", "FunctionName"))("the errors of %s", (name) => {
    expect(alarmOn("Errors", "FunctionName", name)).toBeDefined();
  });

  it("the relay's delay, throttled functions, a sweep that does not run, and both APIs' errors and slowness", () => {
    const watched = alarms.map(({ properties }) => String(properties["AlarmName"]));
    const expected = ["relay-age", "throttles", "sweep-missing", "api-5xx", "api-p95", "identity-5xx", "identity-p95"];
    expect(watched).toEqual(expect.arrayContaining(expected.map((name) => `etalase-${name}`)));
  });
});

it("tells the operator when each begins and when it ends", () => {
  const topic = { Ref: cloud.one("AWS::SNS::Topic", "Operators").id };
  for (const { properties } of alarms) expect(properties).toMatchObject({ AlarmActions: [topic], OKActions: [topic] });
  expect(cloud.all("AWS::SNS::Subscription").map(({ properties }) => properties)).toMatchObject([
    { Protocol: "email", Endpoint: "operator@etalase.example", TopicArn: topic },
  ]);
});

it("needs no export of a queue or function, which would keep it from ever being removed", () => {
  const imports = JSON.stringify(alarms.map(({ properties }) => properties)).match(/"Fn::ImportValue":"[^"]+"/g) ?? [];
  expect(imports.filter((each) => each.includes("EtalaseEvents"))).toEqual([]);
});
