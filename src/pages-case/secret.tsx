import { Image } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../data/call';
import { openFile } from '../data/openFile';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Watermark } from './Watermark';
import './secret.scss';

const PICTURES = ['jpg', 'png', 'gif', 'webp'];

/** A trade secret, looked at under the name of who looks and the time. It is asked for once: each look is on record. */
export default function SecretPage() {
  const { id = '', evidence = '' } = useRouter().params;
  const asked = useAnswer(`${id}:${evidence}`, () => call('case.openEvidence', { caseId: id, evidenceId: evidence }));
  const [shape, setShape] = useState(1);
  const [isGone, setGone] = useState(false);
  const piece = asked.data;
  if (!piece) return <Screen id="secret" loading problem={asked.problem} onRetry={asked.reload} />;
  const words = piece.watermark ?? '';
  const again = async () => {
    setGone(false);
    await asked.reload();
  };
  const show = async () => {
    try {
      await openFile(piece.url, piece.name, 'look');
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Screen id="secret">
      <Notice tone="warn" title="只看不存">
        {`请不要截图、拍照、转发。这一次打开已经记录：${words}`}
      </Notice>
      <SectionTitle title={piece.name} />
      {isGone ? (
        <Button id="look-again" kind="secondary" onClick={again}>
          链接已过期，重新打开
        </Button>
      ) : PICTURES.includes(piece.kind) ? (
        <Watermark words={words} shape={shape}>
          <Image
            className="secret__picture"
            src={piece.url}
            mode="widthFix"
            showMenuByLongpress={false}
            aria-label={piece.name}
            onLoad={({ detail }) => setShape(Number(detail.height) / Math.max(Number(detail.width), 1))}
            onError={() => setGone(true)}
          />
        </Watermark>
      ) : process.env.TARO_ENV === 'h5' && piece.kind === 'pdf' ? (
        <Watermark words={words} shape={1.4}>
          <iframe className="secret__paper" title={piece.name} src={`${piece.url}#toolbar=0`} />
        </Watermark>
      ) : (
        <>
          <Notice>这份材料由微信打开，不能转发和保存；打开以后画面上盖不了水印，记录照样在。</Notice>
          <Button id="look" onClick={show}>
            打开材料
          </Button>
        </>
      )}
    </Screen>
  );
}
