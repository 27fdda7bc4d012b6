import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_MESSAGE, MOST_MESSAGE_FILES } from '@/domain/talks/checkMessage';
import { chooseFiles, type FileSource } from '../data/chooseFiles';
import { command } from '../data/call';
import { newIdentifier } from '../data/identifier';
import type { PhoneFile } from '../data/phoneFile';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { uploadFile } from '../data/upload';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { LongTextField } from '../ui/text-field/LongTextField';
import { VoiceButton } from '../ui/voice/VoiceButton';
import './room.scss';

interface ComposerProps {
  caseId: string;
  room: string;
  onSent: () => Promise<void>;
}

const FULL = `一次最多${MOST_MESSAGE_FILES}个文件`;

/** Where a message is written, spoken, or shown. What is typed stays on the phone until it was sent. */
export function Composer({ caseId, room, onSent }: ComposerProps) {
  const form = useForm(`message:${caseId}:${room}`, { text: '' });
  const [files, setFiles] = useState<readonly PhoneFile[]>([]);
  /** Two messages with the same words are two messages; a repetition after a lost answer is one. */
  const [intent, setIntent] = useState(newIdentifier);
  const { text } = form.values;
  const space = MOST_MESSAGE_FILES - files.length;
  const full = space <= 0 ? FULL : null;

  const add = (more: readonly PhoneFile[]) => setFiles((before) => [...before, ...more].slice(0, MOST_MESSAGE_FILES));
  const choose = async (source: FileSource) => {
    try {
      add(await chooseFiles(source, space));
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const send = async () => {
    try {
      const sent = await Promise.all(
        files.map(async (file) => ({ fileId: await uploadFile(file, () => undefined), name: file.name })),
      );
      await command('message.send', { caseId, room, text, files: sent }, intent);
      form.set('text', '');
      form.done();
      setFiles([]);
      setIntent(newIdentifier());
      await onSent();
    } catch (problem) {
      await form.fail(problem);
      const other = findingsOf(problem).find((one) => one.field !== 'text');
      if (other) await sayProblem(problem);
    }
  };
  return (
    <View className="composer">
      <LongTextField
        name="text"
        label="写消息"
        required
        max={MOST_MESSAGE}
        value={text}
        onChange={(value) => form.set('text', value)}
        findings={form.findings}
      />
      {files.length > 0 && (
        <View className="composer__files">
          {files.map((file) => (
            <Chosen
              key={file.path}
              file={file}
              onRemove={() => setFiles(files.filter((one) => one.path !== file.path))}
            />
          ))}
        </View>
      )}
      <View className="composer__buttons">
        <VoiceButton id="voice" disabledBecause={full} onVoice={(file) => add([file])} />
        <Button id="attach" kind="secondary" small disabledBecause={full} onClick={() => choose('photo')}>
          加图片
        </Button>
        <Button id="attach-file" kind="secondary" small disabledBecause={full} onClick={() => choose('file')}>
          加文件
        </Button>
        <Button
          id="send"
          small
          disabledBecause={text.trim() === '' && files.length === 0 ? '请先写一句话' : null}
          onClick={send}
        >
          发送
        </Button>
      </View>
    </View>
  );
}

/** A file that goes out with the message: the picture itself, or its name. */
function Chosen({ file, onRemove }: { file: PhoneFile; onRemove: () => void }) {
  const isPicture = /\.(jpe?g|png|gif|webp|heic)$/i.test(file.name);
  return (
    <View className="composer__file">
      {isPicture ? (
        <Image className="composer__picture" src={file.path} mode="aspectFill" aria-label={file.name} />
      ) : (
        <Text>{file.name}</Text>
      )}
      <Text className="composer__remove" aria-role="button" aria-label={`不发${file.name}`} onClick={onRemove}>
        不发
      </Text>
    </View>
  );
}
