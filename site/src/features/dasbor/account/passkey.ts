import { call, Problem } from "../../../lib/api.ts";
import { callSigned, type Session } from "../session/session.ts";

interface Challenge {
  challenge: string;
  host: string;
}
interface NewChallenge extends Challenge {
  person: { id: string; name: string; phone: string };
  /** Ids of the passkeys that there are. */
  known: string[];
}

const ES256 = -7;
const RS256 = -257;

/** Whether this browser can make and use passkeys at all. */
export const knowsPasskeys = (): boolean => "PublicKeyCredential" in globalThis;

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Makes a passkey on this phone or key; undefined when its owner thought better of it. */
export async function makePasskey(name: string): Promise<void> {
  const path = "/api/identity/account/passkeys";
  const { challenge, host, person, known } = await callSigned<NewChallenge>(`${path}/challenge`, {
    method: "POST",
    body: {},
  });
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: host, name: "Etalase" },
        user: { id: new TextEncoder().encode(person.id), name: person.phone, displayName: person.name },
        pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        excludeCredentials: known.map((id) => ({ type: "public-key", id: bytes(id) })),
        attestation: "none",
      },
    }),
  );
  const response = made.response as AuthenticatorAttestationResponse;
  const body = {
    id: made.id,
    name,
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.getAuthenticatorData()),
    publicKey: text(response.getPublicKey() ?? new ArrayBuffer(0)),
  };
  await callSigned(path, { method: "POST", body });
}

/** Signs in with whichever passkey its owner picks. */
export async function usePasskey(): Promise<Session> {
  const { challenge, host } = await call<Challenge>("/api/identity/passkeys/challenge", { method: "POST", body: {} });
  const used = await asked(() =>
    navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId: host, userVerification: "required" },
    }),
  );
  const response = used.response as AuthenticatorAssertionResponse;
  const body = {
    id: used.id,
    person: new TextDecoder().decode(response.userHandle ?? new ArrayBuffer(0)),
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  };
  return call<Session>("/api/identity/sessions/passkey", { method: "POST", body });
}

/** The code of a problem that is none: the person closed the browser's question, or there is nothing to answer it with. */
export const NOT_DONE = "passkey.not_done";

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const answer = await ask();
    if (answer instanceof PublicKeyCredential) return answer;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
  throw new Problem(0, { code: NOT_DONE, retryable: true });
}
