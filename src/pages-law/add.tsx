import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { LawTextPreview } from '@/contract/lawTexts';
import { MOST_INSTRUMENT, MOST_SOURCE } from '@/domain/lawTexts/limits';
import type { Finding } from '@/domain/text/finding';
import { call, command } from '../data/call';
import { chooseFiles } from '../data/chooseFiles';
import { useGoBack } from '../data/navigate';
import { findingsOf } from '../data/problems';
import { sayProblem, tell } from '../data/tell';
import { uploadFile } from '../data/upload';
import { useAnswer } from '../data/useAnswer';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { DateField } from '../ui/date-field/DateField';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Fold } from '../ui/fold/Fold';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { TextField } from '../ui/text-field/TextField';
import { beginSaying, edited, filledFrom, otherTitle, type Said } from './fromFile';
import { named } from './lawWords';
import { MissingTexts } from './MissingTexts';
import { TextPreview } from './TextPreview';

interface Looked {
  fileId: string;
  name: string;
  preview: LawTextPreview;
}

const FIELDS: readonly string[] = ['instrument', 'source', 'from', 'to'] satisfies (keyof Said)[];

/** A text from a file: looked at first, then said what it is and since when it holds, then proposed. */
export default function AddLawTextPage() {
  const { instrument: wanted = '', from: since = '' } = useRouter().params;
  const [looked, setLooked] = useState<Looked | null>(null);
  const [saying, setSaying] = useState(() => beginSaying(decodeURIComponent(wanted), since));
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const desk = useAnswer('law-desk', () => call('lawText.desk', {}));
  const goBack = useGoBack();
  const values = saying.said;
  const change = (part: Partial<Said>) => setSaying((before) => edited(before, part));
  const choose = async () => {
    try {
      const [file] = await chooseFiles('file', 1);
      if (!file) return;
      setLooked(null);
      const fileId = await uploadFile(file, () => undefined);
      const preview = await call('lawText.preview', { fileId });
      setLooked({ fileId, name: file.name, preview });
      setSaying((before) => filledFrom(before, preview, desk.data?.missing ?? []));
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const propose = async ({ fileId, preview: { sha256 } }: Looked) => {
    setFindings([]);
    try {
      const { waiting } = await command('lawText.propose', { fileId, sha256, ...values });
      await tell('已提交', waiting ? '已通知另一位管理员和调委会主任，同意后生效。' : '已生效，依据里可以看到条文了。');
      goBack();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.some(({ field }) => FIELDS.includes(field))) scrollToFirst(found);
      else await sayProblem(problem);
    }
  };
  const other = looked && otherTitle(values.instrument, looked.preview);
  const field = (name: keyof Said) => ({ name, required: true, findings });
  return (
    <Screen
      id="add-law-text"
      bottom={
        <BottomBar>
          <Button id="choose-text" kind={looked ? 'secondary' : 'primary'} onClick={choose}>
            {looked ? '换一个文件' : '选择TXT文件'}
          </Button>
          {looked && (
            <Button
              id="propose-text"
              disabledBecause={looked.preview.wrong > 0 ? '文件还有要改的地方' : null}
              onClick={() => propose(looked)}
            >
              提交
            </Button>
          )}
        </BottomBar>
      }
    >
      <Card title="怎么录入">
        <Paragraph>
          从公布的地方（例如国家法律法规数据库）下载全文，用Word或WPS另存为“纯文本（.txt）”后选择。只录公布的原文，不要改写；由另一人对照核对后生效。
        </Paragraph>
      </Card>
      {looked && <TextPreview name={looked.name} preview={looked.preview} />}
      <Card title="这是哪部文件">
        <TextField
          {...field('instrument')}
          label="全称"
          hint="与文件标题一致，不写书名号"
          grows
          max={MOST_INSTRUMENT}
          value={values.instrument}
          onChange={(instrument) => change({ instrument })}
        />
        {other !== null && (
          <Notice tone="warn">{`选的文件，标题是${named(other)}，与上面填的全称不一致。请看看是不是选错了文件。`}</Notice>
        )}
        <TextField
          {...field('source')}
          label="出处"
          hint="公布文号或公布的网址，同意的人照着核对"
          grows
          max={MOST_SOURCE}
          value={values.source}
          onChange={(source) => change({ source })}
        />
        <DateField
          {...field('from')}
          label="从哪天起施行"
          hint="修改过的，填这一版开始施行的那天，不是第一版的"
          value={values.from}
          onChange={(from) => change({ from })}
        />
        <SwitchField
          id="has-ended"
          label="已经知道哪天失效"
          note="有新文本接替的不用填，旧的自动到前一天为止"
          on={values.to !== null}
          onChange={(on) => change({ to: on ? values.from : null })}
        />
        {values.to !== null && (
          <DateField {...field('to')} label="最后一天" value={values.to} onChange={(to) => change({ to })} />
        )}
      </Card>
      {desk.data && desk.data.missing.length > 0 && (
        <Fold id="missing" title="从依据引用的文件中选" count={`${desk.data.missing.length}部`}>
          <MissingTexts
            missing={desk.data.missing}
            chosen={values}
            onChoose={({ instrument, from }) => change({ instrument, from })}
          />
        </Fold>
      )}
    </Screen>
  );
}
