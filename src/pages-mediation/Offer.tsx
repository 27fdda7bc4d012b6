import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { OfferView } from '@/contract/talks';
import { WHAT_MIDDLE_TELLS } from '@/domain/offers/sealedOffer';
import { fenToTypedYuan, fenToYuan, yuanToFen } from '@/domain/rights/money';
import { findingsAt, type Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { confirm, say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Tag, type Tone } from '../ui/stage-tag/StageTag';
import { TextField } from '../ui/text-field/TextField';
import { moment } from '../ui/wording/dates';

const STATES: Readonly<Record<OfferView['state'], { text: string; tone: Tone }>> = {
  open: { text: '等双方填写', tone: 'warn' },
  overlap: { text: '有交集', tone: 'success' },
  apart: { text: '没有交集', tone: 'grey' },
  closed: { text: '已结束', tone: 'grey' },
};

interface OfferProps {
  caseId: string;
  offer: OfferView;
  ownSide: string | null;
  isMediator: boolean;
  onChanged: () => Promise<void>;
}

/** One round: what it is about, the own range while it is open, and what came of it. */
export function Offer({ caseId, offer, ownSide, isMediator, onChanged }: OfferProps) {
  const state = STATES[offer.state];
  const mayEnter = offer.state === 'open' && offer.sides.some((one) => one.side === ownSide);
  const close = async () => {
    if (!(await confirm('结束这一轮？', '双方填的数会删除，不会公开。', '结束'))) return;
    try {
      await command('offer.close', { caseId, offerId: offer.id });
      await onChanged();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Card title={offer.topic} aside={<Tag tone={state.tone}>{state.text}</Tag>}>
      {offer.state === 'overlap' && offer.middleFen !== null && (
        <Notice
          tone="success"
          title="双方的范围有交集"
        >{`中间的数大约是${fenToYuan(offer.middleFen)}${offer.unit}，可以从这里谈。`}</Notice>
      )}
      {offer.state === 'apart' && <Text>双方的范围没有交集。可以再谈谈，由调解员另开一轮。</Text>}
      <KeyValues
        rows={[
          { name: '双方', value: offer.sides.map((one) => one.name).join('、') },
          { name: '发起', value: `${offer.openedByName}，${moment(offer.openedAt)}` },
          { name: '结束', value: offer.endedAt === null ? '' : moment(offer.endedAt) },
          {
            name: '我方已填',
            value: offer.own ? `${fenToYuan(offer.own.fromFen)}到${fenToYuan(offer.own.toFen)}${offer.unit}` : '',
          },
        ]}
      />
      {mayEnter && <RangeForm caseId={caseId} offer={offer} onEntered={onChanged} />}
      {isMediator && offer.state === 'open' && (
        <Button id={`close-${offer.id}`} kind="text" onClick={close}>
          结束这一轮
        </Button>
      )}
    </Card>
  );
}

interface RangeFormProps {
  caseId: string;
  offer: OfferView;
  onEntered: () => Promise<void>;
}

/** The own range, which nobody else ever sees. */
function RangeForm({ caseId, offer, onEntered }: RangeFormProps) {
  const [from, setFrom] = useState(offer.own ? fenToTypedYuan(offer.own.fromFen) : '');
  const [to, setTo] = useState(offer.own ? fenToTypedYuan(offer.own.toFen) : '');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const enter = async () => {
    const fromFen = from.trim() === '0' ? ({ ok: true, value: 0 } as const) : yuanToFen(from);
    const toFen = yuanToFen(to);
    if (!fromFen.ok || !toFen.ok) {
      setFindings([...findingsAt('fromFen', fromFen), ...findingsAt('toFen', toFen)]);
      return;
    }
    try {
      await command('offer.enter', { caseId, offerId: offer.id, fromFen: fromFen.value, toFen: toFen.value });
      setFindings([]);
      say('已填好');
      await onEntered();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return (
    <>
      <Notice tone="warn">{WHAT_MIDDLE_TELLS}</Notice>
      <TextField
        name="fromFen"
        label={`最少（${offer.unit}）`}
        required
        keyboard="digit"
        value={from}
        onChange={setFrom}
        findings={findings}
      />
      <TextField
        name="toFen"
        label={`最多（${offer.unit}）`}
        required
        keyboard="digit"
        value={to}
        onChange={setTo}
        findings={findings}
      />
      <Button id={`enter-${offer.id}`} onClick={enter}>
        {offer.own ? '改成这个范围' : '密封提交'}
      </Button>
    </>
  );
}
