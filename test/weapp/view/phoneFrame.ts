import type { Surroundings } from './viewMessages';

const css = `
  * { box-sizing: border-box; }
  html, body { margin: 0; height: 100%; font: 16px/1.4 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
  [hidden] { display: none !important; }
  .wx-bar { position: absolute; top: 0; left: 0; right: 0; height: 44px; display: flex; align-items: center; justify-content: center; font-weight: 600; }
  .wx-back { position: absolute; left: 8px; width: 44px; height: 44px; line-height: 44px; text-align: center; font-size: 24px; }
  .wx-window { position: absolute; top: 44px; bottom: 0; left: 0; right: 0; overflow: hidden; transform: translate(0); }
  .wx-window.with-tabs { bottom: 56px; }
  .wx-page { height: 100%; overflow-y: auto; }
  .wx-tabs { position: absolute; bottom: 0; left: 0; right: 0; height: 56px; display: flex; background: #fff; border-top: 1px solid #e5e5e5; }
  .wx-tab { flex: 1; text-align: center; font-size: 11px; padding-top: 5px; }
  .wx-tab img { display: block; width: 26px; height: 26px; margin: 0 auto 2px; }
  .wx-shade { position: absolute; inset: 0; background: rgba(0, 0, 0, 0.5); z-index: 9000; }
  .wx-modal { position: absolute; left: 28px; right: 28px; top: 50%; transform: translateY(-50%); background: #fff; border-radius: 12px; text-align: center; z-index: 9001; }
  .wx-modal p { margin: 20px 20px 12px; white-space: pre-line; }
  .wx-modal .wx-answers { display: flex; border-top: 1px solid #e5e5e5; }
  .wx-answer { flex: 1; line-height: 54px; text-align: center; color: #576b95; font-weight: 600; }
  .wx-sheet { position: absolute; left: 0; right: 0; bottom: 0; background: #fff; border-radius: 12px 12px 0 0; z-index: 9001; }
  .wx-toast { position: absolute; left: 50%; top: 42%; transform: translate(-50%, -50%); max-width: 280px; padding: 14px 20px; border-radius: 8px; background: rgba(0, 0, 0, 0.75); color: #fff; z-index: 9002; }
  .wx-picker-sheet { position: absolute; left: 0; right: 0; bottom: 0; max-height: 60%; overflow-y: auto; background: #fff; box-shadow: 0 0 0 100vmax rgba(0, 0, 0, 0.5); z-index: 9001; }
  .wx-picker-line { padding: 14px; text-align: center; border-bottom: 1px solid #eee; }
  .wx-picker-day { display: block; width: 100%; padding: 14px; font: inherit; border: 0; }
  wx-view, wx-form, wx-scroll-view, wx-label, wx-picker, wx-radio-group, wx-checkbox-group, wx-swiper, wx-swiper-item, comp { display: block; }
  wx-label { display: inline; }
  wx-text { white-space: pre-line; }
  wx-image { display: inline-block; overflow: hidden; width: 320px; height: 240px; }
  wx-image > img { width: 100%; height: 100%; display: block; }
  wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; line-height: 2.55; font-size: 18px; text-align: center; border-radius: 5px; overflow: hidden; background: #f8f8f8; }
  wx-button::after { content: ""; position: absolute; inset: 0; border: 1px solid rgba(0, 0, 0, 0.2); border-radius: inherit; pointer-events: none; }
  wx-button[data-type="primary"] { background: #07c160; color: #fff; }
  wx-button[data-disabled] { color: rgba(0, 0, 0, 0.3); }
  wx-input, wx-textarea { display: block; min-height: 1.4em; }
  wx-textarea { width: 300px; height: 150px; }
  wx-input > .wx-inner, wx-textarea > .wx-inner { display: block; width: 100%; height: 100%; padding: 0; border: 0; outline: 0; resize: none; font: inherit; color: inherit; text-align: inherit; background: transparent; }
  wx-switch { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #ddd; position: relative; }
  wx-switch::after { content: ""; position: absolute; left: 2px; top: 2px; width: 28px; height: 28px; border-radius: 50%; background: #fff; }
  wx-switch[data-on] { background: #17408b; }
  wx-switch[data-on]::after { left: 22px; }
  wx-checkbox, wx-radio { display: inline-block; width: 22px; height: 22px; border: 1px solid #c9c9c9; border-radius: 3px; vertical-align: middle; margin-right: 5px; }
  wx-radio { border-radius: 50%; }
  wx-checkbox[data-on], wx-radio[data-on] { background: #07c160; }
  wx-canvas { display: block; width: 300px; height: 150px; background-size: 100% 100%; touch-action: none; }
  wx-progress { display: block; height: 6px; background: #ebebeb; }
  wx-progress > .wx-inner { height: 100%; background: #17408b; }
`;

/** The frame that WeChat draws around a page: navigation bar, tab bar, dialogs, toasts. Simple, but in the places and sizes of a phone. */
export class PhoneFrame {
  readonly window = document.createElement('div');
  private readonly bar = document.createElement('div');
  private readonly tabs = document.createElement('div');
  private readonly over = document.createElement('div');

  constructor() {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.prepend(style);
    this.bar.className = 'wx-bar';
    this.window.className = 'wx-window';
    this.tabs.className = 'wx-tabs';
    document.body.append(this.bar, this.window, this.tabs, this.over);
  }

  draw(around: Surroundings): void {
    this.bar.replaceChildren(around.title);
    this.bar.style.background = around.background;
    if (around.canGoBack)
      this.add(this.bar, 'wx-back', '‹').addEventListener('click', () => void window.weappChrome({ back: true }));
    this.tabs.replaceChildren();
    this.tabs.hidden = !around.tabs;
    this.window.classList.toggle('with-tabs', around.tabs !== null);
    for (const item of around.tabs?.items ?? []) {
      const chosen = item.pagePath === around.tabs?.current;
      const tab = this.add(this.tabs, 'wx-tab', item.text);
      tab.style.color = (chosen ? around.tabs?.selectedColor : around.tabs?.color) ?? '';
      const icon = chosen ? item.selectedIconPath : item.iconPath;
      if (icon !== undefined) {
        const picture = document.createElement('img');
        picture.src = `/${icon}`;
        tab.prepend(picture);
      }
      tab.addEventListener('click', () => void window.weappChrome({ tab: item.pagePath }));
    }
    this.drawOver(around);
  }

  private drawOver({ dialog, toast, loading }: Surroundings): void {
    this.over.replaceChildren();
    if (dialog) {
      this.add(this.over, 'wx-shade', '');
      const box = this.add(this.over, dialog.kind === 'actionSheet' ? 'wx-sheet' : 'wx-modal', '');
      for (const text of dialog.texts.filter((one) => !dialog.buttons.includes(one))) {
        const line = document.createElement('p');
        line.textContent = text;
        box.append(line);
      }
      const answers = dialog.kind === 'actionSheet' ? box : this.add(box, 'wx-answers', '');
      for (const button of dialog.buttons)
        this.add(answers, 'wx-answer', button).addEventListener(
          'click',
          () => void window.weappChrome({ answer: button }),
        );
    }
    const passing = toast ?? loading;
    if (passing !== null) this.add(this.over, 'wx-toast', passing);
  }

  private add(parent: HTMLElement, className: string, text: string): HTMLElement {
    const made = document.createElement('div');
    made.className = className;
    made.textContent = text;
    parent.append(made);
    return made;
  }
}
