import { Text, View } from '@tarojs/components';
import './paragraph.scss';

/** A few sentences to read before what follows. */
export function Paragraph({ children, quiet }: { children: string; quiet?: boolean }) {
  return (
    <View className={quiet ? 'paragraph paragraph--quiet' : 'paragraph'}>
      <Text>{children}</Text>
    </View>
  );
}
