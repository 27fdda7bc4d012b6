import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { MOST_MESSAGE, MOST_MESSAGE_FILES } from '@/domain/talks/checkMessage';
import { chooseFiles } from '../data/chooseFiles';
import { command } from '../data/call';
import { newIdentifier } from '../data/identifier';
import type { PhoneFile } from '../data/phoneFile';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { uploadFile } from '../data/upload';
import { useForm } from '../data/useForm';
import { Button } from '../ui/button/Button';
import { LongTextField } from '../ui/text-field/LongTextField';
import './room.scss';

interface ComposerProps {
  caseId: string;
  room: string;
  onSent: () => Promise<void>;
}

/** Where a message is written. What is typed stays on the phone until it was sent. */
export function Composer({ caseId, room, onSent }: ComposerProps) {
  const form = useForm(`message:${caseId}:${room}`, { text: '' });
  const [files, setFiles] = useState<readonly PhoneFile[]>([]);
  /** Two messages with the same words are two messages; a repetition after a lost answer is one. */
  const [intent, setIntent] = useState(newIdentifier);
  const { text } = form.values;

  const choose = async () => {
    try {
      const chosen = await chooseFiles('photo', MOST_MESSAGE_FILES - files.length);
      setFiles([...files, ...chosen]);
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
      {files.length > 0 && <Text>{files.map((file) => file.name).join('、')}</Text>}
      <View className="composer__buttons">
        {files.length > 0 && (
          <Button kind="text" small onClick={() => setFiles([])}>
            不发文件
          </Button>
        )}
        <Button id="attach" kind="secondary" small onClick={choose}>
          加图片
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
