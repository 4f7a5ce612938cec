/** What the build makes for an app that can be installed. */
export interface AppFiles {
  /** Paths of the icons, by their use. */
  icons: Record<"small" | "large" | "maskable" | "apple", string>;
  /** The text of the service worker. */
  worker: string;
  /** Names the built files: another name, another worker. */
  build: string;
}

/** Put in by the build after everything else is made. */
declare const APP_FILES: AppFiles;

export const appFiles = (): AppFiles => APP_FILES;
