import { writeFile } from "node:fs/promises";
import { type Command, existing } from "./command.ts";
import { erasePerson, exportPerson, phoneIn } from "./person-data.ts";

const phone = { phone: { type: "string" } } as const;

const exporting: Command = {
  name: "person export",
  usage: "CODE --phone NUMBER --to FILE",
  help: "write everything that a regency keeps of whoever has a number into one file, as they may ask (UU 27/2022): orders, reviews, memberships, application, devices",
  options: { ...phone, to: { type: "string" } },
  noted: true,
  async run(target, words) {
    const number = phoneIn(words.text("phone"));
    const tenant = await existing(target, words.positionals[0]);
    const data = await exportPerson(target, tenant, number);
    const file = words.text("to");
    if (file) await writeFile(file, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600 });
    const orders = data.bought.flatMap((checkout) => checkout.orders);
    return {
      lines: [
        `${tenant.name} keeps of this number: ${orders.length} orders${data.member ? `, and ${data.member.person.name} as a member` : ""}.`,
        ...orders.map(({ number: order, shop, state, total, times }) => {
          const placed = Object.values(times).toSorted()[0] ?? "";
          return `  ${order}  ${placed.slice(0, 10)}  ${shop}  Rp ${total}  ${state}`;
        }),
        file ? `All of it is in ${file}: give it to nobody but its owner.` : "All of it: --to FILE, or --json.",
      ],
      data,
    };
  },
};

const erasing: Command = {
  name: "person erase",
  usage: "CODE --phone NUMBER",
  help: "forget whoever has a number, as they may ask: goods, dates and amounts stay without a name; refused while an order goes on or a shop is theirs; again is the same",
  options: phone,
  noted: true,
  async run(target, words) {
    const number = phoneIn(words.text("phone"));
    const tenant = await existing(target, words.positionals[0]);
    const erased = await erasePerson(target, tenant, number);
    return {
      lines: [
        `${tenant.name} knows nobody by this number any more: ${erased.checkouts} checkouts, ${erased.memberships} memberships and ${erased.invites} invitations were there.`,
      ],
      data: { tenant: tenant.id, ...erased },
    };
  },
};

export const personCommands: Command[] = [exporting, erasing];
