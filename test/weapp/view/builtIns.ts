import type * as glassEasel from 'glass-easel';
import { BUILT_IN_TAGS } from './tags';

/** What a stand-in knows of its element. */
export interface Standing {
  dom: HTMLElement;
  data: Record<string, unknown>;
  /** Sends an event of the component, as WeChat's own does. */
  fire(type: string, detail: unknown): void;
}

type PropertyKind = StringConstructor | BooleanConstructor | NumberConstructor | null;

interface BuiltIn {
  properties?: Record<string, PropertyKind>;
  /** Called once, when the element is on the page; what it gives back is called after each change of a property. */
  stand?: (standing: Standing) => (() => void) | undefined;
  /** Called at a tap on the element. */
  tapped?: (standing: Standing) => void;
}

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function child<Tag extends keyof HTMLElementTagNameMap>(
  dom: HTMLElement,
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  dom.appendChild(made);
  return made;
}

function typed(tag: 'input' | 'textarea') {
  return ({ dom, data, fire }: Standing): (() => void) => {
    const inner = child(dom, tag, 'wx-inner');
    const say = (type: string) => fire(type, { value: inner.value, cursor: inner.value.length });
    inner.addEventListener('input', (event) => {
      event.stopPropagation();
      say('input');
    });
    inner.addEventListener('focus', () => say('focus'));
    inner.addEventListener('blur', () => say('blur'));
    inner.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && tag === 'input') say('confirm');
    });
    return () => {
      inner.placeholder = text(data.placeholder);
      inner.disabled = data.disabled === true;
      const most = Number(data.maxlength ?? 140);
      if (most >= 0) inner.maxLength = most;
      else inner.removeAttribute('maxlength');
      if (inner instanceof HTMLInputElement)
        inner.type =
          data.password === true ? 'password' : data.type === 'number' || data.type === 'idcard' ? 'tel' : 'text';
      if (inner.value !== text(data.value)) inner.value = text(data.value);
      if (inner instanceof HTMLTextAreaElement && data.autoHeight === true) {
        inner.style.height = 'auto';
        inner.style.height = `${inner.scrollHeight}px`;
      }
    };
  };
}

function image({ dom, data }: Standing): () => void {
  const inner = child(dom, 'img', 'wx-inner');
  return () => {
    inner.style.objectFit = data.mode === 'aspectFill' ? 'cover' : data.mode === 'aspectFit' ? 'contain' : 'fill';
    // Temporary files and files of the package come from the node side.
    const source = text(data.src).replace(/^wxfile:\/\//, '/wxfile/');
    if (source !== '' && inner.getAttribute('src') !== source) inner.setAttribute('src', source);
  };
}

/** The wheel as a list at the foot of the screen: what can be chosen, each a line to tap. */
function openPicker({ dom, data, fire }: Standing): void {
  if (data.disabled === true) return;
  const sheet = child(document.body, 'div', 'wx-picker-sheet');
  const done = (value: string | number): void => {
    sheet.remove();
    fire('change', { value });
  };
  const line = (label: string, chosen: () => void): void => {
    const row = child(sheet, 'div', 'wx-picker-line');
    row.textContent = label;
    row.addEventListener('click', chosen);
  };
  if (data.mode === 'date' || data.mode === 'time') {
    const day = child(sheet, 'input', 'wx-picker-day');
    day.type = data.mode;
    day.value = text(data.value);
    line('确定', () => done(day.value));
  } else {
    const range: unknown[] = Array.isArray(data.range) ? data.range : [];
    range.forEach((item, index) => {
      const named = typeof item === 'object' && item !== null ? Reflect.get(item, text(data.rangeKey)) : item;
      line(text(named), () => done(index));
    });
  }
  line('取消', () => {
    sheet.remove();
    fire('cancel', {});
  });
  dom.blur();
}

/** Boxes that a tap ticks, alone or in a group that tells the values. */
function tick({ dom, data, fire }: Standing, kind: 'radio' | 'checkbox'): void {
  if (data.disabled === true) return;
  const group = dom.closest(`wx-${kind}-group`);
  const members = group ? Array.from(group.querySelectorAll<HTMLElement>(`wx-${kind}`)) : [dom];
  if (kind === 'radio') for (const member of members) member.toggleAttribute('data-on', member === dom);
  else dom.toggleAttribute('data-on');
  const values = members
    .filter((member) => member.hasAttribute('data-on'))
    .map((member) => member.getAttribute('data-value') ?? '');
  const owner = group && standingOf.get(group);
  (owner ? owner.fire : fire)('change', { value: kind === 'radio' ? (values[0] ?? '') : values });
}

interface Sender {
  data: unknown;
  triggerEvent(type: string, detail: unknown, options: object): void;
}

function standingFor(element: Sender, dom: HTMLElement): Standing {
  return {
    dom,
    // Looked up each time: the component replaces its data.
    get data() {
      return element.data as Record<string, unknown>;
    },
    fire: (type, detail) => element.triggerEvent(type, detail, {}),
  };
}

const standingOf = new WeakMap<Element, Standing>();

function box({ dom, data }: Standing): () => void {
  return () => {
    dom.toggleAttribute('data-on', data.checked === true);
    dom.setAttribute('data-value', text(data.value));
  };
}

const TEXT_FIELD = {
  value: String,
  type: String,
  password: Boolean,
  placeholder: String,
  disabled: Boolean,
  maxlength: Number,
  name: String,
  autoHeight: Boolean,
};

const BUILT_INS: Partial<Record<(typeof BUILT_IN_TAGS)[number], BuiltIn>> = {
  image: { properties: { src: String, mode: String }, stand: image },
  button: {
    properties: { type: String, disabled: Boolean, loading: Boolean, formType: String, openType: String },
    stand: ({ dom, data }) => {
      dom.setAttribute('role', 'button');
      return () => {
        dom.toggleAttribute('data-disabled', data.disabled === true);
        dom.setAttribute('data-type', text(data.type) || 'default');
      };
    },
    tapped: ({ dom, data }) => {
      const form = data.formType === 'submit' && data.disabled !== true ? dom.closest('wx-form') : null;
      if (!form) return;
      const value: Record<string, string> = {};
      form.querySelectorAll<HTMLElement>('wx-input, wx-textarea').forEach((field) => {
        const standing = standingOf.get(field);
        const inner = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('.wx-inner');
        if (standing && inner && text(standing.data.name) !== '') value[text(standing.data.name)] = inner.value;
      });
      standingOf.get(form)?.fire('submit', { value });
    },
  },
  input: { properties: TEXT_FIELD, stand: typed('input') },
  textarea: { properties: TEXT_FIELD, stand: typed('textarea') },
  picker: {
    properties: {
      mode: String,
      range: null,
      rangeKey: String,
      value: null,
      disabled: Boolean,
      start: String,
      end: String,
    },
    tapped: openPicker,
  },
  switch: {
    properties: { checked: Boolean, disabled: Boolean },
    stand: box,
    tapped: ({ dom, data, fire }) => {
      if (data.disabled === true) return;
      dom.toggleAttribute('data-on');
      fire('change', { value: dom.hasAttribute('data-on') });
    },
  },
  checkbox: {
    properties: { value: String, checked: Boolean, disabled: Boolean },
    stand: box,
    tapped: (one) => tick(one, 'checkbox'),
  },
  radio: {
    properties: { value: String, checked: Boolean, disabled: Boolean },
    stand: box,
    tapped: (one) => tick(one, 'radio'),
  },
  label: {
    properties: { for: String },
    tapped: ({ dom }) => {
      const control = dom.querySelector<HTMLElement>('wx-radio, wx-checkbox, wx-switch');
      const standing = control && standingOf.get(control);
      const kind = control?.tagName.toLowerCase().slice('wx-'.length);
      if (standing && (kind === 'radio' || kind === 'checkbox' || kind === 'switch'))
        BUILT_INS[kind]?.tapped?.(standing);
    },
  },
  progress: {
    properties: { percent: Number },
    stand: ({ dom, data }) => {
      const bar = child(dom, 'div', 'wx-inner');
      return () => {
        bar.style.width = `${Number(data.percent ?? 0)}%`;
      };
    },
  },
  'scroll-view': {
    properties: { scrollY: Boolean, scrollX: Boolean },
    stand:
      ({ dom, data }) =>
      () => {
        dom.style.overflowY = data.scrollY === true ? 'auto' : '';
        dom.style.overflowX = data.scrollX === true ? 'auto' : '';
      },
  },
};

/**
 * Defines WeChat's own components as components of glass-easel: their look is in viewBase.ts, their behaviour here.
 * @param slot the template of an element that only holds others
 */
export function defineBuiltIns(
  space: glassEasel.ComponentSpace,
  slot: glassEasel.template.ComponentTemplate,
): Map<string, glassEasel.GeneralComponentDefinition> {
  const made = new Map<string, glassEasel.GeneralComponentDefinition>();
  for (const tag of BUILT_IN_TAGS) {
    const { properties = {}, stand, tapped } = BUILT_INS[tag] ?? {};
    const refreshers = new WeakMap<object, () => void>();
    const definition = space.defineComponent({
      is: tag,
      options: { hostNodeTagName: `wx-${tag}` },
      template: slot,
      properties: { hidden: Boolean, ...properties },
      observers: {
        '**'() {
          refreshers.get(this)?.();
        },
      },
      lifetimes: {
        attached() {
          const dom = this.$$;
          if (!(dom instanceof HTMLElement)) return;
          const standing = standingFor(this, dom);
          standingOf.set(dom, standing);
          const refresh = stand?.(standing);
          const all = (): void => {
            dom.toggleAttribute('hidden', standing.data.hidden === true);
            refresh?.();
          };
          refreshers.set(this, all);
          all();
          if (tapped)
            this.addListener('tap', () => {
              tapped(standing);
            });
        },
      },
    });
    made.set(`wx-${tag}`, definition.general());
  }
  return made;
}
