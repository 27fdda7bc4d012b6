import { Image, Text } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { InvitationView } from '@/contract/invitations';
import { POST_NAMES } from '@/domain/roles/posts';
import { command } from '../data/call';
import { sayProblem } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Sheet } from '../ui/sheet/Sheet';
import { moment } from '../ui/wording/dates';
import './units.scss';

interface CodeSheetProps {
  one: InvitationView;
  placeName: string;
  onClose: () => void;
}

/** Shows the code of an invitation, to be scanned or sent on. */
export function CodeSheet({ one, placeName, onClose }: CodeSheetProps) {
  const { token, posts, personName, until } = one;
  const { data, problem } = useAnswer(`code ${token}`, () => command('code.picture', { token }));
  return (
    <Sheet title="邀请码" about={placeName} onClose={onClose}>
      {data && (
        <Image
          className="units__code"
          src={data.url}
          mode="scaleToFill"
          aria-label="邀请码，点一下放大"
          onClick={() => {
            Taro.previewImage({ urls: [data.url] }).then(undefined, sayProblem);
          }}
        />
      )}
      <Text className="units__hint">
        {problem && !data
          ? '邀请码的图没有取到，可以把下面的编号发给对方。'
          : '点码放大，长按可以转发给对方。扫码只是申请，批准后才生效。'}
      </Text>
      <KeyValues
        rows={[
          { name: '邀请的是', value: personName },
          { name: '职务', value: posts.map((post) => POST_NAMES[post]).join('、') },
          { name: '有效期', value: `${moment(until)}前，只能用一次` },
          { name: '编号', value: token },
        ]}
      />
    </Sheet>
  );
}
