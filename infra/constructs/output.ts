import { CfnOutput, type Stack } from "aws-cdk-lib";

/** A value that the command line and the embedded cloud look up, under exactly this name. */
export function output(stack: Stack, name: string, value: string): void {
  new CfnOutput(stack, `${name}Output`, { value }).overrideLogicalId(name);
}
