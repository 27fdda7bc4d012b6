import type { MediationCase } from '../cases/case';
import { decided, wrongAt, type Decision } from '../cases/decision';
import type { EvidenceItem } from '../filing/content';
import type { Finding } from '../text/finding';

function whyNot(record: MediationCase, item: EvidenceItem | undefined, field: string): Finding[] {
  if (!item) return [{ field, problem: '没有这份材料', remedy: '请刷新后重新选择' }];
  if (record.mediation.exchanged.includes(item.id)) {
    return [{ field, problem: `“${item.name}”已经交换过`, remedy: '请取消勾选' }];
  }
  if (!item.shareable) {
    return [
      {
        field,
        problem: `“${item.name}”里可能有拍摄地点，去不掉，不能给对方看`,
        remedy: '请提供的一方另传截图或JPG，再交换那一份',
      },
    ];
  }
  return [];
}

/**
 * Lets every side open these pieces of evidence, each as the copy without location data. A file from which such data
 * cannot be taken is refused, with why (PIPL 6: no more than the purpose needs).
 */
export function exchangeEvidence(record: MediationCase, evidenceIds: readonly string[]): Decision {
  const wanted = [...new Set(evidenceIds)];
  if (wanted.length === 0) return wrongAt('evidenceIds', '还没有选材料', '请勾选要交换的材料');
  const findings = wanted.flatMap((id, index) =>
    whyNot(
      record,
      record.evidence.find((item) => item.id === id),
      `evidenceIds.${index}`,
    ),
  );
  if (findings.length > 0) return { ok: false, findings, sentence: null };
  return decided({
    fields: { mediation: { ...record.mediation, exchanged: [...record.mediation.exchanged, ...wanted] } },
    text: `交换了${wanted.length}份证据，各方都可以查看`,
  });
}
