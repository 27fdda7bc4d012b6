import { Text, View } from '@tarojs/components';
import type { ThreadView } from '@/contract/inbox';
import { Button } from '../../ui/button/Button';
import { Tag } from '../../ui/stage-tag/StageTag';
import { moment } from '../../ui/wording/dates';

interface ThreadRowProps {
  thread: ThreadView;
  /** Opens what the latest notice is about; that page asks anew who is looking. */
  onOpen: (thread: ThreadView) => void;
  onMarkRead: (thread: ThreadView) => Promise<void>;
  /** Opens all notices of the case. */
  onHistory: (caseId: string) => void;
}

/** A case in the inbox, or one thing beside cases: the latest notice, how many are unread, whether it waits for the reader. */
export function ThreadRow({ thread, onOpen, onMarkRead, onHistory }: ThreadRowProps) {
  const { id, caseId, at, title, text, unread, todo } = thread;
  const unreadWords = unread > 0 ? `${unread >= 99 ? '99+' : unread}条未读` : null;
  return (
    <View className={unread > 0 ? 'notice-row notice-row--new' : 'notice-row'}>
      <View
        className="notice-row__main"
        hoverClass="notice-row--pressed"
        aria-role="button"
        aria-label={[title, todo && '待办', unreadWords].filter(Boolean).join('，')}
        id={`thread-${id}`}
        onClick={() => onOpen(thread)}
      >
        <View className="notice-row__head">
          <Text className="notice-row__title">{title}</Text>
          {todo && <Tag tone="warn">待办</Tag>}
          {unreadWords && <Tag tone="accent">{unreadWords}</Tag>}
        </View>
        <Text>{text}</Text>
      </View>
      <View className="notice-row__foot">
        <Text className="notice-row__at">{moment(at)}</Text>
        <View className="notice-row__do">
          {unread > 0 && (
            <Button id={`read-${id}`} kind="text" small label={`${title}，标为已读`} onClick={() => onMarkRead(thread)}>
              标为已读
            </Button>
          )}
          {caseId && (
            <Button
              id={`history-${caseId}`}
              kind="text"
              small
              label={`${title}，本案全部消息`}
              onClick={() => onHistory(caseId)}
            >
              本案消息
            </Button>
          )}
        </View>
      </View>
    </View>
  );
}
