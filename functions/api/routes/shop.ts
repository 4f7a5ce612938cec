import { DeviceId, Inbox, NewDevice, NoticeSettings, NoticeWay, ReadInbox, SetNotices } from "@etalase/domain/notice";
import { SetHoliday, SetSections, Shop } from "@etalase/domain/shop";
import * as z from "zod/mini";
import { route } from "../contract/route.ts";
import { inShop } from "./shapes.ts";

/** `ways` are those that can reach whoever asks. */
const NoticesView = z.object({ settings: NoticeSettings, ways: z.array(NoticeWay), version: z.int() });
const DeviceView = z.object({ id: DeviceId });

/** How a shop shows itself, and what its people are told. */
export const shopRoutes = {
  setHoliday: route({
    method: "patch",
    path: "/api/v1/:tenant/vendor/shops/:shop/holiday",
    summary: "Rest for some days, or open again; the shop's pages say so",
    access: "shop",
    params: z.object(inShop),
    body: SetHoliday,
    status: 200,
    answer: Shop,
  }),
  setSections: route({
    method: "put",
    path: "/api/v1/:tenant/vendor/shops/:shop/sections",
    summary: "Arrange the shop's page: named sections, and what stands in them in which order",
    access: "shop",
    params: z.object(inShop),
    body: SetSections,
    status: 200,
    answer: Shop,
  }),
  inbox: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/inbox",
    summary: "What a shop's people were told of its orders, newest first",
    access: "shop",
    params: z.object(inShop),
    status: 200,
    answer: Inbox,
  }),
  readInbox: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/inbox/reads",
    summary: "Everything up to a note has been read",
    access: "shop",
    params: z.object(inShop),
    body: ReadInbox,
    status: 200,
    answer: Inbox,
  }),
  notices: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/notices",
    summary: "What whoever asks is told of, by which ways and when not",
    access: "shop",
    params: z.object(inShop),
    status: 200,
    answer: NoticesView,
  }),
  pushKey: route({
    method: "get",
    path: "/api/v1/:tenant/vendor/shops/:shop/push-key",
    summary: "The key that a browser subscribes to for pushes (VAPID)",
    access: "shop",
    params: z.object(inShop),
    status: 200,
    answer: z.object({ key: z.string() }),
  }),
  addDevice: route({
    method: "post",
    path: "/api/v1/:tenant/vendor/shops/:shop/devices",
    summary: "Let a browser of whoever asks be woken by push; again is the same",
    access: "shop",
    params: z.object(inShop),
    body: NewDevice,
    status: 200,
    answer: DeviceView,
  }),
  removeDevice: route({
    method: "delete",
    path: "/api/v1/:tenant/vendor/shops/:shop/devices/:device",
    summary: "Wake a browser no more; again is the same",
    access: "shop",
    params: z.object({ ...inShop, device: DeviceId }),
    status: 200,
    answer: DeviceView,
  }),
  setNotices: route({
    method: "put",
    path: "/api/v1/:tenant/vendor/shops/:shop/notices",
    summary: "Choose what to be told of, by which ways and when not",
    access: "shop",
    params: z.object(inShop),
    body: SetNotices,
    status: 200,
    answer: NoticesView,
  }),
};
