import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MediationView } from '@/contract/mediationView';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Tag, type Tone } from '../ui/stage-tag/StageTag';
import { moment } from '../ui/wording/dates';
import { OutsiderSheet } from './OutsiderSheet';
import type { WorkProps } from './seatProps';
import './mediation.scss';

export type NotedOutsider = MediationView['outsiders'][number];

/** In a word, beside a name that may be long; the whole of it stands below. */
const WORDS: Readonly<Record<NotedOutsider['state'], { text: string; tone: Tone }>> = {
  invited: { text: '待表态', tone: 'warn' },
  agrees: { text: '同意', tone: 'success' },
  objects: { text: '不同意', tone: 'danger' },
  untouched: { text: '不涉及', tone: 'grey' },
};

/** People outside of the case whose right may be touched: who they are, whether they agree; a mediator notes it. */
export function Outsiders(work: WorkProps) {
  const { view, mediation } = work;
  const [layer, setLayer] = useState<'new' | NotedOutsider | null>(null);
  const { outsiders } = mediation;
  const mayNote = view.commands.includes('noteOutsider');
  if (outsiders.length === 0 && !mayNote) return null;
  const isOpen = outsiders.some(({ state }) => state === 'invited' || state === 'objects');
  return (
    <>
      <SectionTitle title="案外的利害关系人" />
      {outsiders.length === 0 && (
        <Notice>协议可能影响案外人的权利时（共有人、被许可人、真正的权利人），在这里登记，请他们表态。</Notice>
      )}
      {isOpen && (
        <Notice tone="warn">
          他们同意以前，不能就协议申请司法确认，协议里也会写明这一点。协议不能替他们处分权利。
        </Notice>
      )}
      {outsiders.map((outsider, index) => (
        <Card
          key={outsider.id}
          id={`outsider-${index}`}
          title={outsider.name}
          aside={<Tag tone={WORDS[outsider.state].tone}>{WORDS[outsider.state].text}</Tag>}
        >
          <KeyValues
            rows={[
              { name: '涉及什么', value: outsider.what },
              { name: '现在', value: outsider.stateName },
              ...outsider.notes.map((note) => ({
                name: moment(note.at),
                value: `${note.note}\n${note.byName}登记`,
              })),
            ]}
          />
          {mayNote && (
            <View className="mediation__buttons">
              <Button id={`outsider-says-${index}`} kind="secondary" small onClick={() => setLayer(outsider)}>
                登记表态
              </Button>
            </View>
          )}
        </Card>
      ))}
      {mayNote && (
        <Button id="note-outsider" kind="secondary" onClick={() => setLayer('new')}>
          登记利害关系人
        </Button>
      )}
      {layer && <OutsiderSheet {...work} outsider={layer === 'new' ? null : layer} onClose={() => setLayer(null)} />}
    </>
  );
}
