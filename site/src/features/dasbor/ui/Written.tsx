interface Props {
  id: string;
  label: string;
  rows: number;
  /** The API refuses longer ones. */
  longest: number;
  value: string;
  change: (value: string) => void;
}

/** Some sentences that have to be given. */
export const Written = ({ id, label, rows, longest, value, change }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea
      id={id}
      rows={rows}
      maxLength={longest}
      required
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
    />
  </div>
);
