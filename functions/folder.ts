/** What stands in the bucket: the version that a write must replace, and the hash of what was rendered. */
export interface Standing {
  tag: string;
  hash: string | undefined;
  made: Made | undefined;
}

/** By which build of the renderer, whose assets the page names, and from what. */
export interface Made {
  build: string;
  /** The questions that the page asked, and a hash of their answers; undefined where they cannot be asked again. */
  from: { asked: string; sum: string } | undefined;
}

export interface PageFile {
  body: string | Uint8Array;
  hash: string;
  /** Undefined for what no renderer made. */
  made: Made | undefined;
  type: string;
  cacheControl: string;
}

/** A tenant's folder of the site bucket, with credentials that reach no other. Paths begin with a slash, as on the tenant's host. */
export interface Folder {
  head(path: string): Promise<Standing | undefined>;
  read(path: string): Promise<Uint8Array | undefined>;
  /** False when somebody else wrote since `standing` was read. */
  replace(path: string, file: PageFile, standing: Standing | undefined): Promise<boolean>;
  /** False when somebody else wrote since `standing` was read. */
  remove(path: string, standing: Standing): Promise<boolean>;
}
