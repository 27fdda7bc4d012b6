import { useState } from 'react';
import type { MediatorView } from '@/contract/mediators';
import { RIGHT_KINDS } from '@/domain/rights/kinds';
import { call } from '../data/call';
import { useKnownMe } from '../data/session';
import { say } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { Empty, Screen } from '../ui/screen/Screen';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayInFull } from '../ui/wording/dates';
import { MediatorSheet } from './MediatorSheet';

function stateOf(mediator: MediatorView): { tone: 'success' | 'warn' | 'grey'; text: string } {
  if (mediator.version === 0) return { tone: 'warn', text: '待建档' };
  if (mediator.termOver) return { tone: 'warn', text: '任期已满' };
  return mediator.active ? { tone: 'success', text: '可接案' } : { tone: 'grey', text: '暂不接案' };
}

/** The committee's mediators: fields, organisation, term, load. */
export default function MediatorDirectoryPage() {
  const asked = useAnswer('mediators', () => call('mediator.list', {}));
  const posts = useKnownMe()?.posts;
  const [editing, setEditing] = useState<MediatorView | null>(null);
  const mayEdit = posts?.some((post) => post === 'head' || post === 'administrator') ?? false;
  const items = asked.data?.items ?? [];
  return (
    <Screen
      id="mediator-directory"
      loading={!asked.data}
      problem={asked.data ? null : asked.problem}
      onRetry={asked.reload}
      layer={
        editing && (
          <MediatorSheet
            mediator={editing}
            onClose={() => setEditing(null)}
            onSaved={() => {
              setEditing(null);
              say('已保存');
              void asked.reload();
            }}
          />
        )
      }
    >
      {items.length === 0 && <Empty title="还没有调解员" hint="管理员先在“人员与职务”里任命调解员，再来这里建档。" />}
      {items.some((one) => one.version === 0) && (
        <Notice tone="warn">待建档的调解员还不能接案，请补全擅长领域。</Notice>
      )}
      {items.map((mediator) => {
        const state = stateOf(mediator);
        return (
          <Card key={mediator.openid} title={mediator.name} aside={<Tag tone={state.tone}>{state.text}</Tag>}>
            <KeyValues
              rows={[
                { name: '在办', value: `${mediator.load}件` },
                {
                  name: '擅长',
                  value: RIGHT_KINDS.filter((each) => mediator.fields.includes(each.kind))
                    .map((each) => each.label)
                    .join('、'),
                },
                { name: '单位', value: mediator.organisation },
                { name: '语言', value: mediator.languages.join('、') },
                { name: '任期至', value: mediator.termEndsOn ? dayInFull(mediator.termEndsOn) : '' },
                { name: '已知关系', value: mediator.ties.map((tie) => `${tie.name}（${tie.what}）`).join('\n') },
                { name: '曾披露', value: mediator.disclosed.map((one) => `${one.name}（${one.what}）`).join('\n') },
              ]}
            />
            {mayEdit && (
              <Button id={`edit-${mediator.openid}`} kind="secondary" small onClick={() => setEditing(mediator)}>
                {mediator.version === 0 ? '建档' : '修改'}
              </Button>
            )}
          </Card>
        );
      })}
    </Screen>
  );
}
