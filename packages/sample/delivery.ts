const FEE_HERE = 6_000;
const FEE_NEXT = 11_000;
const FEE_REGENCY = 19_000;

/** Districts of 3603 by the last two digits of their code, and those next to each, as couriers ride. */
const NEXT_TO: Record<string, string> = {
  "01": "02 03 05 18 27 29",
  "02": "01 05 06 27",
  "03": "01 04 05 18 19 31",
  "04": "03 19 31",
  "05": "01 02 03 31",
  "06": "02 07 27 32",
  "07": "06 09 32 33",
  "08": "09 10 11",
  "09": "07 08 11",
  "10": "08 11 15 16",
  "11": "08 09 10 12 16 29",
  "12": "11 16 18 29",
  "13": "14 15 30",
  "14": "13",
  "15": "10 13 16 30",
  "16": "10 11 12 15 30",
  "17": "18 19 20 28",
  "18": "01 03 12 17 19 29",
  "19": "03 04 17 18 20",
  "20": "17 19 22 28",
  "22": "20 23 28",
  "23": "22",
  "27": "01 02 06",
  "28": "17 20 22",
  "29": "01 11 12 18",
  "30": "13 15 16",
  "31": "03 04 05",
  "32": "06 07 33",
  "33": "07 32",
};

/** How far a shop's courier rides: to the districts next to it, or through the whole regency. */
export type Reach = "dekat" | "kabupaten";

/** Rupiah by district code for a shop in `districtCode`. */
export function courierFees(districtCode: string, reach: Reach): Record<string, number> {
  const regency = districtCode.slice(0, 4);
  const next = new Set(NEXT_TO[districtCode.slice(4)]?.split(" "));
  const reached = Object.keys(NEXT_TO).filter((code) => reach === "kabupaten" || next.has(code));
  const further = reached.map((code): [string, number] => [regency + code, next.has(code) ? FEE_NEXT : FEE_REGENCY]);
  return { ...Object.fromEntries(further), [districtCode]: FEE_HERE };
}
