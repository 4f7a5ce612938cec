import type { District } from "@etalase/domain/tenant";
import { assign } from "./assign.ts";

/** Where a district's tile lies, in widths of a tile; rows of six-sided tiles stand apart by less than their height. */
export interface Tile<D> {
  district: D;
  x: number;
  y: number;
}

export interface Cartogram<D> {
  tiles: Tile<D>[];
  /** In widths of a tile, all tiles within. */
  width: number;
  height: number;
  /** False where no centres are known and the tiles stand in the order of their names. */
  placed: boolean;
}

export type Placeable = Pick<District, "code" | "name" | "centre">;

/** As many as stand side by side on a phone of 360 pixels with 44 of them for each. */
const MOST_COLUMNS = 6;
/** Some room to spare lets coasts and bays show. */
const ROOM = 1.2;
export const ROW = Math.sqrt(3) / 2;
const TILE_HEIGHT = 2 / Math.sqrt(3);

interface Point {
  x: number;
  y: number;
}

/**
 * A map of tiles of one size, one for each district, near its place on the earth and beside its neighbours. The same districts are the same map, in whatever order
 * they come.
 */
export function cartogram<D extends Placeable>(districts: readonly D[]): Cartogram<D> {
  const ordered = districts.toSorted((a, b) => (a.name + a.code < b.name + b.code ? -1 : 1));
  const centres = ordered.flatMap(({ centre }) => (centre ? [project(centre)] : []));
  const placed = centres.length === ordered.length;
  const points = placed ? placedBy(centres) : lined(ordered.length);
  return { ...framed(ordered, points), placed };
}

/** East and south, of one scale. */
const project = ({ lat, lng }: { lat: number; lng: number }): Point => ({
  x: lng * Math.cos((lat * Math.PI) / 180),
  y: -lat,
});

function placedBy(centres: Point[]): Point[] {
  const { columns, rows } = gridFor(centres);
  const [even, odd] = [0, 1].map((shifted) => placedOn(grid(columns, rows, shifted), centres));
  if (!even || !odd) return [];
  return odd.strain < even.strain ? odd.points : even.points;
}

function gridFor(centres: Point[]): { columns: number; rows: number } {
  const { width, height } = boundsOf(centres);
  const cells = centres.length * ROOM;
  const shape = height > 0 ? width / height : 1;
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.round(Math.sqrt(cells * shape * ROW))));
  return { columns, rows: Math.ceil(cells / columns) };
}

/** Rows whose number has the parity of `shifted` stand half a tile to the left of the others. */
const grid = (columns: number, rows: number, shifted: number): Point[] =>
  Array.from({ length: columns * rows }, (_, index) => {
    const row = Math.floor(index / columns);
    return { x: (index % columns) + ((row + shifted) % 2) / 2, y: row * ROW };
  });

/** The centres stretched over the grid, each drawn to a cell of its own with the least squared way for all. */
function placedOn(cells: Point[], centres: Point[]): { points: Point[]; strain: number } {
  const [from, to] = [boundsOf(centres), boundsOf(cells)];
  const stretch = (value: number, length: number, onto: number) => (length > 0 ? (value / length) * onto : onto / 2);
  const cost = centres.map(({ x, y }) => {
    const wanted = { x: stretch(x - from.x, from.width, to.width), y: stretch(y - from.y, from.height, to.height) };
    return cells.map((cell) => (cell.x - wanted.x) ** 2 + (cell.y - wanted.y) ** 2);
  });
  const chosen = assign(cost);
  return {
    points: chosen.flatMap((cell) => cells[cell] ?? []),
    strain: chosen.reduce((sum, cell, row) => sum + (cost[row]?.[cell] ?? 0), 0),
  };
}

const lined = (count: number): Point[] => grid(MOST_COLUMNS, Math.ceil(count / MOST_COLUMNS), 0).slice(0, count);

function framed<D>(districts: readonly D[], points: Point[]): Omit<Cartogram<D>, "placed"> {
  const { x, y, width, height } = boundsOf(points);
  const tiles = districts.flatMap((district, index) => {
    const point = points[index];
    return point ? [{ district, x: point.x - x + 0.5, y: point.y - y + TILE_HEIGHT / 2 }] : [];
  });
  return { tiles, width: width + 1, height: height + TILE_HEIGHT };
}

function boundsOf(points: Point[]): Point & { width: number; height: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
