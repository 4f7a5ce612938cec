import type { Command } from "./command.ts";

export const SHELLS = ["bash", "zsh"];

/** A script for a shell: `source <(etalase completion bash)`. zsh understands bash's by itself, once it is told to. */
export function completion(shell: string, commands: readonly Command[], common: string[]): string | undefined {
  if (!SHELLS.includes(shell)) return undefined;
  const first = new Set([...commands.map(({ name }) => name.split(" ")[0] ?? ""), "completion"]);
  const cases = [...first].map((word) => {
    const after = commands.flatMap(({ name }) => (name.startsWith(`${word} `) ? [name.slice(word.length + 1)] : []));
    return `    ${word}) words="${(word === "completion" ? SHELLS : after).join(" ")}" ;;`;
  });
  const options = commands.map(
    ({ name, options: own }) =>
      `    "${name}"*) words="${[...Object.keys(own), ...common].map((each) => `--${each}`).join(" ")}" ;;`,
  );
  return `${shell === "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : ""}_etalase() {
  local words="" current="\${COMP_WORDS[COMP_CWORD]}"
  if [[ "$current" == -* ]]; then case "\${COMP_WORDS[*]:1}" in
${options.join("\n")}
  esac
  elif (( COMP_CWORD == 1 )); then words="${[...first].join(" ")}"
  elif (( COMP_CWORD == 2 )); then case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _etalase etalase
`;
}
