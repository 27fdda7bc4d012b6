import { useState } from 'react';
import type { CommitteeSettings } from '@/contract/committee';
import { TEMPLATE_NEEDS, TEMPLATES, type TemplateNeed } from '@/domain/notices/templates';
import { useReloadOnShow } from '../data/useReloadOnShow';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { Notice } from '../ui/notice/Notice';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { Screen } from '../ui/screen/Screen';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { TextField } from '../ui/text-field/TextField';
import { useCommittee, useSaveSettings, type CommitteeInHand } from './useCommittee';

type WrittenTemplate = CommitteeSettings['templates'][number];

/** What each template is for, where its title does not say so. */
const USES: Readonly<Record<TemplateNeed, string>> = {
  progress: '最先填这个：其他模板没有编号时都用它',
  todo: '最先填这个：有事要办时用',
  intake: '受理、不予受理、移送的结果',
  session: '调解会的时间和变更',
  willingness: '提醒被申请人答复',
  performance: '履行到期和逾期',
  supervision: '督办和本会期限',
};

/** Ids of the message templates, as the account's console gave them: they differ from city to city. */
export default function TemplatesPage() {
  const { committee, problem, reload } = useCommittee();
  useReloadOnShow(reload);
  if (!committee) return <Screen id="templates" loading problem={problem} onRetry={reload} />;
  return <TemplatesForm key={committee.version} committee={committee} />;
}

function TemplatesForm({ committee }: { committee: CommitteeInHand }) {
  const { settings, mayChange } = committee;
  const [values, setValues] = useState(settings.templates);
  const { findings, save } = useSaveSettings(committee, 'templates.');
  const sent = TEMPLATE_NEEDS.flatMap((need) => values.filter((each) => each.need === need && each.id.trim() !== ''));
  const change = (need: TemplateNeed, part: Partial<WrittenTemplate>) =>
    setValues((before) => {
      const own = before.find((each) => each.need === need) ?? { need, id: '', longTerm: false };
      return [...before.filter((each) => each.need !== need), { ...own, ...part }];
    });
  return (
    <Screen
      id="templates"
      bottom={
        mayChange && (
          <BottomBar>
            <Button id="save" onClick={() => save({ ...settings, templates: sent })}>
              保存
            </Button>
          </BottomBar>
        )
      }
    >
      <Notice>
        编号在小程序后台“功能-订阅消息-我的模板”里，每个小程序不同。这里没有填的，用部署时填的编号；都没有的，用“进度变更提醒”或“待办提醒”发。保存后马上生效。
      </Notice>
      {TEMPLATE_NEEDS.map((need) => {
        const { title, fields } = TEMPLATES[need];
        const written = values.find((each) => each.need === need);
        const index = sent.findIndex((each) => each.need === need);
        return (
          <Card key={need} title={title}>
            <Paragraph quiet>{`${USES[need]}。内容：${fields.map(({ label }) => label).join('、')}。`}</Paragraph>
            <TextField
              name={index === -1 ? `none.${need}` : `${index}.id`}
              label={`${title}的模板编号`}
              max={64}
              grows
              disabled={!mayChange}
              value={written?.id ?? ''}
              onChange={(id) => change(need, { id: id.trim() })}
              findings={findings}
            />
            {mayChange && written && written.id !== '' && (
              <SwitchField
                id={`long-term-${need}`}
                label="长期订阅"
                note="后台标为“长期”的模板才打开，同意一次就一直能发"
                on={written.longTerm}
                onChange={(longTerm) => change(need, { longTerm })}
              />
            )}
          </Card>
        );
      })}
    </Screen>
  );
}
