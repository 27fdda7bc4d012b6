import fc from 'fast-check';
import { addDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { after, refusedAt, taken } from '../cases/decisionInTests';
import { listingKeys } from '../cases/listingKeys';
import type { Agreement, Obligation } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation, samplePiece } from '../cases/sampleMediation';
import { archive } from '../archive/archive';
import { reopen } from '../archive/reopen';
import { answerReport } from './answerReport';
import { closePerformance } from './close';
import { remindersDue, remindObligation } from './remind';
import { reportPerformance } from './report';
import { confirmationUntil, whatNow } from './whatNow';

const X = { id: 'x', answerDays: 7 };
const NOW = { now: SAMPLE_NOW, today: SAMPLE_TODAY };

function owed(no: number, changes: Partial<Obligation> = {}): Obligation {
  return {
    no,
    kind: 'pay',
    debtor: 'r1',
    creditor: 'applicant',
    amountFen: 10_000,
    what: '付款',
    manner: '转账',
    dueOn: '2026-03-20',
    proof: '回单',
    ...changes,
  };
}

/** A case whose oral agreement is in effect. */
function performing(obligations: Obligation[]): MediationCase {
  const agreement: Agreement = {
    edition: 1,
    obligations,
    terms: '',
    claims: [0, 1],
    noOwnership: true,
    severable: false,
    oral: true,
    readBy: [],
    openedAt: SAMPLE_NOW,
    text: '',
    textSha256: '',
    signatures: [],
    seal: null,
    refusals: [],
  };
  const record = sampleMediation(['agreed', 'agreed']);
  return { ...record, stage: 'PERFORMING', mediation: { ...record.mediation, agreement } };
}

const paid = (record: MediationCase, amountYuan: string, id = 'report-1') =>
  reportPerformance(record, { no: 1, amountYuan, note: '', evidenceIds: [] }, 'r1', { id, answerDays: 7 }, NOW);
const answered = (record: MediationCase, confirmed: boolean, reportId = 'report-1') =>
  answerReport(record, { reportId, confirmed, reason: confirmed ? '' : '没有收到' }, 'applicant', NOW);

describe('a report', () => {
  it('is the debtor’s, of no more than is left, with evidence of its own that the creditor may open', () => {
    const record = performing([owed(1), owed(2, { debtor: 'applicant', creditor: 'r1' })]);
    expect(
      refusedAt(reportPerformance(record, { no: 1, amountYuan: '1', note: '', evidenceIds: [] }, 'r2', X, NOW)),
    ).toContain('不是您这一方');
    expect(
      refusedAt(reportPerformance(record, { no: 9, amountYuan: '1', note: '', evidenceIds: [] }, 'r1', X, NOW)),
    ).toContain('没有这一项');
    expect(refusedAt(paid(record, '100.01'))).toBe('amountYuan');
    const half = after(record, paid(record, '60'));
    expect(refusedAt(paid(half, '40.01', 'report-2'))).toBe('amountYuan');
    const film = { ...record, evidence: [...record.evidence, samplePiece('film', 'r1', { shareable: false })] };
    const input = { no: 1, amountYuan: '1', note: '', evidenceIds: ['evidence-a', 'evidence-r1', 'film'] };
    expect(refusedAt(reportPerformance(film, input, 'r1', X, NOW))).toBe('evidenceIds.0,evidenceIds.2');
    const shown = taken(reportPerformance(record, { ...input, evidenceIds: ['evidence-r1'] }, 'r1', X, NOW));
    expect(shown.fields.mediation?.exchanged).toEqual(['evidence-r1']);
  });

  it('counts once the creditor confirmed it; a disputed one leaves the money owed', () => {
    const record = performing([owed(1)]);
    const all = after(record, paid(record, '100'));
    expect(refusedAt(answerReport(all, { reportId: 'report-1', confirmed: true, reason: '' }, 'r2', NOW))).toContain(
      '接受履行的一方',
    );
    expect(refusedAt(answerReport(all, { reportId: 'report-1', confirmed: false, reason: '' }, 'applicant', NOW))).toBe(
      'reason',
    );
    const disputed = after(all, answered(all, false));
    expect(disputed.stage).toBe('PERFORMING');
    expect(refusedAt(answered(disputed, true))).toContain('已经答复');
    const again = after(disputed, paid(disputed, '100', 'report-2'));
    expect(taken(answered(again, true, 'report-2'))).toMatchObject({ to: 'PERFORMED', event: 'performed' });
  });

  it('in any parts is performed exactly when the parts make the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 8 }), (parts) => {
        let record = performing([owed(1)]);
        let sum = 0;
        parts.forEach((part, index) => {
          if (record.stage !== 'PERFORMING') return;
          const decision = paid(record, (part / 100).toFixed(2), `report-${index}`);
          expect(decision.ok).toBe(sum + part <= 10_000);
          if (!decision.ok) return;
          sum += part;
          const reported = after(record, decision);
          record = after(reported, answered(reported, true, `report-${index}`));
          expect(record.stage === 'PERFORMED').toBe(sum === 10_000);
        });
      }),
    );
  });
});

describe('reminders', () => {
  it('of one that is overdue and one that falls due on the same day both go out, one after the other', () => {
    const record = performing([owed(1), owed(2, { dueOn: '2026-03-22' })]);
    const first = taken(remindObligation(record, '2026-03-21'));
    expect([first.event, first.text]).toEqual(['obligationOverdue', '第1项义务已经到期，还没有确认履行']);
    const between = after(record, remindObligation(record, '2026-03-21'));
    const second = taken(remindObligation(between, '2026-03-21'));
    expect([second.event, second.text.slice(0, 9)]).toEqual(['obligationDue', '提醒履行第2项义务']);
    expect(remindersDue(after(between, remindObligation(between, '2026-03-21')).mediation, '2026-03-21')).toEqual([]);
  });

  it('are due seven days and one day before and once after, each once, and none when it was done', () => {
    let record = performing([owed(1)]);
    const sent: string[] = [];
    for (let day = SAMPLE_TODAY; day <= '2026-03-31'; day = addDays(day, 1)) {
      for (let tick = 0; tick < 2; tick += 1) {
        const due = remindersDue(record.mediation, day);
        if (due.length === 0) continue;
        sent.push(...due.map(({ what }) => `${day} ${what}`));
        record = after(record, remindObligation(record, day));
      }
    }
    expect(sent).toEqual(['2026-03-13 sevenDays', '2026-03-19 oneDay', '2026-03-21 overdue']);
    const reported = after(performing([owed(1)]), paid(performing([owed(1)]), '100'));
    expect(remindersDue(after(reported, answered(reported, true)).mediation, '2026-03-19')).toEqual([]);
    expect(taken(remindObligation(performing([owed(1)]), '2026-03-21')).event).toBe('obligationOverdue');
  });

  it('find the case by the next day on which something is owed', () => {
    const record = performing([owed(1), owed(2, { dueOn: '2026-03-10' })]);
    expect(listingKeys(record).due).toBe(`2026-03-10~${record._id}`);
  });
});

describe('what is overdue', () => {
  it('can be sued on; it is enforced only after confirmation, which is asked for within thirty days', () => {
    const record = performing([owed(1)]);
    expect(whatNow(record, owed(1), '2026-03-20')).toEqual([]);
    const ways = whatNow(record, owed(1), '2026-03-21').join('');
    expect(ways).toContain('起诉');
    expect(ways).toContain('没有确认的协议不能直接申请强制执行');
    expect(ways).toContain('2026年4月1日前共同向人民法院申请司法确认');
    expect(record.mediation.agreement && confirmationUntil(record.mediation.agreement)).toBe('2026-04-01');
    expect(whatNow(record, owed(1), '2026-04-02').join('')).toContain('已经过去');
  });

  it('is given up with a reason and remedies alone, and nothing is before its day', () => {
    const record = performing([owed(1)]);
    expect(refusedAt(closePerformance(record, '不付了', NOW))).toContain('还没有到期');
    const late = { now: SAMPLE_NOW, today: '2026-03-21' };
    expect(refusedAt(closePerformance(record, '', late))).toBe('reason');
    const step = taken(closePerformance(record, '对方不付', late));
    expect(step).toMatchObject({ to: 'TERMINATED', event: 'terminated' });
    expect(step.fields.outcome).toMatchObject({ kind: 'unperformed' });
    expect(step.fields.outcome?.remedies.length).toBeGreaterThan(3);
  });
});

describe('the archive', () => {
  it('names what is missing; a statement stands in for what nobody can bring, never for the rest', () => {
    const open = performing([owed(1)]);
    const reported = after(open, paid(open, '100'));
    const done = after(reported, answered(reported, true));
    expect(refusedAt(archive(done, '', SAMPLE_TODAY))).toBe(
      'dossier.application,dossier.rights,dossier.record,dossier.oralAgreement,dossier.performance,dossier.visit',
    );
    expect(refusedAt(archive(done, '当面告知', SAMPLE_TODAY))).toBe('dossier.application');
  });

  it('lets a matter go on in a new draft that names it', () => {
    const open = performing([owed(1)]);
    const origin = {
      id: 'case_000002',
      filedBy: open.filedBy,
      contact: { name: '某人', phone: '13800138000', address: '' },
      at: SAMPLE_NOW,
    };
    expect(reopen(open, origin)).toBeNull();
    const next = reopen({ ...open, stage: 'ARCHIVED' }, origin);
    expect(next).toMatchObject({ stage: 'DRAFT', continues: open._id, evidence: [], number: null });
    expect(next?.content.claims).toEqual(open.content.claims);
  });
});
