import { fields, functionNameOf, lastPart, list, text, texts } from "../core/json.ts";
import type { Model } from "../template/deployment.ts";

export interface JwtRequirement {
  issuer: string;
  audience: string[];
  scopes: string[];
}

export interface Route {
  key: string;
  method: string;
  segments: string[];
  functionName: string;
  jwt: JwtRequirement | undefined;
}

export interface RouteMatch {
  route: Route;
  parameters: Record<string, string>;
}

/** The routes of one API; those said more exactly come first, `$default` last. */
export function readRoutes(model: Model, apiId: string): Route[] {
  const integrations = new Map(
    model.resources("AWS::ApiGatewayV2::Integration").map((one) => [`${one.stackId}/${one.id}`, one.properties]),
  );
  const authorizers = new Map(
    model.resources("AWS::ApiGatewayV2::Authorizer").map((one) => [one.name, one.properties]),
  );
  const routes = model
    .resources("AWS::ApiGatewayV2::Route")
    .filter(({ properties }) => properties["ApiId"] === apiId)
    .map(({ properties, stackId, stack }) => {
      const key = text(properties["RouteKey"]);
      const [method = "ANY", path = ""] = key === "$default" ? [] : key.split(" ");
      const integration = integrations.get(
        `${stackId}/${lastPart(text(properties["Target"]), "/").slice(stack.length + 1)}`,
      );
      const jwt = fields(authorizers.get(text(properties["AuthorizerId"]))?.["JwtConfiguration"]);
      return {
        key,
        method,
        segments: path.split("/").filter(Boolean),
        functionName: functionNameOf(text(integration?.["IntegrationUri"])),
        jwt:
          jwt["Issuer"] === undefined
            ? undefined
            : {
                issuer: text(jwt["Issuer"]),
                audience: texts(jwt["Audience"]),
                scopes: list(properties["AuthorizationScopes"]).map(text),
              },
      };
    });
  return routes.sort((a, b) => weight(b) - weight(a));
}

const isVariable = (segment: string) => segment.startsWith("{");
const isGreedy = (segment: string | undefined) => segment?.endsWith("+}") === true;

function weight({ key, method, segments }: Route): number {
  if (key === "$default") return Number.NEGATIVE_INFINITY;
  const exact = segments.reduce((sum, segment) => sum + (isVariable(segment) ? 1 : 10), 0);
  return exact - (isGreedy(segments.at(-1)) ? 1_000 : 0) + (method === "ANY" ? 0 : 0.5);
}

export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const segments = path.split("/").filter(Boolean);
  for (const route of routes) {
    if (route.method !== "ANY" && route.method !== method) continue;
    if (route.key === "$default") return { route, parameters: {} };
    const parameters = matchSegments(route.segments, segments);
    if (parameters) return { route, parameters };
  }
  return undefined;
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const greedy = isGreedy(pattern.at(-1));
  if (greedy ? segments.length < pattern.length : segments.length !== pattern.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const given = segments[at] ?? "";
    if (isGreedy(part)) parameters[part.slice(1, -2)] = segments.slice(at).map(decode).join("/");
    else if (isVariable(part)) parameters[part.slice(1, -1)] = decode(given);
    else if (part !== given) return undefined;
  }
  return parameters;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
