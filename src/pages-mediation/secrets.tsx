import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { isRightKind, rightKind } from '@/domain/rights/kinds';
import type { CaseView } from '@/contract/cases';
import { command } from '../data/call';
import { confirm } from '../data/tell';
import { useCaseInHand, type CaseInHand } from '../data/useCaseInHand';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Tag } from '../ui/stage-tag/StageTag';
import { sideName } from '../ui/wording/mediationWords';
import { NameViewersSheet } from './NameViewersSheet';
import { aboutOf } from './seatProps';

/** Which pieces are trade secrets, and who of each side may open them. */
export default function SecretsPage() {
  const { id = '' } = useRouter().params;
  const hand = useCaseInHand(id);
  const { view } = hand;
  if (!view) return <Screen id="secrets" loading problem={hand.asked.problem} onRetry={hand.asked.reload} />;
  return (
    <Screen id="secrets">
      <Notice title="涉密材料只给少数人看">
        每方最多两位查阅人和本案调解员能打开，别人只知道有这份材料。打开时盖有查阅人姓名和时间的水印，每次都有记录。
      </Notice>
      <Viewers view={view} hand={hand} />
      <SectionTitle title="材料" />
      {view.evidence.length === 0 && <Notice>现在没有您能看到的材料。</Notice>}
      {view.evidence.map((item, index) => (
        <Piece key={item.id} view={view} hand={hand} item={item} index={index} />
      ))}
      <ContactCard committee={view.committee} />
    </Screen>
  );
}

interface PartProps {
  view: CaseView;
  hand: CaseInHand;
}

/** Who may open the secrets, by side; a mediator names them. */
function Viewers({ view, hand }: PartProps) {
  const [naming, setNaming] = useState<string | null>(null);
  const { mediation } = view;
  if (!mediation) return null;
  const mayName = view.commands.includes('nameViewers');
  if (mediation.secretViewers.length === 0 && !mayName) return null;
  const namesOf = (side: string) => mediation.secretViewers.find((each) => each.side === side)?.names ?? [];
  const sides = mayName
    ? mediation.sides.filter(({ side }) => mediation.couldView.some((person) => person.side === side))
    : mediation.sides.filter(({ side }) => namesOf(side).length > 0);
  return (
    <>
      <SectionTitle title="查阅人" />
      {sides.map(({ side, name }) => (
        <Card key={side} title={name}>
          <KeyValues
            rows={[{ name: '查阅人', value: namesOf(side).join('、') || '还没有指定，只有交材料的人和调解员能打开' }]}
          />
          {mayName && (
            <Button id={`name-viewers-${side}`} kind="secondary" small onClick={() => setNaming(side)}>
              {namesOf(side).length > 0 ? '重新指定' : '指定查阅人'}
            </Button>
          )}
        </Card>
      ))}
      {naming !== null && (
        <NameViewersSheet view={view} mediation={mediation} hand={hand} side={naming} onClose={() => setNaming(null)} />
      )}
    </>
  );
}

/** One piece: whose it is, whether it is a secret, and how that is changed. */
function Piece({ view, hand, item, index }: PartProps & { item: CaseView['evidence'][number]; index: number }) {
  const ownSide = view.mediation ? view.mediation.ownSide : view.relation === 'applicant' ? 'applicant' : null;
  const may = view.commands.includes('markSecret');
  const isOwn = item.side === ownSide;
  // A case that is about a secret makes all of its papers secret: there is nothing to mark.
  const { kind } = view.content.right;
  const isAll = isRightKind(kind) && rightKind(kind).restricted;
  const mark = async () => {
    const yes = await confirm(
      '标为涉密材料？',
      '标上以后，只有每方指定的查阅人和调解员能打开；对方已经看过的，收不回来。',
      '标为涉密',
    );
    if (yes) await change(true);
  };
  const unmark = async () => {
    if (await confirm('解除涉密？', '解除以后，交换过的，各方都能打开。', '解除')) await change(false);
  };
  const change = (secret: boolean) =>
    hand.carryOut(
      () => command('evidence.markSecret', { ...aboutOf(view), evidenceId: item.id, secret }),
      secret ? '已标为涉密' : '已解除',
    );
  const sides = view.mediation ? sideName(view.mediation, item.side) : '';
  return (
    <Card
      title={item.caption || item.name}
      aside={<Tag tone={item.secret ? 'warn' : 'grey'}>{item.secret ? '涉密' : '不涉密'}</Tag>}
    >
      <KeyValues
        rows={[
          { name: '谁提交的', value: isOwn && sides !== '' ? `${sides}（我方）` : sides },
          { name: '文件', value: item.mayOpen ? item.name : '' },
          { name: '能不能打开', value: item.secret ? (item.mayOpen ? '您能打开' : '您不能打开') : '' },
        ]}
      />
      {may && !isAll && !item.secret && (isOwn || ownSide === null) && (
        <Button id={`mark-secret-${index}`} kind="secondary" small onClick={mark}>
          标为涉密
        </Button>
      )}
      {may && !isAll && item.secret && isOwn && (
        <Button id={`unmark-secret-${index}`} kind="text" small onClick={unmark}>
          解除涉密
        </Button>
      )}
    </Card>
  );
}
