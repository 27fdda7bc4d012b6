import * as v from 'valibot';

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

/** Text of at most `max` characters (code points) that can be stored and shown; what it means is judged elsewhere. */
export function text(max: number) {
  return v.pipe(
    v.string(WRONG_KIND),
    v.check((value) => !hasLoneSurrogate(value), '有无法识别的半个字符|请删去后重新输入'),
    v.check((value) => Array.from(value).length <= max, `超过了${max}个字|请删减后再填`),
  );
}

/** As `text`, and not empty once trimmed. */
export function filledText(max: number) {
  return v.pipe(
    text(max),
    v.transform((value) => value.trim()),
    v.check((value) => value.length > 0, '还没有填写|请填写'),
  );
}

/** Ids, tokens and command ids: letters of base64url only. */
export const id = v.pipe(v.string(WRONG_KIND), v.regex(/^[A-Za-z0-9_-]{6,64}$/, '编号不对|请返回上一页重新进入'));
export const day = v.pipe(v.string(WRONG_KIND), v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对|请从日历中选择'));
export const version = v.pipe(v.number(WRONG_KIND), v.integer(WRONG_KIND), v.minValue(0, WRONG_KIND));
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
export const yes = v.literal(true, '还没有勾选|请阅读后勾选');
export const yesOrNo = v.boolean('还没有选择|请选择');
/** An instant that somebody picked, in whole milliseconds. */
export const moment = v.pipe(
  v.number('还没有选时间|请选择时间'),
  v.integer('时间不对|请重新选择'),
  v.minValue(0, '时间不对|请重新选择'),
);
/** Where the next page of a list begins; made by the server, opaque to the page. */
export const cursor = v.nullable(text(120));
export const nothing = v.strictObject({}, WRONG_KIND);
/** A file in cloud storage, as uploaded by the client under incoming/. */
export const uploadedFileId = v.pipe(
  v.string(WRONG_KIND),
  v.regex(/^cloud:\/\/[^/\s]{1,120}\/incoming\/[A-Za-z0-9_\-/.]{1,160}$/, '没有收到这个文件|请重新上传'),
);

export const strict = <const E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, WRONG_KIND);
export const listOf = <I extends v.GenericSchema>(item: I, most: number, what: string) =>
  v.pipe(v.array(item, WRONG_KIND), v.maxLength(most, `${what}最多${most}项|请删去多余的`));
/** A record with keys of plain letters, so that no key can mean anything to the database. */
export const fieldRecord = (max: number) =>
  v.record(
    v.pipe(
      v.string(),
      v.regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/, '有不认识的栏目|请刷新后重填'),
      v.check((key) => key !== 'constructor' && key !== 'prototype', '有不认识的栏目|请刷新后重填'),
    ),
    text(max),
    WRONG_KIND,
  );
/** A hand signature as lines, in the coordinates of its pad; `t` in milliseconds from the first touch. */
export const handSignature = strict({
  width: wholeNumber(1, 4000),
  height: wholeNumber(1, 4000),
  strokes: listOf(
    listOf(
      strict({ x: wholeNumber(-50, 4000), y: wholeNumber(-50, 4000), t: wholeNumber(0, 3600000) }),
      1000,
      '笔迹点',
    ),
    200,
    '笔画',
  ),
});
