import type { NoticeSettings } from "@etalase/domain/notice";
import { useRef, useState } from "preact/hooks";
import { type Problem, problemOf } from "../../../lib/api.ts";
import type { NoticesSeen, ShopApi } from "../session/shop-api.ts";
import { useLoaded } from "../ui/use-loaded.ts";

export interface SettingsHeld {
  seen: NoticesSeen | undefined;
  problem: Problem | undefined;
  state: "still" | "saving" | "saved";
  reload: () => Promise<void>;
  change: (settings: NoticeSettings) => void;
}

/** What is chosen is seen at once and saved in its order; one that could not be saved makes the screen ask for what stands. */
export function useSettings(api: ShopApi): SettingsHeld {
  const { value, problem, reload, set } = useLoaded(() => api.notices());
  const [failure, setFailure] = useState<Problem>();
  const [state, setState] = useState<SettingsHeld["state"]>("still");
  const version = useRef<number | undefined>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);
  const save = async (settings: NoticeSettings, from: number) => {
    try {
      const saved = await api.setNotices({ settings, version: version.current ?? from });
      version.current = saved.version;
      setFailure(undefined);
    } catch (error) {
      version.current = undefined;
      setFailure(problemOf(error));
      await reload();
    } finally {
      waiting.current--;
      if (waiting.current === 0) setState("saved");
    }
  };
  const change = (settings: NoticeSettings) => {
    if (!value) return;
    set({ ...value, settings });
    setState("saving");
    waiting.current++;
    line.current = line.current.then(() => save(settings, value.version));
  };
  return { seen: value, problem: failure ?? problem, state: failure ? "still" : state, reload, change };
}
