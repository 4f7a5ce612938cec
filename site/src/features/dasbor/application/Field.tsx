import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import type { Problem } from "../../../lib/api.ts";

type FieldProps = {
  label: string;
  /** Where the API speaks of it. */
  path: string;
  problem: Problem | undefined;
  note?: string;
  change?: (value: string) => void;
} & InputHTMLAttributes<HTMLInputElement>;

const errorOf = (problem: Problem | undefined, path: string): string | undefined =>
  problem?.errors.find((error) => error.path === path)?.message;

/** One line to fill in, with what was wrong with it below. */
export function Field({ label, path, problem, note, change, ...input }: FieldProps) {
  const id = useId();
  const error = errorOf(problem, path);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => change?.(event.currentTarget.value)}
      />
      <p id={`${id}-note`} class={error ? "error" : "small muted"}>
        {error ?? note}
      </p>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  path: string;
  problem: Problem | undefined;
  value: string;
  change: (value: string) => void;
  children: ComponentChildren;
}

/** One of several. */
export function Choice({ label, path, problem, value, change, children }: ChoiceProps) {
  const id = useId();
  const error = errorOf(problem, path);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        required
        value={value}
        aria-invalid={error ? true : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {children}
      </select>
      {error && <p class="error">{error}</p>}
    </div>
  );
}
