const clear = process.stdout.isTTY ? "\r\u001b[K" : "";

export interface Progress {
  (done: number, all: number): void;
}

/** Runs one long step and tells of it: its name at once, how far it is while it runs, how long it took at the end. */
export async function step<T>(name: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const started = performance.now();
  let told = -1;
  const progress: Progress = (done, all) => {
    const percent = Math.floor((100 * done) / Math.max(1, all));
    if (!process.stdout.isTTY || percent === told) return;
    told = percent;
    process.stdout.write(`${clear}  ${name} ${percent}%`);
  };
  if (process.stdout.isTTY) process.stdout.write(`  ${name} ...`);
  const result = await work(progress);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${clear}  ${name} (${seconds} s)\n`);
  return result;
}
