import { signInWords } from "../../site/src/features/dasbor/session/words.ts";
import { smallPhone, type TestSite } from "./browser.ts";
import { codeSentTo } from "./cloud.ts";

/** A small phone on which somebody signed in, on the page at `path`, with the code that WhatsApp brought. `phone` is E.164. */
export async function signedIn(site: TestSite, phone: string, path: string) {
  const opened = await smallPhone(site);
  const { page } = opened;
  const words = signInWords("id");
  await page.goto(site.at(path));
  await page.getByLabel(words.phone).fill(phone.replace("+62", "0"));
  await page.getByRole("button", { name: words.send }).tap();
  await page.getByLabel(words.code).waitFor();
  await site.cloud.idle();
  await page.getByLabel(words.code).fill(codeSentTo(site.cloud, phone));
  await page.getByRole("button", { name: words.signIn, exact: true }).tap();
  return opened;
}
