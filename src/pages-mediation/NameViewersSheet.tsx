import { useState } from 'react';
import { MOST_VIEWERS } from '@/domain/evidence/vault';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { CheckList } from '../ui/check-list/CheckList';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { sideName } from '../ui/wording/mediationWords';
import { aboutOf, type WorkProps } from './seatProps';

/** A mediator names who of a side may open trade secrets, in place of those named before. */
export function NameViewersSheet({
  view,
  mediation,
  hand,
  side,
  onClose,
}: WorkProps & { side: string; onClose: () => void }) {
  const [viewers, setViewers] = useState<string[]>([]);
  const people = mediation.couldView.filter((person) => person.side === side);
  const save = async () => {
    const input = { ...aboutOf(view), side, viewers };
    if (await hand.carryOut(() => command('evidence.nameViewers', input), '已指定查阅人')) onClose();
  };
  return (
    <Sheet
      title="指定查阅人"
      onClose={onClose}
      foot={
        <Button
          id="save-viewers"
          disabledBecause={
            viewers.length === 0 ? '请选人' : viewers.length > MOST_VIEWERS ? `每方最多${MOST_VIEWERS}位` : null
          }
          onClick={save}
        >
          {`指定${viewers.length}位`}
        </Button>
      }
    >
      <Notice tone="warn">
        指定以后，这一方只有选上的人能打开全部涉密材料，原来指定的不再有效。请先问过交材料的一方。
      </Notice>
      <CheckList
        name="viewers"
        label={sideName(mediation, side)}
        required
        hint="名单里没有的，请他先用自己的手机参加到本案来"
        values={viewers}
        choices={people.map(({ openid, name }) => ({ value: openid, label: name }))}
        onChange={setViewers}
        findings={hand.findings}
      />
    </Sheet>
  );
}
