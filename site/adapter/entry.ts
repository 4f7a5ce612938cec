import { type Language, localAddress } from "@etalase/domain/language";
import type { PageAddress, PageStore } from "@etalase/domain/page";
import { createApp } from "astro/app/entrypoint";

const app = createApp({ streaming: false });

/** Requests need a host; no page looks at it, since canonical addresses come from the tenant. */
const ANY_HOST = "https://page.invalid";

/**
 * Answers for one address, which all languages share, from one store and in one language. Both travel with the request, so that renders of several
 * tenants cannot mix.
 */
export const respond = (store: PageStore, address: PageAddress, language: Language): Promise<Response> =>
  app.render(new Request(ANY_HOST + address), {
    locals: {
      store,
      language,
      path: (page: PageAddress) => localAddress(language, page),
    },
  });
