import type { RidingEvent } from "@etalase/kit";
import type { TenantId } from "../tenant/index.ts";
import type { Application, ApplicationState } from "./application.ts";
import type { Moved } from "./decide.ts";
import type { Shop, ShopId } from "./shop.ts";
import type { PapersTurn } from "./watch-papers.ts";

export interface ShopStore {
  shop(tenant: TenantId, id: ShopId): Promise<Shop | undefined>;
  shops(tenant: TenantId, ids: ShopId[]): Promise<Shop[]>;
  /** The shop lands if the table still has the version before it, else `conflict`. */
  saveShop(tenant: TenantId, shop: Shop, event: RidingEvent): Promise<void>;
  /** Writes a new shop with its address; the address being taken is a `conflict`. */
  addShop(tenant: TenantId, shop: Shop, event: RidingEvent): Promise<void>;
}

/** When a shop's papers must be looked at; undefined for never. */
export type NextLook = string | undefined;

export interface ApplicationStore {
  ofPerson(tenant: TenantId, person: string): Promise<Application | undefined>;
  application(tenant: TenantId, shop: ShopId): Promise<Application | undefined>;
  /** In a state, those that wait longest first. */
  inState(tenant: TenantId, state: ApplicationState, limit: number): Promise<Application[]>;
  /** Replaces the version before it, or begins it; another one in the table is a `conflict`. */
  save(tenant: TenantId, application: Application): Promise<void>;
  /** The application, its shop and the event together. False when the shop is new and its address is taken. */
  submit(tenant: TenantId, moved: Moved): Promise<boolean>;
  decide(tenant: TenantId, moved: Moved, next: NextLook): Promise<void>;
  /** What the clock did with papers, if it was still foreseen for `due`; else nothing. */
  turn(tenant: TenantId, shop: ShopId, due: string, turn: PapersTurn): Promise<void>;
}
