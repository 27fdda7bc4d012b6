import { Text, View } from '@tarojs/components';
import { isSectionTitle } from '@/domain/agreement/sections';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Tag } from '../ui/stage-tag/StageTag';
import { dayInFull, moment } from '../ui/wording/dates';
import { sideName, sideNames } from '../ui/wording/mediationWords';
import { kindWord, obligationTitle, type AgreementProps } from './agreementWork';
import './mediation.scss';

/** The text by its sections, word for word; what stands above the first heading has none. */
function sectionsOf(text: string): { heading: string; body: string }[] {
  const sections = [{ heading: '', lines: [] as string[] }];
  for (const line of text.split('\n')) {
    if (isSectionTitle(line)) sections.push({ heading: line, lines: [] });
    else sections[sections.length - 1]?.lines.push(line);
  }
  return sections.map(({ heading, lines }) => ({ heading, body: lines.join('\n') }));
}

/** The agreement to be read: word for word, and each obligation in plain words; who has read, signed, and whether it is in effect. */
export function AgreementReading({ mediation, agreement }: Pick<AgreementProps, 'view' | 'mediation' | 'agreement'>) {
  const inEffect = agreement.effectiveAt !== null;
  return (
    <>
      {agreement.effectiveAt !== null && (
        <Notice tone="success" title="协议已生效">{`${moment(agreement.effectiveAt)}起对各方有约束力。`}</Notice>
      )}
      {agreement.warning && <Notice tone="warn">{agreement.warning}</Notice>}
      <SectionTitle title="谁要做什么" />
      {agreement.obligations.map((one) => (
        <Card key={one.no} title={obligationTitle(one)}>
          <KeyValues
            rows={[
              { name: '谁做', value: sideName(mediation, one.debtor) },
              { name: '对谁', value: sideName(mediation, one.creditor) },
              { name: kindWord(one.kind), value: one.what },
              { name: '怎样做', value: one.manner },
              { name: '最迟', value: one.dueOn ? dayInFull(one.dueOn) : '' },
              { name: '怎样证明', value: one.proof },
            ]}
          />
        </Card>
      ))}
      <Card
        title={(agreement.oral ? null : mediation.pack?.product.title) ?? '协议全文'}
        aside={<Tag tone={inEffect ? 'success' : 'warn'}>{agreement.oral ? '口头' : `第${agreement.edition}稿`}</Tag>}
      >
        {sectionsOf(agreement.text).map(({ heading, body }, index) => (
          <View key={index}>
            {heading !== '' && <Text className="mediation__heading">{heading}</Text>}
            <Text className="mediation__text" selectable userSelect>
              {body}
            </Text>
          </View>
        ))}
      </Card>
      <Card title="阅读和签署">
        <KeyValues
          rows={[
            { name: '已阅读', value: sideNames(mediation, agreement.readBy) },
            ...agreement.signed.map((one) => ({
              name: '已签名',
              value: `${sideName(mediation, one.side)} ${one.name}，${moment(one.at)}`,
            })),
            {
              name: '还没有签',
              value: inEffect
                ? ''
                : sideNames(
                    mediation,
                    agreement.boundSides.filter((side) => !agreement.signed.some((one) => one.side === side)),
                  ),
            },
            {
              name: '盖章',
              value:
                agreement.sealedAt === null
                  ? ''
                  : `${mediation.pack?.product.seal ?? ''} ${moment(agreement.sealedAt)}`,
            },
            { name: '内容指纹', value: agreement.fingerprint },
            ...agreement.refusals.map((one) => ({
              name: '没有签',
              value: `${sideName(mediation, one.side)}没有签第${one.edition}稿${one.reason ? `：${one.reason}` : ''}`,
            })),
          ]}
        />
      </Card>
    </>
  );
}
