import { View } from '@tarojs/components';
import type { PhoneTaskView } from '@/contract/phoneTasks';
import { howCallsEnded, MOST_CALLS, PHONE_RESULT_WORDS } from '@/domain/notices/phoneTask';
import { open } from '../data/navigate';
import { phone } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import './flags.scss';

interface CallCardProps {
  task: PhoneTaskView;
  onNote: (task: PhoneTaskView) => void;
}

/** Whether the calls have ended without reaching whom they were for. */
function isUnreached({ tries }: Pick<PhoneTaskView, 'tries'>): boolean {
  const ended = howCallsEnded(tries);
  return ended !== null && ended !== 'reached';
}

/** Who goes on where no call has reached anybody. */
function whoGoesOn({ ofOrder }: PhoneTaskView): string {
  return ofOrder
    ? '已通知联席会议办公室另行联系。'
    : '已通知本案调解员（没有调解员的通知主任）：另问能打通的电话，或改用书面送达。案件历史里记了一条。';
}

function stateWord({ done, tries }: PhoneTaskView): string {
  if (done) return isUnreached({ tries }) ? '没联系上' : '已办';
  return tries.length === 0 ? '待打' : `打过${tries.length}次，共${MOST_CALLS}次`;
}

/** A call to make: whom, what to tell them, why by telephone, and how earlier calls went. */
export function CallCard({ task, onNote }: CallCardProps) {
  const { id, name, title, text, why, caseId, caseNumber, at, done, tries } = task;
  return (
    <Card title={name} aside={<Tag tone={done && !isUnreached(task) ? 'grey' : 'warn'}>{stateWord(task)}</Tag>}>
      <KeyValues
        rows={[
          { name: '电话', value: task.phone || (done ? '' : '没有登记电话，请到案件里找送达地址') },
          { name: '要告知', value: `${title}。${text}` },
          { name: '案号', value: caseNumber ?? '' },
          { name: '为什么打', value: why },
          { name: '列入时间', value: moment(at) },
          ...tries.map((attempt, index) => ({
            name: `第${index + 1}次`,
            value: [`${moment(attempt.at)} ${attempt.byName}：${PHONE_RESULT_WORDS[attempt.result]}`, attempt.note]
              .filter(Boolean)
              .join('\n'),
          })),
          { name: '接下来', value: isUnreached(task) ? whoGoesOn(task) : '' },
        ]}
      />
      <View className="flags__buttons">
        {caseId && (
          <Button
            id={`call-case-${id}`}
            kind="text"
            small
            label={`打开${name}的案件`}
            onClick={() => open('/pages-case/detail', { id: caseId })}
          >
            打开案件
          </Button>
        )}
        {!done && (
          <Button id={`note-${id}`} kind="secondary" small onClick={() => onNote(task)}>
            记结果
          </Button>
        )}
        {!done && task.phone !== '' && (
          <Button
            id={`dial-${id}`}
            small
            label={`拨打${name}的电话`}
            onClick={() => {
              phone(task.phone);
              // What is asked next, when the call is over.
              onNote(task);
            }}
          >
            拨打
          </Button>
        )}
      </View>
    </Card>
  );
}
