// Run by lone-marketplace.ts as a process of its own: the marketplace on a state folder that outlives it.
import { createInterface } from "node:readline";
import { bootCloud, outputsOf } from "../../packages/local/index.ts";
import { tellUncaught } from "../../packages/local/start/failure.ts";

const [assembly, state, port] = process.argv.slice(2);
if (!assembly || !state || !port) throw new Error("Usage: lone-process.ts ASSEMBLY STATE PORT");
tellUncaught();
const parameters = {
  WhatsAppUrl: "{endpoint}/whatsapp/v23.0",
  PushUrl: "{endpoint}/push",
  WhatsAppPhoneId: "1",
  EmailFrom: "etalase@contoh.id",
};
const cloud = await bootCloud({ assembly, state, port: Number(port), parameters });
console.log(JSON.stringify(outputsOf(cloud)));

// Each line asks it to come to rest, and to say so.
for await (const _ of createInterface(process.stdin)) {
  await cloud.idle();
  console.log("at rest");
}
await cloud.stop();
