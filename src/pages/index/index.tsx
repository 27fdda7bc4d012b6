import { useEffect } from 'react';
import { call } from '../../data/call';
import { scanCode } from '../../data/codes';
import { open } from '../../data/navigate';
import { useSession } from '../../data/session';
import { say } from '../../data/tell';
import { useAnswer } from '../../data/useAnswer';
import { useReloadOnShow } from '../../data/useReloadOnShow';
import { nextOnTheWayToFiling } from '../../data/wayToFiling';
import { ActionTiles } from '../../ui/action-tiles/ActionTiles';
import { ContactCard } from '../../ui/contact-card/ContactCard';
import { Screen } from '../../ui/screen/Screen';
import { IntakeDesk } from './IntakeDesk';
import { MediatorDesk } from './MediatorDesk';
import { PartyDesk } from './PartyDesk';
import { Welcome } from './Welcome';

/** The person's workbench: what waits for them, and the two things that people come for. */
export default function HomePage() {
  const home = useAnswer('home', () => call('home.get', {}));
  const heard = useSession((session) => session.heard);
  useReloadOnShow(home.reload);

  useEffect(() => {
    if (home.data) heard(home.data.me);
  }, [home.data, heard]);

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
  const isParty = data?.desk !== 'intake' && data?.desk !== 'mediator';
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
          {data.desk === 'intake' && <IntakeDesk cards={data.cards} />}
          {data.desk === 'mediator' && <MediatorDesk {...data} />}
          {isParty && <ActionTiles tiles={tiles} />}
          {isParty && data.me.registered && <PartyDesk cards={data.cards} />}
          {data.me.committee && <ContactCard committee={data.me.committee} helpFilling={isParty} />}
        </>
      )}
    </Screen>
  );
}
