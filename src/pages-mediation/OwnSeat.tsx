import { useState } from 'react';
import { askToBeTold } from '../data/askToBeTold';
import { command } from '../data/call';
import { openInstead } from '../data/navigate';
import { useSession } from '../data/session';
import { say, sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Agree } from '../ui/check-list/CheckList';
import { findingAt } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { dayName } from '../ui/wording/dates';
import { Why } from '../ui/why/Why';
import { aboutOf, type Seat, type WorkProps } from './seatProps';

interface OwnSeatProps extends WorkProps {
  seat: Seat;
}

const MOST_DETAILS = 1000;
const RELATIONS = [
  { key: 'kin', label: '我是一方当事人或代理人的近亲属' },
  { key: 'interest', label: '我和这个纠纷有利害关系' },
  { key: 'other', label: '有其他可能影响公正的关系' },
] as const;

/** A named mediator discloses what there is to disclose, then accepts; or declines with a reason. */
export function OwnSeat({ view, hand, seat }: OwnSeatProps) {
  const [told, setTold] = useState({ kin: false, interest: false, other: false });
  const [details, setDetails] = useState('');
  const [none, setNone] = useState(false);
  const [declining, setDeclining] = useState(false);
  const anything = told.kin || told.interest || told.other;
  const wrong = findingAt('disclosure.other', hand.findings);
  const about = aboutOf(view);

  const accept = async () => {
    // From now on work comes by messages. The question of the platform has to be the first thing in the tap.
    await askToBeTold(useSession.getState().me);
    await hand.carryOut(
      () => command('mediator.accept', { ...about, disclosure: { ...told, details: anything ? details : '' } }),
      '已接受',
    );
  };
  const decline = async (reason: string) => {
    try {
      await command('mediator.decline', { ...about, reason });
      say('已告知调委会');
      openInstead('/pages/index/index');
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Card title="请您答复：是否接受">
      <Paragraph>{`请在${dayName(seat.dueOn)}前答复。先如实披露，各方都会看到。`}</Paragraph>
      {wrong && <Notice tone="danger">{`${wrong.problem}。${wrong.remedy}`}</Notice>}
      {RELATIONS.map(({ key, label }) => (
        <Agree
          key={key}
          name={`disclosure.${key}`}
          on={told[key]}
          label={label}
          onChange={(on) => {
            setTold((before) => ({ ...before, [key]: on }));
            if (on) setNone(false);
          }}
        />
      ))}
      <Agree
        name="disclosure.none"
        on={none}
        label="我和各方、和这件事都没有关系"
        onChange={(on) => {
          setNone(on);
          if (on) setTold({ kin: false, interest: false, other: false });
        }}
      />
      {anything && (
        <LongTextField
          name="disclosure.details"
          label="与谁、什么关系"
          required
          max={MOST_DETAILS}
          value={details}
          onChange={setDetails}
          findings={hand.findings}
        />
      )}
      <Button
        id="accept-seat"
        disabledBecause={
          !none && !anything ? '请先勾选有没有关系' : anything && details.trim() === '' ? '请写明是什么关系' : null
        }
        onClick={accept}
      >
        接受指定
      </Button>
      <Button id="decline-seat" kind="text" onClick={() => setDeclining(true)}>
        不接受
      </Button>
      <Why why={view.why} of={['acceptSeat', 'declineSeat']} />
      {declining && (
        <ReasonSheet
          title="不接受指定"
          hint="只给调委会看"
          max={500}
          yes="不接受"
          onClose={() => setDeclining(false)}
          onGiven={decline}
        />
      )}
    </Card>
  );
}
