import { useEffect, useState } from "preact/hooks";
import { timeLeft } from "../../order/time-left.ts";

const TICK_MILLISECONDS = 1_000;
const SOON_MILLISECONDS = 2 * 3_600_000;

/** Counts down to a moment; the last hours are marked. */
export function TimeLeft({ until }: { until: string }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  const left = Date.parse(until) - now;
  return <b class={left < SOON_MILLISECONDS ? "left soon" : "left"}>{timeLeft(left)}</b>;
}
