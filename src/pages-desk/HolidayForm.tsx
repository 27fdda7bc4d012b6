import { useState } from 'react';
import type { WrittenYear } from '@/domain/calendar/writtenHolidays';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { DateField } from '../ui/date-field/DateField';
import { findingAt } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';
import { useSaveSettings, type CommitteeInHand } from './useCommittee';

const MOST = 20;

interface HolidayFormProps {
  committee: CommitteeInHand;
  beginning: WrittenYear;
  onClose: () => void;
}

/** One year as its notice has it: days off from and to, and the weekends on which people work. */
export function HolidayForm({ committee, beginning, onClose }: HolidayFormProps) {
  const [values, setValues] = useState(beginning);
  const { year } = values;
  const others = committee.settings.holidays.filter((each) => each.year !== year);
  const years = [...others, values].sort((one, other) => one.year - other.year);
  const { findings, save } = useSaveSettings(committee, `holidays.${years.indexOf(values)}.`);
  const change = (part: Partial<WrittenYear>) => setValues((before) => ({ ...before, ...part }));

  const saveYear = async () => {
    const copied = years.map(({ daysOff, workingWeekends, ...each }) => ({
      ...each,
      daysOff: [...daysOff],
      workingWeekends: [...workingWeekends],
    }));
    if ((await save({ ...committee.settings, holidays: copied })) !== null) onClose();
  };

  const { daysOff, workingWeekends } = values;
  const missing = findingAt('daysOff', findings) ?? findingAt('year', findings);
  const within = { earliest: `${year - 1}-12-25`, latest: `${year}-12-31` };
  const setOff = (index: number, part: Partial<WrittenYear['daysOff'][number]>) =>
    change({ daysOff: daysOff.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  return (
    <Screen
      id="holiday-form"
      bottom={
        <BottomBar>
          <Button id="save" onClick={saveYear}>
            保存
          </Button>
          <Button id="close-form" kind="secondary" onClick={onClose}>
            取消
          </Button>
        </BottomBar>
      }
    >
      {missing && <Notice tone="danger">{`${missing.problem}。${missing.remedy}。`}</Notice>}
      <Card title={`${year}年放假安排`}>
        <TextField
          name="notice"
          label="通知文号"
          hint="例如“国办发明电〔2025〕7号”"
          required
          grows
          value={values.notice}
          onChange={(notice) => change({ notice })}
          findings={findings}
        />
        <DateField
          name="publishedOn"
          label="公布日期"
          required
          value={values.publishedOn}
          latest={todayInShanghai()}
          onChange={(publishedOn) => change({ publishedOn })}
          findings={findings}
        />
      </Card>
      {daysOff.map(({ from, to }, index) => (
        <Card key={`off-${index}`} title={`第${index + 1}段放假`}>
          <DateField
            name={`daysOff.${index}.from`}
            label="第一天"
            required
            value={from}
            {...within}
            onChange={(day) => setOff(index, { from: day })}
            findings={findings}
          />
          <DateField
            name={`daysOff.${index}.to`}
            label="最后一天"
            required
            value={to}
            {...within}
            onChange={(day) => setOff(index, { to: day })}
            findings={findings}
          />
          <Button kind="text" small onClick={() => change({ daysOff: daysOff.filter((_, at) => at !== index) })}>
            删除这段放假
          </Button>
        </Card>
      ))}
      <Button
        id="add-off"
        kind="secondary"
        disabledBecause={daysOff.length >= MOST ? `最多${MOST}段` : null}
        onClick={() => change({ daysOff: [...daysOff, { from: '', to: '' }] })}
      >
        添加一段放假
      </Button>
      {workingWeekends.map((day, index) => (
        <Card key={`work-${index}`}>
          <DateField
            name={`workingWeekends.${index}`}
            label="调休上班的周末"
            required
            value={day}
            {...within}
            onChange={(picked) =>
              change({ workingWeekends: workingWeekends.map((each, at) => (at === index ? picked : each)) })
            }
            findings={findings}
          />
          <Button
            kind="text"
            small
            onClick={() => change({ workingWeekends: workingWeekends.filter((_, at) => at !== index) })}
          >
            删除这一天
          </Button>
        </Card>
      ))}
      <Button
        id="add-work"
        kind="secondary"
        disabledBecause={workingWeekends.length >= MOST ? `最多${MOST}天` : null}
        onClick={() => change({ workingWeekends: [...workingWeekends, ''] })}
      >
        添加调休上班的一天
      </Button>
    </Screen>
  );
}
