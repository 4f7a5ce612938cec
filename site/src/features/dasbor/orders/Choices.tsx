interface Props<Choice extends string> {
  legend: string;
  all: readonly Choice[];
  names: Record<Choice, string>;
  chosen: Choice;
  choose: (choice: Choice) => void;
}

/** One of a few, a tap each. */
export const Choices = <Choice extends string>({ legend, all, names, chosen, choose }: Props<Choice>) => (
  <fieldset class="plain-set">
    <legend>{legend}</legend>
    <div class="chips">
      {all.map((each) => (
        <button type="button" key={each} aria-pressed={each === chosen} onClick={() => choose(each)}>
          {names[each]}
        </button>
      ))}
    </div>
  </fieldset>
);
