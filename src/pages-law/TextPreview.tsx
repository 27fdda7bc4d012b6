import { Text, View } from '@tarojs/components';
import type { LawTextPreview } from '@/contract/lawTexts';
import { Card } from '../ui/card/Card';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { ArticleText } from './ArticleText';
import './law.scss';

const FORMS: Readonly<Record<LawTextPreview['form'], string>> = {
  articles: '按第一条、第二条',
  paragraphs: '按一、二、三、',
  none: '没有分出条文',
};

/** What was found in a file, and what has to be mended before it can be taken in. */
export function TextPreview({ name, preview }: { name: string; preview: LawTextPreview }) {
  const { title, characters, form, articles, samples, findings, wrong } = preview;
  return (
    <>
      {wrong > 0 && (
        <Card title={`要修改的地方（${wrong}处）`}>
          {findings.map(({ problem, remedy }, index) => (
            <View key={`${index}-${problem}`} className="law__problem">
              <Text className="law__wrong">{problem}</Text>
              <Text className="law__remedy">{remedy}</Text>
            </View>
          ))}
          {wrong > findings.length && <Paragraph quiet>{`还有${wrong - findings.length}处，改好这些再看。`}</Paragraph>}
        </Card>
      )}
      <Card title={`预览：${name}`}>
        <KeyValues
          rows={[
            { name: '标题', value: title },
            { name: '全文', value: `${characters}字` },
            { name: '分条', value: FORMS[form] },
            { name: '共有', value: `${articles}条` },
          ]}
        />
        {samples.map(({ beginning, ...sample }, index) => (
          <ArticleText key={`${index}-${sample.label}`} {...sample} text={beginning} />
        ))}
        {articles > samples.length && <Paragraph quiet>以上是前几条和最后一条的开头。</Paragraph>}
      </Card>
    </>
  );
}
