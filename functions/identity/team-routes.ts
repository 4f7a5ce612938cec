import { type Invite, maskedPhone, shopRole } from "@etalase/domain/member";
import { fill } from "@etalase/domain/notice";
import { DomainError, formatMoment } from "@etalase/kit";
import type { Context, Hono } from "hono";
import * as z from "zod/mini";
import type { Env } from "../api/env.ts";
import { languageAsked } from "../api/language.ts";
import { NOT_KEPT, sessionAnswer } from "./answers.ts";
import { codeLetter, type Letter } from "./letter.ts";
import type { Person } from "./people.ts";
import { AcceptInvite, bodyOf, HoldsInvite, InviteId, NewInvite, sourceOf, userAgentOf } from "./requests.ts";
import type { InvitingShop, Services } from "./services.ts";
import { signedIn } from "./signed-in.ts";
import type { Held, Place } from "./team.ts";

const TEAM = "/api/identity/tenants/:tenant/shops/:shop/team";

/** Who works in a shop: for its owners alone. Another's shop answers as one that does not exist. */
export function teamRoutes(app: Hono<Env>, services: Services): void {
  const { team, limit, shopOf, post, left } = services;

  async function owner(context: Context<Env>): Promise<{ place: Place; person: Person }> {
    const { person } = await signedIn(services, context);
    const { tenant = "", shop = "" } = context.req.param() as Record<string, string>;
    const role = shopRole(person.memberships, tenant, shop);
    if (!role) throw new DomainError("not_found");
    if (role !== "owner") throw new DomainError("auth.owner_only");
    return { place: { tenant, shop }, person };
  }

  app.get(TEAM, async (context) => {
    const { place, person } = await owner(context);
    const [members, invites] = await Promise.all([team.members(place), team.invites(place)]);
    const shown = members.map(({ person: { id, name, phone }, role }) => ({
      id,
      name,
      phone,
      role,
      self: id === person.id,
    }));
    return context.json({ members: shown, invites }, 200, NOT_KEPT);
  });

  app.post(`${TEAM}/invites`, async (context) => {
    const { place, person } = await owner(context);
    const asked = await bodyOf(NewInvite, context);
    await limit("invites-by-shop", `${place.tenant} ${place.shop}`);
    const shop = await shopOf(place.tenant, place.shop);
    if (!shop) throw new DomainError("not_found");
    const { invite, link } = await team.invite(place, { ...asked, inviter: person.name });
    await post.put(inviteLetter(invite, link, shop));
    return context.json(invite, 201, NOT_KEPT);
  });

  app.delete(`${TEAM}/invites/:id`, async (context) => {
    const { place } = await owner(context);
    const id = z.safeParse(InviteId, context.req.param("id"));
    if (!id.success) throw new DomainError("not_found");
    await team.revoke(place, id.data);
    return context.json({}, 200, NOT_KEPT);
  });

  app.delete(`${TEAM}/members/:person`, async (context) => {
    const { place } = await owner(context);
    const person = context.req.param("person");
    await team.remove(place, person);
    await left(place.tenant, place.shop, person);
    return context.json({}, 200, NOT_KEPT);
  });
}

/** What the invited do: look at the invitation behind their link, ask for a code to the number it was sent to, and join. */
export function inviteRoutes(app: Hono<Env>, services: Services): void {
  const { team, codes, limit, sessions, shopOf, post, now } = services;

  async function heldBy(link: string, context: Context<Env>): Promise<Held> {
    await limit("tries-by-address", sourceOf(context));
    const held = await team.held(link);
    if (!held) throw new DomainError("not_found");
    return held;
  }

  app.post("/api/identity/invites/look", async (context) => {
    const { phone, role, inviter, state, expiresAt, tenant, shop } = await heldBy(
      (await bodyOf(HoldsInvite, context)).invite,
      context,
    );
    const name = (await shopOf(tenant, shop))?.name ?? "";
    return context.json({ phone: maskedPhone(phone), role, inviter, state, expiresAt, shop: name }, 200, NOT_KEPT);
  });

  app.post("/api/identity/invites/codes", async (context) => {
    const { state, phone } = await heldBy((await bodyOf(HoldsInvite, context)).invite, context);
    if (state !== "invited") throw new DomainError("not_found");
    await limit("codes-by-address", sourceOf(context));
    await limit("codes-by-contact", phone);
    const contact = { channel: "whatsapp" as const, to: phone };
    const code = await codes.issue(phone);
    await post.put(codeLetter({ contact, code, language: languageAsked(context), now: now() }));
    return context.json({}, 202, NOT_KEPT);
  });

  app.post("/api/identity/invites/accept", async (context) => {
    const { invite, code, name } = await bodyOf(AcceptInvite, context);
    const held = await heldBy(invite, context);
    if (held.state !== "invited") throw new DomainError("not_found");
    if (!(await codes.redeem(held.phone, code))) throw new DomainError("auth.code_wrong");
    const person = await team.accept(held, name);
    if (!person) throw new DomainError("not_found");
    const opened = await sessions.open(person, userAgentOf(context));
    return context.json(await sessionAnswer(services, opened), 201, NOT_KEPT);
  });
}

function inviteLetter({ id, phone, inviter, expiresAt }: Invite, link: string, shop: InvitingShop): Letter {
  const template = "vendor_staff_invited";
  const until = formatMoment(expiresAt, shop.timeZone);
  const parameters = [inviter, shop.name, until, `${shop.origin}/dasbor/#undangan=${link}`];
  const text = fill(template, parameters, "id");
  return {
    message: { id, channel: "whatsapp", to: phone, template, language: "id", parameters, subject: template, text },
    until: expiresAt,
  };
}
