interface Props {
  label: string;
  value: string;
  set: (code: string) => void;
}

/** Six digits that were sent to somebody; phones offer the code of a message that just came. */
export const CodeField = ({ label, value, set }: Props) => (
  <div class="field">
    <label for="kode">{label}</label>
    <input
      id="kode"
      class="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\d{6}"
      maxLength={6}
      required
      autoFocus
      value={value}
      onInput={(event) => set(event.currentTarget.value.replaceAll(/\D/g, ""))}
    />
  </div>
);
