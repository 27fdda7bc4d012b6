import { useRouter } from '@tarojs/taro';
import { useCaseInHand } from '../data/useCaseInHand';
import { Card } from '../ui/card/Card';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { StageTag } from '../ui/stage-tag/StageTag';
import { Dossier } from './Dossier';

/** The file of a case that is over, to be completed and closed for good. */
export default function ArchivePage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { view } = hand;
  return (
    <Screen id="archive" loading={!view} problem={view ? null : hand.asked.problem} onRetry={hand.asked.reload}>
      {view && (
        <>
          <Card title={view.title} aside={<StageTag stage={view.stage} />}>
            {view.number ?? ''}
          </Card>
          {view.commands.includes('archive') ? (
            <Dossier view={view} hand={hand} />
          ) : (
            <Notice>{view.stage === 'ARCHIVED' ? '案卷已归档，只供查阅。' : '案件还没有办完，现在不能归档。'}</Notice>
          )}
        </>
      )}
    </Screen>
  );
}
