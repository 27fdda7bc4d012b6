import { Text } from '@tarojs/components';
import type { CaseView } from '@/contract/cases';
import type { EvidenceView } from '@/contract/filing';
import { call } from '../../data/call';
import { open } from '../../data/navigate';
import { openFile } from '../../data/openFile';
import { sayProblem } from '../../data/tell';
import { factsOf } from '../filing-facts/filingFacts';
import { Fold } from '../fold/Fold';
import { KeyValues } from '../key-values/KeyValues';
import { LinkRow } from '../link-row/LinkRow';
import { dayInFull, moment } from '../wording/dates';
import { kindName } from '../wording/fileKinds';
import { sizeText } from '../wording/sizes';

/** What was handed in, folded by part, and the evidence to open. */
export function CaseFile({ view }: { view: CaseView }) {
  return (
    <>
      <Fold id="fold-applicant" title="申请人">
        <KeyValues
          rows={[
            { name: '申请人', value: view.applicant.name },
            { name: '法定代表人', value: view.applicant.legalRepresentative },
            { name: '提交人', value: view.applicant.filedByName },
            { name: '联系人', value: view.content.applicant.contactName },
            { name: '联系电话', value: view.content.applicant.contactPhone },
            { name: '送达地址', value: view.content.applicant.address },
          ]}
        />
      </Fold>
      {factsOf(view.content).map((section) => (
        <Fold key={section.part} id={`fold-${section.part}`} title={section.title}>
          <KeyValues rows={section.rows} />
        </Fold>
      ))}
      <Fold id="fold-evidence" title="证据材料" count={`${view.evidence.length}份`}>
        {view.evidence.length === 0 && <Text>还没有证据材料。</Text>}
        {view.evidence.map((item, index) => (
          <EvidenceRow key={item.id} caseId={view.id} item={item} index={index} />
        ))}
      </Fold>
      {view.supplements.map((round, index) => (
        <Fold
          key={round.askedAt}
          id={`fold-supplement-${index}`}
          title={view.supplements.length > 1 ? `第${index + 1}次补正` : '补正'}
          count={round.answeredAt === null ? '待答复' : '已答复'}
        >
          <KeyValues
            rows={[
              { name: '要求时间', value: moment(round.askedAt) },
              { name: '截止', value: dayInFull(round.dueOn) },
              ...round.items.map((item, at) => ({
                name: `第${at + 1}项`,
                value: [
                  `${item.what}（${item.reason}）`,
                  item.answer && `答复：${item.answer}`,
                  item.evidenceIds.length > 0 && `附材料${item.evidenceIds.length}份`,
                ]
                  .filter(Boolean)
                  .join('\n'),
              })),
            ]}
          />
        </Fold>
      ))}
    </>
  );
}

function EvidenceRow({ caseId, item, index }: { caseId: string; item: EvidenceView; index: number }) {
  const show = async () => {
    // A secret is looked at on a page of its own, under a mark.
    if (item.secret && item.mayOpen) return open('/pages-case/secret', { id: caseId, evidence: item.id });
    try {
      const { url, name } = await call('case.openEvidence', { caseId, evidenceId: item.id });
      await openFile(url, name);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <LinkRow
      id={`evidence-${index}`}
      label={`${index + 1}. ${item.caption || item.name}`}
      note={
        item.mayOpen
          ? [item.secret && '涉密', item.name, kindName(item.kind), sizeText(item.size)].filter(Boolean).join(' · ')
          : '只有指定的查阅人和调解员能打开'
      }
      onClick={() => void show()}
    />
  );
}
