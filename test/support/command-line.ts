import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "@etalase/cli";
import { outputsOf } from "../../packages/local/index.ts";
import type { TestCloud } from "./cloud.ts";

export interface CommandLine {
  (...line: string[]): Promise<{ code: number; out: string; err: string }>;
  /** Where what it writes may lie. */
  folder: string;
  remove(): Promise<void>;
}

/** The command line as the operator has it, before a cloud. */
export async function commandLine({ cloud }: Pick<TestCloud, "cloud">): Promise<CommandLine> {
  const folder = await mkdtemp(join(tmpdir(), "etalase-outputs-"));
  const outputs = join(folder, "outputs.json");
  await writeFile(outputs, JSON.stringify(outputsOf(cloud)));
  const etalase = async (...line: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await run([...line, "--outputs", outputs], {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
    });
    return { code, out: out.join("\n"), err: err.join("\n") };
  };
  return Object.assign(etalase, { folder, remove: () => rm(folder, { recursive: true }) });
}
