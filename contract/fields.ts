import * as v from 'valibot';
import { MOST_SIGNATURE_POINTS } from '@/domain/filing/signature';
import { checkLongText } from '@/domain/text/plainText';

/**
 * Building blocks of inputs. Messages are `problem|remedy`; parseInput turns them into findings at their fields.
 * Objects are strict: an unknown key (`$gt`, `a.b`, `__proto__`) is refused at its field, never stored.
 */
const WRONG_KIND = '这里的内容格式不对|请清空后重新填写';

function hasLoneSurrogate(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (!(next >= 0xdc00 && next <= 0xdfff)) return true;
      i += 1;
    } else if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  }
  return false;
}

/**
 * Text as it was typed, of at most `max` characters (code points): for drafts and searches. A draft keeps a picture or a
 * stray sign until the review names it; what cannot be stored at all is refused here.
 */
export function text(max: number) {
  return v.pipe(
    v.string(WRONG_KIND),
    v.check((value) => !hasLoneSurrogate(value), '有无法识别的半个字符|请删去后重新输入'),
    v.check((value) => Array.from(value).length <= max, `超过了${max}个字|请删减后再填`),
  );
}

const fitForRecord = (value: string) => checkLongText(value, { label: '内容', max: value.length, optional: true });

/** As `text`, and fit to stand in a record and in print: no pictures, no control signs, nothing that reads as a program's. */
export function writtenText(max: number) {
  return v.pipe(
    text(max),
    v.check(
      (value) => fitForRecord(value).ok,
      ({ input }) => {
        const checked = fitForRecord(input);
        return checked.ok ? WRONG_KIND : `${checked.problem}|${checked.remedy}`;
      },
    ),
  );
}

/** As `writtenText`, and not empty once trimmed. */
export function filledText(max: number) {
  return v.pipe(
    writtenText(max),
    v.transform((value) => value.trim()),
    v.check((value) => value.length > 0, '还没有填写|请填写'),
  );
}

const WRONG_ID = '编号不对|请返回上一页重新进入';
/** Names that every object inherits: never an id, never a key. */
const INHERITED = '(?!(?:__proto__|constructor|prototype)$)';

/** Ids, tokens and command ids: letters of base64url only. */
export const id = v.pipe(v.string(WRONG_KIND), v.regex(new RegExp(`^${INHERITED}[A-Za-z0-9_-]{6,64}$`), WRONG_ID));
/** Ids that are made of others with dots between (memberships, notices), and codes of enterprises. */
export const reference = v.pipe(
  v.string(WRONG_KIND),
  v.regex(new RegExp(`^${INHERITED}[A-Za-z0-9_.-]{6,120}$`), WRONG_ID),
);
export const day = v.pipe(v.string(WRONG_KIND), v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对|请从日历中选择'));
export const version = v.pipe(v.number(WRONG_KIND), v.safeInteger(WRONG_KIND), v.minValue(0, WRONG_KIND));
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number(WRONG_KIND),
    v.integer('要填整数|请填整数'),
    v.minValue(least, `不能小于${least}|请改大`),
    v.maxValue(most, `不能大于${most}|请改小`),
  );
/** Instant in milliseconds. */
export const instant = v.number();
export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  v.picklist(options, '这个选项不存在|请重新选择');
export const flag = v.boolean(WRONG_KIND);
export const yes = v.literal(true, '还没有勾选|请阅读后勾选');
export const yesOrNo = v.boolean('还没有选择|请选择');
/** An instant that somebody picked, in whole milliseconds. */
export const moment = v.pipe(
  v.number('还没有选时间|请选择时间'),
  v.integer('时间不对|请重新选择'),
  v.minValue(0, '时间不对|请重新选择'),
  // The last instant that a date can have.
  v.maxValue(8_640_000_000_000_000, '时间不对|请重新选择'),
);
/** What WeChat's own button hands over in place of a phone number: opaque to us. */
export const phoneButtonCode = v.pipe(
  v.string(WRONG_KIND),
  v.regex(
    new RegExp(`^${INHERITED}[A-Za-z0-9_=.+/-]{1,200}$`),
    '没能从微信取得手机号|请再点一次按钮，或者直接填写手机号',
  ),
);
/** Where the next page of a list begins; made by the server, opaque to the page. */
export const cursor = v.nullable(text(120));
/** That somebody read the notice as it stands now; an older one is asked for anew. */
export const currentNotice = (current: string) =>
  v.pipe(
    v.string(WRONG_KIND),
    v.check((version) => version === current, '这份说明已经更新|请重新打开本页，读过以后再继续'),
  );
export const nothing = v.strictObject({}, WRONG_KIND);
/**
 * A file in cloud storage, as uploaded by the client: `incoming/<folder of its own>/<name>`. The folder's name is long, so
 * that nobody comes upon another's file; nothing steps out of it.
 */
export const uploadedFileId = v.pipe(
  v.string(WRONG_KIND),
  v.regex(
    /^cloud:\/\/[^/\s]{1,120}\/incoming\/[A-Za-z0-9_-]{4,64}\/[A-Za-z0-9_-]{16,64}\/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}$/,
    '没有收到这个文件|请重新上传',
  ),
);

export const strict = <const E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, WRONG_KIND);
export const listOf = <I extends v.GenericSchema>(item: I, most: number, what: string) =>
  v.pipe(v.array(item, WRONG_KIND), v.maxLength(most, `${what}最多${most}项|请删去多余的`));
/** Entries of a record at most: the fields of all kinds of rights together are 30, as a form keeps what was typed before. */
const MOST_FIELDS = 60;

/** An object of its own making, none of whose keys is one that every object inherits: those would be lost without a word. */
function isPlainRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
}

/** A record of values of one kind, with keys of plain letters, so that no key can mean anything to the database. */
export const recordOf = <const S extends v.GenericSchema>(value: S) =>
  v.pipe(
    v.custom<Record<string, v.InferInput<S>>>(isPlainRecord, WRONG_KIND),
    v.record(
      v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, '有不认识的栏目|请刷新后重填')),
      value,
      WRONG_KIND,
    ),
    v.maxEntries(MOST_FIELDS, '有不认识的栏目|请刷新后重填'),
  );
/** A record of texts as they were typed. */
export const fieldRecord = (max: number) => recordOf(text(max));
/** A hand signature as lines, in the coordinates of its pad; `t` in milliseconds from the first touch. */
export const handSignature = strict({
  width: wholeNumber(1, 4000),
  height: wholeNumber(1, 4000),
  strokes: v.pipe(
    listOf(
      listOf(
        strict({ x: wholeNumber(-50, 4000), y: wholeNumber(-50, 4000), t: wholeNumber(0, 3600000) }),
        1000,
        '笔迹点',
      ),
      200,
      '笔画',
    ),
    v.check((strokes) => strokes.flat().length <= MOST_SIGNATURE_POINTS, '签名太长|请点“重写”，写得简单一些'),
  ),
});
