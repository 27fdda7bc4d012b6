import { Picker, Text, View } from '@tarojs/components';
import type { Finding } from '@/domain/text/finding';
import { DateField } from '../ui/date-field/DateField';
import { Field, inputId } from '../ui/field/Field';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';

/** A time as it is picked: day, clock, minutes; '' while open. */
export interface TypedTime {
  day: string;
  clock: string;
  minutes: string;
}

export const NO_TIME: TypedTime = { day: '', clock: '', minutes: '60' };

interface TimeRowProps {
  /** Path of the time: 'times.0', or '' when there is one alone. */
  within: string;
  label: string;
  time: TypedTime;
  findings: readonly Finding[];
  onChange: (time: TypedTime) => void;
}

/** Day, time of day and length of a session. */
export function TimeRow({ within, label, time, findings, onChange }: TimeRowProps) {
  const path = (name: string) => (within ? `${within}.${name}` : name);
  const clockName = path('clock');
  return (
    <>
      <DateField
        name={path('startsAt')}
        label={`${label}：日期`}
        required
        earliest={todayInShanghai()}
        value={time.day}
        onChange={(day) => onChange({ ...time, day })}
        findings={findings}
      />
      <Field name={clockName} label="几点" required findings={findings}>
        <Picker
          id={inputId(clockName)}
          mode="time"
          value={time.clock || '09:00'}
          aria-label={`${label}：几点`}
          onChange={(event) => onChange({ ...time, clock: event.detail.value })}
        >
          <View className={time.clock ? 'field__box' : 'field__box field__box--empty'}>
            <Text>{time.clock || '请选择时间'}</Text>
            <Text className="field__arrow">▾</Text>
          </View>
        </Picker>
      </Field>
      <TextField
        name={path('minutes')}
        label="多长（分钟）"
        required
        keyboard="number"
        value={time.minutes}
        onChange={(minutes) => onChange({ ...time, minutes })}
        findings={findings}
      />
    </>
  );
}
