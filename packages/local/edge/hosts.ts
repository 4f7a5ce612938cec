import type { DatabaseSync } from "node:sqlite";
import { fields, list, parseJson, text, texts } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";

export type Parameters = Readonly<Record<string, string>>;

/** Which host shows which tenant: what distribution tenants say in AWS. It is kept. */
export class Hosts {
  readonly #statements;

  constructor(db: DatabaseSync) {
    this.#statements = {
      map: db.prepare(
        "insert into hosts (host, parameters) values (?, ?) on conflict do update set parameters = excluded.parameters",
      ),
      forget: db.prepare("delete from hosts where host = ?"),
      find: db.prepare("select parameters from hosts where host = ?"),
      first: db.prepare("select parameters from hosts order by seq limit 1"),
    };
  }

  /** The templates' own distribution tenants. */
  mapTenants(model: Model): void {
    for (const { properties } of model.resources("AWS::CloudFront::DistributionTenant")) {
      const parameters = list(properties["Parameters"]).map(fields);
      const values = Object.fromEntries(parameters.map(({ Name, Value }) => [text(Name), text(Value)]));
      for (const domain of list(properties["Domains"]))
        for (const host of texts(fields(domain)["Domain"] ?? domain)) this.map(host, values);
    }
  }

  map(host: string, parameters: Parameters): void {
    this.#statements.map.run(normal(host), JSON.stringify(parameters));
  }

  forget(host: string): void {
    this.#statements.forget.run(normal(host));
  }

  /** The parameters of a host that somebody has. */
  find(host: string): Parameters | undefined {
    const row = this.#statements.find.get(normal(host));
    return row && (parseJson(text(row["parameters"])) as Parameters);
  }

  /** The parameters of a host; plain `localhost` and hosts that nobody has show the first one. */
  parametersOf(host: string): Parameters | undefined {
    const first = this.#statements.first.get();
    return this.find(host) ?? (first && (parseJson(text(first["parameters"])) as Parameters));
  }
}

/** Without its port; a bare name is one under localhost. */
function normal(host: string): string {
  const name = host.toLowerCase().replace(/:\d+$/, "");
  return name.includes(".") || name === "localhost" ? name : `${name}.localhost`;
}
