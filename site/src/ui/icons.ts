/**
 * The marketplace's one set of icons: strokes on a 24-unit square, each a constant of its own so that a page or an island carries only those that it
 * shows.
 */
export const search = "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.3 16.3 20.5 20.5";
export const cart =
  "M4 9h16l-1.5 10.2a1 1 0 0 1-1 .8h-11a1 1 0 0 1-1-.8L4 9ZM8 9l2.5-5M16 9l-2.5-5M9.5 13v3.5M14.5 13v3.5";
export const home = "M4 11 12 4.5l8 6.5v9h-5.5v-5.5h-5V20H4v-9Z";
export const receipt = "M6 3.5h12V20.5l-3-1.8-3 1.8-3-1.8-3 1.8V3.5ZM9 8.5h6M9 12.5h6";
export const store =
  "M4.5 11v9h15v-9M5 4h14l2 4.5c0 3-4.5 3-4.5 0 0 3-4.5 3-4.5 0 0 3-4.5 3-4.5 0 0 3-4.5 3-4.5 0L5 4ZM10 20v-5h4v5";
export const verified =
  "M12 3l7.5 2.8v5.4c0 4.6-3.1 8-7.5 9.8-4.4-1.8-7.5-5.2-7.5-9.8V5.8L12 3ZM8.7 12l2.3 2.3 4.4-4.6";
export const pin =
  "M12 21c4.5-4.6 7-8 7-11.2a7 7 0 0 0-14 0C5 13 7.5 16.4 12 21ZM12 12.3a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z";
export const clock = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2";
export const chat =
  "M4 20l1.2-4.1A8.3 8.3 0 1 1 8.3 19L4 20ZM9 8.7c.2 3.3 2.9 6 6.3 6.3l1-1.7-2.2-1.2-1 .9a4.7 4.7 0 0 1-2.1-2.1l.9-1-1.2-2.2L9 8.7Z";
export const check = "M5 12.5l4.5 4.5L19 7.5";
export const checkCircle = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8.3 12.2l2.6 2.6 4.9-5.2";
export const few = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 12V6.5M12 12h5.5";
export const soldOut = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM9 9l6 6M15 9l-6 6";
export const alert = "M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.3v.2";
export const truck =
  "M3 6.5h11v9.5H3zM14 10h4l3 3.2V16h-7M7 18.8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM17 18.8a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z";
export const bag = "M5.5 8h13l1 12.5h-15L5.5 8ZM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5";
export const qr = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3M20 14v6h-6v-3M20 17h-3";
export const cash = "M3 6.5h18v11H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6.2 9.5v.2M17.8 14.3v.2";
export const next = "M9 5.5l6.5 6.5L9 18.5";
export const back = "M15 5.5 8.5 12l6.5 6.5";
export const plus = "M12 5v14M5 12h14";
export const minus = "M5 12h14";
export const trash = "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5M14 11v5";
export const pencil = "M4.5 19.5l.8-4L16 4.8l3.2 3.2L8.5 18.7l-4 .8ZM13.5 7.3l3.2 3.2";
export const copy = "M9 9h11v11H9zM5 15H4V4h11v1";
export const download = "M12 4v11M7.5 11l4.5 4.5L16.5 11M4.5 19.5h15";
export const refresh = "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15";
export const person = "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6";
export const box = "M12 3l8 4.5v9L12 21l-8-4.5v-9L12 3ZM4 7.5l8 4.5 8-4.5M12 12v9";
export const count = "M4 6h9M4 12h9M4 18h9M16.5 7.5 18 9l3-3.5M16.5 15.5h4.5M18.8 13.2v4.6";
export const chart = "M4 20h16M7 16.5V11M12 16.5V5M17 16.5V8.5";
export const close = "M6 6l12 12M18 6 6 18";
export const eye =
  "M2.5 12C5 7.8 8.2 5.8 12 5.8s7 2 9.5 6.2c-2.5 4.2-5.7 6.2-9.5 6.2S5 16.2 2.5 12ZM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z";
export const leave = "M13 4H5v16h8M10 12h10M16.5 8.5 20 12l-3.5 3.5";
export const hammer = "M13.5 8.5 5 17l2.5 2.5L16 11M11.5 6.5 15 3l6 6-3.5 3.5-6-6Z";
export const halal = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 14.5c3 1.5 8 .5 8-5M10 9v3";
export const licence = "M6 3.5h8l4 4v13H6zM14 3.5V8h4M9 12h6M9 16h4";
export const phone = "M7 3h10v18H7zM11 18h2";
export const sun =
  "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4";
export const moon = "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z";
export const filter =
  "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM9 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z";
export const tag = "M4 12.5V4h8.5l8 8-8.5 8.5-8-8ZM8 8v.2";
export const camera = "M4 7.5h3.5L9 5h6l1.5 2.5H20V19H4V7.5ZM12 16.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6Z";
export const printer = "M7 8.5V3.5h10v5M7 17H4V9.5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1V17h-3M7 14h10v6.5H7zM17 11.5v.2";
export const heart =
  "M12 20C7 16.3 3.5 13 3.5 9.2A4.7 4.7 0 0 1 8.2 4.5c1.6 0 3 .8 3.8 2.2.8-1.4 2.2-2.2 3.8-2.2a4.7 4.7 0 0 1 4.7 4.7C20.5 13 17 16.3 12 20Z";
export const noSignal =
  "M4 4l16 16M8.5 15.5a5 5 0 0 1 5.6-1M5 12a10 10 0 0 1 4-2.4M2 8.5a15 15 0 0 1 3.5-2.3M10.5 5.2A15 15 0 0 1 22 8.5M14.5 9.4A10 10 0 0 1 19 12M12 19.2v.1";
export const star = "M12 3.2l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1L12 17.1 6.6 20l1.1-6.1-4.5-4.3 6.1-.8L12 3.2Z";
export const bell = "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5h4M12 5V3.5";
export const more =
  "M6.7 12a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0ZM13.2 12a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0ZM19.7 12a1.2 1.2 0 1 1-2.4 0 1.2 1.2 0 0 1 2.4 0Z";
/** Sliders: what can be set. */
export const gear = "M4 7.5h9M17 7.5h3M15 5v5M4 16.5h3M11 16.5h9M9 14v5";
