// The start page: one phone, the people who may hold it, posters to scan, and what the phone received.

/** How often the phone's messages are looked at. */
const LOOK_EVERY_MS = 2000;
const NEW_PHONES = 'desk.newPhones';
const CHOSEN = 'desk.chosen';

const at = (id) => document.getElementById(id);
const screen = at('screen');

const state = { people: [], chosen: null, opened: 0, seen: '' };

/** Makes an element with texts and children: what people wrote is only ever text. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function makeButton(className, onTap, ...children) {
  const element = make('button', className, ...children);
  element.type = 'button';
  element.addEventListener('click', onTap);
  return element;
}

async function read(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Opens a place of the app in the phone as the chosen person; each opening is a fresh one, as after a scan. */
function open(place = '') {
  state.opened += 1;
  screen.src = `/app/?as=${encodeURIComponent(state.chosen)}&opened=${state.opened}${place ? `#/${place}` : ''}`;
}

/** The place in the app that a poster's address names: what stands after `#/`. */
function placeOf(link) {
  return new URL(link, location.href).hash.replace(/^#\/?/, '');
}

function newPhones() {
  return JSON.parse(localStorage.getItem(NEW_PHONES) ?? '[]');
}

function addNewPhone() {
  const phones = newPhones();
  const random = crypto.getRandomValues(new Uint8Array(12));
  const openid = `oNew${[...random].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
  phones.push({ openid, name: `新手机 ${phones.length + 1}`, role: '第一次打开', organisation: '还没有登记任何信息' });
  localStorage.setItem(NEW_PHONES, JSON.stringify(phones));
  state.people = [...state.people, phones.at(-1)];
  choose(openid);
}

function choose(openid) {
  state.chosen = openid;
  state.seen = '';
  localStorage.setItem(CHOSEN, openid);
  showPeople();
  open();
  void look();
}

function showPeople() {
  const rows = state.people.map((person) => {
    const chosen = person.openid === state.chosen;
    const title = make('span', '', make('strong', '', person.name), make('span', 'role', person.role));
    const row = makeButton(
      'person',
      () => choose(person.openid),
      make('span', '', title, make('span', 'organisation', person.organisation)),
      make('span', 'mark', chosen ? '正在使用' : ''),
    );
    row.setAttribute('role', 'radio');
    row.setAttribute('aria-checked', String(chosen));
    return row;
  });
  at('people').replaceChildren(...rows);
}

function showPosters(posters) {
  const rows = posters.map((poster) => {
    const picture = make('img');
    picture.src = poster.image;
    picture.alt = '';
    const words = make(
      'span',
      '',
      make('strong', '', poster.title),
      make('span', 'place', poster.place),
      make('span', 'do', '点一下，等于用这部手机扫码'),
    );
    return makeButton('poster', () => open(placeOf(poster.link)), picture, words);
  });
  if (rows.length === 0) rows.push(make('p', 'empty', '还没有海报。装入演示数据后会出现在这里。'));
  at('posters').replaceChildren(...rows);
}

const shortTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const fullTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

function showMessages({ messages, consents }) {
  const left = consents.reduce((sum, consent) => sum + consent.left, 0);
  at('leave').textContent = left > 0 ? `这部手机还同意接收 ${left} 条消息。` : '这部手机还没有同意接收更多消息。';
  const rows = messages.map((message) => {
    const fields = message.fields.map(({ label, key, value }) =>
      make('span', 'field', make('span', 'label', label || key), make('span', 'value', value)),
    );
    const sentAt = make('span', 'at', shortTime.format(new Date(message.sentAt)));
    const top = make('span', 'top', make('strong', '', message.title), sentAt);
    const row = makeButton('message', () => open(message.page.replace(/^\//, '')), top, ...fields);
    if (message.page) row.append(make('span', 'do', '点开看看'));
    return row;
  });
  if (rows.length === 0) rows.push(make('p', 'empty', '还没有收到消息。'));
  at('messages').replaceChildren(...rows);
}

/** Reads the phone and the clock; draws only what changed, so that focus and scroll stay where they are. */
async function look() {
  const openid = state.chosen;
  if (!openid || document.hidden) return;
  try {
    const [phone, clock] = await Promise.all([read(`/phone/${encodeURIComponent(openid)}`), read('/clock')]);
    if (openid !== state.chosen) return;
    at('clock').textContent = fullTime.format(new Date(clock.now));
    const text = JSON.stringify(phone);
    if (text !== state.seen) showMessages(phone);
    state.seen = text;
  } catch {
    state.seen = '';
    at('messages').replaceChildren(make('p', 'empty trouble', '连不上本机服务。请看看启动它的窗口是否还开着。'));
  }
}

async function start() {
  at('new-phone').addEventListener('click', addNewPhone);
  const [personas, posters] = await Promise.all([read('/personas'), read('/desk/posters')]);
  state.people = [...personas, ...newPhones()];
  showPosters(posters);
  const before = localStorage.getItem(CHOSEN);
  const first = state.people.find((person) => person.openid === before) ?? state.people[0];
  if (first) choose(first.openid);
  else addNewPhone();
  setInterval(look, LOOK_EVERY_MS);
}

void start();
