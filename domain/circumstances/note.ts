import type { MediationCase } from '../cases/case';
import { pauseClock, resumeClock } from '../cases/caseClocks';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Circumstance, PartyCircumstance } from '../cases/partyFacts';
import { openSuspensions, resume, suspend, withoutSuccession } from '../course/suspension';
import { awaitsService } from '../inquiry/service';
import type { Surroundings } from '../inquiry/settle';
import { settleSeats } from '../mediators/seats';
import { isSide, respondentNo, type Side } from '../parties/side';
import { yuanToFen } from '../rights/money';
import { findingsAt } from '../text/finding';
import { checkLine, checkLongText } from '../text/plainText';
import { awaitsSuccession } from './circumstance';

const MOST_CIRCUMSTANCES = 30;

export interface CircumstanceNoted {
  side: string;
  kind: Circumstance;
  note: string;
  /** Of a public body: what it may settle by itself; '' for nothing. */
  upToYuan: string;
}

function sideOfCase(record: MediationCase, text: string): Side | null {
  if (!isSide(text)) return null;
  const no = respondentNo(text);
  return no === null || record.mediation.respondents.some((respondent) => respondent.no === no) ? text : null;
}

/** What it may settle by itself, in fen, or the finding at `upToYuan`. */
function limitOf({ kind, upToYuan }: CircumstanceNoted) {
  if (upToYuan.trim() === '') return { ok: true as const, fen: null };
  if (kind !== 'publicBody') return wrongAt('upToYuan', '只有国家机关、国有单位要填权限', '请清空金额');
  const checked = yuanToFen(upToYuan);
  if (!checked.ok) return { ok: false as const, findings: findingsAt('upToYuan', checked), sentence: null };
  return { ok: true as const, fen: checked.value };
}

/** The clocks stop while nobody may speak for a party (民事诉讼法 153): in the stages that have one that matters. */
function standStill(record: MediationCase, surroundings: Surroundings): Decision {
  const { today } = surroundings;
  const text = '一方当事人等待承继，期限停止计算';
  if (record.stage === 'INQUIRING') {
    return decided({
      fields: { mediation: record.mediation, clocks: pauseClock(record.clocks, 'inquiry', today) },
      text,
    });
  }
  if (record.stage !== 'MEDIATING' && record.stage !== 'SIGNING') {
    return decided({ fields: { mediation: record.mediation }, to: record.stage, text });
  }
  const stood = suspend(record, { reason: 'succession', note: '等待承继人表明是否继续' }, surroundings);
  if (!stood.ok) return stood;
  const { step } = stood;
  return decided({ ...step, to: 'SUSPENDED', event: 'suspended' });
}

/**
 * Takes down what a party is, or what happened to it. From then on it cannot be bound before what is missing is there;
 * with a succession the case stands still, and an agreement that is being signed goes back to the talks.
 */
export function noteCircumstance(
  record: MediationCase,
  noted: CircumstanceNoted,
  byName: string,
  surroundings: Surroundings,
): Decision {
  const side = sideOfCase(record, noted.side);
  if (side === null) return wrongAt('side', '没有选这是哪一方', '请选择本案的一方');
  const { circumstances } = record.mediation;
  if (circumstances.length >= MOST_CIRCUMSTANCES) return notNow('登记的当事人情况太多，请写在调解笔录里。');
  if (circumstances.some((each) => each.side === side && each.kind === noted.kind && each.met === null)) {
    return wrongAt('kind', '这一方已经登记过这种情况，还没有落实', '请先登记落实');
  }
  const limit = limitOf(noted);
  if (!limit.ok) return limit;
  const note = checkLongText(noted.note, { label: '情况说明', max: 500 });
  if (!note.ok) return { ok: false, findings: findingsAt('note', note), sentence: null };
  const circumstance: PartyCircumstance = {
    id: `circumstance-${circumstances.length + 1}`,
    side,
    kind: noted.kind,
    note: note.value,
    upToFen: limit.fen,
    notedByName: byName,
    at: surroundings.now,
    met: null,
  };
  const mediation = { ...record.mediation, circumstances: [...circumstances, circumstance] };
  if (noted.kind === 'succession') return standStill({ ...record, mediation }, surroundings);
  return decided({ fields: { mediation }, to: record.stage, text: '登记了一方当事人的情况' });
}

/** The case goes on where it stood still for a succession, once no other is awaited. */
function goOn(record: MediationCase, surroundings: Surroundings): Decision {
  const { mediation } = record;
  const text = '承继已经落实，期限继续计算';
  if (record.stage === 'INQUIRING') {
    // A clock that waits for the notice to be received goes on waiting.
    const waits = mediation.respondents.some((each) => awaitsService(record, each));
    const clocks = waits ? record.clocks : resumeClock(record.clocks, 'inquiry', surroundings.today);
    return decided({ fields: { mediation, clocks }, text });
  }
  if (record.stage === 'ASSIGNING') return decided(settleSeats(record, mediation, surroundings, text, null));
  const open = openSuspensions(record);
  const stood = open.some(({ reason }) => reason === 'succession');
  if (record.stage !== 'SUSPENDED' || !stood) return decided({ fields: { mediation }, to: record.stage, text });
  if (open.some(({ reason }) => reason !== 'succession')) {
    const left = { ...mediation, suspensions: withoutSuccession(record, surroundings.today) };
    return decided({ fields: { mediation: left }, to: 'SUSPENDED', text: '承继已经落实，调解因为别的原因仍在中止' });
  }
  const resumed = resume(record, surroundings.today);
  if (!resumed.ok) return resumed;
  return decided({ fields: { mediation, ...resumed.step.fields }, to: 'MEDIATING', event: 'resumed', text });
}

/** What was missing is there: who stands in, took the place or approved, and by which paper. */
export function meetCircumstance(
  record: MediationCase,
  given: { circumstanceId: string; name: string; document: string; evidenceId: string | null },
  byName: string,
  surroundings: Surroundings,
): Decision {
  const open = record.mediation.circumstances.find((each) => each.id === given.circumstanceId);
  if (!open) return wrongAt('circumstanceId', '没有这项情况', '请刷新后再选');
  if (open.met !== null) return notNow('这项情况已经落实，不用再登记。');
  const name = checkLine(given.name, { label: '姓名或者单位', max: 100 });
  const document = checkLongText(given.document, { label: '证明文件', max: 300 });
  if (!name.ok || !document.ok) {
    const findings = [...findingsAt('name', name), ...findingsAt('document', document)];
    return { ok: false, findings, sentence: null };
  }
  const { evidenceId } = given;
  if (evidenceId !== null && !record.evidence.some(({ id, side }) => id === evidenceId && side === open.side)) {
    return wrongAt('evidenceId', '没有这份材料', '请从这一方提交的材料里选');
  }
  const met = { name: name.value, document: document.value, evidenceId, byName, at: surroundings.now };
  const circumstances = record.mediation.circumstances.map((each) => (each === open ? { ...each, met } : each));
  const changed: MediationCase = { ...record, mediation: { ...record.mediation, circumstances } };
  if (open.kind === 'succession' && !awaitsSuccession(changed)) return goOn(changed, surroundings);
  return decided({ fields: { mediation: changed.mediation }, to: record.stage, text: '一方当事人的情况已经落实' });
}
