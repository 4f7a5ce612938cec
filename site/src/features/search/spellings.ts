/** Ways in which people write the same word, each with the one the index keeps. Drawn from how products are named and asked for. */
const SPELLINGS: Record<string, string[]> = {
  asam: ["asem"],
  bakso: ["baso"],
  cabai: ["cabe", "cabei"],
  camilan: ["cemilan"],
  cokelat: ["coklat", "soklat"],
  hitam: ["item"],
  kaus: ["kaos"],
  kelapa: ["klapa", "kalapa"],
  keripik: ["kripik", "keripiq"],
  kerupuk: ["krupuk", "kurupuk"],
  krispi: ["crispy", "krispy", "krispi"],
  melinjo: ["mlinjo", "belinjo", "blinjo", "tangkil"],
  mi: ["mie"],
  pedas: ["pedes", "lada"],
  rempeyek: ["peyek", "rempeyeq", "kacangan"],
  rengginang: ["rangginang", "ranginang", "renginang"],
  sambal: ["sambel", "samball"],
  sandal: ["sendal"],
  sate: ["satai", "satay"],
  segar: ["seger"],
  sereh: ["serai", "sere"],
  siomay: ["siomai", "somay", "somai"],
  tampah: ["nyiru", "tampir"],
  tapai: ["tape", "peuyeum"],
  telur: ["telor", "endog"],
  terasi: ["trasi", "belacan"],
  ulek: ["uleg", "ulekan", "ulegan"],
  jahit: ["jait"],
  tempe: ["tempeh"],
  bandeng: ["banding", "milkfish"],
  mebel: ["meubel", "furnitur", "furniture"],
};

/** Different words for things that a shopper would take for one another; each finds the others, with less weight. */
const KIN: string[][] = [
  ["es", "dingin", "beku"],
  ["emping", "melinjo"],
  ["hijab", "jilbab", "kerudung"],
  ["peci", "kopiah", "songkok"],
  ["ikan", "iwak", "fish"],
  ["camilan", "jajanan", "snack"],
  ["dodol", "jenang"],
  ["bakul", "boboko", "wakul"],
  ["kipas", "hihid"],
  ["topi", "capio", "caping", "hat"],
  ["dompet", "wallet"],
  ["tas", "bag"],
  ["kaus", "baju", "pakaian"],
  ["servis", "reparasi", "perbaikan"],
  ["cuci", "laundry", "binatu"],
  ["jahit", "konveksi", "tailor"],
  ["cobek", "coet", "ulek"],
  ["keripik", "chips"],
  ["kerupuk", "opak", "crackers"],
  ["kopi", "coffee"],
  ["teh", "tea"],
  ["beras", "nasi", "rice"],
  ["bambu", "bamboo", "awi"],
  ["udang", "shrimp"],
  ["madu", "honey"],
  ["kue", "cake"],
  ["kulit", "leather"],
  ["sepatu", "shoes"],
  ["cabai", "rawit", "chili"],
  ["garam", "salt"],
  ["telur", "egg"],
  ["tikar", "mat"],
  ["sabun", "soap"],
  ["mebel", "perabot"],
  ["perahu", "kapal"],
  ["hantaran", "seserahan"],
];

const common = new Map(Object.entries(SPELLINGS).flatMap(([word, others]) => others.map((other) => [other, word])));

/** The spelling that the index keeps: `krupuk` is `kerupuk`. */
export const commonSpelling = (word: string): string => common.get(word) ?? word;

const kin = new Map<string, string[]>();
for (const group of KIN)
  for (const word of group) kin.set(word, [...(kin.get(word) ?? []), ...group.filter((other) => other !== word)]);

/** What else a shopper may have meant by a word: `es` may be called `dingin`. */
export const kinOf = (word: string): string[] => kin.get(word) ?? [];
