import { homePage } from "@etalase/domain/page";
import { type Place, things } from "../../lib/json-ld.ts";

/** The marketplace of a regency, who answers for it, and how it is searched. */
export function regencyData({ tenant, at }: Place): object {
  const { name, province, complaints } = tenant;
  const title = `Etalase ${name}`;
  return things(
    {
      "@type": "WebSite",
      name: title,
      url: at(homePage),
      potentialAction: {
        "@type": "SearchAction",
        target: { "@type": "EntryPoint", urlTemplate: `${at("/cari/")}?q={search_term_string}` },
        "query-input": "required name=search_term_string",
      },
    },
    {
      "@type": "Organization",
      name: title,
      url: at(homePage),
      areaServed: `${name}, ${province}`,
      contactPoint: {
        "@type": "ContactPoint",
        contactType: "customer support",
        telephone: complaints.whatsapp,
        email: complaints.email,
      },
    },
  );
}
