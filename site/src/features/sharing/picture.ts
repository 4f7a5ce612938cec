/** What a page looks like where it is shared, before it is painted: a drawing, photographs upon it, words upon both. In pixels. */
export interface SharedPicture {
  /** An SVG of the whole picture, without words. */
  ground: string;
  photos: Photo[];
  words: Lettering[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A file of the tenant's media folder that covers a box. */
export interface Photo extends Box {
  path: string;
}

/** Words that keep within their box: in as many lines as it has room for, smaller where that is not enough. */
export interface Lettering extends Box {
  text: string;
  /** Of the type, where the words fit. */
  size: number;
  weight: 500 | 700 | 800;
  colour: string;
  /** Where they stand in a box that they do not fill. */
  stands: "top" | "bottom";
}

export const WIDTH = 1200;
export const HEIGHT = 630;

export const colours = {
  paper: "#fbf7ef",
  ink: "#1b2a22",
  muted: "#57645b",
  leaf: "#14603f",
  mango: "#f6a821",
} as const;
