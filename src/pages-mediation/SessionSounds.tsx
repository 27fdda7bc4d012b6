import { View } from '@tarojs/components';
import { call, command } from '../data/call';
import type { PhoneFile } from '../data/phoneFile';
import { uploadFile } from '../data/upload';
import { Card } from '../ui/card/Card';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Sound } from '../ui/voice/Sound';
import { VoiceButton } from '../ui/voice/VoiceButton';
import { aboutOf } from './seatProps';
import type { SessionProps } from './sessionWork';
import './mediation.scss';

/** Notes that a mediator speaks instead of typing; kept with the record, for mediators and the committee alone. */
export function SessionSounds({ view, hand, session }: SessionProps) {
  const mayAdd = view.relation === 'mediator' && view.commands.includes('recordSession');
  if (session.sounds.length === 0 && !mayAdd) return null;
  const { caseId } = aboutOf(view);
  const add = (file: PhoneFile) =>
    hand.carryOut(async () => {
      const fileId = await uploadFile(file, () => undefined);
      return command('session.addSound', { caseId, sessionId: session.id, fileId, name: file.name });
    }, '录音已保存');
  const link = async (soundId: string) =>
    (await call('session.openSound', { caseId, sessionId: session.id, soundId })).url;
  return (
    <Card title="口述记录" id="session-sounds">
      <Paragraph quiet>只有调解员和调委会能听。只口述要点；要录各方说话，先征得各方同意，并在笔录里勾选。</Paragraph>
      {session.sounds.map((sound, index) => (
        <Sound
          key={sound.id}
          id={`play-${sound.id}`}
          name={`第${index + 1}段 ${sound.name}`}
          size={sound.size}
          link={() => link(sound.id)}
        />
      ))}
      {mayAdd && (
        <View className="mediation__buttons">
          <VoiceButton id="speak" onVoice={add} />
        </View>
      )}
    </Card>
  );
}
