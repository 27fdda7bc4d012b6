import type { AppInHand, PickedFile } from '../appInHand';
import type { Json, TreeNode } from './dataTree';
import { last, readPage, Sight, type Path } from './finding';
import { splitUrl } from './logicLayer';
import type { Phone } from './phone';
import { phoneNumberCode } from './platform/person';
import type { RunningPage } from './runningPage';
import { send, Touching } from './touch';

const TYPED = new Set(['input', 'textarea']);
const PICKED = new Set(['picker']);

/** The built mini-program in a person's hand: what they read, tap and type, in the logic layer's own data, without a browser. */
export class WeappInHand implements AppInHand {
  patienceMs = 10_000;
  private readonly touching: Touching;
  /** Problems of the phone that have ended a wait already. */
  private toldProblems = 0;

  /**
   * @param codePage page that the product's codes open
   */
  constructor(
    readonly phone: Phone,
    private readonly codePage: string,
  ) {
    this.touching = new Touching(
      () => phone.running,
      () => this.page,
      () => this.phoneNumber(),
      (error) => phone.problems.push(String(error)),
    );
  }

  /** The page on the screen. */
  get page(): RunningPage {
    const page = this.phone.running.top;
    if (!page) throw new Error('No page is open.');
    return page;
  }

  readNow(): string {
    const { page, phone } = this;
    // What lies over the page is read first: a person sees nothing else, and a long page is cut at its end where it is printed.
    return [
      ...phone.overlays.texts(),
      page.title,
      readPage(page.nodes, page.templates, (node) => this.touching.valueIn(node)),
    ].join('\n');
  }

  text(): Promise<string> {
    return Promise.resolve(this.readNow());
  }

  async see(text: string | RegExp): Promise<void> {
    await this.until(() => holds(this.readNow(), text), `see 「${text}」`);
  }

  async seeNo(text: string | RegExp): Promise<void> {
    await this.until(() => !holds(this.readNow(), text), `see 「${text}」 no longer`);
  }

  async tap(text: string): Promise<void> {
    const act = await this.until(() => this.whatTapDoes(text), `tap 「${text}」, there and not disabled`);
    this.phone.overlays.toast = undefined;
    act();
    await this.turnOfTheApp();
  }

  async fill(label: string, value: string): Promise<void> {
    const path = await this.until(() => this.field(label, TYPED), `type into 「${label}」`);
    this.phone.running.asTap(() => this.touching.type(path, value));
    await this.turnOfTheApp();
  }

  async valueOf(label: string): Promise<string> {
    const path = await this.until(() => this.field(label, TYPED), `read the field 「${label}」`);
    return this.touching.valueIn(last(path));
  }

  async pick(label: string, option: string): Promise<void> {
    const path = await this.until(() => this.field(label, PICKED), `pick in 「${label}」`);
    const picker = last(path);
    const { templates } = this.page;
    if (templates.flag(picker, 'disabled')) throw new Error(`The picker 「${label}」 is disabled.`);
    const value = this.valueForOption(picker, label, option);
    const page = this.page;
    this.phone.running.asTap(() => {
      send(this.phone.running, { page, path }, 'tap');
      if (send(this.phone.running, { page, path }, 'change', { value }) === 0)
        throw new Error(`The picker 「${label}」 does not listen to its change.`);
    });
    await this.turnOfTheApp();
  }

  async choose(label: string, option: string): Promise<void> {
    const path = await this.until(() => this.sight.option(label, option), `choose 「${option}」 for 「${label}」`);
    this.touching.tap(path);
    await this.turnOfTheApp();
  }

  async seeOpened(extension: string): Promise<void> {
    const isOpen = () => this.phone.decisions.opened.some(({ what }) => what.endsWith(`.${extension}`));
    await this.until(isOpen, `see a file of the kind ${extension} opened`);
  }

  async attach(text: string, files: PickedFile[]): Promise<void> {
    this.phone.picks.push(files);
    await this.tap(text);
  }

  async sign(): Promise<void> {
    const path = await this.until(() => this.sight.firstOf('canvas'), 'sign on a canvas');
    const page = this.page;
    const touch = (x: number, y: number): Json => ({
      identifier: 0,
      x,
      y,
      clientX: x + 16,
      clientY: y + 100,
      pageX: x + 16,
      pageY: y + 100,
    });
    // A line up, down and up again, as a hand writes.
    const stroke = Array.from({ length: 24 }, (_, step) => touch(30 + step * 11, 100 + 60 * Math.sin(step / 2)));
    const play = (type: string, point: Json): number => send(this.phone.running, { page, path }, type, {}, [point]);
    if (play('touchstart', stroke[0] ?? null) === 0) throw new Error('The canvas does not listen to touches.');
    for (const point of stroke) play('touchmove', point);
    play('touchend', stroke.at(-1) ?? null);
    await this.turnOfTheApp();
  }

  cutNetwork(when: 'before' | 'after', procedure: string): Promise<void> {
    this.phone.network.cut(when, (call) =>
      procedure === 'files'
        ? call.kind === 'uploadFile'
        : call.kind === 'callFunction' &&
          JSON.stringify(call.data).includes(`"procedure":${JSON.stringify(procedure)}`),
    );
    return Promise.resolve();
  }

  scan(scene: string, page = this.codePage): Promise<void> {
    this.phone.scan(page, scene);
    return Promise.resolve();
  }

  back(): Promise<void> {
    this.phone.running.back();
    return Promise.resolve();
  }

  restart(): Promise<void> {
    this.phone.kill();
    this.phone.launch();
    return Promise.resolve();
  }

  /** @throws Error when the mini-program's code has thrown, or has written to console.error */
  close(): Promise<void> {
    this.phone.kill();
    const { problems } = this.phone;
    if (problems.length === 0) return Promise.resolve();
    return Promise.reject(new Error(`The mini-program had errors:\n${problems.join('\n')}`));
  }

  /** Opens a page as a card or link in WeChat does. */
  open(url: string): void {
    const { route, query } = splitUrl(url);
    this.phone.launch({ path: route, query });
  }

  /** Waits until `look` finds something; what the mini-program's code throws in the meantime ends the wait. */
  until<T>(look: () => T | undefined | false | null, purpose: string): Promise<T> {
    return this.phone.changes.until<T>(
      () => {
        const thrown = this.phone.problems.slice(this.toldProblems);
        this.toldProblems = this.phone.problems.length;
        if (thrown.length > 0)
          throw new Error(`The mini-program failed while waiting to ${purpose}:\n${thrown.join('\n')}`);
        return look() ?? undefined;
      },
      () =>
        `Waited in vain to ${purpose}. On the screen (${this.phone.running.top?.route ?? 'no page'}):\n${this.readNow()}`,
      this.patienceMs,
    );
  }

  /** What was touched is dealt with before the next touch: a finger is slower than the app's own next task. */
  private turnOfTheApp(): Promise<void> {
    this.phone.changes.notify();
    return new Promise((over) => setTimeout(over, 0));
  }

  private get sight(): Sight {
    return new Sight(this.page.nodes, this.page.templates);
  }

  private field(label: string, tags: ReadonlySet<string>): Path | null {
    return this.sight.field(label, tags);
  }

  /** What a tap on this text would do now, or undefined while there is no such text to tap, or a button that is busy or disabled. */
  private whatTapDoes(text: string): (() => void) | undefined {
    const { dialog } = this.phone.overlays;
    // While a dialog stands in front nothing behind it can be tapped.
    if (dialog) return dialog.buttons.includes(text) ? () => dialog.answer(text) : undefined;
    const { templates, route } = this.page;
    const path = this.sight.byText(text);
    const { app } = this.phone.setup;
    const tab = app.isTab(route) ? app.config.tabBar?.list.find((item) => item.text === text) : undefined;
    const isExact = path !== null && readPage([last(path)], templates, () => '').trim() === text;
    if (tab && !isExact) return () => this.phone.running.switchTab(tab.pagePath);
    return path && !this.touching.disabledButton(path) ? () => this.touching.tap(path) : undefined;
  }

  /** What a picker reports for an option, by its mode. */
  private valueForOption(picker: TreeNode, label: string, option: string): Json {
    const { templates } = this.page;
    const mode = templates.text(picker, 'mode') || 'selector';
    if (mode === 'date' || mode === 'time') return option;
    const range = templates.attribute(picker, 'range');
    const key = templates.text(picker, 'range-key');
    const names = (Array.isArray(range) ? range : []).map((item) =>
      typeof item === 'object' && item !== null && !Array.isArray(item) ? String(item[key] ?? '') : String(item),
    );
    if (mode !== 'selector')
      throw new Error(`The test runtime does not turn the wheels of a picker with mode "${mode}".`);
    const index = names.indexOf(option);
    if (index < 0) throw new Error(`The picker 「${label}」 has no option 「${option}」, only ${names.join('、')}.`);
    return index;
  }

  private async phoneNumber(): Promise<Json> {
    const { mobile } = this.phone.decisions;
    if (mobile === null) return { errMsg: 'getPhoneNumber:fail user deny' };
    return { errMsg: 'getPhoneNumber:ok', code: await phoneNumberCode(this.phone.setup, mobile) };
  }
}

function holds(shown: string, text: string | RegExp): boolean {
  return typeof text === 'string' ? shown.includes(text) : text.test(shown);
}
