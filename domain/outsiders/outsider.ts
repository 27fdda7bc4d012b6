import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Outsider, OutsiderState } from '../cases/partyFacts';
import { findingsAt, type Finding } from '../text/finding';
import { checkLine, checkLongText } from '../text/plainText';

export const OUTSIDER_STATE_NAMES: Readonly<Record<OutsiderState, string>> = {
  invited: '已邀请，等待表态',
  agrees: '知情并同意',
  objects: '不同意',
  untouched: '核实后不涉及',
};

const MOST_OUTSIDERS = 10;
const MOST_NOTES = 20;

/** What an agreement says while an outsider's right may be touched by it. */
export const OUTSIDER_CLAUSE = '本协议可能涉及案外人的权益，取得其同意以前，各方不就本协议申请司法确认。';

export interface OutsiderNoted {
  /** Null: a new one. */
  outsiderId: string | null;
  name: string;
  what: string;
  state: OutsiderState;
  note: string;
}

/**
 * Keeps that somebody outside of the case may be touched, that they were invited, and what they said. They may take part
 * (特邀调解规定 14), and are not bound by anything.
 */
export function noteOutsider(record: MediationCase, noted: OutsiderNoted, by: { name: string; at: number }): Decision {
  const { outsiders } = record.mediation;
  const known = outsiders.find((each) => each.id === noted.outsiderId);
  if (noted.outsiderId !== null && !known) return wrongAt('outsiderId', '没有这位利害关系人', '请刷新后再选');
  if (!known && outsiders.length >= MOST_OUTSIDERS) return notNow(`利害关系人最多登记${MOST_OUTSIDERS}位。`);
  if (known && known.notes.length >= MOST_NOTES) return notNow('这位利害关系人的记录太多，请写在调解笔录里。');
  const name = checkLine(noted.name, { label: '利害关系人', max: 100 });
  const what = checkLongText(noted.what, { label: '涉及的权利', max: 500 });
  const note = checkLongText(noted.note, { label: '怎样邀请的、说了什么', max: 500 });
  if (!name.ok || !what.ok || !note.ok) {
    const findings = [...findingsAt('name', name), ...findingsAt('what', what), ...findingsAt('note', note)];
    return { ok: false, findings, sentence: null };
  }
  const added = { state: noted.state, note: note.value, byName: by.name, at: by.at };
  const outsider: Outsider = {
    id: known?.id ?? `outsider-${outsiders.length + 1}`,
    name: name.value,
    what: what.value,
    state: noted.state,
    notes: [...(known?.notes ?? []), added],
  };
  const changed = known ? outsiders.map((each) => (each === known ? outsider : each)) : [...outsiders, outsider];
  return decided({
    fields: { mediation: { ...record.mediation, outsiders: changed } },
    text: known ? '登记了利害关系人的意见' : '登记了一位可能受影响的利害关系人',
  });
}

/**
 * Why a court would not confirm what is agreed on (民诉法解释 358(2): it must not harm another's rights), or null: an
 * outsider was found and has not agreed.
 */
export function hindersConfirmation({ mediation }: Pick<MediationCase, 'mediation'>): Outsider | null {
  return mediation.outsiders.find(({ state }) => state === 'invited' || state === 'objects') ?? null;
}

/** A clause that promises to apply for confirmation may not stand in a text that touches an outsider's right. */
export function outsiderFindings(record: MediationCase, terms: string): Finding[] {
  if (hindersConfirmation(record) === null || !/司法确认/.test(terms)) return [];
  return [
    {
      field: 'terms',
      problem: '协议可能涉及案外人的权益，他们还没有同意，法院不会确认这样的协议',
      remedy: '请先征得利害关系人同意，或者删去申请司法确认的约定',
    },
  ];
}
