import { Image, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { PosterView } from '@/contract/codes';
import { call, command } from '../data/call';
import { say, sayProblem } from '../data/tell';
import { usePages } from '../data/usePages';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { MoreRows } from '../ui/more-rows/MoreRows';
import { Empty, Screen } from '../ui/screen/Screen';
import { ReasonSheet } from '../ui/sheet/ReasonSheet';
import { Tag } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { BatchSheet } from './BatchSheet';
import { IssueSheet } from './IssueSheet';
import { POSTER_KIND_NAMES } from './posterKinds';
import { PrintSheet } from './PrintSheet';
import './posters.scss';

/** Codes that are hung up for people to scan: issued, shown, withdrawn from use. */
export default function PostersPage() {
  const list = usePages('posters', (cursor) => call('poster.list', { cursor }));
  useReloadOnShow(list.reload);
  const [issuing, setIssuing] = useState(false);
  const [batching, setBatching] = useState(false);
  const [printing, setPrinting] = useState<PosterView | null>(null);
  const [revoking, setRevoking] = useState<PosterView | null>(null);

  const revoke = async (token: string, reason: string) => {
    try {
      await command('poster.revoke', { token, reason });
      say('已停用');
      setRevoking(null);
      await list.reload();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const layer = issuing ? (
    <IssueSheet
      onClose={() => setIssuing(false)}
      onIssued={() => {
        setIssuing(false);
        say('已生成');
        void list.reload();
      }}
    />
  ) : revoking ? (
    <ReasonSheet
      title="停用海报码"
      about={revoking.title}
      hint="停用后扫码会提示已停用，不能恢复"
      max={200}
      yes="停用"
      danger
      onClose={() => setRevoking(null)}
      onGiven={(reason) => revoke(revoking.token, reason)}
    />
  ) : printing ? (
    <PrintSheet poster={printing} onClose={() => setPrinting(null)} />
  ) : batching ? (
    <BatchSheet
      onClose={() => {
        setBatching(false);
        void list.reload();
      }}
    />
  ) : null;

  return (
    <Screen
      id="posters"
      loading={!list.ready}
      problem={list.ready ? null : list.problem}
      onRetry={list.reload}
      layer={layer}
      bottom={
        <BottomBar>
          <Button id="batch" kind="secondary" onClick={() => setBatching(true)}>
            批量制作
          </Button>
          <Button id="issue" onClick={() => setIssuing(true)}>
            新建海报码
          </Button>
        </BottomBar>
      }
    >
      {list.items.length === 0 && <Empty title="还没有海报码" hint="贴在政务大厅、园区、企业，扫码就能申请。" />}
      {list.items.map((poster) => (
        <Poster
          key={poster.token}
          poster={poster}
          onPrint={() => setPrinting(poster)}
          onRevoke={() => setRevoking(poster)}
        />
      ))}
      <MoreRows list={list} />
    </Screen>
  );
}

interface PosterProps {
  poster: PosterView;
  onPrint: () => void;
  onRevoke: () => void;
}

function Poster({ poster, onPrint, onRevoke }: PosterProps) {
  const [url, setUrl] = useState<string | null>(null);
  const show = async () => {
    try {
      setUrl((await command('code.picture', { token: poster.token })).url);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const isOn = poster.revokedAt === null;
  return (
    <Card title={poster.title} aside={<Tag tone={isOn ? 'success' : 'grey'}>{isOn ? '使用中' : '已停用'}</Tag>}>
      <KeyValues
        rows={[
          { name: '类型', value: POSTER_KIND_NAMES[poster.kind] },
          { name: '地点', value: poster.place },
          { name: '扫码次数', value: `${poster.scans}次` },
          { name: '生成时间', value: moment(poster.issuedAt) },
          { name: '编号', value: poster.token },
        ]}
      />
      {url && (
        <Image
          className="posters__code"
          src={url}
          mode="scaleToFill"
          aria-label="海报码，点一下放大"
          onClick={() => {
            Taro.previewImage({ urls: [url] }).then(undefined, sayProblem);
          }}
        />
      )}
      {url && <Text className="posters__hint">点码放大，长按可保存，印在海报上。</Text>}
      {isOn && (
        <View className="posters__buttons">
          <Button id={`revoke-${poster.token}`} kind="danger" small onClick={onRevoke}>
            停用
          </Button>
          <Button id={`show-${poster.token}`} kind="secondary" small onClick={show}>
            显示码
          </Button>
          <Button id={`print-${poster.token}`} kind="secondary" small onClick={onPrint}>
            打印
          </Button>
        </View>
      )}
    </Card>
  );
}
