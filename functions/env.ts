/** The value of an environment variable that the infrastructure sets together with its grant. Throws its name when it is missing. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`environment variable ${name} is missing`);
  return value;
}
