import { randomInt } from "node:crypto";
import { type Fields, fields, flag, number, parseJson, text } from "../core/json.ts";

const LENGTH = 32;
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

/** The value that GenerateSecretString of a template asks for: a password, or JSON with one in it. */
export function generateSecret(options: Fields): string {
  const password = generatePassword(options);
  const key = text(options["GenerateStringKey"]);
  if (!key) return password;
  return JSON.stringify({ ...fields(parseJson(text(options["SecretStringTemplate"]) || "{}")), [key]: password });
}

function generatePassword(options: Fields): string {
  const excluded = text(options["ExcludeCharacters"]);
  const wanted = [
    flag(options["ExcludeLowercase"]) ? "" : LOWER,
    flag(options["ExcludeUppercase"]) ? "" : UPPER,
    flag(options["ExcludeNumbers"]) ? "" : DIGITS,
    flag(options["ExcludePunctuation"]) ? "" : PUNCTUATION,
    flag(options["IncludeSpace"]) ? " " : "",
  ];
  const alphabets = wanted.map((set) => [...set].filter((char) => !excluded.includes(char)).join("")).filter(Boolean);
  const all = alphabets.join("");
  const length = number(options["PasswordLength"], LENGTH);
  // One of each kind first, as RequireEachIncludedType (the default) promises.
  const chars = Array.from({ length }, (_, at) => pick(alphabets[at] ?? all));
  for (let last = length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [chars[last], chars[other]] = [chars[other] ?? "", chars[last] ?? ""];
  }
  return chars.join("");
}

const pick = (alphabet: string) => alphabet[randomInt(alphabet.length)] ?? "";
