import { expect, it } from "vitest";
import { flag, html } from "./html.ts";

it("encodes whatever is put in, in text and in attributes", () => {
  const evil = `"><script>alert('x')</script>&`;
  expect(html`<a title="${evil}">${evil}</a>`.text).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>',
  );
});

it("takes markup, lists and numbers, and leaves out what is not there", () => {
  const parts = [html`<i>1</i>`, undefined, false, 0] as const;
  expect(html`<p ${flag("hidden", true)}>${[...parts]}</p>`.text).toBe("<p hidden><i>1</i>0</p>");
});
