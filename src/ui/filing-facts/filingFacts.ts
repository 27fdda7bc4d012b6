import { PROCEEDING_NAMES, type FilingContent, type ProceedingKind } from '@/domain/filing/content';
import { claimLabel, isClaimKind } from '@/domain/rights/claims';
import { yuanInWords } from '@/domain/rights/money';
import { actLabel, isAct } from '@/domain/rights/conduct';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import { fieldsOfRight } from '@/domain/rights/rightFields';
import type { KeyValue } from '../key-values/KeyValues';
import { dayInFull } from '../wording/dates';

export type FactsPart = 'respondents' | 'right' | 'conduct' | 'claims' | 'facts' | 'proceedings';

/** One part of a filing as rows to read. */
export interface FactsSection {
  part: FactsPart;
  title: string;
  rows: KeyValue[];
}

function respondentRows(content: FilingContent): KeyValue[] {
  return content.respondents.flatMap((one, index) => {
    const suffix = content.respondents.length > 1 ? `${index + 1}` : '';
    return [
      { name: `对方${suffix}`, value: one.name || '还没有填' },
      { name: `信用代码${suffix}`, value: one.creditCode },
      { name: `电话${suffix}`, value: one.phone },
      { name: `地址${suffix}`, value: one.address },
      { name: `联系人${suffix}`, value: one.contact },
    ];
  });
}

function rightRows({ right }: FilingContent): KeyValue[] {
  if (!isRightKind(right.kind)) return [{ name: '权利', value: '还没有选' }];
  return [
    { name: '权利', value: rightKind(right.kind).label },
    ...fieldsOfRight(right.kind).map((spec) => {
      const value = right.fields[spec.key] ?? '';
      const label = spec.choices?.find((choice) => choice.value === value)?.label;
      return { name: spec.label, value: spec.input === 'date' && value ? dayInFull(value) : (label ?? value) };
    }),
  ];
}

function conductRows({ conduct }: FilingContent): KeyValue[] {
  return [
    { name: '行为', value: conduct.acts.map((act) => (isAct(act) ? actLabel(act) : act)).join('、') || '还没有选' },
    { name: '涉及', value: conduct.subject },
    { name: '地点', value: conduct.place },
    { name: '发现日期', value: conduct.foundOn ? dayInFull(conduct.foundOn) : '' },
    { name: '链接', value: conduct.link },
  ];
}

function claimRows({ claims }: FilingContent): KeyValue[] {
  if (claims.length === 0) return [{ name: '请求', value: '还没有选' }];
  return claims.map((claim) => ({
    name: isClaimKind(claim.kind) ? claimLabel(claim.kind) : claim.kind,
    value: [yuanInWords(claim.amountYuan), claim.detail].filter(Boolean).join('，') || '是',
  }));
}

function proceedingRows({ proceedings }: FilingContent): KeyValue[] {
  if (proceedings.answer !== 'some') {
    return [{ name: '其他程序', value: proceedings.answer === 'none' ? '没有' : '还没有回答' }];
  }
  return proceedings.items.map((item) => ({
    name: PROCEEDING_NAMES[item.kind as ProceedingKind] ?? '其他程序',
    value: [item.body, item.caseNumber, item.detail].filter(Boolean).join('，'),
  }));
}

/** A filing in rows, the same on every page where it is read. */
export function factsOf(content: FilingContent): FactsSection[] {
  return [
    { part: 'respondents', title: '被申请人', rows: respondentRows(content) },
    { part: 'right', title: '权利情况', rows: rightRows(content) },
    { part: 'conduct', title: '对方做了什么', rows: conductRows(content) },
    { part: 'claims', title: '调解请求', rows: claimRows(content) },
    { part: 'facts', title: '事实经过', rows: [{ name: '经过', value: content.facts || '还没有写' }] },
    { part: 'proceedings', title: '其他程序', rows: proceedingRows(content) },
  ];
}
