import { Text, View } from '@tarojs/components';
import './law.scss';

interface ArticleTextProps {
  label: string;
  headings: readonly string[];
  /** Its paragraphs, a line each; null where the text that was loaded has no such article. */
  text: string | null;
}

/** An article with the titles above it, as the text has them. */
export function ArticleText({ label, headings, text }: ArticleTextProps) {
  return (
    <View className="law__article">
      {headings.map((heading) => (
        <Text className="law__heading" key={heading}>
          {heading}
        </Text>
      ))}
      <Text className="law__label">{label}</Text>
      {text === null ? (
        <Text className="law__line">已录入的文本里没有找到这一条。</Text>
      ) : (
        text.split('\n').map((line, index) => (
          <Text className="law__line" key={`${index}-${line.slice(0, 8)}`} selectable userSelect>
            {line}
          </Text>
        ))
      )}
    </View>
  );
}
