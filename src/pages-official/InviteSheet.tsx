import { useState } from 'react';
import type { InvitationView } from '@/contract/invitations';
import { POST_NAMES, STAFF_POSTS, UNIT_POSTS, type Post } from '@/domain/roles/posts';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { newIdentifier } from '../data/identifier';
import { findingsOf } from '../data/problems';
import { useKnownMe } from '../data/session';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';

const OF_UNIT = UNIT_POSTS.map((post) => ({
  value: post,
  label: POST_NAMES[post],
  note: post === 'unitHead' ? '批准本单位的人，可以移交督办' : '签收督办，报措施和结果',
}));
const OF_COMMITTEE = STAFF_POSTS.map((post) => ({ value: post, label: POST_NAMES[post] }));

interface InviteSheetProps {
  /** Null: the committee. */
  unitId: string | null;
  placeName: string;
  onClose: () => void;
  onMade: (one: InvitationView) => void;
}

/** Makes an invitation for one person. */
export function InviteSheet({ unitId, placeName, onClose, onMade }: InviteSheetProps) {
  const me = useKnownMe();
  const [posts, setPosts] = useState<readonly Post[]>(unitId === null ? [] : ['liaison']);
  const [personName, setPersonName] = useState('');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  /** Each opening of the sheet is an invitation of its own; a second tap after a lost answer is not. */
  const [intent] = useState(() => newIdentifier(Date.now()));
  const invite = async () => {
    try {
      const sent = { unitId, posts: [...posts], personName };
      const { token, until } = await command('invitation.make', sent, `invite ${intent} ${JSON.stringify(sent)}`);
      onMade({ token, until, posts: [...posts], personName, byName: me?.name ?? '' });
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  const missing = personName.trim() === '' ? '请填写对方的姓名' : posts.length === 0 ? '请选择职务' : null;
  return (
    <Sheet
      title="邀请人员"
      about={placeName}
      onClose={onClose}
      foot={
        <Button id="make-invitation" disabledBecause={missing} onClick={invite}>
          生成邀请码
        </Button>
      }
    >
      <TextField
        name="personName"
        label="对方姓名"
        required
        max={20}
        hint="批准的人用来核对是不是本人"
        fixed
        value={personName}
        onChange={setPersonName}
        findings={findings}
      />
      {unitId === null ? (
        <CheckList
          name="posts"
          label="职务"
          hint="可以选几个"
          required
          values={posts}
          choices={OF_COMMITTEE}
          onChange={(change) => {
            setPosts((now) => {
              const on = change(now);
              return STAFF_POSTS.filter((post) => on.includes(post));
            });
          }}
          findings={findings}
        />
      ) : (
        <ChoiceField
          name="posts"
          label="职务"
          required
          value={posts[0] ?? ''}
          choices={OF_UNIT}
          onChange={(value) => setPosts(UNIT_POSTS.filter((each) => each === value))}
          findings={findings}
        />
      )}
    </Sheet>
  );
}
