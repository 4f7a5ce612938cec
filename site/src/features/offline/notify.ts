import { type PushedEvent, scope, type TappedEvent } from "./scope.ts";

interface Pushed {
  title: string;
  text: string;
  link: string;
  /** One of the same takes the other's place. */
  tag: string;
}

/** Shows what the marketplace told of a shop. A push that cannot be read is shown all the same: browsers punish silent ones. */
export async function show({ data }: PushedEvent): Promise<void> {
  const { title, text, link, tag } = pushedIn(data);
  await scope.registration.showNotification(title, {
    body: text,
    tag,
    renotify: true,
    data: link,
    icon: "/favicon.svg",
  });
}

function pushedIn(data: PushedEvent["data"]): Pushed {
  try {
    return data?.json() as Pushed;
  } catch {
    return { title: "Etalase", text: "", link: "/dasbor/", tag: "etalase" };
  }
}

/** Opens where it can be seen: in the workplace that is open, or in a new one. Never on another host. */
export async function open({ notification }: TappedEvent): Promise<void> {
  notification.close();
  const { pathname, hash } = new URL(String(notification.data), scope.location.origin);
  const address = scope.location.origin + pathname + hash;
  const pages = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
  const workplace = pages.find(({ url }) => new URL(url).pathname === pathname);
  if (!workplace) return void (await scope.clients.openWindow(address));
  await workplace.focus();
  await workplace.navigate(address);
}
