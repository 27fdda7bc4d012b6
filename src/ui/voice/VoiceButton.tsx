import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import type { PhoneFile } from '../../data/phoneFile';
import { sayProblem } from '../../data/tell';
import {
  canRecord,
  chooseRecording,
  MOST_VOICE_SECONDS,
  startRecording,
  type Recording,
} from '../../data/voiceRecorder';
import { Button } from '../button/Button';
import './voice.scss';

interface VoiceButtonProps {
  id: string;
  /** Why there may be no more. */
  disabledBecause?: string | null;
  onVoice: (file: PhoneFile) => unknown;
}

const SECOND_MS = 1000;

/** Records a voice: one tap begins, one ends. In a browser a recorded file is chosen instead. */
export function VoiceButton({ id, disabledBecause, onVoice }: VoiceButtonProps) {
  const [recording, setRecording] = useState<Recording | null>(null);
  const [seconds, setSeconds] = useState(0);
  const current = useRef<Recording | null>(null);
  current.current = recording;
  // Who leaves the page while recording keeps nothing, and the microphone is let go.
  useEffect(() => () => current.current?.drop(), []);
  useEffect(() => {
    if (!recording) return undefined;
    const beat = setInterval(() => setSeconds((before) => before + 1), SECOND_MS);
    return () => clearInterval(beat);
  }, [recording]);

  const choose = async () => {
    try {
      const file = await chooseRecording();
      if (file) await onVoice(file);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const begin = () => {
    const started = startRecording();
    setSeconds(0);
    setRecording(started);
    const end = () => setRecording(null);
    void started.done
      .then(async (file) => {
        end();
        if (file) await onVoice(file);
      })
      .catch(async (problem: unknown) => {
        end();
        await sayProblem(problem);
      });
  };
  if (recording) {
    return (
      <View className="voice" id={`${id}-recording`}>
        <Text className="voice__time" aria-live="polite">{`正在录音 ${seconds}秒（最长${MOST_VOICE_SECONDS}秒）`}</Text>
        <View className="voice__buttons">
          <Button id={`${id}-drop`} kind="text" small onClick={recording.drop}>
            不要了
          </Button>
          <Button id={`${id}-stop`} small onClick={recording.stop}>
            说完了
          </Button>
        </View>
      </View>
    );
  }
  return (
    <Button id={id} kind="secondary" small disabledBecause={disabledBecause} onClick={canRecord ? begin : choose}>
      {canRecord ? '录音' : '选录音'}
    </Button>
  );
}
