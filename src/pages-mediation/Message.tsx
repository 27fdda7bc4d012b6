import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MessageView } from '@/contract/talks';
import { call } from '../data/call';
import { openFile } from '../data/openFile';
import { sayProblem } from '../data/tell';
import { LinkRow } from '../ui/link-row/LinkRow';
import { isSound, Sound } from '../ui/voice/Sound';
import { moment } from '../ui/wording/dates';
import { partyWord } from '../ui/wording/mediationWords';
import { sizeText } from '../ui/wording/sizes';
import './room.scss';

type MessageFile = MessageView['files'][number];

const PICTURES = ['jpg', 'png', 'gif', 'webp'];

/** One message: who, when, what, and who has read it. */
export function Message({ caseId, message }: { caseId: string; message: MessageView }) {
  const { from } = message;
  const linkTo = (file: MessageFile) => call('message.openFile', { caseId, messageId: message.id, fileId: file.id });
  const show = async (file: MessageFile) => {
    try {
      const { url, name } = await linkTo(file);
      await openFile(url, name);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const who = `${from.mine ? '我' : from.name}${from.party === 'mediator' ? '（调解员）' : ''}`;
  return (
    <View id={`message-${message.id}`} className={from.mine ? 'message message--mine' : 'message'}>
      <Text className="message__under">{`${who} · ${moment(message.at)}`}</Text>
      {message.text !== '' && (
        <Text className="message__text" selectable userSelect>
          {message.text}
        </Text>
      )}
      {message.files.map((file) => {
        const id = `file-${message.id}-${file.id}`;
        if (isSound(file.kind)) {
          return (
            <Sound
              key={file.id}
              id={id}
              name={file.name}
              size={file.size}
              link={async () => (await linkTo(file)).url}
            />
          );
        }
        if (PICTURES.includes(file.kind)) {
          return <Picture key={file.id} id={id} file={file} link={async () => (await linkTo(file)).url} />;
        }
        return (
          <LinkRow key={file.id} id={id} label={file.name} note={sizeText(file.size)} onClick={() => void show(file)} />
        );
      })}
      {from.mine && (
        <Text className="message__under">
          {message.readBy.length > 0 ? `已读：${message.readBy.map(partyWord).join('、')}` : '还没有人读'}
        </Text>
      )}
    </View>
  );
}

/** A picture comes when it is asked for, since each link is logged and lives ten minutes; then a tap shows it large. */
function Picture({ id, file, link }: { id: string; file: MessageFile; link: () => Promise<string> }) {
  const [url, setUrl] = useState<string | null>(null);
  const load = async () => {
    try {
      setUrl(await link());
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const enlarge = () => {
    if (url) openFile(url, file.name).then(undefined, sayProblem);
  };
  if (url === null) {
    return (
      <LinkRow
        id={id}
        label={file.name}
        note={`图片，${sizeText(file.size)}`}
        value="看图"
        onClick={() => void load()}
      />
    );
  }
  return (
    <Image
      id={id}
      className="message__picture"
      src={url}
      mode="widthFix"
      aria-label={`${file.name}，点一下放大`}
      // The link has run out, or the network is gone: it can be asked for again.
      onError={() => setUrl(null)}
      onClick={enlarge}
    />
  );
}
