import type { Changes } from '../changes';
import { WxFailure, textOption, type WxAnswering, type WxFunctions, type WxOptions, type WxResult } from './wxCall';

/** A dialog that stands in front of the page until the person answers it. */
export interface OpenDialog {
  kind: 'modal' | 'actionSheet' | 'privacy';
  /** All that is to be read on it, buttons too. */
  texts: string[];
  buttons: string[];
  /** Answers it as a tap on the button of this name does; `typed` for a modal with a field. */
  answer(button: string, typed?: string): void;
}

/** What lies over the page: dialogs, toasts, the loading sign. */
export class Overlays {
  dialog: OpenDialog | undefined;
  /** Every toast so far, the newest last. */
  readonly toasts: string[] = [];
  /** The toast that can be read now: it goes with the next tap. */
  toast: string | undefined;
  loading: string | undefined;
  /** Every dialog so far, as it was read. */
  readonly history: Array<{ kind: OpenDialog['kind']; texts: string[]; answered?: string }> = [];

  constructor(private readonly changes: Changes) {}

  /** Opens a dialog; the promise is what the person answered: the button's name and what was typed. */
  open(kind: OpenDialog['kind'], texts: string[], buttons: string[]): Promise<{ button: string; typed: string }> {
    if (this.dialog) throw new WxFailure('another dialog is open');
    const record: { kind: OpenDialog['kind']; texts: string[]; answered?: string } = { kind, texts };
    this.history.push(record);
    return new Promise((resolve) => {
      this.dialog = {
        kind,
        texts,
        buttons,
        answer: (button, typed = '') => {
          if (!buttons.includes(button))
            throw new Error(`The dialog has no button 「${button}」, only ${buttons.join('、')}.`);
          this.dialog = undefined;
          record.answered = button;
          resolve({ button, typed });
          this.changes.notify();
        },
      };
      this.changes.notify();
    });
  }

  texts(): string[] {
    const shown = [...(this.dialog?.texts ?? [])];
    if (this.toast !== undefined) shown.push(this.toast);
    if (this.loading !== undefined) shown.push(this.loading);
    return shown;
  }
}

const textsOf = (...texts: string[]): string[] => texts.filter((text) => text !== '');

export function dialogFunctions(overlays: Overlays, changes: Changes, { later }: WxAnswering): WxFunctions {
  async function showModal(options: WxOptions): Promise<WxResult> {
    const confirm = textOption(options, 'confirmText') || '确定';
    const cancel = textOption(options, 'cancelText') || '取消';
    // WeChat refuses longer button texts.
    if (confirm.length > 4 || cancel.length > 4)
      throw new WxFailure('confirmText and cancelText have 4 characters at most');
    const buttons = options.showCancel === false ? [confirm] : [cancel, confirm];
    const { button, typed } = await overlays.open(
      'modal',
      textsOf(textOption(options, 'title'), textOption(options, 'content'), ...buttons),
      buttons,
    );
    return {
      confirm: button === confirm,
      cancel: button !== confirm,
      content: options.editable === true ? typed : null,
    };
  }

  async function showActionSheet(options: WxOptions): Promise<WxResult> {
    const items = Array.isArray(options.itemList) ? options.itemList.map(String) : [];
    if (items.length === 0 || items.length > 6) throw new WxFailure('itemList should have 1 to 6 items');
    const buttons = [...items, '取消'];
    const { button } = await overlays.open(
      'actionSheet',
      textsOf(textOption(options, 'alertText'), ...buttons),
      buttons,
    );
    const tapIndex = items.indexOf(button);
    if (tapIndex < 0) throw new WxFailure('cancel');
    return { tapIndex };
  }

  return {
    showModal: later('showModal', showModal),
    showActionSheet: later('showActionSheet', showActionSheet),
    showToast: later('showToast', (options) => {
      overlays.toast = textOption(options, 'title');
      overlays.toasts.push(overlays.toast);
      changes.notify();
      return {};
    }),
    hideToast: later('hideToast', () => {
      overlays.toast = undefined;
      changes.notify();
      return {};
    }),
    showLoading: later('showLoading', (options) => {
      overlays.loading = textOption(options, 'title');
      changes.notify();
      return {};
    }),
    hideLoading: later('hideLoading', () => {
      overlays.loading = undefined;
      changes.notify();
      return {};
    }),
  };
}
