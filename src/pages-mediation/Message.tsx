import { Text, View } from '@tarojs/components';
import type { MessageView } from '@/contract/talks';
import { call } from '../data/call';
import { openFile } from '../data/openFile';
import { sayProblem } from '../data/tell';
import { LinkRow } from '../ui/link-row/LinkRow';
import { moment } from '../ui/wording/dates';
import { sizeText } from '../ui/wording/sizes';
import './room.scss';

/** One message: who, when, what, and by how many parties it was read. */
export function Message({ caseId, message }: { caseId: string; message: MessageView }) {
  const { from } = message;
  const show = async (fileId: string) => {
    try {
      const { url, name } = await call('message.openFile', { caseId, messageId: message.id, fileId });
      await openFile(url, name);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const who = `${from.mine ? '我' : from.name}${from.party === 'mediator' ? '（调解员）' : ''}`;
  return (
    <View className={from.mine ? 'message message--mine' : 'message'}>
      <Text className="message__under">{`${who} · ${moment(message.at)}`}</Text>
      {message.text !== '' && (
        <Text className="message__text" selectable userSelect>
          {message.text}
        </Text>
      )}
      {message.files.map((file) => (
        <LinkRow key={file.id} label={file.name} note={sizeText(file.size)} onClick={() => void show(file.id)} />
      ))}
      {from.mine && (
        <Text className="message__under">
          {message.readBy.length > 0 ? `已读${message.readBy.length}方` : '还没有人读'}
        </Text>
      )}
    </View>
  );
}
