import { Text, View } from '@tarojs/components';
import './section-title.scss';

interface SectionTitleProps {
  title: string;
  more?: string | null;
  onMore?: () => void;
}

/** The heading of a part of a page, with a way to all of it. */
export function SectionTitle({ title, more, onMore }: SectionTitleProps) {
  return (
    <View className="section-title">
      <Text className="section-title__words">{title}</Text>
      {more && (
        <Text className="section-title__more" aria-role="button" aria-label={`${title}，${more}`} onClick={onMore}>
          {more}
        </Text>
      )}
    </View>
  );
}
