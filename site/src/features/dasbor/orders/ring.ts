import { kept } from "../../../lib/kept.ts";

const store = kept<boolean>("etalase:ring");
const TONES = [880, 1_175, 880, 1_175];
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.25;

let sound: AudioContext | undefined;

export const isRinging = (): boolean => store.read() === true;

/** Turns the bell on or off. Browsers let a page sound only after a tap, so that this must be one. */
export function setRinging(on: boolean): void {
  store.write(on);
  if (on) ring();
}

/** Four tones, as a shop's bell. Where the browser wants a tap first it stays silent: the title and the board still say what came. */
export function ring(): void {
  sound ??= new AudioContext();
  const player = sound;
  void player.resume().catch(() => undefined);
  for (const [index, frequency] of TONES.entries()) {
    const begins = player.currentTime + index * TONE_SECONDS;
    const tone = new OscillatorNode(player, { frequency, type: "triangle" });
    const loudness = new GainNode(player, { gain: LOUDNESS });
    loudness.gain.exponentialRampToValueAtTime(0.001, begins + TONE_SECONDS);
    tone.connect(loudness).connect(player.destination);
    tone.start(begins);
    tone.stop(begins + TONE_SECONDS);
  }
}
