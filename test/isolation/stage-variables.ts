/** Names the file of `cdk deploy --outputs-file` of a stage on AWS; without it the embedded cloud is asked. */
export const STAGE_OUTPUTS = "ETALASE_STAGE_OUTPUTS";
/** The address that people open there. */
export const STAGE_URL = "ETALASE_STAGE_URL";
