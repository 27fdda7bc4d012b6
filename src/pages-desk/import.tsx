import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ImportReport } from '@/contract/roll';
import { call, command } from '../data/call';
import { chooseFiles } from '../data/chooseFiles';
import { openMade } from '../data/openMade';
import { sayProblem } from '../data/tell';
import { uploadFile } from '../data/upload';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import './import.scss';

interface Looked {
  fileId: string;
  name: string;
  report: ImportReport;
}

/** Mistakes that are on the page at once: a list of hundreds is for the computer on which the sheet is mended. */
const SHOWN = 50;

/** A list of enterprises from a sheet: looked at row by row first, then taken in. */
export default function ImportPage() {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [done, setDone] = useState<Looked | null>(null);
  const template = () => call('enterprise.template', {}).then(openMade).catch(sayProblem);
  const choose = async () => {
    try {
      const [file] = await chooseFiles('file', 1);
      if (!file) return;
      setDone(null);
      setLooked(null);
      const fileId = await uploadFile(file, () => undefined);
      setLooked({ fileId, name: file.name, report: await call('enterprise.preview', { fileId }) });
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const takeIn = async ({ fileId, name, report: { sha256 } }: Looked) => {
    try {
      setDone({ fileId, name, report: await command('enterprise.import', { fileId, sha256 }) });
      setLooked(null);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const good = looked ? looked.report.fresh + looked.report.changed : 0;
  return (
    <Screen
      id="import"
      bottom={
        <BottomBar>
          <Button id="choose-sheet" kind={looked ? 'secondary' : 'primary'} onClick={choose}>
            {looked ? '换一个文件' : '选择表格'}
          </Button>
          {looked && (
            <Button
              id="take-in"
              disabledBecause={good === 0 ? '没有要新增或更新的企业' : null}
              onClick={() => takeIn(looked)}
            >
              {`导入${good}家`}
            </Button>
          )}
        </BottomBar>
      }
    >
      <Card title="怎么导入">
        <Paragraph>
          下载模板，一行填一家企业，存为XLSX后选择上传。先看预览，再决定导入；有错的行不导入，改好后可以再导一次。
        </Paragraph>
        <Button id="template" kind="secondary" small onClick={template}>
          下载模板
        </Button>
      </Card>
      {done && (
        <Notice tone="success" title="导入完成">
          <Text>{takenIn(done.report)}</Text>
        </Notice>
      )}
      {looked && <Preview looked={looked} />}
      {!looked && done && done.report.bad > 0 && <Mistakes looked={done} />}
    </Screen>
  );
}

function takenIn({ fresh, changed, same, bad }: ImportReport): string {
  return `新增${fresh}家，更新${changed}家，没有变化${same}家${bad > 0 ? `，有错未导入${bad}行` : ''}。`;
}

function Preview({ looked }: { looked: Looked }) {
  const { name, report } = looked;
  return (
    <>
      <Card title={`预览：${name}`}>
        <KeyValues
          rows={[
            { name: '共有', value: `${report.rows}行` },
            { name: '将新增', value: `${report.fresh}家` },
            { name: '将更新', value: `${report.changed}家` },
            { name: '没有变化', value: `${report.same}家` },
            { name: '有错不导入', value: `${report.bad}行` },
          ]}
        />
      </Card>
      {report.findings.length > 0 && <Mistakes looked={looked} />}
    </>
  );
}

/** What is wrong, here and as a sheet of those rows alone, to be given to who has filled them in. */
function Mistakes({ looked: { fileId, report } }: { looked: Looked }) {
  const { findings } = report;
  const send = () => call('enterprise.mistakes', { fileId }).then(openMade).catch(sayProblem);
  return (
    <Card title={`要修改的地方（${findings.length}处）`}>
      <Paragraph>可以下载一张表，里面只有这些行，每行写明要改什么。发给填表的人改好，直接用这张表再导一次。</Paragraph>
      <Button id="mistakes" kind="secondary" onClick={send}>
        下载要修改的行
      </Button>
      {findings.slice(0, SHOWN).map((finding) => (
        <View key={`${finding.row}-${finding.column}-${finding.problem}`} className="import__mistake">
          <Text className="import__place">{`第${finding.row}行，${finding.column}`}</Text>
          <Text className="import__problem">{finding.problem}</Text>
          <Text className="import__remedy">{finding.remedy}</Text>
        </View>
      ))}
      {findings.length > SHOWN && <Paragraph quiet>{`还有${findings.length - SHOWN}处，都在下载的表里。`}</Paragraph>}
    </Card>
  );
}
