import { pathsIn, textOf, type Json, type TreeNode } from './dataTree';
import type { LogicLayer } from './logicLayer';
import type { RunningPage } from './runningPage';
import type { Templates } from './templates';

interface Touched {
  page: RunningPage;
  path: readonly TreeNode[];
}

const targetOf = (node: TreeNode) => ({
  id: node.uid ?? node.sid,
  dataset: { sid: node.sid },
  offsetLeft: 0,
  offsetTop: 0,
});

/** Events that go from an element up to those around it; others stay where they happen. */
const BUBBLING = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel']);

/**
 * Sends an event as the phone does: only to elements whose WXML binds it, from the inside out, each time with its own currentTarget.
 * @returns how many elements took it
 */
export function send(
  layer: LogicLayer,
  { page, path }: Touched,
  type: string,
  detail: Json = {},
  touches: Json[] = [],
): number {
  const target = path.at(-1);
  if (!target) return 0;
  const route = BUBBLING.has(type) ? [...path].reverse() : [target];
  let taken = 0;
  for (const node of route) {
    const how = page.templates.of(node)?.events.get(type);
    if (!how) continue;
    taken += 1;
    const event = {
      type,
      timeStamp: taken,
      target: targetOf(target),
      currentTarget: targetOf(node),
      mark: {},
      detail,
      touches: type === 'touchend' ? [] : touches,
      changedTouches: touches,
      mp: true,
    };
    page.call('eh', layer.realm.into(event));
    if (how === 'catch') break;
  }
  return taken;
}

export function tagOf(templates: Templates, node: TreeNode | undefined): string {
  return node ? templates.tag(node) : '';
}

/** Where the innermost element is that fits; -1 when none does. */
function lastIndex(path: readonly TreeNode[], fits: (node: TreeNode) => boolean): number {
  return path.reduce((found, node, index) => (fits(node) ? index : found), -1);
}

/** What a person's own doing has changed in an element without the page's data saying so: typed text, a ticked box. */
export class Touching {
  private readonly held = new Map<string, { value: string; shown: string }>();
  private readonly ticked = new Map<string, { on: boolean; shown: boolean }>();

  constructor(
    private readonly layer: () => LogicLayer,
    private readonly page: () => RunningPage,
    /** What WeChat's phone number button gives to the page. */
    private readonly phoneNumber: () => Promise<Json>,
    private readonly report: (error: unknown) => void,
  ) {}

  private key(node: TreeNode): string {
    return `${this.page().id}:${node.sid}`;
  }

  /** Text in a field: what was typed, unless the page has set another value since. */
  valueIn(node: TreeNode): string {
    const shown = this.page().templates.text(node, 'value');
    const held = this.held.get(this.key(node));
    return held && held.shown === shown ? held.value : shown;
  }

  isOn(node: TreeNode): boolean {
    const shown = this.page().templates.flag(node, 'checked');
    const ticked = this.ticked.get(this.key(node));
    return ticked && ticked.shown === shown ? ticked.on : shown;
  }

  /** Gives the field the keyboard, types, and leaves it. Longer text than its `maxlength` (140 if not set) is cut, as on a phone. */
  type(path: readonly TreeNode[], text: string): void {
    const page = this.page();
    const node = path.at(-1);
    if (!node) return;
    if (page.templates.flag(node, 'disabled')) throw new Error('The field cannot be typed into: it is disabled.');
    const most = Number(page.templates.attribute(node, 'maxlength') ?? 140);
    const value = most >= 0 ? text.slice(0, most) : text;
    const touched = { page, path };
    send(this.layer(), touched, 'focus', { value: this.valueIn(node), height: 0 });
    this.held.set(this.key(node), { value, shown: page.templates.text(node, 'value') });
    send(this.layer(), touched, 'input', { value, cursor: value.length, keyCode: 0 });
    send(this.layer(), touched, 'blur', { value, cursor: value.length });
  }

  /** A tap of a finger: the element's own effect (radio, checkbox, switch, submit button), and `tap` for those who listen. */
  tap(path: readonly TreeNode[]): void {
    const page = this.page();
    const blocked = this.disabledButton(path);
    if (blocked) throw new Error(`The button 「${textOf(blocked)}」 is disabled.`);
    const layer = this.layer();
    layer.asTap(() => {
      const taken = send(layer, { page, path }, 'tap', { x: 0, y: 0 });
      const acted = this.actOn(this.throughLabel(path));
      if (taken === 0 && !acted)
        throw new Error(
          `Nothing happens at a tap on 「${textOf(path.at(-1) ?? { sid: '', nn: '' })}」: no element around it listens.`,
        );
    });
  }

  /** The button on this path that cannot be tapped now. */
  disabledButton(path: readonly TreeNode[]): TreeNode | undefined {
    const { templates } = this.page();
    return path.find((node) => templates.tag(node) === 'button' && templates.flag(node, 'disabled'));
  }

  /** A tap on a label goes to the control inside it, or to the one that `for` names. */
  private throughLabel(path: readonly TreeNode[]): readonly TreeNode[] {
    const { templates, nodes } = this.page();
    const at = path.findIndex((node) => templates.tag(node) === 'label');
    const label = path[at];
    if (!label) return path;
    const wanted = templates.text(label, 'for');
    const candidates = wanted === '' ? pathsIn([label], path.slice(0, at)) : pathsIn(nodes);
    for (const candidate of candidates) {
      const node = candidate.at(-1);
      const isControl = ['radio', 'checkbox', 'switch', 'button'].includes(tagOf(templates, node));
      if (node && isControl && (wanted === '' || node.uid === wanted)) return candidate;
    }
    return path;
  }

  private actOn(path: readonly TreeNode[]): boolean {
    const { templates } = this.page();
    const at = path.findIndex((node) => ['radio', 'checkbox', 'switch', 'button'].includes(templates.tag(node)));
    const control = path[at];
    if (!control) return false;
    const own = path.slice(0, at + 1);
    switch (templates.tag(control)) {
      case 'switch':
        this.tick(control, !this.isOn(control));
        return send(this.layer(), { page: this.page(), path: own }, 'change', { value: this.isOn(control) }) > 0;
      case 'radio':
      case 'checkbox':
        return this.tickInGroup(own, control);
      default:
        return this.press(own, control);
    }
  }

  private tick(node: TreeNode, on: boolean): void {
    this.ticked.set(this.key(node), { on, shown: this.page().templates.flag(node, 'checked') });
  }

  private tickInGroup(path: readonly TreeNode[], control: TreeNode): boolean {
    const page = this.page();
    const { templates } = page;
    if (templates.flag(control, 'disabled')) throw new Error(`「${templates.text(control, 'value')}」 is disabled.`);
    const kind = templates.tag(control);
    const at = lastIndex(path, (node) => templates.tag(node) === `${kind}-group`);
    const group = path[at];
    const members = group
      ? [...pathsIn([group])].flatMap((one) => one.slice(-1)).filter((node) => templates.tag(node) === kind)
      : [control];
    if (kind === 'radio') {
      if (this.isOn(control)) return true;
      for (const member of members) this.tick(member, member === control);
    } else this.tick(control, !this.isOn(control));
    if (!group) return true;
    const chosen = members.filter((node) => this.isOn(node)).map((node) => templates.text(node, 'value'));
    const value: Json = kind === 'radio' ? (chosen[0] ?? '') : chosen;
    return send(this.layer(), { page, path: path.slice(0, at + 1) }, 'change', { value }) > 0;
  }

  private press(path: readonly TreeNode[], button: TreeNode): boolean {
    const page = this.page();
    const { templates } = page;
    const formType = templates.text(button, 'form-type');
    if (formType !== 'submit' && formType !== 'reset') return this.openBy(path, templates.text(button, 'open-type'));
    const at = lastIndex(path, (node) => templates.tag(node) === 'form');
    const form = path[at];
    if (!form) return false;
    const value: Record<string, Json> = {};
    for (const inside of pathsIn([form])) {
      const node = inside.at(-1);
      const name = node ? templates.text(node, 'name') : '';
      if (node && name !== '') value[name] = templates.tag(node) === 'switch' ? this.isOn(node) : this.valueIn(node);
    }
    return send(this.layer(), { page, path: path.slice(0, at + 1) }, formType, { value, target: null }) > 0;
  }

  /** Buttons by which WeChat gives the app something of the person's. */
  private openBy(path: readonly TreeNode[], openType: string): boolean {
    const touched = { page: this.page(), path };
    if (openType === 'getPhoneNumber') {
      this.phoneNumber().then((detail) => send(this.layer(), touched, 'getphonenumber', detail), this.report);
      return true;
    }
    if (openType === 'agreePrivacyAuthorization')
      return send(this.layer(), touched, 'agreeprivacyauthorization', {}) > 0;
    return openType === 'share' || openType === 'contact' || openType === 'openSetting';
  }
}
