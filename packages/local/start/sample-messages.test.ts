import { languages } from "@etalase/domain/language";
import { type TemplateName, templates } from "@etalase/domain/notice";
import { expect, it } from "vitest";
import { messagesPage } from "../console/messages.ts";
import { sampleMessages } from "./sample-messages.ts";

const samples = sampleMessages();

it.each(Object.keys(templates) as TemplateName[])(
  "%s can be looked at in each language, with nothing left to fill in",
  (name) => {
    const shown = samples.filter(({ template }) => template === name);
    expect(new Set(shown.map(({ language }) => language))).toEqual(new Set(languages));
    for (const { subject, text } of shown) {
      expect(`${subject} ${text}`).not.toMatch(/\{\{|\}\}|undefined|\s{2,}|: ?\.|: ,/);
      expect(subject.length).toBeGreaterThan(10);
    }
  },
);

it("shows a vendor's message by every way that she may choose", () => {
  const ways = samples.filter(({ template, language }) => template === "vendor_order_placed" && language === "en");
  expect(ways.map(({ channel }) => channel)).toEqual(["whatsapp", "email", "push"]);
});

it("puts each kind on the page once", () => {
  const page = messagesPage(samples);
  for (const name of Object.keys(templates)) expect(page.split(`id="${name}"`)).toHaveLength(2);
});
