import { balaraja } from "./districts/balaraja.ts";
import { cikupa } from "./districts/cikupa.ts";
import { cisauk } from "./districts/cisauk.ts";
import { cisoka } from "./districts/cisoka.ts";
import { curug } from "./districts/curug.ts";
import { gunungKaler } from "./districts/gunung-kaler.ts";
import { jambe } from "./districts/jambe.ts";
import { jayanti } from "./districts/jayanti.ts";
import { kelapaDua } from "./districts/kelapa-dua.ts";
import { kemiri } from "./districts/kemiri.ts";
import { kosambi } from "./districts/kosambi.ts";
import { kresek } from "./districts/kresek.ts";
import { kronjo } from "./districts/kronjo.ts";
import { legok } from "./districts/legok.ts";
import { mauk } from "./districts/mauk.ts";
import { mekarBaru } from "./districts/mekar-baru.ts";
import { pagedangan } from "./districts/pagedangan.ts";
import { pakuhaji } from "./districts/pakuhaji.ts";
import { panongan } from "./districts/panongan.ts";
import { pasarKemis } from "./districts/pasar-kemis.ts";
import { rajeg } from "./districts/rajeg.ts";
import { sepatan } from "./districts/sepatan.ts";
import { sepatanTimur } from "./districts/sepatan-timur.ts";
import { sindangJaya } from "./districts/sindang-jaya.ts";
import { solear } from "./districts/solear.ts";
import { sukadiri } from "./districts/sukadiri.ts";
import { sukamulya } from "./districts/sukamulya.ts";
import { teluknaga } from "./districts/teluknaga.ts";
import { tigaraksa } from "./districts/tigaraksa.ts";
import type { SampleShop } from "./shape.ts";

export { drawPicture, PICTURE_WIDTHS } from "./pictures/draw.ts";
export { groundColour } from "./pictures/grounds.ts";
export type { PictureRecipe } from "./pictures/recipe.ts";
export { reviews, type SampleReview } from "./reviews.ts";
export { type CategorySlug, categories, type SampleProduct, type SampleShop, type Unit } from "./shape.ts";

/** To be shown wherever the sample is. */
export const SAMPLE_NOTICE =
  "Data contoh: usaha, orang, nomor telepon, dan kode QRIS di sini rekaan, hanya untuk memperlihatkan cara kerja etalase.";

/** Invented shops in all 29 districts of Kabupaten Tangerang, the bamboo hats of Panongan first. */
export const shops: SampleShop[] = [
  panongan,
  legok,
  cikupa,
  tigaraksa,
  balaraja,
  jayanti,
  cisoka,
  solear,
  jambe,
  kronjo,
  sukadiri,
  teluknaga,
  mauk,
  kemiri,
  pakuhaji,
  kosambi,
  sepatan,
  sepatanTimur,
  rajeg,
  pasarKemis,
  curug,
  kelapaDua,
  pagedangan,
  cisauk,
  sindangJaya,
  sukamulya,
  kresek,
  gunungKaler,
  mekarBaru,
].flat();
