import type { PickedFile } from './weapp/platform/phoneFiles';

export type { PickedFile };

/**
 * The app as a person holds it, by what can be seen and touched. The built mini-program (test/weapp) and the H5 build in a browser (test/h5)
 * are both driven through it, so that one journey runs on either. Each function waits until what it names is there, and fails with what was
 * to be seen instead; none waits for time to pass.
 */
export interface AppInHand {
  /** How long to wait before giving up, in milliseconds. */
  patienceMs: number;
  /** Everything that can be read now: title, page, dialog, toast. */
  text(): Promise<string>;
  /** Waits until `text` can be read somewhere. */
  see(text: string | RegExp): Promise<void>;
  /** Waits until `text` can no longer be read. */
  seeNo(text: string | RegExp): Promise<void>;
  /** Taps what shows `text`: the smallest thing with exactly this text, else the first that contains it. Dialogs, action sheets and tab bar count. A button that is busy or disabled is waited for. */
  tap(text: string): Promise<void>;
  /** Types into the field with this label (or placeholder, or id), in place of what is there, and leaves it. */
  fill(label: string, value: string): Promise<void>;
  /** What the field with this label holds. */
  valueOf(label: string): Promise<string>;
  /** Chooses `option` in the picker with this label: an option's text, a day `YYYY-MM-DD`, or a time `HH:mm`. */
  pick(label: string, option: string): Promise<void>;
  /** Taps the option `option` of the question `label`, where several questions on the page have the same options. */
  choose(label: string, option: string): Promise<void>;
  /** Taps `text` and gives these files to the chooser that opens. */
  attach(text: string, files: PickedFile[]): Promise<void>;
  /** Signs by hand on the page's canvas. */
  sign(): Promise<void>;
  /** Waits until a file of this kind ('pdf', 'xlsx') has been opened, in the platform's viewer or a window of the browser. */
  seeOpened(extension: string): Promise<void>;
  /** Cuts the network for the next call of the procedure (`files` for an upload): before it is sent, or so that only its answer is lost. */
  cutNetwork(when: 'before' | 'after', procedure: string): Promise<void>;
  /** Comes in by a code of this scene, as if scanned with the phone's camera: at `page`, else at the page of the posters. */
  scan(scene: string, page?: string): Promise<void>;
  back(): Promise<void>;
  /** Ends the app without warning and starts it again: what the phone keeps stays. */
  restart(): Promise<void>;
  /** Ends the app for good. Fails when it has had errors on the way: thrown ones, and those on its console. */
  close(): Promise<void>;
}
