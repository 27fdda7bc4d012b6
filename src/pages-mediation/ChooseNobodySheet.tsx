import { useState } from 'react';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { Agree } from '../ui/check-list/CheckList';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { aboutOf, type Seat, type WorkProps } from './seatProps';

const MOST_REASON = 500;

/** Whether the mediation goes on among others when this side goes: it does where another respondent takes part. */
export function goesOnWithout({ ownSide, respondents }: WorkProps['mediation']): boolean {
  return (
    ownSide !== null &&
    ownSide !== 'applicant' &&
    respondents.some(({ side, willingness }) => side !== ownSide && willingness === 'agreed')
  );
}

/**
 * A side that changed a mediator, will not have this one either, and chooses nobody: that is to refuse to mediate
 * (在线调解规则 14). What it ends and what stays open is read and ticked before it is done.
 */
export function ChooseNobodySheet({
  view,
  mediation,
  hand,
  seat,
  onClose,
}: WorkProps & { seat: Seat; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [understood, setUnderstood] = useState(false);
  const ends = goesOnWithout(mediation) ? '您这一方退出调解，其他各方继续' : '整个调解马上终止';
  const give = async () => {
    const input = { ...aboutOf(view), mediator: seat.openid, reason, choosesNobody: true };
    if (await hand.carryOut(() => command('mediator.askOther', input), '已提交')) onClose();
  };
  return (
    <Sheet
      title="不同意调解员，也不另选"
      onClose={onClose}
      foot={
        <Button
          id="give-up-mediation"
          kind="danger"
          disabledBecause={!understood ? '请先勾选“我明白”' : reason.trim() === '' ? '请写明理由' : null}
          onClick={give}
        >
          不再调解
        </Button>
      }
    >
      <Notice tone="danger" title={`${ends}，不能撤回`}>
        换过一次调解员，仍不同意，又不自己选的，规则上视为拒绝调解（《人民法院在线调解规则》第十四条）。
      </Notice>
      <Notice title="不想结束的，可以">
        关闭这一页，从名册里自己选一位；或者写明理由再次申请更换，由主任决定；有亲属、利害关系的，申请回避。
      </Notice>
      <Notice title="结束以后还可以">起诉；有仲裁协议的申请仲裁；请主管部门处理；以后都愿意谈了，再申请调解。</Notice>
      <Agree
        name="understood"
        on={understood}
        label={`我明白：提交后，${ends}`}
        note="不勾选就不能提交"
        onChange={setUnderstood}
      />
      <LongTextField
        name="reason"
        label="理由"
        required
        fixed
        max={MOST_REASON}
        value={reason}
        onChange={setReason}
        findings={hand.findings}
      />
    </Sheet>
  );
}
