import { randomBytes, randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { ServiceError } from "../core/errors.ts";
import { type Fields, fields, number, parseJson, text } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";
import { arnOf } from "../template/physical.ts";

/** Secrets Manager: what the templates ask to be generated is generated once and kept. */
export class Secrets {
  readonly #db: DatabaseSync;

  constructor(model: Model, db: DatabaseSync) {
    this.#db = db;
    const insert = db.prepare(
      "insert or ignore into secrets (arn, name, value, version, created) values (?, ?, ?, ?, ?)",
    );
    for (const secret of model.resources("AWS::SecretsManager::Secret")) {
      const value =
        text(secret.properties["SecretString"]) || generate(fields(secret.properties["GenerateSecretString"]));
      insert.run(arnOf(secret, model.deployment), secret.name, value, randomUUID(), Date.now());
    }
  }

  handle(operation: string, body: Fields): Fields {
    if (operation !== "GetSecretValue")
      throw new ServiceError("UnsupportedOperation", `Secrets Manager ${operation} is not supported locally.`);
    const id = text(body["SecretId"]);
    const row = this.#db.prepare("select * from secrets where arn = ? or name = ?").get(id, id);
    if (!row) throw new ServiceError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    return {
      ARN: row["arn"],
      Name: row["name"],
      VersionId: row["version"],
      SecretString: row["value"],
      VersionStages: ["AWSCURRENT"],
    };
  }
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function generate(how: Fields): string {
  const length = number(how["PasswordLength"], 32);
  const word = [...randomBytes(length)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  const key = text(how["GenerateStringKey"]);
  return key ? JSON.stringify({ ...fields(parseJson(text(how["SecretStringTemplate"]) || "{}")), [key]: word }) : word;
}
