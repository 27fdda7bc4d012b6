import { View } from '@tarojs/components';
import { CONTACT_WAY_NAMES } from '@/domain/inquiry/contact';
import { phone } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayName, moment } from '../ui/wording/dates';
import { WILLINGNESS_WORDS } from '../ui/wording/mediationWords';
import type { Respondent } from './respondents';
import './inquiry.scss';

interface RespondentAskedProps {
  respondent: Respondent;
  onNotice: (() => void) | null;
  onAnswer: (() => void) | null;
  onContact: (() => void) | null;
  onReissue: (() => void) | null;
  onService: (() => void) | null;
}

/** When the notice was received, and how that is known; where the time runs from receipt, that it is awaited. */
function serviceWords({ notice }: Respondent, awaited: boolean): string {
  if (!notice?.served) return awaited ? '还没有登记，收到以后才起算' : '';
  return `${dayName(notice.served.on)}，${notice.served.way === 'opened' ? '对方打开了通知书' : '送达'}`;
}

function wayName(way: string): string {
  const names: Readonly<Record<string, string>> = CONTACT_WAY_NAMES;
  return names[way] ?? way;
}

/** How one respondent stands, and what the desk may do about it. */
export function RespondentAsked(props: RespondentAskedProps) {
  const { respondent, onNotice, onAnswer, onContact, onReissue, onService } = props;
  const { notice } = respondent;
  const isAwaited = onService !== null && notice !== null && notice.served === null;
  const word = WILLINGNESS_WORDS[respondent.willingness];
  return (
    <Card title={respondent.name} aside={<Tag tone={word.tone}>{word.text}</Tag>}>
      <KeyValues
        rows={[
          { name: '答复时间', value: respondent.answeredAt === null ? '' : moment(respondent.answeredAt) },
          { name: '说明', value: respondent.reason },
          { name: '送达', value: serviceWords(respondent, isAwaited) },
          { name: '答复期限', value: notice && !isAwaited ? dayName(notice.dueOn) : '' },
          { name: '已提醒', value: respondent.reminders > 0 ? `${respondent.reminders}次` : '' },
          ...respondent.tries.map((one, index) => ({
            name: `第${index + 1}次联系`,
            value: `${moment(one.at)} ${wayName(one.way)}，${one.byName}\n${one.result}`,
          })),
        ]}
      />
      {respondent.people.map((person) => (
        <LinkRow
          key={person.phone}
          label={person.name}
          note="代表这一方"
          value={person.phone}
          onClick={() => phone(person.phone)}
        />
      ))}
      <View className="inquiry__buttons">
        {onContact && (
          <Button id={`contact-${respondent.side}`} kind="text" small onClick={onContact}>
            登记联系
          </Button>
        )}
        {onService && (
          <Button id={`service-${respondent.side}`} kind="text" small onClick={onService}>
            登记送达
          </Button>
        )}
        {onAnswer && (
          <Button id={`record-${respondent.side}`} kind="text" small onClick={onAnswer}>
            登记答复
          </Button>
        )}
        {onReissue && (
          <Button id={`reissue-${respondent.side}`} kind="text" small onClick={onReissue}>
            补发
          </Button>
        )}
        {onNotice && (
          <Button id={`notice-${respondent.side}`} kind="secondary" small onClick={onNotice}>
            通知书
          </Button>
        )}
      </View>
    </Card>
  );
}
