// HTML stand-ins for Taro's components, for unit tests of pages in jsdom: the same props, and events in the shape of the mini-program.
import type { ChangeEvent, CSSProperties, FormEvent, MouseEvent, ReactNode } from 'react';

interface MiniEvent<Detail> {
  type: string;
  detail: Detail;
  stopPropagation(): void;
}

interface CommonProps {
  children?: ReactNode;
  className?: string;
  id?: string;
  style?: CSSProperties;
  onClick?: (event: MouseEvent) => void;
  'aria-label'?: string;
  'aria-role'?: string;
  'data-testid'?: string;
}

interface FieldProps extends CommonProps {
  name?: string;
  value?: string;
  placeholder?: string;
  disabled?: boolean;
  maxlength?: number;
  password?: boolean;
  onInput?: (event: MiniEvent<{ value: string; cursor: number }>) => void;
  onBlur?: (event: MiniEvent<{ value: string }>) => void;
  onFocus?: (event: MiniEvent<{ value: string }>) => void;
  onConfirm?: (event: MiniEvent<{ value: string }>) => void;
}

const attributesOf = (props: CommonProps) => ({
  className: props.className,
  id: props.id,
  style: props.style,
  onClick: props.onClick,
  role: props['aria-role'],
  'aria-label': props['aria-label'],
  'data-testid': props['data-testid'],
});

function sent<Detail>(type: string, detail: Detail): MiniEvent<Detail> {
  return { type, detail, stopPropagation: () => undefined };
}

const block = (props: CommonProps) => <div {...attributesOf(props)}>{props.children}</div>;
const inline = (props: CommonProps) => <span {...attributesOf(props)}>{props.children}</span>;

export const View = block;
export const ScrollView = block;
export const Swiper = block;
export const SwiperItem = block;
export const RootPortal = block;
export const PageMeta = block;
export const Text = inline;
export const Label = (props: CommonProps & { for?: string }) => (
  <label {...attributesOf(props)} htmlFor={props.for}>
    {props.children}
  </label>
);

export const Image = (props: CommonProps & { src?: string; mode?: string }) => (
  <img {...attributesOf(props)} src={props.src} alt={props['aria-label'] ?? ''} />
);

interface CanvasProps extends CommonProps {
  onTouchStart?: (event: TouchEvent) => void;
  onTouchMove?: (event: TouchEvent) => void;
  onTouchEnd?: (event: TouchEvent) => void;
}

export const Canvas = ({ onTouchStart, onTouchMove, onTouchEnd, ...props }: CanvasProps) => (
  <canvas
    {...attributesOf(props)}
    onTouchStart={(event) => onTouchStart?.(event.nativeEvent)}
    onTouchMove={(event) => onTouchMove?.(event.nativeEvent)}
    onTouchEnd={(event) => onTouchEnd?.(event.nativeEvent)}
  />
);

export const Progress = (props: CommonProps & { percent?: number }) => (
  <progress {...attributesOf(props)} value={props.percent ?? 0} max={100} />
);

interface ButtonProps extends CommonProps {
  disabled?: boolean;
  loading?: boolean;
  formType?: 'submit' | 'reset';
  openType?: string;
}

export const Button = (props: ButtonProps) => (
  <button
    {...attributesOf(props)}
    type={props.formType ?? 'button'}
    disabled={props.disabled}
    aria-busy={props.loading}
  >
    {props.children}
  </button>
);

/** As on a phone: what is longer than `maxlength` (140 if not set, -1 for no limit) is cut. */
function cut(value: string, maxlength: number | undefined): string {
  const most = maxlength ?? 140;
  return most < 0 ? value : value.slice(0, most);
}

function fieldAttributes(props: FieldProps) {
  return {
    ...attributesOf(props),
    name: props.name,
    value: props.value,
    placeholder: props.placeholder,
    disabled: props.disabled,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const value = cut(event.target.value, props.maxlength);
      props.onInput?.(sent('input', { value, cursor: value.length }));
    },
    onBlur: (event: { target: { value: string } }) => props.onBlur?.(sent('blur', { value: event.target.value })),
    onFocus: (event: { target: { value: string } }) => props.onFocus?.(sent('focus', { value: event.target.value })),
  };
}

export const Input = (props: FieldProps) => (
  <input {...fieldAttributes(props)} type={props.password ? 'password' : 'text'} />
);
export const Textarea = (props: FieldProps) => <textarea {...fieldAttributes(props)} />;

interface SwitchProps extends CommonProps {
  checked?: boolean;
  disabled?: boolean;
  onChange?: (event: MiniEvent<{ value: boolean }>) => void;
}

export const Switch = (props: SwitchProps) => (
  <input
    {...attributesOf(props)}
    type="checkbox"
    role="switch"
    checked={props.checked ?? false}
    disabled={props.disabled}
    onChange={(event) => props.onChange?.(sent('change', { value: event.target.checked }))}
  />
);

type Range = readonly string[] | ReadonlyArray<Readonly<Record<string, unknown>>>;

interface PickerProps extends CommonProps {
  mode?: 'selector' | 'date' | 'time';
  range?: Range;
  rangeKey?: string;
  value?: number | string;
  disabled?: boolean;
  onChange?: (event: MiniEvent<{ value: string }>) => void;
}

function optionName(item: Range[number], key: string | undefined): string {
  return typeof item === 'string' ? item : String(item[key ?? ''] ?? '');
}

/** A wheel of options becomes a `select`, one of days a `date` field; what is inside the picker stands beside it. */
export const Picker = (props: PickerProps) => {
  const control = {
    'aria-label': props['aria-label'],
    disabled: props.disabled,
    value: props.value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      props.onChange?.(sent('change', { value: event.target.value })),
  };
  return (
    <div id={props.id} className={props.className}>
      {props.mode === 'date' || props.mode === 'time' ? (
        <input {...control} type={props.mode} />
      ) : (
        <select {...control}>
          {(props.range ?? []).map((item, index) => (
            <option key={index} value={index}>
              {optionName(item, props.rangeKey)}
            </option>
          ))}
        </select>
      )}
      {props.children}
    </div>
  );
};

interface FormProps extends CommonProps {
  onSubmit?: (event: MiniEvent<{ value: Record<string, unknown> }>) => void;
}

export const Form = (props: FormProps) => (
  <form
    {...attributesOf(props)}
    onSubmit={(event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const value: Record<string, unknown> = {};
      new FormData(event.currentTarget).forEach((entry, name) => (value[name] = entry));
      props.onSubmit?.(sent('submit', { value }));
    }}
  >
    {props.children}
  </form>
);
