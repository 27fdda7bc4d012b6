/**
 * Functions that run inside the page, so each stands alone: what a person sees and can touch of the H5 build. They follow the same rules as
 * test/weapp/finding.ts.
 */

/**
 * Everything that can be read: the title, visible text, what stands in visible fields, and what the last toast said. A toast leaves after its
 * time, which a busy machine may take between two looks: it is read until the next tap, as in test/weapp.
 */
export function readPage(): string {
  const fields = Array.from(
    document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=hidden]), textarea'),
  );
  const values = fields.filter((field) => field.offsetParent !== null).map((field) => field.value || field.placeholder);
  const said = document.querySelector('.taro__toast')?.textContent ?? '';
  return [document.title, said, document.body.innerText, ...values].join('\n');
}

export interface Wanted {
  text: string;
  /** The question that the option `text` belongs to. */
  label?: string;
}

/**
 * Whether the page that the address names stands where it belongs, which marks it with `data-current`. On its way there, what is still to be
 * seen belongs to the page that is left: a slow machine gives time enough to tap that.
 */
export function hasArrived(): boolean {
  const pathOf = (address: string): string => address.split('?')[0] ?? '';
  document.querySelector('[data-current]')?.removeAttribute('data-current');
  const pages = Array.from(document.querySelectorAll('.taro_page'));
  const current = pages.filter((page) => pathOf(page.id) === pathOf(location.hash.slice(1))).pop();
  if (!current?.classList.contains('taro_page_stationed')) return false;
  current.setAttribute('data-current', '');
  return true;
}

/** Marks the element that is meant with `data-meant`; false while there is none, or only a disabled button. */
export function markTapped({ text, label }: Wanted): boolean {
  const isShown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };
  const readable = (element: Element): string => {
    const own = element instanceof HTMLElement ? element.innerText.trim() : '';
    return own === '' ? (element.getAttribute('aria-label') ?? '').trim() : own;
  };
  document.querySelectorAll('[data-meant]').forEach((old) => old.removeAttribute('data-meant'));
  const layers = Array.from(document.querySelectorAll('[aria-role=dialog], .taro__modal, .taro__actionSheet')).filter(
    isShown,
  );
  const scope: Element = layers[layers.length - 1] ?? document.body;
  // Cheap to ask, unlike what is shown of an element: most have nothing to do with the words that are looked for.
  const closely = (words: string): string => words.replace(/\s+/g, '');
  const mayRead = (element: Element, words: string): boolean =>
    closely(element.textContent ?? '').includes(closely(words)) ||
    (element.getAttribute('aria-label') ?? '').includes(words);
  // The page that is left stands below the one that comes for a moment. What holds all the pages would be found by the words of that one.
  const current = document.querySelector('[data-current]');
  const isLeft = (element: Element): boolean => {
    const page = element.closest('.taro_page');
    return page === null ? element.querySelector('.taro_page') !== null : page !== current;
  };
  // The title above the page is read, not tapped.
  const shown = Array.from(scope.querySelectorAll('*')).filter(
    (element) =>
      (mayRead(element, text) || (label !== undefined && mayRead(element, label))) &&
      !isLeft(element) &&
      isShown(element) &&
      !element.closest('svg, [class*=taro-navigation-bar]'),
  );
  const innermost = (found: Element[]): Element[] =>
    found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
  const isReachable = (element: Element): boolean => {
    element.scrollIntoView({ block: 'center' });
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  };
  let candidates = shown;
  if (label !== undefined) {
    const question = innermost(shown.filter((element) => readable(element) === label))[0];
    let around = question?.parentElement;
    const optionsIn = (part: Element): Element[] =>
      shown.filter((element) => part.contains(element) && readable(element) === text);
    while (around && optionsIn(around).length === 0) around = around.parentElement;
    if (!around) return false;
    candidates = optionsIn(around);
  }
  const exact = innermost(candidates.filter((element) => readable(element) === text));
  const containing = innermost(candidates.filter((element) => readable(element).includes(text)));
  const meant = [...exact, ...containing];
  const reachable = meant.find(isReachable);
  const chosen = reachable ?? meant[0];
  // A button that is busy, or waits for something to be filled in, is waited for.
  if (!chosen || chosen.closest('taro-button-core[disabled]')) return false;
  chosen.setAttribute('data-meant', '');
  // Whether the tap arrives is seen at the document: a page that draws itself anew under the finger swallows it, or moves away.
  delete document.documentElement.dataset['tapped'];
  const arrives = (click: Event): void => {
    if (!click.composedPath().includes(chosen)) return;
    document.documentElement.dataset['tapped'] = 'yes';
    document.removeEventListener('click', arrives, true);
    // Taro keeps the words of a toast that has gone, and says the next ones in their place.
    document.querySelectorAll('.taro__toast p').forEach((line) => (line.textContent = ''));
  };
  document.addEventListener('click', arrives, true);
  return true;
}

/** Whether a tap has arrived since `markTapped`; looks again after a frame, as the click of a tap comes after its touch. */
export async function hasTapped(): Promise<boolean> {
  const arrived = () => document.documentElement.dataset['tapped'] === 'yes';
  for (let frame = 0; frame < 30 && !arrived(); frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  return arrived();
}

/** Marks the field with this label: spoken name, name, placeholder or id; or the text that stands before it. */
export function markField({ label, fields }: { label: string; fields: string }): boolean {
  const isShown = (element: Element): boolean => element.getClientRects().length > 0;
  document.querySelectorAll('[data-meant]').forEach((old) => old.removeAttribute('data-meant'));
  const id = `f-${label.replace(/\./g, '-')}`;
  const all = Array.from(document.body.querySelectorAll('*')).filter(isShown);
  const named = all.filter((element) =>
    [
      element.id,
      element.getAttribute('aria-label'),
      element.getAttribute('name'),
      element.getAttribute('placeholder'),
    ].some((name) => name === label || name === id),
  );
  const fieldIn = (element: Element): Element | undefined =>
    element.matches(fields) ? element : Array.from(element.querySelectorAll(fields)).find(isShown);
  let field = named.map(fieldIn).find((one) => one !== undefined);
  // Taro's components draw their insides a moment after themselves: another field near by is not the one that is meant.
  if (!field && named.length > 0) return false;
  const texts = all.filter((element) => element instanceof HTMLElement && element.innerText.trim() === label);
  let around: Element | null | undefined = texts[texts.length - 1];
  while (!field && around && around !== document.body) {
    field = fieldIn(around);
    around = around.parentElement;
  }
  field?.setAttribute('data-meant', '');
  return field !== undefined;
}

/** Turns one wheel of the open picker until the option stands in its middle. */
export async function turnWheel({ column, option }: { column: number; option: string }): Promise<string[] | null> {
  const LINE = 34;
  const TOP = 102;
  const overlays = Array.from(document.querySelectorAll<HTMLElement>('.weui-picker__overlay'));
  const open = overlays.find((overlay) => overlay.getClientRects().length > 0);
  const wheel = open?.querySelectorAll('.weui-picker__group')[column];
  if (!wheel) return [];
  const items = Array.from(wheel.querySelectorAll<HTMLElement>('.weui-picker__item')).map((item) =>
    (item.textContent ?? '').trim(),
  );
  const number = /^\d+$/.test(option) ? Number(option) : null;
  const wanted = items.findIndex((item) => item === option || (number !== null && parseInt(item, 10) === number));
  if (wanted < 0) return items;
  const content = wheel.querySelector<HTMLElement>('.weui-picker__content');
  const height = Number(
    /translate3d\(0px, (-?[\d.]+)px|translate3d\(0, (-?[\d.]+)px/
      .exec(content?.style.transform ?? '')
      ?.slice(1)
      .find(Boolean) ?? TOP,
  );
  const way = TOP - LINE * wanted - height;
  // Each event builds on what the one before it has drawn.
  const at = async (type: string, clientY: number): Promise<void> => {
    wheel.dispatchEvent(new MouseEvent(type, { clientY, bubbles: true }));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  };
  if (way === 0) return null;
  await at('mousedown', 500);
  // A move of more than 10 px is a turn; less would be a tap on a line.
  await at('mousemove', 500 + way);
  await at('mouseup', 500 + way);
  return null;
}
