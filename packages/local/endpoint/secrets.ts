import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, text } from "../core/json.ts";
import type { Iam } from "../iam/iam.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";
import { generateSecret } from "./password.ts";
import type { Call } from "./service.ts";

interface SecretRow {
  arn: string;
  name: string;
  value: string;
  version: string;
  created: number;
}

/** Secrets Manager: what the templates ask to be made up is made up once and kept. */
export class Secrets {
  readonly #statements;

  constructor(model: Model, db: DatabaseSync) {
    this.#statements = {
      create: db.prepare("insert or ignore into secrets (arn, name, value, version, created) values (?, ?, ?, ?, ?)"),
      change: db.prepare("update secrets set value = ?, version = ? where arn = ?"),
      find: db.prepare("select * from secrets where arn = ? or name = ?"),
    };
    for (const resource of model.resources("AWS::SecretsManager::Secret")) {
      const { properties, name } = resource;
      const value = text(properties["SecretString"]) || generateSecret(fields(properties["GenerateSecretString"]));
      this.#statements.create.run(arnOf(resource, model.deployment), name, value, randomUUID(), Date.now());
    }
  }

  /** GetSecretValue, PutSecretValue and DescribeSecret. */
  handle(iam: Iam, { principal, operation, body }: Call): Fields {
    const { arn, name, value, version, created } = this.#find(text(body["SecretId"]));
    iam.check(principal, [{ action: `secretsmanager:${operation}`, resource: arn, context: {} }]);
    const told = { ARN: arn, Name: name, VersionStages: ["AWSCURRENT"], CreatedDate: created / 1000 };
    switch (operation) {
      case "GetSecretValue":
        return { ...told, VersionId: version, SecretString: value };
      case "DescribeSecret":
        return told;
      case "PutSecretValue": {
        const VersionId = randomUUID();
        this.#statements.change.run(text(body["SecretString"]), VersionId, arn);
        return { ...told, VersionId };
      }
      default:
        throw new ServiceError("InvalidRequestException", `Secrets Manager ${operation} is not supported locally.`);
    }
  }

  #find(id: string): SecretRow {
    const row = this.#statements.find.get(id, id) as unknown as SecretRow | undefined;
    if (!row) throw new ServiceError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    return row;
  }
}
