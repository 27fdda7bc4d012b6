import { useState } from 'react';
import {
  beginningOf,
  holidaysInWords,
  nextYearToWrite,
  noticesWith,
  type WrittenYear,
} from '@/domain/calendar/writtenHolidays';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { dayInFull, todayInShanghai } from '../ui/wording/dates';
import { HolidayForm } from './HolidayForm';
import { SettingsChanges } from './SettingsChanges';
import { useCommittee, type CommitteeInHand } from './useCommittee';

/** How such a change is called among the changes of the settings. */
const CHANGE = '放假安排';

/** The holidays of each year: what came with the product, and what is written down from later notices. */
export default function HolidaysPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  if (!committee) return <Screen id="holidays" loading problem={problem} onRetry={reload} />;
  return <Years key={committee.version} committee={committee} />;
}

function Years({ committee }: { committee: CommitteeInHand }) {
  const { settings, changes, mayChange, reload } = committee;
  const [writing, setWriting] = useState<WrittenYear | null>(null);
  const written = settings.holidays;
  const thisYear = Number(todayInShanghai().slice(0, 4));
  const next = nextYearToWrite(written);
  const ofYears = changes.filter(({ differences }) => differences.some(({ label }) => label === CHANGE));

  if (writing) {
    return <HolidayForm committee={committee} beginning={writing} onClose={() => setWriting(null)} />;
  }
  return (
    <Screen id="holidays">
      <Notice>
        {`放假和调休由国务院规定，各地不能自己改。这里照国务院办公厅的通知登记，经第二人同意后生效，进行中的期限随即重新计算。${next}年还没有登记，落在${next}年的截止日都标“暂定”。`}
      </Notice>
      <SettingsChanges
        title="等第二人同意的修改"
        changes={ofYears.filter(({ state }) => state === 'waiting')}
        onDecided={reload}
      />
      {mayChange && (
        <Button id="write-next" onClick={() => setWriting(beginningOf(next, written))}>
          {`登记${next}年放假安排`}
        </Button>
      )}
      {noticesWith(written)
        .filter(({ year }) => year >= thisYear - 1)
        .reverse()
        .map((notice) => {
          const { year, publishedOn } = notice;
          const { off, work } = holidaysInWords(notice);
          return (
            <Card key={year} title={`${year}年`}>
              <KeyValues
                rows={[
                  { name: '通知', value: notice.notice },
                  { name: '公布日期', value: publishedOn ? dayInFull(publishedOn) : '' },
                  { name: '放假', value: off.join('\n') },
                  { name: '调休上班', value: work.join('\n') || '没有' },
                ]}
              />
              {mayChange && year >= thisYear && (
                <Button id={`change-${year}`} kind="text" small onClick={() => setWriting(beginningOf(year, written))}>
                  {`国务院改了${year}年的安排`}
                </Button>
              )}
            </Card>
          );
        })}
      <SettingsChanges
        title="修改记录"
        changes={ofYears.filter(({ state }) => state !== 'waiting')}
        onDecided={reload}
      />
    </Screen>
  );
}
