import type { Outputs } from "@etalase/cli";
import type { Cloud } from "./cloud.ts";

/** What the command line must know of a running cloud, as `cdk deploy --outputs-file` writes it of a deployment. */
export const outputsOf = (cloud: Cloud): Outputs => ({
  TableName: cloud.output("EtalaseData", "TableName"),
  KeysTable: cloud.output("EtalaseData", "KeysTable"),
  SealKey: cloud.output("EtalaseData", "SealKey"),
  SiteBucket: cloud.output("EtalaseData", "SiteBucket"),
  UploadsBucket: cloud.output("EtalaseData", "UploadsBucket"),
  BusName: cloud.output("EtalaseEvents", "BusName"),
  IdentityTable: cloud.output("EtalaseIdentity", "IdentityTable"),
  LettersQueue: cloud.output("EtalaseIdentity", "LettersQueue"),
  DistributionId: cloud.output("EtalaseSite", "DistributionId"),
  ConnectionGroupId: cloud.output("EtalaseSite", "ConnectionGroupId"),
  Certificates: "shared",
  local: { endpoint: cloud.endpoint, site: cloud.url, region: cloud.region, credentials: cloud.operator },
});
