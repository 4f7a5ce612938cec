import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { required } from "../env.ts";
import { type Vapid, vapidOf } from "./web-push.ts";

/** The marketplace as the sender of pushes; its secret is read once. */
export function pushSender(): () => Promise<Vapid> {
  const secrets = new SecretsManagerClient({});
  let known: Promise<Vapid> | undefined;
  const load = async () => {
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: required("PUSH_SECRET_ARN") }));
    if (!SecretString) throw new Error("the push secret is empty");
    return vapidOf(SecretString, `mailto:${required("EMAIL_FROM")}`);
  };
  return async () => {
    known ??= load();
    // A secret that could not be read is asked for again the next time.
    known.catch(() => (known = undefined));
    return known;
  };
}
