import { Image, Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { POST_NAMES, UNIT_POSTS, type UnitPost } from '@/domain/roles/posts';
import { command } from '../data/call';
import { newIdentifier } from '../data/identifier';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Sheet } from '../ui/sheet/Sheet';
import { moment } from '../ui/wording/dates';
import './units.scss';

const POSTS: readonly { value: UnitPost; label: string; note: string }[] = UNIT_POSTS.map((post) => ({
  value: post,
  label: POST_NAMES[post],
  note: post === 'unitHead' ? '批准本单位的人，可以移交督办' : '签收督办，报措施和结果',
}));

interface InviteSheetProps {
  unitId: string;
  unitName: string;
  onClose: () => void;
}

interface Made {
  token: string;
  until: number;
  url: string;
}

/** Makes an invitation for one person, and shows its code. */
export function InviteSheet({ unitId, unitName, onClose }: InviteSheetProps) {
  const [post, setPost] = useState<UnitPost>('liaison');
  const [made, setMade] = useState<Made | null>(null);
  /** Each opening of the sheet is an invitation of its own; a second tap after a lost answer is not. */
  const [intent] = useState(() => newIdentifier(Date.now()));
  const invite = async () => {
    try {
      const { token, until } = await command('unit.invite', { unitId, post }, `invite ${intent} ${post}`);
      const { url } = await command('code.picture', { token });
      setMade({ token, until, url });
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title="邀请加入"
      about={unitName}
      onClose={onClose}
      foot={
        made ? undefined : (
          <Button id="make-invitation" onClick={invite}>
            生成邀请码
          </Button>
        )
      }
    >
      {made ? (
        <>
          <Image
            className="units__code"
            src={made.url}
            mode="scaleToFill"
            aria-label="邀请码，点一下放大"
            onClick={() => {
              Taro.previewImage({ urls: [made.url] }).then(undefined, sayProblem);
            }}
          />
          <Text className="units__hint">点码放大，长按可以转发给对方。扫码只是申请，批准后才生效。</Text>
          <KeyValues
            rows={[
              { name: '职务', value: POST_NAMES[post] },
              { name: '有效期', value: `${moment(made.until)}前，只能用一次` },
              { name: '编号', value: made.token },
            ]}
          />
        </>
      ) : (
        <ChoiceField
          name="post"
          label="职务"
          required
          value={post}
          choices={POSTS}
          onChange={(value) => setPost(UNIT_POSTS.find((each) => each === value) ?? 'liaison')}
        />
      )}
    </Sheet>
  );
}
