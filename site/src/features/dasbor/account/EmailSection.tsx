import { useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { CodeField } from "../session/CodeField.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useWork } from "../ui/use-work.ts";
import { accountApi } from "./account-api.ts";
import { accountWords } from "./words.ts";

const words = accountWords(pageLanguage);

/** The other way to get a code: an address, once a code that went there came back. */
export function EmailSection({ email, changed }: { email: string | undefined; changed: () => Promise<void> }) {
  const [step, setStep] = useState<"shown" | "address" | "code">("shown");
  const [address, setAddress] = useState("");
  const [code, setCode] = useState("");
  const { busy, problem, attempt } = useWork();
  const confirm = () =>
    attempt(async () => {
      await accountApi.confirmEmail(address, code);
      await changed();
      setCode("");
      setStep("shown");
    });
  const ask = () => attempt(() => accountApi.askEmailCode(address)).then((sent) => sent && setStep("code"));
  return (
    <section class="panel" aria-labelledby="akun-email">
      <h2 id="akun-email">{words.email}</h2>
      {step === "shown" ? (
        <>
          <p class={email ? "" : "muted"}>{email ?? words.noEmail}</p>
          <button type="button" class="button plain" onClick={() => setStep("address")}>
            {email ? words.changeEmail : words.addEmail}
          </button>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void (step === "address" ? ask() : confirm());
          }}
        >
          <div class="field">
            <label for="email">{words.email}</label>
            <input
              id="email"
              type="email"
              autoComplete="email"
              required
              readOnly={step === "code"}
              value={address}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </div>
          {step === "code" && <CodeField label={words.emailCode} value={code} set={setCode} />}
          {problem?.code === "conflict" ? (
            <p class="error" role="alert">
              {words.emailTaken}
            </p>
          ) : (
            <Trouble problem={problem} />
          )}
          <div class="row">
            <button type="button" class="button plain" onClick={() => setStep("shown")}>
              {words.cancel}
            </button>
            <button class="button" disabled={busy}>
              {step === "address" ? words.sendCode : words.confirm}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
