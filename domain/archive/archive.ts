import type { MediationCase } from '../cases/case';
import { stopAllClocks } from '../cases/caseClocks';
import { decided, wrongAt, type Decision } from '../cases/decision';
import type { Day } from '../calendar/day';
import { checkLongText } from '../text/plainText';
import { dossierOf } from './dossier';

/**
 * Files the case away for good. Every missing document is named; what nobody can bring any more may be explained in a
 * statement on the file (卷宗情况说明), the rest may not.
 * @param statement the statement; '' when nothing has to be explained
 */
export function archive(record: MediationCase, statement: string, today: Day): Decision {
  const missing = dossierOf(record).filter(({ state }) => state === 'missing');
  const words = checkLongText(statement, { label: '卷宗情况说明', max: 2000, optional: true });
  if (!words.ok) return wrongAt('statement', words.problem, words.remedy);
  const open = words.value === '' ? missing : missing.filter(({ rule }) => !rule.explainable);
  if (open.length > 0) {
    return {
      ok: false,
      findings: open.map(({ rule: { id, problem, remedy } }) => ({ field: `dossier.${id}`, problem, remedy })),
      sentence: null,
    };
  }
  const explained = missing.map(({ name }) => name).join('、');
  return decided({
    fields: { clocks: stopAllClocks(record.clocks, today) },
    text: explained === '' ? '材料齐全，归档' : `归档，${explained}由卷宗情况说明代替`,
  });
}
