import { Image } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { command } from '../data/call';
import { open } from '../data/navigate';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { dayInFull } from '../ui/wording/dates';
import type { Respondent } from './respondents';
import './inquiry.scss';

interface NoticeSheetProps {
  caseId: string;
  respondent: Respondent;
  onClose: () => void;
}

/** What stands on the paper that a respondent gets: name, check code, and the code to scan. */
export function NoticeSheet({ caseId, respondent, onClose }: NoticeSheetProps) {
  const [url, setUrl] = useState<string | null>(null);
  const { notice } = respondent;
  if (!notice) return null;
  const show = async () => {
    try {
      setUrl((await command('code.picture', { token: notice.token })).url);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title="征询通知书"
      onClose={onClose}
      foot={
        <>
          <Button id="show-code" kind="secondary" onClick={show}>
            {url ? '刷新二维码' : '显示二维码'}
          </Button>
          <Button id="open-paper" onClick={() => open('/pages-intake/paper', { id: caseId, side: respondent.side })}>
            看全文、打印
          </Button>
        </>
      }
    >
      <Notice>通知书只送给这一方。扫码就能答复，不用登记。</Notice>
      <KeyValues
        rows={[
          { name: '被申请人', value: respondent.name },
          { name: '校验码', value: notice.checkCode },
          { name: '答复期限', value: dayInFull(notice.dueOn) },
          { name: '编号', value: notice.token },
        ]}
      />
      {url && (
        <Image
          className="inquiry__code"
          src={url}
          mode="aspectFit"
          aria-label="通知书二维码，点一下放大"
          onClick={() => {
            Taro.previewImage({ urls: [url] }).then(undefined, sayProblem);
          }}
        />
      )}
    </Sheet>
  );
}
