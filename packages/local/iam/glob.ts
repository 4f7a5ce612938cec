export type Glob = (value: string) => boolean;

const never: Glob = () => false;

/**
 * Compiles a pattern with `*`, `?` and policy variables. A variable's value counts literally, whatever characters it holds;
 * a variable without a value makes the pattern match nothing, as in AWS.
 */
export function glob(pattern: string, variables: ReadonlyMap<string, string>): Glob {
  if (pattern === "*") return () => true;
  let source = "";
  for (const part of pattern.split(/(\$\{[^}]*\}|\*|\?)/)) {
    const piece = part.startsWith("${") ? variable(part.slice(2, -1), variables) : wildcard(part);
    if (piece === undefined) return never;
    source += piece;
  }
  const expression = new RegExp(`^${source}$`, "s");
  return (value) => expression.test(value);
}

const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function wildcard(part: string): string {
  if (part === "*") return ".*";
  return part === "?" ? "." : literal(part);
}

function variable(name: string, variables: ReadonlyMap<string, string>): string | undefined {
  if (name === "*" || name === "?" || name === "$") return literal(name);
  const value = variables.get(name.toLowerCase());
  return value === undefined ? undefined : literal(value);
}
