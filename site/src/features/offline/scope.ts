/** What a service worker is given by the browser, as far as ours uses it; the types of pages and of workers do not fit into one program. */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: object): Promise<OpenPage[]>;
    openWindow(address: string): Promise<unknown>;
  };
  readonly registration: {
    navigationPreload?: { enable(): Promise<void> };
    showNotification(title: string, options: object): Promise<void>;
  };
  readonly navigator: Navigator & { connection?: { saveData?: boolean } };
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchingEvent) => void): void;
  addEventListener(type: "push", listener: (event: PushedEvent) => void): void;
  addEventListener(type: "notificationclick", listener: (event: TappedEvent) => void): void;
  addEventListener(type: "message", listener: (event: LastingEvent & { data: unknown }) => void): void;
}

export interface OpenPage {
  url: string;
  focus(): Promise<unknown>;
  navigate(address: string): Promise<unknown>;
}

export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface PushedEvent extends LastingEvent {
  readonly data: { json(): unknown } | null;
}

export interface TappedEvent extends LastingEvent {
  readonly notification: { data: unknown; close(): void };
}

export interface FetchingEvent extends LastingEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

export const scope = globalThis as unknown as WorkerScope;

/** Which regency's worker this is, and of which build; they stand before the worker's own text. */
declare const TENANT: string;
declare const BUILD: string;

/** What belongs to a build, and what was seen: two caches, so that a new build drops the first and keeps the second. */
export const CACHES = { shell: `etalase:${TENANT}:shell:${BUILD}`, seen: `etalase:${TENANT}:seen` };

export const savesData = (): boolean => scope.navigator.connection?.saveData === true;
