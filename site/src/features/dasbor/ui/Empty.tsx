import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

/** Where there is nothing: what that means, and what to do next. */
export const Empty = ({ icon, title, children }: { icon: string; title: string; children: ComponentChildren }) => (
  <div class="empty panel">
    <Icon d={icon} />
    <h2>{title}</h2>
    {children}
  </div>
);
