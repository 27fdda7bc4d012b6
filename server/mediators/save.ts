import { isDay } from '@/domain/calendar/day';
import { checkCreditCode } from '@/domain/parties/creditCode';
import { findingsAt, type Finding } from '@/domain/text/finding';
import { checkLongText } from '@/domain/text/plainText';
import { isRegistered } from '../account/personIn';
import { carryingOut, type Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { blankEntry, mediatorKey, viewMediator } from './directory';

type Input = Parsed<'mediator.save'>;

function findingsIn(input: Input): Finding[] {
  const introduction = checkLongText(input.introduction, { label: '介绍', max: 500, optional: true });
  const term = input.termEndsOn === null || isDay(input.termEndsOn);
  return [
    ...findingsAt('introduction', introduction),
    ...(term ? [] : [{ field: 'termEndsOn', problem: '任期最后一天不是真实的日期', remedy: '请从日历中选择' }]),
    ...input.ties.flatMap((tie, index) =>
      tie.creditCode === '' ? [] : findingsAt(`ties.${index}.creditCode`, checkCreditCode(tie.creditCode)),
    ),
  ];
}

/** Puts a mediator into the directory, or changes the entry; load and earlier disclosures stay the system's. */
export const saveMediator = carryingOut('mediator.save', {
  async load(transaction, context, input) {
    const person = await transaction.get('persons', input.openid);
    const entry = await transaction.get('mediators', mediatorKey(context.committeeId, input.openid));
    return isRegistered(person) ? { person, entry } : null;
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { person, entry } }) {
    const holds = person.posts.some((held) => held.committeeId === context.committeeId && held.post === 'mediator');
    if (!holds) throw new Refusal('WRONG_STAGE', [], '这个人还没有被任命为调解员，请先由管理员任命。');
    const findings = findingsIn(input);
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const before = entry ?? blankEntry(context.committeeId, { openid: person._id, name: person.name });
    if (input.version !== before.version) throw new Refusal('CHANGED_MEANWHILE', [], '刚刚有人改过，请刷新后再改。');
    const { fields, organisation, languages, introduction, termEndsOn, active } = input;
    const saved = {
      ...before,
      version: before.version + 1,
      name: person.name,
      fields: [...new Set(fields)],
      organisation: organisation.trim(),
      languages,
      introduction: introduction.trim(),
      ties: input.ties.map((tie) => ({ ...tie, creditCode: tie.creditCode.trim().toUpperCase() })),
      termEndsOn,
      active,
    };
    await transaction.put('mediators', saved);
    return viewMediator(saved, context.today);
  },
});
