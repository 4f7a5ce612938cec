import { kept } from "../../lib/kept.ts";
import { tenant } from "../../lib/tenant.ts";

/** Where the shopper is: a district, and a village where it was chosen. */
export interface Place {
  district: { code: string; slug: string; name: string };
  village?: string;
}

const device = kept<Place>(`etalase:place:${tenant.id}`);
const CHANGE = "etalase:place";

export const chosenPlace = (): Place | undefined => device.read();

/** Keeps the place, or forgets it, and tells whoever shows what is near. */
export function choosePlace(place: Place | undefined): void {
  if (place) device.write(place);
  else device.forget();
  document.dispatchEvent(new Event(CHANGE));
}

export const whenPlaceChanges = (show: () => void): void => document.addEventListener(CHANGE, show);
