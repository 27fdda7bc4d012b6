import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { Finding } from '@/domain/text/finding';
import type { FilingContent } from '@/domain/filing/content';
import { call } from '../data/call';
import type { Draft } from '../data/draft';
import type { EvidenceShelf } from '../data/evidenceShelf';
import { useAnswer } from '../data/useAnswer';
import { Card } from '../ui/card/Card';
import { factsOf } from '../ui/filing-facts/filingFacts';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { moment } from '../ui/wording/dates';
import { stepOfField, STEPS } from './steps';

interface ReviewStepProps {
  caseId: string;
  content: FilingContent;
  evidenceCount: number;
  draft: Draft;
  shelf: EvidenceShelf;
  onGoTo: (step: number) => void;
}

/** What is still missing, each a tap from where it is filled; earlier filings of the same thing; and the whole to read. */
export function ReviewStep({ caseId, content, evidenceCount, draft, shelf, onGoTo }: ReviewStepProps) {
  const review = useAnswer(`review-${caseId}`, async () => {
    await shelf.flush();
    await draft.flush();
    return call('filing.review', { caseId });
  });
  const findings = review.data?.findings;
  useEffect(() => {
    if (findings) draft.showFindings(findings);
  }, [draft, findings]);

  return (
    <>
      <Screen.Part loading={!review.data} problem={review.data ? null : review.problem} onRetry={review.reload}>
        {review.data && (
          <>
            <Missing findings={review.data.findings} onGoTo={onGoTo} />
            {review.data.earlier.length > 0 && (
              <Notice tone="warn" title="以前交过类似的申请">
                {review.data.earlier.map((one) => (
                  <Text key={one.number}>{`${one.number}，${moment(one.submittedAt)}提交，${one.stageName}。`}</Text>
                ))}
                <Text>不影响您再次提交；如果是同一件事，可以先看看那一件。</Text>
              </Notice>
            )}
          </>
        )}
      </Screen.Part>
      {factsOf(content).map((section) => (
        <Fold key={section.part} title={section.title} openAtFirst={section.part === 'respondents'}>
          <KeyValues rows={section.rows} />
        </Fold>
      ))}
      <Card>{`证据：${evidenceCount > 0 ? `${evidenceCount}份` : '还没有，可以以后补交'}`}</Card>
    </>
  );
}

function Missing({ findings, onGoTo }: { findings: readonly Finding[]; onGoTo: (step: number) => void }) {
  if (findings.length === 0) return <Notice tone="success">都填好了，请从头看一遍，没有问题就去签名。</Notice>;
  return (
    <Card title={`还有${findings.length}处要补`}>
      <View id="missing">
        {findings.map((finding) => {
          const step = stepOfField(finding.field);
          return (
            <LinkRow
              key={finding.field + finding.problem}
              label={finding.problem}
              note={finding.remedy}
              value={STEPS[step]?.title}
              onClick={() => onGoTo(step)}
            />
          );
        })}
      </View>
    </Card>
  );
}
