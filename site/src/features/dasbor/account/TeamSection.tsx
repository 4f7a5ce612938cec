import type { Invite, ShopRole } from "@etalase/domain/member";
import { useMemo, useState } from "preact/hooks";
import { pageLanguage } from "../../../lib/language.ts";
import { dayAndClock } from "../../../lib/time.ts";
import { roleIn } from "../session/session.ts";
import { Modal } from "../ui/Modal.tsx";
import { Trouble } from "../ui/Trouble.tsx";
import { useLoaded } from "../ui/use-loaded.ts";
import { useWork } from "../ui/use-work.ts";
import { Waiting } from "../ui/Waiting.tsx";
import { type Member, teamApi } from "./account-api.ts";
import type { Question } from "./Sure.tsx";
import { accountWords } from "./words.ts";

const words = accountWords(pageLanguage);

type Ask = (question: Question) => void;

/** Who works in the shop: shown to its owners, who invite and remove. */
export const TeamSection = ({ shop, ask }: { shop: string; ask: Ask }) =>
  roleIn(shop) === "owner" ? <OwnersTeam shop={shop} ask={ask} /> : null;

function OwnersTeam({ shop, ask }: { shop: string; ask: Ask }) {
  const api = useMemo(() => teamApi(shop), [shop]);
  const { value: team, problem, reload } = useLoaded(api.read);
  const [inviting, setInviting] = useState(false);
  const { busy, problem: refused, attempt } = useWork();
  const remove = ({ id, name }: Member) =>
    ask({
      title: words.removeMember(name),
      note: words.removeMemberNote,
      yes: words.takeOut,
      work: () => api.remove(id).then(reload),
    });
  return (
    <section class="panel" aria-labelledby="akun-tim">
      <h2 id="akun-tim">{words.team}</h2>
      <p class="muted">{words.teamNote}</p>
      <Trouble problem={problem ?? refused} again={() => void reload()} />
      {!team && !problem && <Waiting />}
      <ul class="account-list">
        {team?.members.map((member) => (
          <li key={member.id}>
            <div>
              <b>{member.name}</b>
              <small class="muted">
                {words.roles[member.role]} · {member.phone}
              </small>
            </div>
            {member.self ? (
              <span class="mark">{words.you}</span>
            ) : (
              <button type="button" class="link" onClick={() => remove(member)}>
                {words.takeOut}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={() => setInviting(true)}>
        {words.invite}
      </button>
      {team && team.invites.length > 0 && (
        <>
          <h3>{words.invites}</h3>
          <ul class="account-list">
            {team.invites.map((invite) => (
              <InviteRow
                key={invite.id}
                invite={invite}
                busy={busy}
                revoke={() => void attempt(() => api.revoke(invite.id).then(reload))}
              />
            ))}
          </ul>
        </>
      )}
      {inviting && <InviteForm send={api.invite} sent={reload} close={() => setInviting(false)} />}
    </section>
  );
}

const InviteRow = ({ invite, busy, revoke }: { invite: Invite; busy: boolean; revoke: () => void }) => (
  <li>
    <div>
      <b>{invite.phone}</b>
      <small class="muted">
        {words.roles[invite.role]} · {words.inviteStates[invite.state]}
        {invite.state === "invited" && ` · ${words.until(dayAndClock(invite.expiresAt))}`}
      </small>
    </div>
    {invite.state === "invited" && (
      <button type="button" class="link" disabled={busy} onClick={revoke}>
        {words.revoke}
      </button>
    )}
  </li>
);

interface FormProps {
  send: (phone: string, role: ShopRole) => Promise<unknown>;
  sent: () => Promise<void>;
  close: () => void;
}

function InviteForm({ send, sent, close }: FormProps) {
  const [phone, setPhone] = useState("");
  const [role, setRole] = useState<ShopRole>("staff");
  const { busy, problem, attempt } = useWork();
  return (
    <Modal title={words.invite} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(() => send(phone, role).then(sent)).then((done) => done && close());
        }}
      >
        <p>{words.inviteNote}</p>
        <div class="field">
          <label for="undang-nomor">{words.phone}</label>
          <input
            id="undang-nomor"
            type="tel"
            inputMode="tel"
            required
            placeholder="0812-3456-7890"
            value={phone}
            onInput={(event) => setPhone(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="undang-peran">{words.role}</label>
          <select
            id="undang-peran"
            value={role}
            onChange={(event) => setRole(event.currentTarget.value === "owner" ? "owner" : "staff")}
          >
            <option value="staff">{words.roles.staff}</option>
            <option value="owner">{words.roles.owner}</option>
          </select>
        </div>
        <Trouble problem={problem} />
        <div class="row">
          <button type="button" class="button plain" onClick={close}>
            {words.cancel}
          </button>
          <button class="button" disabled={busy}>
            {words.sendInvite}
          </button>
        </div>
      </form>
    </Modal>
  );
}
