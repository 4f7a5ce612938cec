import { CfnElement, Stack, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Goes against a rule of cdk-nag's AwsSolutions on purpose; the reason is for whoever reviews it. A rule with several findings is named with the finding, `IAM5[Resource::…]`. */
export function accept(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}

/** As findings name resources. */
export function logicalIdOf(construct: IConstruct): string {
  const resource = construct.node.defaultChild;
  if (!resource || !CfnElement.isCfnElement(resource)) throw new Error(`${construct.node.path} is no resource`);
  return Stack.of(construct).getLogicalId(resource);
}
