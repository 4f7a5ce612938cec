interface Props {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  type?: "text" | "date";
  required?: boolean;
  maxLength?: number;
  /** The id of a list of suggestions. */
  list?: string;
  put: (value: string) => void;
  /** Only digits may be typed. */
  number?: boolean;
}

/** A labelled line of a form, with what is wrong about it below. */
export function FormField({ id, label, error, put, number, ...input }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        aria-describedby={`galat-${id}`}
        aria-invalid={error !== undefined}
        {...(number ? { inputMode: "numeric", pattern: "\\d+" } : {})}
        {...input}
        onInput={(event) => {
          const { value } = event.currentTarget;
          put(number ? value.replaceAll(/\D/g, "") : value);
        }}
      />
      <p class="error" id={`galat-${id}`} role="alert">
        {error}
      </p>
    </div>
  );
}
