import { Text } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { BatchView } from '@/contract/codes';
import type { PosterPaper } from '@/domain/posters/design';
import type { Finding } from '@/domain/text/finding';
import { call, command } from '../data/call';
import { openMade } from '../data/openMade';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { DesignFields, type Design } from './DesignFields';
import { PAPERS, paperOf } from './PrintSheet';

/** The value of the choice that is no park. */
const WHOLE_LIST = '';

/** One PDF with a poster for every enterprise of the list. It goes on by itself, some codes a call, until it is there. */
export function BatchSheet({ onClose }: { onClose: () => void }) {
  const parks = useAnswer('batch-parks', () => call('enterprise.list', { search: '', park: null, cursor: null }));
  const [park, setPark] = useState(WHOLE_LIST);
  const [paper, setPaper] = useState<PosterPaper>('a4');
  const [design, setDesign] = useState<Design>({ title: '知识产权纠纷，扫码申请调解', line: '', colour: 'blue' });
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [batch, setBatch] = useState<BatchView | null>(null);
  const open = useRef(true);
  useEffect(
    () => () => {
      open.current = false;
    },
    [],
  );

  const make = async () => {
    try {
      // What was begun goes on after a lost answer, from where it had come to.
      let now =
        batch ?? (await command('posterBatch.start', { park: park === WHOLE_LIST ? null : park, paper, ...design }));
      while (now.file === null && open.current) {
        setBatch(now);
        now = await command('posterBatch.step', { batchId: now.batchId }, `${now.batchId}-${now.done}`);
      }
      if (open.current) setBatch(now);
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  const file = batch?.file ?? null;
  const choices = [
    { value: WHOLE_LIST, label: '名录里的全部企业' },
    ...(parks.data?.parks ?? []).map((one) => ({ value: one.park, label: `${one.park}（${one.count}家）` })),
  ];
  return (
    <Sheet
      title="批量制作企业海报"
      onClose={onClose}
      foot={
        file ? (
          <Button id="open-batch" onClick={() => openMade(file).catch(sayProblem)}>
            打开PDF
          </Button>
        ) : (
          <Button id="make-batch" onClick={make}>
            {batch ? '继续制作' : '开始制作'}
          </Button>
        )
      }
    >
      {batch ? (
        <Notice tone={file ? 'success' : 'info'} title={file ? '做好了' : '正在制作，请不要离开本页'}>
          <Text>
            {file
              ? `共${batch.total}张，每家企业一页。链接十分钟内有效。`
              : `已生成${batch.done}个码，共${batch.total}个。`}
          </Text>
        </Notice>
      ) : (
        <>
          <ChoiceField
            name="park"
            label="哪些企业"
            required
            wheel
            value={park}
            choices={choices}
            onChange={setPark}
            findings={findings}
          />
          <ChoiceField
            name="paper"
            label="纸张"
            required
            wheel
            value={paper}
            choices={PAPERS}
            onChange={(value) => setPaper(paperOf(value))}
          />
          <DesignFields design={design} onChange={setDesign} findings={findings} />
        </>
      )}
    </Sheet>
  );
}
