import { useEffect } from 'react';
import { HAT_NAMES, postsUnder } from '@/domain/roles/hats';
import { useBadge } from '../../data/badge';
import { call } from '../../data/call';
import { scanCode } from '../../data/codes';
import { useHat } from '../../data/hat';
import { open } from '../../data/navigate';
import { useSession } from '../../data/session';
import { say } from '../../data/tell';
import { useAnswer } from '../../data/useAnswer';
import { useReloadOnShow } from '../../data/useReloadOnShow';
import { nextOnTheWayToFiling } from '../../data/wayToFiling';
import { ActionTiles } from '../../ui/action-tiles/ActionTiles';
import { Card } from '../../ui/card/Card';
import { ContactCard } from '../../ui/contact-card/ContactCard';
import { HatSwitch } from '../../ui/hat-switch/HatSwitch';
import { LinkRow } from '../../ui/link-row/LinkRow';
import { Screen } from '../../ui/screen/Screen';
import { PostLinks } from '../me/PostLinks';
import { IntakeDesk } from './IntakeDesk';
import { MediatorDesk } from './MediatorDesk';
import { OfficialDesk } from './OfficialDesk';
import { PartyDesk } from './PartyDesk';
import { Welcome } from './Welcome';

/** The person's workbench: what waits for them, and the two things that people come for. */
export default function HomePage() {
  const hat = useHat((kept) => kept.hat);
  const home = useAnswer(`home ${hat ?? ''}`, () => call('home.get', { hat }));
  const heard = useSession((session) => session.heard);
  const heardBadge = useBadge((badge) => badge.heard);
  useReloadOnShow(home.reload);

  useEffect(() => {
    if (!home.data) return;
    heard(home.data.me);
    if (home.data.badge) heardBadge(home.data.badge);
  }, [home.data, heard, heardBadge]);

  const scan = async () => {
    if (process.env.TARO_ENV === 'h5') {
      open('/pages/scan/index');
      return;
    }
    const token = await scanCode();
    if (token === '') say('没有认出这个码');
    else if (token !== null) open('/pages/scan/index', { c: token });
  };
  const data = home.data;
  const isParty = data?.desk === 'party' || data?.desk === null;
  const tiles = [
    {
      id: 'start-filing',
      title: '申请调解',
      note: '分步填写，随时保存',
      main: true,
      onClick: () => open(nextOnTheWayToFiling(data?.me ?? null), { then: 'file' }),
    },
    { id: 'scan', title: '扫一扫', note: '海报码、凭证码', onClick: () => void scan() },
  ];

  return (
    <Screen id="home" loading={!data} problem={data ? null : home.problem} onRetry={home.reload}>
      {data && (
        <>
          {!data.me.registered && <Welcome />}
          <HatSwitch me={data.me} besides={data.me.acts.length > 0} />
          {data.desk === 'intake' && <IntakeDesk cards={data.cards} />}
          {data.desk === 'mediator' && <MediatorDesk {...data} />}
          {data.city && <OfficialDesk city={data.city} numbersAlone={data.me.numbersAlone} />}
          {(data.desk === 'administrator' || data.desk === 'auditor') && (
            <Card title={HAT_NAMES[data.desk]}>
              <PostLinks posts={postsUnder(data.desk, data.me.posts)} sight={data.me} />
            </Card>
          )}
          {isParty && <ActionTiles tiles={tiles} />}
          {isParty && data.me.registered && <PartyDesk cards={data.cards} />}
          {isParty && (
            <Card>
              <LinkRow
                id="public"
                label="公开的数字"
                note="满意度、办理用时、成功率，谁都可以看"
                onClick={() => open('/pages-public/index')}
              />
            </Card>
          )}
          {data.me.committee && <ContactCard committee={data.me.committee} helpFilling={isParty} />}
        </>
      )}
    </Screen>
  );
}
