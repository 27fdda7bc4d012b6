import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { playSound, type Playing } from '../../data/playSound';
import { sayProblem } from '../../data/tell';
import { Button } from '../button/Button';
import { sizeText } from '../wording/sizes';
import './voice.scss';

interface SoundProps {
  id: string;
  name: string;
  size: number;
  /** A link of ten minutes to the sound. */
  link: () => Promise<string>;
}

const SOUNDS = ['mp3', 'm4a', 'wav'];

/** Whether a kind of file is heard rather than looked at. */
export function isSound(kind: string): boolean {
  return SOUNDS.includes(kind);
}

/** A recorded voice that plays where it stands. */
export function Sound({ id, name, size, link }: SoundProps) {
  const [isOn, setOn] = useState(false);
  const playing = useRef<Playing | null>(null);
  const stop = () => {
    playing.current?.stop();
    playing.current = null;
    setOn(false);
  };
  // A page that was left falls silent.
  useEffect(() => () => playing.current?.stop(), []);
  const play = async () => {
    try {
      const url = await link();
      setOn(true);
      playing.current = playSound(url);
      await playing.current.ended;
    } catch (problem) {
      await sayProblem(problem);
    }
    stop();
  };
  return (
    <View className="sound">
      <View className="sound__words">
        <Text>{name}</Text>
        <Text className="sound__note">{sizeText(size)}</Text>
      </View>
      <Button
        id={id}
        kind="secondary"
        small
        label={isOn ? `停止播放${name}` : `播放${name}`}
        onClick={isOn ? stop : () => void play()}
      >
        {isOn ? '停止' : '播放'}
      </Button>
    </View>
  );
}
