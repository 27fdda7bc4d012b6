import { command } from '../data/call';
import { confirm } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import type { AgreementProps } from './agreementWork';
import { aboutOf } from './seatProps';

/** What a field of the draft is called, so that a finding says where it is. */
function placeOf(field: string): string {
  const at = /^obligations\.(\d+)/.exec(field)?.[1];
  if (at !== undefined) return `第${Number(at) + 1}项义务`;
  return field.startsWith('claims') ? '解决的请求' : field === 'terms' ? '其他约定' : '全文';
}

/** What is still unclear about a draft; nothing: it may be sent to be signed. */
export function OpenSigning({ view, hand, agreement }: AgreementProps) {
  const mayOpen = view.commands.includes('openSigning');
  if (view.stage !== 'MEDIATING' || view.relation !== 'mediator') return null;
  const open = async () => {
    if (!(await confirm('送各方签署？', '签署期间不能修改；要改先退回。', '送签'))) return;
    await hand.carryOut(() => command('agreement.openSigning', aboutOf(view)), '已送各方签署');
  };
  return (
    <>
      {agreement.findings.length > 0 ? (
        <Card title={`还有${agreement.findings.length}处不清楚`}>
          <KeyValues
            rows={agreement.findings.map((one, index) => ({
              name: `${index + 1}. ${placeOf(one.field)}`,
              value: `${one.problem}。${one.remedy}`,
            }))}
          />
        </Card>
      ) : (
        <Notice tone="success">该写的都写清楚了。</Notice>
      )}
      {mayOpen && (
        <Button
          id="open-signing"
          disabledBecause={agreement.findings.length > 0 ? `还有${agreement.findings.length}处不清楚，请先修改` : null}
          onClick={open}
        >
          送各方签署
        </Button>
      )}
    </>
  );
}
