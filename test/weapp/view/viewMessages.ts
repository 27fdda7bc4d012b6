import type { TabBarItem } from '../weappPackage';

/** An event as the page sends it to the logic layer. */
export interface ViewEvent {
  page: number;
  type: string;
  target: { id: string; dataset: Record<string, unknown> };
  currentTarget: { id: string; dataset: Record<string, unknown> };
  detail: unknown;
  touches: unknown[];
}

/** What stands around the page. */
export interface Surroundings {
  title: string;
  background: string;
  canGoBack: boolean;
  /** The tab bar, on pages that have it. */
  tabs: { items: TabBarItem[]; current: string; color: string; selectedColor: string } | null;
  dialog: { kind: 'modal' | 'actionSheet' | 'privacy'; texts: string[]; buttons: string[] } | null;
  toast: string | null;
  loading: string | null;
}

/** What the node side asks of the view, as functions of `window.weappView`. */
export interface WeappView {
  begin(markup: { templates: string; configs: Record<string, unknown>; styles: Record<string, string> }): void;
  open(page: { id: number; route: string; data: Record<string, unknown> }): void;
  patch(page: { id: number; patch: Record<string, unknown> }): void;
  close(page: { id: number }): void;
  show(page: { id: number | null }): void;
  surround(around: Surroundings): void;
  /** Paints what the logic layer has drawn on a canvas. */
  paint(canvas: { id: string; picture: string }): void;
}

declare global {
  interface Window {
    weappView: WeappView;
    /** Given by the node side: takes what the person does. */
    weappEvent(event: ViewEvent): Promise<void>;
    weappChrome(what: { back: true } | { tab: string } | { answer: string }): Promise<void>;
  }
}
