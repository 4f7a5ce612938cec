import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const emulator = new URL("./emulator/", import.meta.resolve("amplify-dynamodb-simulator/package.json"));
const OLDEST_JAVA = 17;

export interface DynamoDbLocal {
  /** One operation of DynamoDB or DynamoDB Streams; a refusal is thrown as the JSON body that came back. */
  handle(operation: string, body: unknown): Promise<Record<string, unknown>>;
  stop(): void;
}

/** Whether `java` on the PATH is new enough to run the jar. */
export function javaIsHere(): boolean {
  try {
    const settings = execFileSync("java", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return Number(/\s(\d+)[.\s]/.exec(settings)?.[1]) >= OLDEST_JAVA;
  } catch {
    return false;
  }
}

/** Starts AWS's own DynamoDB Local in memory on a free port; resolves when it answers. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const port = await freePort();
  const libraries = fileURLToPath(new URL("DynamoDBLocal_lib", emulator));
  const jar = fileURLToPath(new URL("DynamoDBLocal.jar", emulator));
  const java = spawn(
    "java",
    [
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      `-Djava.library.path=${libraries}`,
      "-jar",
      jar,
      "-port",
      String(port),
      "-inMemory",
      "-sharedDb",
      "-disableTelemetry",
    ],
    { stdio: "ignore" },
  );
  const endpoint = `http://127.0.0.1:${port}/`;
  const stop = () => void java.kill("SIGKILL");
  process.once("exit", stop);
  await answers(endpoint, () => java.exitCode);
  return { handle: (operation, body) => post(endpoint, operation, body), stop };
}

async function post(endpoint: string, operation: string, body: unknown): Promise<Record<string, unknown>> {
  const service = /Stream|Shard|Records/.test(operation) ? "DynamoDBStreams_20120810" : "DynamoDB_20120810";
  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      "x-amz-target": `${service}.${operation}`,
      "content-type": "application/x-amz-json-1.0",
      "x-amz-date": "20260101T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Record<string, unknown>;
  if (!response.ok) throw answer;
  return answer;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function answers(endpoint: string, exitCode: () => number | null): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (exitCode() !== null) throw new Error(`DynamoDB Local ended with code ${exitCode()} before it answered`);
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("DynamoDB Local did not answer within 30 seconds");
}
