import { createHash } from "node:crypto";
import {
  type Import,
  type ImportPictures,
  importPath,
  inNumberedOrder,
  isPictureName,
  type LeftPicture,
  leftTold,
  pictureFinder,
  roomFor,
} from "@etalase/domain/import";
import { MOST_UPLOAD_BYTES, type Product, type Upload, UploadType, uploadPath } from "@etalase/domain/product";
import { fileKind } from "@etalase/domain/upload";
import { type ArchiveLimits, archived, TableError } from "@etalase/tables";
import { idFor } from "../api/key-id.ts";
import { imports, products, uploads as uploadStates, usages } from "../stores.ts";
import { tenantOf } from "../tenants.ts";
import { uploadsOf } from "../uploads.ts";

const LIMITS: ArchiveLimits = { entries: 2_000, all: 100 * 1024 * 1024, each: MOST_UPLOAD_BYTES };

/** Hands the pictures of an archive on to where every other picture is drawn anew, each to the product that it is named after. Done again it hands on the same. */
export async function unpack(tenant: string, record: Import): Promise<void> {
  const [file, shelf] = await Promise.all([
    uploadsOf(tenant).read(importPath(record, "pictures.zip")),
    products.shelf(tenant, record.shop),
  ]);
  const told = file && shelf ? await found(tenant, record, file, shelf.products) : refused("gone");
  const startedAt = record.pictures?.startedAt ?? record.createdAt;
  await imports.saveImport(tenant, { ...record, pictures: { ...told, startedAt }, version: record.version + 1 });
  await uploadsOf(tenant).remove(importPath(record, "pictures.zip"));
}

type Told = Omit<ImportPictures, "startedAt">;

const refused = (fault: NonNullable<ImportPictures["fault"]>): Told => ({
  state: "refused",
  fault,
  taken: 0,
  left: [],
});

async function found(tenant: string, { shop }: Import, file: Uint8Array, shelf: Product[]): Promise<Told> {
  try {
    const handing = new Handing(tenant, shop, shelf, await roomIn(tenant));
    for (const { name, content } of inOrder(file)) await handing.take(name, content);
    return { state: "done", taken: handing.taken, ...leftTold(handing.left) };
  } catch (error) {
    if (error instanceof TableError) return refused(error.fault);
    throw error;
  }
}

async function roomIn(id: string): Promise<number> {
  const tenant = await tenantOf(id);
  if (!tenant) throw new Error(`there is no tenant ${id}`);
  return usages.room(tenant, "pictures");
}

/** An archive has its files in any order; a product's pictures come as they are numbered. All of it is looked at before anything is handed on, so that a bomb leaves nothing. */
function inOrder(file: Uint8Array): { name: string; content?: Uint8Array }[] {
  const all = [...archived(file, isPictureName, LIMITS)];
  return all.toSorted((one, other) => inNumberedOrder(one.name, other.name));
}

class Handing {
  readonly #tenant: string;
  readonly #shop: string;
  readonly #find: (path: string) => Product | undefined;
  readonly #hasRoom: (product: string) => boolean;
  #quota: number;
  readonly left: LeftPicture[] = [];
  taken = 0;

  constructor(tenant: string, shop: string, shelf: Product[], quota: number) {
    this.#tenant = tenant;
    this.#shop = shop;
    this.#find = pictureFinder(shelf);
    this.#hasRoom = roomFor(shelf);
    this.#quota = quota;
  }

  async take(file: string, content: Uint8Array | undefined): Promise<void> {
    const why = await this.#left(file, content);
    if (why) this.left.push({ file: file.slice(-LONGEST_NAME), why });
    else this.taken++;
  }

  /** Why a picture is left; undefined where it went on. */
  async #left(file: string, content: Uint8Array | undefined): Promise<LeftPicture["why"] | undefined> {
    const product = this.#find(file);
    if (!product) return "no_product";
    if (!content) return "too_large";
    const type = UploadType.safeParse(fileKind(content));
    if (!type.success) return "not_a_picture";
    const hash = createHash("sha256").update(content).digest("base64url");
    const id = idFor("picture", this.#tenant, this.#shop, `${product.id} ${hash}`);
    const known = await uploadStates.upload(this.#tenant, id);
    // The same picture of the same product came before: with this archive, or with another one.
    if (known && known.state !== "awaited") return undefined;
    if (!this.#hasRoom(product.id)) return "too_many";
    if (!known && this.#quota-- <= 0) return "quota";
    const upload: Upload = known ?? { id, shop: this.#shop, product: product.id, state: "awaited" };
    if (!known) await uploadStates.saveUpload(this.#tenant, upload);
    await uploadsOf(this.#tenant).keep(uploadPath(upload), { body: content, type: type.data });
    return undefined;
  }
}

const LONGEST_NAME = 120;
